extension TallyFile {
    /// Reads a file of one tally, or of several on lines of their own, merged.
    ///
    /// - Parameter path: `-` is standard input.
    /// - Throws: every fault at once; `read.no-tally` where something else stands,
    ///   `read.empty-tally` where all tallies together are of no cases.
    public init(path: String, codebook: Codebook) throws(InputFaults) {
        var reader = TallyReader(codebook: codebook, gathersPatterns: false)
        var log = FaultLog()
        do throws(InputFault) {
            let source = try TextDecoding.decode(FileSystem.read(path), name: path)
            try source.refuseIdentityNumbers()
            try reader.take(source, log: &log)
        } catch {
            log.report(error)
        }
        var merge = TallyMerge(TallyLayouts(codebook: codebook), materials: MaterialUnion(codebook: codebook))
        for (file, location) in reader.files { merge.add(file, from: location) }
        self = try merge.finished(besides: log)
        if caseCount == 0 {
            let location = SourceLocation(file: Masked(fileName: path))
            throw InputFaults(InputFault(id: "read.empty-tally", location: location, message: .emptyTally))
        }
    }
}

extension TallyReader {
    /// Takes all that a file holds, up to what is no tally.
    fileprivate mutating func take(_ source: SourceFile, log: inout FaultLog) throws(InputFault) {
        let noTally = InputFault(id: "read.no-tally", location: source.location, message: .noTally)
        switch InputFormat(sniffing: source) {
        case .caseFile:
            guard takes(try JSONDocument(parsing: source), log: &log) else { throw noTally }
        case .jsonLines:
            for record in JSONLines(splitting: source, log: &log).records {
                let document = try JSONDocument(parsing: source, range: record.range, line: record.line)
                guard takes(document, log: &log) else { throw noTally }
            }
        case .flat, .csvSet: throw noTally
        }
    }
}

extension Bilingual {
    fileprivate static let noTally = Bilingual(
        sv: "Filen är ingen räkning. Gör en av akterna med sip-audit tally.",
        en: "The file is no tally. Make one of the case files with sip-audit tally.")

    fileprivate static let emptyTally = Bilingual(
        sv: "Räkningen är av inga akter, så den säger inte hur ofta något förekommer.",
        en: "The tally is of no case files, so it does not tell how often anything occurs.")
}
