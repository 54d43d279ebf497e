extension Material {
    static let format = "sip-audit/material/1"
    /// What the file is called when it lies beside the input.
    static let fileName = "material.json"

    /// The material that lies beside an input: in the folder that is read, or
    /// in the folder that holds the input. Nil for standard input.
    public static func path(beside input: String) -> String? {
        guard input != FileSystem.standardInput else { return nil }
        var candidates: [String] = []
        if FileSystem.kind(of: input) == .folder { candidates.append(FileSystem.join(input, fileName)) }
        let trimmed = input.count > 1 && input.hasSuffix("/") ? String(input.dropLast()) : input
        let parent = trimmed.lastIndex(of: "/").map { String(trimmed[..<$0]) } ?? "."
        candidates.append(FileSystem.join(parent.isEmpty ? "/" : parent, fileName))
        return candidates.first { FileSystem.kind(of: $0) == .file }
    }

    /// Reads a material file. Throws all faults of the file at once.
    public init(path: String, codebook: Codebook) throws(InputFaults) {
        let document: JSONDocument
        do {
            let source = try TextDecoding.decode(try FileSystem.read(path), name: path)
            try source.refuseIdentityNumbers()
            document = try JSONDocument(parsing: source)
            try document.refuseEscapedIdentityNumbers()
        } catch {
            throw InputFaults(error)
        }
        var decoder = MaterialDecoder(codebook: codebook)
        guard let material = decoder.material(document.root), decoder.base.log.isEmpty else {
            throw InputFaults(decoder.base.log)
        }
        self = material
    }
}

/// Reads `material.json`, with the codebook's lists.
struct MaterialDecoder {
    var base = CodebookDecoder()
    let codebook: Codebook

    init(codebook: Codebook) {
        self.codebook = codebook
        base.lists = codebook.lists
        base.faultGroup = "read"
    }

    mutating func material(_ root: JSONValue) -> Material? {
        base.checkFormat(root, expected: Material.format)
        // What is something else would be wrong in every key.
        guard base.log.isEmpty else { return nil }
        let known = [
            "format", "study", "title", "invented", "collectionWindow", "structuralFacts", "municipalities",
        ]
        guard base.check(root, known: known, required: ["study", "invented", "municipalities"]),
            let study = base.string(root["study"])
        else { return nil }
        if study != codebook.studyProtocol.id, let value = root["study"] {
            base.report("study", at: value, .otherStudy(Masked(study), expected: codebook.studyProtocol.id))
        }
        var material = Material(
            study: study, title: base.bilingual(root["title"]) ?? codebook.studyProtocol.title,
            isInvented: fact(root["invented"]) == .code(WellKnown.yes), collectionWindow: nil,
            structuralFacts: structuralFacts(root["structuralFacts"]), municipalities: [])
        if let window = root["collectionWindow"],
            base.check(window, known: ["from", "to"], required: ["from", "to"]),
            let from = base.date(window["from"]), let to = base.date(window["to"])
        {
            material.collectionWindow = (from, to)
        }
        for item in base.elements(root["municipalities"]) {
            guard let municipality = municipality(item) else { continue }
            if material.municipality(named: municipality.name) != nil {
                base.report("doubled", at: item, .doubled(Masked(municipality.name)))
            }
            material.municipalities.append(municipality)
        }
        return material
    }

    private mutating func municipality(_ item: JSONValue) -> Material.Municipality? {
        guard
            base.check(
                item, known: ["name", "inhabitants", "structuralFacts", "units"], required: ["name", "units"]),
            let name = name(item)
        else { return nil }
        var units: [Material.Unit] = []
        for element in base.elements(item["units"]) {
            guard let unit = unit(element) else { continue }
            if units.contains(where: { $0.name == unit.name }) {
                base.report("doubled", at: element, .doubled(Masked(unit.name)))
            }
            units.append(unit)
        }
        return Material.Municipality(
            name: name, inhabitants: count(item["inhabitants"]),
            structuralFacts: structuralFacts(item["structuralFacts"]), units: units)
    }

    private mutating func unit(_ item: JSONValue) -> Material.Unit? {
        let known = [
            "name", "kind", "asked", "participated", "hadFiles", "filesScreened", "filesExcluded",
            "structuralFacts",
        ]
        guard base.check(item, known: known, required: ["name", "kind"]),
            let name = name(item),
            let kind = base.code(item["kind"], in: .unitKinds)
        else { return nil }
        return Material.Unit(
            name: name, kind: kind, asked: fact(item["asked"]), participated: fact(item["participated"]),
            hadFiles: fact(item["hadFiles"]), filesScreened: count(item["filesScreened"]),
            filesExcluded: exclusions(item["filesExcluded"]),
            structuralFacts: structuralFacts(item["structuralFacts"]))
    }

    /// The name of a municipality or a unit, which case files repeat.
    private mutating func name(_ item: JSONValue) -> String? {
        guard let value = item["name"], let name = base.string(value) else { return nil }
        guard let problem = NameText.problem(of: name) else { return name }
        base.report(problem.id, at: value, problem.message)
        return nil
    }

    private mutating func exclusions(_ value: JSONValue?) -> [Material.Exclusion]? {
        guard let value, !value.equals(Spelling.notEvident) else { return nil }
        return base.elements(value).compactMap { item in
            guard base.check(item, known: ["reason", "count"], required: ["reason", "count"]),
                let reason = base.code(item["reason"], in: .exclusionReasons),
                let count = base.integer(item["count"])
            else { return nil }
            return Material.Exclusion(reason: reason, count: count)
        }
    }

    private mutating func structuralFacts(_ value: JSONValue?) -> [Material.StructuralFact] {
        base.elements(value).compactMap { item in
            guard
                base.check(
                    item, known: ["fact", "value", "with", "source"], required: ["fact", "value", "source"]),
                let index = base.code(item["fact"], in: .structuralFacts),
                let source = base.string(item["source"])
            else { return nil }
            return Material.StructuralFact(
                fact: index, value: fact(item["value"]), with: base.string(item["with"]), source: source)
        }
    }

    private mutating func fact(_ value: JSONValue?) -> FieldValue {
        guard let value else { return .missing }
        if value.equals(Spelling.notEvident) { return .notEvident }
        return base.code(value, in: .facts).map { .code($0) } ?? .missing
    }

    private mutating func count(_ value: JSONValue?) -> FieldValue {
        guard let value else { return .missing }
        if value.equals(Spelling.notEvident) { return .notEvident }
        guard let number = base.integer(value) else { return .missing }
        // Multiplied by a number of cases it must fit.
        guard number <= TallyFile.largestCount else {
            base.report("count", at: value, .countTooLarge(TallyFile.largestCount))
            return .missing
        }
        return .number(number)
    }
}

extension Bilingual {
    fileprivate static func countTooLarge(_ limit: Int) -> Bilingual {
        Bilingual(
            sv: "Antalet är större än \(limit).", en: "The number is larger than \(limit).")
    }

    fileprivate static func otherStudy(_ found: Masked, expected: String) -> Bilingual {
        Bilingual(
            sv: "Materialet hör till studien ”\(found)”, men kodboken till ”\(expected)”.",
            en: "The material belongs to the study “\(found)”, but the codebook to “\(expected)”.")
    }
}
