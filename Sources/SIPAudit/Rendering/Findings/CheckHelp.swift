/// What a check demands, when it does not apply, what to do and what it rests
/// on, in running text.
struct CheckHelp {
    /// The demand and its limits.
    let description: String
    /// The whole, in paragraphs.
    let text: String
    /// The same as Markdown.
    let markdown: String

    init(_ check: CheckDeclaration, in language: Language) {
        let limits = check.limits?[language]
        description = [check.demand[language], limits].compactMap(\.self).joined(separator: " ")
        let basis = check.basis.texts(in: language)
        let parts = [(Self.advice, check.advice[language])] + basis.map { (Self.basis, $0) }
        text =
            ([description] + parts.map { "\($0.0[language]): \($0.1)" }).joined(separator: "\n\n")
        markdown =
            ([description] + parts.map { "**\($0.0[language]):** \($0.1)" }).joined(separator: "\n\n")
    }

    private static let advice = Bilingual(sv: "Gör så här", en: "What to do")
    private static let basis = Bilingual(sv: "Grund", en: "Basis")
}

extension Finding.Basis {
    /// Everything it names, a text for each.
    func texts(in language: Language) -> [String] {
        statutes.map { $0.text(in: language) }
            + [protocolPoint, report, own].compactMap { $0?[language] }
    }
}

extension Finding.Citation {
    /// *2 kap. 7 § socialtjänstlagen (2001:453)*.
    func text(in language: Language) -> String {
        [paragraph, law[language], "(\(sfs))"].compactMap(\.self).joined(separator: " ")
    }
}
