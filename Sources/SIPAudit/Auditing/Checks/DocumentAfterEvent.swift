/// The document that a statement rests on is not much later than what it is to
/// show.
///
/// Reported is a plan's or a follow-up's document that is certainly more than
/// `daysDocumentAfterEvent` days later than the plan or the follow-up, and an
/// observation's document that is later than the day of coding. Contacts and
/// interventions are left out: a later inquiry may tell of earlier ones.
struct DocumentAfterEvent: BuiltInCheck {
    static let declaration = CheckDeclaration(
        id: "coding.document-after-event", severity: .warning,
        demand: .demand, limits: .limits, advice: .advice, basis: Finding.Basis(own: .own))
    static let parameters = [CheckParameter("daysDocumentAfterEvent", .number)]

    private let days: Int
    private let study: StudyProtocol

    init?(codebook: Codebook, parameters: CheckParameters) {
        guard let days = parameters.numbers["daysDocumentAfterEvent"] else { return nil }
        self.days = days
        study = codebook.studyProtocol
    }

    func findings(in audited: AuditedCase) -> [FindingDraft] {
        audited.parts.withFields { fields in
            var findings: [FindingDraft] = []
            let documents = audited.documentIDs(fields)
            // Plans, follow-ups and observations stand in that order.
            for part in fields.all {
                guard let (event, limit, field) = event(of: part, in: audited, fields) else { continue }
                fields.forEachDocument(namedBy: part, in: field, documents) { document in
                    guard let date = fields[document, Document.Field.date.rawValue].date else { return }
                    let late = event.days(to: date)
                    guard late.lowerBound > limit else { return }
                    let id = Masked(audited.parts.value(Document.Field.id.rawValue, of: document).text ?? "")
                    findings.append(audited.draft(part, field: field, .documentAfterEvent(id, days: late)))
                }
            }
            return findings
        }
    }

    /// What the document of a part is to show, how many days later it may be, and
    /// the field that names it; nil: nothing that the check asks.
    private func event(
        of part: AuditedPart, in audited: AuditedCase, _ fields: PartFields
    ) -> (date: PartialDate, limit: Int, field: Int)? {
        switch part.place {
        case .plan(let index):
            study.date(of: audited.caseFile.plans![index]).map { ($0, days, Plan.Field.document.rawValue) }
        case .followUp:
            fields[part, FollowUp.Field.date.rawValue].date.map {
                ($0, days, FollowUp.Field.document.rawValue)
            }
        case .observation:
            fields[part, Observation.Field.codedOn.rawValue].date.map {
                ($0, 0, Observation.Field.document.rawValue)
            }
        default: nil
        }
    }
}

extension FieldCell {
    fileprivate var date: PartialDate? { if case .date(let date) = self { date } else { nil } }
}

// MARK: - Messages

extension Bilingual {
    /// - Parameter days: the fewest and most that the precision of the dates allows.
    fileprivate static func documentAfterEvent(_ document: Masked, days: ClosedRange<Int>) -> Bilingual {
        let least = days.lowerBound
        let count =
            switch (days.count, least) {
            case (1, 1): Bilingual(sv: "1 dag", en: "1 day")
            case (1, _): Bilingual(sv: "\(least) dagar", en: "\(least) days")
            case (_, 1): Bilingual(sv: "minst 1 dag", en: "at least 1 day")
            case (_, _): Bilingual(sv: "minst \(least) dagar", en: "at least \(least) days")
            }
        return Bilingual(
            sv: "Handlingen \(document) är \(count.swedish) yngre än händelsen den ska styrka.",
            en: "Document \(document) is \(count.english) younger than the event it supports.")
    }

    fileprivate static let demand = Bilingual(
        sv: "En handling som styrker en plan, en uppföljning eller en observation ska inte vara mycket yngre "
            + "än den (daysDocumentAfterEvent; för observationer inte yngre än kodningen).",
        en:
            "A document that supports a plan, a follow-up or an observation is not to be much younger than it "
            + "(daysDocumentAfterEvent; for observations not younger than the coding).")
    fileprivate static let limits = Bilingual(
        sv: "Gäller inte kontakter och insatser, som en senare utredning kan berätta om.",
        en: "Does not apply to contacts and interventions, of which a later inquiry may tell.")
    fileprivate static let advice = Bilingual(
        sv: "Kontrollera att det är rätt handling, och båda datumen.",
        en: "Check that it is the right document, and both dates.")
    fileprivate static let own = Bilingual(
        sv: "det som skrevs långt efteråt styrker inte vad som hände",
        en: "what was written long afterwards does not show what happened")
}
