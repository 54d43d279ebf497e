/// The parts that a case file is made of, and how they hang together: what
/// templates and schemas are made from, and held against the reader.
public enum CaseFilePart: Int, CaseIterable, Sendable {
    case caseFile, person, contact, intervention, document
    case plan, need, otherNeed, task, meeting, participant
    case followUp, observation

    /// A part below another one.
    public struct Child: Sendable {
        /// The JSON key; the CSV header is the same in snake case.
        public let name: String
        public let part: CaseFilePart
        /// Whether it is a list of such parts, or one such part.
        public let isList: Bool

        /// What the CSV column is called that says whether it was coded.
        public var header: String { snakeCase(name) }
    }

    public var catalogue: PartCatalogue {
        switch self {
        case .caseFile: CaseFile.Field.catalogue
        case .person: Person.Field.catalogue
        case .contact: Contact.Field.catalogue
        case .intervention: Intervention.Field.catalogue
        case .document: Document.Field.catalogue
        case .plan: Plan.Field.catalogue
        case .need: Need.Field.catalogue
        case .otherNeed: OtherNeed.Field.catalogue
        case .task: PlanTask.Field.catalogue
        case .meeting: Meeting.Field.catalogue
        case .participant: Participant.Field.catalogue
        case .followUp: FollowUp.Field.catalogue
        case .observation: Observation.Field.catalogue
        }
    }

    /// The parts below it, in the order in which they are written.
    public var children: [Child] {
        switch self {
        case .caseFile:
            [
                Child(name: "person", part: .person, isList: false),
                Child(name: "contacts", part: .contact, isList: true),
                Child(name: "interventions", part: .intervention, isList: true),
                Child(name: "documents", part: .document, isList: true),
                Child(name: "plans", part: .plan, isList: true),
                Child(name: "followUps", part: .followUp, isList: true),
                Child(name: "observations", part: .observation, isList: true),
            ]
        case .plan:
            [
                Child(name: "needs", part: .need, isList: true),
                Child(name: "otherNeeds", part: .otherNeed, isList: true),
                Child(name: "tasks", part: .task, isList: true),
                Child(name: "meeting", part: .meeting, isList: false),
            ]
        case .followUp: [Child(name: "meeting", part: .meeting, isList: false)]
        case .meeting: [Child(name: "participants", part: .participant, isList: true)]
        case .person, .contact, .intervention, .document, .need, .otherNeed, .task, .participant,
            .observation:
            []
        }
    }
}
