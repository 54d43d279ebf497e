extension TallyFile {
    /// Reads what a path names as a tally, several merged into one.
    ///
    /// - Parameter path: `-` is standard input.
    /// - Throws: every fault at once; `read.no-tally` where there are cases,
    ///   `read.empty-tally` where there is a tally of none.
    public init(path: String, codebook: Codebook) throws(InputFaults) {
        var options = CaseReader.Options()
        options.tallies = TallyReader(codebook: codebook, gathersPatterns: false)
        var reader = CaseReader(codebook: codebook, material: nil, options: options)
        reader.read(path) { _ in }
        let location = SourceLocation(file: Masked(fileName: path))
        if reader.caseCount > 0 {
            throw InputFaults(InputFault(id: "read.no-tally", location: location, message: .noTally))
        }
        var merge = TallyMerge(TallyLayouts(codebook: codebook), materials: MaterialUnion(codebook: codebook))
        for (file, location) in reader.tallies { merge.add(file, from: location) }
        self = try merge.finished(besides: reader.log)
        if caseCount == 0 {
            throw InputFaults(InputFault(id: "read.empty-tally", location: location, message: .emptyTally))
        }
    }
}

extension Bilingual {
    fileprivate static let noTally = Bilingual(
        sv: "Här finns akter, men det som behövs är en räkning av dem. Gör den med sip-audit tally.",
        en: "These are case files, but what is needed is a tally of them. Make it with sip-audit tally.")

    fileprivate static let emptyTally = Bilingual(
        sv: "Räkningen är av inga akter, så den säger inte hur ofta något förekommer.",
        en: "The tally is of no case files, so it does not tell how often anything occurs.")
}
