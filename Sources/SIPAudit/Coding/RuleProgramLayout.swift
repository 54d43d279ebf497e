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
