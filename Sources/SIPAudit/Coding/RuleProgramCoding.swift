// Coding by the rules of a `RuleProgram`.

extension RuleProgram {
    /// The places of the rules, in the order of the variables.
    var places: Range<Int> { rules.indices }

    /// Whether some variable that is asked for speaks of the first plan.
    var asksFirstPlan: Bool { places.contains { rules[$0].isOfFirstPlan } }

    @inline(__always)
    func variable(at place: Int) -> Int { Int(rules.address(of: place).pointee.variable) }

    /// nil: it is not asked for.
    func place(ofVariable variable: Int) -> Int? { places.first { self.variable(at: $0) == variable } }

    /// Answers what the rules ask of the rows of a case: the first step of
    /// coding it.
    func answer(_ view: CaseView, into answers: inout RowAnswers) { rows.answer(view, into: &answers) }

    /// Answers only what one of them asks.
    func answer(_ view: CaseView, at place: Int, into answers: inout RowAnswers) {
        rows.answer(view, columns: columns(at: place), into: &answers)
    }

    private func columns(at place: Int) -> [Int] {
        let rule = rules[place]
        let asked: [Asked] =
            switch rule.step {
            case .branches(let first, let end, _): (first..<end).map { branches[Int($0)].condition }
            case .members(let first, let end): (first..<end).map { members[Int($0)].condition }
            case .count(let column): [.column(Int(column))]
            case .observed, .field, .countElements, .countValues, .days, .year, .derived: []
            }
        return ([rule.applicability] + asked).compactMap(\.column)
    }

    /// Codes a variable: an observation overrides a derived value, but neither
    /// reaches beyond the variable's applicability. What follows from other
    /// variables is still *ej kodat*: see `derive`.
    ///
    /// - Parameter withoutPlan: what variables of the first plan are where there is
    ///   none; nil: there is one.
    @inline(__always)
    func code(
        _ place: Int, in view: CaseView, _ answers: RowAnswers.Lent, _ observations: ObservationIndex.Lent?,
        withoutPlan: CodedValue?, _ value: inout CodedValue, _ evidence: inout Evidence
    ) {
        let rule = rules.address(of: place)
        if rule.pointee.isOfFirstPlan, let open = withoutPlan {
            value = open
            evidence = .firstPlan
            return
        }
        switch truth(of: rule.pointee.applicability, in: view, answers) {
        case .yes:
            if let observations, let observed = observations.index(for: Int(rule.pointee.variable)) {
                value = observations.value(of: Int(rule.pointee.variable))
                evidence = .observation(observed)
            } else {
                follow(rule, in: view, answers, &value, &evidence)
            }
            return
        case .no: value = .notApplicable
        case .notEvident: value = .notEvident
        case .missing: value = .missing
        }
        evidence = .applicability
    }

    /// Whether a variable applies to a case.
    func applies(_ place: Int, in view: CaseView, _ answers: RowAnswers.Lent) -> Truth {
        truth(of: rules[place].applicability, in: view, answers)
    }

    /// The value that a rule gives in a case, and the branch that decided; nil
    /// where the variable has none. What follows from other variables is still
    /// *ej kodat*.
    func value(_ place: Int, in view: CaseView, _ answers: RowAnswers.Lent) -> (CodedValue, Evidence)? {
        var (value, evidence) = (CodedValue.missing, Evidence.nothing)
        follow(rules.address(of: place), in: view, answers, &value, &evidence)
        return evidence == .nothing ? nil : (value, evidence)
    }

    /// Fills in what follows from other variables, or from the unit.
    ///
    /// - Parameter evidence: what each variable's value rests on so far.
    func derive(_ values: inout [CodedValue], _ evidence: [Evidence], _ surroundings: UnitSurroundings) {
        for (variable, derivation) in derivations where evidence[variable] == .rule {
            values[variable] = derivation.value(values, surroundings)
        }
    }

    /// How a variable follows from others; nil: it does not.
    func derivation(at place: Int) -> Derivation? {
        if case .derived(let index) = rules[place].step { derivations[Int(index)].derivation } else { nil }
    }

    @inline(__always)
    private func follow(
        _ rule: UnsafePointer<VariableRule>, in view: CaseView, _ answers: RowAnswers.Lent,
        _ value: inout CodedValue, _ evidence: inout Evidence
    ) {
        if case .branches(let first, let end, let otherwise) = rule.pointee.step {
            return decide(first..<end, otherwise: otherwise, in: view, answers, &value, &evidence)
        }
        evidence = .rule
        switch rule.pointee.step {
        case .observed:
            value = .missing
            evidence = .nothing
        case .branches: break
        case .field(let path, let mapping): value = field(path, mapping, in: view)
        case .members(let first, let end): value = members(first..<end, in: view, answers)
        case .count(let column): value = count(column, answers)
        case .countElements(let scope, let condition): value = count(scope, condition, in: view)
        case .countValues(let path, let selection): value = countValues(path, selection, in: view)
        case .days(let from, let to): value = days(from: from, to: to, in: view)
        case .year(let path): value = year(path, in: view)
        case .derived: value = .missing
        }
    }

    @inline(__always)
    private func truth(of asked: Asked, in view: CaseView, _ answers: RowAnswers.Lent) -> Truth {
        if asked.reference == .max { return .yes }
        if asked.reference >= 0 { return answers.truth(ofColumn: Int(asked.reference)) }
        return truth(atNode: ~asked.reference, in: view)
    }

    /// Few conditions are none that columns can answer.
    @inline(never)
    private func truth(atNode node: Int32, in view: CaseView) -> Truth {
        conditions.truth(at: Int(node), in: view)
    }

    /// The first branch that is not false decides: a condition that cannot be
    /// answered is not passed over.
    @inline(__always)
    private func decide(
        _ range: Range<Int32>, otherwise: CodedValue, in view: CaseView, _ answers: RowAnswers.Lent,
        _ value: inout CodedValue, _ evidence: inout Evidence
    ) {
        for index in range {
            let branch = branches.address(of: Int(index))
            switch truth(of: branch.pointee.condition, in: view, answers) {
            case .no: continue
            case .yes: value = branch.pointee.outcome
            case .notEvident: value = .notEvident
            case .missing: value = .missing
            }
            evidence = .branch(Int(index - range.lowerBound))
            return
        }
        value = otherwise
        evidence = .otherwise
    }

    private func members(_ range: Range<Int32>, in view: CaseView, _ answers: RowAnswers.Lent) -> CodedValue {
        var set = CodeSet()
        var isNotEvident = false
        for index in range {
            switch truth(of: members.address(of: Int(index)).pointee.condition, in: view, answers) {
            case .yes: set.insert(members[Int(index)].value)
            case .no: continue
            case .notEvident: isNotEvident = true
            case .missing: return .missing
            }
        }
        return isNotEvident ? .notEvident : .values(set)
    }

    private func field(
        _ path: ConditionProgram.Path, _ mapping: Int32, in view: CaseView
    ) -> CodedValue {
        conditions.cell(path, in: view).coded { cell in
            switch cell {
            case .code(let index): return .value(mappings[Int(mapping) + index])
            case .codes(let set):
                var mapped = CodeSet()
                var bits = set.bits
                while bits != 0 {
                    mapped.insert(mappings[Int(mapping) + bits.trailingZeroBitCount])
                    bits &= bits - 1
                }
                return .values(mapped)
            case .number(let number): return .number(number)
            case .empty, .date, .text, .filled, .notEvident, .missing: return .notEvident
            }
        }
    }

    private func count(_ column: Int32, _ answers: RowAnswers.Lent) -> CodedValue {
        switch answers.count(ofColumn: Int(column), in: rows) {
        case .known(let number): .number(number)
        case .absent: .notApplicable
        case .notEvident: .notEvident
        case .missing: .missing
        }
    }

    private func count(_ scope: Scope, _ condition: Int32, in view: CaseView) -> CodedValue {
        guard let rows = view.range(of: scope) else {
            return view.absence(of: scope) == .notEvident ? .notEvident : .missing
        }
        let count = conditions.count(rows, Int(condition), in: view)
        if count.missing > 0 { return .missing }
        return count.notEvident > 0 ? .notEvident : .number(count.met)
    }

    private func countValues(
        _ path: ConditionProgram.Path, _ selection: Int32, in view: CaseView
    ) -> CodedValue {
        conditions.cell(path, in: view).coded { cell in
            switch cell {
            case .codes(let set): .number(conditions.members(of: set, in: Int(selection)).count)
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
        let program = RuleProgram(self)
        var answers = RowAnswers()
        program.answer(view, into: &answers)
        return answers.lend { program.value(0, in: view, $0) } ?? (.missing, .nothing)
    }
}

extension FirstPlan {
    /// What a variable that speaks of the first plan is where there is none; nil:
    /// there is one.
    var valueWithout: CodedValue? {
        switch self {
        case .plan: nil
        case .none: .notApplicable
        case .notEvident: .notEvident
        case .missing: .missing
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
