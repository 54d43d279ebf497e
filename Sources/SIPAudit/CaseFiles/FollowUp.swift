/// A follow-up of a plan, whether or not it gave a new plan.
public struct FollowUp: CasePart, Hashable {
    public enum Field: Int, PartField {
        /// Unique within the case file.
        case id
        /// When it took place.
        case date
        /// Form or journal.
        case documentedIn
        /// The document it was read in.
        case document
        /// Whether it gave a new plan.
        case newPlanMade
        /// The plan it gave, whose meeting is then its own.
        case newPlan
        /// How far the planned interventions were carried out.
        case carriedOut

        public static let catalogue = PartCatalogue(Self.self)

        public var type: FieldType {
            switch self {
            case .id, .document, .newPlan: .id
            case .date: .date
            case .documentedIn: .coded(.followUpSources)
            case .newPlanMade: .fact
            case .carriedOut: .coded(.carriedOut)
            }
        }
    }

    public var values: FieldValues<Field>
    public let position: Int

    /// Its own meeting, unless it names the new plan it gave.
    public var meeting: Meeting?

    public init(position: Int = 0, values: FieldValues<Field> = FieldValues()) {
        self.position = position
        self.values = values
    }
}
