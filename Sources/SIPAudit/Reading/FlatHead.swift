/// What the beginning of a flat file tells of the rest of it: what delimits its
/// cells, and what its columns are.
final class FlatHead: Sendable {
    let path: String
    let encoding: BlockEncoding
    let delimiter: CSVDelimiter
    /// Whether the first line only names the delimiter.
    let hasDeclaration: Bool
    /// The names of the columns; empty where the header is at fault.
    let columnNames: [String]
    /// What is wrong with the header; then no record is read.
    let headerFaults: FaultLog
    /// nil: records are read, and none of their cells.
    let file: FlatFile?
    /// What is wrong with the names of the columns.
    let columnFaults: FaultLog

    /// - Parameter beginning: of the file's text, without a byte order mark.
    /// - Returns: nil where not all of the header is there, or nothing is in it.
    init?(_ path: String, beginning: [UInt8], encoding: BlockEncoding, codebook: Codebook) {
        guard let layout = CSVLayout(ofBeginning: beginning),
            let end = Self.endOfHeader(in: beginning, layout),
            CSVLayout.endOfContent(in: beginning[..<end], from: layout.start, delimiter: layout.delimiter)
                > layout.start
        else { return nil }
        let text = BlockText(of: Array(beginning[..<end]), name: path, encoding: encoding)
        var (headerFaults, columnFaults) = (FaultLog(), FaultLog())
        let document = text.source.flatMap { CSVDocument(parsing: $0, log: &headerFaults) }
        // Misplaced quotation marks may hide the end of the header from who counts delimiters.
        guard document?.delimiter ?? layout.delimiter == layout.delimiter else { return nil }
        self.path = path
        self.encoding = encoding
        delimiter = layout.delimiter
        hasDeclaration = layout.start > 0
        columnNames = document?.columnNames ?? []
        file = document.flatMap { FlatFile($0, codebook: codebook, log: &columnFaults) }
        self.headerFaults = headerFaults
        self.columnFaults = columnFaults
    }

    /// The byte after the header, if more follows.
    private static func endOfHeader(in beginning: [UInt8], _ layout: CSVLayout) -> Int? {
        var parser = CSVParser(
            source: SourceFile(name: "", bytes: beginning), layout: layout,
            longestRecord: CSVDocument.longestRecord)
        var unread = FaultLog()
        _ = parser.parseHeader(log: &unread)
        return parser.position < beginning.count ? parser.position : nil
    }

    /// What the names of the columns let read.
    func layout(to end: Int) -> CSVLayout { CSVLayout(delimiter: delimiter, start: 0, end: end) }
}
