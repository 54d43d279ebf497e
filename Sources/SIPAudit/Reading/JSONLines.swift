/// The records of a JSON Lines file, or of some lines of one: strictly one object
/// on each line.
///
/// Only splits; each record is parsed by `JSONDocument(parsing:range:line:)`,
/// in any order and on any thread.
struct JSONLines: Sendable {
    static let longestRecord = 64_000_000

    /// One line of the file.
    struct Record: Hashable, Sendable {
        /// The bytes of the line, without its ending.
        let range: Range<Int>
        /// Its number, from 1.
        let line: Int
    }

    let source: SourceFile
    let records: [Record]

    /// Splits a file into its records. O(n).
    ///
    /// Reports a blank line (`read.json-lines`), but for the file's last, a line that
    /// does not begin an object (the same), a record over `longestRecord` bytes
    /// (`read.record-too-long`) and an empty file (`read.empty`); such lines are
    /// left out of `records`.
    init(splitting source: SourceFile, longestRecord: Int = Self.longestRecord, log: inout FaultLog) {
        self.source = source
        var records: [Record] = []
        let lines = source.bytes.withUnsafeBufferPointer { Self.lines(of: $0, first: source.firstLine) }
        if lines.isEmpty {
            log.report(InputFault(id: "read.empty", location: source.location, message: .emptyFile))
        }
        for line in lines {
            func report(_ id: String, _ message: Bilingual) {
                let location = SourceLocation(file: Masked(fileName: source.name), line: line.line, column: 1)
                log.report(InputFault(id: id, location: location, message: message))
            }
            switch Self.firstByte(of: line, in: source.bytes) {
            case nil where line == lines.last && line.line > 1 && source.isEndOfFile: break
            case nil: report("read.json-lines", .blankLine)
            case ASCII.openingBrace where line.range.count > longestRecord:
                report("read.record-too-long", .recordTooLong(limit: longestRecord))
            case ASCII.openingBrace: records.append(line)
            default: report("read.json-lines", .lineWithoutObject)
            }
        }
        self.records = records
    }

    /// The lines of a text; after a last line break no further line begins.
    private static func lines(of bytes: UnsafeBufferPointer<UInt8>, first: Int) -> [Record] {
        var lines: [Record] = []
        var start = 0
        let hasReturns = ByteScan.first(of: ASCII.carriageReturn, in: bytes) != nil
        func endOfLine() -> Int? {
            hasReturns
                ? ByteScan.first(of: ASCII.lineFeed, ASCII.carriageReturn, in: bytes, from: start)
                : ByteScan.first(of: ASCII.lineFeed, in: bytes, from: start)
        }
        while let end = endOfLine() {
            lines.append(Record(range: start..<end, line: first + lines.count))
            let isPair =
                bytes[end] == ASCII.carriageReturn && end + 1 < bytes.count
                && bytes[end + 1] == ASCII.lineFeed
            start = end + (isPair ? 2 : 1)
        }
        if start < bytes.count {
            lines.append(Record(range: start..<bytes.count, line: first + lines.count))
        }
        return lines
    }

    /// The first byte of a line that is not white space.
    private static func firstByte(of line: Record, in bytes: [UInt8]) -> UInt8? {
        bytes[line.range].first { $0 != ASCII.space && $0 != ASCII.tab }
    }
}

extension Bilingual {
    fileprivate static let blankLine = Bilingual(
        sv: "raden är tom; i JSON Lines ska varje rad vara ett objekt",
        en: "the line is blank; in JSON Lines every line must be an object")

    fileprivate static let lineWithoutObject = Bilingual(
        sv: "raden börjar inte med ”{”; i JSON Lines ska varje rad vara ett helt objekt",
        en: "the line does not begin with “{”; in JSON Lines every line must be one whole object")
}
