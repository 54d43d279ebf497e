/// What short texts mean that are compared by their bytes: the values of all
/// lists of a codebook, its variables, and the keys of all parts of a case
/// file, each in a space of its own.
///
/// One table of plain numbers: finding a value costs 60 instructions and no
/// reference is counted, where making a string and asking `CodeList` for it
/// takes 600 (Swift 6.3.1). Who finds nothing asks there, since a text can have
/// more than one spelling.
struct ByteTable: Sendable {
    private struct Entry {
        let start: Int32
        let count: Int32
        let space: Int32
        let meaning: Int32
    }

    private var bytes: [UInt8] = []
    private var entries: [Entry] = []
    /// Open addressing: an index into `entries`, from 1, or 0 where nothing is.
    /// A power of two, at least half of it empty.
    private var slots: [Int32]

    /// - Parameter capacity: how many texts there will be, at most.
    init(capacity: Int) {
        var count = 4
        while count < 2 * capacity { count *= 2 }
        slots = Array(repeating: 0, count: count)
        entries.reserveCapacity(capacity)
        bytes.reserveCapacity(12 * capacity)
    }

    /// Adds a text; a later one of the same bytes in its space is not found.
    mutating func insert(_ text: String, in space: Int, meaning: Int) {
        precondition(2 * entries.count < slots.count, "no more texts than were announced")
        var text = text
        text.withUTF8 { text in
            let slot = slot(for: text, in: space)
            guard slots[slot] == 0 else { return }
            entries.append(
                Entry(
                    start: Int32(bytes.count), count: Int32(text.count), space: Int32(space),
                    meaning: Int32(meaning)))
            bytes += text
            slots[slot] = Int32(entries.count)
        }
    }

    func meaning(of text: UnsafeBufferPointer<UInt8>, in space: Int) -> Int? {
        let found = slots[slot(for: text, in: space)]
        return found == 0 ? nil : Int(entries[Int(found) - 1].meaning)
    }

    /// The slot that holds the text, or the empty one for it.
    private func slot(for text: UnsafeBufferPointer<UInt8>, in space: Int) -> Int {
        let hash = ByteWords.hash(text) &+ UInt64(truncatingIfNeeded: space) &* 0x9E37_79B9_7F4A_7C15
        var slot = Int(truncatingIfNeeded: hash >> 16) & (slots.count - 1)
        while slots[slot] != 0 {
            let entry = entries[Int(slots[slot]) - 1]
            if entry.space == space, entry.count == text.count, hasBytes(entry, text) { break }
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }

    private func hasBytes(_ entry: Entry, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            ByteWords.equal(
                UnsafeBufferPointer(rebasing: bytes[Int(entry.start)...].prefix(text.count)), text)
        }
    }
}
