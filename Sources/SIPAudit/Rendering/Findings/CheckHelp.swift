/// What a check demands, when it does not apply, what to do and what it rests
/// on, in running text.
struct CheckHelp {
    /// The demand and its limits.
    let description: String
    /// The whole, in paragraphs.
    let text: String
    /// The same as Markdown.
    let markdown: String

    /// - Parameter statute: the one that the check rests on.
    init(_ check: CheckDeclaration, _ statute: Statute?, in language: Language) {
        let limits = check.limits?[language]
        description = [check.demand[language], limits].compactMap(\.self).joined(separator: " ")
        let basis = check.basis
        let sources = [basis.protocolPoint, basis.report, basis.own].compactMap { $0?[language] }
        let parts =
            [(Self.advice, check.advice[language])]
            + (statute?.citations(in: language) ?? []).map { (Self.statute, $0) }
            + sources.map { (Self.basis, $0) }
        text = ([description] + parts.map { "\($0.0[language]): \($0.1)" }).joined(separator: "\n\n")
        markdown =
            ([description] + parts.map { "**\($0.0[language]):** \($0.1)" }).joined(separator: "\n\n")
    }

    private static let advice = Bilingual(sv: "Gör så här", en: "What to do")
    private static let statute = Bilingual(sv: "Lag", en: "Law")
    private static let basis = Bilingual(sv: "Grund", en: "Basis")
}

extension Statute {
    /// Every version, with the days when it was in force.
    fileprivate func citations(in language: Language) -> [String] {
        versions.map { version in
            let citation = Finding.Citation(
                law: version.law, sfs: version.sfs, paragraph: version.paragraph)
            let text = FindingsStrings.citation([citation], in: language).dropLast()
            return "\(text), \(version.from)–\(version.to.map(\.description) ?? "")"
        }
    }
}
