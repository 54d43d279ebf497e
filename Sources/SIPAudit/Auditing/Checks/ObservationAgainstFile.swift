/// What a coder says of an item agrees with what the file gives.
///
/// Reported is an observation of a variable that has a rule, where the rule
/// gives another value. The observation counts all the same: it overrides the
/// rule. Silent where the rule gives *framgår ej* or *ej kodat*, since then the
/// observation adds what the fields do not say; and where the variable does not
/// apply, which `coding.outside-applicability` reports.
struct ObservationAgainstFile: BuiltInCheck {
    static let declaration = CheckDeclaration(
        id: "coding.observation-against-file", severity: .warning,
        demand: .demand, limits: .limits, advice: .advice, basis: Finding.Basis(own: .own))

    init?(codebook: Codebook, parameters: CheckParameters) {}

    func findings(in audited: AuditedCase) -> [FindingDraft] {
        audited.countedObservations.compactMap { observation in
            switch (observation.derived, observation.evidence) {
            case (.missing, _), (.notEvident, _), (_, .applicability), (_, .firstPlan): return nil
            case (observation.value, _): return nil
            case (let derived, let evidence):
                let variable = audited.variable(of: observation)
                guard variable.rule != nil else { return nil }
                return audited.draft(
                    observation.part, field: Observation.Field.value.rawValue,
                    .againstFile(
                        variable.label, said: variable.words(for: observation.value),
                        given: variable.words(for: derived), by: .rule(evidence)))
            }
        }
    }
}

// MARK: - Messages

extension Bilingual {
    fileprivate static func againstFile(
        _ item: Bilingual, said: Bilingual, given: Bilingual, by rule: Bilingual
    ) -> Bilingual {
        Bilingual(
            sv: "Kodaren säger \(said.swedish) om \(item.quoted.swedish), men akten ger \(given.swedish)"
                + rule.swedish + ".",
            en: "The coder says \(said.english) of \(item.quoted.english), but the file gives "
                + given.english + rule.english + ".")
    }

    /// Which branch of the rule decided.
    fileprivate static func rule(_ evidence: Evidence) -> Bilingual {
        switch evidence {
        case .branch(let index):
            Bilingual(sv: " (regelns gren \(index + 1))", en: " (branch \(index + 1) of the rule)")
        case .otherwise:
            Bilingual(sv: " (ingen gren av regeln stämmer)", en: " (no branch of the rule holds)")
        case .rule, .applicability, .firstPlan, .observation, .nothing: Bilingual(same: "")
        }
    }

    fileprivate static let demand = Bilingual(
        sv: "Det som en kodare säger om en variabel ska stämma med det som aktens fält ger.",
        en: "What a coder says of a variable is to agree with what the file's fields give.")
    fileprivate static let limits = Bilingual(
        sv: "Gäller variabler som har en regel. Tyst där fälten inte avgör värdet.",
        en: "Applies to variables that have a rule. Silent where the fields do not decide the value.")
    fileprivate static let advice = Bilingual(
        sv: "Rätta observationen eller fältet; explain visar regeln.",
        en: "Correct the observation or the field; explain shows the rule.")
    fileprivate static let own = Bilingual(
        sv: "observationen går före, och skillnaden syns inte i tabellen",
        en: "the observation goes before, and the table does not show the difference")
}
