/// The fields that the study expects of every file are coded.
///
/// Reported is each field or list of `expected` that is *ej kodat*, once for
/// each part that lacks it. *Framgår ej* and *tom* are codes. Silent for boxes
/// of a plan without a form (`formsWithoutBoxes`), and for plans that are not of
/// the study's kinds.
///
/// A path of `expected` begins with the part (`case`, `person`, `plan`,
/// `participant`, `followUp` …) and ends with a field or a list of it:
/// `person.birthYear`, `plan.needs`, `plan.meeting.participants`.
struct NotCoded: BuiltInCheck {
    static let declaration = CheckDeclaration(
        id: "coding.not-coded", severity: .warning, demand: .demand, limits: .limits, advice: .advice,
        basis: Finding.Basis(own: .own))
    static let parameters = [
        CheckParameter("expected", .paths),
        CheckParameter("formsWithoutBoxes", .values(.planForms), isRequired: false),
    ]

    /// By the part they begin with, those of one part in the order of the study.
    private let expected: [ExpectedPath]
    /// Where those of each part are.
    private let ofPart: [Range<Int>]
    private let qualifyingKinds: CodeSelection
    private let formsWithoutBoxes: [Int]

    init?(codebook: Codebook, parameters: CheckParameters) {
        let declared = (parameters.names["expected"] ?? []).compactMap { ExpectedPath($0) }
        if declared.isEmpty { return nil }
        var expected: [ExpectedPath] = []
        ofPart = CaseFilePart.allCases.map { part in
            let start = expected.count
            expected += declared.filter { $0.part == part }
            return start..<expected.count
        }
        self.expected = expected
        qualifyingKinds = codebook.studyProtocol.qualifyingPlanKinds
        formsWithoutBoxes = (parameters.names["formsWithoutBoxes"] ?? []).compactMap {
            codebook.index(of: $0, in: .planForms)
        }
    }

    /// Whether every path of `expected` names something that a case file has;
    /// the first one that does not.
    static func unknownPath(in paths: [String]) -> String? { paths.first { ExpectedPath($0) == nil } }

    /// The paths that name a field, or a list, of a part.
    static var simplePaths: [String] {
        CaseFilePart.allCases.flatMap { part in
            (part.catalogue.entries.map(\.name) + part.children.map(\.name)).map {
                part.subject.rawValue + "." + $0
            }
        }
    }

    func findings(in audited: AuditedCase) -> [FindingDraft] {
        audited.parts.withFields { fields in
            var findings: [FindingDraft] = []
            // The plan that the last part hangs on, and whether it is the study's.
            var (plan, isAsked) = (-1, true)
            for part in fields.all {
                let paths = ofPart[part.kind.rawValue]
                if paths.isEmpty { continue }
                if let own = part.place.plan, own != plan {
                    (plan, isAsked) = (own, self.isAsked(own, in: audited.caseFile))
                }
                if part.place.plan != nil, !isAsked { continue }
                // By index: a path is not copied to ask it.
                for index in paths where expected[index].isLacking(part, in: audited, fields) {
                    if expected[index].isBox && hasNoBoxes(part.place, in: audited.caseFile) { continue }
                    var draft = audited.draft(part, .notCoded(expected[index].words))
                    draft.field = expected[index].name
                    findings.append(draft)
                }
            }
            return findings + person(in: audited)
        }
    }

    /// What is expected of a person of whom nothing was coded.
    private func person(in audited: AuditedCase) -> [FindingDraft] {
        guard audited.caseFile.person == nil else { return [] }
        return expected.filter { $0.part == .person }.map { path in
            var draft = audited.draft(audited.parts.caseFile, .notCoded(path.words))
            draft.subject = audited.subject(.person)
            draft.field = path.name
            return draft
        }
    }

    /// Plans of other kinds, and what hangs on them, are not the study's.
    private func isAsked(_ plan: Int, in caseFile: CaseFile) -> Bool {
        guard case .code(let kind)? = caseFile.plans?[plan].cell(.kind) else { return true }
        return qualifyingKinds.contains(kind)
    }

    private func hasNoBoxes(_ place: PartPlace, in caseFile: CaseFile) -> Bool {
        guard let plan = place.plan.flatMap({ caseFile.plans?[$0] }), case .code(let form) = plan.cell(.form)
        else { return false }
        return formsWithoutBoxes.contains(form)
    }
}

/// A field or a list that is expected to be coded.
private struct ExpectedPath {
    let part: CaseFilePart
    /// The field, by its index; nil: a list below the part.
    private let field: Int?
    /// The names of the parts between, and of the list.
    private let children: [String]

    /// nil where a case file has no such thing.
    init?(_ path: String) {
        let names = path.split(separator: ".").map(String.init)
        guard names.count >= 2,
            let part = CaseFilePart.allCases.first(where: { $0.subject.rawValue == names[0] })
        else { return nil }
        self.part = part
        field = names.count == 2 ? part.catalogue.index(named: names[1]) : nil
        children = field == nil ? Array(names.dropFirst()) : []
        var owner = part
        for name in children {
            guard let child = owner.children.first(where: { $0.name == name }) else { return nil }
            owner = child.part
        }
    }

    var name: String { field.map { part.catalogue.entries[$0].name } ?? children.last ?? "" }

    var words: Bilingual {
        field.map { part.words(ofField: $0) } ?? .list(name)
    }

    var isBox: Bool { field.map { part.catalogue.entries[$0].type.isBox } ?? false }

    /// Whether it was not coded of a part.
    func isLacking(_ owner: AuditedPart, in audited: AuditedCase, _ fields: PartFields) -> Bool {
        if let field { return fields[owner, field].isMissing }
        return !isCoded(owner.place, in: audited.caseFile)
    }

    /// Whether the list was coded. O(1).
    private func isCoded(_ place: PartPlace, in caseFile: CaseFile) -> Bool {
        func isCoded(_ names: ArraySlice<String>, of meeting: Meeting?) -> Bool {
            guard let meeting else { return false }
            return names.isEmpty || meeting.participants != nil
        }
        switch place {
        case .caseFile: return caseFile.isCoded(children[0])
        case .plan(let index):
            guard let plan = caseFile.plans?[index] else { return false }
            switch children[0] {
            case "needs": return plan.needs != nil
            case "otherNeeds": return plan.otherNeeds != nil
            case "tasks": return plan.tasks != nil
            default: return isCoded(children.dropFirst(), of: plan.meeting)
            }
        case .followUp(let index):
            guard let followUp = caseFile.followUps?[index] else { return false }
            // Where it gave a new plan, the meeting is the plan's.
            return !followUp.cell(.newPlan).isMissing || isCoded(children.dropFirst(), of: followUp.meeting)
        case .meeting(.plan(let index)): return caseFile.plans?[index].meeting?.participants != nil
        case .meeting(.followUp(let index)): return caseFile.followUps?[index].meeting?.participants != nil
        case .person, .contact, .intervention, .document, .need, .otherNeed, .task, .participant,
            .observation:
            return true
        }
    }
}

extension CaseFile {
    fileprivate func isCoded(_ list: String) -> Bool {
        switch list {
        case "person": person != nil
        case "contacts": contacts != nil
        case "interventions": interventions != nil
        case "documents": documents != nil
        case "plans": plans != nil
        case "followUps": followUps != nil
        case "observations": observations != nil
        default: true
        }
    }
}

// MARK: - Messages

extension Bilingual {
    fileprivate static func notCoded(_ field: Bilingual) -> Bilingual {
        Bilingual(
            sv: "\(field.quoted.swedish) är inte kodat.", en: "\(field.quoted.english) was not coded.")
    }

    /// What a list is called.
    fileprivate static func list(_ name: String) -> Bilingual {
        switch name {
        case "person": Bilingual(sv: "personen", en: "the person")
        case "contacts": Bilingual(sv: "kontakter", en: "contacts")
        case "interventions": Bilingual(sv: "insatser", en: "interventions")
        case "documents": Bilingual(sv: "handlingar", en: "documents")
        case "plans": Bilingual(sv: "planer", en: "plans")
        case "followUps": Bilingual(sv: "uppföljningar", en: "follow-ups")
        case "observations": Bilingual(sv: "observationer", en: "observations")
        case "needs": Bilingual(sv: "behov", en: "needs")
        case "otherNeeds": Bilingual(sv: "behov från andra aktörer", en: "needs from other actors")
        case "tasks": Bilingual(sv: "uppgifter", en: "tasks")
        case "meeting": Bilingual(sv: "mötet", en: "the meeting")
        default: Bilingual(sv: "deltagare", en: "participants")
        }
    }

    fileprivate static let demand = Bilingual(
        sv: "De fält och listor som studien väntar sig av varje akt ska vara kodade (expected).",
        en: "The fields and lists that the study expects of every file are to be coded (expected).")
    fileprivate static let limits = Bilingual(
        sv: "Gäller inte rutorna i planer utan blankett (formsWithoutBoxes) eller planer av annat slag än "
            + "studiens. Det som framgår ej, och rutor som är tomma, är kodade.",
        en: "Does not apply to the boxes of plans without a form (formsWithoutBoxes), or to plans of other "
            + "kinds than the study's. What is not evident was coded, and so was an empty box.")
    fileprivate static let advice = Bilingual(
        sv: "Koda fältet; skriv ”framgår ej” om hela akten är läst och inte säger det.",
        en: "Code the field; write “framgår ej” if the whole file was read and does not say.")
    fileprivate static let own = Bilingual(
        sv: "det som ingen kodat faller ur basen", en: "what nobody coded falls out of the base")
}
