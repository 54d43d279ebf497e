/// A value in a JSON document, or the name of a member.
///
/// Cheap to copy: a reference to the document's tape and an index.
struct JSONValue: Sendable {
    let tape: JSONTape
    let index: Int

    init(tape: JSONTape, index: Int) {
        self.tape = tape
        self.index = index
    }

    private var entry: JSONTapeEntry { tape.entries[index] }

    var kind: JSONKind { entry.kind }

    /// Whether a string is written with escapes, or anything in the value.
    var hasEscapes: Bool { entries.contains { tape.entries[$0].hasEscapes } }

    /// The entries of the tape that the value has.
    var entries: Range<Int> { index..<next }

    /// The offset in the file of the value's first byte.
    var offset: Int { tape.start + Int(entry.start) }

    /// The offset in the file of the byte after the value's last.
    var endOffset: Int { tape.start + Int(entry.end) }

    /// The bytes of the file that it is written with.
    var range: Range<Int> { offset..<endOffset }

    /// The line and column of the value. O(offset within the record), or within
    /// the file when the document was parsed without a line number.
    var location: SourceLocation {
        var lines = tape.lines
        return lines.location(at: offset)
    }

    /// The value as it is written in the file, quotation marks and all. For a
    /// number these are the digits as somebody typed them.
    var written: ArraySlice<UInt8> { tape.source.bytes[offset..<endOffset] }
}

// MARK: - Text and numbers

extension JSONValue {
    /// The text of a string, escapes decoded; `nil` for any other kind.
    func string() -> String? {
        tape.string(at: index)
    }

    /// Gives a string's text as UTF-8, without a copy unless it has escapes;
    /// `nil` for any other kind.
    @inline(__always)
    func withText<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result? {
        let entry = entry
        guard entry.kind == .string else { return nil }
        if !entry.hasEscapes { return tape.withContent(of: entry, body) }
        var text = string() ?? ""
        return text.withUTF8(body)
    }

    /// Whether this is a string whose text is `text`, compared canonically, as
    /// Swift compares strings. Allocates nothing, but for strings with escapes
    /// or with letters that Unicode can spell in two ways.
    func equals(_ text: String) -> Bool {
        tape.isString(at: index, text)
    }

    /// The number, if it is written as an integer that fits; 1.0 and 1e3 are
    /// not. `nil` for any other kind.
    func integer() -> Int? {
        guard kind == .number else { return nil }
        var digits = written
        let isNegative = digits.first == ASCII.minus
        if isNegative { digits.removeFirst() }
        var number = 0
        for byte in digits {
            guard ASCII.isDigit(byte) else { return nil }
            let (tens, overflows) = number.multipliedReportingOverflow(by: 10)
            // Counted downward, since the smallest integer has no positive twin.
            let (sum, overflowsAgain) = tens.subtractingReportingOverflow(Int(byte - ASCII.zero))
            if overflows || overflowsAgain { return nil }
            number = sum
        }
        if isNegative { return number }
        return number == .min ? nil : -number
    }
}

// MARK: - Members and elements

extension JSONValue {
    /// The value of an object's member, or `nil` where there is no such member
    /// or no object. O(members).
    subscript(name: StaticString) -> JSONValue? {
        tape.value(named: name, in: index).map { JSONValue(tape: tape, index: $0) }
    }

    /// The values of an object that has these two members in this order and no
    /// others, as many have; `nil` for any other. Asking so for both at once took
    /// about 1 M instructions off loading the codebook (Swift 6.3.1).
    func pair(_ first: StaticString, _ second: StaticString) -> (JSONValue, JSONValue)? {
        guard let (one, other) = tape.pair(first, second, in: index) else { return nil }
        return (JSONValue(tape: tape, index: one), JSONValue(tape: tape, index: other))
    }

    /// Whether an object has a member.
    func has(_ name: StaticString) -> Bool { tape.value(named: name, in: index) != nil }

    /// The same for a name that is not written in the program.
    subscript(key name: String) -> JSONValue? {
        tape.value(named: name, in: index).map { JSONValue(tape: tape, index: $0) }
    }

    /// The members of an object in the order of the file; none for other kinds.
    var members: JSONMembers { JSONMembers(of: self) }

    /// Whether an object has more than so many members. O(count).
    func hasMembers(moreThan count: Int) -> Bool {
        guard kind == .object else { return false }
        var member = index + 1
        for _ in 0..<count {
            guard member < next else { return false }
            member = Int(tape.entries[member + 1].next)
        }
        return member < next
    }

    /// The elements of an array in the order of the file; none for other kinds.
    var elements: JSONElements { JSONElements(of: self) }

    fileprivate var next: Int { Int(entry.next) }
}

extension JSONTape {
    /// The index of the value of an object's member.
    fileprivate func value(named name: StaticString, in object: Int) -> Int? {
        let entry = entries[object]
        guard entry.kind == .object else { return nil }
        guard let text = name.ascii else { return value(named: name.description, in: object) }
        return value(named: text, before: entry.next, in: object)
    }

    /// The same for a name in ASCII.
    @inline(__always)
    private func value(named ascii: UnsafeBufferPointer<UInt8>, before end: UInt32, in object: Int) -> Int? {
        var member = object + 1
        while member < end {
            // A name takes one entry, its value all up to the next name.
            if isString(at: member, ascii) { return member + 1 }
            member = Int(entries[member + 1].next)
        }
        return nil
    }

    /// The same for any name.
    fileprivate func value(named name: String, in object: Int) -> Int? {
        let entry = entries[object]
        guard entry.kind == .object else { return nil }
        let answer = name.utf8.withContiguousStorageIfAvailable { name -> Int?? in
            let isASCII = name.allSatisfy { $0 < 0x80 }
            return isASCII ? .some(value(named: name, before: entry.next, in: object)) : .none
        }
        if let answer = answer.flatMap(\.self) { return answer }
        var member = object + 1
        while member < entry.next {
            if isString(at: member, name) { return member + 1 }
            member = Int(entries[member + 1].next)
        }
        return nil
    }

    /// The indices of the values of an object's only two members.
    fileprivate func pair(_ first: StaticString, _ second: StaticString, in object: Int) -> (Int, Int)? {
        let entry = entries[object]
        let one = object + 1
        guard entry.kind == .object, one < entry.next, let first = first.ascii, let second = second.ascii,
            isString(at: one, first)
        else { return nil }
        let other = Int(entries[one + 1].next)
        guard other < entry.next, entries[other + 1].next == entry.next, isString(at: other, second)
        else { return nil }
        return (one + 1, other + 1)
    }

    /// Whether the entry at `index` is a string whose text is `text`.
    fileprivate func isString(at index: Int, _ text: String) -> Bool {
        let entry = entries[index]
        guard entry.kind == .string else { return false }
        if entry.hasEscapes { return string(at: index) == text }
        return withContent(at: index) { CanonicalText.equal($0, text) }
    }

    /// The same for a text in ASCII.
    @inline(__always)
    fileprivate func isString(at index: Int, _ ascii: UnsafeBufferPointer<UInt8>) -> Bool {
        let entry = entries[index]
        // First the length, in which the keys of an object mostly differ.
        if entry.isPlainASCII {
            return Int(entry.end &- entry.start) == ascii.count + 2
                && withContent(at: index) { ByteWords.equal($0, ascii) }
        }
        return isString(at: index, String(decoding: ascii, as: UTF8.self))
    }

    /// The text of the entry at `index`, or `nil` if it is no string.
    fileprivate func string(at index: Int) -> String? {
        let entry = entries[index]
        guard entry.kind == .string else { return nil }
        return withContent(at: index) {
            entry.hasEscapes ? JSONEscapes.decode($0[...]) : String(decoding: $0, as: UTF8.self)
        }
    }

    /// Gives the bytes between the quotation marks of a string.
    @inline(__always)
    func withContent<Result>(at index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        withContent(of: entries[index], body)
    }

    @inline(__always)
    func withContent<Result>(
        of entry: JSONTapeEntry, _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        let start = start + Int(entry.start) + 1
        return source.bytes.withUnsafeBufferPointer { bytes in
            // A file that holds a string is not empty.
            body(
                UnsafeBufferPointer(
                    start: bytes.baseAddress! + start, count: Int(entry.end &- entry.start) - 2))
        }
    }
}

extension StaticString {
    /// The bytes of a text in ASCII, as keys are; `nil` for others.
    fileprivate var ascii: UnsafeBufferPointer<UInt8>? {
        guard hasPointerRepresentation && isASCII else { return nil }
        return UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
    }
}

/// A member of an object. Its name is a value of kind string.
struct JSONMember: Sendable {
    let name: JSONValue
    let value: JSONValue
}

/// Walks the members of an object without an array of them.
struct JSONMembers: Sequence, IteratorProtocol, Sendable {
    private let tape: JSONTape
    private var index: Int
    private let end: Int

    fileprivate init(of value: JSONValue) {
        tape = value.tape
        index = value.index + 1
        end = value.kind == .object ? value.next : index
    }

    mutating func next() -> JSONMember? {
        guard index < end else { return nil }
        let name = JSONValue(tape: tape, index: index)
        let value = JSONValue(tape: tape, index: name.next)
        index = value.next
        return JSONMember(name: name, value: value)
    }
}

/// Walks the elements of an array without an array of them.
struct JSONElements: Sequence, IteratorProtocol, Sendable {
    /// nil where there is no array.
    private let tape: JSONTape?
    private var index: Int
    private let end: Int

    /// No elements.
    init() { (tape, index, end) = (nil, 0, 0) }

    fileprivate init(of value: JSONValue) {
        tape = value.tape
        index = value.index + 1
        end = value.kind == .array ? value.next : index
    }

    mutating func next() -> JSONValue? {
        guard index < end, let tape else { return nil }
        let element = JSONValue(tape: tape, index: index)
        index = element.next
        return element
    }

    /// How many there are left. O(elements).
    var underestimatedCount: Int {
        var rest = self
        var count = 0
        while rest.skip() { count += 1 }
        return count
    }

    private mutating func skip() -> Bool {
        guard index < end, let tape else { return false }
        index = Int(tape.entries[index].next)
        return true
    }

    /// The element of that number, from 0; there must be one. O(number).
    func element(_ number: Int) -> JSONValue {
        var rest = dropFirst(number).makeIterator()
        guard let element = rest.next() else { preconditionFailure("the array has such an element") }
        return element
    }
}
