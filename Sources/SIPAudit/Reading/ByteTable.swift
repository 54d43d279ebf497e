/// What short texts mean that are compared by their bytes: the values of all
/// lists of a codebook, its variables, and the keys of all parts of a case
/// file, each in a space of its own.
///
/// One table of plain numbers, so that no reference is counted: a field is read
/// in 165 instructions, where making a string of it and asking its `CodeList`
/// took 950 (Swift 6.3.1). Who finds nothing here asks there, since a text can
/// have more than one spelling.
struct ByteTable: Sendable {
    private struct Entry {
        let text: ShortText
        let space: Int32
        let meaning: Int32
        /// Where in `bytes` a long text is.
        let start: Int
    }

    /// Those of the texts that are too long for `ShortText` to hold.
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
    }

    /// Adds a text; a later one of the same bytes in its space is not found.
    mutating func insert(_ text: String, in space: Int, meaning: Int) {
        precondition(2 * entries.count < slots.count, "no more texts than were announced")
        var text = text
        text.withUTF8 { text in
            let short = ShortText(text)
            let slot = slot(for: short, text, in: space)
            guard slots[slot] == 0 else { return }
            entries.append(
                Entry(text: short, space: Int32(space), meaning: Int32(meaning), start: bytes.count))
            if !short.isWhole { bytes += text }
            slots[slot] = Int32(entries.count)
        }
    }

    func meaning(of text: UnsafeBufferPointer<UInt8>, in space: Int) -> Int? {
        let found = slots[slot(for: ShortText(text), text, in: space)]
        return found == 0 ? nil : Int(entries[Int(found) - 1].meaning)
    }

    /// The slot that holds the text, or the empty one for it.
    private func slot(for short: ShortText, _ text: UnsafeBufferPointer<UInt8>, in space: Int) -> Int {
        var slot = short.hash(space) & (slots.count - 1)
        while slots[slot] != 0 {
            let entry = entries[Int(slots[slot]) - 1]
            if entry.space == space, entry.text.hasWords(of: short),
                short.isWhole || hasBytes(of: text, at: entry.start)
            {
                break
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }

    private func hasBytes(of text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            ByteWords.equal(UnsafeBufferPointer(rebasing: bytes[start..<start + text.count]), text)
        }
    }
}
