import SIPAudit
import Synchronization

extension CheckCommand: Subcommand {
    static func run(_ parsed: ParsedCommand, _ console: Console) throws -> ExitCode {
        let selection = CheckSelection(selected: parsed[select], ignored: parsed[ignore])
        if parsed[list] || parsed[explain] != nil {
            if parsed[input] != nil { throw parsed.usageError(.noInputToDescribe) }
            return try describe(selection, parsed, console)
        }
        guard let path = parsed[input] else { throw parsed.usageError(.needsInput) }
        let study = try StudyInput(parsed, inputs: [path], needsMaterial: false)
        let checks = try study.codebook.checks()
        if let unknown = selection.unknown(among: checks) { throw parsed.usageError(.unknownCheck(unknown)) }
        let accepted = try parsed[baseline].map {
            try Baseline(path: $0, study: study.codebook.studyProtocol.id)
        }
        let level = parsed[failOn] ?? (accepted == nil ? .error : .note)
        // The text folds notes to a line.
        let placesNotes = parsed[format] != .text || parsed[notes] || level.severity == .note
        var auditor = Auditor(
            engine: study.engine, checks: checks, material: study.material, placesNotes: placesNotes,
            isSelected: selection.contains)
        var report = AuditReport(codebook: study.codebook, failOn: level.severity)
        let marks = try study.audit(path, console, &auditor, &report)
        if formatsForOthers.contains(parsed[format]), !parsed[allowRealMaterial],
            !marks.isMarkedThroughout(hasUnreadFiles: !report.faults.isEmpty)
        {
            throw parsed.usageError(.notInvented(format: parsed[format].rawValue))
        }
        let ran = auditor.running
        if let accepted { report.hold(against: accepted, of: ran) }
        if parsed[writeBaseline] != nil {
            try accept(&report, of: ran, parsed, console, inputs: study.inputFiles)
        }
        keptUntilExit.withLock { $0 = (report, checks, auditor) }
        return try write(report, parsed, console, study) {
            FindingsReport(of: report, input: path, checks: checks, isSelected: selection.contains, ran: ran)
        }
    }

    /// Taking them to pieces would take time that nobody needs, as with the codebook.
    private static let keptUntilExit = Mutex<(AuditReport, StudyChecks, Auditor)?>(nil)

    /// Prints what was found, and says which exit code that gives.
    ///
    /// - Parameter findings: what formats for other programs are made of.
    private static func write(
        _ report: AuditReport, _ parsed: ParsedCommand, _ console: Console, _ study: StudyInput,
        _ findings: () -> FindingsReport
    ) throws -> ExitCode {
        let language = console.language
        let inputs = study.inputFiles + [parsed[baseline]].compactMap(\.self)
        let code =
            switch parsed[format].renderer {
            case let renderer?:
                try console.write(renderer.output(of: findings(), in: language), parsed, inputs: inputs)
            case nil where parsed[format] == .json:
                try console.write(FindingsJSON(language: language).text(of: report), parsed, inputs: inputs)
            case nil:
                try console.write(
                    FindingsText(language: language, showsNotes: parsed[notes]).text(of: report), parsed,
                    inputs: inputs)
            }
        if !report.gone.isEmpty { console.report(.gone(report.gone)) }
        guard code == .done else { return code }
        if !report.faults.isEmpty { return .unusable }
        return report.fails ? .findings : .done
    }

    /// Writes all findings as accepted, unless there are some that nobody saw.
    private static func accept(
        _ report: inout AuditReport, of checks: [String], _ parsed: ParsedCommand, _ console: Console,
        inputs: [String]
    ) throws {
        guard let path = parsed[writeBaseline] else { return }
        if path == parsed[CommonOptions.output] { throw parsed.usageError(.twoOutputs) }
        let file = Masked(fileName: path)
        guard report.faults.isEmpty else { return console.report(.baselineNotWritten(file)) }
        let baseline = Baseline(
            study: report.codebook.studyProtocol.id, accepting: report.reported)
        let destination = OutputDestination.file(path)
        try destination.check(isNoneOf: inputs)
        try OutputWriter.write(baseline.json, to: destination)
        console.report(.baselineWritten(baseline.keys.count, file))
        report.hold(against: baseline, of: checks)
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
    ///
    /// - Returns: which of it is marked invented.
    func audit(
        _ path: String, _ console: Console, _ auditor: inout Auditor, _ report: inout AuditReport
    ) throws -> InventedMaterial {
        let progress = readingProgress(console)
        var reader = caseReader { $0.progress = progress }
        report.isInvented = material?.isInvented ?? false
        var all = AuditedPiece(
            auditor: auditor, report: report, marks: InventedMaterial(material: material))
        let unread = all
        reader.read(path) {
            unread
        } add: { piece, inputCase in
            piece.audit(inputCase)
        } take: { piece in
            all.merge(piece)
        }
        progress?.end()
        (auditor, report) = (all.auditor, all.report)
        let location = SourceLocation(file: Masked(fileName: path))
        guard !reader.hasCodedRows else {
            throw InputFaults(InputFault(id: "read.no-case-files", location: location, message: .codedRows))
        }
        report.faults = materialFaults
        report.faults.append(reader.log)
        report.ofMaterial = auditor.findingsOfMaterial(at: location)
        for note in reader.notes { console.report(note) }
        console.report(.casesRead(reader.caseCount))
        return all.marks
    }
}

/// What was found in some of the input.
private struct AuditedPiece: Sendable {
    var auditor: Auditor
    var report: AuditReport
    var marks: InventedMaterial

    mutating func audit(_ inputCase: InputCase) {
        guard case .caseFile(let caseFile, let origin) = inputCase else { return }
        marks.add(caseFile)
        if caseFile.isInvented { report.isInvented = true }
        report.add(auditor.audit(caseFile, origin), of: caseFile)
    }

    /// Adds what was found in a piece after it.
    mutating func merge(_ later: AuditedPiece) {
        auditor.merge(later.auditor)
        report.merge(later.report)
        marks.merge(later.marks)
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

    fileprivate static let twoOutputs = Bilingual(
        sv: "--write-baseline och --output skriver till samma fil; ange två",
        en: "--write-baseline and --output write to the same file; give two")

    fileprivate static func baselineWritten(_ count: Int, _ file: Masked) -> Bilingual {
        Bilingual(
            sv: "\(count) fynd godtagna i \(file). Filen är lika hemlig som akterna.",
            en: "\(count) findings accepted in \(file). The file is as secret as the case files.")
    }

    fileprivate static func baselineNotWritten(_ file: Masked) -> Bilingual {
        Bilingual(
            sv: "\(file) skrevs inte: allt i indata kunde inte läsas, så inte alla fynd är kända.",
            en: "\(file) was not written: not all of the input could be read, so not all findings are known.")
    }

    /// The first of them, and how many there are.
    fileprivate static func gone(_ keys: [Masked]) -> Bilingual {
        let shown = keys.prefix(20).map { "\n  \($0)" }.joined() + (keys.count > 20 ? "\n  …" : "")
        return Bilingual(
            sv: (keys.count == 1 ? "1 godtaget fynd är borta:" : "\(keys.count) godtagna fynd är borta:")
                + shown,
            en: (keys.count == 1
                ? "1 accepted finding is gone:" : "\(keys.count) accepted findings are gone:") + shown)
    }

    fileprivate static func unknownCheck(_ unknown: (name: String, nearest: String?)) -> Bilingual {
        let name = Masked(unknown.name)
        return Bilingual(sv: "Det finns ingen kontroll ”\(name)”.", en: "There is no check “\(name)”.")
            + suggestion(unknown.nearest)
    }
}

extension OutputFormat {
    /// nil for the formats that stay here.
    fileprivate var renderer: (any FindingsRenderer)? {
        switch self {
        case .sarif: SARIFRenderer()
        case .junit: JUnitRenderer()
        case .github: GitHubRenderer()
        case .text, .markdown, .csv, .json: nil
        }
    }
}
