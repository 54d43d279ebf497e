/// A need that a plan takes up, and what was planned for it, from one party of
/// the form. Either box may be empty: needs and interventions are not nested.
public struct Need: CasePart, Hashable {
    public enum Field: Int, PartField {
        /// Which area of life.
        case area
        /// Which party of the form.
        case party
        /// Page 2: behov av insatser.
        case need
        /// Page 2: beslutade insatser. Planned, since a meeting decides nothing.
        case planned

        public static let catalogue = PartCatalogue(Self.self)

        public var type: FieldType {
            switch self {
            case .area: .coded(.areas)
            case .party: .coded(.parties)
            case .need, .planned: .text
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

/// A need of an intervention from an actor that the form has no block for.
public struct OtherNeed: CasePart, Hashable {
    public enum Field: Int, PartField {
        /// From whom.
        case actor
        /// Page 3: behov av insatser från andra aktörer.
        case need
        /// Whether an intervention was already under way there.
        case ongoing
        /// Who is to contact the actor; nobody is a value.
        case contactedBy

        public static let catalogue = PartCatalogue(Self.self)

        public var type: FieldType {
            switch self {
            case .actor: .coded(.actors)
            case .need: .text
            case .ongoing: .fact
            case .contactedBy: .coded(.contactDuties)
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

/// One of the three tasks around a plan, and who is recorded as holding it.
public struct PlanTask: CasePart, Hashable {
    public enum Field: Int, PartField {
        /// To coordinate, to lead the meetings, or to follow up.
        case task
        /// A key of the person within this file, the same for the same person.
        case holder
        /// Where the holder works.
        case actor
        /// The profession of the holder.
        case role
        /// Whether the holder merely handles or delivers the person's interventions.
        case handlesInterventions

        public static let catalogue = PartCatalogue(Self.self)

        public var type: FieldType {
            switch self {
            case .task: .coded(.tasks)
            case .holder: .id
            case .actor: .coded(.actors)
            case .role: .coded(.roles)
            case .handlesInterventions: .fact
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
