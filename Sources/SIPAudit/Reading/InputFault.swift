/// Where in the input something stands.
///
/// `line` and `column` count from 1, columns in Unicode scalars. A fault of a
/// whole file has neither. `field` names the CSV column, with its row counted
/// in records (a record may span several lines); `keyPath` a field of JSON.
public struct SourceLocation: Hashable, Sendable {
    /// The file as the user named it, masked; `-` is standard input.
    public let file: Masked
    public let line: Int?
    public let column: Int?
    public let field: CSVField?
    /// `plans[0].meeting.date`; of keys that the format knows, never of others.
    public let keyPath: String?

    /// A cell of a CSV file: its record, the header being record 1, and the
    /// name of its column.
    public struct CSVField: Hashable, Sendable {
        public let record: Int
        public let column: Masked

        public init(record: Int, column: Masked) {
            self.record = record
            self.column = column
        }
    }

    public init(
        file: Masked, line: Int? = nil, column: Int? = nil, field: CSVField? = nil, keyPath: String? = nil
    ) {
        self.file = file
        self.line = line
        self.column = column
        self.field = field
        self.keyPath = keyPath
    }
}

/// Something in the input that stops the run: exit code 2, and no output.
///
/// What the model can represent is never a fault but a finding of the audit.
public struct InputFault: Error, Hashable, Sendable {
    /// A stable id, `read.unknown-key` for instance.
    public let id: String
    public let location: SourceLocation
    /// What is wrong, what was expected, and the nearest known name.
    public let message: Bilingual
    /// Where it is: once, but for what is said once of a whole file.
    public private(set) var places: [SourceLocation]
    /// How often it is there; of many only the first places are kept.
    public private(set) var occurrences = 1

    public init(id: String, location: SourceLocation, message: Bilingual) {
        self.id = id
        self.location = location
        self.message = message
        places = [location]
    }

    /// Whether the other is the same, and need not be said again: a template
    /// that was not filled in is one fault, however many fields it has.
    fileprivate func isRepeated(by other: InputFault) -> Bool {
        id == FieldProblem.placeholder.faultID && other.id == id && other.location.file == location.file
    }

    fileprivate mutating func take(_ other: InputFault) {
        occurrences += other.occurrences
        places = Array((places + other.places).prefix(Self.mostPlaces))
    }

    private static let mostPlaces = 5
}

/// The faults of a run: the first hundred are kept, the rest are counted.
public struct FaultLog: Sendable {
    public static let limit = 100

    public private(set) var kept: [InputFault] = []
    public private(set) var count = 0

    public var isEmpty: Bool { count == 0 }

    /// Whether the next fault will be counted but not kept: then there is no
    /// need to work out where it is.
    var isFull: Bool { kept.count >= Self.limit }

    public init() {}

    public mutating func report(_ fault: InputFault) {
        count += fault.occurrences
        if let index = kept.firstIndex(where: { $0.isRepeated(by: fault) }) {
            kept[index].take(fault)
        } else if kept.count < Self.limit {
            kept.append(fault)
        }
    }

    /// Those that are counted, and nothing more is known of.
    var unkept: Int { count - kept.reduce(0) { $0 + $1.occurrences } }

    /// Counts faults that another log counted but did not keep.
    mutating func addUnkept(_ faults: Int) { count += faults }
}
