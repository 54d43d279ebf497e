import SIPAudit

extension TablesCommand: Subcommand {
    /// Read, code, tally, tabulate, render.
    static func run(_ parsed: ParsedCommand, _ console: Console) throws -> ExitCode {
        let study = try StudyInput(parsed, inputs: [parsed[input]]) { $0.variablesOfTables }
        let ids = try tableIDs(parsed, in: study.codebook)
        let limit = parsed[suppressBelow]
        let layout = TallyLayout(codebook: study.codebook, gathersPatterns: limit != nil)
        var tally = layout.emptyTally
        let isInvented = try study.forEachPart(console) {
            TallyCounter(layout)
        } add: { counter, coded, _ in
            counter.count(coded)
        } take: {
            tally.merge($0.tally)
        }
        let suppression = limit.map {
            Suppression(of: tally, layout: layout, material: study.material, below: $0)
        }
        if let suppression { report(suppression, of: study.codebook, console) }
        let tabulator = Tabulator(
            layout: layout, material: study.material, test: parsed.testSelection, suppression: suppression)
        let report = TableReport(
            codebook: study.codebook, caseCount: tally.caseCount, isInvented: isInvented,
            test: parsed.testSelection, suppression: suppression,
            tables: tabulator.tables(of: tally, ids: ids))
        return try console.write(report.rendered(parsed, console), parsed, inputs: study.inputFiles)
    }

    /// What more than single counts is not shown, and why.
    private static func report(_ suppression: Suppression, of codebook: Codebook, _ console: Console) {
        if suppression.hidesEverything { console.report(.tooFewCases(suppression.limit)) }
        if !suppression.unprotectedTables.isEmpty {
            console.report(.wholeRowsHidden(suppression.unprotectedTables))
        }
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
    fileprivate static func tooFewCases(_ limit: Int) -> Bilingual {
        Bilingual(
            sv: "Materialet har färre än \(limit) akter, så inga antal kan visas.",
            en: "The material has fewer than \(limit) case files, so no counts can be shown.")
    }

    fileprivate static func wholeRowsHidden(_ tables: [String]) -> Bilingual {
        let list = tables.joined(separator: ", ")
        return Bilingual(
            sv: "Små antal kan inte skyddas var för sig i \(list), så hela rader är dolda där.",
            en: "Small counts cannot be protected one by one in \(list), so whole rows are hidden there.")
    }

    fileprivate static func unknownTable(_ id: Masked, nearest: String?, known: [String]) -> Bilingual {
        let list = known.joined(separator: ", ")
        return Bilingual(
            sv: "Kodboken har ingen tabell ”\(id)”. Tabellerna är: \(list).",
            en: "The codebook has no table “\(id)”. The tables are: \(list).") + suggestion(nearest)
    }
}
