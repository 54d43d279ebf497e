/// Which index an id has.
///
/// Ids are equal as Swift's strings are, canonically, but they are hashed by
/// their bytes, since files mostly spell an id as the codebook does. Finding a
/// value of the study takes 160 instructions; in a dictionary of strings it took
/// 670, and adding an id with å, ä or ö, whose normal form a string is hashed
/// by, 2000 (Swift 6.3.1).
struct IDIndex: Sendable {
    /// The UTF-8 of all ids, one after the other.
    private var bytes: [UInt8] = []
    /// Where each id ends in `bytes`.
    private var ends: [Int] = []
    private var indices: [Int] = []
    /// Open addressing: the place of an id in `ends`, from 1, or 0 where nothing
    /// is. A power of two, at least half of it empty.
    private var slots: [UInt32]
    /// Whether every id has only one spelling.
    private var isSpelledInOneWay = true

    /// - Parameter capacity: a first guess of how many ids there will be.
    init(capacity: Int = 2) {
        var slotCount = 4
        while slotCount < 2 * capacity { slotCount *= 2 }
        slots = Array(repeating: 0, count: slotCount)
        ends.reserveCapacity(capacity)
        indices.reserveCapacity(capacity)
        bytes.reserveCapacity(12 * capacity)
    }

    /// The ids in their order; a later one of the same name is not found.
    init(_ ids: some Collection<String>) {
        self.init(capacity: ids.count)
        for (index, id) in ids.enumerated() {
            var id = id
            id.withUTF8 { _ = insert($0, index, replacing: false) }
        }
    }

    subscript(id: String) -> Int? {
        var id = id
        return id.withUTF8 { self[utf8: $0] }
    }

    /// The same for an id as bytes, which must be valid UTF-8.
    subscript(utf8 id: UnsafeBufferPointer<UInt8>) -> Int? {
        let found = slots[slot(for: id)]
        if found > 0 { return indices[Int(found) - 1] }
        if ends.isEmpty || isSpelledInOneWay && CanonicalText.isSpelledInOneWay(id) { return nil }
        return placeInAnotherSpelling(of: id).map { indices[$0] }
    }

    /// Gives an id its index, and returns the one it had before.
    @discardableResult
    mutating func update(_ id: String, to index: Int) -> Int? {
        var id = id
        return id.withUTF8 { insert($0, index, replacing: true) }
    }

    /// The same for an id as bytes, which must be valid UTF-8.
    @discardableResult
    mutating func update(utf8 id: UnsafeBufferPointer<UInt8>, to index: Int) -> Int? {
        insert(id, index, replacing: true)
    }

    /// Forgets all ids, and keeps their memory for others.
    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        indices.removeAll(keepingCapacity: true)
        for slot in slots.indices { slots[slot] = 0 }
        isSpelledInOneWay = true
    }

    /// - Parameter replacing: whether an index that the id has already gives way.
    @discardableResult
    private mutating func insert(
        _ id: UnsafeBufferPointer<UInt8>, _ index: Int, replacing: Bool
    ) -> Int? {
        let slot = slot(for: id)
        let found = slots[slot]
        isSpelledInOneWay = isSpelledInOneWay && CanonicalText.isSpelledInOneWay(id)
        let other = found > 0 || isSpelledInOneWay ? nil : placeInAnotherSpelling(of: id)
        if let place = found > 0 ? Int(found) - 1 : other {
            let earlier = indices[place]
            if replacing { indices[place] = index }
            return earlier
        }
        bytes.append(contentsOf: id)
        ends.append(bytes.count)
        indices.append(index)
        slots[slot] = UInt32(ends.count)
        if 2 * ends.count > slots.count { rehash() }
        return nil
    }

    private mutating func rehash() {
        slots = Array(repeating: 0, count: 2 * slots.count)
        for place in ends.indices {
            bytes.withUnsafeBufferPointer { bytes in
                slots[slot(for: UnsafeBufferPointer(rebasing: bytes[range(of: place)]))] = UInt32(place + 1)
            }
        }
    }

    /// The place of an id that is not there in these bytes.
    private func placeInAnotherSpelling(of id: UnsafeBufferPointer<UInt8>) -> Int? {
        let text = String(decoding: id, as: UTF8.self)
        return ends.indices.first { String(decoding: bytes[range(of: $0)], as: UTF8.self) == text }
    }

    private func range(of place: Int) -> Range<Int> { (place == 0 ? 0 : ends[place - 1])..<ends[place] }

    /// The slot that holds an id of these bytes, or the empty one for it.
    private func slot(for id: UnsafeBufferPointer<UInt8>) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            var slot = Int(truncatingIfNeeded: ByteWords.hash(id)) & (slots.count - 1)
            while slots[slot] > 0 {
                let own = UnsafeBufferPointer(rebasing: bytes[range(of: Int(slots[slot]) - 1)])
                if ByteWords.equal(own, id) { break }
                slot = (slot + 1) & (slots.count - 1)
            }
            return slot
        }
    }
}
