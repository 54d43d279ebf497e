/// The counters of one component, and what a case adds to each.
struct ComponentCounting {
    enum Part: Hashable {
        case count, base, missing, notEvident, onlyFirst, onlySecond

        var isPrinted: Bool { self != .onlyFirst && self != .onlySecond }
    }

    struct Counter {
        let part: Part
        /// Of the tally; they are equal in every tally.
        var slots: [Int]
        /// In tenths of a cell.
        var weight: Int
        var partners: [Int] = []
    }

    private(set) var counters: [Counter] = []
    private let component: Components.Component
    private let separator: Int?
    private let program: CountingProgram
    private let variableCount: Int
    private let counterCount: Int

    /// What a counter asks, by which equal ones are found.
    private struct Key: Hashable {
        let part: Part
        let group: CodedCondition?
        let asked: [RowLayout.Measure]
        let variables: [Int]
    }

    init(_ component: Components.Component, of components: Components, layout: TallyLayout) {
        self.component = component
        separator = components.separator
        variableCount = layout.codebook.variables.count
        counterCount = layout.emptyTally.counts.count
        let rows = Dictionary(grouping: component.rows, by: \.table)
        program = CountingProgram(
            rows.keys.sorted().map { table in
                (layout.table(at: table), rows[table]!.map { layout.table(at: table).rows[$0.row] })
            }, variables: layout.codebook.variables)
        var known: [Key: Int] = [:]
        for id in component.rows {
            let table = layout.table(at: id.table)
            let row = table.rows[id.row]
            for (column, measure) in row.cells.enumerated() {
                guard let measure else { continue }
                let group = table.definition.columns[column].group
                let slot = row.slot(of: column)
                let total = group == nil ? 5 : 0
                let variables = measure.variables.sorted()
                add(
                    Key(part: .count, group: group, asked: [measure], variables: []), slot, 10 + total, &known
                )
                add(
                    Key(
                        part: .base, group: group, asked: measure.isSum ? [measure] : [], variables: variables
                    ),
                    slot + 1, 6 + total, &known)
                add(Key(part: .missing, group: group, asked: [], variables: variables), slot + 2, 3, &known)
                if measure.isSum {
                    add(
                        Key(part: .notEvident, group: group, asked: [], variables: variables), slot + 3, 3,
                        &known)
                }
            }
            guard let test = row.test, let first = row.cells[test.first], let second = row.cells[test.second]
            else { continue }
            let slot = row.slotOfPair
            let one = add(
                Key(part: .onlyFirst, group: nil, asked: [first, second], variables: []), slot + 1, 2, &known)
            let other = add(
                Key(part: .onlySecond, group: nil, asked: [first, second], variables: []), slot + 2, 2, &known
            )
            counters[one].partners = [other]
            counters[other].partners = [one]
        }
    }

    @discardableResult
    private mutating func add(_ key: Key, _ slot: Int, _ weight: Int, _ known: inout [Key: Int]) -> Int {
        if let index = known[key] {
            counters[index].slots.append(slot)
            counters[index].weight += weight
            return index
        }
        known[key] = counters.count
        counters.append(Counter(part: key.part, slots: [slot], weight: weight))
        return counters.count - 1
    }

    /// By counter.
    func contribution(of pattern: CasePattern) -> [Int] {
        let counts = counts(of: pattern)
        return counters.map { counts[$0.slots[0]] }
    }

    /// What one case adds to the counters of the whole tally.
    func counts(of pattern: CasePattern) -> [Int] {
        var values = Array(repeating: CodedValue.missing, count: variableCount)
        for (variable, value) in zip(component.variables, pattern.values) { values[variable] = value }
        if let separator { values[separator] = pattern.separator }
        var counts = Array(repeating: 0, count: counterCount)
        var block = program.emptyBlock
        block.add(values)
        program.count(block, into: &counts)
        return counts
    }
}

extension RowLayout.Measure {
    fileprivate var isSum: Bool { if case .sum = self { true } else { false } }
}

extension TableDefinition.Column {
    /// The condition on its cases; nil: it has all.
    fileprivate var group: CodedCondition? {
        if case .group(let condition) = content { condition } else { nil }
    }
}
