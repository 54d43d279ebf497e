import SIPAudit

/// What every subcommand that reads cases begins with: the codebook, the
/// material and the input.
struct StudyInput {
    let codebook: Codebook
    let material: Material?
    private let paths: [String]
    private let options: CaseReader.Options
    private let coder: String?

    init(_ parsed: ParsedCommand, inputs: [String]) throws {
        let codebook = try Self.codebook(parsed)
        self.codebook = codebook
        paths = inputs
        options = CaseReader.Options(
            format: parsed[CommonOptions.inputFormat], encoding: parsed[CommonOptions.encoding])
        coder = parsed[CommonOptions.coder]
        let path =
            parsed[CommonOptions.material] ?? inputs.lazy.compactMap { Material.path(beside: $0) }.first
        material = if let path { try Material(path: path, codebook: codebook) } else { nil }
    }

    static func codebook(_ parsed: ParsedCommand) throws -> Codebook {
        if let folder = parsed[CommonOptions.codebook] { return try Codebook(folder: folder) }
        return try Codebook.embedded()
    }

    /// Reads and codes everything, and throws if there was any fault.
    ///
    /// - Returns: whether any of it is invented.
    func forEachCase(_ console: Console, _ body: (CodedCase) -> Void) throws -> Bool {
        let reader = CaseReader(codebook: codebook, material: material, options: options)
        var cases = CodedCaseReader(reader: reader, engine: CodingEngine(codebook: codebook, coder: coder))
        for path in paths { cases.read(path, body) }
        for note in cases.notes { console.report(note) }
        guard cases.log.isEmpty else { throw InputFaults(cases.log) }
        console.report(.casesRead(cases.caseCount))
        return cases.readInvented || material?.isInvented == true
    }

    /// The explanation of one case of the input, nil when there is none of
    /// that id, and the ids of all.
    func explanation(
        ofCase id: String, variables: [Int]?, _ console: Console
    ) throws -> (explanation: CaseExplanation?, ids: [String]) {
        var reader = CaseReader(codebook: codebook, material: material, options: options)
        let engine = CodingEngine(codebook: codebook, coder: coder)
        var ids: [String] = []
        var explanation: CaseExplanation?
        var contradictions = FaultLog()
        for path in paths {
            reader.read(path) { inputCase in
                ids.append(inputCase.id)
                guard inputCase.id == id else { return }
                switch inputCase {
                case .coded(let coded):
                    explanation = CaseExplanation(of: coded, codebook: codebook, variables: variables)
                case .caseFile(let caseFile, let origin):
                    do throws(ContradictoryObservations) {
                        explanation = try CaseExplanation(of: caseFile, coding: engine, variables: variables)
                    } catch {
                        for fault in error.faults(codebook: codebook, origin: origin) {
                            contradictions.report(fault)
                        }
                    }
                }
            }
        }
        for fault in contradictions.kept { reader.report(fault) }
        guard reader.log.isEmpty else { throw InputFaults(reader.log) }
        return (explanation, ids)
    }
}

extension Bilingual {
    fileprivate static func casesRead(_ count: Int) -> Bilingual {
        Bilingual(
            sv: count == 1 ? "1 akt läst." : "\(count) akter lästa.",
            en: count == 1 ? "1 case file read." : "\(count) case files read.")
    }
}
