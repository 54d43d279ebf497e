/// The header of a CSV file and, below it, what goes into each column.
struct TemplateCSV {
    enum Dialect: Sendable {
        /// Comma and line feed.
        case machine
        /// Semicolon, CRLF and a byte order mark, as Swedish Excel reads it.
        case excel
    }

    private(set) var columns: [(header: String, placeholder: String)] = []

    mutating func add(_ header: String, _ placeholder: String) {
        columns.append((header, placeholder))
    }

    func text(_ dialect: Dialect) -> String {
        let delimiter = dialect == .excel ? ";" : ","
        let end = dialect == .excel ? "\r\n" : "\n"
        let rows = [columns.map(\.header), columns.map(\.placeholder)].map { row in
            row.map { Self.quoted($0, delimiter: delimiter) }.joined(separator: delimiter) + end
        }
        return (dialect == .excel ? "\u{FEFF}" : "") + rows.joined()
    }

    /// Quoted as RFC 4180 has it.
    private static func quoted(_ text: String, delimiter: String) -> String {
        let needsQuotes = text.unicodeScalars.contains { scalar in
            scalar == "\"" || scalar == "\n" || scalar == "\r" || String(scalar) == delimiter
        }
        guard needsQuotes else { return text }
        var result = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" { result += "\"" }
            result.unicodeScalars.append(scalar)
        }
        return result + "\""
    }
}
