/// The parts of one kind by the ids that they have. An id that several have
/// names all of them, though a sound file has none such.
///
/// Ids are hashed and compared where they lie, and as strings only where bytes
/// alone do not tell: copying those of the thirty documents of a case into an
/// `IDIndex` took 14 000 instructions, this takes 8 000 (Swift 6.3.1).
///
/// A class, since it is handed to whoever asks for one of many references.
final class PartIDs {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    private let field: Int
    /// Where they are among all parts, in their order.
    private let parts: [Int]
    /// For each the one of the same id before it; -1: none.
    private let earlier: [Int]
    /// Open addressing: the last part of an id, from 1, or 0 where nothing is. A
    /// power of two, at least half of it empty.
    private let slots: [Int]
    /// Whether bytes tell one id from another.
    private let isSpelledInOneWay: Bool

    /// O(parts).
    init(of kind: CaseFilePart, _ field: Int, in fields: PartFields) {
        var parts: [Int] = []
        parts.reserveCapacity(fields.all.count)
        for place in fields.all.indices where fields.all[place].kind == kind { parts.append(place) }
        var earlier = Array(repeating: -1, count: parts.count)
        var slotCount = 4
        while slotCount < 2 * parts.count { slotCount *= 2 }
        var slots = Array(repeating: 0, count: slotCount)
        var isSpelledInOneWay = true
        for index in parts.indices {
            guard case .text(let span) = fields[fields.all[parts[index]], field] else { continue }
            // An id with escapes is compared as a string.
            let id = fields.written(span)
            isSpelledInOneWay =
                isSpelledInOneWay && !span.hasEscapes && CanonicalText.isSpelledInOneWay(id)
            let slot = Self.slot(for: id, slots, parts, field, fields)
            earlier[index] = slots[slot] - 1
            slots[slot] = index + 1
        }
        if !isSpelledInOneWay { earlier = Self.comparedCanonically(parts, field, fields) }
        self.field = field
        self.parts = parts
        self.earlier = earlier
        self.slots = slots
        self.isSpelledInOneWay = isSpelledInOneWay
    }

    private static func comparedCanonically(_ parts: [Int], _ field: Int, _ fields: PartFields) -> [Int] {
        var last: [String: Int] = [:]
        return parts.indices.map { index in
            fields.withText(fields.all[parts[index]], field) { id in
                last.updateValue(index, forKey: String(decoding: id, as: UTF8.self)) ?? -1
            } ?? -1
        }
    }

    func contains(_ id: Bytes, _ fields: PartFields) -> Bool { last(of: id, fields) >= 0 }

    /// Goes through the parts that have the id, by their places among all, the
    /// last one first.
    func forEach(of id: Bytes, _ fields: PartFields, _ body: (Int) -> Void) {
        var next = last(of: id, fields)
        while next >= 0 {
            body(parts[next])
            next = earlier[next]
        }
    }

    /// Each part whose id one before it has, by its place among all.
    var repeated: [Int] { earlier.indices.filter { earlier[$0] >= 0 }.map { parts[$0] } }

    /// The last part that has the id; -1: none has it.
    private func last(of id: Bytes, _ fields: PartFields) -> Int {
        if isSpelledInOneWay, CanonicalText.isSpelledInOneWay(id) {
            return slots[Self.slot(for: id, slots, parts, field, fields)] - 1
        }
        let text = String(decoding: id, as: UTF8.self)
        return parts.indices.last { index in
            fields.withText(fields.all[parts[index]], field) { String(decoding: $0, as: UTF8.self) == text }
                ?? false
        } ?? -1
    }

    /// The slot that holds an id of these bytes, or the empty one for it.
    private static func slot(
        for id: Bytes, _ slots: [Int], _ parts: [Int], _ field: Int, _ fields: PartFields
    ) -> Int {
        var slot = Int(truncatingIfNeeded: ByteWords.hash(id)) & (slots.count - 1)
        while slots[slot] > 0 {
            let part = fields.all[parts[slots[slot] - 1]]
            if case .text(let span) = fields[part, field], ByteWords.equal(fields.written(span), id) { break }
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }
}

extension PartFields {
    /// Goes through the documents that a field names: several where ids are
    /// doubled, none where it names none that the file has.
    func forEachDocument(
        namedBy part: AuditedPart, in field: Int, _ documentIDs: PartIDs, _ body: (AuditedPart) -> Void
    ) {
        withText(part, field) { documentIDs.forEach(of: $0, self) { body(all[$0]) } }
    }
}

extension Observation {
    /// The variable that it speaks of, as the codebook calls it.
    func item(in codebook: Codebook) -> Bilingual {
        guard case .code(let item) = cell(.item) else { return Bilingual(same: "?") }
        return codebook.variables[item].label
    }
}
