/// A meeting around a plan or a follow-up; written once, linked by its id.
public struct Meeting: CasePart, Hashable {
    public enum Field: Int, PartField {
        /// Unique within the case file.
        case id
        /// When it was held.
        case date
        /// Where it was held.
        case place

        public static let catalogue = PartCatalogue(Self.self)

        public var type: FieldType {
            switch self {
            case .id: .id
            case .date: .date
            case .place: .coded(.places)
            }
        }
    }

    public var values: FieldValues<Field>
    public let position: Int

    /// Who was invited or attended; nil when not coded.
    public var participants: [Participant]?

    public init(position: Int = 0, values: FieldValues<Field> = FieldValues()) {
        self.position = position
        self.values = values
    }
}

/// A participant of a meeting. The user, relatives, god man, förvaltare,
/// personligt ombud and interpreter are participants too.
public struct Participant: CasePart, Hashable {
    public enum Field: Int, PartField {
        /// Whom the participant represents.
        case actor
        /// Profession.
        case role
        /// A key of the person within this file, the same as a task’s holder.
        case person
        /// Kallad.
        case invited
        /// Deltog.
        case attended
        /// Whether the participant could decide. Recorded, never inferred.
        case mandate
        /// Whether the person wanted the party there.
        case wanted

        public static let catalogue = PartCatalogue(Self.self)

        public var type: FieldType {
            switch self {
            case .actor: .coded(.actors)
            case .role: .coded(.roles)
            case .person: .id
            case .invited, .attended, .mandate, .wanted: .fact
            }
        }
    }

    public var values: FieldValues<Field>
    public let position: Int

    public init(position: Int = 0, values: FieldValues<Field> = FieldValues()) {
        self.position = position
        self.values = values
    }
}
