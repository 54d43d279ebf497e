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
        let plans = PartIDs(audited.caseFile.plans, .id)
        let documents = audited.documentIDs
        var findings: [FindingDraft] = []
        func add(_ finding: FindingDraft?) { if let finding { findings.append(finding) } }
        for part in audited.parts {
            let references = References.all[part.place.part.rawValue]
            for field in references.documents { add(finding(in: part, field, documents, audited)) }
            for field in references.plans { add(finding(in: part, field, plans, audited)) }
        }
        return findings
    }

    private func finding(
        in part: AuditedPart, _ field: Int, _ ids: PartIDs, _ audited: AuditedCase
    ) -> FindingDraft? {
        guard part.withText(field, ids.contains) == false, let id = part.value(field).text else { return nil }
        return audited.draft(
            part, field: field, .danglingReference(part.place.part.words(ofField: field), to: Masked(id)))
    }
}

/// The fields of a part that name others.
private struct References {
    var documents: [Int] = []
    var plans: [Int] = []

    /// By part, worked out once.
    static let all = CaseFilePart.allCases.map { References(of: $0) }

    private init(of part: CaseFilePart) {
        switch part {
        case .person: documents = [Person.Field.document.rawValue]
        case .contact: documents = [Contact.Field.document.rawValue]
        case .intervention: documents = [Intervention.Field.document.rawValue]
        case .plan:
            documents = [Plan.Field.document.rawValue]
            plans = [Plan.Field.follows.rawValue]
        case .followUp:
            documents = [FollowUp.Field.document.rawValue]
            plans = [FollowUp.Field.newPlan.rawValue]
        case .observation:
            documents = [Observation.Field.document.rawValue]
            plans = [Observation.Field.plan.rawValue]
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
