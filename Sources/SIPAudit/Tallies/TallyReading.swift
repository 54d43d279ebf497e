/// Reads a tally, and reports everything that is not as it should be.
struct TallyDecoder {
    var base = CodebookDecoder()
    let layouts: TallyLayouts
    let codebook: CodebookIdentity
    /// Whether a part lacks the patterns that are asked for.
    private var lacksPatterns = false

    private static let keys = JSONKeys(
        ["format", "codebook", "cases", "invented", "shards"] + TallyPart.allCases.map(\.rawValue) + [
            "material"
        ],
        required: ["codebook", "cases", "invented", "shards"])
    private static let codebookKeys = JSONKeys(
        ["id", "version", "digest"], required: ["id", "version", "digest"])
    private static let shardKeys = JSONKeys(["cases", "fingerprint"], required: ["cases", "fingerprint"])
    private static let countKeys = JSONKeys(
        ["length", "counts", "municipalityLength", "municipalities", "unitLength", "units", "patterns"],
        required: ["length", "counts", "municipalityLength", "municipalities", "unitLength", "units"])
    private static let municipalityKeys = JSONKeys(
        ["municipality", "counts"], required: ["municipality", "counts"])
    private static let unitKeys = JSONKeys(
        ["municipality", "unit", "counts"], required: ["municipality", "unit", "counts"])

    init(_ layouts: TallyLayouts, _ codebook: CodebookIdentity) {
        self.layouts = layouts
        self.codebook = codebook
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
        for part in TallyPart.allCases {
            switch (root[key: part.rawValue], layouts[part]) {
            case (let value?, let layout?):
                if let tally = tally(value, of: layout, caseCount: caseCount) { file.parts[part] = tally }
            case (nil, _?): base.report("missing-key", at: root, .missingKey(part.rawValue))
            case (let value?, nil): base.report("score", at: value, .noScore)
            case (nil, nil): break
            }
        }
        checkCounts(of: file, root)
        if lacksPatterns { base.report("no-patterns", at: root, .noPatterns) }
        if let value = root["material"] {
            var decoder = MaterialDecoder(codebook: layouts.codebook)
            file.material = decoder.material(value)
            base.log.append(decoder.base.log)
        }
        return file
    }

    /// Asked where the rest is right: what contradicts itself is reported once.
    private mutating func checkCounts(of file: TallyFile, _ root: JSONValue) {
        guard base.log.isEmpty else { return }
        for part in layouts.parts {
            guard let fault = layouts[part]!.contradiction(in: file[part]) else { continue }
            base.report("impossible", at: root[key: part.rawValue] ?? root, fault)
        }
    }

    private mutating func isOfCodebook(_ value: JSONValue?) -> Bool {
        guard let value, base.check(value, Self.codebookKeys) else { return false }
        let statements = [
            ("id", codebook.id, Bilingual(same: "id")),
            ("version", codebook.version, Bilingual(same: "version")),
            ("digest", codebook.digest, Bilingual(sv: "kontrollsumma", en: "digest")),
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
        var shards: Set<ShardFingerprint> = []
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
            if shards.insert(shard).inserted {
                sum += cases
            } else {
                base.report("doubled", at: element, .doubled(Masked(text)))
            }
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
        if let value = value["patterns"] {
            tally.patterns = patterns(value, of: layout, caseCount: caseCount)
        } else if caseCount > 0 && layout.components != nil {
            tally.patterns = nil
            lacksPatterns = true
        }
        return tally
    }

    /// The patterns of each component; nil where nobody asks for them.
    private mutating func patterns(
        _ value: JSONValue, of layout: TallyLayout, caseCount: Int
    ) -> CasePatterns? {
        guard let components = layout.components else { return nil }
        let variables = layout.codebook.variables
        var patterns: [[CasePattern: Int]] = []
        for (component, element) in zip(components.components, base.elements(value)) {
            let found = base.string(element).flatMap { text in
                PatternText.patterns(
                    in: text, variables: component.variables.map { variables[$0] },
                    separator: components.separator.map { variables[$0] })
            }
            guard let found, found.values.reduce(0, +) == caseCount else {
                base.report("patterns", at: element, .brokenPatterns)
                return components.emptyPatterns
            }
            patterns.append(found)
        }
        let expected = components.components.count
        guard patterns.count == expected, value.elements.underestimatedCount == expected else {
            base.report("patterns", at: value, .brokenPatterns)
            return components.emptyPatterns
        }
        return CasePatterns(counts: patterns)
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
        if (0...TallyFile.largestCount).contains(number) { return number }
        base.report("count", at: value, number < 0 ? .negativeCount : .countTooLarge(TallyFile.largestCount))
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

    fileprivate static let noPatterns = Bilingual(
        sv: "Räkningen har inte det som --suppress-below vilar på. Gör om den med tally --for-suppression.",
        en: "The tally lacks what --suppress-below rests on. Make it again with tally --for-suppression.")

    fileprivate static let brokenPatterns = Bilingual(
        sv: "Det här är inte de mönster som tally --for-suppression skriver för så många akter.",
        en: "These are not the patterns that tally --for-suppression writes for so many case files.")

    fileprivate static let negativeCount = Bilingual(
        sv: "Ett antal kan inte vara mindre än 0.", en: "A count cannot be less than 0.")

    fileprivate static func countTooLarge(_ limit: Int) -> Bilingual {
        Bilingual(
            sv: "Antalet är större än \(limit), och det kan ingen räkning ha.",
            en: "The count is larger than \(limit), which no tally can have.")
    }
}
