/// A part of a case file as the checks see it that ask every part: which one it
/// is, and where it stands.
///
/// Plain data, so that going through the parts of a case counts no references:
/// what its fields hold, `AuditedParts` knows.
struct AuditedPart {
    let place: PartPlace
    let kind: CaseFilePart
    /// The byte where it begins.
    let position: Int
    /// Its first cell among those of the case.
    fileprivate let offset: Int
}

/// Every part of a case file, in the order of the file's lists, each before what
/// hangs on it.
final class AuditedParts {
    private let all: [AuditedPart]
    private let documents: Range<Int>
    private let observations: Range<Int>
    /// What all fields of all parts hold.
    private let cells: CaseCells

    /// O(parts).
    init(of caseFile: CaseFile) {
        var found = PartCollection(caseFile.values.cells)
        found.add(caseFile)
        if found.hasOtherCells {
            found = PartCollection(nil)
            found.add(caseFile)
        }
        all = found.all
        documents = found.documents
        observations = found.observations
        cells = found.cells
    }

    var caseFile: AuditedPart { all[0] }

    func observation(_ index: Int) -> AuditedPart { all[observations.lowerBound + index] }

    /// Lends out the parts with what their fields hold: for many of them, which
    /// so are counted as in use once.
    func withFields<Result>(_ body: (PartFields) -> Result) -> Result {
        cells.withAll { cells, bytes in
            all.withUnsafeBufferPointer { all in
                body(
                    PartFields(
                        all: all, documents: documents, observations: observations, cells: cells, bytes: bytes
                    ))
            }
        }
    }

    /// What a field holds, for a message.
    func value(_ field: Int, of part: AuditedPart) -> FieldValue { cells.value(at: part.offset + field) }
}

/// The parts of a case file and what their fields hold, on loan.
struct PartFields {
    let all: UnsafeBufferPointer<AuditedPart>
    /// Where the parts of these lists are among all.
    let documents: Range<Int>
    let observations: Range<Int>
    fileprivate let cells: UnsafeBufferPointer<FieldCell>
    fileprivate let bytes: UnsafeBufferPointer<UInt8>

    subscript(part: AuditedPart, field: Int) -> FieldCell { cells[part.offset + field] }

    /// A text as it is written, perhaps with the escapes of JSON.
    func written(_ span: TextSpan) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[Int(span.start)..<Int(span.start) + span.length])
    }

    /// Gives the bytes of a text to `body`, escapes decoded; nil for a field that
    /// holds none.
    func withText<Result>(
        _ part: AuditedPart, _ field: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result? {
        guard case .text(let span) = self[part, field] else { return nil }
        return withText(span, body)
    }

    func withText<Result>(_ span: TextSpan, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        let text = written(span)
        return span.hasEscapes ? JSONEscapes.decodedBytes(text).withUnsafeBufferPointer(body) : body(text)
    }

    /// Whether two fields hold the same; texts are compared canonically.
    func isSame(_ field: Int, of one: AuditedPart, _ other: AuditedPart) -> Bool {
        switch (self[one, field], self[other, field]) {
        case (.missing, .missing), (.notEvident, .notEvident), (.empty, .empty), (.filled, .filled): true
        case (.code(let one), .code(let other)): one == other
        case (.codes(let one), .codes(let other)): one == other
        case (.number(let one), .number(let other)): one == other
        case (.date(let one), .date(let other)): one == other
        case (.text(let one), .text(let other)):
            withText(one) { one in
                withText(other) {
                    String(decoding: one, as: UTF8.self) == String(decoding: $0, as: UTF8.self)
                }
            }
        default: false
        }
    }
}

/// The parts of a case file, as they are gone through.
private struct PartCollection {
    private(set) var all: [AuditedPart] = []
    private(set) var documents = 0..<0
    private(set) var observations = 0..<0
    /// Whether some part has cells of its own: somebody changed it.
    private(set) var hasOtherCells = false
    private let shared: CaseCells?
    private var copied = CaseCellsBuilder()

    /// - Parameter shared: the cells that all parts share; nil: those of each part
    ///   are copied.
    init(_ shared: CaseCells?) { self.shared = shared }

    var cells: CaseCells { shared ?? CaseCells(copied.cells, bytes: copied.bytes) }

    mutating func add(_ caseFile: CaseFile) {
        all.reserveCapacity(128)
        add(caseFile, .caseFile, at: .caseFile)
        if let person = caseFile.person { add(person, .person, at: .person) }
        add(caseFile.contacts, .contact) { .contact($0) }
        add(caseFile.interventions, .intervention) { .intervention($0) }
        documents = add(caseFile.documents, .document) { .document($0) }
        if let plans = caseFile.plans {
            for index in plans.indices { add(plans[index], index) }
        }
        if let followUps = caseFile.followUps {
            for index in followUps.indices {
                add(followUps[index], .followUp, at: .followUp(index))
                add(followUps[index].meeting, of: .followUp(index))
            }
        }
        observations = add(caseFile.observations, .observation) { .observation($0) }
    }

    private mutating func add(_ plan: Plan, _ index: Int) {
        add(plan, .plan, at: .plan(index))
        add(plan.needs, .need) { .need(plan: index, $0) }
        add(plan.otherNeeds, .otherNeed) { .otherNeed(plan: index, $0) }
        add(plan.tasks, .task) { .task(plan: index, $0) }
        add(plan.meeting, of: .plan(index))
    }

    private mutating func add(_ meeting: Meeting?, of owner: PartPlace.MeetingOwner) {
        guard let meeting else { return }
        add(meeting, .meeting, at: .meeting(owner))
        add(meeting.participants, .participant) { .participant(owner, $0) }
    }

    /// - Returns: where they are among all.
    @discardableResult
    private mutating func add(
        _ list: [some CasePart]?, _ kind: CaseFilePart, at place: (Int) -> PartPlace
    ) -> Range<Int> {
        let start = all.count
        guard let list else { return start..<start }
        // By index: a part is not copied for the place of its cells.
        for index in list.indices {
            let offset =
                list[index].values.cells === shared ? list[index].values.offset : copy(list[index].values)
            all.append(
                AuditedPart(place: place(index), kind: kind, position: list[index].position, offset: offset))
        }
        return start..<all.count
    }

    private mutating func add(_ part: some CasePart, _ kind: CaseFilePart, at place: PartPlace) {
        let offset = part.values.cells === shared ? part.values.offset : copy(part.values)
        all.append(AuditedPart(place: place, kind: kind, position: part.position, offset: offset))
    }

    /// The first cell of a part among those that are copied.
    private mutating func copy(_ values: FieldValues<some PartField>) -> Int {
        hasOtherCells = true
        guard shared == nil else { return 0 }
        let offset = copied.cells.count
        for value in values { copied.append(value) }
        return offset
    }
}

extension CaseFilePart {
    /// The fields of every part that checks look through, worked out once.
    struct FieldIndices: Sendable {
        /// Dates, and years.
        var dates = FieldSet()
        /// Whatever is written in words: texts, names and ids.
        var texts = FieldSet()
    }

    /// By part.
    static let allFieldIndices: [FieldIndices] = allCases.map { part in
        var found = FieldIndices()
        for (index, entry) in part.catalogue.entries.enumerated() {
            switch entry.type.content {
            case .date, .year: found.dates.insert(index)
            case .text, .freeText, .name, .id: found.texts.insert(index)
            case .coded, .multiple, .count, .state, .item, .itemValue: break
            }
        }
        return found
    }
}

/// Fields of one part, by their indices, in rising order. Plain data.
struct FieldSet: Sequence, IteratorProtocol, Sendable {
    private var rest: UInt64 = 0

    init(_ fields: some Sequence<Int> = []) {
        for field in fields { insert(field) }
    }

    mutating func insert(_ field: Int) {
        precondition(field < UInt64.bitWidth, "no part has so many fields")
        rest |= 1 << UInt64(field)
    }

    mutating func next() -> Int? {
        if rest == 0 { return nil }
        defer { rest &= rest - 1 }
        return rest.trailingZeroBitCount
    }
}
