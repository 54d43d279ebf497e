/// Reads case files from JSON: one object, `sip-audit/case-file/1`.
///
/// Every fault of a file is reported, located at the key or value it concerns.
struct CaseFileJSON {
    static let format = "sip-audit/case-file/1"

    let parser: FieldParser
    private(set) var log = FaultLog()

    init(codebook: Codebook) {
        parser = FieldParser(codebook: codebook)
    }

    /// The case file that the document holds; incomplete when `log` has faults.
    mutating func read(_ document: JSONDocument) -> CaseFile? {
        let root = document.root
        if let fault = root.formatFault(expected: Self.format) {
            report(fault.id, at: fault.value, fault.message)
            guard root.kind == .object else { return nil }
        }
        var caseFile = part(root, as: CaseFile.self, children: Self.caseFileChildren + ["format"])
        for field in [CaseFile.Field.id, .municipality, .unit] where caseFile[field] == .missing {
            if root[key: field.name] == nil { report("missing-key", at: root, .missingKey(field.name)) }
        }
        caseFile.person = root["person"].flatMap { object($0) }.map { part($0, as: Person.self) }
        caseFile.contacts = list(root["contacts"]) { $0.part($1, as: Contact.self) }
        caseFile.interventions = list(root["interventions"]) { $0.part($1, as: Intervention.self) }
        caseFile.documents = list(root["documents"]) { $0.part($1, as: Document.self) }
        caseFile.plans = list(root["plans"]) { $0.plan($1) }
        caseFile.followUps = list(root["followUps"]) { $0.followUp($1) }
        caseFile.observations = list(root["observations"]) { $0.observation($1) }
        return caseFile
    }

    private static let caseFileChildren = [
        "person", "contacts", "interventions", "documents", "plans", "followUps", "observations",
    ]

    private mutating func plan(_ value: JSONValue) -> Plan {
        var plan = part(value, as: Plan.self, children: ["needs", "otherNeeds", "tasks", "meeting"])
        plan.needs = list(value["needs"]) { $0.part($1, as: Need.self) }
        plan.otherNeeds = list(value["otherNeeds"]) { $0.part($1, as: OtherNeed.self) }
        plan.tasks = list(value["tasks"]) { $0.part($1, as: PlanTask.self) }
        plan.meeting = value["meeting"].flatMap { object($0) }.map { meeting($0) }
        return plan
    }

    private mutating func followUp(_ value: JSONValue) -> FollowUp {
        var followUp = part(value, as: FollowUp.self, children: ["meeting"])
        followUp.meeting = value["meeting"].flatMap { object($0) }.map { meeting($0) }
        if followUp.meeting != nil && followUp[.newPlan] != .missing {
            report("meeting-twice", at: value["meeting"] ?? value, .meetingTwice)
        }
        return followUp
    }

    private mutating func meeting(_ value: JSONValue) -> Meeting {
        var meeting = part(value, as: Meeting.self, children: ["participants"])
        meeting.participants = list(value["participants"]) { $0.part($1, as: Participant.self) }
        return meeting
    }

    /// An observation's value is read against the variable it speaks of.
    private mutating func observation(_ value: JSONValue) -> Observation {
        var observation = part(value, as: Observation.self)
        guard case .code(let item) = observation[.item] else {
            if value["item"] == nil { report("missing-key", at: value, .missingKey("item")) }
            return observation
        }
        guard let stated = value["value"] else {
            report("missing-key", at: value, .missingKey("value"))
            return observation
        }
        if let result = observedValue(stated, item: item) { observation[.value] = result }
        return observation
    }

    private mutating func observedValue(_ value: JSONValue, item: Int) -> FieldValue? {
        switch value.kind {
        case .string:
            return take(parser.observedValue(of: value.string() ?? "", item: item), at: value)
        case .number where parser.codebook.variables[item].kind == .year:
            if let number = value.integer() { return take(parser.year(number), at: value) }
        case .number where !parser.codebook.variables[item].kind.isCoded:
            if let number = value.integer(), number >= 0 { return .number(number) }
        case .array where parser.codebook.variables[item].kind == .multiple:
            let members = value.elements.compactMap { observedValue($0, item: item) }
            return take(parser.union(members), at: value)
        case .null:
            report("null", at: value, .nullRefused)
            return nil
        default: break
        }
        report("type", at: value, .unexpectedKind(value.kind))
        return nil
    }
}

// MARK: - Parts and fields

extension CaseFileJSON {
    /// A part's declared fields; `children` are keys that its caller reads.
    private mutating func part<Part: CasePart>(
        _ value: JSONValue, as type: Part.Type, children: [String] = []
    ) -> Part {
        var part = Part(position: value.offset)
        let entries = Part.Field.catalogue.entries
        // Keys mostly come in the order of the declaration: the search goes on
        // where the last one was found.
        var expected = 0
        for member in value.members {
            let isExpected = expected < entries.count && member.name.equals(entries[expected].name)
            if !isExpected && children.contains(where: { member.name.equals($0) }) { continue }
            guard let index = entries.firstIndex(from: expected, where: { member.name.equals($0.name) })
            else {
                let name = member.name.string() ?? ""
                let known = entries.map(\.name) + children
                report(
                    "unknown-key", at: member.name,
                    .unknownKey(Masked(name), nearest: nearestName(to: name, in: known), known: known))
                continue
            }
            expected = index + 1
            let type = entries[index].type
            if type.content == .itemValue { continue }
            if let field = fieldValue(member.value, type: type) { part.values.storage[index] = field }
        }
        return part
    }

    private mutating func fieldValue(_ value: JSONValue, type: FieldType) -> FieldValue? {
        switch (value.kind, type.content) {
        case (.array, .multiple):
            let members = value.elements.compactMap { member($0, type: type) }
            return take(parser.union(members), at: value)
        case (.string, .multiple):
            // Only what speaks of the whole field stands outside a list.
            if value.equals(Spelling.notEvident) { return .notEvident }
            if value.equals(Spelling.emptyBox) && type.isBox { return .empty }
        case (.string, .count), (.string, .year):
            if value.equals(Spelling.notEvident) { return .notEvident }
        case (.string, _):
            return take(parser.value(of: value.string() ?? "", type: type), at: value)
        case (.number, .count):
            if let number = value.integer(), number >= 0 { return .number(number) }
        case (.number, .year):
            if let number = value.integer() { return take(parser.year(number), at: value) }
        case (.null, _):
            report("null", at: value, .nullRefused)
            return nil
        default: break
        }
        let isPlaceholder = PlaceholderText.remains(in: value.string() ?? "")
        if isPlaceholder { return take(.failure(.placeholder), at: value) }
        report("type", at: value, type.expectation)
        return nil
    }

    private mutating func member(_ value: JSONValue, type: FieldType) -> FieldValue? {
        guard let text = value.string() else {
            report("type", at: value, .expectedString(found: value.kind))
            return nil
        }
        return take(parser.value(of: text, type: type), at: value)
    }

    private mutating func take(
        _ result: Result<FieldValue, FieldProblem>, at value: JSONValue
    ) -> FieldValue? {
        switch result {
        case .success(let field): return field
        case .failure(let problem):
            report(problem.id, at: value, problem.message)
            return nil
        }
    }

    private mutating func object(_ value: JSONValue) -> JSONValue? {
        if value.kind == .object { return value }
        report(
            value.kind == .null ? "null" : "type", at: value,
            value.kind == .null ? .nullRefused : .expectedObject(found: value.kind))
        return nil
    }

    private mutating func list<Part>(
        _ value: JSONValue?, _ read: (inout CaseFileJSON, JSONValue) -> Part
    ) -> [Part]? {
        guard let value else { return nil }
        guard value.kind == .array else {
            report(
                value.kind == .null ? "null" : "type", at: value,
                value.kind == .null ? .nullRefused : .expectedArray(found: value.kind))
            return nil
        }
        var parts: [Part] = []
        for element in value.elements {
            guard let element = object(element) else { continue }
            parts.append(read(&self, element))
        }
        return parts
    }

    private mutating func report(_ id: String, at value: JSONValue, _ message: Bilingual) {
        log.report(InputFault(id: "read." + id, location: value.location, message: message))
    }
}

extension FieldType {
    /// What a field of this type takes in JSON.
    fileprivate var expectation: Bilingual {
        switch content {
        case .count:
            Bilingual(
                sv: "Här ska ett heltal från 0 stå, utan citattecken.",
                en: "A whole number from 0 was expected here, without quotation marks.")
        case .year:
            Bilingual(
                sv: "Här ska ett årtal stå, fyra siffror utan citattecken.",
                en: "A year was expected here, four digits without quotation marks.")
        case .multiple:
            Bilingual(
                sv: "Här ska en lista [ … ] med värden stå.", en: "A list [ … ] of values was expected here.")
        default:
            Bilingual(
                sv: "Här ska en text inom citattecken stå.",
                en: "A text in quotation marks was expected here.")
        }
    }
}

extension Bilingual {
    fileprivate static let nullRefused = Bilingual(
        sv: "null går inte att tolka. Utelämna nyckeln om fältet inte kodats, eller skriv \"framgår ej\".",
        en: "null has no meaning here. Leave the key out if the field was not coded, or write \"framgår ej\"."
    )

    static let meetingTwice = Bilingual(
        sv: "Uppföljningen gav en ny plan, vars möte redan står där. Ta bort mötet här.",
        en: "The follow-up gave a new plan, which has the meeting already. Remove the meeting here.")

    fileprivate static func unexpectedKind(_ kind: JSONKind) -> Bilingual {
        Bilingual(
            sv: "Värdet är \(kind.name.swedish), vilket variabeln inte kan ha.",
            en: "The value is \(kind.name.english), which the variable cannot have.")
    }
}
