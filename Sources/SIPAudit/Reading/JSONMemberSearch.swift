/// Finds a member of an object in JSON that was read before, and so is known to
/// be sound: what stands before it is passed over, not looked into.
///
/// For findings, of which each case has a few, and each says where a field
/// stands. Parsing the case once more for them took 190 000 instructions for a
/// case of 15 kB, and this takes 50 000 (Swift 6.3.1); the tests compare with
/// that.
struct JSONMemberSearch {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var position: Int

    /// Where the value of the member `name` begins of the object that begins at a
    /// byte of a file; nil where none does, or it has no such member.
    /// O(what stands before the value in the object).
    static func offset(ofValueOf name: String, inObjectAt position: Int, of source: SourceFile) -> Int? {
        var name = name
        return source.bytes.withUnsafeBufferPointer { bytes in
            let search = JSONMemberSearch(bytes: bytes, position: position)
            // Nearly every name is written as it is.
            let plain = name.withUTF8 { name in search.value { found, _ in ByteWords.equal(found, name) } }
            return plain
                ?? search.value { found, hasEscapes in
                    hasEscapes
                        ? JSONEscapes.decode(found[...]) == name : CanonicalText.equal(found, name)
                }
        }
    }

    /// - Parameter isIt: whether that is the name, and whether it has escapes.
    @inline(__always)
    private func value(where isIt: (UnsafeBufferPointer<UInt8>, Bool) -> Bool) -> Int? {
        var search = self
        guard search.current == ASCII.openingBrace else { return nil }
        search.position += 1
        search.passSpaces()
        while search.current == ASCII.quote {
            let start = search.position + 1
            let hasEscapes = search.passString()
            let isFound = isIt(
                UnsafeBufferPointer(rebasing: bytes[start..<search.position - 1]), hasEscapes)
            // A colon stands before the value, and a comma before the next name.
            search.passSpaces()
            if isFound { return search.position }
            search.passValue()
            search.passSpaces()
        }
        return nil
    }

    /// 0 at the end.
    private var current: UInt8 { position < bytes.count ? bytes[position] : 0 }

    /// Passes over white space, commas and colons.
    @inline(__always)
    private mutating func passSpaces() {
        while position < bytes.count, isSpace(bytes[position]) { position += 1 }
    }

    private func isSpace(_ byte: UInt8) -> Bool {
        byte <= ASCII.space || byte == ASCII.comma || byte == ASCII.colon
    }

    /// Passes over a value, and all that it holds.
    private mutating func passValue() {
        guard current == ASCII.openingBrace || current == ASCII.openingBracket else {
            if current == ASCII.quote { _ = passString() } else { passWord() }
            return
        }
        var depth = 0
        repeat {
            switch bytes[position] {
            case ASCII.quote:
                _ = passString()
                continue
            case ASCII.openingBrace, ASCII.openingBracket: depth += 1
            case ASCII.closingBrace, ASCII.closingBracket: depth -= 1
            default: break
            }
            position += 1
        } while depth > 0 && position < bytes.count
    }

    /// Passes over a number, or `true`, `false` or `null`.
    private mutating func passWord() {
        repeat { position += 1 } while position < bytes.count && !isEndOfWord(bytes[position])
    }

    private func isEndOfWord(_ byte: UInt8) -> Bool {
        isSpace(byte) || byte == ASCII.closingBrace || byte == ASCII.closingBracket
    }

    /// Passes over a string, and returns whether it is written with escapes.
    @inline(__always)
    private mutating func passString() -> Bool {
        var hasEscapes = false
        var index = position + 1
        while let stop = ByteScan.first(of: ASCII.quote, ASCII.backslash, in: bytes, from: index) {
            position = stop + 1
            if bytes[stop] == ASCII.quote { return hasEscapes }
            hasEscapes = true
            index = stop + 2
        }
        position = bytes.count
        return hasEscapes
    }
}
