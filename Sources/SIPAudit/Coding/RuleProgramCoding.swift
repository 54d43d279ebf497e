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

    /// Codes every variable that does not follow from others, where there is a
    /// first plan, into what `otherwise` says.
    ///
    /// Most variables are decided by columns, and most columns are false: going
    /// through those that are not, coding the variables of the largest study takes
    /// 8 000 instructions a case; going through the variables it took 15 000
    /// (Swift 6.3.1).
    func codeByColumns(
        in view: CaseView, _ answers: RowAnswers.Lent, _ observations: ObservationIndex,
        _ values: UnsafeMutableBufferPointer<CodedValue>, _ evidence: UnsafeMutableBufferPointer<Evidence>
    ) {
        for panel in decidingColumns.indices {
            var rest = answers.standing(ofPanel: panel) & decidingColumns[panel]
            while rest != 0 {
                let column = panel << 6 | rest.trailingZeroBitCount
                rest &= rest &- 1
                let outcome = columnOutcomes.address(of: column)
                let variable = Int(outcome.pointee.variable)
                // The first branch that is not false decides.
                guard case .otherwise = evidence[variable] else { continue }
                switch answers.truth(ofColumn: column) {
                case .yes: values[variable] = outcome.pointee.outcome
                case .missing: values[variable] = .missing
                case .notEvident, .no: values[variable] = .notEvident
                }
                evidence[variable] = .branch(Int(outcome.pointee.branch))
            }
        }
        observations.visit { variable, index, value in
            // An observation of what is not asked for counts for nothing.
            if case .nothing = evidence[variable] { return }
            values[variable] = value
            evidence[variable] = .observation(index)
        }
        observations.lend { observations in
            for place in others {
                let variable = variable(at: place)
                code(
                    place, in: view, answers, observations, withoutPlan: nil, &values[variable],
                    &evidence[variable])
            }
        }
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
