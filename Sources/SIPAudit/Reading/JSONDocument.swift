/// A JSON text (RFC 8259), read strictly and kept as a flat tape over the bytes
/// of its file.
///
/// No `String` and no tree exist until somebody asks a value for its text, and
/// every value knows the byte where it begins.
struct JSONDocument: Sendable {
    /// A document that cannot be numbered by the tape's 32 bits.
    static let largestSize = Int(UInt32.max)

    private let tape: JSONTape

    var source: SourceFile { tape.source }
    var root: JSONValue { JSONValue(tape: tape, index: 0) }

    /// Every name and value whose text is written with escapes, in the order of
    /// the file.
    var escapedStrings: [JSONValue] {
        tape.entries.indices.filter { tape.entries[$0].hasEscapes }.map { JSONValue(tape: tape, index: $0) }
    }

    /// Parses a whole file, or the one value that a range of it holds.
    ///
    /// - Parameter line: the number of the line that `range` begins, if known:
    ///   locating a value then costs the length of the record, not of the file.
    ///
    /// Throws at the first thing that is not JSON (`read.json`), at a name that
    /// occurs twice in one object (`read.doubled-key`), at the 65th level of
    /// nesting (`read.nesting`), at a document over 4 GB (`read.record-too-long`),
    /// and `read.empty` when there is nothing but white space. O(n).
    init(parsing source: SourceFile, range: Range<Int>? = nil, line: Int? = nil) throws(InputFault) {
        let range = range ?? source.bytes.indices
        let lines =
            line.map { LineCounter(in: source, lineStart: range.lowerBound, line: $0) }
            ?? LineCounter(in: source)
        guard range.count <= Self.largestSize else {
            var counter = lines
            throw InputFault(
                id: "read.record-too-long", location: counter.location(at: range.lowerBound),
                message: .recordTooLong(limit: Self.largestSize))
        }
        let entries = try source.bytes.withUnsafeBufferPointer { bytes throws(InputFault) in
            var parser = JSONParser(source: source, bytes: bytes, range: range, lines: lines)
            try parser.parseDocument()
            return parser.entries
        }
        tape = JSONTape(source: source, start: range.lowerBound, lines: lines, entries: entries)
    }
}

/// What kind a JSON value is of.
enum JSONKind: UInt8, Sendable {
    case object
    case array
    case string
    case number
    case `true`
    case `false`
    case null
}

/// One value or name of a document: 16 bytes, whatever its size.
struct JSONTapeEntry: Sendable {
    /// The value's first byte and the byte after its last, counted from the
    /// first byte of the document; quotation marks and brackets included.
    let start: UInt32
    var end: UInt32
    /// The index of the entry that follows this value and all it contains.
    var next: UInt32
    let kind: JSONKind
    /// For strings: whether the text has escapes, so that its bytes are not yet
    /// the text itself.
    let hasEscapes: Bool
    /// For strings: whether all bytes are ASCII.
    let isASCII: Bool
}

/// The values of a document in the order they begin. After an object come name,
/// value, name, value …; after an array its elements.
final class JSONTape: Sendable {
    let source: SourceFile
    /// The offset in the file of the document's first byte.
    let start: Int
    /// Where counting of lines begins.
    let lines: LineCounter
    let entries: [JSONTapeEntry]

    init(source: SourceFile, start: Int, lines: LineCounter, entries: [JSONTapeEntry]) {
        self.source = source
        self.start = start
        self.lines = lines
        self.entries = entries
    }
}
