import SIPAudit

extension CodebookCommand: Subcommand {
    static func run(_ parsed: ParsedCommand, _ console: Console) throws -> ExitCode {
        if let folder = parsed[check] { return try check(folder, parsed, console) }
        let codebook = try StudyInput.codebook(parsed)
        let inputs = StudyInput.codebookFiles(parsed)
        let printer = CodebookPrinter(codebook, language: console.language)
        let style: PrintStyle = parsed[format] == .markdown ? .markdown : .text
        guard let id = parsed[variable] else {
            return try console.write(printer.whole(style), parsed, inputs: inputs)
        }
        let index = try parsed.index(ofVariable: id, in: codebook)
        return try console.write(printer.variable(index, style), parsed, inputs: inputs)
    }

    /// Checks somebody's codebook. Faults are what was asked for: they are the
    /// output, and the exit code says that there are some.
    private static func check(_ folder: String, _ parsed: ParsedCommand, _ console: Console) throws
        -> ExitCode
    {
        let codebook: Codebook
        do throws(InputFaults) {
            codebook = try Codebook(folder: folder)
            _ = try codebook.checks()
        } catch {
            // A file that is not there or cannot be opened has no faults to find.
            let unreadable = ["read.missing", "read.permission", "read.not-a-file", "read.failed"]
            guard !error.log.kept.contains(where: { unreadable.contains($0.id) }) else { throw error }
            _ = try console.write(error.log.text(in: console.language), parsed)
            return .findings
        }
        return try console.write(Bilingual.isSound(codebook)[console.language] + "\n", parsed)
    }
}

extension Bilingual {
    fileprivate static func isSound(_ codebook: Codebook) -> Bilingual {
        let study = codebook.studyProtocol
        let (variables, tables) = (codebook.variables.count, codebook.tables.count)
        return Bilingual(
            sv: "Kodboken \(study.id) \(study.version) är hel: \(variables) variabler, \(tables) tabeller.",
            en:
                "The codebook \(study.id) \(study.version) is sound: \(variables) variables, \(tables) tables."
        )
    }
}
