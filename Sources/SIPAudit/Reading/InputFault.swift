/// Where in the input something stands.
///
/// `line` and `column` count from 1, columns in Unicode scalars. A fault of a
/// whole file has neither. `field` names the CSV column, with its row counted
/// in records (a record may span several lines).
public struct SourceLocation: Hashable, Sendable {
    /// The file as the user named it, masked; `-` is standard input.
    public let file: Masked
    public let line: Int?
    public let column: Int?
    public let field: CSVField?

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

    public init(file: Masked, line: Int? = nil, column: Int? = nil, field: CSVField? = nil) {
        self.file = file
        self.line = line
        self.column = column
        self.field = field
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

    public init(id: String, location: SourceLocation, message: Bilingual) {
        self.id = id
        self.location = location
        self.message = message
    }
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
        count += 1
        if kept.count < Self.limit { kept.append(fault) }
    }

    /// Counts faults that another log counted but did not keep.
    mutating func addUnkept(_ faults: Int) { count += faults }
}
