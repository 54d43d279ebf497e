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
        let meaning: Int32
        /// Where in `bytes` a long text is.
        let start: Int32
    }

    /// Where in `slots` those of a space are: a power of two of them, at least
    /// half of them empty.
    private struct Space {
        let first: Int
        let mask: Int
    }

    /// Those of the texts that are too long for `ShortText` to hold.
    private let bytes: FrozenArray<UInt8>
    /// Those of a space stand side by side, to be near one another in memory.
    private let entries: FrozenArray<Entry>
    private let spaces: FrozenArray<Space>
    /// Open addressing: an index into `entries`, from 1, or 0 where nothing is.
    private let slots: FrozenArray<Int32>

    /// - Parameter texts: those of each space, whose meaning is their place. Of
    ///   several with the same bytes the first is found.
    init(_ texts: [[String]]) {
        var bytes: [UInt8] = []
        var entries: [Entry] = []
        var spaces: [Space] = []
        var slots: [Int32] = []
        for texts in texts {
            var count = 1
            while count < 2 * texts.count { count *= 2 }
            let space = Space(first: slots.count, mask: count - 1)
            slots += repeatElement(0, count: count)
            spaces.append(space)
            var known: Set<[UInt8]> = []
            for (meaning, text) in texts.enumerated() {
                let text = Array(text.utf8)
                guard known.insert(text).inserted else { continue }
                let short = text.withUnsafeBufferPointer { ShortText($0) }
                var slot = short.hash & space.mask
                while slots[space.first + slot] != 0 { slot = (slot + 1) & space.mask }
                entries.append(Entry(text: short, meaning: Int32(meaning), start: Int32(bytes.count)))
                if !short.isWhole { bytes += text }
                slots[space.first + slot] = Int32(entries.count)
            }
        }
        self.bytes = FrozenArray(bytes)
        self.entries = FrozenArray(entries)
        self.spaces = FrozenArray(spaces)
        self.slots = FrozenArray(slots)
    }

    func meaning(of text: UnsafeBufferPointer<UInt8>, in space: Int) -> Int? {
        meaning(of: ShortText(text), text, in: space)
    }

    /// The same where the text's words are known already.
    @inline(__always)
    func meaning(of short: ShortText, _ text: UnsafeBufferPointer<UInt8>, in space: Int) -> Int? {
        let space = spaces.address(of: space)
        let slots = slots.address(of: space.pointee.first)
        var slot = short.hash & space.pointee.mask
        while slots[slot] != 0 {
            let entry = entries.address(of: Int(slots[slot]) - 1)
            if entry.pointee.text.hasWords(of: short),
                short.isWhole || hasBytes(of: text, at: Int(entry.pointee.start))
            {
                return Int(entry.pointee.meaning)
            }
            slot = (slot + 1) & space.pointee.mask
        }
        return nil
    }

    private func hasBytes(of text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        ByteWords.equal(UnsafeBufferPointer(start: bytes.address(of: start), count: text.count), text)
    }
}
