import SIPAudit

extension CheckCommand: Subcommand {
    static func run(_ parsed: ParsedCommand, _ console: Console) throws -> ExitCode {
        let selection = CheckSelection(selected: parsed[select], ignored: parsed[ignore])
        if parsed[list] || parsed[explain] != nil {
            if parsed[input] != nil { throw parsed.usageError(.noInputToDescribe) }
            return try describe(selection, parsed, console)
        }
        guard let path = parsed[input] else { throw parsed.usageError(.needsInput) }
        let study = try StudyInput(parsed, inputs: [path])
        let checks = try study.codebook.checks()
        if let unknown = selection.unknown(among: checks) { throw parsed.usageError(.unknownCheck(unknown)) }
        var auditor = Auditor(
            engine: study.engine, checks: checks, material: study.material,
            isSelected: selection.contains)
        var report = AuditReport(
            codebook: study.codebook, failOn: (parsed[failOn] ?? .error).severity)
        try study.audit(path, console, &auditor, &report)
        let text =
            parsed[format] == .json
            ? FindingsJSON(language: console.language).text(of: report)
            : FindingsText(language: console.language, showsNotes: parsed[notes]).text(of: report)
        let code = try console.write(text, parsed, inputs: study.inputFiles)
        guard code == .done else { return code }
        if !report.faults.isEmpty { return .unusable }
        return report.fails ? .findings : .done
    }

    /// What the checks say of themselves.
    private static func describe(
        _ selection: CheckSelection, _ parsed: ParsedCommand, _ console: Console
    ) throws -> ExitCode {
        let codebook = try StudyInput.codebook(parsed)
        let checks = try codebook.checks()
        if let unknown = selection.unknown(among: checks) { throw parsed.usageError(.unknownCheck(unknown)) }
        let printer = CheckPrinter(codebook, checks, language: console.language)
        let inputs = StudyInput.codebookFiles(parsed)
        guard let id = parsed[explain] else {
            return try console.write(printer.list(selection), parsed, inputs: inputs)
        }
        guard let check = checks.check(id) else {
            let known = checks.checks.map(\.declaration.id)
            throw parsed.usageError(.unknownCheck((id, nearestName(to: id, in: known))))
        }
        return try console.write(printer.explanation(of: check), parsed, inputs: inputs)
    }
}

extension StudyInput {
    /// Audits every case that can be read, and keeps what cannot.
    ///
    /// Throws where the input holds no case files at all, but coded rows.
    func audit(
        _ path: String, _ console: Console, _ auditor: inout Auditor, _ report: inout AuditReport
    ) throws {
        var reader = caseReader
        var isCoded = false
        var isInvented = material?.isInvented ?? false
        reader.read(path) { inputCase in
            guard case .caseFile(let caseFile, let origin) = inputCase else {
                isCoded = true
                return
            }
            if caseFile.isInvented { isInvented = true }
            report.add(auditor.audit(caseFile, origin), of: caseFile)
        }
        let location = SourceLocation(file: Masked(fileName: path))
        guard !isCoded else {
            throw InputFaults(InputFault(id: "read.no-case-files", location: location, message: .codedRows))
        }
        report.isInvented = isInvented
        report.faults = reader.log
        report.ofMaterial = auditor.findingsOfMaterial(at: location)
        for note in reader.notes { console.report(note) }
        console.report(.casesRead(reader.caseCount))
    }
}

extension Bilingual {
    fileprivate static let needsInput = Bilingual(
        sv: "INDATA saknas; ange en fil eller en mapp", en: "INPUT is missing; give a file or a folder")

    fileprivate static let noInputToDescribe = Bilingual(
        sv: "--list och --explain läser inga akter, så utelämna INDATA",
        en: "--list and --explain read no case files, so leave INPUT out")

    fileprivate static let codedRows = Bilingual(
        sv: "Här finns inga akter att granska, bara kodade rader. Granska de akter som raderna kodades ur.",
        en: "There are no case files to check here, only coded rows. Check the files they were coded from.")

    fileprivate static func unknownCheck(_ unknown: (name: String, nearest: String?)) -> Bilingual {
        let name = Masked(unknown.name)
        return Bilingual(sv: "Det finns ingen kontroll ”\(name)”.", en: "There is no check “\(name)”.")
            + suggestion(unknown.nearest)
    }
}
