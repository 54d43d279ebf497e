/// The values of a document in the order they begin. After an object come name,
/// value, name, value …; after an array its elements.
final class JSONTape: Sendable {
    let source: SourceFile
    /// The offset in the file of the document's first byte.
    let start: Int
    /// Where counting of lines begins.
    let lines: LineCounter
    let entries: JSONTapeEntries

    init(source: SourceFile, start: Int, lines: LineCounter, entries: consuming JSONTapeEntries) {
        self.source = source
        self.start = start
        self.lines = lines
        self.entries = entries
    }
}

/// One value or name of a document: 16 bytes, whatever its size.
struct JSONTapeEntry: Sendable {
    /// The value's first byte and the byte after its last, counted from the
    /// first byte of the document; quotation marks and brackets included.
    let start: UInt32
    var end: UInt32
    /// The index of the entry that follows this value and all it contains.
    var next: UInt32
    let kind: JSONKind
    /// For strings: whether the text has escapes, so that its bytes are not yet
    /// the text itself.
    let hasEscapes: Bool
    /// For strings: whether all bytes are ASCII and the text itself.
    let isPlainASCII: Bool
}

/// The entries of a tape, written once and then only read.
///
/// Plain memory: an array asks at each entry whether the memory is its own and
/// whether the index lies inside, of which there is no need here, since indices
/// come from the entries alone.
struct JSONTapeEntries: ~Copyable, @unchecked Sendable {
    private var memory: UnsafeMutablePointer<JSONTapeEntry>
    private var capacity: Int
    private(set) var count = 0

    init(capacity: Int) {
        memory = .allocate(capacity: capacity)
        self.capacity = capacity
    }

    // Entries hold no references: there is nothing to deinitialise.
    deinit { memory.deallocate() }

    subscript(index: Int) -> JSONTapeEntry { memory[index] }

    mutating func append(_ entry: JSONTapeEntry) {
        if count == capacity { grow() }
        (memory + count).initialize(to: entry)
        count += 1
    }

    /// Ends an object or array: all that follows on the tape so far is in it.
    mutating func close(_ index: Int, end: UInt32) {
        memory[index].end = end
        memory[index].next = UInt32(truncatingIfNeeded: count)
    }

    private mutating func grow() {
        let larger = UnsafeMutablePointer<JSONTapeEntry>.allocate(capacity: 2 * capacity)
        larger.moveInitialize(from: memory, count: count)
        memory.deallocate()
        memory = larger
        capacity *= 2
    }
}
