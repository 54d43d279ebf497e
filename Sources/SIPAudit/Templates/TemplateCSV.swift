/// The header of a CSV file and, below it, what goes into each column.
struct TemplateCSV {
    private var headers: [String] = []
    private var placeholders: [String] = []

    mutating func add(_ header: String, _ placeholder: String) {
        headers.append(header)
        placeholders.append(placeholder)
    }

    func text(_ dialect: CSVWriter.Dialect) -> String {
        var csv = CSVWriter(dialect)
        csv.row(headers)
        csv.row(placeholders)
        return csv.finished()
    }
}
