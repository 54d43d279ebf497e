import SIPAudit

extension TemplateCommand: Subcommand {
    static func run(_ parsed: ParsedCommand, _ console: Console) throws -> ExitCode {
        let codebook = try StudyInput.codebook(parsed)
        let files = TemplateOutput.files(
            parsed[kind], codebook: codebook, language: console.language,
            forExcel: parsed[CommonOptions.excel])
        if parsed[kind] == .csvSet, let folder = parsed[output] {
            try OutputFolder.write(files.map { ($0.name, $0.text) }, to: folder)
            return .done
        }
        let destination = parsed[output].map { OutputDestination.file($0) } ?? .standardOutput
        try destination.check(isNoneOf: StudyInput.codebookFiles(parsed))
        return try console.write(files.map(\.text).joined(), to: destination)
    }
}
