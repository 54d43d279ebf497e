/// Looks for a quote in a text: whatever white space stands between words,
/// however letters are composed.
///
/// Nearly every quote is found byte by byte. Only one that is not is compared
/// character by character, with runs of white space as one space, and with the
/// characters left out that cannot be seen (a soft hyphen, a zero-width space).
struct QuoteSearch {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    private let bytes: Bytes

    /// - Parameter quote: which must stay where it is while it is looked for.
    init(of quote: Bytes) { bytes = quote }

    /// O(length of both), and memory in proportion to the quote's alone but for
    /// a copy of the text where characters must be compared.
    func isFound(in text: Bytes) -> Bool {
        if Self.occurs(bytes, in: text) ?? SubsequenceSearch(Array(bytes)).isFound(in: text) { return true }
        let folded = FoldedCharacters(String(decoding: bytes, as: UTF8.self))
        let pattern = Array(folded)
        if pattern.isEmpty { return true }
        return SubsequenceSearch(pattern).isFound(in: FoldedCharacters(String(decoding: text, as: UTF8.self)))
    }
}

extension QuoteSearch {
    /// Whether a text holds a run of bytes, tried wherever its first and last byte
    /// fit; nil where so many places fit that only a search in linear time may go
    /// on. Preparing that for every quote, the check took 61 000 instructions for
    /// a case; so it takes 34 000 (Swift 6.3.1).
    static func occurs(_ quote: Bytes, in text: Bytes) -> Bool? {
        guard let first = quote.first, let last = quote.last else { return true }
        let rest = quote.count - 1
        var left = 4 * text.count
        var index = 0
        while text.count - index > rest, let place = ByteScan.first(of: first, first, in: text, from: index),
            text.count - place > rest
        {
            if text[place + rest] == last {
                let found = Bytes(rebasing: text[place...place + rest])
                if ByteWords.equal(found, quote) { return true }
                left -= rest
                if left < 0 { return nil }
            }
            index = place + 1
        }
        return false
    }
}

/// Finds a run of elements in a sequence in linear time, whatever they are
/// (Knuth, Morris and Pratt 1977).
private struct SubsequenceSearch<Element: Equatable> {
    private let pattern: [Element]
    /// For each length of a match: that of the longest match that is left when
    /// the next element does not fit.
    private var shorter: [Int]

    init(_ pattern: [Element]) {
        self.pattern = pattern
        shorter = Array(repeating: 0, count: pattern.count + 1)
        var length = 0
        for index in pattern.indices.dropFirst() {
            while length > 0, pattern[index] != pattern[length] { length = shorter[length] }
            if pattern[index] == pattern[length] { length += 1 }
            shorter[index + 1] = length
        }
    }

    func isFound(in text: some Sequence<Element>) -> Bool {
        if pattern.isEmpty { return true }
        var length = 0
        for element in text {
            while length > 0, element != pattern[length] { length = shorter[length] }
            if element == pattern[length] { length += 1 }
            if length == pattern.count { return true }
        }
        return false
    }
}

extension SubsequenceSearch<UInt8> {
    /// The same in bytes, of which those that cannot begin it are passed over.
    func isFound(in text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = pattern.first else { return true }
        var length = 0
        var index = 0
        while index < text.count {
            if length == 0 {
                guard let next = ByteScan.first(of: first, first, in: text, from: index) else { return false }
                index = next
            }
            while length > 0, text[index] != pattern[length] { length = shorter[length] }
            if text[index] == pattern[length] { length += 1 }
            if length == pattern.count { return true }
            index += 1
        }
        return false
    }
}

/// The characters of a text as quotes are compared: white space between words
/// as one space, none at the ends, nothing invisible.
private struct FoldedCharacters: Sequence, IteratorProtocol {
    private var characters: String.Iterator
    private var waiting: Character?
    private var hasBegun = false

    init(_ text: String) { characters = text.makeIterator() }

    mutating func next() -> Character? {
        if let character = waiting {
            waiting = nil
            return character
        }
        var hasSpace = false
        while let character = characters.next() {
            if character.isWhitespace {
                hasSpace = true
            } else if !character.isInvisible {
                defer { hasBegun = true }
                guard hasSpace && hasBegun else { return character }
                waiting = character
                return " "
            }
        }
        return nil
    }
}

extension Character {
    fileprivate var isInvisible: Bool {
        unicodeScalars.allSatisfy { $0.properties.generalCategory == .format }
    }
}
