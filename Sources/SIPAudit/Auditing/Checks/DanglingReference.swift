/// What a part of the file refers to is in the file.
///
/// Reported, as an error, is a document or a plan that a part names and that
/// the file does not hold. The keys of people (a participant's, a holder's)
/// name nothing, and a link to another file is `material.link-missing`.
struct DanglingReference: BuiltInCheck {
    static let declaration = CheckDeclaration(
        id: "coding.dangling-reference", severity: .error, demand: .demand, advice: .advice,
        basis: Finding.Basis(own: .own))

    init?(codebook: Codebook, parameters: CheckParameters) {}

    func findings(in audited: AuditedCase) -> [FindingDraft] {
        audited.parts.withFields { fields in
            let plans = audited.planIDs(fields)
            let documents = audited.documentIDs(fields)
            var findings: [FindingDraft] = []
            func check(_ part: AuditedPart, _ field: Int?, _ ids: PartIDs) {
                guard let field, fields.withText(part, field, { ids.contains($0, fields) }) == false,
                    let id = audited.parts.value(field, of: part).text
                else { return }
                let words = part.kind.words(ofField: field)
                findings.append(audited.draft(part, field: field, .danglingReference(words, to: Masked(id))))
            }
            let references = References.all
            for part in fields.all {
                let references = references[part.kind.rawValue]
                check(part, references.document, documents)
                check(part, references.plan, plans)
            }
            return findings
        }
    }
}

/// The fields of a part that name others.
private struct References {
    var document: Int?
    var plan: Int?

    /// By part, worked out once.
    static let all = CaseFilePart.allCases.map { References(of: $0) }

    private init(of part: CaseFilePart) {
        switch part {
        case .person: document = Person.Field.document.rawValue
        case .contact: document = Contact.Field.document.rawValue
        case .intervention: document = Intervention.Field.document.rawValue
        case .plan:
            document = Plan.Field.document.rawValue
            plan = Plan.Field.follows.rawValue
        case .followUp:
            document = FollowUp.Field.document.rawValue
            plan = FollowUp.Field.newPlan.rawValue
        case .observation:
            document = Observation.Field.document.rawValue
            plan = Observation.Field.plan.rawValue
        case .caseFile, .document, .need, .otherNeed, .task, .meeting, .participant: break
        }
    }
}

// MARK: - Messages

extension Bilingual {
    fileprivate static func danglingReference(_ field: Bilingual, to id: Masked) -> Bilingual {
        Bilingual(
            sv: "\(field.quoted.swedish) hänvisar till \(id), som inte finns i akten.",
            en: "\(field.quoted.english) refers to \(id), which is not in the file.")
    }

    fileprivate static let demand = Bilingual(
        sv: "Handlingar och planer som en del av akten hänvisar till ska finnas i akten.",
        en: "Documents and plans that a part of the file refers to are to be in the file.")
    fileprivate static let advice = Bilingual(
        sv: "Rätta hänvisningen, eller lägg till det som saknas.",
        en: "Correct the reference, or add what is missing.")
    fileprivate static let own = Bilingual(
        sv: "det som en kod vilar på ska gå att slå upp",
        en: "one is to be able to look up what a code rests on")
}
