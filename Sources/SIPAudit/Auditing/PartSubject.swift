extension AuditedCase {
    /// A draft of a finding about a part.
    ///
    /// - Parameter field: which of its fields, by index; nil: the whole of it.
    func draft(
        _ part: AuditedPart, field: Int? = nil, severity: Severity? = nil, _ message: Bilingual
    ) -> FindingDraft {
        let catalogue = part.kind.catalogue
        return FindingDraft(
            subject: subject(part.place), position: part.position, list: part.kind.list,
            field: field.map { catalogue.entries[$0].name }, message: message, severity: severity)
    }

    /// The part of a case file at a place that exists: what it is called, and
    /// the plan or the follow-up that it hangs on.
    func subject(_ place: PartPlace) -> Finding.Subject {
        switch place {
        case .caseFile: return wholeCase
        case .plan(let index): return subject(ofPlan: index)
        case .followUp(let index): return subject(ofFollowUp: index)
        case .otherNeed(let plan, let index): return subject(ofOtherNeed: index, plan: plan)
        case .participant(.plan(let plan), let index): return subject(ofParticipant: index, plan: plan)
        case .person, .contact, .intervention, .document, .observation:
            return named(place, within: nil)
        case .need(let plan, _), .task(let plan, _), .meeting(.plan(let plan)):
            return named(place, within: subject(ofPlan: plan))
        case .meeting(.followUp(let followUp)), .participant(.followUp(let followUp), _):
            return named(place, within: subject(ofFollowUp: followUp))
        }
    }

    private func named(_ place: PartPlace, within owner: Finding.Subject?) -> Finding.Subject {
        let names = PartNames(caseFile: caseFile, study: study)
        let id = ([owner?.id].compactMap(\.self) + names.id(of: place)).filter { !$0.description.isEmpty }
        return Finding.Subject(
            caseID: caseID, part: place.part.subject, id: id.isEmpty ? nil : Masked(joining: id),
            label: names.label(of: place), occasion: owner?.occasion)
    }
}

/// What the parts are called that are no subject of checks that are data. Ids,
/// dates and labels of the codebook, nothing else.
private struct PartNames {
    let caseFile: CaseFile
    let study: AuditedStudy

    /// What tells the part from others of its owner, whichever order they have.
    func id(of place: PartPlace) -> [Masked] {
        switch place {
        case .contact(let index): codes(caseFile.contacts?[index], .actor)
        case .intervention(let index): codes(caseFile.interventions?[index], .provider, .kind)
        case .document(let index):
            caseFile.documents?[index][.id].text.map { [Masked($0)] }
                ?? codes(caseFile.documents?[index], .kind, .date)
        case .observation(let index): codes(caseFile.observations?[index], .item, .plan, .coder)
        case .need(let plan, let index): codes(caseFile.plans?[plan].needs?[index], .area, .party)
        case .task(let plan, let index): codes(caseFile.plans?[plan].tasks?[index], .task, .holder)
        case .meeting(let owner): [Masked(meeting(owner)?[.id].text ?? "")]
        case .participant(let owner, let index):
            codes(meeting(owner)?.participants?[index], .actor, .role, .person)
        case .caseFile, .person, .plan, .otherNeed, .followUp: []
        }
    }

    func label(of place: PartPlace) -> Bilingual {
        switch place {
        case .person: .person
        case .contact(let index): .contact + of(caseFile.contacts?[index], .actor)
        case .intervention(let index): .intervention + of(caseFile.interventions?[index], .kind)
        case .document(let index): document(index)
        case .observation(let index): .observation + item(index)
        case .need(let plan, let index): .need + of(caseFile.plans?[plan].needs?[index], .area)
        case .task(let plan, let index): .task + of(caseFile.plans?[plan].tasks?[index], .task)
        case .participant(let owner, let index):
            .participant + of(meeting(owner)?.participants?[index], .actor)
        case .caseFile, .plan, .otherNeed, .meeting, .followUp: .meeting
        }
    }

    private func meeting(_ owner: PartPlace.MeetingOwner) -> Meeting? {
        switch owner {
        case .plan(let index): caseFile.plans?[index].meeting
        case .followUp(let index): caseFile.followUps?[index].meeting
        }
    }

    private func codes<Part: CasePart>(_ part: Part?, _ fields: Part.Field...) -> [Masked] {
        guard let part else { return [] }
        return fields.map { Masked(code(part[$0], $0.type)) }
    }

    private func code(_ value: FieldValue, _ type: FieldType) -> String {
        switch value {
        case .code(let index) where type.content == .item: study.codebook.variables[index].id
        case .code(let index): type.list.map { study.codebook.list($0).values[index].id } ?? ""
        case .date(let date): date.description
        case .text(let text): text
        case .missing, .notEvident, .empty, .filled, .codes, .number: ""
        }
    }

    /// *: Boende*, or nothing.
    private func of<Part: CasePart>(_ part: Part?, _ field: Part.Field) -> Bilingual {
        label(part, field).map { Bilingual(same: ": ") + $0 } ?? Bilingual(same: "")
    }

    private func item(_ index: Int) -> Bilingual {
        guard case .code(let item)? = caseFile.observations?[index].cell(.item) else {
            return Bilingual(same: "")
        }
        return Bilingual(same: ": ") + study.codebook.variables[item].label
    }

    private func label<Part: CasePart>(_ part: Part?, _ field: Part.Field) -> Bilingual? {
        guard let part, case .code(let index) = part.cell(field), let list = field.type.list else {
            return nil
        }
        return study.codebook.list(list).values[index].label
    }

    /// *SIP 2015-01-29 (h10)*.
    private func document(_ index: Int) -> Bilingual {
        guard let document = caseFile.documents?[index] else { return .document }
        var label = label(document, .kind) ?? .document
        if case .date(let date) = document.cell(.date) { label = label + Bilingual(same: " \(date)") }
        if let id = document[.id].text { label = label + Bilingual(same: " (\(Masked(id)))") }
        return label
    }
}

// MARK: - Messages

extension Bilingual {
    fileprivate static let person = Bilingual(sv: "Personen", en: "The person")
    fileprivate static let contact = Bilingual(sv: "Kontakt", en: "Contact")
    fileprivate static let intervention = Bilingual(sv: "Insats", en: "Intervention")
    fileprivate static let document = Bilingual(sv: "Handling", en: "Document")
    fileprivate static let observation = Bilingual(sv: "Observation", en: "Observation")
    fileprivate static let need = Bilingual(sv: "Behov", en: "Need")
    fileprivate static let task = Bilingual(sv: "Uppgift", en: "Task")
    fileprivate static let meeting = Bilingual(sv: "Mötet", en: "The meeting")
    fileprivate static let participant = Bilingual(sv: "Deltagare", en: "Participant")

    /// In the quotation marks of each language.
    var quoted: Bilingual { Bilingual(sv: "”\(swedish)”", en: "“\(english)”") }
}
