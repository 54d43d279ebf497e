/// Reads a case file in one pass over its bytes: from each value straight into
/// its cell, without a tape of the document.
///
/// What is spelled as usual is found by its bytes. Anything else is parsed by
/// itself and looked at closely, and what is wrong with it is kept in `problems`:
/// only at the end of a document that is JSON is it certain that nothing graver
/// is to be said.
struct CaseFileScanner: ~Copyable {
    var json: JSONParser
    /// The document's first byte.
    private let start: UnsafePointer<UInt8>
    let parser: FieldParser
    /// What the parts read refer to; filled at the end.
    private let target = CaseCells()
    var cells: CellBuffer
    private(set) var problems = CaseFileProblems()
    /// Whether escapes may hide an identity number in some string.
    var mayHideNumber = false
    /// How many objects and arrays are open.
    private var depth = 0

    /// - Parameter bytes: those of `source`; they must outlive the scanner.
    init(
        _ source: SourceFile, bytes: UnsafeBufferPointer<UInt8>, range: Range<Int>, lines: LineCounter,
        parser: FieldParser
    ) {
        json = JSONParser(source: source, bytes: bytes, range: range, lines: lines, expectedEntries: 8)
        // Only an empty file has no address, and nothing is read of it.
        start = (bytes.baseAddress ?? UnsafePointer(bitPattern: 1)!) + range.lowerBound
        self.parser = parser
        cells = CellBuffer(capacity: 96 + range.count / 12)
    }

    /// The case file; incomplete where there are problems, nil where the document
    /// is no object.
    ///
    /// - Throws: as `JSONDocument.init(parsing:range:line:)`.
    mutating func caseFile() throws(InputFault) -> CaseFile? {
        try json.skipToValue()
        guard json.current == ASCII.openingBrace else {
            let value = try otherValue(in: nil)
            report("type", at: value, .expectedObject(found: value.kind))
            try json.refuseMore()
            return nil
        }
        let first = json.position
        var caseFile = CaseFile(position: first, values: nextValues())
        var hasFormat = false
        let keys = try readObject(.caseFile) { reader, key, object throws(InputFault) in
            switch key {
            case 0: caseFile.person = try reader.part(.person, in: object)
            case 1: caseFile.contacts = try reader.parts(.contact, in: object)
            case 2: caseFile.interventions = try reader.parts(.intervention, in: object)
            case 3: caseFile.documents = try reader.parts(.document, in: object)
            case 4:
                caseFile.plans = try reader.list(in: object) { reader throws(InputFault) in
                    try reader.plan()
                }
            case 5:
                caseFile.followUps = try reader.list(in: object) { reader throws(InputFault) in
                    try reader.followUp()
                }
            case 6:
                caseFile.observations = try reader.list(in: object) { reader throws(InputFault) in
                    try reader.observation()
                }
            default:
                hasFormat = true
                try reader.readFormat(in: object)
            }
        }
        let range = first..<json.position
        if !hasFormat { report("missing-key", at: range, .missingKey("format")) }
        for field in [CaseFile.Field.id, .municipality, .unit] where !keys.hasField(field.rawValue) {
            report("missing-key", at: range, .missingKey(field.name))
        }
        try json.refuseMore()
        target.fill(cells.array, bytes: json.source.bytes, base: json.start)
        return caseFile
    }

    private mutating func readFormat(in object: JSONParser.Container) throws(InputFault) {
        if json.skipString(CaseFileJSON.formatText) { return }
        let value = try otherValue(in: object)
        guard !value.equals(CaseFileJSON.format) else { return }
        let fault = value.faultOfFormat(expected: CaseFileJSON.format)
        report(fault.id, at: value, fault.message)
    }

    private mutating func plan() throws(InputFault) -> Plan {
        var plan = Plan(position: json.position, values: nextValues())
        _ = try readObject(.plan) { reader, key, object throws(InputFault) in
            switch key {
            case 0: plan.needs = try reader.parts(.need, in: object)
            case 1: plan.otherNeeds = try reader.parts(.otherNeed, in: object)
            case 2: plan.tasks = try reader.parts(.task, in: object)
            default: plan.meeting = try reader.meeting(in: object)
            }
        }
        return plan
    }

    private mutating func followUp() throws(InputFault) -> FollowUp {
        var followUp = FollowUp(position: json.position, values: nextValues())
        var meeting = 0..<0
        let keys = try readObject(.followUp) { reader, _, object throws(InputFault) in
            let first = reader.json.position
            followUp.meeting = try reader.meeting(in: object)
            meeting = first..<reader.json.position
        }
        if followUp.meeting != nil, !cells[keys.first + FollowUp.Field.newPlan.rawValue].isMissing {
            report("meeting-twice", at: meeting, .meetingTwice)
        }
        return followUp
    }

    private mutating func meeting(in object: JSONParser.Container) throws(InputFault) -> Meeting? {
        guard try isObject(in: object) else { return nil }
        var meeting = Meeting(position: json.position, values: nextValues())
        _ = try readObject(.meeting) { reader, _, object throws(InputFault) in
            meeting.participants = try reader.parts(.participant, in: object)
        }
        return meeting
    }

    /// An observation's value is read against the variable it speaks of, which
    /// may be named after it.
    private mutating func observation() throws(InputFault) -> Observation {
        let observation = Observation(position: json.position, values: nextValues())
        let keys = try readObject(.observation) { _, _, _ in }
        let range = observation.position..<json.position
        guard case .code(let item) = cells[keys.first + Observation.Field.item.rawValue] else {
            if !keys.hasField(Observation.Field.item.rawValue) {
                report("missing-key", at: range, .missingKey("item"))
            }
            return observation
        }
        guard let value = keys.itemValue else {
            report("missing-key", at: range, .missingKey("value"))
            return observation
        }
        if keys.isItemLate {
            let end = json.position
            json.position = value
            try readItemValue(item, into: keys.first + Observation.Field.value.rawValue, in: nil)
            json.position = end
        }
        return observation
    }

    /// The values of the part that is read next.
    private func nextValues<Field>() -> FieldValues<Field> { FieldValues(target, at: cells.count) }

    private mutating func part<Part: CasePart>(
        _ kind: CaseFilePart, in object: JSONParser.Container
    ) throws(InputFault) -> Part? {
        guard try isObject(in: object) else { return nil }
        return try part(kind)
    }

    private mutating func part<Part: CasePart>(_ kind: CaseFilePart) throws(InputFault) -> Part {
        let part = Part(position: json.position, values: nextValues())
        _ = try readObject(kind) { _, _, _ in }
        return part
    }

    private mutating func parts<Part: CasePart>(
        _ kind: CaseFilePart, in object: JSONParser.Container
    ) throws(InputFault) -> [Part]? {
        try list(in: object) { reader throws(InputFault) in try reader.part(kind) }
    }
}

// MARK: - Objects and lists

extension CaseFileScanner {
    /// What was found of a part.
    struct Keys {
        /// Its first cell.
        let first: Int
        /// A bit for each field that is there, and for each part below.
        var seenFields: UInt64 = 0
        var seenBelow: UInt64 = 0
        /// Where an observation's value begins, and whether its item was not yet
        /// known there.
        var itemValue: Int?
        var isItemLate = false

        func hasField(_ field: Int) -> Bool { seenFields >> UInt64(field) & 1 == 1 }

        /// Marks a bit, and says whether it was marked before.
        @inline(__always)
        static func mark(_ index: Int, in seen: inout UInt64) -> Bool {
            let bit: UInt64 = 1 << UInt64(truncatingIfNeeded: index)
            defer { seen |= bit }
            return seen & bit != 0
        }
    }

    /// Reads a part's fields into its cells, and gives the parts below it to
    /// `readBelow` by their place among `CaseFilePart.children`; `format` comes after
    /// those of the case file.
    ///
    /// - Parameter readBelow: must read the value at the position.
    @inline(__always)
    private mutating func readObject(
        _ part: CaseFilePart,
        _ readBelow: (inout CaseFileScanner, Int, JSONParser.Container) throws(InputFault) -> Void
    ) throws(InputFault) -> Keys {
        let object = open(.object)
        let declared = parser.forms.keys(of: part)
        var keys = Keys(first: cells.appendMissing(declared.fieldCount))
        var isDoubled = false
        var unknownCount = 0
        var expected = 0
        var goesOn = json.current != ASCII.closingBrace
        while goesOn {
            guard json.current == ASCII.quote else { throw json.faultOfMissing(.name, in: object) }
            let key = try readKey(of: declared, expected: expected)
            try json.parseColon(in: object)
            if let key {
                expected = key + 1
                if key < declared.fieldCount {
                    if Keys.mark(key, in: &keys.seenFields) { isDoubled = true }
                    try readField(key, of: declared, into: &keys, in: object)
                } else {
                    let below = key - declared.fieldCount
                    if Keys.mark(below, in: &keys.seenBelow) { isDoubled = true }
                    try readBelow(&self, below, object)
                }
            } else {
                // Two of them may be the same; their names were not kept.
                unknownCount += 1
                isDoubled = isDoubled || unknownCount > 1
                _ = try otherValue(in: object)
            }
            goesOn = try json.parseSeparator(in: object)
        }
        close()
        if isDoubled { try refuseDoubledNames(from: object.opening) }
        return keys
    }

    /// Which of a part's keys a name is; reports one that it does not have.
    @inline(__always)
    private mutating func readKey(
        of keys: FieldForms.Keys, expected: Int
    ) throws(InputFault) -> Int? {
        let first = json.position
        if let (key, length) = parser.forms.expectedKey(
            at: first + 1, in: json.bytes, before: json.end, of: keys, from: expected)
        {
            json.position += length + 2
            return key
        }
        let written = try json.scanString()
        if !written.hasEscapes, let key = parser.forms.key(written.words, text(of: written), of: keys) {
            return key
        }
        json.position = first
        let name = try otherValue(in: nil)
        let known = keys.part.catalogue.entries.map(\.name) + keys.part.keysBelow
        if let key = known.firstIndex(where: { name.equals($0) }) { return key }
        let text = name.string() ?? ""
        report(
            "unknown-key", at: name,
            .unknownKey(Masked(text), nearest: nearestName(to: text, in: known), known: known))
        return nil
    }

    /// A list of parts; nil where there is none.
    ///
    /// - Parameter read: reads the object at the position.
    private mutating func list<Part>(
        in object: JSONParser.Container,
        _ read: (inout CaseFileScanner) throws(InputFault) -> Part
    ) throws(InputFault) -> [Part]? {
        guard json.current == ASCII.openingBracket else {
            let value = try otherValue(in: object)
            report(
                value.kind == .null ? "null" : "type", at: value,
                value.kind == .null ? .nullRefused : .expectedArray(found: value.kind))
            return nil
        }
        let array = open(.array)
        var parts: [Part] = []
        var goesOn = json.current != ASCII.closingBracket
        while goesOn {
            if try isObject(in: array) {
                if parts.capacity == 0 { parts.reserveCapacity(4) }
                parts.append(try read(&self))
            }
            goesOn = try json.parseSeparator(in: array)
        }
        close()
        return parts
    }

    /// Whether an object is at the position; reads and reports what else is.
    private mutating func isObject(in container: JSONParser.Container) throws(InputFault) -> Bool {
        if json.current == ASCII.openingBrace { return true }
        let value = try otherValue(in: container)
        report(
            value.kind == .null ? "null" : "type", at: value,
            value.kind == .null ? .nullRefused : .expectedObject(found: value.kind))
        return false
    }

    private mutating func open(_ kind: JSONKind) -> JSONParser.Container {
        depth += 1
        let container = JSONParser.Container(kind: kind, opening: json.position, index: 0)
        json.position += 1
        json.skipWhiteSpace()
        return container
    }

    private mutating func close() {
        depth -= 1
        json.position += 1
    }

    /// Parses the value at the position by itself.
    mutating func otherValue(in container: JSONParser.Container?) throws(InputFault) -> JSONValue {
        let value = try json.parseOtherValue(in: container, depth: depth)
        mayHideNumber = mayHideNumber || value.hasEscapedIdentityNumber
        return value
    }

    /// Throws the fault of a key that the object has twice, if it has.
    private mutating func refuseDoubledNames(from opening: Int) throws(InputFault) {
        let end = json.position
        json.position = opening
        _ = try otherValue(in: nil)
        json.position = end
    }

    mutating func report(
        _ id: String, at value: JSONValue, _ message: @autoclosure () -> Bilingual
    ) {
        report(id, at: value.range, message())
    }

    mutating func report(_ id: String, at range: Range<Int>, _ message: @autoclosure () -> Bilingual) {
        problems.add(id, at: range, message())
    }

    /// The bytes of a string, as they are written.
    @inline(__always)
    func text(of string: JSONParser.Text) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: start + (string.first - json.start), count: string.words.count)
    }
}
