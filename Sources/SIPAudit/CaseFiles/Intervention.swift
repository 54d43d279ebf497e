/// An insats: under way at the first SIP, planned in it, started after it.
///
/// Under way → planned is not an effect, and is never called one.
public struct Intervention: CasePart, Hashable {
    public enum Field: Int, PartField {
        /// The document it was read in.
        case document
        /// Who provides it.
        case provider
        /// What it is.
        case kind
        /// Under way at the first SIP.
        case ongoing
        /// Planned in the first SIP.
        case planned
        /// Started after the first SIP.
        case startedAfter

        public static let catalogue = PartCatalogue(Self.self)

        public var type: FieldType {
            switch self {
            case .document: .id
            case .provider: .coded(.actors)
            case .kind: .coded(.interventions)
            case .ongoing, .planned, .startedAfter: .fact
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
