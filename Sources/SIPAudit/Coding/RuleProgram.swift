/// The rules of all variables of a codebook, laid out for coding a million case
/// files: see `ConditionProgram`.
struct RuleProgram: Sendable {
    private enum Step {
        /// A variable that rests on observations alone.
        case none
        case field(ConditionProgram.Path, mapping: Range<Int>)
        case branches(Range<Int>, otherwise: Rule.Outcome)
        case members(Range<Int>)
        case count(Scope, condition: Int)
        /// `selection`: -1 counts all values.
        case countValues(ConditionProgram.Path, selection: Int)
        case days(from: ConditionProgram.Path, to: ConditionProgram.Path)
        case year(ConditionProgram.Path)
        case derived(Derivation)
    }

    private struct Branch {
        let condition: Int
        let outcome: Rule.Outcome
    }

    private struct Member {
        let condition: Int
        let value: Int
    }

    private var conditions = ConditionProgram()
    private var steps: [Step] = []
    /// By variable: the condition of its applicability; -1: it has none.
    private var applicability: [Int] = []
    private var branches: [Branch] = []
    private var members: [Member] = []
    private var mappings: [Int] = []

    init(_ variables: [Variable]) {
        for variable in variables {
            applicability.append(variable.appliesWhen.map { conditions.add($0) } ?? -1)
            add(variable.rule)
        }
    }

    init(_ rule: Rule) { add(rule) }

    private mutating func add(_ rule: Rule?) {
        guard let rule else {
            steps.append(.none)
            return
        }
        switch rule {
        case .field(let path, let mapping):
            let start = mappings.count
            mappings += mapping
            steps.append(.field(.init(path), mapping: start..<mappings.count))
        case .branches(let parts, let otherwise):
            let start = branches.count
            for part in parts {
                branches.append(Branch(condition: conditions.add(part.condition), outcome: part.outcome))
            }
            steps.append(.branches(start..<branches.count, otherwise: otherwise))
        case .members(let parts):
            let start = members.count
            for part in parts {
                members.append(Member(condition: conditions.add(part.condition), value: part.value))
            }
            steps.append(.members(start..<members.count))
        case .count(let scope, let condition):
            steps.append(.count(scope, condition: conditions.add(condition)))
        case .countValues(let path, let selection):
            steps.append(.countValues(.init(path), selection: selection.map { conditions.add($0) } ?? -1))
        case .days(let from, let to): steps.append(.days(from: .init(from), to: .init(to)))
        case .year(let path): steps.append(.year(.init(path)))
        case .derived(let derivation): steps.append(.derived(derivation))
        }
    }
}

// MARK: - Coding

extension RuleProgram {
    /// Whether a variable applies to a case.
    func applies(_ variable: Int, in view: CaseView) -> Truth {
        let condition = applicability[variable]
        return condition < 0 ? .yes : conditions.truth(at: condition, in: view)
    }

    /// The value that the rule of a variable gives in a case, and the branch
    /// that decided; nil where it has no rule.
    ///
    /// - Parameters:
    ///   - values: what the variables before it were coded as.
    ///   - surroundings: of the case's unit.
    func value(
        of variable: Int, in view: CaseView, after values: [CodedValue] = [],
        _ surroundings: UnitSurroundings = .unknown
    ) -> (CodedValue, Evidence)? {
        switch steps[variable] {
        case .none: nil
        case .field(let path, let mapping): (field(path, mapping, in: view), .rule)
        case .branches(let range, let otherwise): decide(range, otherwise: otherwise, in: view)
        case .members(let range): (members(range, in: view), .rule)
        case .count(let scope, let condition): (count(scope, condition, in: view), .rule)
        case .countValues(let path, let selection): (countValues(path, selection, in: view), .rule)
        case .days(let from, let to): (days(from: from, to: to, in: view), .rule)
        case .year(let path): (year(path, in: view), .rule)
        case .derived(let derivation): (derivation.value(values, surroundings), .rule)
        }
    }

    /// The first branch that is not false decides: a condition that cannot be
    /// answered is not passed over.
    private func decide(
        _ range: Range<Int>, otherwise: Rule.Outcome, in view: CaseView
    ) -> (CodedValue, Evidence) {
        for index in range {
            let evidence = Evidence.branch(index - range.lowerBound)
            switch conditions.truth(at: branches[index].condition, in: view) {
            case .no: continue
            case .yes: return (branches[index].outcome.value, evidence)
            case .notEvident: return (.notEvident, evidence)
            case .missing: return (.missing, evidence)
            }
        }
        return (otherwise.value, .otherwise)
    }

    private func members(_ range: Range<Int>, in view: CaseView) -> CodedValue {
        var set = CodeSet()
        var isNotEvident = false
        for index in range {
            switch conditions.truth(at: members[index].condition, in: view) {
            case .yes: set.insert(members[index].value)
            case .no: continue
            case .notEvident: isNotEvident = true
            case .missing: return .missing
            }
        }
        return isNotEvident ? .notEvident : .values(set)
    }

    private func field(
        _ path: ConditionProgram.Path, _ mapping: Range<Int>, in view: CaseView
    ) -> CodedValue {
        conditions.cell(path, in: view).coded { cell in
            switch cell {
            case .code(let index): return .value(mappings[mapping.lowerBound + index])
            case .codes(let set):
                var mapped = CodeSet()
                var bits = set.bits
                while bits != 0 {
                    mapped.insert(mappings[mapping.lowerBound + bits.trailingZeroBitCount])
                    bits &= bits - 1
                }
                return .values(mapped)
            case .number(let number): return .number(number)
            case .empty, .date, .text, .filled, .notEvident, .missing: return .notEvident
            }
        }
    }

    private func count(_ scope: Scope, _ condition: Int, in view: CaseView) -> CodedValue {
        guard let rows = view.range(of: scope) else {
            return view.absence(of: scope) == .notEvident ? .notEvident : .missing
        }
        let count = conditions.count(rows, condition, in: view)
        if count.missing > 0 { return .missing }
        return count.notEvident > 0 ? .notEvident : .number(count.met)
    }

    private func countValues(
        _ path: ConditionProgram.Path, _ selection: Int, in view: CaseView
    ) -> CodedValue {
        conditions.cell(path, in: view).coded { cell in
            switch cell {
            case .codes(let set): .number(conditions.members(of: set, in: selection).count)
            // An empty box for several values holds none of them.
            case .empty: .number(0)
            default: .notEvident
            }
        }
    }

    /// The days, where the precision of both dates decides them.
    private func days(
        from: ConditionProgram.Path, to: ConditionProgram.Path, in view: CaseView
    ) -> CodedValue {
        switch conditions.dates(from, to, in: view) {
        case .known(let dates):
            let range = dates.0.days(to: dates.1)
            return range.count == 1 ? .number(range.lowerBound) : .notEvident
        case .absent: return .notApplicable
        case .notEvident: return .notEvident
        case .missing: return .missing
        }
    }

    private func year(_ path: ConditionProgram.Path, in view: CaseView) -> CodedValue {
        conditions.cell(path, in: view).coded { cell in
            switch cell {
            case .date(let date): .number(date.year)
            case .number(let year): .number(year)
            // As for days: where no date was set there is nothing to count from.
            case .empty: .notApplicable
            default: .notEvident
            }
        }
    }
}

extension Rule {
    /// The value that the rule gives in a case, and the branch that decided.
    /// Lays the rule out first: for many cases, keep a `RuleProgram`.
    func value(in view: CaseView) -> (CodedValue, Evidence) {
        RuleProgram(self).value(of: 0, in: view) ?? (.missing, .nothing)
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

extension Known<FieldCell> {
    /// The coded value that `convert` makes of the field, where it holds one.
    fileprivate func coded(_ convert: (FieldCell) -> CodedValue) -> CodedValue {
        switch self {
        case .known(.missing), .missing: .missing
        case .known(.notEvident), .notEvident: .notEvident
        case .known(let cell): convert(cell)
        case .absent: .notApplicable
        }
    }
}
