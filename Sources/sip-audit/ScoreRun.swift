import SIPAudit

extension ScoreCommand: Subcommand {
    /// Read, code, tally, score, render.
    static func run(_ parsed: ParsedCommand, _ console: Console) throws -> ExitCode {
        let study = try StudyInput(parsed, inputs: [parsed[input]])
        guard let scoring = study.codebook.scoring else {
            throw parsed.usageError(.noSamverkan)
        }
        let limit = parsed[TablesCommand.suppressBelow]
        let layout = TallyLayout(codebook: scoring, gathersPatterns: limit != nil)
        var counter = TallyCounter(layout)
        var sensitivity: Sensitivity?
        if parsed[Self.sensitivity] {
            sensitivity = Sensitivity(
                study.codebook, coder: parsed[CommonOptions.coder], material: study.material)
        }
        var cases: [CodedCase] = []
        let isInvented = try study.forEachCase(console) { coded, inputCase in
            counter.count(coded)
            sensitivity?.count(coded, inputCase)
            if parsed[perCase] { cases.append(coded.withoutEvidence) }
        }
        let tally = counter.tally
        let suppression = limit.map {
            Suppression(of: tally, layout: layout, material: study.material, below: $0)
        }
        let score = Score(
            of: tally, layout: layout, material: study.material, isInvented: isInvented,
            suppression: suppression)
        let output = ScoreOutput(
            score, sensitivity: sensitivity?.outcomes(of: score), cases: parsed[perCase] ? cases : nil,
            language: console.language, isExcel: parsed[CommonOptions.excel])
        return try console.write(try output.text(parsed[format]), parsed, inputs: study.inputFiles)
    }
}

extension CodedCase {
    /// What a table of cases needs.
    fileprivate var withoutEvidence: CodedCase {
        var coded = self
        coded.evidence = []
        return coded
    }
}

extension Bilingual {
    fileprivate static let noSamverkan = Bilingual(
        sv: "kodboken har ingen samverkan.json, så den säger inte hur samverkan bedöms",
        en: "the codebook has no samverkan.json, so it does not say how collaboration is judged")
}
