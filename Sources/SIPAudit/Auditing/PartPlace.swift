/// Which part of a case file, by its places in the lists that it stands in.
enum PartPlace: Hashable, Sendable {
    case caseFile, person
    case contact(Int)
    case intervention(Int)
    case document(Int)
    case plan(Int)
    case need(plan: Int, Int)
    case otherNeed(plan: Int, Int)
    case task(plan: Int, Int)
    case meeting(MeetingOwner)
    case participant(MeetingOwner, Int)
    case followUp(Int)
    case observation(Int)

    /// What a meeting was about.
    enum MeetingOwner: Hashable, Sendable {
        case plan(Int)
        case followUp(Int)
    }

    var part: CaseFilePart {
        switch self {
        case .caseFile: .caseFile
        case .person: .person
        case .contact: .contact
        case .intervention: .intervention
        case .document: .document
        case .plan: .plan
        case .need: .need
        case .otherNeed: .otherNeed
        case .task: .task
        case .meeting: .meeting
        case .participant: .participant
        case .followUp: .followUp
        case .observation: .observation
        }
    }

    /// The plan that it is, or hangs on.
    var plan: Int? {
        switch self {
        case .plan(let plan), .need(let plan, _), .otherNeed(let plan, _), .task(let plan, _),
            .meeting(.plan(let plan)), .participant(.plan(let plan), _):
            plan
        case .caseFile, .person, .contact, .intervention, .document, .meeting(.followUp),
            .participant(.followUp, _), .followUp, .observation:
            nil
        }
    }

    /// Its place in its own list, from 0.
    var index: Int {
        switch self {
        case .caseFile, .person, .meeting: 0
        case .contact(let index), .intervention(let index), .document(let index), .plan(let index),
            .need(_, let index), .otherNeed(_, let index), .task(_, let index), .participant(_, let index),
            .followUp(let index), .observation(let index):
            index
        }
    }
}

extension CaseFilePart {
    /// The list that it stands in, as `CaseOrigin` knows it.
    var list: String {
        switch self {
        case .caseFile: CSVSetPart.cases.key
        case .person: subject.rawValue
        case .contact: CSVSetPart.contacts.key
        case .intervention: CSVSetPart.interventions.key
        case .document: CSVSetPart.documents.key
        case .plan: CSVSetPart.plans.key
        case .need: CSVSetPart.needs.key
        case .otherNeed: CSVSetPart.otherNeeds.key
        case .task: CSVSetPart.tasks.key
        case .meeting: CSVSetPart.meetings.key
        case .participant: CSVSetPart.participants.key
        case .followUp: CSVSetPart.followUps.key
        case .observation: CSVSetPart.observations.key
        }
    }

    /// What a finding about it names.
    var subject: Finding.Subject.Part {
        switch self {
        case .caseFile: .caseFile
        case .person: .person
        case .contact: .contact
        case .intervention: .intervention
        case .document: .document
        case .plan: .plan
        case .need: .need
        case .otherNeed: .otherNeed
        case .task: .task
        case .meeting: .meeting
        case .participant: .participant
        case .followUp: .followUp
        case .observation: .observation
        }
    }

    /// The field at `index` in words, without its owner.
    func words(ofField index: Int) -> Bilingual {
        let scope: Scope
        switch self {
        case .caseFile: scope = .caseFile
        case .person: scope = .person
        case .contact: scope = .contacts
        case .intervention: scope = .interventions
        case .document: scope = .documents
        case .plan: scope = .plans
        case .need: scope = .needs
        case .otherNeed: scope = .otherNeeds
        case .task: scope = .tasks
        case .meeting: scope = .meeting
        case .participant: scope = .participants
        case .followUp: scope = .followUps
        case .observation:
            guard let field = Observation.Field(rawValue: index) else {
                preconditionFailure("checks name declared fields")
            }
            return field.words
        }
        return scope.words(ofField: index)
    }
}
