/// Lays out a `RuleProgram`.
struct RuleProgramLayout {
    var scopes: ScopeSet = []
    private(set) var rules: [RuleProgram.VariableRule] = []
    private(set) var rows = RowProgramLayout()
    private(set) var conditions = ConditionProgram()
    private(set) var branches: [RuleProgram.Branch] = []
    private(set) var members: [RuleProgram.Member] = []
    private(set) var mappings: [Int] = []
    private(set) var derivations: [(variable: Int, derivation: Derivation)] = []
    private(set) var others: [Int] = []
    private(set) var columnOutcomes: [RuleProgram.ColumnOutcome] = []
    private(set) var decidingColumns: [UInt64] = []
    private(set) var otherwise: CodedVariables

    init(variableCount: Int) { otherwise = CodedVariables(count: variableCount) }

    /// Adds the rule of a variable that comes after those before.
    mutating func add(
        _ rule: Rule?, ofVariable variable: Int, isOfFirstPlan: Bool, appliesWhen condition: Condition?
    ) {
        let applicability: RuleProgram.Asked = if let condition { ask(condition) } else { .nothing }
        let step: RuleProgram.Step = if let rule { self.step(rule, variable) } else { .observed }
        rules.append(
            .init(
                variable: Int32(variable), isOfFirstPlan: isOfFirstPlan, applicability: applicability,
                step: step))
        if case .branches(let first, let end, let otherwise) = step, condition == nil,
            let columns = risingColumns(of: branches[Int(first)..<Int(end)])
        {
            self.otherwise.values[variable] = otherwise
            self.otherwise.evidence[variable] = .otherwise
            for (index, column) in columns.enumerated() {
                add(column, variable, branch: index, branches[Int(first) + index].outcome)
            }
        } else {
            others.append(rules.count - 1)
        }
    }

    /// The columns of some branches, where columns alone decide between them, and
    /// the first branch is the first column.
    private func risingColumns(of branches: ArraySlice<RuleProgram.Branch>) -> [Int]? {
        let columns = branches.compactMap(\.condition.column)
        let isRising = zip(columns, columns.dropFirst()).allSatisfy { $0 < $1 }
        return columns.count == branches.count && isRising ? columns : nil
    }

    private mutating func add(_ column: Int, _ variable: Int, branch: Int, _ outcome: CodedValue) {
        while columnOutcomes.count <= column {
            columnOutcomes.append(.init(variable: 0, branch: 0, outcome: .missing))
        }
        while decidingColumns.count <= column >> 6 { decidingColumns.append(0) }
        columnOutcomes[column] = .init(variable: Int32(variable), branch: Int32(branch), outcome: outcome)
        decidingColumns[column >> 6] |= 1 << UInt64(column & 63)
    }

    private mutating func ask(_ condition: Condition) -> RuleProgram.Asked {
        rows.add(condition).map { .column($0) } ?? .node(conditions.add(condition))
    }

    private mutating func step(_ rule: Rule, _ variable: Int) -> RuleProgram.Step {
        switch rule {
        case .field(let path, let mapping):
            mappings += mapping
            return .field(.init(path), mapping: Int32(mappings.count - mapping.count))
        case .branches(let parts, let otherwise):
            for part in parts {
                branches.append(.init(condition: ask(part.condition), outcome: part.outcome.value))
            }
            return .branches(
                first: Int32(branches.count - parts.count), end: Int32(branches.count),
                otherwise: otherwise.value)
        case .members(let parts):
            for part in parts {
                members.append(.init(condition: ask(part.condition), value: part.value))
            }
            return .members(first: Int32(members.count - parts.count), end: Int32(members.count))
        case .count(let scope, let condition):
            if let column = rows.add(counting: condition, of: scope) { return .count(column: Int32(column)) }
            return .countElements(scope, condition: Int32(conditions.add(condition)))
        case .countValues(let path, let selection):
            return .countValues(.init(path), selection: selection.map { Int32(conditions.add($0)) } ?? -1)
        case .days(let from, let to): return .days(from: .init(from), to: .init(to))
        case .year(let path): return .year(.init(path))
        case .derived(let derivation):
            derivations.append((variable, derivation))
            return .derived(Int32(derivations.count - 1))
        }
    }
}

extension Rule.Outcome {
    fileprivate var value: CodedValue {
        switch self {
        case .value(let index): .value(index)
        case .notEvident: .notEvident
        case .notApplicable: .notApplicable
        }
    }
}
