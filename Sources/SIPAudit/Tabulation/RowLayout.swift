/// The counters of one row of a table: for each column how many cases meet its
/// condition, of how many, how many were not coded, and for sums how many are
/// not evident; then, for a row that is tested, how its two columns pair, and
/// how many pairs have a side that is not evident, which counts as not yes.
///
/// A class, since tabulating goes through all of them, and a structure would be
/// copied part by part each time.
final class RowLayout: Sendable {
    let row: TableDefinition.Row
    let offset: Int
    let columnCount: Int
    let test: TableDefinition.Test?
    /// What each column counts; nil where the row has no cell.
    let cells: [Measure?]
    /// Whether its columns differ only in the cases that they have.
    let asksTheSameInAllColumns: Bool

    enum Measure: Sendable, Hashable {
        case cases(CodedCondition)
        /// The sum of a number over cases; its base is the sum of another, or
        /// the number of cases.
        case sum(Int, of: Int?)
    }

    private static let countersPerCell = 4
    private static let countersPerTest = 5

    var counterCount: Int {
        columnCount * Self.countersPerCell + (test == nil ? 0 : Self.countersPerTest)
    }

    init(
        _ row: TableDefinition.Row, in table: TableDefinition, offset: Int, variables: [Variable]
    ) {
        self.row = row
        self.offset = offset
        columnCount = table.columns.count
        test = table.test
        cells = table.columns.indices.map { column in
            guard row.columns.contains(column) else { return nil }
            return row.content.measure(in: table.columns[column], at: column, variables: variables)
        }
        switch row.content {
        case .condition, .sum: asksTheSameInAllColumns = true
        case .cells, .variable: asksTheSameInAllColumns = false
        }
    }

    /// The first counter of a column's cell.
    func slot(of column: Int) -> Int { offset + column * Self.countersPerCell }

    /// The first counter of the row's pair: yes at both, at the first only, at
    /// the second only, at neither; then those of them that a side leaves open.
    var slotOfPair: Int { slot(of: columnCount) }

    /// What a tally holds for the cell of a column.
    func counted(_ column: Int, in tally: Tally) -> Table.Counted {
        let slot = slot(of: column)
        return Table.Counted(
            count: tally.counts[slot], base: tally.counts[slot + 1], missing: tally.counts[slot + 2],
            notEvident: tally.counts[slot + 3])
    }

    func pairs(in tally: Tally) -> PairedCounts? {
        guard test != nil else { return nil }
        let slot = slotOfPair
        return PairedCounts(
            both: tally.counts[slot], onlyFirst: tally.counts[slot + 1], onlySecond: tally.counts[slot + 2],
            neither: tally.counts[slot + 3])
    }

    /// In how many of the pairs a side is not evident.
    func notEvidentPairs(in tally: Tally) -> Int {
        test == nil ? 0 : tally.counts[slotOfPair + 4]
    }
}

extension RowLayout.Measure {
    var variables: [Int] {
        switch self {
        case .cases(let condition): condition.variables
        case .sum(let variable, let base): [variable] + (base.map { [$0] } ?? [])
        }
    }
}

extension TableDefinition.Row.Content {
    /// What the row counts in a column; nil where the row's variable lacks the
    /// column's value, which prints as a dash.
    fileprivate func measure(
        in column: TableDefinition.Column, at index: Int, variables: [Variable]
    ) -> RowLayout.Measure? {
        switch self {
        case .condition(let condition): return .cases(condition)
        case .cells(let conditions): return .cases(conditions[index])
        case .sum(let variable, let base): return .sum(variable, of: base)
        case .variable(let variable):
            guard case .value(let id) = column.content else { return nil }
            if id == Spelling.notEvident {
                return variables[variable].allowsNotEvident ? .cases(.isNotEvident(variable: variable)) : nil
            }
            let values = variables[variable].values
            return values.index(of: id).map { .cases(.isAny(variable: variable, values.selection(of: [$0]))) }
        }
    }
}
