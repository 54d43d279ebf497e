/// A table in the words of one language, before a format lays it out: what
/// every format for readers prints, in the order in which it prints it.
///
/// Its strings hold no control characters. Everything else, a format escapes.
struct TableText: Sendable {
    /// `Tabell 2`; nil for a table without a number.
    let number: String?
    let title: String
    /// What is counted, and whether numbers or percentages are shown.
    let statement: String
    /// Whether a column with the base of each row stands before the others.
    let hasBaseColumn: Bool
    let columns: [Column]
    let groups: [Group]
    /// In the order in which they stand under the table.
    let notes: [TableNote]

    struct Column: Sendable {
        let label: String
        /// `(n = 34)`, where all cells have that base.
        let base: String?
    }

    struct Group: Sendable {
        let label: String?
        let rows: [Row]
    }

    struct Row: Sendable {
        let label: String
        /// Of its footnote; empty where it has none.
        let mark: String
        /// A total, or a part of the row above: no row like the others.
        let isSetOff: Bool
        /// In the column of bases; empty where the row has none.
        let base: String
        let cells: [CellText]

        /// For formats that cannot raise a mark.
        var markedLabel: String {
            if mark.isEmpty { return label }
            let mark = TableNote.printed(mark)
            return label + (mark == self.mark ? "" : " ") + mark
        }
    }

    /// Number and title on one line.
    var caption: String { (number.map { $0 + ". " } ?? "") + title }

    init(_ table: Table, of report: TableReport, options: RenderingOptions) {
        let language = options.language
        let formatting = TableFormatting(table, of: report, options: options)
        let placement = BasePlacement(table)
        func text(_ label: Bilingual) -> String { label[language].withControlsVisible }

        number = TableNumber.name(ofID: table.id, in: language)?.withControlsVisible
        title = text(table.title)
        statement =
            RenderingStrings.statement(formatting.statistic, of: table.counted, in: language)
            .withControlsVisible
        hasBaseColumn = placement.rows != nil
        columns = zip(table.columns, placement.columns).map { column, base in
            Column(label: text(column.label), base: base.map { "(" + RenderingStrings.base($0) + ")" })
        }
        var bases = (placement.rows ?? [])[...]
        groups = table.groups.map { group in
            let rows = group.rows.map { row in
                let base = bases.popFirst() ?? nil
                return Row(
                    label: text(row.label), mark: row.footnote?.withControlsVisible ?? "",
                    isSetOff: row.level > 0, base: base.map(RenderingStrings.number) ?? "",
                    cells: zip(row.cells, table.columns.indices).map { cell, column in
                        CellText(cell, formatting, showsBase: placement.isInCells(ofColumn: column))
                    })
            }
            return Group(label: group.label.map(text), rows: rows)
        }
        notes = TableNote.all(under: table, of: report, language: language)
    }
}
