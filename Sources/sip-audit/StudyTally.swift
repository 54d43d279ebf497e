import SIPAudit

extension StudyInput {
    /// Reads all inputs, case files and tallies in any mix, and counts them.
    ///
    /// Throws every fault of reading and merging at once.
    ///
    /// - Parameters:
    ///   - layouts: what to count.
    ///   - each: what else is to be done with every case, which some of them are
    ///     kept for; nil: nothing.
    func tally(
        _ layouts: TallyLayouts, _ console: Console, countsUnits: Bool = false, allowsNoCases: Bool = false,
        each: ((CodedCase, InputCase) -> Void)? = nil
    ) throws -> CountedInput {
        let progress = readingProgress(console)
        let reader = caseReader {
            $0.progress = progress
            $0.allowsNoCases = allowsNoCases
            $0.tallies = TallyReader(codebook: codebook, gathersPatterns: layouts.gathersPatterns)
        }
        var cases = CodedCaseReader(reader: reader, engine: engine)
        var unitCounts: [UnitKey: Int] = [:]
        var merge = TallyMerge(layouts, materials: materials)
        let keepsCases = each != nil
        for path in paths {
            var shard = CaseTally(layouts, countsUnits: countsUnits)
            cases.read(path) {
                CountedPiece(tally: CaseTally(layouts, countsUnits: countsUnits))
            } add: { piece, coded, inputCase in
                piece.tally.count(coded)
                if keepsCases { piece.cases.append((coded, inputCase)) }
            } take: { piece in
                shard.merge(piece.tally)
                for (coded, inputCase) in piece.cases { each?(coded, inputCase) }
            }
            merge.add(shard, from: SourceLocation(file: Masked(fileName: path)))
            unitCounts.merge(shard.unitCounts ?? [:], uniquingKeysWith: +)
        }
        progress?.end()
        for (file, location) in cases.tallies { merge.add(file, from: location) }
        for note in cases.notes { console.report(note) }
        let merged = try merge.finished(besides: cases.log)
        if cases.tallies.isEmpty || cases.caseCount > 0 { console.report(.casesRead(cases.caseCount)) }
        if !cases.tallies.isEmpty { console.report(.talliesRead(cases.tallies.map(\.file.caseCount))) }
        return CountedInput(
            tally: merged, unitCounts: unitCounts, tallies: cases.tallies.map(\.location.file))
    }
}

/// What was counted of a piece of an input, and its cases where somebody asked.
private struct CountedPiece: Sendable {
    var tally: CaseTally
    var cases: [(CodedCase, InputCase)] = []
}

/// What was counted of the inputs.
struct CountedInput {
    let tally: TallyFile
    /// How many cases were read of each unit; empty unless that was asked for.
    let unitCounts: [UnitKey: Int]
    /// The files that were tallies.
    let tallies: [Masked]
}

extension Bilingual {
    static func talliesRead(_ caseCounts: [Int]) -> Bilingual {
        let cases = caseCounts.reduce(0, +)
        return Bilingual(
            sv: caseCounts.count == 1
                ? "1 räkning av \(cases) akter läst."
                : "\(caseCounts.count) räkningar av \(cases) akter lästa.",
            en: "\(caseCounts.count) \(caseCounts.count == 1 ? "tally" : "tallies") of \(cases) case "
                + "\(cases == 1 ? "file" : "files") read.")
    }
}
