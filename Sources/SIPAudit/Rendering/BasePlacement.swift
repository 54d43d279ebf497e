/// Where a table prints its bases: as few times as it can, and never doubtfully.
struct BasePlacement: Sendable {
    /// For each column the base in its header: that of all its cells.
    let columns: [Int?]
    /// For each row the base in a column of its own, where columns differ from
    /// row to row and all cells of a row agree; nil: there is no such column.
    let rows: [Int?]?

    /// Whether the cells of a column print their bases themselves.
    func isInCells(ofColumn column: Int) -> Bool { rows == nil && columns[column] == nil }

    init(_ table: Table) {
        let bases = table.rows.map { $0.cells.map { $0.counted?.base } }
        let ofColumns = table.columns.indices.map { column in
            Set(bases.compactMap { column < $0.count ? $0[column] : nil })
        }
        let ofRows = bases.map { Set($0.compactMap { $0 }) }
        if ofColumns.contains(where: { $0.count > 1 }), ofRows.allSatisfy({ $0.count <= 1 }) {
            columns = table.columns.map { _ in nil }
            rows = ofRows.map(\.first)
        } else {
            columns = ofColumns.map { $0.count == 1 ? $0.first : nil }
            rows = nil
        }
    }
}
