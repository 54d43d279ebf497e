@testable import SIPAudit

/// What `sip-audit code` has to make of case files, with the judge in place of
/// the reader; all that comes after reading is the product's own.
struct JudgedCommand {
    let judge: CaseFileJudge
    let engine: CodingEngine

    init(codebook: Codebook) {
        judge = CaseFileJudge(parser: FieldParser(codebook: codebook))
        engine = CodingEngine(codebook: codebook)
    }

    /// What one case file comes to: faults, or its coded values.
    struct Outcome {
        var faults = FaultLog()
        var coded: CodedCase?
        /// Whether the reader, asked here, agrees with the judge on all of the case
        /// file, of which the coded values are but a part.
        var readerAgrees = true

        init(_ fault: InputFault) { faults.report(fault) }

        fileprivate init() {}
    }

    func outcome(of source: SourceFile) -> Outcome {
        let verdict = judge.verdict(on: source)
        var outcome = Outcome()
        outcome.readerAgrees = judge.verdictOfReader(on: source) == verdict
        guard var caseFile = verdict.caseFile else {
            outcome.faults = verdict.log
            return outcome
        }
        let origin = CaseOrigin(source)
        var links = PieceReader(parser: judge.parser, material: nil, options: CaseReader.Options())
        let start = caseFile.position
        guard links.accept(&caseFile, origin, at: { origin.location(of: $0, inCaseAt: start) }) else {
            outcome.faults = links.log
            return outcome
        }
        do throws(ContradictoryObservations) {
            outcome.coded = try engine.code(caseFile)
        } catch {
            for fault in error.faults(codebook: engine.codebook, origin: origin) {
                outcome.faults.report(fault)
            }
        }
        return outcome
    }

    /// What the command prints of case files without faults.
    func output(of cases: [CodedCase]) throws -> String {
        let writer = CodedCaseWriter(
            codebook: engine.codebook, spelling: .ids, dialect: .machine,
            saysWhatIsInvented: cases.contains(where: \.isInvented))
        return try cases.reduce(writer.header) { try $0 + writer.row(for: $1) }
    }
}
