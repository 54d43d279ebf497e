/// A format that cases come in.
public enum InputFormat: String, CaseIterable, Sendable {
    /// One JSON object, or a folder of such files.
    case caseFile = "case-file"
    /// One JSON object a line.
    case jsonLines = "json-lines"
    /// A folder with one CSV file for each part of the case files.
    case csvSet = "csv-set"
    /// One CSV file, one coded case a row.
    case flat

    /// What a single file holds, by its first characters: an object that goes
    /// on over several lines is a case file, objects on lines of their own are
    /// JSON Lines, anything else is a table.
    init(sniffing source: SourceFile) {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
        guard let first = source.bytes.firstIndex(where: { !isSpace($0) }),
            source.bytes[first] == UInt8(ascii: "{") || source.bytes[first] == UInt8(ascii: "[")
        else {
            self = .flat
            return
        }
        let line = source.bytes[first...].prefix { $0 != 0x0A && $0 != 0x0D }
        let next = source.bytes[line.endIndex...].first { !isSpace($0) }
        // A record is closed at the end of its line, and another may follow.
        // One line alone reads the same either way.
        let isClosed = line.last { !isSpace($0) } == UInt8(ascii: "}")
        self = isClosed && (next == nil || next == UInt8(ascii: "{")) ? .jsonLines : .caseFile
    }
}
