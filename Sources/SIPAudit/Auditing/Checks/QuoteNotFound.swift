/// The quote of an observation occurs in the document that it names.
///
/// Reported, as an error, is a quote that does not: however it is composed of
/// scalars (å as one or as two), and whatever white space or invisible
/// characters stand between its words. Silent where the document's text was not
/// coded, or where the observation names no document of the file. Neither quote
/// nor text is shown.
struct QuoteNotFound: BuiltInCheck {
    static let declaration = CheckDeclaration(
        id: "coding.quote-not-found", severity: .error,
        demand: .demand, limits: .limits, advice: .advice, basis: Finding.Basis(own: .own))

    init?(codebook: Codebook, parameters: CheckParameters) {}

    func findings(in audited: AuditedCase) -> [FindingDraft] {
        guard let observations = audited.caseFile.observations, !observations.isEmpty else { return [] }
        return observations.enumerated().compactMap { index, observation in
            guard case .text = observation.cell(.quote), case .text = observation.cell(.document) else {
                return nil
            }
            let part = AuditedPart(observation, at: .observation(index))
            let named = audited.documents(namedBy: part, in: Observation.Field.document.rawValue)
            let documents = named.filter {
                if case .text = $0[Document.Field.text.rawValue] { true } else { false }
            }
            guard !documents.isEmpty, !documents.contains(where: { part.isQuoted(in: $0) }) else {
                return nil
            }
            return audited.draft(
                part, field: Observation.Field.quote.rawValue,
                .quoteNotFound(
                    observation.item(in: audited.codebook),
                    document: Masked(observation[.document].text ?? "")))
        }
    }
}

extension AuditedPart {
    /// Whether the quote of this observation occurs in the document.
    fileprivate func isQuoted(in document: AuditedPart) -> Bool {
        let isFound = withText(Observation.Field.quote.rawValue) { quote in
            document.withText(Document.Field.text.rawValue) { QuoteSearch(of: quote).isFound(in: $0) }
        }
        return isFound.flatMap(\.self) ?? false
    }
}

// MARK: - Messages

extension Bilingual {
    fileprivate static func quoteNotFound(_ item: Bilingual, document: Masked) -> Bilingual {
        Bilingual(
            sv: "Citatet i observationen av \(item.quoted.swedish) finns inte i handlingen \(document).",
            en:
                "The quote of the observation of \(item.quoted.english) does not occur in document \(document)."
        )
    }

    fileprivate static let demand = Bilingual(
        sv: "Citatet i en observation ska finnas i den handling som observationen nämner.",
        en: "The quote of an observation is to occur in the document that the observation names.")
    fileprivate static let limits = Bilingual(
        sv: "Gäller inte handlingar vars text inte är kodad. Radbrytningar och andra mellanrum spelar ingen "
            + "roll, men stora och små bokstäver gör det.",
        en: "Does not apply to documents whose text was not coded. Line breaks and other spaces do not "
            + "matter, but capital and small letters do.")
    fileprivate static let advice = Bilingual(
        sv: "Citera ordagrant, eller nämn den handling där orden står.",
        en: "Quote word for word, or name the document in which the words stand.")
    fileprivate static let own = Bilingual(
        sv: "ett citat är observationens belägg", en: "a quote is the evidence of the observation")
}
