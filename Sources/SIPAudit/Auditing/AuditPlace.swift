/// Where a finding stands: a part of the case file, the list it is in, and a
/// field of it.
struct AuditPlace {
    let position: Int
    /// As `CaseOrigin` knows the list.
    let list: String
    var field: String?
}

extension AuditedCase {
    /// The subject as a whole.
    func place(of subject: AuditSubject) -> AuditPlace {
        switch (subject.kind, subject.element) {
        case (.otherNeed, let index?):
            let need = subject.plan.flatMap { caseFile.plans?[$0].otherNeeds?[index].position }
            if let need { return AuditPlace(position: need, list: "otherNeeds") }
        case (.participant, let index?):
            let participant = subject.plan.flatMap {
                caseFile.plans?[$0].meeting?.participants?[index].position
            }
            if let participant { return AuditPlace(position: participant, list: "participants") }
        case (.followUp, _): return part(of: .followUp, subject)
        case (.firstPlan, _), (.plan, _): return part(of: .plan, subject)
        default: break
        }
        return part(of: .caseFile, subject)
    }

    /// A field of the thing that a scope is; of its owner where it is not there.
    func place(of path: FieldPath, _ subject: AuditSubject) -> AuditPlace {
        var place = path.isOfElement ? place(of: subject) : part(of: path.scope, subject)
        // A field keeps its name though nothing is there that could have it.
        let isDeclared = path.entry.name != FirstPlan.dateEntry.name || path.scope != .plan
        if isDeclared { place.field = path.entry.name }
        return place
    }

    /// A thing or a list.
    func place(of scope: Scope, _ subject: AuditSubject) -> AuditPlace {
        guard let (owner, key) = scope.owner else { return part(of: scope, subject) }
        var place = part(of: owner, subject)
        place.field = key
        return place
    }

    /// The element of a list at an index.
    func place(ofElement index: Int, of scope: Scope, _ subject: AuditSubject) -> AuditPlace {
        let key = scope.owner?.key
        var plan: Plan? { subject.plan.flatMap { caseFile.plans?[$0] } }
        let meeting = subject.followUp.flatMap { caseFile.meeting(of: caseFile.followUps![$0]) }
        let found: AuditPlace? =
            switch scope {
            case .contacts: caseFile.contacts.map { at($0[index], "contacts") }
            case .interventions: caseFile.interventions.map { at($0[index], "interventions") }
            case .documents: caseFile.documents.map { at($0[index], "documents") }
            case .plans: caseFile.plans.map { at($0[index], "plans") }
            case .followUps: caseFile.followUps.map { at($0[index], "followUps") }
            case .needs: plan?.needs.map { at($0[index], "needs") }
            case .otherNeeds: plan?.otherNeeds.map { at($0[index], "otherNeeds") }
            case .tasks: plan?.tasks.map { at($0[index], "tasks") }
            case .participants: plan?.meeting?.participants.map { at($0[index], "participants") }
            case .followUpParticipants: meeting?.participants.map { at($0[index], "participants") }
            case .occasions: place(of: view.occasions[index])
            default: nil
            }
        var place = found ?? self.place(of: scope, subject)
        // The list tells the finding from others of its owner.
        if key != nil { place.field = key }
        return place
    }

    /// The thing that a scope is, or the nearest thing that it would be part of.
    private func part(of scope: Scope, _ subject: AuditSubject) -> AuditPlace {
        var followUp: FollowUp? { subject.followUp.flatMap { caseFile.followUps?[$0] } }
        switch scope {
        case .person:
            if let person = caseFile.person?.position { return AuditPlace(position: person, list: "person") }
        case .plan:
            // By their positions: a plan is not copied to say where it stands.
            let plan = subject.plan.flatMap { caseFile.plans?[$0].position }
            if let plan { return AuditPlace(position: plan, list: "plans") }
        case .meeting:
            let meeting = subject.plan.flatMap { caseFile.plans?[$0].meeting?.position }
            if let meeting { return AuditPlace(position: meeting, list: "meeting") }
            return part(of: .plan, subject)
        case .followUp: if let followUp { return at(followUp, "followUps") }
        case .followUpMeeting:
            if let meeting = followUp.flatMap({ caseFile.meeting(of: $0) }) { return at(meeting, "meeting") }
            return part(of: .followUp, subject)
        case .occasion1, .occasion2:
            let index = scope == .occasion1 ? 0 : 1
            if index < view.occasions.count { return place(of: view.occasions[index]) }
        default: break
        }
        return AuditPlace(position: caseFile.position, list: CSVSetPart.cases.key)
    }

    private func place(of occasion: Occasion) -> AuditPlace {
        switch occasion.origin {
        case .followUp(let index): at(caseFile.followUps![index], "followUps")
        case .laterPlan(let index): at(caseFile.plans![index], "plans")
        }
    }

    private func at(_ part: some CasePart, _ list: String) -> AuditPlace {
        AuditPlace(position: part.position, list: list)
    }
}

extension Scope {
    /// What it is a part of, and under which key; nil: nothing, or it is derived.
    fileprivate var owner: (scope: Scope, key: String)? {
        switch self {
        case .person, .contacts, .interventions, .documents, .plans, .followUps: (.caseFile, path)
        case .meeting: (.plan, "meeting")
        case .participants: (.meeting, "participants")
        case .needs: (.plan, "needs")
        case .otherNeeds: (.plan, "otherNeeds")
        case .tasks: (.plan, "tasks")
        case .followUpMeeting: (.followUp, "meeting")
        case .followUpParticipants: (.followUpMeeting, "participants")
        case .caseFile, .plan, .followUp, .occasions, .occasion1, .occasion2: nil
        }
    }
}
