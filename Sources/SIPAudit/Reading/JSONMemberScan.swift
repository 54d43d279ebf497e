/// Looks for one member of an object that has been parsed before and is known to
/// be sound: what is there is passed over, not read.
enum JSONMemberScan {
    /// Where the value of the member `name` begins; nil where no object begins
    /// at `position`, or it has no such member. O(bytes up to the member).
    static func offset(ofValueOf name: String, at position: Int, in bytes: [UInt8]) -> Int? {
        var name = name
        return name.withUTF8 { name in
            bytes.withUnsafeBufferPointer { offset(ofValueOf: name, at: position, in: $0) }
        }
    }

    private typealias Bytes = UnsafeBufferPointer<UInt8>

    private static func offset(ofValueOf name: Bytes, at position: Int, in bytes: Bytes) -> Int? {
        guard position < bytes.count, bytes[position] == ASCII.openingBrace else { return nil }
        var index = position + 1
        while true {
            index = skipSpace(from: index, in: bytes)
            guard index < bytes.count, bytes[index] == ASCII.quote else { return nil }
            let end = endOfString(at: index, in: bytes)
            let isFound = isName(Bytes(rebasing: bytes[index + 1..<end - 1]), name)
            // The colon between name and value.
            index = skipSpace(from: skipSpace(from: end, in: bytes) + 1, in: bytes)
            if isFound { return index }
            index = skipSpace(from: endOfValue(at: index, in: bytes), in: bytes)
            guard index < bytes.count, bytes[index] == ASCII.comma else { return nil }
            index += 1
        }
    }

    private static func isName(_ written: Bytes, _ name: Bytes) -> Bool {
        if ByteWords.equal(written, name) { return true }
        // An escape is longer than what it stands for.
        guard written.count > name.count, written.contains(ASCII.backslash) else { return false }
        return JSONEscapes.decode(written[...]) == String(decoding: name, as: UTF8.self)
    }

    private static func skipSpace(from start: Int, in bytes: Bytes) -> Int {
        var index = start
        while index < bytes.count, bytes[index] <= ASCII.space { index += 1 }
        return index
    }

    /// The byte after the closing quotation mark.
    private static func endOfString(at start: Int, in bytes: Bytes) -> Int {
        var index = start + 1
        while index < bytes.count, bytes[index] != ASCII.quote {
            index += bytes[index] == ASCII.backslash ? 2 : 1
        }
        return min(index + 1, bytes.count)
    }

    private static func endOfValue(at start: Int, in bytes: Bytes) -> Int {
        var depth = 0
        var index = start
        while index < bytes.count {
            switch bytes[index] {
            case ASCII.quote:
                index = endOfString(at: index, in: bytes)
                if depth == 0 { return index }
                continue
            case ASCII.openingBrace, ASCII.openingBracket: depth += 1
            case ASCII.closingBrace, ASCII.closingBracket:
                if depth == 0 { return index }
                depth -= 1
                if depth == 0 { return index + 1 }
            case ASCII.comma: if depth == 0 { return index }
            default: break
            }
            index += 1
        }
        return index
    }
}
