/// The flat coded file: CSV, a case in every row and a variable in every
/// column, coded by hand or by this program.
struct FlatFile {
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
    let document: CSVDocument
    private let positions: [String: Int]
    /// For every variable of the codebook, its column and how to read it; nil
    /// where the file has no such column.
    private let cells: [(column: Int, cell: FlatCell)?]
    /// What is spelled as usual, by its bytes.
    private let forms: FlatForms
    /// How to read the column `invented`, as if it were a variable.
    private let inventedCell: FlatCell
    /// The variables that are nothing but the unit's kind.
    private let unitKinds: [(variable: Int, mapping: [Int])]

    /// Reports columns that are unknown or lacking.
    init?(_ document: CSVDocument, codebook: Codebook, log: inout FaultLog) {
        let columns = ColumnPositions(
            Column.allCases.map(\.rawValue) + codebook.variables.map(\.id),
            required: Column.required.map(\.rawValue))
        guard let positions = columns.find(in: document, log: &log) else { return nil }
        self.codebook = codebook
        self.document = document
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

    func cell(_ column: Column, of record: CSVRecord) -> CSVCell? {
        positions[column.rawValue].map { record[$0] }
    }

    /// Whether the row says that its case is invented; reports a cell that
    /// says neither *ja* nor *nej*.
    func isInvented(_ record: CSVRecord, log: inout FaultLog) -> Bool {
        guard let cell = cell(.invented, of: record), !cell.isEmpty else { return false }
        let text = cell.withoutFormulaGuard
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
                switch reader.value(of: cell.withoutFormulaGuard) {
                case .success(let value): values[variable] = value
                case .failure(let problem): log.report(problem, at: cell)
                }
            }
        }
        return values
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

extension CSVCell {
    /// The cell's text without the apostrophe that `--excel` puts before what a
    /// spreadsheet would run as a formula.
    fileprivate var withoutFormulaGuard: String {
        let text = trimmed
        guard text.utf8.first == ASCII.apostrophe,
            let guarded = text.dropFirst().unicodeScalars.first, CSVWriter.beginsFormula(guarded)
        else { return text }
        return String(text.dropFirst())
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
        guard !isFull else { return addUnkept(1) }
        report(InputFault(id: "read." + problem.id, location: cell.location, message: problem.message))
    }
}

extension PieceReader {
    mutating func readFlat(_ source: SourceFile, _ body: (InputCase) -> Void) {
        guard let document = CSVDocument(parsing: source, log: &log) else { return }
        noteCutOff(source)
        guard let file = FlatFile(document, codebook: codebook, log: &log) else { return }
        if !options.allowsNoCases && document.records.isEmpty && log.isEmpty {
            report("no-cases", at: source.location, .noCases)
        }
        for record in document.records {
            if let coded = codedCase(of: record, in: file) { body(.coded(coded)) }
        }
    }

    private mutating func codedCase(of record: CSVRecord, in file: FlatFile) -> CodedCase? {
        let before = log.count
        func text(_ column: FlatFile.Column, _ log: inout FaultLog) -> String {
            guard let cell = file.cell(column, of: record) else { return "" }
            if cell.isEmpty {
                log.report(
                    FieldProblem(id: "missing-value", message: .missingValue(column.rawValue)), at: cell)
            }
            if PlaceholderText.isWhole(cell.text) { log.report(.placeholder, at: cell) }
            let text = cell.withoutFormulaGuard
            if !cell.isEmpty, let problem = NameText.problem(of: text) { log.report(problem, at: cell) }
            return text
        }
        let id = text(.caseID, &log)
        let municipality = text(.municipality, &log)
        let unitName = text(.unit, &log)
        let isInvented = file.isInvented(record, log: &log)
        var values = file.values(of: record, log: &log)
        func location(_ column: FlatFile.Column) -> SourceLocation {
            file.cell(column, of: record)?.location ?? file.document.source.location
        }
        guard log.count == before, accept(id: id, at: location(.caseID)) else { return nil }
        if let place = self.municipality(municipality, at: location(.municipality)),
            let unit = unit(unitName, in: place, at: location(.unit))
        {
            file.setUnitKind(unit.kind, in: &values, of: record, log: &log)
        }
        guard log.count == before else { return nil }
        return CodedCase(
            id: id, municipality: municipality, unit: unitName, isInvented: isInvented, values: values)
    }
}
