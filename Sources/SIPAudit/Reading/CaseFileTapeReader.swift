/// Reads one document. Values are indices into its tape, and the cells of all
/// parts go into one array.
struct CaseFileTapeReader {
    let tape: JSONTape
    /// The document's first byte.
    let start: UnsafePointer<UInt8>
    let parser: FieldParser
    var log: FaultLog
    /// Counts on from one fault to the next: a file may have a hundred thousand.
    private var lines: LineCounter
    /// What the parts read refer to; filled at the end.
    let target = CaseCells()
    var cells: [FieldCell] = []

    /// - Parameter bytes: those of the tape's file; they must outlive the reader.
    init(_ tape: JSONTape, bytes: UnsafeBufferPointer<UInt8>, parser: FieldParser, log: FaultLog) {
        self.tape = tape
        // A file that holds a document is not empty.
        start = bytes.baseAddress! + tape.start
        self.parser = parser
        self.log = log
        lines = tape.lines
        cells.reserveCapacity(tape.entries.count)
    }

    mutating func caseFile() -> CaseFile? {
        let root = value(at: 0)
        if let fault = root.formatFault(expected: CaseFileJSON.format) {
            report(fault.id, at: fault.value, fault.message)
            guard root.kind == .object else { return nil }
        }
        var below = PartsBelow()
        var caseFile: CaseFile = part(at: 0, .caseFile, &below)
        for field in [CaseFile.Field.id, .municipality, .unit] where cells[field.rawValue].isMissing {
            if root[key: field.name] == nil { report("missing-key", at: root, .missingKey(field.name)) }
        }
        caseFile.person = object(below[0]).map { part(at: $0, .person) }
        caseFile.contacts = list(below[1]) { $0.part(at: $1, .contact) }
        caseFile.interventions = list(below[2]) { $0.part(at: $1, .intervention) }
        caseFile.documents = list(below[3]) { $0.part(at: $1, .document) }
        caseFile.plans = list(below[4]) { $0.plan(at: $1) }
        caseFile.followUps = list(below[5]) { $0.followUp(at: $1) }
        caseFile.observations = list(below[6]) { $0.observation(at: $1) }
        target.fill(cells, bytes: tape.source.bytes, base: tape.start)
        return caseFile
    }

    private mutating func plan(at index: Int) -> Plan {
        var below = PartsBelow()
        var plan: Plan = part(at: index, .plan, &below)
        plan.needs = list(below[0]) { $0.part(at: $1, .need) }
        plan.otherNeeds = list(below[1]) { $0.part(at: $1, .otherNeed) }
        plan.tasks = list(below[2]) { $0.part(at: $1, .task) }
        plan.meeting = object(below[3]).map { meeting(at: $0) }
        return plan
    }

    private mutating func followUp(at index: Int) -> FollowUp {
        var below = PartsBelow()
        let newPlan = cells.count + FollowUp.Field.newPlan.rawValue
        var followUp: FollowUp = part(at: index, .followUp, &below)
        followUp.meeting = object(below[0]).map { meeting(at: $0) }
        if followUp.meeting != nil && !cells[newPlan].isMissing {
            report("meeting-twice", at: value(at: below[0] ?? index), .meetingTwice)
        }
        return followUp
    }

    private mutating func meeting(at index: Int) -> Meeting {
        var below = PartsBelow()
        var meeting: Meeting = part(at: index, .meeting, &below)
        meeting.participants = list(below[0]) { $0.part(at: $1, .participant) }
        return meeting
    }

    /// An observation's value is read against the variable it speaks of.
    private mutating func observation(at index: Int) -> Observation {
        let first = cells.count
        let observation: Observation = part(at: index, .observation)
        let value = value(at: index)
        guard case .code(let item) = cells[first + Observation.Field.item.rawValue] else {
            if value["item"] == nil { report("missing-key", at: value, .missingKey("item")) }
            return observation
        }
        guard let stated = value["value"] else {
            report("missing-key", at: value, .missingKey("value"))
            return observation
        }
        if let result = observedValue(stated, item: item) {
            cells[first + Observation.Field.value.rawValue] = cell(of: result, at: stated.index)
        }
        return observation
    }

    private mutating func observedValue(_ value: JSONValue, item: Int) -> FieldValue? {
        switch value.kind {
        case .string:
            let variable = parser.codebook.variables[item]
            if variable.kind == .single,
                let code = value.withText({ variable.values.index(ofUTF8: $0) }) ?? nil
            {
                return .code(code)
            }
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

// MARK: - Parts

/// The parts below one part: the places of their values on the tape, in the
/// order of `CaseFilePart.children`.
private struct PartsBelow {
    /// No value below another has the index 0.
    private var places = SIMD8<Int32>()

    subscript(child: Int) -> Int? {
        get { places[child] == 0 ? nil : Int(places[child]) }
        set { places[child] = Int32(newValue ?? 0) }
    }
}

extension CaseFileTapeReader {
    func value(at index: Int) -> JSONValue { JSONValue(tape: tape, index: index) }

    func text(of entry: JSONTapeEntry) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: start + Int(entry.start) + 1, count: Int(entry.end &- entry.start) - 2)
    }

    private mutating func part<Part: CasePart>(at index: Int, _ part: CaseFilePart) -> Part {
        var below = PartsBelow()
        return self.part(at: index, part, &below)
    }

    /// A part's declared fields, and where the parts below it are.
    private mutating func part<Part: CasePart>(
        at index: Int, _ kind: CaseFilePart, _ below: inout PartsBelow
    ) -> Part {
        let first = cells.count
        var part = Part(position: tape.start + Int(tape.entries[index].start))
        part.values = FieldValues(target, at: first)
        readFields(at: index, kind, into: first, &below)
        return part
    }

    private mutating func readFields(
        at index: Int, _ part: CaseFilePart, into first: Int, _ below: inout PartsBelow
    ) {
        let keys = parser.forms.keys(of: part)
        cells.append(contentsOf: repeatElement(.missing, count: keys.fieldCount))
        var member = index + 1
        let end = Int(tape.entries[index].next)
        var expected = 0
        while member < end {
            let (name, value) = (member, member + 1)
            member = Int(tape.entries[value].next)
            guard let key = usualKey(at: name, of: keys, expected: expected) ?? key(at: name, of: keys)
            else { continue }
            guard key < keys.fieldCount else {
                below[key - keys.fieldCount] = value
                continue
            }
            expected = key + 1
            let form = parser.forms.form(key, of: keys)
            if let cell = usualCell(at: value, form) ?? cell(at: value, form.type) {
                cells[first + key] = cell
            }
        }
    }

    /// Which key of the part a name is; nil where that takes a closer look.
    @inline(__always)
    private func usualKey(at index: Int, of keys: FieldForms.Keys, expected: Int) -> Int? {
        let entry = tape.entries[index]
        return entry.hasEscapes ? nil : parser.forms.key(text(of: entry), of: keys, expected: expected)
    }

    /// The same for a name in another spelling; reports one that the part does
    /// not have.
    private mutating func key(at index: Int, of keys: FieldForms.Keys) -> Int? {
        let name = value(at: index)
        let known = keys.part.catalogue.entries.map(\.name) + keys.part.keysBelow
        if let key = known.firstIndex(where: { name.equals($0) }) { return key }
        let text = name.string() ?? ""
        report(
            "unknown-key", at: name,
            .unknownKey(Masked(text), nearest: nearestName(to: text, in: known), known: known))
        return nil
    }

    private mutating func object(_ index: Int?) -> Int? {
        guard let index else { return nil }
        let kind = tape.entries[index].kind
        if kind == .object { return index }
        report(
            kind == .null ? "null" : "type", at: value(at: index),
            kind == .null ? .nullRefused : .expectedObject(found: kind))
        return nil
    }

    private mutating func list<Part>(
        _ index: Int?, _ read: (inout CaseFileTapeReader, Int) -> Part
    ) -> [Part]? {
        guard let index else { return nil }
        let list = tape.entries[index]
        guard list.kind == .array else {
            report(
                list.kind == .null ? "null" : "type", at: value(at: index),
                list.kind == .null ? .nullRefused : .expectedArray(found: list.kind))
            return nil
        }
        var parts: [Part] = []
        parts.reserveCapacity(elementCount(of: index))
        var element = index + 1
        while element < Int(list.next) {
            if let element = object(element) { parts.append(read(&self, element)) }
            element = Int(tape.entries[element].next)
        }
        return parts
    }

    private func elementCount(of index: Int) -> Int {
        var count = 0
        var element = index + 1
        while element < Int(tape.entries[index].next) {
            count += 1
            element = Int(tape.entries[element].next)
        }
        return count
    }

    /// What will not be kept is only counted, but for the text of a template,
    /// which is one fault however often it stands there.
    mutating func report(_ id: String, at value: JSONValue, _ message: @autoclosure () -> Bilingual) {
        guard !log.isFull || id == FieldProblem.placeholder.id else { return log.addUnkept(1) }
        let isOfKey = ["unknown-key", "missing-key", "format", FieldProblem.placeholder.id].contains(id)
        let place = lines.location(at: value.offset)
        let location = isOfKey ? place : place.with(pathOf: value, in: self.value(at: 0))
        log.report(InputFault(id: "read." + id, location: location, message: message()))
    }
}
