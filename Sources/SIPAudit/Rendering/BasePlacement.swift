/// Where a table prints its bases: as few times as it can, and never doubtfully.
struct BasePlacement: Sendable {
    /// For each column the base in its header: that of all its cells.
    let columns: [Base?]
    /// For each row the base in a column of its own, where columns differ from
    /// row to row and all cells of a row agree; nil: there is no such column.
    let rows: [Base?]?

    /// A base, which may not be one to show.
    typealias Base = Table.Suppressed.Part<Int>

    /// Whether the cells of a column print their bases themselves.
    func isInCells(ofColumn column: Int) -> Bool { rows == nil && columns[column] == nil }

    init(_ table: Table) {
        var ofColumns = table.columns.map { _ in Bases.none }
        var ofRows: [Bases] = []
        for group in table.groups {
            for row in group.rows {
                var ofRow = Bases.none
                for (column, cell) in row.cells.enumerated() {
                    guard let base = cell.base else { continue }
                    ofRow.add(base)
                    if column < ofColumns.count { ofColumns[column].add(base) }
                }
                ofRows.append(ofRow)
            }
        }
        if ofColumns.contains(where: \.differ), !ofRows.contains(where: \.differ) {
            columns = table.columns.map { _ in nil }
            rows = ofRows.map(\.shared)
        } else {
            columns = ofColumns.map(\.shared)
            rows = nil
        }
    }

    /// The bases of some cells, as far as it matters whether they agree.
    private enum Bases: Sendable {
        case none
        case all(Base)
        case different

        mutating func add(_ base: Base) {
            switch self {
            case .none: self = .all(base)
            case .all(base), .different: break
            case .all: self = .different
            }
        }

        /// nil where there is none, and where they differ.
        var shared: Base? { if case .all(let base) = self { base } else { nil } }

        var differ: Bool { if case .different = self { true } else { false } }
    }
}

extension Table.Cell {
    fileprivate var base: BasePlacement.Base? {
        switch self {
        case .counted(let counted): counted.base.map { .shown($0) }
        case .suppressed(let suppressed): suppressed.base
        case .dash, .didNotTakePart, .notEvident: nil
        }
    }
}
