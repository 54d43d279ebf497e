/// An akt: the case file of one person at one unit, as coded by a reviewer.
///
/// It says what can be seen in the file, and where. A list that is nil was not
/// coded; an empty list says that there is none.
public struct CaseFile: CasePart, Hashable {
    public enum Field: Int, PartField {
        /// Pseudonymous, derived from nothing.
        case id
        /// Kommun.
        case municipality
        /// The unit that keeps the file.
        case unit
        /// The kind of unit (verksamhet).
        case unitKind
        /// When the file was read: nothing after it can be known.
        case readOn
        /// Another file of the same person.
        case linkedTo
        /// Whether the file is invented.
        case invented

        public static let catalogue = PartCatalogue(Self.self)

        public var type: FieldType {
            switch self {
            case .id, .linkedTo: .id
            case .municipality, .unit: .name
            case .unitKind: .given(.unitKinds)
            case .readOn: .date
            case .invented: .given(.facts)
            }
        }
    }

    public var values: FieldValues<Field>
    public let position: Int

    /// nil when nothing about the person was coded.
    public var person: Person?
    public var contacts: [Contact]?
    public var interventions: [Intervention]?
    public var documents: [Document]?
    public var plans: [Plan]?
    public var followUps: [FollowUp]?
    public var observations: [Observation]?

    public init(position: Int = 0, values: FieldValues<Field> = FieldValues()) {
        self.position = position
        self.values = values
    }
}

extension CaseFile {
    /// Whether it says of itself that it is invented.
    public var isInvented: Bool { if case .code(WellKnown.yes) = cell(.invented) { true } else { false } }
}
