extension JSONKeys {
    private static let optional = ["format", "question", "references", "groupings", "conditions", "beside"]
    private static let needed = [
        "notice", "thresholds", "smallestGroup", "criteria", "kinds", "organisation", "index", "grade",
        "derived", "counted", "countedInIndex", "columns", "tables", "systematics",
    ]
    fileprivate static let samverkan = JSONKeys(optional + needed, required: needed)
    fileprivate static let criterion = JSONKeys(
        ["id", "label", "source", "note", "plan", "appliesWhen", "when", "isReportedOnly"],
        required: ["id", "label", "source", "when"])
    fileprivate static let kinds = JSONKeys(
        ["source", "values", "meetings", "coordinator", "tasks"],
        required: ["source", "values", "meetings", "coordinator", "tasks"])
    fileprivate static let step = JSONKeys(
        ["id", "step", "code", "label", "requires"], required: ["id", "step", "code", "label", "requires"])
    fileprivate static let organisation = JSONKeys(
        ["id", "step", "label", "source", "when"], required: ["id", "step", "label", "source", "when"])
    fileprivate static let derived = JSONKeys(
        ["id", "derive", "notEvidentAs", "source", "label"], required: ["id", "derive", "source", "label"])
}

/// What a score is judged without.
struct LeftOut {
    /// Criteria, by their ids.
    var criteria: Set<String> = []
    /// Structural facts, by their indices.
    var facts: Set<Int> = []
}

extension CodebookDecoder {
    /// Reads `samverkan.json`, after the variables, to which it adds its own.
    ///
    /// - Parameters:
    ///   - shifted: values that thresholds have instead of their own.
    ///   - leftOut: what decides nothing.
    mutating func decodeSamverkan(
        _ root: JSONValue, shifted: [String: Fraction] = [:], leavingOut leftOut: LeftOut = LeftOut()
    ) -> Samverkan? {
        self.leftOut = leftOut
        guard check(root, .samverkan), let notice = bilingual(root["notice"]),
            let smallestGroup = integer(root["smallestGroup"]), let counted = counted(root["counted"]),
            let countedInIndex = self.counted(root["countedInIndex"])
        else { return nil }
        scoreQuestion = question(root["question"])
        decodeThresholds(root["thresholds"], overriding: shifted)
        decodeGroupings(root["groupings"])
        let criteria = decodeCriteria(root["criteria"])
        guard let ladder = decodeLadder(root["kinds"]), let index = decodeIndex(root["index"]),
            let grade = decodeGrade(root["grade"])
        else { return nil }
        let organisation = elements(root["organisation"]).compactMap { decodeOrganisationStep($0) }
        let conditions = elements(root["conditions"]).compactMap { code($0, in: .structuralFacts) }
        let derived = decodeDerived(root["derived"], ladder: ladder, index: index, grade: grade)
        let columns = elements(root["columns"]).compactMap { decodeColumn($0) }
        let tables = decodeTableList(root["tables"])
        checkColumns(columns, at: root["columns"])
        checkIDs(of: tables, at: root["tables"])
        guard let systematics = decodeSystematics(root["systematics"], tables: tables) else { return nil }
        return Samverkan(
            notice: notice, references: elements(root["references"]).compactMap { string($0["text"]) },
            thresholds: thresholds, smallestGroup: smallestGroup, criteria: criteria, ladder: ladder,
            organisation: organisation, conditions: conditions, index: index, grade: grade, derived: derived,
            counted: counted, countedInIndex: countedInIndex, columns: columns, tables: tables,
            beside: elements(root["beside"]).compactMap { string($0) }, systematics: systematics,
            position: root.offset)
    }

    /// What a table counts, as one of the protocol's ids.
    private mutating func counted(_ value: JSONValue?) -> String? {
        guard let counted else { return string(value) }
        return index(of: value, among: counted).map { counted[$0] }
    }

    /// The whole is judged by the column of all cases.
    private mutating func checkColumns(_ columns: [TableDefinition.Column], at value: JSONValue?) {
        let hasTotal = columns.contains { if case .group(nil) = $0.content { true } else { false } }
        if let value, !hasTotal { report("samverkan", at: value, .needsTotal) }
    }

    /// Every score has tables of its own, whose ids are taken.
    private mutating func checkIDs(of tables: [TableDefinition], at list: JSONValue?) {
        let taken = ScoreTables.ID.all
        for item in elements(list) {
            guard let id = item["id"], let text = id.string(), taken.contains(text) else { continue }
            report("doubled", at: id, .doubled(Masked(text)))
        }
    }

    /// Checks what can be checked only once the study's tables were read.
    mutating func checkSamverkan(_ root: JSONValue, _ samverkan: Samverkan, tables: [TableDefinition]) {
        let taken = ScoreTables.ID.all + samverkan.tables.map(\.id)
        for value in elements(root["beside"]) {
            guard let index = index(of: value, among: tables.map(\.id)) else { continue }
            if taken.contains(tables[index].id) {
                report("doubled", at: value, .doubled(Masked(tables[index].id)))
            }
        }
    }

    // MARK: - Criteria

    private mutating func decodeCriteria(_ list: JSONValue?) -> [Samverkan.Criterion] {
        elements(list).compactMap { decodeCriterion($0) }
    }

    private mutating func decodeCriterion(_ item: JSONValue) -> Samverkan.Criterion? {
        guard check(item, .criterion), let id = string(item["id"]), let label = bilingual(item["label"]),
            let source = string(item["source"]), let facts = lists[.facts], let when = item["when"]
        else { return nil }
        let applies = item["appliesWhen"].flatMap { condition($0) }
        guard let condition = condition(when) else {
            faultyVariables.insert(id)
            return nil
        }
        let name = withThresholds(label)
        let branch = Rule.Branch(condition: condition, outcome: .value(WellKnown.yes), position: item.offset)
        let variable = Variable(
            id: id, label: name, source: source, question: scoreQuestion, speaksOfFirstPlan: item.has("plan"),
            kind: .single, values: CodeList(id: id, label: name, valuesOf: facts, .facts),
            allowsNotEvident: true, appliesWhen: applies,
            rule: .branches([branch], otherwise: .value(WellKnown.no)), position: item.offset)
        guard let index = add(variable, at: item) else { return nil }
        return Samverkan.Criterion(
            variable: index, note: bilingual(item["note"]),
            isReportedOnly: bool(item["isReportedOnly"]) ?? false)
    }

    /// Adds a variable to those of the study; nil where its id is taken.
    private mutating func add(_ variable: Variable, at item: JSONValue) -> Int? {
        guard variableIndexByID[variable.id] == nil else {
            report("doubled", at: item, .doubled(Masked(variable.id)))
            return nil
        }
        checkVariable(variable, at: item)
        variableIndexByID.update(variable.id, to: variables.count)
        variables.append(variable)
        return variables.count - 1
    }

    /// A label says what the thresholds are: *minst {actors} aktörer*.
    private func withThresholds(_ label: Bilingual) -> Bilingual {
        Bilingual(sv: filled(label.swedish), en: filled(label.english))
    }

    private func filled(_ text: String) -> String {
        let pieces = text.split(separator: "{", omittingEmptySubsequences: false)
        guard pieces.count > 1 else { return text }
        return pieces.dropFirst().reduce(into: String(pieces[0])) { result, piece in
            let parts = piece.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
            let threshold = thresholds.first { parts.count == 2 && $0.id == parts[0] }
            result += threshold.map { "\($0.value)" + parts[1] } ?? "{" + piece
        }
    }

    /// Variables that are criteria, by their ids.
    mutating func criteria(_ list: JSONValue?) -> [Int] {
        elements(list).compactMap { criterion($0) }.filter { !leftOut.criteria.contains(variables[$0].id) }
    }

    private mutating func criterion(_ value: JSONValue?) -> Int? {
        guard let value, let index = variable(value) else { return nil }
        if variables[index].values.sharedList == .facts { return index }
        report("comparison", at: value, .noCriterion(variables[index].id))
        return nil
    }

    // MARK: - Kinds

    private mutating func decodeLadder(_ value: JSONValue?) -> Samverkan.KindLadder? {
        guard let value, check(value, .kinds), let source = string(value["source"]) else { return nil }
        let steps = elements(value["values"]).compactMap { item -> Samverkan.KindLadder.Step? in
            guard check(item, .step), let id = string(item["id"]), let number = string(item["step"]),
                let code = integer(item["code"]), let label = bilingual(item["label"])
            else { return nil }
            return .init(
                id: id, number: number, code: code, label: label, requires: criteria(item["requires"]))
        }
        guard let first = steps.first, first.requires.isEmpty else {
            report("samverkan", at: value, .lowestStepRequires)
            return nil
        }
        let ids = steps.map(\.id)
        let meetings = elements(value["meetings"]).compactMap { index(of: $0, among: ids) }
        guard let coordinator = criterion(value["coordinator"]) else { return nil }
        return Samverkan.KindLadder(
            source: source, steps: steps, meetings: meetings, coordinator: coordinator,
            tasks: criteria(value["tasks"]))
    }

    private mutating func decodeOrganisationStep(_ item: JSONValue) -> Samverkan.OrganisationStep? {
        guard check(item, .organisation), let id = string(item["id"]), let number = string(item["step"]),
            let label = bilingual(item["label"]), let source = string(item["source"]),
            let condition = factCondition(item["when"])
        else { return nil }
        return .init(id: id, number: number, label: label, source: source, condition: condition)
    }

    private mutating func decodeIndex(_ value: JSONValue?) -> [Int]? {
        guard let value,
            check(value, known: ["label", "source", "criteria"], required: ["source", "criteria"])
        else { return nil }
        return criteria(value["criteria"])
    }

    /// The place of a name among those that are known.
    mutating func index(of value: JSONValue?, among known: [String]) -> Int? {
        guard let value, let name = string(value) else { return nil }
        if let index = known.firstIndex(of: name) { return index }
        report(
            "unknown-name", at: value,
            .unknownName(Masked(name), nearest: nearestName(to: name, in: known), known: known))
        return nil
    }

    // MARK: - Derived variables

    private enum Derived: String, CaseIterable {
        case kind, met, judged, metOrOpen, applicable, horizontal, vertical, grade
    }

    private mutating func decodeDerived(
        _ list: JSONValue?, ladder: Samverkan.KindLadder, index: [Int], grade: Samverkan.GradeScale
    ) -> [Samverkan.DerivedVariable] {
        let kinds = ladder.steps.map { CodeValue(id: $0.id, code: $0.code, label: $0.label) }
        let levels = grade.levels.map { CodeValue(id: $0.id, code: $0.code, label: $0.label) }
        let grades = grade.grades.map { CodeValue(id: $0.id, code: $0.code, label: $0.label) }
        var levelVariables: [String: Int] = [:]
        return elements(list).compactMap { item in
            guard check(item, .derived), let derive = choice(item["derive"], of: Derived.self),
                let reading = reading(item["notEvidentAs"])
            else { return nil }
            let key = { (derive: Derived) in "\(derive) \(reading)" }
            let added: (index: Int, derivation: Derivation)?
            switch derive {
            case .kind:
                added = add(item, values: kinds, .kind(steps: ladder.steps.map(\.requires), reading))
            case .met: added = add(item, .number(of: index, .met))
            case .judged: added = add(item, .number(of: index, [.met, .notMet]))
            case .metOrOpen: added = add(item, .number(of: index, [.met, .notEvident]))
            case .applicable: added = add(item, .number(of: index, [.met, .notMet, .notEvident]))
            case .horizontal:
                added = add(
                    item, values: levels,
                    .level(of: grade.horizontal.criteria, thresholds: grade.horizontal.thresholds, reading))
            case .vertical: added = add(item, values: levels, .vertical(reading))
            case .grade:
                guard let vertical = levelVariables[key(.vertical)],
                    let horizontal = levelVariables[key(.horizontal)]
                else {
                    report("samverkan", at: item, .gradeBeforeLevels)
                    return nil
                }
                let matrix = grade.matrix.map { $0.map(\.grade) }
                added = add(
                    item, values: grades,
                    .grade(vertical: vertical, horizontal: horizontal, matrix: matrix))
            }
            guard let added else { return nil }
            levelVariables[key(derive)] = added.index
            return .init(variable: added.index, derivation: added.derivation)
        }
    }

    private mutating func add(
        _ item: JSONValue, values: [CodeValue]? = nil, _ derivation: Derivation
    ) -> (index: Int, derivation: Derivation)? {
        guard let id = string(item["id"]), let label = bilingual(item["label"]),
            let source = string(item["source"])
        else { return nil }
        let variable = Variable(
            id: id, label: label, source: source, question: scoreQuestion, speaksOfFirstPlan: false,
            kind: values == nil ? .count : .single,
            values: CodeList(id: id, label: label, values: values ?? []), allowsNotEvident: true,
            appliesWhen: nil, rule: .derived(derivation), position: item.offset)
        return add(variable, at: item).map { ($0, derivation) }
    }

    private mutating func reading(_ value: JSONValue?) -> NotEvidentReading? {
        guard let value else { return .asItIs }
        return code(value, in: .facts).map { $0 == WellKnown.yes ? .asYes : .asNo }
    }
}

extension Bilingual {
    fileprivate static func noCriterion(_ id: String) -> Bilingual {
        Bilingual(
            sv: "”\(id)” är inget krav: ett krav är en variabel med värdena ja och nej.",
            en: "“\(id)” is no criterion: a criterion is a variable with the values ja and nej.")
    }

    fileprivate static let needsTotal = Bilingual(
        sv: "En av kolumnerna ska gälla alla akter, alltså sakna where.",
        en: "One of the columns must be of all files, that is have no where.")

    fileprivate static let lowestStepRequires = Bilingual(
        sv: "Det lägsta steget står först och kräver ingenting: \"requires\": [].",
        en: "The lowest step comes first and requires nothing: \"requires\": [].")

    fileprivate static let gradeBeforeLevels = Bilingual(
        sv: "Graden följer av vertikal och horisontell integration med samma notEvidentAs, som ska stå före.",
        en:
            "The grade follows from vertical and horizontal integration with the same notEvidentAs, which must come before."
    )
}
