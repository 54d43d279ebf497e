/// A coder says one thing of an item, not two.
///
/// Reported, as an error, are two observations of one item and plan by the same
/// coder, or by none named, whose values differ, at the second of them.
struct CodedTwice: BuiltInCheck {
    static let declaration = CheckDeclaration(
        id: "coding.contradiction", severity: .error, demand: .demand, advice: .advice,
        basis: Finding.Basis(own: .own))

    init?(codebook: Codebook, parameters: CheckParameters) {}

    func findings(in audited: AuditedCase) -> [FindingDraft] {
        ContradictoryPair.all(in: audited).filter(\.isOfOneCoder).map { pair in
            pair.draft(
                .codedTwice(
                    pair.item, coder: pair.coders.0,
                    values: (pair.value(of: pair.first), pair.value(of: pair.second))))
        }
    }
}

// MARK: - Messages

extension Bilingual {
    fileprivate static func codedTwice(
        _ item: Bilingual, coder: Masked?, values: (Bilingual, Bilingual)
    ) -> Bilingual {
        let who = coder.map { Bilingual(sv: "Kodaren \($0)", en: "Coder \($0)") } ?? Bilingual.someCoder
        return Bilingual(
            sv: "\(who.swedish) har kodat \(item.quoted.swedish) två gånger, olika: \(values.0.swedish) och "
                + "\(values.1.swedish).",
            en: "\(who.english) coded \(item.quoted.english) twice, differently: \(values.0.english) and "
                + "\(values.1.english).")
    }

    private static let someCoder = Bilingual(sv: "En kodare utan namn", en: "A coder without a name")

    fileprivate static let demand = Bilingual(
        sv: "En kodare ska inte koda samma sak i en akt på två olika sätt.",
        en: "A coder is not to code one item of a file in two different ways.")
    fileprivate static let advice = Bilingual(
        sv: "Behåll den ena observationen.", en: "Keep one of the observations.")
    fileprivate static let own = Bilingual(
        sv: "ett värde som är två kan inte räknas", en: "a value that is two cannot be counted")
}
