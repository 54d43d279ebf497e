/// Reads the JSON of a codebook, and reports everything that is not as it
/// should be with its place.
///
/// What cannot be read gives nil and a fault, and reading goes on, so that one
/// run shows all faults. A codebook with any fault is not used.
struct CodebookDecoder {
    var log = FaultLog()
    /// What the ids of faults begin with: of files that are no codebook, `read`.
    var faultGroup = "codebook"
    var lists = CodeLists()
    var variables: [Variable] = []
    var variableIndexByID = IDIndex()
    /// Variables that were reported where they are declared: what speaks of
    /// them is not reported again.
    var faultyVariables: Set<String> = []
    /// The ids of what tables count and of the research questions; nil where
    /// the protocol does not give them.
    var counted: [String]?
    var questions: [String]?
    /// What conditions can name, and what was reported where it is declared.
    var thresholds: [Threshold] = []
    var groupings: [ActorGrouping] = []
    var faultyThresholds: Set<String> = []
    var faultyGroupings: Set<String> = []
    /// nil until the protocol was read.
    var missingCodes: StudyProtocol.MissingCodes?
    /// The research question of the variables of the score.
    var scoreQuestion: String?
    /// What the score is to be judged without.
    var leftOut = LeftOut()
    /// The ids that `checkDoubled` has met where it looks.
    var seenIDs = IDIndex(capacity: 16)
    /// What `checkSpellings` found in each list so far.
    var ambiguousSpellings: [ListID: [AmbiguousSpelling]] = [:]
    /// What is known of the check that is being read; nil outside `checks.json`.
    var context: CheckContext?
    /// The `$` names that checks have written so far.
    var namedConstants: Set<String> = []

    mutating func report(_ id: String, at value: JSONValue, _ message: Bilingual) {
        let fault = InputFault(id: faultGroup + "." + id, location: value.location, message: message)
        // A check that is read once for each of several values has each fault once.
        if context != nil && log.kept.contains(fault) { return }
        log.report(fault)
    }

    /// Whether `value` is an object that holds no other keys than the known and
    /// all the required.
    @discardableResult
    mutating func check(_ value: JSONValue, _ keys: JSONKeys) -> Bool {
        value.fits(keys) || findsAllRequired(keys, in: value)
    }

    /// The same for keys that only one place asks for.
    @discardableResult
    mutating func check(_ value: JSONValue, known: [String], required: [String] = []) -> Bool {
        check(value, JSONKeys(known, required: required))
    }

    /// Reports what is wrong with the keys of an object. Unknown ones do no harm
    /// to what is known.
    private mutating func findsAllRequired(_ keys: JSONKeys, in value: JSONValue) -> Bool {
        guard value.kind == .object else {
            report("type", at: value, .expectedObject(found: value.kind))
            return false
        }
        for member in value.members where !keys.known.contains(where: { member.name.equals($0) }) {
            let name = member.name.string() ?? ""
            report(
                "unknown-key", at: member.name,
                .unknownKey(Masked(name), nearest: nearestName(to: name, in: keys.known), known: keys.known))
        }
        let missing = keys.required.filter { value[key: $0] == nil }
        for key in missing { report("missing-key", at: value, .missingKey(key)) }
        return missing.isEmpty
    }

    /// Whether `value` is an object, of whatever keys.
    mutating func isObject(_ value: JSONValue) -> Bool {
        if value.kind == .object { return true }
        report("type", at: value, .expectedObject(found: value.kind))
        return false
    }

    mutating func string(_ value: JSONValue?) -> String? {
        guard let written = value else { return nil }
        let value = bound(written)
        if let text = value.string() { return text }
        report("type", at: value, .expectedString(found: value.kind))
        return nil
    }

    mutating func integer(_ value: JSONValue?) -> Int? {
        guard let written = value else { return nil }
        let value = bound(written)
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

    private static let languageKeys = JSONKeys(["sv", "en"], required: ["sv", "en"])

    /// A text in both languages, or one string that serves for both.
    mutating func bilingual(_ value: JSONValue?) -> Bilingual? {
        guard let value else { return nil }
        if let pair = value.pair("sv", "en"), let sv = pair.0.string(), let en = pair.1.string() {
            return Bilingual(sv: sv, en: en)
        }
        if let text = value.string() { return Bilingual(same: text) }
        guard check(value, Self.languageKeys) else { return nil }
        guard let sv = string(value["sv"]), let en = string(value["en"]) else { return nil }
        return Bilingual(sv: sv, en: en)
    }

    /// The elements of a list; none where there is no list.
    mutating func elements(_ value: JSONValue?) -> JSONElements {
        guard let written = value else { return JSONElements() }
        let value = bound(written)
        if value.kind != .array { report("type", at: value, .expectedArray(found: value.kind)) }
        return value.elements
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

    /// One of the lists that fields take their values from, by its name.
    mutating func listID(_ value: JSONValue?) -> ListID? {
        guard let value else { return nil }
        if let id = value.withText({ ListID.named($0) }) ?? nil { return id }
        guard let text = string(value) else { return nil }
        let known = ListID.allCases.map(\.name)
        report(
            "unknown-name", at: value,
            .unknownName(Masked(text), nearest: nearestName(to: text, in: known), known: known))
        return nil
    }

    /// The index of one of a list's values, by its id.
    mutating func code(_ value: JSONValue?, in list: CodeList) -> Int? {
        guard let written = value else { return nil }
        let value = bound(written)
        if let index = value.withText({ list.index(ofUTF8: $0) }) ?? nil {
            if context != nil { name(written, list.values[index].label) }
            return index
        }
        guard let text = string(value) else { return nil }
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
        guard let written = value else { return nil }
        let value = bound(written)
        if let index = value.withText({ variableIndexByID[utf8: $0] }) ?? nil {
            if context != nil { name(written, variables[index].label) }
            return index
        }
        guard let text = string(value) else { return nil }
        if faultyVariables.contains(text) { return nil }
        report(
            "unknown-variable", at: value,
            .unknownVariable(Masked(text), nearest: nearestName(to: text, in: variables.map(\.id))))
        return nil
    }
}
