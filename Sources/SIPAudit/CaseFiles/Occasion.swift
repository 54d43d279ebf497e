/// An occasion of follow-up after the first plan, derived from the file: a
/// follow-up, or a later plan that no follow-up names.
public struct Occasion: Sendable {
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

    /// Which follow-up or plan of the file it is, by index.
    public enum Origin: Hashable, Sendable {
        case followUp(Int)
        case laterPlan(Int)
    }

    public let origin: Origin

    private(set) var date: FieldCell
    private(set) var documentedIn: FieldCell
    let document: FieldCell
    private(set) var newPlanMade: FieldCell
    private(set) var carriedOut: FieldCell

    /// - Parameter followUp: the fields of one, which is not copied for them.
    init(_ followUp: FieldValues<FollowUp.Field>, at index: Int) {
        origin = .followUp(index)
        date = followUp.cell(.date)
        documentedIn = followUp.cell(.documentedIn)
        document = followUp.cell(.document)
        newPlanMade = followUp.cell(.newPlanMade)
        carriedOut = followUp.cell(.carriedOut)
    }

    /// A later plan is a follow-up on the form that gave a new plan; what came
    /// of the first plan it does not say.
    init(laterPlan plan: FieldValues<Plan.Field>, at index: Int, on date: PartialDate) {
        origin = .laterPlan(index)
        self.date = .date(date)
        documentedIn = .code(WellKnown.formSource)
        document = plan.cell(.document)
        newPlanMade = .code(WellKnown.yes)
        carriedOut = .missing
    }

    /// The same where it cannot be told which occasion it is.
    var withUncertainOrder: Occasion {
        var occasion = self
        occasion.date = .notEvident
        occasion.documentedIn = .notEvident
        occasion.newPlanMade = .notEvident
        occasion.carriedOut = .notEvident
        return occasion
    }
}
