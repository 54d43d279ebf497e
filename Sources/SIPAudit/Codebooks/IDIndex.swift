/// Which index an id has.
///
/// Ids are equal as Swift's strings are, canonically, but they are hashed by
/// their bytes, since files mostly spell an id as the codebook does: hashing
/// the normal form of a string with å, ä or ö takes about 1500 instructions
/// (measured, Swift 6.3.1), hashing its bytes 200.
struct IDIndex: Hashable, Sendable {
    private var indices: [Key: Int] = [:]
    /// Whether every id has only one spelling.
    private var isSpelledInOneWay = true

    init(capacity: Int = 0) {
        indices.reserveCapacity(capacity)
    }

    /// The ids in their order; a later one of the same name is not found.
    init(_ ids: [String]) {
        self.init(capacity: ids.count)
        for (index, id) in ids.enumerated() where self[id] == nil { update(id, to: index) }
    }

    subscript(id: String) -> Int? {
        if let index = indices[Key(id: id)] { return index }
        return otherSpelling(of: id).flatMap { indices[$0] }
    }

    /// Gives an id its index, and returns the one it had before.
    @discardableResult
    mutating func update(_ id: String, to index: Int) -> Int? {
        let key = otherSpelling(of: id) ?? Key(id: id)
        isSpelledInOneWay = isSpelledInOneWay && CanonicalText.isSpelledInOneWay(id)
        return indices.updateValue(index, forKey: key)
    }

    /// The id among those here that is equal to this one but may have other
    /// bytes.
    private func otherSpelling(of id: String) -> Key? {
        if isSpelledInOneWay && CanonicalText.isSpelledInOneWay(id) { return nil }
        return indices.keys.first { $0.id == id }
    }

    /// An id that is equal only to one of the same bytes.
    private struct Key: Hashable {
        let id: String

        static func == (left: Key, right: Key) -> Bool {
            left.id.utf8.count == right.id.utf8.count && CanonicalText.haveSameBytes(left.id, right.id)
        }

        func hash(into hasher: inout Hasher) {
            var id = id
            id.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        }
    }
}
