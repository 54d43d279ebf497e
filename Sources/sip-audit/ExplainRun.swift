import SIPAudit

extension ExplainCommand: Subcommand {
    static func run(_ parsed: ParsedCommand, _ console: Console) throws -> ExitCode {
        let study = try StudyInput(parsed, inputs: [parsed[input]])
        let variables = try parsed[variable].map { [try parsed.index(ofVariable: $0, in: study.codebook)] }
        var ids: [String] = []
        var chosen: InputCase?
        try study.forEachCase(console, isQuiet: true) { coded, inputCase in
            ids.append(coded.id)
            if coded.id == parsed[caseID] { chosen = inputCase }
        }
        guard let chosen else {
            throw parsed.usageError(
                .unknownCase(parsed[caseID], nearest: nearestName(to: parsed[caseID], in: ids)))
        }
        let explanation = try study.explanation(of: chosen, variables: variables)
        let text =
            parsed[format] == .json
            ? explanation.json(language: console.language) : explanation.text(language: console.language)
        return try console.write(text, parsed, inputs: study.inputFiles)
    }
}

extension Bilingual {
    fileprivate static func unknownCase(_ id: String, nearest: String?) -> Bilingual {
        let id = Masked(id)
        return Bilingual(
            sv: "Det finns ingen akt ”\(id)” i indata.", en: "The input has no case file “\(id)”.")
            + suggestion(nearest)
    }
}
