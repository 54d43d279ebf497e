/// The thing that a check is asked of, by its places in the case file.
struct AuditSubject {
    let kind: CheckSubject
    /// The plan that `plan` names, or whose part it is.
    var plan: Int?
    var followUp: Int?
    /// Its place in the list it is an element of.
    var element: Int?
}

extension AuditedCase {
    /// Every subject of a kind, in the order of the file.
    func subjects(_ kind: CheckSubject) -> [AuditSubject] {
        switch kind {
        case .caseFile: return [AuditSubject(kind: kind)]
        case .firstPlan:
            guard case .plan(let index, _) = view.firstPlan else { return [] }
            return [AuditSubject(kind: kind, plan: index)]
        case .plan: return qualifyingPlans.map { AuditSubject(kind: kind, plan: $0) }
        case .followUp:
            return (caseFile.followUps ?? []).indices.map { AuditSubject(kind: kind, followUp: $0) }
        case .otherNeed: return elements(kind) { $0.otherNeeds?.count ?? 0 }
        case .participant: return elements(kind) { $0.meeting?.participants?.count ?? 0 }
        }
    }

    /// The plans that the law and the protocol speak of.
    var qualifyingPlans: [Int] {
        let plans = caseFile.plans ?? []
        return plans.indices.filter { index in
            guard case .code(let kind) = plans[index].cell(.kind) else { return false }
            return study.codebook.studyProtocol.qualifyingPlanKinds.contains(kind)
        }
    }

    private func elements(_ kind: CheckSubject, _ count: (Plan) -> Int) -> [AuditSubject] {
        qualifyingPlans.flatMap { plan in
            (0..<count(caseFile.plans![plan])).map { AuditSubject(kind: kind, plan: plan, element: $0) }
        }
    }
}

// MARK: - What subjects are called

extension AuditedCase {
    func makeWholeCase() -> Finding.Subject {
        Finding.Subject(caseID: caseID, part: .caseFile, label: Bilingual(sv: "Akten", en: "The case file"))
    }

    func makeSubject(ofPlan index: Int) -> Finding.Subject {
        let plan = caseFile.plans![index]
        let id = plan[.id].text.map { Masked($0) }
        let date = study.codebook.studyProtocol.date(of: plan)
        let label = Self.label(label(of: plan.cell(.kind), in: .planKinds), date: date, id: id)
        // Its id, or what else tells it from other plans.
        let key =
            id ?? Masked(self.id(of: plan.cell(.kind), in: .planKinds) + "/" + (date.map { "\($0)" } ?? ""))
        return Finding.Subject(
            caseID: caseID, part: .plan, id: key, label: label,
            occasion: .init(id: key, isPlan: true, index: index, label: label))
    }

    func makeSubject(ofFollowUp index: Int) -> Finding.Subject {
        let followUp = caseFile.followUps![index]
        let id = followUp[.id].text.map { Masked($0) }
        let label = Self.label(
            Bilingual(sv: "Uppföljning", en: "Follow-up"), date: followUp.cell(.date).day, id: id)
        let key = id ?? followUp.cell(.date).day.map { Masked("\($0)") }
        return Finding.Subject(
            caseID: caseID, part: .followUp, id: key, label: label,
            occasion: .init(id: key, isPlan: false, index: index, label: label))
    }

    /// A need from another actor, of a plan.
    func subject(ofOtherNeed index: Int, plan: Int) -> Finding.Subject {
        let need = caseFile.plans![plan].otherNeeds![index]
        return Finding.Subject(
            caseID: caseID, part: .otherNeed, id: key(plan, [id(of: need.cell(.actor), in: .actors)]),
            label: label(of: need.cell(.actor), in: .actors), occasion: occasion(ofPlan: plan))
    }

    /// A participant of a plan's meeting.
    func subject(ofParticipant index: Int, plan: Int) -> Finding.Subject {
        let participant = caseFile.plans![plan].meeting!.participants![index]
        let parts = [
            id(of: participant.cell(.actor), in: .actors), id(of: participant.cell(.role), in: .roles),
            participant[.person].text ?? "",
        ]
        return Finding.Subject(
            caseID: caseID, part: .participant, id: key(plan, parts),
            label: label(of: participant.cell(.actor), in: .actors), occasion: occasion(ofPlan: plan))
    }

    func subject(_ subject: AuditSubject) -> Finding.Subject {
        switch (subject.kind, subject.plan, subject.followUp, subject.element) {
        case (.firstPlan, let plan?, _, _), (.plan, let plan?, _, _): self.subject(ofPlan: plan)
        case (.followUp, _, let followUp?, _): self.subject(ofFollowUp: followUp)
        case (.otherNeed, let plan?, _, let need?): self.subject(ofOtherNeed: need, plan: plan)
        case (.participant, let plan?, _, let participant?):
            self.subject(ofParticipant: participant, plan: plan)
        default: wholeCase
        }
    }

    /// *SIP 2015-01-29 (plan-1)*
    func occasion(ofPlan index: Int) -> Finding.Subject.Occasion { subject(ofPlan: index).occasion! }

    private func key(_ plan: Int, _ parts: [String]) -> Masked {
        Masked(joining: [subject(ofPlan: plan).id!] + parts.map { Masked($0) })
    }

    private func id(of cell: FieldCell, in list: ListID) -> String {
        guard case .code(let index) = cell else { return "" }
        return study.codebook.list(list).values[index].id
    }

    private func label(of cell: FieldCell, in list: ListID) -> Bilingual {
        guard case .code(let index) = cell else { return Bilingual(same: "–") }
        return study.codebook.list(list).values[index].label
    }

    private static func label(_ kind: Bilingual, date: PartialDate?, id: Masked?) -> Bilingual {
        var rest = ""
        if let date {
            rest += " "
            rest += date.description
        }
        if let id {
            rest += " ("
            rest += id.description
            rest += ")"
        }
        return kind + Bilingual(same: rest)
    }
}

extension FieldCell {
    fileprivate var day: PartialDate? { if case .date(let date) = self { date } else { nil } }
}
