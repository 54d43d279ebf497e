/// An occasion of follow-up after the first plan, derived from the file: a
/// follow-up, or a later plan that no follow-up names.
public struct Occasion: CasePart, Hashable {
    public enum Field: Int, PartField {
        /// When it took place.
        case date
        /// Form or journal.
        case documentedIn
        /// The document it was read in.
        case document
        /// Whether it gave a new plan.
        case newPlanMade
        /// How far the planned interventions were carried out.
        case carriedOut

        public static let catalogue = PartCatalogue(Self.self)

        public var type: FieldType {
            switch self {
            case .date: .date
            case .documentedIn: .coded(.followUpSources)
            case .document: .id
            case .newPlanMade: .fact
            case .carriedOut: .coded(.carriedOut)
            }
        }
    }

    public var values = FieldValues<Field>()
    public let position: Int

    /// Which follow-up or plan of the file it is, by index.
    public enum Origin: Hashable, Sendable {
        case followUp(Int)
        case laterPlan(Int)
    }

    /// nil as long as nobody said.
    public var origin: Origin?

    public init(position: Int = 0) { self.position = position }
}
