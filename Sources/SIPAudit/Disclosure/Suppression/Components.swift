/// The variables of a study's tables, parted so that what is printed of one
/// component says nothing of another but through the columns that both have.
///
/// Variables are in one component when a row or a column of a table asks of
/// both, when their rules read the same part of the case file, or when the
/// codebook ties them. The variable that most columns ask of, the *separator*
/// (the kind of unit), ties nothing: cases are parted by it, and every column
/// is protected within.
struct Components: Sendable {
    let separator: Int?
    /// Those that speak of the first plan whatever else holds.
    private let planVariables: [Int]
    let components: [Component]

    struct Component: Sendable {
        /// Indices of the codebook, rising.
        let variables: [Int]
        /// Positions in `variables`: those of a group change together.
        let groups: [[Int]]
        let ties: [Tie]
        /// Positions of variables that read what the separator reads: each takes
        /// only values that some case of the same group has.
        let tiedToSeparator: [Int]
        /// Whether any of its variables speaks of the first plan. What has nothing
        /// to do with plans is the same for cases with one and without.
        let speaksOfFirstPlan: Bool
        /// The rows that count its cases, by table and row.
        let rows: [RowID]
    }

    /// Two variables, as positions, which only together take values that some
    /// case has.
    struct Tie: Sendable, Hashable {
        let first: Side
        let second: Side
        /// Where both count elements of one list and one of them counts all: that
        /// one. Then no case need have two numbers of which the part is not more.
        var whole: Side?

        struct Side: Sendable, Hashable {
            let position: Int
            /// Whether it matters only that the variable applies.
            let isStatus: Bool

            func seen(in values: [CodedValue]) -> CodedValue {
                let value = values[position]
                return isStatus && value != .notApplicable ? .missing : value
            }
        }
    }

    struct RowID: Sendable, Hashable {
        let table: Int
        let row: Int
    }

    /// The pattern of a case in one of the components.
    func pattern(of values: [CodedValue], in component: Component) -> CasePattern {
        CasePattern(
            separator: separator.map { values[$0] } ?? .missing,
            hasFirstPlan: !component.speaksOfFirstPlan || planVariables.isEmpty
                || planVariables.contains { values[$0] != .notApplicable },
            values: component.variables.map { values[$0] })
    }

    func count(_ codedCase: CodedCase, into patterns: inout CasePatterns) {
        for (index, component) in components.enumerated() {
            patterns.counts[index][pattern(of: codedCase.values, in: component), default: 0] += 1
        }
    }

    var emptyPatterns: CasePatterns { CasePatterns(counts: components.map { _ in [:] }) }
}

extension Components {
    /// O(variables² · reads²), some thousandths of a second for the largest study.
    init(_ codebook: Codebook, tables: [TableLayout]) {
        let separator = Self.separator(of: codebook)
        self.separator = separator
        planVariables = codebook.variables.indices.filter {
            codebook.variables[$0].speaksOfFirstPlan && codebook.variables[$0].appliesWhen == nil
        }
        let count = codebook.variables.count
        var whole = Partition(count: count)
        var groups = Partition(count: count)
        var rows: [(id: RowID, variables: [Int])] = []
        for (tableIndex, table) in tables.enumerated() {
            for (rowIndex, row) in table.rows.enumerated() {
                let variables = row.variables(in: table.definition).filter { $0 != separator }
                for variable in variables.dropFirst() { whole.join(variables[0], variable) }
                rows.append((RowID(table: tableIndex, row: rowIndex), variables))
            }
        }
        let used = Set(rows.flatMap(\.variables)).sorted()
        for tied in codebook.tiedVariables {
            let tied = tied.filter { used.contains($0) }
            for variable in tied.dropFirst() {
                whole.join(tied[0], variable)
                groups.join(tied[0], variable)
            }
        }
        // What follows from variables takes only values that a case has beside theirs.
        let inputs = codebook.allInputs
        for (index, first) in used.enumerated() {
            for second in used[(index + 1)...]
            where !inputs[first].union([first]).isDisjoint(with: inputs[second].union([second])) {
                whole.join(first, second)
                groups.join(first, second)
            }
        }
        let ties = Self.ties(among: used, of: codebook, whole: &whole, groups: &groups)

        let rules = codebook.readsOfRules
        let ofSeparator = separator.map { rules[$0] } ?? []
        var members: [Int: [Int]] = [:]
        for variable in used { members[whole.root(of: variable), default: []].append(variable) }
        var components = members.keys.sorted().map { root in
            let variables = members[root]!
            let position = Dictionary(uniqueKeysWithValues: variables.enumerated().map { ($1, $0) })
            let grouped = Dictionary(grouping: variables.indices) { groups.root(of: variables[$0]) }
            return Component(
                variables: variables, groups: grouped.keys.sorted().map { grouped[$0]! },
                ties: ties.compactMap { tie in
                    guard let first = position[tie.first.position], let second = position[tie.second.position]
                    else { return nil }
                    var own = Tie(
                        first: .init(position: first, isStatus: tie.first.isStatus),
                        second: .init(position: second, isStatus: tie.second.isStatus))
                    own.whole = tie.whole.map { $0 == tie.first ? own.first : own.second }
                    return own
                },
                tiedToSeparator: variables.indices.filter { index in
                    let variable = variables[index]
                    let reads = rules[variable] + codebook.variables[variable].readsOfApplicability
                    return RuleRead.tie(ofSeparator, reads) != .none
                },
                speaksOfFirstPlan: variables.contains { codebook.variables[$0].speaksOfFirstPlan },
                rows: rows.filter { $0.variables.first.map { whole.root(of: $0) } == root }.map(\.id))
        }
        let plain = rows.filter(\.variables.isEmpty).map(\.id)
        if !plain.isEmpty {
            components.append(
                Component(
                    variables: [], groups: [], ties: [], tiedToSeparator: [], speaksOfFirstPlan: false,
                    rows: plain))
        }
        self.components = components
    }

    /// The variable that most columns ask of, and no other with it.
    private static func separator(of codebook: Codebook) -> Int? {
        var uses: [Int: Int] = [:]
        for table in codebook.tables {
            if case .municipalities(let variable, _) = table.body { uses[variable, default: 0] += 1 }
            for column in table.columns {
                guard case .group(let condition?) = column.content, condition.variables.count == 1 else {
                    continue
                }
                uses[condition.variables[0], default: 0] += 1
            }
        }
        return uses.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
    }

    /// Ties by what rules read: in a group where they read the same, else as
    /// pairs, here by the variables' own indices.
    private static func ties(
        among used: [Int], of codebook: Codebook, whole: inout Partition, groups: inout Partition
    ) -> [Tie] {
        let rules = codebook.readsOfRules
        let applicabilities = codebook.variables.map(\.readsOfApplicability)
        var ties: [Tie] = []
        func side(_ variable: Int, isStatus: Bool) -> Tie.Side {
            .init(position: variable, isStatus: isStatus)
        }
        for (index, first) in used.enumerated() {
            for second in used[(index + 1)...] {
                switch RuleRead.tie(rules[first], rules[second]) {
                case .close: groups.join(first, second)
                case .loose:
                    var tie = Tie(first: side(first, isStatus: false), second: side(second, isStatus: false))
                    tie.whole =
                        codebook.variables[first].countsAll(of: codebook.variables[second])
                        ? tie.first
                        : codebook.variables[second].countsAll(of: codebook.variables[first])
                            ? tie.second : nil
                    ties.append(tie)
                case .none: break
                }
                let statuses = [
                    (applicabilities[first], rules[second], true, false),
                    (rules[first], applicabilities[second], false, true),
                    (applicabilities[first], applicabilities[second], true, true),
                ]
                for (reads, others, isStatus, isOtherStatus) in statuses
                where RuleRead.tie(reads, others) != .none {
                    ties.append(
                        Tie(
                            first: side(first, isStatus: isStatus),
                            second: side(second, isStatus: isOtherStatus)))
                }
            }
        }
        for tie in ties { whole.join(tie.first.position, tie.second.position) }
        for variable in used { whole.join(variable, groups.root(of: variable)) }
        return ties
    }
}

extension Variable {
    /// Whether it is the number of elements of the list of which the other counts
    /// some.
    fileprivate func countsAll(of other: Variable) -> Bool {
        guard case .count(let list, .all(let conditions)) = rule, conditions.isEmpty,
            case .count(list, _) = other.rule
        else { return false }
        return true
    }
}

extension RowLayout {
    /// What its cells and the groups of their columns ask of a case.
    fileprivate func variables(in table: TableDefinition) -> [Int] {
        var found: Set<Int> = []
        for (column, measure) in cells.enumerated() {
            guard let measure else { continue }
            found.formUnion(measure.variables)
            if case .group(let condition?) = table.columns[column].content {
                found.formUnion(condition.variables)
            }
        }
        return found.sorted()
    }
}

/// Disjoint sets of numbers (Galler and Fischer 1964).
private struct Partition {
    private var parents: [Int]

    init(count: Int) { parents = Array(0..<count) }

    mutating func root(of element: Int) -> Int {
        var element = element
        while parents[element] != element {
            parents[element] = parents[parents[element]]
            element = parents[element]
        }
        return element
    }

    /// The lower root stays.
    mutating func join(_ first: Int, _ second: Int) {
        let (one, other) = (root(of: first), root(of: second))
        parents[max(one, other)] = min(one, other)
    }
}
