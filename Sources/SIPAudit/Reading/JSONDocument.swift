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
        tape = try source.bytes.withUnsafeBufferPointer { bytes throws(InputFault) in
            let parser = JSONParser(
                source: source, bytes: bytes, range: range, lines: lines,
                expectedEntries: range.count / 12 + 16)
            return JSONTape(
                source: source, start: range.lowerBound, lines: lines, entries: try parser.parseDocument())
        }
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
