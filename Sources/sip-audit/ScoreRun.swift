import SIPAudit

extension ScoreCommand: Subcommand {
    /// Read, code, tally, score, render.
    static func run(_ parsed: ParsedCommand, _ console: Console) throws -> ExitCode {
        let study = try StudyInput(parsed, inputs: parsed[inputs])
        let limit = parsed[TablesCommand.suppressBelow]
        let layouts = TallyLayouts(
            codebook: study.codebook, parts: [.score], gathersPatterns: limit != nil)
        guard let layout = layouts[.score] else { throw parsed.usageError(.noSamverkan) }
        var sensitivity: Sensitivity?
        if parsed[Self.sensitivity] {
            sensitivity = Sensitivity(
                study.codebook, coder: parsed[CommonOptions.coder], material: study.material)
        }
        var cases: [CodedCase] = []
        var each: ((CodedCase, InputCase) -> Void)?
        if parsed[perCase] || parsed[Self.sensitivity] {
            each = { coded, inputCase in
                sensitivity?.count(coded, inputCase)
                if parsed[perCase] { cases.append(coded.withoutEvidence) }
            }
        }
        let counted = try study.tally(layouts, console, each: each)
        if let file = counted.tallies.first {
            for needy in [perCase, Self.sensitivity] where parsed[needy] {
                throw parsed.usageError(.needsCases(needy.declaration.spelling, file))
            }
        }
        let (tally, material) = (counted.tally[.score], counted.tally.material)
        let suppression = limit.map {
            Suppression(of: tally, layout: layout, material: material, below: $0)
        }
        let score = Score(
            of: tally, layout: layout, material: material, isInvented: counted.tally.isInvented,
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
    fileprivate static func needsCases(_ option: String, _ file: Masked) -> Bilingual {
        Bilingual(
            sv: "\(option) behöver akterna, och \(file) är en räkning; utelämna det ena",
            en: "\(option) needs the case files, and \(file) is a tally; leave one of them out")
    }

    fileprivate static let noSamverkan = Bilingual(
        sv: "kodboken har ingen samverkan.json, så den säger inte hur samverkan bedöms",
        en: "the codebook has no samverkan.json, so it does not say how collaboration is judged")
}
