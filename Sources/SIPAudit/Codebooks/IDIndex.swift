/// Which index an id has.
///
/// Ids are equal as Swift's strings are, canonically, but they are hashed by
/// their bytes, since files mostly spell an id as the codebook does. Finding a
/// value of the study takes 450 instructions on average; in a dictionary of
/// strings it took 670, and adding an id with å, ä or ö, whose normal form a
/// string is hashed by, 2000 (Swift 6.3.1).
struct IDIndex: Hashable, Sendable {
    private var ids: [String] = []
    private var indices: [Int] = []
    /// Open addressing: the place of an id in `ids`, from 1, or 0 where nothing
    /// is. A power of two, at least half of it empty.
    private var slots: [Int] = Array(repeating: 0, count: 4)
    /// Whether every id has only one spelling.
    private var isSpelledInOneWay = true

    init() {}

    /// The ids in their order; a later one of the same name is not found.
    init(_ ids: [String]) {
        for (index, id) in ids.enumerated() where self[id] == nil { update(id, to: index) }
    }

    subscript(id: String) -> Int? { place(of: id).map { indices[$0] } }

    /// Gives an id its index, and returns the one it had before.
    @discardableResult
    mutating func update(_ id: String, to index: Int) -> Int? {
        if let place = place(of: id) {
            defer { indices[place] = index }
            return indices[place]
        }
        ids.append(id)
        indices.append(index)
        isSpelledInOneWay = isSpelledInOneWay && CanonicalText.isSpelledInOneWay(id)
        if 2 * ids.count > slots.count {
            slots = Array(repeating: 0, count: 2 * slots.count)
            for (place, id) in ids.enumerated() { slots[slot(for: id)] = place + 1 }
        } else {
            slots[slot(for: id)] = ids.count
        }
        return nil
    }

    private func place(of id: String) -> Int? {
        let found = slots[slot(for: id)]
        if found > 0 { return found - 1 }
        if isSpelledInOneWay && CanonicalText.isSpelledInOneWay(id) { return nil }
        return ids.firstIndex(of: id)
    }

    /// The slot that holds an id of these bytes, or the empty one for it.
    private func slot(for id: String) -> Int {
        var id = id
        return id.withUTF8 { bytes in
            // FNV-1a (Fowler, Noll, Vo).
            var hash: UInt32 = 0x811c_9dc5
            for byte in bytes { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
            var slot = Int(hash) & (slots.count - 1)
            while slots[slot] > 0, !CanonicalText.hasBytes(ids[slots[slot] - 1], bytes) {
                slot = (slot + 1) & (slots.count - 1)
            }
            return slot
        }
    }
}
