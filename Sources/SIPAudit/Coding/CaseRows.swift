/// Where the rows of every scope of a case are, and their cells.
///
/// The cells of the case file are not copied: only a row that it does not have
/// itself, such as an occasion, has cells here. The memory of one case can be
/// given to the next.
struct CaseRows: Sendable {
    /// Among the rows of all scopes; from -1 on: not coded, or open. A scope
    /// that is no list has one row, or none when the thing does not exist.
    typealias RowRange = (start: Int32, end: Int32)

    /// Those of the case file.
    private var cells: [FieldCell] = []
    /// Those of rows that it has not.
    private var addedCells: [FieldCell] = []
    /// Of all scopes; after `rowCount`, those of the case before.
    private var rows: [CaseRow] = []
    private(set) var rowCount = 0
    private var ranges: [RowRange] = []

    /// Forgets the case before.
    mutating func begin(_ cells: [FieldCell]) {
        self.cells = cells
        addedCells.removeAll(keepingCapacity: true)
        rowCount = 0
        if ranges.isEmpty { ranges = Array(repeating: (-1, -1), count: Scope.allCases.count) }
        ranges.withUnsafeMutableBufferPointer { ranges in
            for index in ranges.indices { ranges[index] = (-1, -1) }
        }
    }

    /// Lets go of the case file, and keeps the memory.
    mutating func end() { cells = [] }

    subscript(scope: Scope) -> RowRange {
        get { ranges[scope.rawValue] }
        set { ranges[scope.rawValue] = newValue }
    }

    subscript(row: CaseRow, field: Int) -> FieldCell {
        row.start >= 0 ? cells[Int(row.start) + field] : addedCells[Int(~row.start) + field]
    }

    func row(at place: Int) -> CaseRow { rows[place] }

    func rows(_ places: Range<Int>) -> ArraySlice<CaseRow> { rows[places] }

    /// Adds a row whose cells are the case file's, from one on.
    mutating func append(firstCell: Int) { append(CaseRow(start: Int32(firstCell))) }

    /// Adds a row with cells of its own, to which more can be added.
    mutating func append(_ row: some Collection<FieldCell>) {
        append(CaseRow(start: ~Int32(addedCells.count)))
        addedCells.append(contentsOf: row)
    }

    private mutating func append(_ row: CaseRow) {
        if rowCount < rows.count { rows[rowCount] = row } else { rows.append(row) }
        rowCount += 1
    }

    /// Adds a cell to the row that was added last, with cells of its own.
    mutating func append(_ cell: FieldCell) { addedCells.append(cell) }
}

/// A row of a scope: where its cells begin.
struct CaseRow: Hashable {
    /// Among the case file's cells; below 0: `~start` among those added.
    fileprivate let start: Int32
}

// MARK: - Many rows at once

extension CaseRows {
    /// The same without counting the arrays as in use at each access.
    struct Lent {
        fileprivate let cells: UnsafePointer<FieldCell>
        fileprivate let addedCells: UnsafePointer<FieldCell>
        fileprivate let rows: UnsafePointer<CaseRow>
        fileprivate let ranges: UnsafePointer<RowRange>

        subscript(scope: Scope) -> RowRange { ranges[scope.rawValue] }

        /// The cells of a row.
        @inline(__always)
        func cells(ofRow place: Int32) -> UnsafePointer<FieldCell> {
            let start = rows[Int(place)].start
            return start >= 0 ? cells + Int(start) : addedCells + Int(~start)
        }
    }

    /// Lends out the rows of a case that has begun.
    @inline(__always)
    func lend(_ body: (Lent) -> Void) {
        cells.withUnsafeBufferPointer { cells in
            addedCells.withUnsafeBufferPointer { addedCells in
                rows.withUnsafeBufferPointer { rows in
                    ranges.withUnsafeBufferPointer { ranges in
                        // Every case has a row, with cells, and its scopes have ranges.
                        guard let first = cells.baseAddress, let row = rows.baseAddress,
                            let range = ranges.baseAddress
                        else { return }
                        body(
                            Lent(
                                cells: first, addedCells: addedCells.baseAddress ?? first, rows: row,
                                ranges: range))
                    }
                }
            }
        }
    }
}
