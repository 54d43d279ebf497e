/// A column of numbers in a table of text: its header and its cells, each in
/// the lines that it takes.
struct TextColumn {
    private let label: String
    private let base: TextLines.Line?
    /// What the cells and the base need.
    private let leastWidth: Int
    /// One for each row of the table.
    private var cells: [TextLines]
    private var header: TextLines
    private(set) var width: Int

    /// The columns of a table in their order, that of the bases first, before
    /// their headers have been given a width.
    static func all(of table: TableText) -> [TextColumn] {
        var columns: [TextColumn] = []
        columns.reserveCapacity(table.columns.count + 1)
        if table.hasBaseColumn {
            let bases = table.groups.flatMap { $0.rows.map { TextLines.Line($0.base) } }
            columns.append(TextColumn(label: RenderingStrings.baseHeader.swedish, base: nil, cells: bases))
        }
        for (index, column) in table.columns.enumerated() {
            let cells = aligned(column: index, of: table)
            columns.append(TextColumn(label: column.label, base: column.base, cells: cells))
        }
        return columns
    }

    private init(label: String, base: String?, cells: [TextLines.Line]) {
        self.label = label
        self.base = base.map { TextLines.Line($0) }
        leastWidth = cells.reduce(max(self.base?.width ?? 0, 1)) { max($0, $1.width) }
        self.cells = cells.map { TextLines($0) }
        header = TextLines(.empty)
        width = leastWidth
    }

    /// With the header wrapped to `headerWidth`, unless the numbers below need
    /// more room.
    func headed(_ headerWidth: Int) -> TextColumn {
        var column = self
        column.header = TextLines(label, wrappedTo: max(headerWidth, leastWidth))
        if let base { column.header.append(TextLines(base)) }
        column.width = max(leastWidth, column.header.width)
        return column
    }

    /// Wrapped where it is wider.
    func narrowed(to limit: Int) -> TextColumn {
        guard width > limit else { return self }
        var column = self
        column.header = header.wrapped(to: limit)
        column.cells = cells.map { $0.wrapped(to: limit) }
        column.width = limit
        return column
    }

    /// - Parameter row: nil for the header.
    func lines(ofRow row: Int?) -> TextLines {
        guard let row else { return header }
        return cells[row]
    }

    /// Cells that stand digits below digits and marks below marks when they all
    /// end where the widest does. Words end there too.
    private static func aligned(column: Int, of table: TableText) -> [TextLines.Line] {
        var mark = 0
        var detail = 0
        for group in table.groups {
            for row in group.rows where column < row.cells.count && !row.cells[column].isWords {
                mark = max(mark, row.cells[column].mark.displayWidth)
                detail = max(detail, row.cells[column].detail.displayWidth)
            }
        }
        return table.groups.flatMap { group in
            group.rows.map { row in
                guard column < row.cells.count else { return .empty }
                let cell = row.cells[column]
                if cell.isWords || mark + detail == 0 { return TextLines.Line(cell.number) }
                var text = cell.number + cell.mark.padded(to: mark)
                if detail > 0 { text += " " + cell.detail.padded(to: detail, alignment: .right) }
                return TextLines.Line(text)
            }
        }
    }
}
