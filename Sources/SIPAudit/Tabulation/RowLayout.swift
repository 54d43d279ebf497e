/// The counters of one row of a table: for each column how many cases meet its
/// condition, of how many, how many were not coded, and for sums how many are
/// not evident; then, for a row that is tested, how its two columns pair, and
/// how many pairs have a side that is not evident, which counts as not yes.
///
/// A class, as is its cell: every case goes through all of them, and a
/// structure would be copied part by part each time.
final class RowLayout: Sendable {
    let row: TableDefinition.Row
    let offset: Int
    let columnCount: Int
    let test: TableDefinition.Test?
    /// What each column counts; nil where the row has no cell.
    let cells: [Cell?]

    final class Cell: Sendable {
        let measure: Measure
        /// The variables that decide whether a case is in the base.
        let variables: [Int]

        init(_ measure: Measure) {
            self.measure = measure
            variables = measure.variables
        }
    }

    enum Measure: Sendable {
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
                .map { Cell($0) }
        }
    }

    func count(_ values: [CodedValue], isInColumn: [Bool], into counts: inout [Int]) {
        for (column, cell) in cells.enumerated() where isInColumn[column] {
            guard let cell else { continue }
            let slot = offset + column * Self.countersPerCell
            switch cell.standing(in: values) {
            case .inBase:
                let (count, base) = cell.measure.contribution(of: values)
                counts[slot] += count
                counts[slot + 1] += base
            case .outside: break
            case .missing: counts[slot + 2] += 1
            case .notEvident: counts[slot + 3] += 1
            }
        }
        guard let test, let first = cells[test.first], let second = cells[test.second] else { return }
        guard first.standing(in: values) == .inBase, second.standing(in: values) == .inBase else { return }
        let slot = offset + columnCount * Self.countersPerCell
        switch (
            first.measure.contribution(of: values).count > 0,
            second.measure.contribution(of: values).count > 0
        )
        {
        case (true, true): counts[slot] += 1
        case (true, false): counts[slot + 1] += 1
        case (false, true): counts[slot + 2] += 1
        case (false, false): counts[slot + 3] += 1
        }
        if [first, second].contains(where: { $0.measure.isNotEvident(in: values) }) { counts[slot + 4] += 1 }
    }

    /// What a tally holds for the cell of a column.
    func counted(_ column: Int, in tally: Tally) -> Table.Counted {
        let slot = offset + column * Self.countersPerCell
        return Table.Counted(
            count: tally.counts[slot], base: tally.counts[slot + 1], missing: tally.counts[slot + 2],
            notEvident: tally.counts[slot + 3])
    }

    func pairs(in tally: Tally) -> PairedCounts? {
        guard test != nil else { return nil }
        let slot = offset + columnCount * Self.countersPerCell
        return PairedCounts(
            both: tally.counts[slot], onlyFirst: tally.counts[slot + 1], onlySecond: tally.counts[slot + 2],
            neither: tally.counts[slot + 3])
    }

    /// In how many of the pairs a side is not evident.
    func notEvidentPairs(in tally: Tally) -> Int {
        test == nil ? 0 : tally.counts[offset + columnCount * Self.countersPerCell + 4]
    }
}

extension RowLayout.Cell {
    enum Standing {
        case inBase, outside, missing, notEvident
    }

    /// Whether a case is in the base: all variables of the cell apply to it
    /// and were coded. What does not apply is outside, whatever else is missing.
    fileprivate func standing(in values: [CodedValue]) -> Standing {
        var isMissing = false
        var isNotEvident = false
        for variable in variables {
            switch values[variable] {
            case .notApplicable: return .outside
            case .missing: isMissing = true
            case .notEvident: isNotEvident = true
            case .value, .values, .number: continue
            }
        }
        if isMissing { return .missing }
        // What is not evident is a value of a condition, but adds to no sum.
        if case .sum = measure, isNotEvident { return .notEvident }
        return .inBase
    }
}

extension RowLayout.Measure {
    var variables: [Int] {
        switch self {
        case .cases(let condition): condition.variables
        case .sum(let variable, let base): [variable] + (base.map { [$0] } ?? [])
        }
    }

    /// What one case in the base adds to the count and to the base.
    fileprivate func contribution(of values: [CodedValue]) -> (count: Int, base: Int) {
        switch self {
        case .cases(let condition): (condition.holds(in: values) ? 1 : 0, 1)
        case .sum(let variable, let base):
            (number(variable, in: values), base.map { number($0, in: values) } ?? 1)
        }
    }

    fileprivate func isNotEvident(in values: [CodedValue]) -> Bool {
        if case .cases(let condition) = self { condition.isNotEvident(in: values) } else { false }
    }

    private func number(_ variable: Int, in values: [CodedValue]) -> Int {
        if case .number(let number) = values[variable] { number } else { 0 }
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
