extension CodebookDecoder {
    /// Reads `protocol.json`.
    mutating func decodeProtocol(_ root: JSONValue) -> StudyProtocol? {
        let required = [
            "format", "id", "version", "title", "source", "unitOfAnalysis", "inclusion", "researchQuestions",
            "firstPlan", "missing", "counted",
        ]
        let isComplete = check(
            root, known: required + ["test", "rounding", "decimals"], required: required)
        // The variables and tables are checked against these all the same.
        let counted = decodeQuestions(root["counted"])
        let questions = decodeQuestions(root["researchQuestions"])
        if root.has("counted") { self.counted = counted.map(\.id) }
        if root.has("researchQuestions") { self.questions = questions.map(\.id) }
        let window = decodeInclusion(root["inclusion"])
        let test = root["test"].flatMap { decodeTest($0) }
        guard isComplete else { return nil }
        guard let id = nonemptyString(root["id"]), let version = nonemptyString(root["version"]),
            let title = bilingual(root["title"]), let source = string(root["source"]),
            let unit = bilingual(root["unitOfAnalysis"]), let window,
            let missing = decodeMissing(root["missing"])
        else { return nil }
        return StudyProtocol(
            id: id, version: version, title: title, source: source, unitOfAnalysis: unit,
            window: window.window, qualifyingPlanKinds: window.kinds, criteria: window.criteria,
            questions: questions,
            planDates: decodePlanDates(root["firstPlan"]), missing: missing, counted: counted, test: test,
            rounding: choice(root["rounding"], of: Rounding.self) ?? .halfUp,
            decimals: integer(root["decimals"]) ?? 0)
    }

    /// A text that names the study and so must say something.
    private mutating func nonemptyString(_ value: JSONValue?) -> String? {
        guard let value, let text = string(value) else { return nil }
        if !text.allSatisfy(\.isWhitespace) { return text }
        report("empty", at: value, .emptyCodebookText)
        return nil
    }

    private mutating func decodeQuestions(_ value: JSONValue?) -> [StudyProtocol.Question] {
        elements(value).compactMap { item in
            guard check(item, known: ["id", "label"], required: ["id", "label"]),
                let id = string(item["id"]), let label = bilingual(item["label"])
            else { return nil }
            return StudyProtocol.Question(id: id, label: label)
        }
    }

    private mutating func decodeInclusion(
        _ value: JSONValue?
    ) -> (window: StudyProtocol.Window, kinds: CodeSelection, criteria: Bilingual)? {
        let keys = ["from", "to", "planKinds", "criteria"]
        guard let value, check(value, known: keys, required: keys), let kinds = lists[.planKinds] else {
            return nil
        }
        let indices = elements(value["planKinds"]).compactMap { code($0, in: kinds) }
        guard let from = date(value["from"]), let to = date(value["to"]),
            let criteria = bilingual(value["criteria"])
        else { return nil }
        return (StudyProtocol.Window(from: from, to: to), kinds.selection(of: indices), criteria)
    }

    private mutating func decodePlanDates(_ value: JSONValue?) -> [StudyProtocol.PlanDate] {
        guard let value, check(value, known: ["dates"], required: ["dates"]) else { return [] }
        return elements(value["dates"]).compactMap { item in
            guard let name = string(item) else { return nil }
            let isOfMeeting = name.hasPrefix("meeting.")
            let field = isOfMeeting ? String(name.dropFirst("meeting.".count)) : name
            let catalogue = isOfMeeting ? Meeting.Field.catalogue : Plan.Field.catalogue
            guard let index = catalogue.index(named: field), catalogue.entries[index].type.content == .date
            else {
                let known = Plan.Field.catalogue.entries.filter { $0.type.content == .date }.map(\.name)
                report(
                    "unknown-path", at: item,
                    .unknownPath(Masked(name), nearest: nearestName(to: name, in: known + ["meeting.date"])))
                return nil
            }
            return StudyProtocol.PlanDate(isOfMeeting: isOfMeeting, field: index)
        }
    }

    private mutating func decodeMissing(_ value: JSONValue?) -> StudyProtocol.MissingCodes? {
        let keys = ["notEvident", "notApplicable", "missing"]
        guard let value, check(value, known: keys, required: keys) else { return nil }
        let codes = keys.map { key -> Int? in
            guard let item = value[key: key], check(item, known: ["code", "spelling"], required: ["code"])
            else {
                return nil
            }
            checkSpelling(item["spelling"], of: key)
            return integer(item["code"])
        }
        guard let notEvident = codes[0], let notApplicable = codes[1], let missing = codes[2] else {
            return nil
        }
        if Set([notEvident, notApplicable, missing]).count < 3 {
            report("doubled-code", at: value, .doubledCode(missing))
        }
        let missingCodes = StudyProtocol.MissingCodes(
            notEvident: notEvident, notApplicable: notApplicable, missing: missing)
        self.missingCodes = missingCodes
        return missingCodes
    }

    /// The spellings are fixed, since input is read with them: a codebook may
    /// repeat them but not choose others. The English one is for readers.
    private mutating func checkSpelling(_ value: JSONValue?, of key: String) {
        guard let value, let spelling = bilingual(value) else { return }
        let own =
            switch key {
            case "notEvident": [Spelling.notEvident, Spelling.notEvidentEnglish]
            case "notApplicable": [Spelling.notApplicable, Spelling.notApplicableEnglish]
            default: [Spelling.missing]
            }
        if spelling.swedish != own[0] {
            report("spelling", at: value["sv"] ?? value, .fixedSpelling(Masked(spelling.swedish), own[0]))
        }
        let english = spelling.english.lowercased()
        if Spelling.reserved.contains(english) && !own.contains(english) {
            report(
                "ambiguous", at: value["en"] ?? value,
                .ambiguousSpelling(Masked(spelling.english), first: english, second: own[0]))
        }
    }

    private mutating func decodeTest(_ value: JSONValue) -> StudyProtocol.TestChoice? {
        let keys = ["method", "alternative", "levels", "reason"]
        guard check(value, known: keys, required: keys),
            let test = choice(value["method"], of: PairedTest.self),
            let alternative = choice(value["alternative"], of: Alternative.self),
            let reason = bilingual(value["reason"])
        else { return nil }
        let levels = elements(value["levels"]).compactMap { item -> StudyProtocol.TestChoice.Level? in
            guard check(item, known: ["below", "mark"], required: ["below", "mark"]),
                let below = string(item["below"]), let mark = string(item["mark"])
            else { return nil }
            guard let bound = Double(below), bound > 0, bound <= 1 else {
                report("level", at: item["below"] ?? item, .noLevel(Masked(below)))
                return nil
            }
            return StudyProtocol.TestChoice.Level(bound: bound, printedBound: below, mark: mark)
        }
        return StudyProtocol.TestChoice(test: test, alternative: alternative, levels: levels, reason: reason)
    }
}
