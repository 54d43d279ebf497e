/// A document of the case file: a plan, an inquiry, a decision, a journal note.
public struct Document: CasePart, Hashable {
    public enum Field: Int, PartField {
        /// Unique within the case file.
        case id
        /// What it is.
        case kind
        /// When it was written.
        case date
        /// Who sent it, where it is an exchange.
        case from
        /// To whom it was sent, where it is an exchange.
        case to
        /// What it says. Never in any output.
        case text

        public static let catalogue = PartCatalogue(Self.self)

        public var type: FieldType {
            switch self {
            case .id: .id
            case .kind: .coded(.documentKinds)
            case .date: .date
            case .from: .coded(.actors)
            case .to: .multiple(.actors)
            case .text: .freeText
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
