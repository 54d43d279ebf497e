/// Reads the JSON of a codebook, and reports everything that is not as it
/// should be with its place.
///
/// What cannot be read gives nil and a fault, and reading goes on, so that one
/// run shows all faults. A codebook with any fault is not used.
struct CodebookDecoder {
    var log = FaultLog()
    var lists: [ListID: CodeList] = [:]
    var variables: [Variable] = []
    var variableIndexByID = IDIndex()
    /// Variables that were reported where they are declared: what speaks of
    /// them is not reported again.
    var faultyVariables: Set<String> = []
    /// The ids of what tables count and of the research questions; nil where
    /// the protocol does not give them.
    var counted: [String]?
    var questions: [String]?
    /// nil until the protocol was read.
    var missingCodes: StudyProtocol.MissingCodes?

    mutating func report(_ id: String, at value: JSONValue, _ message: Bilingual) {
        log.report(InputFault(id: "codebook." + id, location: value.location, message: message))
    }

    /// Whether `value` is an object that holds no other keys than `known` and
    /// all of `required`.
    @discardableResult
    mutating func check(_ value: JSONValue, known: [String], required: [String] = []) -> Bool {
        guard value.kind == .object else {
            report("type", at: value, .expectedObject(found: value.kind))
            return false
        }
        // Keys mostly come in the order of `known`: the search goes on where the
        // last one was found.
        var expected = 0
        for member in value.members {
            if let index = known.firstIndex(from: expected, where: { member.name.equals($0) }) {
                expected = index + 1
                continue
            }
            let name = member.name.string() ?? ""
            report(
                "unknown-key", at: member.name,
                .unknownKey(Masked(name), nearest: nearestName(to: name, in: known), known: known))
        }
        var isComplete = true
        for key in required where value[key: key] == nil {
            report("missing-key", at: value, .missingKey(key))
            isComplete = false
        }
        return isComplete
    }

    mutating func string(_ value: JSONValue?) -> String? {
        guard let value else { return nil }
        if let text = value.string() { return text }
        report("type", at: value, .expectedString(found: value.kind))
        return nil
    }

    mutating func integer(_ value: JSONValue?) -> Int? {
        guard let value else { return nil }
        if let number = value.integer() { return number }
        report("type", at: value, .expectedInteger)
        return nil
    }

    mutating func bool(_ value: JSONValue?) -> Bool? {
        switch value?.kind {
        case nil: return nil
        case .true: return true
        case .false: return false
        default:
            report("type", at: value!, .expectedBool)
            return nil
        }
    }

    /// A text in both languages, or one string that serves for both.
    mutating func bilingual(_ value: JSONValue?) -> Bilingual? {
        guard let value else { return nil }
        if let text = value.string() { return Bilingual(same: text) }
        guard check(value, known: ["sv", "en"], required: ["sv", "en"]) else { return nil }
        guard let sv = string(value["sv"]), let en = string(value["en"]) else { return nil }
        return Bilingual(sv: sv, en: en)
    }

    /// The elements of a list; none where there is no list.
    mutating func elements(_ value: JSONValue?) -> [JSONValue] {
        guard let value else { return [] }
        guard value.kind == .array else {
            report("type", at: value, .expectedArray(found: value.kind))
            return []
        }
        return Array(value.elements)
    }

    mutating func date(_ value: JSONValue?) -> PartialDate? {
        guard let value, let text = string(value) else { return nil }
        if let date = PartialDate(text) { return date }
        report("date", at: value, .noSuchDate(Masked(text)))
        return nil
    }

    /// One of the values of an enumeration, by its name.
    mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ value: JSONValue?, of type: Choice.Type
    ) -> Choice? {
        guard let value, let text = string(value) else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        let known = Choice.allCases.map(\.rawValue)
        report(
            "unknown-name", at: value,
            .unknownName(Masked(text), nearest: nearestName(to: text, in: known), known: known))
        return nil
    }

    /// The index of one of a list's values, by its id.
    mutating func code(_ value: JSONValue?, in list: CodeList) -> Int? {
        guard let value, let text = string(value) else { return nil }
        if let index = list.index(of: text) { return index }
        let known = list.values.map(\.id)
        report(
            "unknown-value", at: value,
            .unknownValue(Masked(text), ofList: list.id, nearest: nearestName(to: text, in: known)))
        return nil
    }

    mutating func code(_ value: JSONValue?, in list: ListID) -> Int? {
        lists[list].flatMap { code(value, in: $0) }
    }

    mutating func variable(_ value: JSONValue?) -> Int? {
        guard let value, let text = string(value) else { return nil }
        if let index = variableIndexByID[text] { return index }
        if faultyVariables.contains(text) { return nil }
        report(
            "unknown-variable", at: value,
            .unknownVariable(Masked(text), nearest: nearestName(to: text, in: variables.map(\.id))))
        return nil
    }
}

extension Array {
    /// The index of the first element from `start` on that meets a condition,
    /// or else of the first before it.
    func firstIndex(from start: Int, where isMatch: (Element) -> Bool) -> Int? {
        for index in start..<count where isMatch(self[index]) { return index }
        for index in 0..<start where isMatch(self[index]) { return index }
        return nil
    }
}
