/// Coders who code one item of a file say the same of it.
///
/// Reported, as an error, are two observations of one item and plan whose
/// values differ and whose coders are not the same, at the second of them. The
/// variable then counts as not coded, and the rest of the file is checked.
struct CodersDiffer: BuiltInCheck {
    static let declaration = CheckDeclaration(
        id: "coding.coders-differ", severity: .error, demand: .demand, limits: .limits, advice: .advice,
        basis: Finding.Basis(own: .own))

    init?(codebook: Codebook, parameters: CheckParameters) {}

    func findings(in audited: AuditedCase) -> [FindingDraft] {
        ContradictoryPair.all(in: audited).filter { !$0.isOfOneCoder }.map { pair in
            pair.draft(
                .codersDiffer(
                    pair.item, coders: pair.coders,
                    values: (pair.value(of: pair.first), pair.value(of: pair.second))))
        }
    }
}

// MARK: - Messages

extension Bilingual {
    fileprivate static func codersDiffer(
        _ item: Bilingual, coders: (Masked?, Masked?), values: (Bilingual, Bilingual)
    ) -> Bilingual {
        let (one, other) = coders
        return Bilingual(
            sv: "Kodarna \(name(one).swedish) och \(name(other).swedish) har kodat \(item.quoted.swedish) "
                + "olika: \(values.0.swedish) och \(values.1.swedish).",
            en: "Coders \(name(one).english) and \(name(other).english) coded \(item.quoted.english) "
                + "differently: \(values.0.english) and \(values.1.english).")
    }

    private static func name(_ coder: Masked?) -> Bilingual {
        coder.map { Bilingual(same: $0.description) } ?? Bilingual(sv: "(utan namn)", en: "(without name)")
    }
    fileprivate static let demand = Bilingual(
        sv: "Kodare som kodar samma sak i en akt ska komma till samma värde.",
        en: "Coders who code one item of a file are to come to the same value.")
    fileprivate static let limits = Bilingual(
        sv: "Gäller inte den som valt vems koder som räknas, med --coder.",
        en: "Does not apply where --coder says whose codes count.")
    fileprivate static let advice = Bilingual(
        sv: "Enas, eller välj kodare med --coder.", en: "Agree, or choose a coder with --coder.")
    fileprivate static let own = Bilingual(
        sv: "ett värde som är två kan inte räknas", en: "a value that is two cannot be counted")
}
