import SIPAudit

extension CodeCommand: Subcommand {
    static func run(_ parsed: ParsedCommand, _ console: Console) throws -> ExitCode {
        let path = parsed[input]
        let study = try StudyInput(parsed, inputs: [path])
        let destination = parsed[CommonOptions.output].map { OutputDestination.file($0) } ?? .standardOutput
        try destination.check(isNoneOf: study.inputFiles)
        // What stands on the screen cannot be taken back: every fault must be
        // found before the first case is written.
        guard study.isRereadable || destination != .standardOutput else {
            throw parsed.usageError(.needsOutputFile)
        }
        // Whether a CSV has a column for what is invented stands in its header,
        // and what can be read but once may turn out to be.
        let isKnown = !study.isRereadable || parsed[format] == .json || study.material?.isInvented == true
        let passes = destination == .standardOutput || !isKnown ? 2 : 1
        var mayBeInvented = true
        if passes > 1 {
            mayBeInvented = try study.forEachCase(
                console, isQuiet: true, pass: ReadingPass(1, of: passes)
            ) { _, _ in }
        }
        var output = try CodedOutput(parsed, study: study, destination, mayBeInvented: mayBeInvented)
        let isInvented = try study.forEachCase(
            console, pass: passes > 1 ? ReadingPass(2, of: passes) : nil, isOnScreen: !destination.isFile
        ) {
            output.write($0, $1)
        }
        return try output.finish(isInvented: isInvented, console)
    }
}

/// The coded data set on its way out, one case at a time.
private struct CodedOutput: ~Copyable {
    private let study: StudyInput
    private var writer: OutputWriter
    private var format: Format
    /// The first thing that went wrong; nothing is written after it.
    private var failure: (any Error)?

    private enum Format {
        case csv(CodedCaseWriter)
        case json(CodedCaseJSON)
    }

    init(
        _ parsed: ParsedCommand, study: StudyInput, _ destination: OutputDestination, mayBeInvented: Bool
    ) throws {
        var writer = try OutputWriter(to: destination)
        let format: Format
        if parsed[CodeCommand.format] == .json {
            let json = CodedCaseJSON(codebook: study.codebook)
            try writer.write(json.header)
            format = .json(json)
        } else {
            let csv = CodedCaseWriter(
                codebook: study.codebook, spelling: parsed[CodeCommand.numeric] ? .codes : .ids,
                dialect: parsed[CommonOptions.excel] ? .excel : .machine, saysWhatIsInvented: mayBeInvented)
            try writer.write(csv.header)
            format = .csv(csv)
        }
        self.study = study
        self.writer = writer
        self.format = format
    }

    mutating func write(_ coded: CodedCase, _ inputCase: InputCase) {
        guard failure == nil else { return }
        do {
            switch format {
            case .csv(let csv):
                var coded = coded
                if study.material?.isInvented == true { coded.isInvented = true }
                try writer.write(csv.row(for: coded))
            case .json(var json):
                try writer.write(json.text(for: study.explanation(of: inputCase)))
                format = .json(json)
            }
        } catch {
            failure = error
        }
    }

    consuming func finish(isInvented: Bool, _ console: Console) throws -> ExitCode {
        if let ambiguous = failure as? CodedCaseWriter.AmbiguousNumber {
            console.report(ambiguous.message(codebook: study.codebook))
            return .unusable
        }
        if let failure { throw failure }
        if case .json(let json) = format { try writer.write(json.footer(isInvented: isInvented)) }
        _ = try writer.finish()
        return .done
    }
}

extension Bilingual {
    fileprivate static let needsOutputFile = Bilingual(
        sv: "indata kan bara läsas en gång; ange en fil för resultatet med -o",
        en: "the input can be read only once; name a file for the result with -o")
}
