@testable import SIPAudit

/// Reads a flat file slowly and plainly, to judge the reader by: all of it at
/// once, every cell made a string and given to `FlatCell`.
struct FlatFileJudge {
    let codebook: Codebook
    var material: Material?
    var encoding: TextEncoding?
    fileprivate let cells: [FlatCell]
    fileprivate let inventedCell: FlatCell

    init(codebook: Codebook, material: Material? = nil, encoding: TextEncoding? = nil) {
        (self.codebook, self.material, self.encoding) = (codebook, material, encoding)
        cells = codebook.variables.map { FlatCell($0, protocol: codebook.studyProtocol) }
        let invented = Variable(
            id: "invented", label: Bilingual(same: "invented"), source: "", question: nil,
            speaksOfFirstPlan: false, kind: .single, values: codebook.list(.facts), allowsNotEvident: true,
            appliesWhen: nil, rule: nil, position: 0)
        inventedCell = FlatCell(invented, protocol: codebook.studyProtocol)
    }

    /// What the reader must give for the same bytes.
    struct Verdict: Equatable {
        /// Empty where the file could not be read at all.
        var cases: [CodedCase] = []
        var caseCount = 0
        /// As the command prints them, and how often each is there.
        var faults: [String] = []
        var faultCount = 0
        var notes: [String] = []

        fileprivate mutating func take(_ log: FaultLog, _ notes: [Bilingual]) {
            faults = log.kept.map { "\($0.id) \($0.text(in: .swedish)) ×\($0.occurrences)" }
            faultCount = log.count
            self.notes = notes.map(\.swedish)
        }
    }

    /// By the reader, in blocks of about so many bytes.
    func verdictOfReader(on path: String, blockSize: Int) -> Verdict {
        var options = CaseReader.Options(format: .flat, encoding: encoding)
        options.blockSize = blockSize
        var reader = CaseReader(codebook: codebook, material: material, options: options)
        var verdict = Verdict()
        reader.read(path) { inputCase in
            if case .coded(let coded) = inputCase { verdict.cases.append(coded) }
        }
        verdict.caseCount = reader.caseCount
        verdict.take(reader.log, reader.notes)
        let isUnread = reader.log.kept.contains {
            ["read.nul", "read.encoding", "read.identity-number"].contains($0.id)
        }
        if isUnread { verdict.cases = [] }
        return verdict
    }

    func verdict(on bytes: [UInt8], path: String) -> Verdict {
        var verdict = Verdict()
        var reading = FlatReading(judge: self)
        reading.read(bytes, path)
        verdict.cases = reading.cases
        verdict.caseCount = reading.caseCount
        verdict.take(reading.log, reading.notes)
        return verdict
    }
}

private struct FlatReading {
    let judge: FlatFileJudge
    var log = FaultLog()
    var notes: [Bilingual] = []
    var cases: [CodedCase] = []
    var caseCount = 0
    private var ids: Set<String> = []

    init(judge: FlatFileJudge) { self.judge = judge }

    mutating func read(_ bytes: [UInt8], _ path: String) {
        do throws(InputFault) {
            let source = try TextDecoding.decode(
                bytes, name: path, encoding: judge.encoding, fallbackToWindows1252: true)
            if judge.encoding == nil && source.encoding == .windows1252 {
                notes.append(.readAsWindows1252(Masked(fileName: path)))
            }
            try source.refuseIdentityNumbers()
            read(source)
        } catch {
            log.report(error)
        }
    }

    private mutating func read(_ source: SourceFile) {
        guard let document = CSVDocument(parsing: source, log: &log) else { return }
        if source.endsWithoutLineBreak { notes.append(.mayBeCutOff(Masked(fileName: source.name))) }
        let known = FlatFile.Column.allCases.map(\.rawValue) + judge.codebook.variables.map(\.id)
        let columns = ColumnPositions(known, required: FlatFile.Column.required.map(\.rawValue))
        guard let positions = columns.find(in: document, log: &log) else { return }
        if document.records.isEmpty && log.isEmpty {
            log.report(InputFault(id: "read.no-cases", location: source.location, message: .noCases))
        }
        for record in document.records { read(record, positions) }
    }

    private mutating func read(_ record: CSVRecord, _ positions: [String: Int]) {
        let before = log.count
        let names = FlatFile.Column.required.map { name(record[positions[$0.rawValue]!], $0) }
        let isInvented = positions["invented"].map { self.isInvented(record[$0]) } ?? false
        var values = judge.codebook.variables.indices.map { variable in
            positions[judge.codebook.variables[variable].id].map { value(record[$0], variable) } ?? .missing
        }
        let place = record[positions["case_id"]!]
        guard log.count == before else { return }
        guard ids.insert(names[0]).inserted else {
            let message = Bilingual(
                sv: "Akten ”\(Masked(names[0]))” är redan läst. Varje akt ska ha ett eget id.", en: "")
            return log.report(
                InputFault(id: "read.doubled-case", location: place.location, message: message))
        }
        caseCount += 1
        if let material = judge.material {
            var reader = PieceReader(
                parser: FieldParser(codebook: judge.codebook), material: material,
                options: CaseReader.Options())
            let municipality = reader.municipality(
                names[1], at: record[positions["municipality"]!].location)
            let unit = municipality.flatMap {
                reader.unit(names[2], in: $0, at: record[positions["unit"]!].location)
            }
            log.append(reader.log)
            if let unit { setKind(unit.kind, &values, record, positions) }
        }
        guard log.count == before else { return }
        cases.append(
            CodedCase(
                id: names[0], municipality: names[1], unit: names[2], isInvented: isInvented, values: values))
    }

    private mutating func name(_ cell: CSVCell, _ column: FlatFile.Column) -> String {
        if cell.isEmpty {
            log.report(
                FieldProblem(id: "missing-value", message: .missingValue(column.rawValue)), at: cell)
        }
        if PlaceholderText.isWhole(cell.text) { log.report(.placeholder, at: cell) }
        let text = cell.trimmed.withoutFormulaGuard
        if !cell.isEmpty, let problem = NameText.problem(of: text) { log.report(problem, at: cell) }
        return text
    }

    private mutating func isInvented(_ cell: CSVCell) -> Bool {
        if cell.isEmpty { return false }
        let reader = judge.inventedCell
        switch reader.value(of: cell.trimmed.withoutFormulaGuard) {
        case .success(.value(let answer)): return answer == WellKnown.yes
        case .success(.missing): return false
        case .success: log.report(reader.unknown(cell.trimmed.withoutFormulaGuard), at: cell)
        case .failure(let problem): log.report(problem, at: cell)
        }
        return false
    }

    private mutating func value(_ cell: CSVCell, _ variable: Int) -> CodedValue {
        if cell.isEmpty { return .missing }
        switch judge.cells[variable].value(of: cell.trimmed.withoutFormulaGuard) {
        case .success(let value): return value
        case .failure(let problem):
            log.report(problem, at: cell)
            return .missing
        }
    }

    private mutating func setKind(
        _ kind: Int, _ values: inout [CodedValue], _ record: CSVRecord, _ positions: [String: Int]
    ) {
        for (index, variable) in judge.codebook.variables.enumerated() {
            guard let mapping = variable.unitKindMapping else { continue }
            let value = CodedValue.value(mapping[kind])
            if values[index] == .missing { values[index] = value }
            guard values[index] != value, let column = positions[variable.id] else { continue }
            let id = judge.codebook.list(.unitKinds).values[kind].id
            log.report(FieldProblem(id: "unit-kind", message: .otherUnitKind(id)), at: record[column])
        }
    }
}
