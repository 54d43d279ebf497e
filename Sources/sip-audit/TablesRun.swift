import SIPAudit

extension TablesCommand: Subcommand {
    /// Read, code, tally, tabulate, render.
    static func run(_ parsed: ParsedCommand, _ console: Console) throws -> ExitCode {
        let study = try StudyInput(parsed, inputs: [parsed[input]])
        let ids = try tableIDs(parsed, in: study.codebook)
        let layout = TallyLayout(codebook: study.codebook)
        var tally = layout.emptyTally
        let isInvented = try study.forEachCase(console) { coded, _ in layout.count(coded, into: &tally) }
        let tabulator = Tabulator(layout: layout, material: study.material, test: parsed.testSelection)
        let report = TableReport(
            codebook: study.codebook, caseCount: tally.caseCount, isInvented: isInvented,
            test: parsed.testSelection,
            tables: tabulator.tables(of: tally, ids: ids))
        return try console.write(report.rendered(parsed, console), parsed, inputs: study.inputFiles)
    }

    /// The ids of the tables that were asked for, nil for all.
    private static func tableIDs(_ parsed: ParsedCommand, in codebook: Codebook) throws -> [String]? {
        let asked = parsed[tables]
        guard !asked.isEmpty else { return nil }
        return try asked.map { id in
            let known = codebook.tables.map(\.id)
            if let match = known.first(where: { $0.lowercased() == id.lowercased() }) { return match }
            throw parsed.usageError(
                .unknownTable(Masked(id), nearest: nearestName(to: id, in: known), known: known))
        }
    }
}

extension ParsedCommand {
    fileprivate var testSelection: Tabulator.TestSelection {
        let alternative = self[TablesCommand.alternative]
        guard let test = self[TablesCommand.test] else {
            return alternative == nil ? .studyChoice : .test(nil, alternative)
        }
        return test == .none ? .none : .test(PairedTest(rawValue: test.rawValue), alternative)
    }
}

extension Bilingual {
    fileprivate static func unknownTable(_ id: Masked, nearest: String?, known: [String]) -> Bilingual {
        let list = known.joined(separator: ", ")
        return Bilingual(
            sv: "Kodboken har ingen tabell ”\(id)”. Tabellerna är: \(list).",
            en: "The codebook has no table “\(id)”. The tables are: \(list).") + suggestion(nearest)
    }
}
