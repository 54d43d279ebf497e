/// Reads case files from a CSV set: a folder with a file for each part, whose
/// rows name by id the part they belong to.
///
/// All files of the set are held, as ranges over their bytes; the case files
/// are put together one at a time, in the order of `cases.csv`.
struct CaseFileCSVSet {
    static let casesFile = CSVSetPart.cases.fileName

    let cells: FieldParser
    var log: FaultLog
    /// By part; nil: there is no such file, or it cannot be used.
    private var files: [CSVSetFile?]
    /// Whether rows or files are missing because of a fault already reported:
    /// then links that lead nowhere tell nothing new.
    let isDamaged: Bool
    /// The files that some row needs, but that are not there.
    private var missed: Set<CSVSetPart> = []
    /// The cells of the case that is put together, and what its parts refer to.
    var built = CaseCellsBuilder()
    var target = CaseCells()

    init(files: [CSVSetFile?], parser: FieldParser, log: FaultLog, isDamaged: Bool) {
        self.files = files
        self.cells = parser
        self.log = log
        self.isDamaged = isDamaged
        groupByCase()
    }

    func file(_ part: CSVSetPart) -> CSVSetFile? { files[part.rawValue] }

    /// Finds the case of every row, and reports those of none.
    private mutating func groupByCase() {
        guard let cases = file(.cases) else { return }
        let count = cases.document.records.count
        var indexByID: [String: Int] = [:]
        indexByID.reserveCapacity(count)
        for row in 0..<count {
            let id = cases.text(CSVSetColumn.caseID, row: row)
            // The first case of an id; a second one is a fault of its own.
            if !id.isEmpty && indexByID[id] == nil { indexByID[id] = row }
        }
        for part in CSVSetPart.allCases where part != .cases {
            guard var file = file(part) else { continue }
            let owners = file.document.records.indices.map { row -> Int? in
                guard let id = link(CSVSetColumn.caseID, of: file, row: row) else { return nil }
                if let index = indexByID[id] { return index }
                report("broken-link", at: file.cell(CSVSetColumn.caseID, row: row), .noSuchCase(Masked(id)))
                // Nobody will read it, but its cells may be wrong, too.
                read(file, row: row)
                return nil
            }
            file.group(owners, caseCount: count)
            files[part.rawValue] = file
        }
    }

    /// The id that a row gives of its owner; reports an empty cell.
    mutating func link(_ column: String, of file: CSVSetFile, row: Int) -> String? {
        let id = file.text(column, row: row)
        if !id.isEmpty { return id }
        let cell = file.cell(column, row: row)
        if let cell { reportFault("missing-value", at: cell, .missingValue(column)) }
        return nil
    }
}

// MARK: - Cells

extension CaseFileCSVSet {
    /// A row as the part it spells.
    mutating func part<Part: CasePart>(_ type: Part.Type, in file: CSVSetFile, row: Int) -> Part {
        let first = read(file, row: row)
        return part(type, at: first, position: file.document.records[row].offset)
    }

    /// The part whose cells begin at `first`.
    func part<Part: CasePart>(_ type: Part.Type, at first: Int, position: Int) -> Part {
        Part(position: position, values: FieldValues(target, at: first))
    }

    /// Reads the cells of a row into those of its case, without that of an
    /// observation's value, which is read against its item; returns the first.
    @discardableResult
    mutating func read(_ file: CSVSetFile, row: Int) -> Int {
        let record = file.document.records[row]
        let first = built.appendUncoded(file.part.part.catalogue.entries.count)
        let keys = cells.forms.keys(of: file.part.part)
        for field in file.fields where field.type.content != .itemValue {
            read(record[field.column], into: first + field.index, cells.forms.form(field.index, of: keys))
        }
        for column in file.part.columns where column.isAlwaysFilled {
            guard case .field = column.content, let cell = file.cell(column.header, row: row), cell.isEmpty
            else { continue }
            reportFault("missing-value", at: cell, .missingValue(column.header))
        }
        return first
    }

    /// Reads one cell of the file into one of the case.
    mutating func read(_ cell: CSVCell, into index: Int, _ form: FieldForms.Form) {
        if cell.isEmpty { return }
        guard let usual = cell.withTrimmedBytes({ cells.forms.cell(ofCSV: $0, form) }) ?? nil else {
            if let value = value(of: cell, type: form.type) { built.set(index, to: value) }
            return
        }
        guard case .text = usual else { return built.set(index, to: usual) }
        switch form.type.content {
        // Spaces around a text are part of it.
        case .text, .freeText: built.set(index, toText: cell.written)
        default: _ = cell.withTrimmedBytes { built.set(index, toText: $0) }
        }
    }

    mutating func value(of cell: CSVCell, type: FieldType) -> FieldValue? {
        let (value, problems) = cells.value(of: cell, type: type)
        for problem in problems { reportFault(problem.id, at: cell, problem.message) }
        return value
    }

    /// What an owner's row says of a part below it.
    enum Statement {
        case coded, notCoded
        /// Something else: reported.
        case unclear
    }

    mutating func statement(_ cell: CSVCell?) -> Statement {
        guard let cell, !cell.isEmpty else { return .notCoded }
        let text = cell.trimmed
        if text == Spelling.coded { return .coded }
        let problem: FieldProblem =
            PlaceholderText.isWhole(text)
            ? .placeholder : FieldProblem(id: "unknown-value", message: .onlyCoded(Masked(text)))
        reportFault(problem.id, at: cell, problem.message)
        return .unclear
    }

    /// Reads the rows of a list, whose owner must have said that it was coded.
    ///
    /// - Parameter cell: where the owner says so.
    mutating func list<Part>(
        _ part: CSVSetPart, _ rows: some Collection<Int>, saidIn cell: CSVCell?, of owner: CSVSetPart,
        _ read: (inout CaseFileCSVSet, CSVSetFile, Int) -> Part
    ) -> [Part]? {
        let statement = statement(cell)
        guard let file = file(part) else {
            if statement == .coded, let cell { reportMissing(part, at: cell) }
            return nil
        }
        var parts: [Part] = []
        for row in rows {
            if statement == .notCoded { reportNotCoded(file, row: row, owner: owner) }
            parts.append(read(&self, file, row))
        }
        return statement == .coded ? parts : nil
    }

    mutating func reportNotCoded(_ file: CSVSetFile, row: Int, owner: CSVSetPart) {
        let message = Bilingual.notCoded(file.part.header, file: owner.fileName)
        report("not-coded", at: file.cell(CSVSetColumn.caseID, row: row), message)
    }

    /// Reports, once for each file, that it is not there.
    mutating func reportMissing(_ part: CSVSetPart, at cell: CSVCell) {
        guard missed.insert(part).inserted else { return }
        report("missing-file", at: cell, .missingFile(part.fileName, saidToBeCoded: true))
    }
}

// MARK: - Faults

extension CaseFileCSVSet {
    /// A fault between rows or files, which another fault may have caused.
    mutating func report(_ id: String, at cell: CSVCell?, _ message: @autoclosure () -> Bilingual) {
        guard !isDamaged, let cell else { return }
        reportFault(id, at: cell, message())
    }

    mutating func reportFault(_ id: String, at cell: CSVCell, _ message: @autoclosure () -> Bilingual) {
        guard !log.isFull else {
            log.addUnkept(1)
            return
        }
        log.report(InputFault(id: "read." + id, location: cell.location, message: message()))
    }
}
