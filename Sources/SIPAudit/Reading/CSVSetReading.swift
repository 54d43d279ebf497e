extension PieceReader {
    /// Reads a folder that holds a CSV set, and gives its cases in the order
    /// of `cases.csv`.
    mutating func readCSVSet(_ folder: String, files names: [String], _ body: (InputCase) -> Void) {
        let foreign = refuseForeignFiles(folder, names: names)
        let before = log.count
        let files = openCSVSet(folder, names: names)
        guard let cases = files[CSVSetPart.cases.rawValue] else { return }
        let source = cases.document.source
        if !options.allowsNoCases && log.count == before && cases.document.records.isEmpty {
            report("no-cases", at: source.location, .noCases)
            return
        }
        var set = CaseFileCSVSet(
            files: files, parser: parser, log: log,
            isDamaged: log.count > before || foreign == .misspelled)
        log = set.log
        var parts: [String: CSVDocument] = [:]
        for case let file? in files { parts[file.part.key] = file.document }
        let origin = CaseOrigin(source, parts: parts)
        for index in 0..<set.caseCount {
            let before = log.count
            // One log throughout, so that its limit is that of the run.
            set.log = log
            let caseFile = set.caseFile(index)
            log = set.log
            guard var caseFile, log.count == before else { continue }
            let isAccepted = accept(&caseFile, origin) { field in
                set.cell(field, ofCase: index)?.location ?? source.location
            }
            guard isAccepted else { continue }
            // Rows of the case may be among those that could not be read.
            if !set.isDamaged { body(.caseFile(caseFile, origin)) }
        }
    }

    private enum ForeignFiles {
        case unrelated
        /// One of them may be a part of the set under a wrong name.
        case misspelled
    }

    private mutating func refuseForeignFiles(_ folder: String, names: [String]) -> ForeignFiles {
        var found = ForeignFiles.unrelated
        for name in names where !CSVSetPart.fileNames.contains(name) {
            let location = SourceLocation(file: Masked(fileName: FileSystem.join(folder, name)))
            let nearest = nearestName(to: name, in: CSVSetPart.fileNames.filter { !names.contains($0) })
            if nearest != nil { found = .misspelled }
            report("foreign-file", at: location, .notOfTheSet(nearest: nearest))
        }
        return found
    }

    /// The files of the set by part, with their columns found.
    private mutating func openCSVSet(_ folder: String, names: [String]) -> [CSVSetFile?] {
        if !names.contains(CaseFileCSVSet.casesFile) {
            let location = SourceLocation(file: Masked(fileName: folder))
            report("missing-file", at: location, .missingFile(CaseFileCSVSet.casesFile, saidToBeCoded: false))
        }
        return CSVSetPart.allCases.map { part in
            let path = FileSystem.join(folder, part.fileName)
            guard names.contains(part.fileName), let bytes = bytes(of: path),
                let source = source(path, bytes, isTable: true)
            else { return nil }
            noteCutOff(source)
            guard let document = CSVDocument(parsing: source, log: &log) else { return nil }
            return CSVSetFile(part, document, log: &log)
        }
    }
}
