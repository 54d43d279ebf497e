/// What a field of a case file may hold, and how it is spelled.
public struct FieldType: Hashable, Sendable {
    public enum Content: Hashable, Sendable {
        /// One value of a list of the codebook.
        case coded(ListID)
        /// Several values of a list of the codebook.
        case multiple(ListID)
        case date
        /// A whole number from 0.
        case count
        /// A year, 1800–2199.
        case year
        /// A box of which only *tom* or *ifylld* is held: its content would
        /// identify somebody.
        case state
        /// A box whose text may be held.
        case text
        /// Text outside the form: a document, a quote, a memo.
        case freeText
        /// A name from an open list: a municipality, a unit.
        case name
        /// The id of this part, or a reference to the id of another.
        case id
        /// An item that an observation speaks of, and the value it states:
        /// resolved against the codebook's variables, not a list.
        case item, itemValue
    }

    public let content: Content
    /// Whether the field is a box of the form, which may have been read and
    /// found *tom*.
    public let isBox: Bool
    /// Whether the coder knows it without reading the file, so that it is
    /// never *framgår ej*: what kind of unit keeps the file, for instance.
    public let isGiven: Bool

    private init(content: Content, isBox: Bool, isGiven: Bool = false) {
        self.content = content
        self.isBox = isBox
        self.isGiven = isGiven
    }

    static func given(_ list: ListID) -> FieldType {
        FieldType(content: .coded(list), isBox: false, isGiven: true)
    }
    static func coded(_ list: ListID) -> FieldType { FieldType(content: .coded(list), isBox: false) }
    static func codedBox(_ list: ListID) -> FieldType { FieldType(content: .coded(list), isBox: true) }
    static func multiple(_ list: ListID) -> FieldType { FieldType(content: .multiple(list), isBox: false) }
    static func multipleBox(_ list: ListID) -> FieldType {
        FieldType(content: .multiple(list), isBox: true)
    }
    static let fact = coded(.facts)
    static let factBox = codedBox(.facts)
    static let date = FieldType(content: .date, isBox: false)
    static let dateBox = FieldType(content: .date, isBox: true)
    static let count = FieldType(content: .count, isBox: false)
    static let year = FieldType(content: .year, isBox: false)
    static let state = FieldType(content: .state, isBox: true)
    static let text = FieldType(content: .text, isBox: true)
    static let freeText = FieldType(content: .freeText, isBox: false)
    static let name = FieldType(content: .name, isBox: false)
    static let id = FieldType(content: .id, isBox: false)
    static let item = FieldType(content: .item, isBox: false)
    static let itemValue = FieldType(content: .itemValue, isBox: false)

    /// Whether *framgår ej* can be said of the field.
    public var allowsNotEvident: Bool {
        switch content {
        case .coded, .multiple, .date, .count, .year, .state, .text, .itemValue: !isGiven
        case .freeText, .name, .id, .item: false
        }
    }

    /// Whether several values of a list can stand in it.
    var isMultiple: Bool { if case .multiple = content { true } else { false } }

    /// Whether it is the value that an observation states.
    var isItemValue: Bool { if case .itemValue = content { true } else { false } }

    /// The list whose values the field takes, if it takes any.
    public var list: ListID? {
        switch content {
        case .coded(let list), .multiple(let list): list
        default: nil
        }
    }
}

/// The lists of the codebook that fields of the case file and of the material
/// take their values from. Which values a list has is the codebook's to say.
///
/// A `CodingKey` for the sake of its `stringValue`, as `PartField` is.
public enum ListID: Int, CodingKey, CaseIterable {
    case facts, unitKinds, actors, principals, operations, functions
    case genders, families, children, mentalIllHealth, substances, physicalProblems, socialProblems
    case housing, occupations, livelihoods, education, workExperience
    case interventions, documentKinds, planKinds, planForms, areas, parties, contactDuties, tasks
    case roles, places, followUpSources, carriedOut, certainties
    case structuralFacts, exclusionReasons

    /// How the codebook names the list.
    public var name: String { stringValue }
}

/// The fields of one part of the case file.
///
/// A field is declared once, as a case of such an enumeration. Its JSON key is
/// the case's name, its CSV header the same in snake case, and the paths of
/// the codebook's rules are made of it.
///
/// A `CodingKey` for the sake of its `stringValue`: the one way to the name of
/// a case that needs no reflection.
public protocol PartField: CodingKey, RawRepresentable<Int>, CaseIterable, Hashable {
    var type: FieldType { get }
    /// Every field of the part; declared as `PartCatalogue(Self.self)`.
    static var catalogue: PartCatalogue { get }
}

extension PartField {
    /// The JSON key.
    public var name: String { Self.catalogue.entries[rawValue].name }
    /// The CSV header.
    public var header: String { Self.catalogue.entries[rawValue].header }
}

/// The fields of one part, looked up by name or by index.
public struct PartCatalogue: Sendable {
    public struct Entry: Sendable {
        /// The JSON key, camel case.
        public let name: String
        /// The CSV header, snake case.
        public let header: String
        public let type: FieldType
    }

    public let entries: [Entry]
    private let indexByName: IDIndex

    init<Field: PartField>(_ fields: Field.Type) {
        entries = Field.allCases.map { field in
            let name = field.stringValue
            return Entry(name: name, header: snakeCase(name), type: field.type)
        }
        indexByName = IDIndex(entries.lazy.map(\.name))
    }

    public func index(named name: String) -> Int? { indexByName[name] }
}

/// `meetingDate` as `meeting_date`; for names in ASCII.
func snakeCase(_ name: String) -> String {
    var result: [UInt8] = []
    for byte in name.utf8 {
        let isUpperCase = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        if isUpperCase { result.append(ASCII.underscore) }
        result.append(isUpperCase ? byte | 0x20 : byte)
    }
    return String(decoding: result, as: UTF8.self)
}

/// A part of a case file: a value for each of its declared fields.
public protocol CasePart: Sendable {
    associatedtype Field: PartField
    /// One value for each field, in the order of the declaration.
    var values: FieldValues<Field> { get set }
    /// The byte of the input where the part begins.
    var position: Int { get }
    /// A part of which nothing is coded yet.
    init(position: Int, values: FieldValues<Field>)
}

extension CasePart {
    public subscript(field: Field) -> FieldValue {
        get { values[field.rawValue] }
        set { values[field.rawValue] = newValue }
    }

    /// The same without its text.
    func cell(_ field: Field) -> FieldCell { cell(at: field.rawValue) }

    func cell(at index: Int) -> FieldCell { values.cells.cells[values.offset + index] }

    /// Whether a field holds the text that a field of another part does: an id
    /// that names it.
    func names<Other: CasePart>(_ other: Other, by field: Field, _ otherField: Other.Field) -> Bool {
        names(other.id(otherField), by: field)
    }

    /// The same for an id that was looked up before.
    func names(_ id: PartID, by field: Field) -> Bool {
        guard case .text(let own) = cell(field), case .text(let others) = id.cell else { return false }
        // Mostly the bytes tell; strings are compared canonically.
        if values.cells.hasBytes(own, of: others, in: id.cells) { return true }
        if values.cells.isPlainASCII(own) && id.cells.isPlainASCII(others) { return false }
        return values.cells.text(own) == id.cells.text(others)
    }

    /// What other parts name this one by.
    func id(_ field: Field) -> PartID { PartID(cells: values.cells, cell: cell(field)) }
}

/// The id of a part, for comparing it with many names without making a string
/// of it, or copying the part.
struct PartID {
    fileprivate let cells: CaseCells
    let cell: FieldCell
}

extension CaseCells {
    /// Whether a text has one spelling, and is written in it.
    fileprivate func isPlainASCII(_ span: TextSpan) -> Bool {
        !span.hasEscapes && withWritten(span) { written in written.allSatisfy { $0 < 0x80 } }
    }
}

/// The values of one part, in the order of its fields.
///
/// A text is made into a string each time that it is asked for. Setting a value
/// costs a copy of the part.
public struct FieldValues<Field: PartField>: Sendable {
    /// What the part's cells lie in, with those of other parts.
    let cells: CaseCells
    /// The part's first cell.
    let offset: Int

    /// Nothing is coded yet.
    public init() { self.init(.uncoded, at: 0) }

    init(_ cells: CaseCells, at offset: Int) {
        self.cells = cells
        self.offset = offset
    }

    /// A value without its text.
    func cell(_ field: Field) -> FieldCell { cells.cells[offset + field.rawValue] }

    /// The part's cells, without those of other parts.
    var ownCells: ArraySlice<FieldCell> { cells.cells[offset..<offset + count] }
}

extension FieldValues: RandomAccessCollection, MutableCollection {
    public var startIndex: Int { 0 }
    public var endIndex: Int { Field.catalogue.entries.count }

    public subscript(index: Int) -> FieldValue {
        get { cells.value(at: offset + index) }
        set {
            var own = CaseCellsBuilder()
            for other in indices { own.append(other == index ? newValue : self[other]) }
            self = FieldValues(CaseCells(own.cells, bytes: own.bytes), at: 0)
        }
    }
}

extension FieldValues: Hashable {
    public static func == (left: FieldValues, right: FieldValues) -> Bool {
        (left.cells === right.cells && left.offset == right.offset) || left.elementsEqual(right)
    }

    public func hash(into hasher: inout Hasher) {
        for value in self { hasher.combine(value) }
    }
}
