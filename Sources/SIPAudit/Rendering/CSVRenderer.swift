/// Tables as tidy CSV: one row for each cell, whatever the tables' shapes, for
/// statistics programs and spreadsheets.
///
/// `table`, `group`, `row`, `column` and `counted` are ids of the codebook and
/// the same in every language; labels follow the language. A cell without a
/// number has empty `count` to `test` and says why in `note`:
///
/// - `dash`, `did-not-take-part`, `not-evident`: the cell has no number;
/// - `suppressed`: the count may not be shown; `base=suppressed` and the like
///   for what else of the cell may not;
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

    public func output(of report: TableReport, options: RenderingOptions) -> TextBuffer {
        var csv = CSVWriter(options.isExcel ? .excel : .machine)
        csv.row(Self.header)
        for table in report.tables { write(table, of: report, options, to: &csv) }
        return csv.finishedBuffer()
    }

    private func write(
        _ table: Table, of report: TableReport, _ options: RenderingOptions, to csv: inout CSVWriter
    ) {
        let formatting = TableFormatting(table, of: report, options: options)
        let tableID = table.id.withControlsVisible
        let countedID = table.countedID.withControlsVisible
        let columns = table.columns.map { Place(id: $0.id, label: $0.label[options.language]) }
        for group in table.groups {
            let groupID = group.id.withControlsVisible
            for row in group.rows {
                let place = Place(id: row.id, label: row.label[options.language])
                for (column, cell) in zip(columns, row.cells) {
                    csv.text(tableID)
                    csv.text(groupID)
                    write(place, to: &csv)
                    write(column, to: &csv)
                    csv.text(countedID)
                    write(cell, formatting, of: report, to: &csv)
                    csv.endRow()
                }
            }
        }
    }

    /// A row or a column.
    private struct Place {
        let id: String
        let label: String

        init(id: String, label: String) {
            self.id = id.withControlsVisible
            self.label = label.withControlsVisible
        }
    }

    private func write(_ place: Place, to csv: inout CSVWriter) {
        csv.text(place.id)
        csv.text(place.label)
    }

    private func write(
        _ cell: Table.Cell, _ formatting: TableFormatting, of report: TableReport, to csv: inout CSVWriter
    ) {
        var note = cell.note ?? ""
        func add(_ text: String) {
            if !note.isEmpty { note += " " }
            note += text
        }
        if let counted = cell.counted {
            csv.number(counted.count)
            if let base = counted.base { csv.number(base) } else { csv.empty() }
            csv.number(counted.missing)
            csv.number(ifAny: formatting.machinePercent(counted))
            csv.number(ifAny: counted.p?.machine)
            csv.text(counted.p == nil ? "" : report.test?.id ?? "")
            if counted.notEvident > 0 { add("not-evident=\(counted.notEvident)") }
            if !counted.mark.isEmpty { add(counted.mark.withControlsVisible) }
        } else if case .suppressed(let suppressed) = cell {
            csv.number(ifAny: suppressed.count.value)
            csv.number(ifAny: suppressed.base?.value)
            csv.number(ifAny: suppressed.missing.value)
            csv.number(ifAny: formatting.machinePercent(suppressed))
            csv.number(ifAny: suppressed.test?.value?.p.machine)
            csv.text(suppressed.test?.value == nil ? "" : report.test?.id ?? "")
            if let number = suppressed.notEvident.value, number > 0 { add("not-evident=\(number)") }
            if let mark = suppressed.test?.value?.mark, !mark.isEmpty { add(mark.withControlsVisible) }
            for part in suppressed.hiddenBesideCount { add(part + "=suppressed") }
        } else {
            for _ in 0..<6 { csv.empty() }
        }
        if report.isInvented { add("invented") }
        csv.text(note)
    }
}

extension Table.Suppressed {
    /// What is not shown besides the count, which the note of the cell tells of.
    fileprivate var hiddenBesideCount: [String] {
        let parts = [
            ("base", base == .hidden), ("missing", missing == .hidden),
            ("not-evident", notEvident == .hidden),
            ("p", test == .hidden),
        ]
        return parts.filter(\.1).map(\.0)
    }
}

extension CSVWriter {
    fileprivate mutating func number(ifAny value: Int?) {
        if let value { number(value) } else { empty() }
    }

    fileprivate mutating func number(ifAny digits: String?) {
        if let digits { number(digits) } else { empty() }
    }
}
