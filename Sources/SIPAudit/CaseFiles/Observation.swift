/// What only judgement tells: a coder's statement about one item, with the
/// document it rests on and a quote that occurs in it. *Framgår ej* names
/// neither: it says that the coder read the whole file.
public struct Observation: CasePart, Hashable {
    public enum Field: Int, PartField {
        /// The variable it speaks of.
        case item
        /// One of the variable’s values, or framgår ej.
        case value
        /// The plan it concerns, where the variable speaks of one.
        case plan
        /// The document it rests on.
        case document
        /// Words that occur in that document. Never in any output.
        case quote
        /// Who coded it.
        case coder
        /// When it was coded.
        case codedOn
        /// Säker, tolkad or osäker.
        case certainty
        /// Anything else. Never in any output.
        case memo

        public static let catalogue = PartCatalogue(Self.self)

        public var type: FieldType {
            switch self {
            case .item: .item
            case .value: .itemValue
            case .plan, .document, .coder: .id
            case .quote, .memo: .freeText
            case .codedOn: .date
            case .certainty: .coded(.certainties)
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
