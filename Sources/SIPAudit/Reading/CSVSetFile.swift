/// One file of a CSV set, its columns found and its rows sorted by case.
struct CSVSetFile: Sendable {
    let part: CSVSetPart
    let document: CSVDocument
    /// Where each declared column stands in the file; nil: it has no such column.
    private let positions: IDIndex
    /// The fields of the part that the file has, and of the person.
    let fields: [Field]
    let personFields: [Field]
    /// The rows of each case, one case after the other.
    private var rowsByCase: [Int] = []
    private var firstOfCase: [Int] = []

    struct Field: Sendable {
        let column: Int
        let index: Int
        let type: FieldType
    }

    /// Reports columns that are unknown or lacking; nil where a row could not
    /// be linked or read because of it.
    init?(_ part: CSVSetPart, _ document: CSVDocument, log: inout FaultLog) {
        self.part = part
        self.document = document
        let names = part.columns.map(\.header)
        guard
            let positions = ColumnPositions(names, required: part.requiredNames).find(in: document, log: &log)
        else { return nil }
        var index = IDIndex(capacity: positions.count)
        for (header, position) in positions { index.update(header, to: position) }
        self.positions = index
        var fields: [Field] = []
        var personFields: [Field] = []
        for column in part.columns {
            guard let position = positions[column.header] else { continue }
            switch column.content {
            case .field(let index, let entry):
                fields.append(Field(column: position, index: index, type: entry.type))
            case .personField(let index, let entry):
                personFields.append(Field(column: position, index: index, type: entry.type))
            case .link, .isCoded: continue
            }
        }
        self.fields = fields
        self.personFields = personFields
    }

    /// The cell of a column in a row; nil when the file has no such column.
    func cell(_ column: String, row: Int) -> CSVCell? {
        positions[column].map { document.records[row][$0] }
    }

    /// The text of the cell; empty when the file has no such column.
    func text(_ column: String, row: Int) -> String { cell(column, row: row)?.trimmed ?? "" }

    /// Sorts the rows by the case that each belongs to, nil for none.
    mutating func group(_ caseOfRow: [Int?], caseCount: Int) {
        firstOfCase = Array(repeating: 0, count: caseCount + 1)
        for case let index? in caseOfRow { firstOfCase[index + 1] += 1 }
        for index in 0..<caseCount { firstOfCase[index + 1] += firstOfCase[index] }
        var next = firstOfCase
        rowsByCase = Array(repeating: 0, count: firstOfCase[caseCount])
        for (row, index) in caseOfRow.enumerated() {
            guard let index else { continue }
            rowsByCase[next[index]] = row
            next[index] += 1
        }
    }

    /// The rows of a case, in the order of the file.
    func rows(ofCase index: Int) -> ArraySlice<Int> {
        rowsByCase[firstOfCase[index]..<firstOfCase[index + 1]]
    }
}

extension CSVSetPart {
    fileprivate var requiredNames: [String] { columns.filter(\.isRequired).map(\.header) }
}

/// Finds the columns of a CSV file by the names that its format declares.
struct ColumnPositions {
    private let known: [String]
    private let required: [String]

    init(_ known: [String], required: [String]) {
        self.known = known
        self.required = required
    }

    /// The position of every declared column that the file has; nil when a
    /// required one is lacking. Every column that is not declared is reported.
    func find(in document: CSVDocument, log: inout FaultLog) -> [String: Int]? {
        let declared = Set(known)
        var positions: [String: Int] = [:]
        var meant: Set<String> = []
        for (position, name) in document.columnNames.enumerated() {
            if declared.contains(name) {
                positions[name] = position
                continue
            }
            let nearest = nearestName(to: name, in: known)
            if let nearest { meant.insert(nearest) }
            let location = document.source.location(at: document.header[position].offset)
            log.report(
                InputFault(
                    id: "read.unknown-column", location: location,
                    message: .unknownColumn(Masked(name), nearest: nearest, known: known)))
        }
        let lacking = required.filter { positions[$0] == nil }
        // A misspelled name is one fault, not two.
        for name in lacking where !meant.contains(name) {
            let location = document.source.location(at: document.header.offset)
            log.report(
                InputFault(id: "read.missing-column", location: location, message: .missingColumn(name)))
        }
        return lacking.isEmpty ? positions : nil
    }
}

extension Bilingual {
    fileprivate static func unknownColumn(_ name: Masked, nearest: String?, known: [String]) -> Bilingual {
        let list = known.joined(separator: ", ")
        return Bilingual(
            sv: "Kolumnen ”\(name)” finns inte i det här formatet.",
            en: "This format has no column “\(name)”.")
            + (nearest == nil
                ? Bilingual(sv: " Möjliga kolumner: \(list).", en: " Possible columns: \(list).")
                : suggestion(nearest))
    }

    fileprivate static func missingColumn(_ name: String) -> Bilingual {
        Bilingual(sv: "Kolumnen ”\(name)” saknas.", en: "The column “\(name)” is missing.")
    }
}
