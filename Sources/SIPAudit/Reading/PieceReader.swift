/// Reads the cases of one piece of an input, whatever its format.
struct PieceReader: Sendable {
    let parser: FieldParser
    let material: Material?
    let options: CaseReader.Options
    /// Which of the piece's cases were read before, by their place in `ids`.
    var doubled: Set<Int> = []
    var log = FaultLog()
    /// Things to tell the user that are no faults.
    private(set) var notes: [Bilingual] = []
    /// The ids of the cases in the order of the piece, those that were read
    /// before too.
    private(set) var ids: [CaseIDs.Key] = []
    /// How many bytes were read.
    var byteCount = 0
    /// With the tallies that were among the cases.
    private(set) var tallies: TallyReader?
    /// Whether a row of a flat file was read.
    var hasCodedRows = false
    /// What a block of a flat file tells of the file; nil: the piece is none.
    var flatFindings: FlatFindings?

    var codebook: Codebook { parser.codebook }

    init(parser: FieldParser, material: Material?, options: CaseReader.Options) {
        self.parser = parser
        self.material = material
        self.options = options
        tallies = options.tallies
    }

    /// Gives each case to `body`, in the order of the piece.
    mutating func read(_ piece: InputPiece, _ body: (InputCase) -> Void) {
        switch piece {
        case .files(let paths): for path in paths { readMember(path, body) }
        case .csvSet(let folder, let files): readCSVSet(folder, files: files, body)
        case .whole(let bytes, let path): readWhole(path, bytes, body)
        case .lines(let block, let path): readLines(block, path, body)
        case .records(let block, let head): readFlat(block, of: head, body)
        case .faults(let faults): log.append(faults)
        }
    }

    /// Reads a file of a folder of case files.
    private mutating func readMember(_ path: String, _ body: (InputCase) -> Void) {
        let location = SourceLocation(file: Masked(fileName: path))
        guard path.hasSuffix(".json") else {
            log.report(InputFault(id: "read.foreign-file", location: location, message: .foreignFile))
            return
        }
        if let bytes = bytes(of: path) { readWhole(path, bytes, body) }
    }

    /// What a file holds; reports why it cannot be read.
    mutating func bytes(of path: String) -> [UInt8]? {
        do {
            return try FileSystem.read(path)
        } catch {
            log.report(error)
            return nil
        }
    }

    private mutating func readWhole(_ path: String, _ bytes: [UInt8], _ body: (InputCase) -> Void) {
        let isTable = options.format == .flat || path.hasSuffix(".csv")
        guard let source = source(path, bytes, isTable: isTable) else { return }
        if options.allowsNoCases && source.isBlank { return }
        switch format(of: source) {
        case .caseFile:
            guard source.bytes.count <= JSONLines.longestRecord else {
                report("record-too-long", at: source.location, .recordTooLong(limit: JSONLines.longestRecord))
                return
            }
            readDocument(in: source, body)
        case .jsonLines: readLines(of: source, body)
        case .flat: readFlat(source, body)
        case .csvSet:
            log.report(InputFault(id: "read.not-a-folder", location: source.location, message: .setIsFolder))
        }
    }

    private func format(of source: SourceFile) -> InputFormat {
        let found = InputFormat(sniffing: source)
        guard let chosen = options.format else { return found }
        // A tally is known by its content, whatever was said of the cases.
        guard tallies != nil, chosen == .flat || chosen == .csvSet, found != .flat,
            let document = try? JSONDocument(parsing: source), document.isTally
        else { return chosen }
        return .caseFile
    }

    /// The file's text, unless it holds an identity number.
    mutating func source(_ path: String, _ bytes: [UInt8], isTable: Bool) -> SourceFile? {
        byteCount += bytes.count
        do {
            // What is not JSON is a table, and tables come from Excel.
            let isJSON = bytes.first { $0 != 0x20 && !(0x09...0x0D).contains($0) } == UInt8(ascii: "{")
            let source = try TextDecoding.decode(
                bytes, name: path, encoding: options.encoding, fallbackToWindows1252: isTable || !isJSON)
            if options.encoding == nil && source.encoding == .windows1252 {
                notes.append(.readAsWindows1252(Masked(fileName: path)))
            }
            try source.refuseIdentityNumbers()
            return source
        } catch {
            log.report(error)
            return nil
        }
    }

    private mutating func readDocument(
        in source: SourceFile, range: Range<Int>? = nil, line: Int? = nil, _ body: (InputCase) -> Void
    ) {
        do {
            var reader = CaseFileJSON(parser: parser)
            let caseFile = try reader.read(source, range: range, line: line)
            if !reader.log.isEmpty, tallies != nil {
                // What is no case file may be a tally.
                let document = try JSONDocument(parsing: source, range: range, line: line)
                if tallies?.takes(document, log: &log) == true { return }
            }
            log.append(reader.log)
            guard var caseFile, reader.log.isEmpty else { return }
            let origin = CaseOrigin(source, range: range, line: line)
            let start = caseFile.position
            let isAccepted = accept(&caseFile, origin) { origin.location(of: $0, inCaseAt: start) }
            guard isAccepted else { return }
            body(.caseFile(caseFile, origin))
        } catch {
            log.report(error)
        }
    }

    private mutating func readLines(_ block: LineBlocks.Block, _ path: String, _ body: (InputCase) -> Void) {
        byteCount += block.bytes.count
        guard !block.isCutOff else {
            let location = SourceLocation(file: Masked(fileName: path), line: block.firstLine, column: 1)
            report("record-too-long", at: location, .recordTooLong(limit: JSONLines.longestRecord))
            return
        }
        do {
            let source = try TextDecoding.decode(block, name: path)
            try source.refuseIdentityNumbers()
            readLines(of: source, body)
        } catch {
            log.report(error)
        }
    }

    private mutating func readLines(of source: SourceFile, _ body: (InputCase) -> Void) {
        let lines = JSONLines(splitting: source, log: &log)
        for record in lines.records {
            readDocument(in: source, range: record.range, line: record.line, body)
        }
        noteCutOff(source)
    }

    mutating func noteCutOff(_ source: SourceFile) {
        if source.endsWithoutLineBreak { notes.append(.mayBeCutOff(Masked(fileName: source.name))) }
    }
}

// MARK: - What every case must be, whatever its format

extension PieceReader {
    /// Checks a case against the material and the cases before it, and takes
    /// its kind of unit from the material.
    ///
    /// - Parameter location: that of a field, worked out for a fault only.
    mutating func accept(
        _ caseFile: inout CaseFile, _ origin: CaseOrigin, at location: (CaseFile.Field) -> SourceLocation
    ) -> Bool {
        let before = log.count
        guard accept(id: caseFile[.id].text ?? "", at: location(.id)) else { return false }
        if material != nil { takeUnitKind(&caseFile, at: location) }
        checkPlansOfObservations(in: caseFile, origin)
        return log.count == before
    }

    private mutating func takeUnitKind(
        _ caseFile: inout CaseFile, at location: (CaseFile.Field) -> SourceLocation
    ) {
        let municipality = caseFile[.municipality].text ?? ""
        if let place = self.municipality(municipality, at: location(.municipality)),
            let unit = unit(caseFile[.unit].text ?? "", in: place, at: location(.unit))
        {
            switch caseFile[.unitKind] {
            case .missing: caseFile[.unitKind] = .code(unit.kind)
            case .code(unit.kind): break
            default:
                let kinds = codebook.list(.unitKinds).values
                report("unit-kind", at: location(.unitKind), .otherUnitKind(kinds[unit.kind].id))
            }
        }
    }

    /// An observation of a variable that speaks of a plan names one, which the
    /// file has: without it, it would count for nothing, and nobody would see.
    private mutating func checkPlansOfObservations(in caseFile: CaseFile, _ origin: CaseOrigin) {
        guard let observations = caseFile.observations, !observations.isEmpty else { return }
        let plans = caseFile.plans ?? []
        // By index: parts are not copied.
        for index in observations.indices {
            guard case .code(let item) = observations[index].cell(.item),
                !plans.indices.contains(where: { observations[index].names(plans[$0].id(.id), by: .plan) })
            else { continue }
            let observation = observations[index]
            let variable = codebook.variables[item]
            let place = { origin.location(in: "observations", at: observation.position) }
            let known = plans.compactMap { $0[.id].text.map { Masked($0) } }
            if let plan = observation[.plan].text {
                report("broken-link", at: place(), .noSuchPlan(Masked(plan), known))
            } else if variable.speaksOfFirstPlan {
                report("missing-key", at: place(), .observationNeedsPlan(variable.id, known))
            }
        }
    }

    /// Whether the next case has an id that was read before.
    var isNextDoubled: Bool { doubled.contains(ids.count) }

    /// Takes the next case, whose id is new.
    mutating func accept(newID id: String) { ids.append(CaseIDs.Key(id)) }

    /// Whether the id is new.
    ///
    /// - Parameter location: worked out for a fault only.
    mutating func accept(id: String, at location: @autoclosure () -> SourceLocation) -> Bool {
        ids.append(CaseIDs.Key(id))
        guard doubled.contains(ids.count - 1) else { return true }
        report("doubled-case", at: location(), .doubledCase(Masked(id)))
        return false
    }

    /// The material's municipality; reports one that it does not declare.
    mutating func municipality(
        _ municipality: String, at location: @autoclosure () -> SourceLocation
    ) -> Material.Municipality? {
        guard let material else { return nil }
        guard let place = material.municipality(named: municipality) else {
            let known = material.municipalities.map(\.name)
            report(
                "unknown-value", at: location(),
                .unknownMunicipality(Masked(municipality), nearest: nearestName(to: municipality, in: known)))
            return nil
        }
        return place
    }

    /// The municipality's unit; reports one that the material does not declare.
    mutating func unit(
        _ name: String, in place: Material.Municipality, at location: @autoclosure () -> SourceLocation
    ) -> Material.Unit? {
        if let unit = place.units.first(where: { $0.name == name }) { return unit }
        report(
            "unknown-value", at: location(),
            .unknownUnit(Masked(name), nearest: nearestName(to: name, in: place.units.map(\.name))))
        return nil
    }

    mutating func report(_ id: String, at location: SourceLocation, _ message: Bilingual) {
        log.report(InputFault(id: "read." + id, location: location, message: message))
    }
}

extension FaultLog {
    public mutating func append(_ other: FaultLog) {
        for fault in other.kept { report(fault) }
        // Those beyond the limit were not kept, but they count.
        addUnkept(other.unkept)
    }
}

// MARK: - Messages

extension Bilingual {
    fileprivate static let foreignFile = Bilingual(
        sv: "Filen är ingen akt. En mapp med akter får bara innehålla filer som slutar på .json.",
        en: "The file is not a case file. A folder of case files may hold only files that end in .json.")

    fileprivate static let setIsFolder = Bilingual(
        sv: "Ett CSV-set är en mapp, men det här är en fil.", en: "A CSV set is a folder, but this is a file."
    )

    static func readAsWindows1252(_ file: Masked) -> Bilingual {
        Bilingual(
            sv: "\(file): lästes som Windows-1252. Ange --encoding om å, ä och ö blir fel.",
            en: "\(file): read as Windows-1252. Give --encoding if å, ä and ö come out wrong.")
    }

    static func mayBeCutOff(_ file: Masked) -> Bilingual {
        Bilingual(
            sv: "\(file): sista raden har inget radslut. Kontrollera att filen inte är avhuggen.",
            en: "\(file): the last line has no end. Check that the file is not cut off.")
    }

    static func otherUnitKind(_ expected: String) -> Bilingual {
        Bilingual(
            sv: "Enheten är av slaget ”\(expected)” enligt materialet, men akten säger något annat.",
            en: "The unit is of kind “\(expected)” by the material, but the case file says otherwise.")
    }

    fileprivate static func doubledCase(_ id: Masked) -> Bilingual {
        Bilingual(
            sv: "Akten ”\(id)” är redan läst. Varje akt ska ha ett eget id.",
            en: "The case file “\(id)” has been read already. Every case file needs an id of its own.")
    }

    fileprivate static func observationNeedsPlan(_ item: String, _ plans: [Masked]) -> Bilingual {
        let known = plans.map(\.description).joined(separator: ", ")
        return Bilingual(
            sv:
                "Observationen av ”\(item)” måste säga vilken plan den gäller (plan). Aktens planer: \(known).",
            en:
                "The observation of “\(item)” must say which plan it concerns (plan). The file's plans: \(known)."
        )
    }

    fileprivate static func noSuchPlan(_ plan: Masked, _ plans: [Masked]) -> Bilingual {
        let known = plans.map(\.description).joined(separator: ", ")
        return Bilingual(
            sv: "Observationen gäller planen ”\(plan)”, som akten inte har. Aktens planer: \(known).",
            en:
                "The observation concerns the plan “\(plan)”, which the file does not have. The file's plans: \(known)."
        )
    }

    fileprivate static func unknownMunicipality(_ name: Masked, nearest: String?) -> Bilingual {
        Bilingual(
            sv: "Kommunen ”\(name)” finns inte i materialet.",
            en: "The material has no municipality “\(name)”.")
            + suggestion(nearest)
    }

    fileprivate static func unknownUnit(_ name: Masked, nearest: String?) -> Bilingual {
        Bilingual(
            sv: "Enheten ”\(name)” finns inte i materialet för den kommunen.",
            en: "The material has no unit “\(name)” in that municipality.") + suggestion(nearest)
    }
}
