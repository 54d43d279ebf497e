/// A contact or intervention that goes on beyond the meeting itself.
///
/// A coder's reading of the file, never derived from unit or attendance.
public struct Contact: CasePart, Hashable {
    public enum Field: Int, PartField {
        /// The document it was read in.
        case document
        /// With whom.
        case actor
        /// Whether it was under way before the first SIP.
        case before
        /// Whether it was under way after the first SIP.
        case after

        public static let catalogue = PartCatalogue(Self.self)

        public var type: FieldType {
            switch self {
            case .document: .id
            case .actor: .coded(.actors)
            case .before, .after: .fact
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
