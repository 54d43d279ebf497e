/// Tables as tidy CSV: one row for each cell, whatever the tables' shapes, for
/// statistics programs and spreadsheets.
///
/// `table`, `group`, `row`, `column` and `counted` are ids of the codebook and
/// the same in every language; labels follow the language. A cell without a
/// number has empty `count` to `test` and says why in `note`:
///
/// - `dash`, `did-not-take-part`, `not-evident`: the cell has no number;
/// - the mark of its p-value, `*`;
/// - `invented`, in every row, when the material is.
///
/// Several are separated by a space. `percent` is empty where there is no base
/// or one of 0. `test` names test and alternative where there is a `p`.
/// The format is `codebook/schema/table-results-csv.schema.json`.
public struct CSVRenderer: TableRenderer {
    public static let header = [
        "table", "group", "row", "row_label", "column", "column_label", "counted", "count", "base", "missing",
        "percent", "p", "test", "note",
    ]

    public init() {}

    public func render(_ report: TableReport, options: RenderingOptions) -> String {
        var csv = CSVWriter(options.isExcel ? .excel : .machine)
        csv.row(Self.header)
        for table in report.tables {
            let formatting = TableFormatting(table, of: report, options: options)
            for group in table.groups {
                for row in group.rows {
                    for (column, cell) in zip(table.columns, row.cells) {
                        let place = [
                            table.id, group.id, row.id, row.label[options.language], column.id,
                            column.label[options.language], table.countedID,
                        ]
                        for text in place { csv.text(text.withControlsVisible) }
                        write(cell, formatting, of: report, to: &csv)
                        csv.endRow()
                    }
                }
            }
        }
        return csv.finished()
    }

    private func write(
        _ cell: Table.Cell, _ formatting: TableFormatting, of report: TableReport, to csv: inout CSVWriter
    ) {
        var notes = cell.note.map { [$0] } ?? []
        if let counted = cell.counted {
            csv.number(counted.count)
            csv.number(ifAny: counted.base.map(String.init))
            csv.number(counted.missing)
            csv.number(ifAny: formatting.machinePercent(counted))
            csv.number(ifAny: counted.p?.machine)
            csv.text(counted.p == nil ? "" : report.test?.id ?? "")
            if counted.notEvident > 0 { notes.append("not-evident=\(counted.notEvident)") }
            if !counted.mark.isEmpty { notes.append(counted.mark.withControlsVisible) }
        } else {
            for _ in 0..<6 { csv.empty() }
        }
        if report.isInvented { notes.append("invented") }
        csv.text(notes.joined(separator: " "))
    }
}

extension CSVWriter {
    fileprivate mutating func number(ifAny digits: String?) {
        if let digits { number(digits) } else { empty() }
    }
}
