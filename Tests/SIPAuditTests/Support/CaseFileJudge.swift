@testable import SIPAudit

/// Reads a case file slowly and plainly, to judge the reader by: the document is
/// parsed as a whole, every member looked up by its name, every value made a
/// string and given to `FieldParser`.
struct CaseFileJudge {
    let parser: FieldParser

    /// What the reader must give for the same bytes.
    struct Verdict: Equatable {
        /// nil: there are faults.
        var caseFile: CaseFile?
        var log = FaultLog()

        /// Each as `read.id at line:column (path): message`, and how many there are.
        var faults: [String] {
            log.kept.map { "\($0.id) at \($0.text(in: .swedish))" } + ["\(log.count) faults"]
        }

        static func == (one: Verdict, other: Verdict) -> Bool {
            one.caseFile == other.caseFile && one.faults == other.faults
        }
    }

    func verdict(on source: SourceFile) -> Verdict {
        do throws(InputFault) {
            let document = try JSONDocument(parsing: source)
            try document.refuseEscapedIdentityNumbers()
            var reading = Reading(parser: parser, root: document.root)
            let caseFile = reading.caseFile()
            var log = FaultLog()
            for fault in reading.faults.sorted(by: { $0.offset < $1.offset }) { log.report(fault.fault) }
            return Verdict(caseFile: log.isEmpty ? caseFile : nil, log: log)
        } catch {
            return Verdict(error)
        }
    }

    /// The same by the reader.
    func verdictOfReader(on source: SourceFile) -> Verdict {
        var reader = CaseFileJSON(parser: parser)
        do throws(InputFault) {
            let caseFile = try reader.read(source)
            return Verdict(caseFile: reader.log.isEmpty ? caseFile : nil, log: reader.log)
        } catch {
            return Verdict(error)
        }
    }
}

extension CaseFileJudge.Verdict {
    init(_ fault: InputFault) { log.report(fault) }
}

extension CaseFileJudge {
    fileprivate struct Reading {
        let parser: FieldParser
        let root: JSONValue
        var faults: [(offset: Int, fault: InputFault)] = []

        init(parser: FieldParser, root: JSONValue) {
            self.parser = parser
            self.root = root
        }

        mutating func report(_ id: String, at value: JSONValue, _ message: Bilingual) {
            let isOfKey = ["unknown-key", "missing-key", "format", "placeholder"].contains(id)
            let location = isOfKey ? value.location : value.location.with(pathOf: value.range, in: root)
            faults.append((value.offset, InputFault(id: "read." + id, location: location, message: message)))
        }

        mutating func caseFile() -> CaseFile? {
            if let fault = root.formatFault(expected: CaseFileJSON.format) {
                report(fault.id, at: fault.value, fault.message)
            }
            guard root.kind == .object else { return nil }
            for key in ["id", "municipality", "unit"] where root[key: key] == nil {
                report("missing-key", at: root, .missingKey(key))
            }
            var caseFile: CaseFile = part(root, .caseFile)
            caseFile.person = object(root["person"]) { $0.part($1, .person) }
            caseFile.contacts = list(root["contacts"]) { $0.part($1, .contact) }
            caseFile.interventions = list(root["interventions"]) { $0.part($1, .intervention) }
            caseFile.documents = list(root["documents"]) { $0.part($1, .document) }
            caseFile.plans = list(root["plans"]) { $0.plan($1) }
            caseFile.followUps = list(root["followUps"]) { $0.followUp($1) }
            caseFile.observations = list(root["observations"]) { $0.observation($1) }
            return caseFile
        }

        private mutating func plan(_ value: JSONValue) -> Plan {
            var plan: Plan = part(value, .plan)
            plan.needs = list(value["needs"]) { $0.part($1, .need) }
            plan.otherNeeds = list(value["otherNeeds"]) { $0.part($1, .otherNeed) }
            plan.tasks = list(value["tasks"]) { $0.part($1, .task) }
            plan.meeting = object(value["meeting"]) { $0.meeting($1) }
            return plan
        }

        private mutating func followUp(_ value: JSONValue) -> FollowUp {
            var followUp: FollowUp = part(value, .followUp)
            followUp.meeting = object(value["meeting"]) { $0.meeting($1) }
            if followUp.meeting != nil, followUp[.newPlan] != .missing, let meeting = value["meeting"] {
                report("meeting-twice", at: meeting, .meetingTwice)
            }
            return followUp
        }

        private mutating func meeting(_ value: JSONValue) -> Meeting {
            var meeting: Meeting = part(value, .meeting)
            meeting.participants = list(value["participants"]) { $0.part($1, .participant) }
            return meeting
        }

        private mutating func observation(_ value: JSONValue) -> Observation {
            var observation: Observation = part(value, .observation)
            guard case .code(let item) = observation[.item] else {
                if value["item"] == nil { report("missing-key", at: value, .missingKey("item")) }
                return observation
            }
            guard let stated = value["value"] else {
                report("missing-key", at: value, .missingKey("value"))
                return observation
            }
            if let field = observedValue(stated, item: item) { observation[.value] = field }
            return observation
        }

        private mutating func observedValue(_ value: JSONValue, item: Int) -> FieldValue? {
            let kind = parser.codebook.variables[item].kind
            switch value.kind {
            case .string: return take(parser.observedValue(of: value.string()!, item: item), at: value)
            case .number where !kind.isCoded:
                if let number = value.integer(), kind == .year { return take(parser.year(number), at: value) }
                if let number = value.integer(), number >= 0 { return .number(number) }
            case .array where kind == .multiple:
                var members: [FieldValue] = []
                for element in value.elements {
                    if let member = observedValue(element, item: item) { members.append(member) }
                }
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
}

// MARK: - Parts and fields

extension CaseFileJudge.Reading {
    private mutating func part<Part: CasePart>(_ value: JSONValue, _ kind: CaseFilePart) -> Part {
        var part = Part(position: value.offset, values: FieldValues())
        let fields = kind.catalogue.entries
        let known = fields.map(\.name) + kind.keysBelow
        for member in value.members {
            let name = member.name.string()!
            guard let index = known.firstIndex(of: name) else {
                report(
                    "unknown-key", at: member.name,
                    .unknownKey(Masked(name), nearest: nearestName(to: name, in: known), known: known))
                continue
            }
            guard index < fields.count, fields[index].type.content != .itemValue else { continue }
            if let field = field(member.value, fields[index].type) { part.values[index] = field }
        }
        return part
    }

    private mutating func object<Part>(
        _ value: JSONValue?, _ read: (inout Self, JSONValue) -> Part
    ) -> Part? {
        guard let value else { return nil }
        if value.kind == .object { return read(&self, value) }
        let isNull = value.kind == .null
        report(
            isNull ? "null" : "type", at: value,
            isNull ? .nullRefused : .expectedObject(found: value.kind))
        return nil
    }

    private mutating func list<Part>(
        _ value: JSONValue?, _ read: (inout Self, JSONValue) -> Part
    ) -> [Part]? {
        guard let value else { return nil }
        guard value.kind == .array else {
            let isNull = value.kind == .null
            report(
                isNull ? "null" : "type", at: value,
                isNull ? .nullRefused : .expectedArray(found: value.kind))
            return nil
        }
        var parts: [Part] = []
        for element in value.elements {
            if let part = object(element, read) { parts.append(part) }
        }
        return parts
    }

    private mutating func field(_ value: JSONValue, _ type: FieldType) -> FieldValue? {
        let text = value.string()
        switch (value.kind, type.content) {
        case (.array, .multiple):
            var members: [FieldValue] = []
            for element in value.elements {
                guard let text = element.string() else {
                    report("type", at: element, .expectedString(found: element.kind))
                    continue
                }
                if let member = take(parser.value(of: text, type: type), at: element) {
                    members.append(member)
                }
            }
            return take(parser.union(members), at: value)
        case (.string, .multiple), (.string, .count), (.string, .year):
            if text == Spelling.notEvident { return .notEvident }
            if text == Spelling.emptyBox, type.isBox, type.isMultiple { return .empty }
        case (.string, _): return take(parser.value(of: text!, type: type), at: value)
        case (.number, .count):
            if let number = value.integer(), number >= 0 { return .number(number) }
        case (.number, .year):
            if let number = value.integer() { return take(parser.year(number), at: value) }
        case (.null, _):
            report("null", at: value, .nullRefused)
            return nil
        default: break
        }
        if let text, PlaceholderText.remains(in: text) {
            return take(.failure(.placeholder), at: value)
        }
        report("type", at: value, type.expectation)
        return nil
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
}
