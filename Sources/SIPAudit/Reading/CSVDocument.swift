/// What stands between the cells of a record.
enum CSVDelimiter: UInt8, CaseIterable, Sendable {
    /// In the order of preference where a header has equally many of two.
    case semicolon = 0x3B
    case comma = 0x2C
    case tab = 0x09
}

/// A CSV file (RFC 4180) with a header record, kept as ranges over the bytes of
/// its file.
///
/// No `String` exists until a cell is asked for its text, and every cell knows
/// the byte where it begins. All records have as many cells as the header.
struct CSVDocument: Sendable {
    static let longestRecord = 64_000_000

    private let table: CSVTable

    var source: SourceFile { table.source }
    let delimiter: CSVDelimiter

    /// Parses a whole file. O(n).
    ///
    /// The delimiter is the one of `;`, `,` and tab that the header has most of
    /// outside quotation marks, or the one named by a first line `sep=;`, as
    /// Excel writes it. Records of delimiters alone at the end of the file, as
    /// Excel leaves them where somebody cleared rows, are not read.
    ///
    /// Reports to `log` and leaves out a record with another number of cells
    /// than the header (`read.csv-width`), one with misplaced quotation marks
    /// (`read.csv-quote`) and one over `longestRecord` bytes
    /// (`read.record-too-long`). Reports and returns `nil` where there is no
    /// usable header: an empty file (`read.empty`), a header that is missing,
    /// or has an empty or a doubled name (`read.csv-header`), an unknown
    /// delimiter (`read.csv-delimiter`).
    init?(parsing source: SourceFile, longestRecord: Int = Self.longestRecord, log: inout FaultLog) {
        guard let layout = CSVLayout(of: source, log: &log) else { return nil }
        var parser = CSVParser(source: source, layout: layout, longestRecord: longestRecord)
        guard parser.parseHeader(log: &log) else { return nil }
        parser.parseRecords(log: &log)
        self.init(of: parser)
    }

    /// The records that a parser has read, of which the first is the header.
    init(of parser: CSVParser) {
        delimiter = parser.delimiter
        table = CSVTable(
            columnNames: parser.columnNames, spans: parser.spans, recordNumbers: parser.recordNumbers,
            lines: LineCounter(in: parser.source))
    }

    /// The cells of the header record: the names of the columns.
    var header: CSVRecord { CSVRecord(table: table, row: 0) }

    /// The names of the columns, without spaces around them.
    var columnNames: [String] { table.columnNames }

    /// All records but the header, in the order of the file.
    var records: CSVRecords { CSVRecords(table: table) }

    /// The line, column and field of a cell. O(offset).
    func location(of cell: CSVCell) -> SourceLocation { cell.location }
}

/// The records of a CSV file, without its header.
struct CSVRecords: RandomAccessCollection, Sendable {
    fileprivate let table: CSVTable

    var startIndex: Int { 0 }
    var endIndex: Int { table.recordNumbers.count - 1 }
    subscript(index: Int) -> CSVRecord { CSVRecord(table: table, row: index + 1) }
}

/// One record: its cells, as many as the file has columns.
struct CSVRecord: RandomAccessCollection, Sendable {
    fileprivate let table: CSVTable
    fileprivate let row: Int

    fileprivate init(table: CSVTable, row: Int) {
        self.table = table
        self.row = row
    }

    /// A record that was read by itself.
    init(_ table: CSVTable) { self.init(table: table, row: 0) }

    var startIndex: Int { 0 }
    var endIndex: Int { table.width }
    subscript(column: Int) -> CSVCell { CSVCell(table: table, index: row * table.width + column) }

    /// The record's number in the file, the header being record 1.
    var number: Int { table.recordNumbers[row] }

    /// Where the record begins in the file.
    var offset: Int { self[0].offset }
}

/// One cell of a CSV file.
struct CSVCell: Sendable {
    fileprivate let table: CSVTable
    fileprivate let index: Int

    private var span: CSVSpan { table.spans[index] }

    /// Where the cell begins in the file; with its quotation mark, if it has one.
    var offset: Int { span.offset }

    var isQuoted: Bool { span.isQuoted }

    /// The number of the cell's record, the header being record 1.
    var recordNumber: Int { table.recordNumbers[index / table.width] }

    /// The index of the cell's column, from 0.
    var column: Int { index % table.width }

    /// The cell's text, without its quotation marks and with doubled ones made
    /// single. Spaces are kept.
    var text: String { span.text(in: table.source.bytes) }

    /// The cell's text without the spaces (U+0020) before and after it; that of
    /// a quoted cell as it stands.
    var trimmed: String { span.trimmed(in: table.source.bytes) }

    /// The cell's bytes as they are written, without quotation marks around them.
    var written: ArraySlice<UInt8> { span.written(in: table.source.bytes) }

    /// Gives the bytes of `trimmed`; nil where its text does not stand in the file.
    func withTrimmedBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result? {
        span.withTrimmedBytes(in: table.source.bytes, body)
    }

    /// Whether nothing but spaces stands in the cell, quoted or not.
    var isEmpty: Bool { span.isEmpty(in: table.source.bytes) }

    /// The line, column and field of the cell. O(offset), for a record that was
    /// read by itself O(offset within it).
    var location: SourceLocation {
        var lines = table.lines
        return location(counting: &lines)
    }

    /// The same, for many cells in the order of the file: see `LineCounter`.
    func location(counting lines: inout LineCounter) -> SourceLocation {
        let place = lines.location(at: offset)
        let field = SourceLocation.CSVField(record: recordNumber, column: Masked(table.columnNames[column]))
        return SourceLocation(file: place.file, line: place.line, column: place.column, field: field)
    }
}

/// The cells of some records, one after the other: of all records of a file, the
/// header first, or of one.
final class CSVTable: Sendable {
    let columnNames: [String]
    let spans: [CSVSpan]
    /// The number in the file of every record kept; the header's is 1.
    let recordNumbers: [Int]
    /// Where counting to a cell begins.
    let lines: LineCounter

    init(columnNames: [String], spans: [CSVSpan], recordNumbers: [Int], lines: LineCounter) {
        self.columnNames = columnNames
        self.spans = spans
        self.recordNumbers = recordNumbers
        self.lines = lines
    }

    var source: SourceFile { lines.source }
    /// The number of cells of every record.
    var width: Int { columnNames.count }
}
