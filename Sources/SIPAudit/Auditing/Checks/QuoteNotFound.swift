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
        audited.parts.withFields { fields in
            fields.observations.filter { isNotFound(fields.all[$0], in: audited, fields) }.map { place in
                let observation = audited.caseFile.observations![place - fields.observations.lowerBound]
                return audited.draft(
                    fields.all[place], field: Observation.Field.quote.rawValue,
                    .quoteNotFound(
                        observation.item(in: audited.study.codebook),
                        document: Masked(observation[.document].text ?? "")))
            }
        }
    }

    /// Whether the observation has a quote, and names a document with a text, and
    /// none of those that it may mean holds the quote.
    private func isNotFound(
        _ observation: AuditedPart, in audited: AuditedCase, _ fields: PartFields
    ) -> Bool {
        guard case .text(let quote) = fields[observation, Observation.Field.quote.rawValue],
            case .text = fields[observation, Observation.Field.document.rawValue]
        else { return false }
        var (hasText, isFound) = (false, false)
        let documents = audited.documentIDs(fields)
        fields.forEachDocument(namedBy: observation, in: Observation.Field.document.rawValue, documents) {
            guard !isFound, case .text(let text) = fields[$0, Document.Field.text.rawValue] else { return }
            hasText = true
            isFound = fields.withText(quote) { quote in
                fields.withText(text) { QuoteSearch(of: quote).isFound(in: $0) }
            }
        }
        return hasText && !isFound
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
