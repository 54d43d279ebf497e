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
        self = Self.sniffed(source.bytes, isWhole: true)
    }

    /// Whether a file begins with a record of JSON Lines and the beginning of
    /// another.
    static func isJSONLines(beginning: [UInt8]) -> Bool {
        sniffed(beginning, isWhole: false) == .jsonLines
    }

    /// Whether a file begins as a table does.
    static func isFlat(beginning: [UInt8]) -> Bool {
        sniffed(beginning, isWhole: false) == .flat && beginning.contains { $0 > ASCII.space }
    }

    private static func sniffed(_ bytes: [UInt8], isWhole: Bool) -> InputFormat {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
        guard let first = bytes.firstIndex(where: { !isSpace($0) }),
            bytes[first] == UInt8(ascii: "{") || bytes[first] == UInt8(ascii: "[")
        else { return .flat }
        let line = bytes[first...].prefix { $0 != 0x0A && $0 != 0x0D }
        let next = bytes[line.endIndex...].first { !isSpace($0) }
        // A record is closed at the end of its line, and another may follow.
        // One line alone reads the same either way.
        let isClosed = line.last { !isSpace($0) } == UInt8(ascii: "}")
        return isClosed && (next == nil ? isWhole : next == UInt8(ascii: "{")) ? .jsonLines : .caseFile
    }
}
