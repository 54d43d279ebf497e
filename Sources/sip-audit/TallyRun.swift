import SIPAudit

extension TallyCommand: Subcommand {
    /// Read, code, tally, write.
    static func run(_ parsed: ParsedCommand, _ console: Console) throws -> ExitCode {
        let study = try StudyInput(parsed, inputs: parsed[inputs]) { $0.variablesOfTally }
        let layouts = TallyLayouts(codebook: study.codebook, gathersPatterns: parsed[forSuppression])
        let counted = try study.tally(layouts, console, countsUnits: true, allowsNoCases: true)
        for warning in try study.codebook.checks().warnings(ofUnitsWith: counted.unitCounts) {
            console.report(warning)
        }
        let text = counted.tally.json(layouts)
        if text.utf8.count > TallyFile.longestText {
            console.report(.tooLarge)
            return .unusable
        }
        return try console.write(text, parsed, inputs: study.inputFiles)
    }
}

extension Bilingual {
    fileprivate static let tooLarge = Bilingual(
        sv: "Räkningen blir så stor att den inte kan läsas igen. Dela upp akterna i flera räkningar.",
        en: "The tally becomes too large to be read again. Part the case files among several tallies.")
}
