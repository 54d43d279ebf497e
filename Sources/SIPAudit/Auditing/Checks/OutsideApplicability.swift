/// Nothing is said of a variable that does not apply to the file.
///
/// Reported is an observation of a variable whose condition of applicability is
/// false: it is not counted, and nobody would see. Silent where the condition
/// is open, and for observations of another plan than the first.
struct OutsideApplicability: BuiltInCheck {
    static let declaration = CheckDeclaration(
        id: "coding.outside-applicability", severity: .warning,
        demand: .demand, limits: .limits, advice: .advice, basis: Finding.Basis(own: .own))

    init?(codebook: Codebook, parameters: CheckParameters) {}

    func findings(in audited: AuditedCase) -> [FindingDraft] {
        audited.countedObservations.compactMap { observation in
            guard observation.derived == .notApplicable, observation.evidence == .applicability else {
                return nil
            }
            return audited.draft(
                observation.part, field: Observation.Field.item.rawValue,
                .outsideApplicability(audited.variable(of: observation).label))
        }
    }
}

// MARK: - Messages

extension Bilingual {
    fileprivate static func outsideApplicability(_ item: Bilingual) -> Bilingual {
        Bilingual(
            sv: "\(item.quoted.swedish) gäller inte den här akten, och observationen räknas inte.",
            en: "\(item.quoted.english) does not apply to this file, and the observation is not counted.")
    }

    fileprivate static let demand = Bilingual(
        sv: "En observation ska gälla en variabel som är tillämplig på akten.",
        en: "An observation is to be of a variable that applies to the file.")
    fileprivate static let limits = Bilingual(
        sv: "Gäller den första planen; observationer av andra planer räknas aldrig.",
        en: "Applies to the first plan; observations of other plans are never counted.")
    fileprivate static let advice = Bilingual(
        sv: "Ta bort observationen, eller rätta det som gör variabeln otillämplig; explain visar villkoret.",
        en:
            "Remove the observation, or correct what makes the variable not apply; explain shows the condition."
    )
    fileprivate static let own = Bilingual(
        sv: "det som inte räknas ska inte se ut att räknas",
        en: "what is not counted is not to look as if it were")
}
