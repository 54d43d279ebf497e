extension TallyFile {
    /// Reads a tally, which must be of the layouts' codebook. Throws all faults
    /// of the file at once.
    public init(path: String, layouts: TallyLayouts) throws(InputFaults) {
        let document: JSONDocument
        do {
            let source = try TextDecoding.decode(try FileSystem.read(path), name: path)
            try source.refuseIdentityNumbers()
            document = try JSONDocument(parsing: source)
            try document.refuseEscapedIdentityNumbers()
        } catch {
            throw InputFaults(error)
        }
        var decoder = TallyDecoder(layouts: layouts)
        guard let file = decoder.file(document.root), decoder.base.log.isEmpty else {
            throw InputFaults(decoder.base.log)
        }
        self = file
    }
}

/// Reads a tally, and reports everything that is not as it should be.
private struct TallyDecoder {
    var base = CodebookDecoder()
    let layouts: TallyLayouts

    /// No count is larger, so that no sum of tallies overflows.
    private static let largestCount = 1_000_000_000_000

    private static let keys = JSONKeys(
        ["format", "codebook", "cases", "invented", "shards", "tables", "score", "material"],
        required: ["codebook", "cases", "invented", "shards", "tables"])
    private static let codebookKeys = JSONKeys(
        ["id", "version", "digest"], required: ["id", "version", "digest"])
    private static let shardKeys = JSONKeys(["cases", "fingerprint"], required: ["cases", "fingerprint"])
    private static let countKeys = JSONKeys(
        ["length", "counts", "municipalityLength", "municipalities", "unitLength", "units"],
        required: ["length", "counts", "municipalityLength", "municipalities", "unitLength", "units"])
    private static let municipalityKeys = JSONKeys(
        ["municipality", "counts"], required: ["municipality", "counts"])
    private static let unitKeys = JSONKeys(
        ["municipality", "unit", "counts"], required: ["municipality", "unit", "counts"])

    init(layouts: TallyLayouts) {
        self.layouts = layouts
        base.faultGroup = "read"
    }

    mutating func file(_ root: JSONValue) -> TallyFile? {
        base.checkFormat(root, expected: TallyFile.format)
        // What is something else would be wrong in every key.
        guard base.log.isEmpty, base.check(root, Self.keys), isOfCodebook(root["codebook"]) else {
            return nil
        }
        var file = layouts.emptyFile
        let caseCount = count(root["cases"]) ?? 0
        file.isInvented = base.bool(root["invented"]) ?? false
        file.shards = shards(root["shards"], caseCount: caseCount)
        if let value = root["tables"], let tally = tally(value, of: layouts.tables, caseCount: caseCount) {
            file.tables = tally
        }
        switch (root["score"], layouts.score) {
        case (let value?, let layout?):
            if let tally = tally(value, of: layout, caseCount: caseCount) { file.score = tally }
        case (nil, _?): base.report("missing-key", at: root, .missingKey("score"))
        case (let value?, nil): base.report("score", at: value, .noScore)
        case (nil, nil): break
        }
        if let value = root["material"] {
            var decoder = MaterialDecoder(codebook: layouts.codebook)
            file.material = decoder.material(value)
            base.log.append(decoder.base.log)
        }
        return file
    }

    private mutating func isOfCodebook(_ value: JSONValue?) -> Bool {
        guard let value, base.check(value, Self.codebookKeys) else { return false }
        let expected = layouts.identity
        let statements = [
            ("id", expected.id, Bilingual(same: "id")),
            ("version", expected.version, Bilingual(same: "version")),
            ("digest", expected.digest, Bilingual(sv: "kontrollsumma", en: "digest")),
        ]
        for (key, expected, name) in statements {
            guard let member = value[key: key], let found = base.string(member) else { return false }
            guard found == expected else {
                base.report("codebook", at: member, .otherCodebook(name, Masked(found), expected: expected))
                // The rest follows from it.
                return false
            }
        }
        return true
    }

    private mutating func shards(_ value: JSONValue?, caseCount: Int) -> [ShardFingerprint] {
        var shards: [ShardFingerprint] = []
        var sum = 0
        let before = base.log.count
        for element in base.elements(value) {
            guard base.check(element, Self.shardKeys), let cases = count(element["cases"]),
                let letters = element["fingerprint"], let text = base.string(letters)
            else { continue }
            guard let shard = ShardFingerprint(caseCount: cases, letters: text), cases > 0 else {
                base.report("fingerprint", at: element, .noFingerprint)
                continue
            }
            if shards.contains(shard) {
                base.report("doubled", at: element, .doubled(Masked(text)))
                continue
            }
            shards.append(shard)
            sum += cases
        }
        if let value, base.log.count == before, sum != caseCount {
            base.report("case-count", at: value, .wrongSum(sum, cases: caseCount))
        }
        return shards.sorted()
    }

    private mutating func tally(_ value: JSONValue, of layout: TallyLayout, caseCount: Int) -> Tally? {
        guard base.check(value, Self.countKeys) else { return nil }
        checkLength(value["length"], layout.counterCount)
        checkLength(value["municipalityLength"], layout.municipalityCounterCount)
        checkLength(value["unitLength"], layout.unitCounterCount)
        var tally = layout.emptyTally
        tally.caseCount = caseCount
        if let counts = counts(value["counts"], length: layout.counterCount) { tally.counts = counts }
        for element in base.elements(value["municipalities"]) {
            guard base.check(element, Self.municipalityKeys), let name = name(element["municipality"]),
                let counts = counts(element["counts"], length: layout.municipalityCounterCount)
            else { continue }
            if tally.municipalities.updateValue(counts, forKey: name) != nil {
                base.report("doubled", at: element, .doubled(Masked(name)))
            }
        }
        for element in base.elements(value["units"]) {
            guard base.check(element, Self.unitKeys), let municipality = name(element["municipality"]),
                let unit = name(element["unit"]),
                let counts = counts(element["counts"], length: layout.unitCounterCount)
            else { continue }
            let key = UnitKey(municipality: municipality, unit: unit)
            if tally.units.updateValue(counts, forKey: key) != nil {
                base.report("doubled", at: element, .doubled(Masked(unit)))
            }
        }
        // Such entries could not be told from places without cases.
        for (key, length) in [
            ("municipalities", layout.municipalityCounterCount), ("units", layout.unitCounterCount),
        ] {
            guard length == 0, let entries = value[key: key], entries.elements.underestimatedCount > 0 else {
                continue
            }
            base.report(
                "length", at: entries, .wrongLength(entries.elements.underestimatedCount, expected: 0))
        }
        if caseCount == 0 && tally != layout.emptyTally {
            base.report("no-cases", at: value, .countsWithoutCases)
        }
        return tally
    }

    private mutating func checkLength(_ value: JSONValue?, _ length: Int) {
        guard let value, let found = base.integer(value), found != length else { return }
        base.report("length", at: value, .wrongLength(found, expected: length))
    }

    private mutating func counts(_ value: JSONValue?, length: Int) -> [Int]? {
        guard let value else { return nil }
        let before = base.log.count
        let counts = base.elements(value).map { count($0) ?? 0 }
        guard base.log.count == before else { return nil }
        if counts.count != length {
            base.report("length", at: value, .wrongLength(counts.count, expected: length))
            return nil
        }
        return counts
    }

    private mutating func count(_ value: JSONValue?) -> Int? {
        guard let value, let number = base.integer(value) else { return nil }
        if (0...Self.largestCount).contains(number) { return number }
        base.report("count", at: value, number < 0 ? .negativeCount : .countTooLarge(Self.largestCount))
        return nil
    }

    private mutating func name(_ value: JSONValue?) -> String? {
        guard let value, let name = base.string(value) else { return nil }
        guard let problem = NameText.problem(of: name) else { return name }
        base.report(problem.id, at: value, problem.message)
        return nil
    }
}

// MARK: - Messages

extension Bilingual {
    fileprivate static func otherCodebook(
        _ statement: Bilingual, _ found: Masked, expected: String
    ) -> Bilingual {
        Bilingual(
            sv: "Räkningen är gjord med en annan kodbok: \(statement.swedish) är ”\(found)” i räkningen "
                + "men ”\(expected)” i kodboken.",
            en:
                "The tally was made with another codebook: the \(statement.english) is “\(found)” in the tally "
                + "but “\(expected)” in the codebook.")
    }

    fileprivate static let noScore = Bilingual(
        sv: "Kodboken säger inte hur samverkan bedöms, så räkningen kan inte ha ”score”.",
        en: "The codebook does not say how collaboration is judged, so the tally cannot have “score”.")

    fileprivate static let noFingerprint = Bilingual(
        sv: "Här ska minst en akt och 32 bokstäver från a till p stå.",
        en: "Expected at least one case file and 32 letters from a to p here.")

    fileprivate static func wrongSum(_ sum: Int, cases: Int) -> Bilingual {
        Bilingual(
            sv: "Delarna har \(sum) akter tillsammans, men räkningen säger \(cases).",
            en: "The shards have \(sum) case files together, but the tally says \(cases).")
    }

    fileprivate static func wrongLength(_ found: Int, expected: Int) -> Bilingual {
        Bilingual(
            sv: "Här ska \(expected) antal stå, men det är \(found).",
            en: "Expected \(expected) counts here, but there are \(found).")
    }

    fileprivate static let countsWithoutCases = Bilingual(
        sv: "Räkningen har inga akter, men antal av dem.",
        en: "The tally has no case files, but counts of them.")

    fileprivate static let negativeCount = Bilingual(
        sv: "Ett antal kan inte vara mindre än 0.", en: "A count cannot be less than 0.")

    fileprivate static func countTooLarge(_ limit: Int) -> Bilingual {
        Bilingual(
            sv: "Antalet är större än \(limit), och det kan ingen räkning ha.",
            en: "The count is larger than \(limit), which no tally can have.")
    }
}
