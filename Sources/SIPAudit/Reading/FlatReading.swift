extension PieceReader {
    /// Reads a flat file that is held as a whole.
    mutating func readFlat(_ source: SourceFile, _ body: (InputCase) -> Void) {
        guard let layout = CSVLayout(of: source, log: &log) else { return }
        var parser = CSVParser(source: source, layout: layout, longestRecord: CSVDocument.longestRecord)
        guard parser.parseHeader(log: &log) else { return }
        noteCutOff(source)
        var (records, columns) = (RecordFaults(), FaultLog())
        let file = FlatFile(CSVDocument(of: parser), codebook: codebook, log: &columns)
        readRecords(&parser, from: 2, of: file, &records, body)
        // First what is wrong with records, then with columns, then with cells.
        let cells = log
        log = records.log
        log.append(columns)
        if file != nil && !options.allowsNoCases && records.count == 0 && log.isEmpty {
            report("no-cases", at: source.location, .noCases)
        }
        log.append(cells)
    }

    /// Reads some records of a flat file.
    mutating func readFlat(_ block: RecordBlocks.Block, of head: FlatHead, _ body: (InputCase) -> Void) {
        byteCount += block.count
        var text = BlockText(
            of: block.bytes, count: block.count, name: head.path, firstLine: block.firstLine,
            encoding: head.encoding)
        if let fault = block.fault { text.end(with: fault) }
        var findings = FlatFindings(of: head, block, text)
        defer { flatFindings = findings }
        guard let source = text.source, findings.identityNumber == nil else { return }
        guard !block.isCutOff else {
            let location = SourceLocation(file: Masked(fileName: head.path), line: block.firstLine, column: 1)
            findings.records.log.report(
                InputFault(
                    id: "read.record-too-long", location: location,
                    message: .recordTooLong(limit: CSVDocument.longestRecord)))
            return
        }
        // Without a header no record is understood.
        guard !head.columnNames.isEmpty, !(block.isBlank && block.isLast) else { return }
        let end =
            block.isLast
            ? CSVLayout.endOfContent(in: source.bytes[..<text.count], from: 0, delimiter: head.delimiter)
            : text.count
        var parser = CSVParser(
            source: source, layout: head.layout(to: end), columnNames: head.columnNames,
            longestRecord: CSVDocument.longestRecord)
        var record = block.firstRecord
        // The header, and the line before it that names the delimiter.
        while record < 2, parser.position < end {
            parser.skipRecord()
            record += 1
        }
        readRecords(&parser, from: record, of: head.file, &findings.records, body)
    }

    /// Reads the records from where a parser stands to its end.
    ///
    /// - Parameters:
    ///   - file: nil: what is in the cells is not read.
    ///   - faults: takes what is wrong with the records; what is wrong with their
    ///     cells goes to `log`.
    private mutating func readRecords(
        _ parser: inout CSVParser, from first: Int, of file: FlatFile?, _ faults: inout RecordFaults,
        _ body: (InputCase) -> Void
    ) {
        let (start, end) = (parser.position, parser.end)
        guard start < end else { return }
        let bytes = FlatRows.padded(parser.source.bytes, after: end)
        var rows = file.map { FlatRows(of: $0, in: bytes, material: material) }
        var number = first
        var position = start
        while position < end {
            if !isNextDoubled, let next = rows?.readRow(at: position, to: end) {
                let coded = rows!.coded
                accept(newID: coded.id)
                faults.count += 1
                give(coded, to: body)
                position = next
            } else {
                let record = parser.parseRecord(at: position, number: number, log: &faults.log)
                position = parser.position
                if let record {
                    faults.count += 1
                    if let file, let coded = codedCase(of: record, in: file) { give(coded, to: body) }
                }
            }
            number += 1
        }
    }

    private mutating func give(_ coded: CodedCase, to body: (InputCase) -> Void) {
        hasCodedRows = true
        body(.coded(coded))
    }

    /// The case of a record, read cell by cell; nil where anything is wrong with it,
    /// which is reported.
    private mutating func codedCase(of record: CSVRecord, in file: FlatFile) -> CodedCase? {
        let before = log.count
        func text(_ column: FlatFile.Column, _ log: inout FaultLog) -> String {
            guard let cell = file.cell(column, of: record) else { return "" }
            if cell.isEmpty {
                log.report(
                    FieldProblem(id: "missing-value", message: .missingValue(column.rawValue)), at: cell)
            }
            if PlaceholderText.isWhole(cell.text) { log.report(.placeholder, at: cell) }
            let text = cell.trimmed.withoutFormulaGuard
            if !cell.isEmpty, let problem = NameText.problem(of: text) { log.report(problem, at: cell) }
            return text
        }
        let id = text(.caseID, &log)
        let municipality = text(.municipality, &log)
        let unitName = text(.unit, &log)
        let isInvented = file.isInvented(record, log: &log)
        var values = file.values(of: record, log: &log)
        func location(_ column: FlatFile.Column) -> SourceLocation {
            (file.cell(column, of: record) ?? record[0]).location
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
