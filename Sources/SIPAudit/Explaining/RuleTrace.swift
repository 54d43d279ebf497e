/// What a value that a rule gave rests on, and by which of its branches.
struct RuleTrace {
    var trace = Trace()
    /// The branches or members that decided, counted from 0; those that could
    /// not be answered where they stood in the way of a value.
    var deciding: [Int] = []
}

extension Rule {
    /// - Parameter value: what the rule gave.
    func trace(in view: CaseView, giving value: CodedValue, evidence: Evidence) -> RuleTrace {
        switch self {
        case .field(let path, _), .countValues(let path, _), .year(let path):
            return RuleTrace(trace: path.trace(in: view))
        case .days(let from, let to):
            return RuleTrace(
                trace: Condition.trace(dates: [from, to], in: view, isOpen: value == .notEvident))
        case .count(let scope, let condition):
            let truth: Truth =
                switch value {
                case .missing: .missing
                case .notEvident: .notEvident
                default: .yes
                }
            return RuleTrace(trace: Condition.trace(scope, condition, in: view, deciding: truth))
        case .branches(let branches, _):
            if case .branch(let index) = evidence {
                return RuleTrace(trace: branches[index].condition.trace(in: view), deciding: [index])
            }
            return RuleTrace(trace: .union(branches.map { $0.condition.trace(in: view) }))
        case .members(let members):
            return Self.trace(members, in: view, giving: value)
        case .derived: return RuleTrace()
        }
    }

    private static func trace(_ members: [Member], in view: CaseView, giving value: CodedValue) -> RuleTrace {
        let truth: Truth =
            switch value {
            case .missing: .missing
            case .notEvident: .notEvident
            default: .yes
            }
        let deciding = members.indices.filter { members[$0].condition.truth(in: view) == truth }
        let read = deciding.isEmpty ? Array(members.indices) : deciding
        return RuleTrace(
            trace: .union(read.map { members[$0].condition.trace(in: view) }), deciding: deciding)
    }
}
