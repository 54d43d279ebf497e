/// An observation that speaks of the case or of its first plan, with what the
/// rule alone gives for its variable.
struct CountedObservation {
    let part: AuditedPart
    /// Among those of the codebook.
    let variable: Int
    let value: CodedValue
    let derived: CodedValue
    let evidence: Evidence

    fileprivate static func all(in audited: AuditedCase) -> [CountedObservation] {
        guard let observations = audited.caseFile.observations, !observations.isEmpty else { return [] }
        let firstPlan = audited.firstPlanID
        var counted: [CountedObservation] = []
        counted.reserveCapacity(observations.count)
        for index in observations.indices {
            guard case .code(let item) = observations[index].cell(.item),
                let value = observations[index].codedValue
            else { continue }
            // An observation on another plan overrides nothing.
            if audited.study.engine.isOfFirstPlan[item],
                firstPlan == nil || observations[index][.plan] != firstPlan
            {
                continue
            }
            let derived = audited.study.engine.derivedValue(
                ofVariable: item, in: audited.view, coded: audited.coded.values, audited.answers)
            counted.append(
                CountedObservation(
                    part: audited.parts.observation(index), variable: item, value: value,
                    derived: derived.0, evidence: derived.1))
        }
        return counted
    }
}

extension AuditedCase {
    /// Those of every coder, also where they contradict one another.
    var countedObservations: [CountedObservation] {
        memory.countedObservations { CountedObservation.all(in: self) }
    }

    /// The variable that an observation speaks of.
    func variable(of observation: CountedObservation) -> Variable {
        study.codebook.variables[observation.variable]
    }

    /// The id of the first plan, as observations name it.
    fileprivate var firstPlanID: FieldValue? {
        guard case .plan(let index, _) = view.firstPlan else { return nil }
        return caseFile.plans?[index][.id]
    }
}

extension Variable {
    /// A value in the words of the codebook: *”Boende”*, *framgår ej*, *3*.
    func words(for value: CodedValue) -> Bilingual {
        switch value {
        case .value(let index): return values.values[index].label.quoted
        case .values(let set) where set.isEmpty: return Bilingual(sv: "inga", en: "none")
        case .values(let set):
            let labels = set.indices.map { values.values[$0].label.quoted }
            return Bilingual(
                sv: labels.map(\.swedish).joined(separator: ", "),
                en: labels.map(\.english).joined(separator: ", "))
        case .number(let number): return Bilingual(same: "\(number)")
        case .notEvident: return Bilingual(sv: "framgår ej", en: "not evident")
        case .notApplicable: return Bilingual(sv: "ej tillämpligt", en: "not applicable")
        case .missing: return Bilingual(sv: "ej kodat", en: "not coded")
        }
    }
}
