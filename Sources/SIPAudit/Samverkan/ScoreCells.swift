/// The numbers of a score's tables, as far as they are shown.
struct ScoreCells {
    private let tables: [String: Table]
    /// The column of all cases in the tables that have the score's columns.
    private let total: Int

    init(_ tables: [Table], total: Int) {
        self.tables = Dictionary(uniqueKeysWithValues: tables.map { ($0.id, $0) })
        self.total = total
    }

    struct Cell: Hashable {
        let count: Int
        let base: Int
        let missing: Int?
    }

    func rows(of table: String) -> [String] { tables[table]?.rows.map(\.id) ?? [] }

    /// nil: not everything of it is shown, or there is no such row.
    func cell(_ table: String, row: String, column: Int) -> Cell? {
        guard let row = tables[table]?.rows.first(where: { $0.id == row }), column < row.cells.count else {
            return nil
        }
        switch row.cells[column] {
        case .counted(let counted):
            return Cell(count: counted.count, base: counted.base ?? counted.count, missing: counted.missing)
        case .suppressed(let suppressed):
            guard let count = suppressed.count.value, let base = suppressed.base?.value else { return nil }
            return Cell(count: count, base: base, missing: suppressed.missing.value)
        case .dash, .didNotTakePart, .notEvident: return nil
        }
    }

    func total(_ row: Samverkan.MaterialSystematics.Measure.Row) -> Cell? {
        cell(row.table, row: row.row, column: total)
    }

    /// The counts of rows in the column of all cases; nil: one of them is not shown.
    func totals(_ table: String, rows: [String]) -> [Int]? {
        let cells = rows.map { cell(table, row: $0, column: total)?.count }
        return cells.contains(nil) ? nil : cells.compactMap(\.self)
    }

    /// The counts of each unit's row.
    func units(_ table: String) -> [[Int]] {
        tables[table]?.rows.map { $0.cells.map { $0.counted?.count ?? 0 } } ?? []
    }
}
