/// A part of a case file as the checks see it that ask every part: its cells,
/// and where it stands.
struct AuditedPart {
    let place: PartPlace
    /// The byte where it begins.
    let position: Int
    private let cells: CaseCells
    private let offset: Int

    init(_ part: some CasePart, at place: PartPlace) {
        self.place = place
        position = part.position
        cells = part.values.cells
        offset = part.values.offset
    }

    subscript(field: Int) -> FieldCell { cells.cells[offset + field] }

    func value(_ field: Int) -> FieldValue { cells.value(at: offset + field) }

    /// The bytes of a text, escapes decoded; nil for a field that holds none.
    func withText<Result>(_ field: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result? {
        guard case .text(let span) = self[field] else { return nil }
        return cells.withText(span, body)
    }

    /// Lends out its cells and those after them: for many fields, which so are
    /// counted as in use once.
    func withCells<Result>(_ body: (UnsafeBufferPointer<FieldCell>) -> Result) -> Result {
        cells.withCells(from: offset, body)
    }

    /// The same as it is written, with the escapes of JSON.
    func withWrittenText<Result>(
        _ field: Int, _ body: (_ text: UnsafeBufferPointer<UInt8>, _ hasEscapes: Bool) -> Result
    ) -> Result? {
        guard case .text(let span) = self[field] else { return nil }
        return cells.withWritten(span) { body($0, span.hasEscapes) }
    }
}

extension CaseFile {
    /// Every part, in the order of the file's lists, each before what hangs on
    /// it. O(parts).
    var everyPart: [AuditedPart] {
        var parts = [AuditedPart(self, at: .caseFile)]
        if let person { parts.append(AuditedPart(person, at: .person)) }
        parts.add(contacts) { .contact($0) }
        parts.add(interventions) { .intervention($0) }
        parts.add(documents) { .document($0) }
        for (index, plan) in (plans ?? []).enumerated() {
            parts.append(AuditedPart(plan, at: .plan(index)))
            parts.add(plan.needs) { .need(plan: index, $0) }
            parts.add(plan.otherNeeds) { .otherNeed(plan: index, $0) }
            parts.add(plan.tasks) { .task(plan: index, $0) }
            parts.add(plan.meeting, of: .plan(index))
        }
        for (index, followUp) in (followUps ?? []).enumerated() {
            parts.append(AuditedPart(followUp, at: .followUp(index)))
            parts.add(followUp.meeting, of: .followUp(index))
        }
        parts.add(observations) { .observation($0) }
        return parts
    }
}

extension [AuditedPart] {
    fileprivate mutating func add(_ list: [some CasePart]?, _ place: (Int) -> PartPlace) {
        guard let list else { return }
        for index in list.indices { append(AuditedPart(list[index], at: place(index))) }
    }

    fileprivate mutating func add(_ meeting: Meeting?, of owner: PartPlace.MeetingOwner) {
        guard let meeting else { return }
        append(AuditedPart(meeting, at: .meeting(owner)))
        add(meeting.participants) { .participant(owner, $0) }
    }
}

extension CaseFilePart {
    /// The fields of every part that checks look through, worked out once.
    struct FieldIndices: Sendable {
        /// Dates, and years.
        var dates: [Int] = []
        /// Whatever is written in words: texts, names and ids.
        var texts: [Int] = []
    }

    /// By part.
    static let allFieldIndices: [FieldIndices] = allCases.map { part in
        var found = FieldIndices()
        for (index, entry) in part.catalogue.entries.enumerated() {
            switch entry.type.content {
            case .date, .year: found.dates.append(index)
            case .text, .freeText, .name, .id: found.texts.append(index)
            case .coded, .multiple, .count, .state, .item, .itemValue: break
            }
        }
        return found
    }
}
