extension JSONKeys {
    fileprivate static let file = JSONKeys(
        ["format", "parameters", "statutes", "care", "checks"], required: ["checks"])
    fileprivate static let builtIn = JSONKeys(["id", "built", "severity", "disabled"], required: ["id"])
    fileprivate static let check = JSONKeys(
        [
            "id", "severity", "per", "for", "when", "at", "with", "softened", "basis", "demand", "limits",
            "message", "do",
        ],
        required: ["id", "severity", "per", "when", "basis", "message", "do"])
    fileprivate static let softened = JSONKeys(["to", "when", "message"], required: ["to", "when"])
    fileprivate static let basis = JSONKeys(["statute", "protocol", "report", "own"])
    fileprivate static let first = JSONKeys(["first", "where"], required: ["first"])
}

/// Reads `checks.json`.
struct CheckDecoding {
    var decoder: CodebookDecoder
    /// The codebook's `lists.json`, for the values that checks are for.
    let lists: JSONValue
    /// What the built-in checks say of themselves.
    let builtIn: [CheckDeclaration]
    private var statutes: [Statute] = []
    /// Of the study, with the `$` that conditions write.
    var constants: [String: JSONValue] = [:]

    init(_ codebook: Codebook, builtIn: [CheckDeclaration]) {
        decoder = CodebookDecoder()
        decoder.lists = codebook.lists
        decoder.variables = codebook.variables
        decoder.thresholds = codebook.thresholds
        decoder.groupings = codebook.groupings
        decoder.variableIndexByID = IDIndex(codebook.variables.map(\.id))
        lists = codebook.document(.lists).root
        self.builtIn = builtIn
        for name in ["from", "to"] {
            constants["$inclusion." + name] = codebook.document(.studyProtocol).root["inclusion"]?[key: name]
        }
    }

    mutating func decode(_ root: JSONValue) -> StudyChecks {
        decoder.check(root, .file)
        let parameters = decodeParameters(root["parameters"])
        let care = decodeCare(root["care"])
        statutes = decoder.decodeStatutes(root["statutes"], care: care.map(\.name))
        var checks: [StudyChecks.Check] = []
        var seen: Set<String> = []
        var rest = builtIn
        for item in decoder.elements(root["checks"]) {
            guard let id = checkID(item) else { continue }
            guard seen.insert(id).inserted else {
                decoder.report("doubled", at: item, .doubled(Masked(id)))
                continue
            }
            if let index = rest.firstIndex(where: { $0.id == id }), decoder.bool(item["built"]) == true {
                if let check = restated(rest.remove(at: index), item) { checks.append(check) }
            } else if let check = decodeCheck(item, id: id) {
                checks.append(check)
            } else {
                decoder.noteNames(in: item)
            }
        }
        checkParametersAreRead(root["parameters"])
        checks += rest.map { StudyChecks.Check(declaration: $0, content: .builtIn) }
        return StudyChecks(checks: checks, statutes: statutes, parameters: parameters, care: care)
    }

    // MARK: - What checks stand on

    private mutating func decodeCare(_ value: JSONValue?) -> [(name: String, condition: Condition)] {
        guard let value, decoder.isObject(value) else { return [] }
        return value.members.compactMap { member in
            decoder.context = CheckContext(subject: .plan, bindings: constants, isOfFirstPlan: false)
            defer { decoder.context = nil }
            decoder.checkNames(in: member.value)
            return decoder.condition(member.value).map { (member.name.string() ?? "", $0) }
        }
    }

    // MARK: - Checks

    /// The id of a check: a group and a name.
    private mutating func checkID(_ item: JSONValue) -> String? {
        guard decoder.isObject(item) else { return nil }
        guard let value = item["id"] else {
            decoder.report("missing-key", at: item, .missingKey("id"))
            return nil
        }
        guard let id = decoder.string(value) else { return nil }
        let parts = id.split(separator: ".", omittingEmptySubsequences: false)
        let isWord = { (part: Substring) in
            !part.isEmpty
                && part.utf8.allSatisfy {
                    (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
                }
        }
        if parts.count == 2, parts.allSatisfy(isWord), parts[0] != "read" { return id }
        decoder.report("check-id", at: value, .noCheckID(Masked(id)))
        return nil
    }

    /// A built-in check, with what the study wants otherwise; nil: not at all.
    private mutating func restated(_ declaration: CheckDeclaration, _ item: JSONValue) -> StudyChecks.Check? {
        decoder.check(item, .builtIn)
        let severity = item["severity"].flatMap { decoder.choice($0, of: Severity.self) }
        guard decoder.bool(item["disabled"]) != true else { return nil }
        let restated = CheckDeclaration(
            id: declaration.id, severity: severity ?? declaration.severity, demand: declaration.demand,
            limits: declaration.limits, advice: declaration.advice, basis: declaration.basis,
            statute: declaration.statute)
        return StudyChecks.Check(declaration: restated, content: .builtIn)
    }

    private mutating func decodeCheck(_ item: JSONValue, id: String) -> StudyChecks.Check? {
        let known = builtIn.map(\.id)
        if item.has("built") || known.contains(id) {
            decoder.report(
                "unknown-check", at: item["id"] ?? item,
                known.contains(id)
                    ? .builtInCheck(id) : .noBuiltInCheck(Masked(id), nearest: nearestName(to: id, in: known))
            )
            return nil
        }
        guard decoder.check(item, .check) else { return nil }
        guard let severity = decoder.choice(item["severity"]!, of: Severity.self),
            let subject = decoder.choice(item["per"]!, of: CheckSubject.self),
            let message = decoder.bilingual(item["message"]), let advice = decoder.bilingual(item["do"]),
            let basis = decodeBasis(item["basis"])
        else { return nil }
        let declaration = CheckDeclaration(
            id: id, severity: severity,
            demand: decoder.bilingual(item["demand"]) ?? MessageTemplate.withoutPlaces(message),
            limits: decoder.bilingual(item["limits"]), advice: advice, basis: basis.basis,
            statute: basis.statute)
        let expansions = expansions(item["for"])
        let read = expansions.map { expansion in
            decodeExpansion(expansion, of: item, subject: subject, severity: severity)
        }
        let checks = read.compactMap(\.self)
        guard checks.count == read.count else { return nil }
        return StudyChecks.Check(declaration: declaration, content: .data(checks))
    }

    private mutating func decodeBasis(_ value: JSONValue?) -> (basis: Finding.Basis, statute: String?)? {
        guard let value, decoder.check(value, .basis) else { return nil }
        guard value.members.contains(where: { _ in true }) else {
            decoder.report("basis", at: value, .noBasis)
            return nil
        }
        let statute = decoder.string(value["statute"])
        let known = statutes.map(\.id)
        if let statute, let written = value["statute"], !known.contains(statute) {
            decoder.report(
                "unknown-name", at: written,
                .unknownName(Masked(statute), nearest: nearestName(to: statute, in: known), known: known))
        }
        let basis = Finding.Basis(
            protocolPoint: decoder.bilingual(value["protocol"]), report: decoder.bilingual(value["report"]),
            own: decoder.bilingual(value["own"]))
        return (basis, statute)
    }

    // MARK: - One reading of a check

    private mutating func decodeExpansion(
        _ expansion: CheckExpansion, of item: JSONValue, subject: CheckSubject, severity: Severity
    ) -> DataCheck? {
        var bindings = constants
        for (name, value) in expansion.values { bindings["$" + name] = value }
        decoder.context = CheckContext(
            subject: subject, bindings: bindings, isOfFirstPlan: !subject.isOfAnyPlan && subject != .followUp)
        defer { decoder.context = nil }
        let faults = decoder.log.count
        for key in ["when", "at", "softened", "with"] {
            if let value = item[key: key] { decoder.checkNames(in: value) }
        }
        guard decoder.log.count == faults else { return nil }
        let condition = decoder.condition(item["when"]!)
        let place = item["at"].map { self.place($0) } ?? .subject
        let values = item["with"].map { decoder.templateValues($0) } ?? [:]
        let softening = item["softened"].map { decodeSoftening($0, below: severity) }
        var words = MessageWords(subject: subject, values: values)
        for (name, label) in decoder.context?.labels ?? [:] { words.labels[String(name.dropFirst())] = label }
        words.labels.merge(expansion.labels) { $1 }
        words.written = expansion.words
        words.bound = expansion.values.map(\.name)
        let message = decoder.template(item["message"], words)
        let soft = softening.map { softening in
            softening.flatMap { made in
                (item["softened"]?["message"].map { decoder.template($0, words) } ?? message).map {
                    DataCheck.Softening(severity: made.severity, condition: made.condition, message: $0)
                }
            }
        }
        guard let condition, let place, let message, soft == nil || soft! != nil else { return nil }
        return DataCheck(
            subject: subject, condition: condition, place: place, softening: soft ?? nil,
            bindings: expansion.values.prefix(1).map { Finding.Binding($0.name, $0.value.string() ?? "") },
            boundLabel: expansion.values.first.flatMap { words.labels[$0.name] },
            message: message)
    }

    private mutating func decodeSoftening(
        _ value: JSONValue, below severity: Severity
    ) -> (severity: Severity, condition: Condition)? {
        guard decoder.check(value, .softened), let to = decoder.choice(value["to"]!, of: Severity.self) else {
            return nil
        }
        if to >= severity { decoder.report("softened", at: value["to"]!, .notSofter(severity)) }
        // A judgement of the first plan says nothing of another; that is the check's to say.
        decoder.context?.isOfFirstPlan = true
        return decoder.condition(value["when"]!).map { (to, $0) }
    }

    private mutating func place(_ value: JSONValue) -> DataCheck.Place? {
        guard value.kind == .object else { return decoder.place(value) }
        guard decoder.check(value, .first), let scope = decoder.listPath(value["first"]) else { return nil }
        guard let inner = value["where"] else { return .first(scope, .all([])) }
        return decoder.condition(inner, element: scope).map { .first(scope, $0) }
    }
}

extension Bilingual {
    fileprivate static func noCheckID(_ id: Masked) -> Bilingual {
        Bilingual(
            sv:
                "”\(id)” kan inte vara id för en kontroll. Skriv grupp.namn med små bokstäver a–z, siffror och "
                + "bindestreck; gruppen read är programmets egen.",
            en: "“\(id)” cannot be the id of a check. Write group.name in small letters a–z, digits and "
                + "hyphens; the group read is the program's own.")
    }

    fileprivate static func builtInCheck(_ id: String) -> Bilingual {
        Bilingual(
            sv:
                "”\(id)” är en inbyggd kontroll. Skriv \"built\": true för att ändra dess nivå eller stänga av den.",
            en: "“\(id)” is a built-in check. Write \"built\": true to change its severity or to disable it.")
    }

    fileprivate static func noBuiltInCheck(_ id: Masked, nearest: String?) -> Bilingual {
        Bilingual(sv: "”\(id)” är ingen inbyggd kontroll.", en: "“\(id)” is not a built-in check.")
            + suggestion(nearest)
    }

    fileprivate static let noBasis = Bilingual(
        sv: "Kontrollen ska säga vad den vilar på: statute, protocol, report eller own.",
        en: "A check says what it rests on: statute, protocol, report or own.")

    fileprivate static func notSofter(_ severity: Severity) -> Bilingual {
        Bilingual(
            sv: "En mildrad nivå ska vara lägre än kontrollens egen (\(severity.rawValue)).",
            en: "A softened severity must be below the check's own (\(severity.rawValue)).")
    }
}
