extension AuditedCase {
    /// A draft of a finding about a part.
    ///
    /// - Parameter field: which of its fields, by index; nil: the whole of it.
    func draft(
        _ part: AuditedPart, field: Int? = nil, severity: Severity? = nil, _ message: Bilingual
    ) -> FindingDraft {
        let catalogue = part.place.part.catalogue
        return FindingDraft(
            subject: subject(part.place), position: part.position, list: part.place.part.list,
            field: field.map { catalogue.entries[$0].name }, message: message, severity: severity)
    }

    /// The part of a case file at a place that exists.
    func subject(_ place: PartPlace) -> Finding.Subject {
        let names = PartNames(caseFile: caseFile, codebook: codebook)
        let id = names.id(of: place)
        return Finding.Subject(
            caseID: Masked(caseFile[.id].text ?? ""), part: place.part.subject,
            id: id.isEmpty ? nil : Masked(id), label: names.label(of: place))
    }
}

/// What the parts of a case file are called: for people, and for whoever
/// compares two runs. Ids, dates and labels of the codebook, nothing else.
private struct PartNames {
    let caseFile: CaseFile
    let codebook: Codebook

    // MARK: - For whoever compares two runs

    /// What tells the part from others of its kind, whichever order they have;
    /// empty for the case file and the person, of which there is one.
    func id(of place: PartPlace) -> String {
        switch place {
        case .caseFile, .person: return ""
        case .contact(let index): return codes(contact(index), .actor)
        case .intervention(let index): return codes(intervention(index), .provider, .kind)
        case .document(let index): return own(document(index), .id, .kind, .date)
        case .plan(let index): return own(plan(index), .id, .kind, .establishedOn)
        case .followUp(let index): return own(followUp(index), .id, .documentedIn, .date)
        case .need(let plan, let index):
            return id(of: .plan(plan)) + "/" + codes(self.plan(plan).needs?[index], .area, .party)
        case .otherNeed(let plan, let index):
            return id(of: .plan(plan)) + "/" + codes(self.plan(plan).otherNeeds?[index], .actor)
        case .task(let plan, let index):
            return id(of: .plan(plan)) + "/" + codes(self.plan(plan).tasks?[index], .task, .holder)
        case .meeting(let owner):
            return meeting(owner)?[.id].text ?? id(of: self.place(of: owner))
        case .participant(let owner, let index):
            return id(of: .meeting(owner)) + "/"
                + codes(meeting(owner)?.participants?[index], .actor, .role, .person)
        case .observation(let index):
            return codes(observation(index), .item, .plan, .coder)
        }
    }

    /// The id that the part has, or what stands for it.
    private func own<Part: CasePart>(
        _ part: Part, _ id: Part.Field, _ kind: Part.Field, _ date: Part.Field
    ) -> String {
        part[id].text ?? codes(part, kind, date)
    }

    private func codes<Part: CasePart>(_ part: Part?, _ fields: Part.Field...) -> String {
        guard let part else { return "" }
        return fields.map { code(part[$0], $0.type) }.filter { !$0.isEmpty }.joined(separator: "/")
    }

    private func code(_ value: FieldValue, _ type: FieldType) -> String {
        switch value {
        case .code(let index) where type.content == .item: codebook.variables[index].id
        case .code(let index): type.list.map { codebook.list($0).values[index].id } ?? ""
        case .date(let date): date.description
        case .number(let number): String(number)
        case .text(let text): text
        case .missing, .notEvident, .empty, .filled, .codes: ""
        }
    }

    // MARK: - For people

    func label(of place: PartPlace) -> Bilingual {
        switch place {
        case .caseFile: return Bilingual(sv: "akten", en: "the file")
        case .person: return Bilingual(sv: "personen", en: "the person")
        case .contact(let index): return .contact(label(contact(index), .actor))
        case .intervention(let index): return .intervention(label(intervention(index), .kind))
        case .document(let index):
            let document = document(index)
            return named(document, .kind, .id, date: document[.date], else: .document)
        case .plan(let index):
            let plan = plan(index)
            let date = codebook.studyProtocol.date(of: plan).map { FieldValue.date($0) }
            return named(plan, .kind, .id, date: date ?? .missing, else: .plan)
        case .followUp(let index):
            let followUp = followUp(index)
            return dated(.followUp, followUp[.date], followUp[.id])
        case .need(let plan, let index):
            return .need(label(self.plan(plan).needs?[index], .area)) + part(of: .plan(plan))
        case .otherNeed(let plan, let index):
            return .otherNeed(label(self.plan(plan).otherNeeds?[index], .actor)) + part(of: .plan(plan))
        case .task(let plan, let index):
            return .task(label(self.plan(plan).tasks?[index], .task)) + part(of: .plan(plan))
        case .meeting(let owner): return .meeting + part(of: self.place(of: owner))
        case .participant(let owner, let index):
            let actor = label(meeting(owner)?.participants?[index], .actor)
            return .participant(actor) + part(of: self.place(of: owner))
        case .observation(let index):
            guard case .code(let item) = observation(index).cell(.item) else { return .observation(nil) }
            return .observation(codebook.variables[item].label)
        }
    }

    private func part(of owner: PartPlace) -> Bilingual { Bilingual(same: ", ") + label(of: owner) }

    private func label<Part: CasePart>(_ part: Part?, _ field: Part.Field) -> Bilingual? {
        guard let part, case .code(let index) = part.cell(field), let list = field.type.list else {
            return nil
        }
        return codebook.list(list).values[index].label
    }

    /// *SIP 2015-01-29 (plan-1)*.
    private func named<Part: CasePart>(
        _ part: Part, _ kind: Part.Field, _ id: Part.Field, date: FieldValue, else noun: Bilingual
    ) -> Bilingual {
        dated(label(part, kind) ?? noun, date, part[id])
    }

    private func dated(_ noun: Bilingual, _ date: FieldValue, _ id: FieldValue) -> Bilingual {
        var label = noun
        if case .date(let date) = date { label = label + Bilingual(same: " \(date)") }
        if let id = id.text { label = label + Bilingual(same: " (\(Masked(id)))") }
        return label
    }

    // MARK: - The parts

    private func contact(_ index: Int) -> Contact { element(caseFile.contacts, index) }
    private func intervention(_ index: Int) -> Intervention { element(caseFile.interventions, index) }
    private func document(_ index: Int) -> Document { element(caseFile.documents, index) }
    private func plan(_ index: Int) -> Plan { element(caseFile.plans, index) }
    private func followUp(_ index: Int) -> FollowUp { element(caseFile.followUps, index) }
    private func observation(_ index: Int) -> Observation { element(caseFile.observations, index) }

    private func element<Part>(_ list: [Part]?, _ index: Int) -> Part {
        guard let list else { preconditionFailure("checks name parts that the case file has") }
        return list[index]
    }

    private func meeting(_ owner: PartPlace.MeetingOwner) -> Meeting? {
        switch owner {
        case .plan(let index): plan(index).meeting
        case .followUp(let index): followUp(index).meeting
        }
    }

    private func place(of owner: PartPlace.MeetingOwner) -> PartPlace {
        switch owner {
        case .plan(let index): .plan(index)
        case .followUp(let index): .followUp(index)
        }
    }
}

// MARK: - Messages

extension Bilingual {
    fileprivate static let document = Bilingual(sv: "handling", en: "document")
    fileprivate static let plan = Bilingual(sv: "plan", en: "plan")
    fileprivate static let followUp = Bilingual(sv: "uppföljning", en: "follow-up")
    fileprivate static let meeting = Bilingual(sv: "mötet", en: "the meeting")

    fileprivate static func contact(_ actor: Bilingual?) -> Bilingual {
        Bilingual(sv: "kontakt", en: "contact") + of(actor)
    }
    fileprivate static func intervention(_ kind: Bilingual?) -> Bilingual {
        Bilingual(sv: "insats", en: "intervention") + of(kind)
    }
    fileprivate static func need(_ area: Bilingual?) -> Bilingual {
        Bilingual(sv: "behov", en: "need") + of(area)
    }
    fileprivate static func otherNeed(_ actor: Bilingual?) -> Bilingual {
        Bilingual(sv: "behov från annan aktör", en: "need from another actor") + of(actor)
    }
    fileprivate static func task(_ task: Bilingual?) -> Bilingual {
        Bilingual(sv: "uppgift", en: "task") + of(task)
    }
    fileprivate static func participant(_ actor: Bilingual?) -> Bilingual {
        Bilingual(sv: "deltagare", en: "participant") + of(actor)
    }
    fileprivate static func observation(_ item: Bilingual?) -> Bilingual {
        Bilingual(sv: "observation", en: "observation") + of(item)
    }

    /// *: Boende*, or nothing.
    private static func of(_ label: Bilingual?) -> Bilingual {
        label.map { Bilingual(same: ": ") + $0 } ?? Bilingual(same: "")
    }

    /// In the quotation marks of each language.
    var quoted: Bilingual { Bilingual(sv: "”\(swedish)”", en: "“\(english)”") }
}
