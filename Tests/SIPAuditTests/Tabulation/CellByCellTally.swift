@testable import SIPAudit

/// Counts a case cell by cell, walking the trees of conditions: the obvious
/// twin of `TallyCounter`, which it judges.
struct CellByCellTally {
    let layout: TallyLayout
    private(set) var tally: Tally

    init(layout: TallyLayout) {
        self.layout = layout
        tally = layout.emptyTally
    }

    mutating func count(_ codedCase: CodedCase) {
        tally.caseCount += 1
        for index in layout.codebook.tables.indices { count(codedCase, layout.table(at: index)) }
    }

    private mutating func count(_ codedCase: CodedCase, _ table: TableLayout) {
        let tables = layout.codebook.tables.indices.map { layout.table(at: $0) }
        switch table.definition.body {
        case .municipalities(let variable, _):
            let width = tables.reduce(0) { $0 + $1.municipalityCounterCount }
            let slot = codedCase.values[variable].index ?? table.municipalityCounterCount - 1
            tally.municipalities[codedCase.municipality, default: Array(repeating: 0, count: width)][
                table.municipalityOffset + slot] += 1
        case .units(let variable):
            let width = tables.reduce(0) { $0 + $1.unitCounterCount }
            let slot = codedCase.values[variable].index ?? table.unitCounterCount - 1
            let key = UnitKey(municipality: codedCase.municipality, unit: codedCase.unit)
            tally.units[key, default: Array(repeating: 0, count: width)][table.unitOffset + slot] += 1
        case .groups, .flow: break
        }
        for row in table.rows {
            for (column, measure) in row.cells.enumerated() {
                guard let measure, table.definition.columns[column].includes(codedCase.values) else {
                    continue
                }
                let slot = row.slot(of: column)
                switch measure.standing(in: codedCase.values) {
                case .inBase:
                    let (count, base) = measure.contribution(of: codedCase.values)
                    tally.counts[slot] += count
                    tally.counts[slot + 1] += base
                case .outside: break
                case .missing: tally.counts[slot + 2] += 1
                case .notEvident: tally.counts[slot + 3] += 1
                }
            }
            countPair(codedCase.values, row)
        }
    }

    private mutating func countPair(_ values: [CodedValue], _ row: RowLayout) {
        guard let test = row.test, let first = row.cells[test.first], let second = row.cells[test.second],
            first.standing(in: values) == .inBase, second.standing(in: values) == .inBase
        else { return }
        let answers = (first.contribution(of: values).count > 0, second.contribution(of: values).count > 0)
        switch answers {
        case (true, true): tally.counts[row.slotOfPair] += 1
        case (true, false): tally.counts[row.slotOfPair + 1] += 1
        case (false, true): tally.counts[row.slotOfPair + 2] += 1
        case (false, false): tally.counts[row.slotOfPair + 3] += 1
        }
        if first.isOpen(in: values) || second.isOpen(in: values) { tally.counts[row.slotOfPair + 4] += 1 }
    }
}

extension TableDefinition.Column {
    /// Whether the case belongs to the column's group; a column of a value has
    /// all cases in its base.
    fileprivate func includes(_ values: [CodedValue]) -> Bool {
        switch content {
        case .group(let condition): condition?.holds(in: values) ?? true
        case .value: true
        }
    }
}

extension RowLayout.Measure {
    fileprivate enum Standing {
        case inBase, outside, missing, notEvident
    }

    fileprivate func standing(in values: [CodedValue]) -> Standing {
        let read = variables.map { values[$0] }
        if read.contains(.notApplicable) { return .outside }
        if read.contains(.missing) { return .missing }
        if case .sum = self, read.contains(.notEvident) { return .notEvident }
        return .inBase
    }

    /// Whether what is *framgår ej* leaves the condition open.
    fileprivate func isOpen(in values: [CodedValue]) -> Bool {
        if case .cases(let condition) = self { condition.truth(in: values) == .notEvident } else { false }
    }

    /// What one case in the base adds to the count and to the base.
    fileprivate func contribution(of values: [CodedValue]) -> (count: Int, base: Int) {
        func number(_ variable: Int) -> Int {
            if case .number(let number) = values[variable] { number } else { 0 }
        }
        return switch self {
        case .cases(let condition): (condition.holds(in: values) ? 1 : 0, 1)
        case .sum(let variable, let base): (number(variable), base.map(number) ?? 1)
        }
    }
}

extension CodedCondition {
    /// Whether the condition holds in a case. What is *framgår ej* meets no
    /// condition but the one that asks for it, and no `not` either; whether a
    /// case counts at all is decided by the base, not here.
    func holds(in values: [CodedValue]) -> Bool { truth(in: values) == .yes }

    fileprivate func truth(in values: [CodedValue]) -> Truth {
        switch self {
        case .isAny(let variable, let selection):
            switch values[variable] {
            case .value(let index): Truth(selection.contains(index))
            case .values(let set): Truth(!selection.members(of: set).isEmpty)
            case .number: .no
            case .notEvident: .notEvident
            case .notApplicable, .missing: .missing
            }
        case .isNotEvident(let variable):
            switch values[variable] {
            case .notEvident: .yes
            case .value, .values, .number: .no
            case .notApplicable, .missing: .missing
            }
        case .isEmpty(let variable, let expected):
            switch values[variable] {
            case .values(let set): Truth(set.isEmpty == expected)
            case .value, .number: .no
            case .notEvident: .notEvident
            case .notApplicable, .missing: .missing
            }
        case .isIn(let variable, let range):
            switch values[variable] {
            case .number(let number): Truth(range.contains(number))
            case .values(let set): Truth(range.contains(set.count))
            case .value: .no
            case .notEvident: .notEvident
            case .notApplicable, .missing: .missing
            }
        case .all(let parts): .all(parts.lazy.map { $0.truth(in: values) })
        case .any(let parts): .any(parts.lazy.map { $0.truth(in: values) })
        case .not(let condition): !condition.truth(in: values)
        }
    }
}
