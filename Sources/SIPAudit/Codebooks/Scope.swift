/// A place in the case file that a rule's paths can name.
///
/// Lists hold any number of elements, the others one or none. `plan` is the
/// first plan as the protocol defines it, and what hangs on it; `occasions`
/// are the follow-up occasions after it, `occasion1` and `occasion2` the first
/// two of them. In a check of each plan, `plan` is the plan under test; the
/// scopes of one follow-up are for checks of each follow-up alone.
public enum Scope: Int, CaseIterable, Sendable {
    case caseFile, person, contacts, interventions, documents, plans
    case plan, meeting, participants, needs, otherNeeds, tasks
    case followUps, occasions, occasion1, occasion2
    case followUp, followUpMeeting, followUpParticipants

    /// How paths of the codebook name it.
    public var path: String {
        switch self {
        case .caseFile: "case"
        case .person: "person"
        case .contacts: "contacts"
        case .interventions: "interventions"
        case .documents: "documents"
        case .plans: "plans"
        case .plan: "plan"
        case .meeting: "plan.meeting"
        case .participants: "plan.meeting.participants"
        case .needs: "plan.needs"
        case .otherNeeds: "plan.otherNeeds"
        case .tasks: "plan.tasks"
        case .followUps: "followUps"
        case .occasions: "occasions"
        case .occasion1: "occasion1"
        case .occasion2: "occasion2"
        case .followUp: "followUp"
        case .followUpMeeting: "followUp.meeting"
        case .followUpParticipants: "followUp.meeting.participants"
        }
    }

    public var isList: Bool {
        switch self {
        case .contacts, .interventions, .documents, .plans, .participants, .needs, .otherNeeds, .tasks,
            .followUps, .occasions, .followUpParticipants:
            true
        case .caseFile, .person, .plan, .meeting, .occasion1, .occasion2, .followUp, .followUpMeeting:
            false
        }
    }

    /// Whether it can be told only once the first plan can.
    public var dependsOnFirstPlan: Bool {
        switch self {
        case .plan, .meeting, .participants, .needs, .otherNeeds, .tasks, .occasions, .occasion1, .occasion2:
            true
        case .caseFile, .person, .contacts, .interventions, .documents, .plans, .followUps, .followUp,
            .followUpMeeting, .followUpParticipants:
            false
        }
    }

    /// Whether it is of the one follow-up that a check looks at.
    var isOfFollowUp: Bool { rawValue >= Scope.followUp.rawValue }

    /// Whether it is made of the follow-up occasions, which coarse dates can
    /// leave open.
    public var isOfOccasions: Bool { self == .occasions || self == .occasion1 || self == .occasion2 }

    /// The fields that paths below it can name, in the order of the rows that
    /// `CaseView` holds for it.
    public var fields: [PartCatalogue.Entry] {
        switch self {
        case .caseFile: CaseFile.Field.catalogue.entries
        case .person: Person.Field.catalogue.entries
        case .contacts: Contact.Field.catalogue.entries
        case .interventions: Intervention.Field.catalogue.entries
        case .documents: Document.Field.catalogue.entries
        case .plans, .plan: Self.datedPlanFields
        case .meeting, .followUpMeeting: Meeting.Field.catalogue.entries
        case .participants, .followUpParticipants: Participant.Field.catalogue.entries
        case .needs: Need.Field.catalogue.entries
        case .otherNeeds: OtherNeed.Field.catalogue.entries
        case .tasks: PlanTask.Field.catalogue.entries
        case .followUps, .followUp: FollowUp.Field.catalogue.entries
        case .occasions, .occasion1, .occasion2: Occasion.Field.catalogue.entries
        }
    }
}

extension Scope {
    /// A plan has one field more: the date that counts for it.
    private static let datedPlanFields = Plan.Field.catalogue.entries + [FirstPlan.dateEntry]
}

/// A path of a rule, checked and resolved: a field of a scope, or of the
/// element that a `some`, `every` or `count` is testing.
public struct FieldPath: Hashable, Sendable {
    public let scope: Scope
    public let field: Int
    /// Whether the field is one of the element under test.
    public let isOfElement: Bool
    /// The type of the field, which decoding and coding ask for again and again.
    public let type: FieldType

    init(scope: Scope, field: Int, isOfElement: Bool) {
        self.scope = scope
        self.field = field
        self.isOfElement = isOfElement
        type = scope.fields[field].type
    }

    public var entry: PartCatalogue.Entry { scope.fields[field] }

    /// As the codebook writes it.
    public var path: String { (isOfElement ? "" : scope.path) + "." + entry.name }
}
