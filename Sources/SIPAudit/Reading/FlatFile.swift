/// The columns of a flat coded file: CSV, a case in every row and a variable in
/// every column, coded by hand or by this program.
final class FlatFile: Sendable {
    /// The columns besides those of the variables, which are named by their ids.
    enum Column: String, CaseIterable {
        case caseID = "case_id"
        case municipality, unit
        /// Whether the case is invented: *ja* or *nej*. A file may lack it.
        case invented

        /// Those that every file has.
        static let required = allCases.filter { $0 != .invented }
    }

    let codebook: Codebook
    let delimiter: CSVDelimiter
    let width: Int
    private let positions: [String: Int]
    /// For every variable of the codebook, its column and how to read it; nil
    /// where the file has no such column.
    private let cells: [(column: Int, cell: FlatCell)?]
    /// What is spelled as usual, by its bytes.
    private let forms: FlatForms
    /// How to read the column `invented`, as if it were a variable.
    private let inventedCell: FlatCell
    /// The variables that are nothing but the unit's kind.
    let unitKinds: [(variable: Int, mapping: [Int])]

    /// Reports columns that are unknown or lacking.
    ///
    /// - Parameter document: has the header, and perhaps nothing else.
    init?(_ document: CSVDocument, codebook: Codebook, log: inout FaultLog) {
        let columns = ColumnPositions(
            Column.allCases.map(\.rawValue) + codebook.variables.map(\.id),
            required: Column.required.map(\.rawValue))
        guard let positions = columns.find(in: document, log: &log) else { return nil }
        self.codebook = codebook
        delimiter = document.delimiter
        width = document.columnNames.count
        self.positions = positions
        cells = codebook.variables.map { variable in
            positions[variable.id].map { ($0, FlatCell(variable, protocol: codebook.studyProtocol)) }
        }
        forms = FlatForms(codebook)
        inventedCell = FlatCell(.invented(codebook), protocol: codebook.studyProtocol)
        unitKinds = codebook.variables.enumerated().compactMap { index, variable in
            variable.unitKindMapping.map { (index, $0) }
        }
    }

    /// The variable whose values stand in each column; nil for the other columns.
    var variableOfColumn: [Int?] {
        var variables: [Int?] = Array(repeating: nil, count: width)
        for (variable, cell) in cells.enumerated() {
            if let cell { variables[cell.column] = variable }
        }
        return variables
    }

    func position(of column: Column) -> Int? { positions[column.rawValue] }

    func cell(_ column: Column, of record: CSVRecord) -> CSVCell? {
        positions[column.rawValue].map { record[$0] }
    }

    /// Whether the row says that its case is invented; reports a cell that
    /// says neither *ja* nor *nej*.
    func isInvented(_ record: CSVRecord, log: inout FaultLog) -> Bool {
        guard let cell = cell(.invented, of: record), !cell.isEmpty else { return false }
        let text = cell.trimmed.withoutFormulaGuard
        switch inventedCell.value(of: text) {
        case .success(.value(let answer)): return answer == WellKnown.yes
        case .success(.missing): return false
        case .success: log.report(inventedCell.unknown(text), at: cell)
        case .failure(let problem): log.report(problem, at: cell)
        }
        return false
    }

    /// The coded value of every variable; reports cells that spell none.
    func values(of record: CSVRecord, log: inout FaultLog) -> [CodedValue] {
        var values = Array(repeating: CodedValue.missing, count: cells.count)
        for (variable, column) in cells.enumerated() {
            guard let (position, reader) = column else { continue }
            let cell = record[position]
            if let usual = cell.withTrimmedBytes({ forms.value($0, of: variable) }) ?? nil {
                values[variable] = usual
            } else if !cell.isEmpty {
                switch reader.value(of: cell.trimmed.withoutFormulaGuard) {
                case .success(let value): values[variable] = value
                case .failure(let problem): log.report(problem, at: cell)
                }
            }
        }
        return values
    }

    /// The value that a cell of a variable spells; nil where that is none.
    func value(of span: CSVSpan, in bytes: [UInt8], variable: Int) -> CodedValue? {
        if let usual = span.withTrimmedBytes(in: bytes, { forms.value($0, of: variable) }) ?? nil {
            return usual
        }
        if span.isEmpty(in: bytes) { return .missing }
        return try? cells[variable]?.cell.value(of: span.trimmed(in: bytes).withoutFormulaGuard).get()
    }

    /// The same for the column that says whether the case is invented.
    func isInvented(_ span: CSVSpan, in bytes: [UInt8]) -> Bool? {
        if span.isEmpty(in: bytes) { return false }
        switch inventedCell.value(of: span.trimmed(in: bytes).withoutFormulaGuard) {
        case .success(.value(let answer)): return answer == WellKnown.yes
        case .success(.missing): return false
        case .success, .failure: return nil
        }
    }

    /// Whether what is taken for one cell is more than one.
    func hasStops(_ span: CSVSpan, in bytes: [UInt8]) -> Bool {
        !span.isQuoted
            && span.written(in: bytes).contains { $0 == delimiter.rawValue || $0 == ASCII.lineFeed }
    }

    /// Sets the variables that are nothing but the kind of the unit, which the
    /// material knows; reports a cell that says otherwise.
    func setUnitKind(_ kind: Int, in values: inout [CodedValue], of record: CSVRecord, log: inout FaultLog) {
        for (variable, mapping) in unitKinds {
            let value = CodedValue.value(mapping[kind])
            if values[variable] == .missing { values[variable] = value }
            guard values[variable] != value, let (column, _) = cells[variable] else { continue }
            let id = codebook.list(.unitKinds).values[kind].id
            log.report(FieldProblem(id: "unit-kind", message: .otherUnitKind(id)), at: record[column])
        }
    }
}

extension String {
    /// A cell's text without the apostrophe that `--excel` puts before what a
    /// spreadsheet would run as a formula.
    var withoutFormulaGuard: String {
        guard utf8.first == ASCII.apostrophe,
            let guarded = dropFirst().unicodeScalars.first, CSVWriter.beginsFormula(guarded)
        else { return self }
        return String(dropFirst())
    }
}

extension Variable {
    /// The column `invented` as a variable, whose cells it is read like.
    fileprivate static func invented(_ codebook: Codebook) -> Variable {
        let name = FlatFile.Column.invented.rawValue
        return Variable(
            id: name, label: Bilingual(same: name), source: "", question: nil, speaksOfFirstPlan: false,
            kind: .single, values: codebook.list(.facts), allowsNotEvident: true, appliesWhen: nil, rule: nil,
            position: 0)
    }

    /// The variable's value for every kind of unit, if it is nothing else.
    var unitKindMapping: [Int]? {
        guard case .field(let path, let mapping)? = rule, path.scope == .caseFile,
            path.field == CaseFile.Field.unitKind.rawValue, appliesWhen == nil, !speaksOfFirstPlan
        else { return nil }
        return mapping
    }
}

extension FaultLog {
    /// Reports what is wrong with a cell, and works out where it is only if
    /// the fault is kept.
    mutating func report(_ problem: FieldProblem, at cell: CSVCell) {
        // A template's text is counted however many other faults there are.
        guard !isFull || problem.id == FieldProblem.placeholder.id else { return addUnkept(1) }
        report(InputFault(id: "read." + problem.id, location: cell.location, message: problem.message))
    }
}
