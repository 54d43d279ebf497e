/// Reads one JSON value strictly as RFC 8259 has it, into a tape.
///
/// What goes wrong is worked out in `JSONDiagnosis.swift`, so that reading
/// itself stays plain.
struct JSONParser: ~Copyable {
    /// RFC 8259 section 9 allows a limit. It bounds the recursion here and in
    /// every reader of the tape.
    static let deepestNesting = 64

    let source: SourceFile
    /// The bytes of the source, bare: asking an array for each of them takes
    /// twice the instructions.
    let bytes: UnsafeBufferPointer<UInt8>
    let start: Int
    let end: Int
    let lines: LineCounter
    var position: Int
    var entries: JSONTapeEntries

    /// An object or array that is open.
    struct Container {
        let kind: JSONKind
        /// The offset of its opening bracket.
        let opening: Int
        /// Its entry on the tape.
        let index: Int

        var closingByte: UInt8 { kind == .object ? ASCII.closingBrace : ASCII.closingBracket }
    }

    /// - Parameters:
    ///   - bytes: those of `source`; they must outlive the parser.
    ///   - expectedEntries: a first guess; the tape grows where values are shorter.
    init(
        source: SourceFile, bytes: UnsafeBufferPointer<UInt8>, range: Range<Int>, lines: LineCounter,
        expectedEntries: Int
    ) {
        precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count, "a range of the file")
        self.source = source
        self.bytes = bytes
        self.start = range.lowerBound
        self.end = range.upperBound
        self.lines = lines
        self.position = range.lowerBound
        entries = JSONTapeEntries(capacity: expectedEntries)
    }

    /// The byte at the position; zero, which JSON never has, at the end.
    var current: UInt8 { position < end ? bytes[position] : 0 }

    /// Parses the one value that the range holds, and gives its tape.
    consuming func parseDocument() throws(InputFault) -> JSONTapeEntries {
        try skipToValue()
        try parseValue(in: nil, depth: 0)
        try refuseMore()
        return entries
    }

    /// Moves on to the document's value.
    mutating func skipToValue() throws(InputFault) {
        skipWhiteSpace()
        guard position < end else {
            throw InputFault(id: "read.empty", location: source.location, message: .emptyFile)
        }
    }

    /// Throws where anything follows the document's value.
    mutating func refuseMore() throws(InputFault) {
        skipWhiteSpace()
        if position < end { throw faultOfTextAfterEnd() }
    }

    /// Parses the value at the position into a tape of its own.
    ///
    /// - Parameter depth: how many objects and arrays are open.
    mutating func parseOtherValue(in container: Container?, depth: Int) throws(InputFault) -> JSONValue {
        var own = JSONTapeEntries(capacity: 8)
        try parseValue(in: container, depth: depth)
        swap(&entries, &own)
        return JSONValue(
            tape: JSONTape(source: source, start: start, lines: lines, entries: own), index: 0)
    }

    @inline(__always)
    private mutating func parseValue(in container: Container?, depth: Int) throws(InputFault) {
        if current == ASCII.quote {
            _ = try parseString()
        } else {
            try parseOtherThanString(in: container, depth: depth)
        }
    }

    private mutating func parseOtherThanString(in container: Container?, depth: Int) throws(InputFault) {
        switch current {
        case ASCII.openingBrace: try parseObject(depth: depth + 1)
        case ASCII.openingBracket: try parseArray(depth: depth + 1)
        case ASCII.minus, ASCII.zero...ASCII.nine: try parseNumber()
        case UInt8(ascii: "t"): try parseWord("true", .true)
        case UInt8(ascii: "f"): try parseWord("false", .false)
        case UInt8(ascii: "n"): try parseWord("null", .null)
        default: throw faultOfMissing(.value, in: container)
        }
    }
}

// MARK: - Objects and arrays

extension JSONParser {
    private mutating func parseObject(depth: Int) throws(InputFault) {
        let object = try open(.object, depth: depth)
        var names = JSONNameFilter()
        skipWhiteSpace()
        var goesOn = current != ASCII.closingBrace
        while goesOn {
            guard current == ASCII.quote else { throw faultOfMissing(.name, in: object) }
            let name = position
            let isPlain = try parseString()
            names.add(bytes, from: name, to: position, isPlain: isPlain)
            try parseColon(in: object)
            try parseValue(in: object, depth: depth)
            goesOn = try parseSeparator(in: object)
        }
        close(object)
        if names.mayHoldOneTwice { try refuseDoubledNames(of: object.index) }
    }

    private mutating func parseArray(depth: Int) throws(InputFault) {
        let array = try open(.array, depth: depth)
        skipWhiteSpace()
        var goesOn = current != ASCII.closingBracket
        while goesOn {
            try parseValue(in: array, depth: depth)
            goesOn = try parseSeparator(in: array)
        }
        close(array)
    }

    private mutating func open(_ kind: JSONKind, depth: Int) throws(InputFault) -> Container {
        guard depth <= Self.deepestNesting else {
            throw fault("read.nesting", at: position, .tooDeep(levels: Self.deepestNesting))
        }
        let container = Container(kind: kind, opening: position, index: entries.count)
        append(kind, from: position, to: position)
        position += 1
        return container
    }

    private mutating func close(_ container: Container) {
        position += 1
        entries.close(container.index, end: UInt32(truncatingIfNeeded: position - start))
    }

    @inline(__always)
    mutating func parseColon(in object: borrowing Container) throws(InputFault) {
        if current == ASCII.colon {
            position += 1
        } else {
            let endOfName = position
            skipWhiteSpace()
            guard current == ASCII.colon else { throw faultOfMissingColon(after: endOfName, in: object) }
            position += 1
        }
        skipWhiteSpace()
    }

    /// Reads what follows an item, up to the next item or the closing bracket.
    /// Returns whether an item must follow.
    @inline(__always)
    mutating func parseSeparator(in container: Container) throws(InputFault) -> Bool {
        let endOfItem = position
        skipWhiteSpace()
        if current == ASCII.comma {
            position += 1
            skipWhiteSpace()
            return true
        }
        if current == container.closingByte { return false }
        throw faultOfMissingComma(after: endOfItem, in: container)
    }

    /// Moves on to the next byte that is no white space, or to the end.
    @inline(__always)
    mutating func skipWhiteSpace() {
        // Most often there is none, or one space.
        if current > ASCII.space { return }
        if current == ASCII.space {
            position += 1
            if current > ASCII.space { return }
        }
        skipMoreWhiteSpace()
    }

    private mutating func skipMoreWhiteSpace() {
        var index = position
        while index < end {
            let byte = bytes[index]
            if byte == ASCII.space {
                index = endOfSpaces(from: index)
            } else if byte == ASCII.lineFeed || byte == ASCII.carriageReturn || byte == ASCII.tab {
                index += 1
            } else {
                break
            }
        }
        position = index
    }

    /// Appends a value that ends at `last` and contains no other.
    @inline(__always)
    mutating func append(
        _ kind: JSONKind, from first: Int, to last: Int, hasEscapes: Bool = false, isPlainASCII: Bool = false
    ) {
        // The document is checked to be no longer than what 32 bits can count.
        entries.append(
            JSONTapeEntry(
                start: UInt32(truncatingIfNeeded: first - start),
                end: UInt32(truncatingIfNeeded: last - start),
                next: UInt32(truncatingIfNeeded: entries.count + 1),
                kind: kind, hasEscapes: hasEscapes, isPlainASCII: isPlainASCII))
    }
}
