/// The parts of a list by the ids that they have. An id that several have names
/// all of them, though a sound file has none such.
///
/// A class, since it is handed to whoever asks for one of many references.
final class PartIDs: Sendable {
    private let last: IDIndex
    /// For each part the one of the same id before it; -1: none.
    private let earlier: [Int]

    /// O(parts).
    init<Part: CasePart>(_ parts: [Part]?, _ id: Part.Field) {
        let parts = parts ?? []
        var last = IDIndex(capacity: parts.count)
        earlier = parts.indices.map { index in
            let part = AuditedPart(parts[index], at: .caseFile)
            return part.withText(id.rawValue) { last.update(utf8: $0, to: index) ?? -1 } ?? -1
        }
        self.last = last
    }

    func contains(_ id: UnsafeBufferPointer<UInt8>) -> Bool { last[utf8: id] != nil }

    /// The places of the parts that have the id, the last one first.
    func places(of id: UnsafeBufferPointer<UInt8>) -> [Int] {
        var places: [Int] = []
        var next = last[utf8: id] ?? -1
        while next >= 0 {
            places.append(next)
            next = earlier[next]
        }
        return places
    }

    /// Each part whose id one before it has.
    var repeated: [Int] { earlier.indices.filter { earlier[$0] >= 0 } }
}

extension AuditedCase {
    /// The documents that a part names: several where ids are doubled, none
    /// where it names none that the file has.
    func documents(namedBy part: AuditedPart, in field: Int) -> [AuditedPart] {
        guard let documents = caseFile.documents else { return [] }
        let ids = documentIDs
        let places = part.withText(field) { ids.places(of: $0) } ?? []
        return places.map { AuditedPart(documents[$0], at: .document($0)) }
    }
}

extension Observation {
    /// The variable that it speaks of, as the codebook calls it.
    func item(in codebook: Codebook) -> Bilingual {
        guard case .code(let item) = cell(.item) else { return Bilingual(same: "?") }
        return codebook.variables[item].label
    }
}
