@testable import SIPAudit

extension CasePart {
    /// The part's fields without the place where it was read.
    fileprivate var own: Self {
        var part = Self(position: 0, values: FieldValues())
        part.values = values
        return part
    }
}

extension CaseFile {
    /// The case file as a value: JSON and CSV differ in nothing but positions.
    var withoutPositions: CaseFile {
        var file = own
        file.person = person?.own
        file.contacts = contacts?.map(\.own)
        file.interventions = interventions?.map(\.own)
        file.documents = documents?.map(\.own)
        file.plans = plans?.map { plan in
            var own = plan.own
            own.needs = plan.needs?.map(\.own)
            own.otherNeeds = plan.otherNeeds?.map(\.own)
            own.tasks = plan.tasks?.map(\.own)
            own.meeting = plan.meeting?.withoutPositions
            return own
        }
        file.followUps = followUps?.map { followUp in
            var own = followUp.own
            own.meeting = followUp.meeting?.withoutPositions
            return own
        }
        file.observations = observations?.map(\.own)
        return file
    }
}

extension Meeting {
    fileprivate var withoutPositions: Meeting {
        var meeting = own
        meeting.participants = participants?.map(\.own)
        return meeting
    }
}
