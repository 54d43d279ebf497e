/// Goes through the cells of a row of a flat file that is written as usual, and
/// knows their values again by their bytes.
///
/// A cell takes 77 instructions, where finding its end byte by byte, keeping where
/// it lies and looking its value up among all of the codebook took 540
/// (Swift 6.3.1): its end is found in words of eight bytes, of which the first two
/// are also what it is known by. `FlatFile` knows what cells mean that were not met
/// before; whatever is out of order is left to `CSVParser`.
struct FlatRowScan {
    /// What a column holds besides variables.
    static let nothing: Int32 = -1
    /// The special columns, by their index among `FlatFile.Column`, from here down.
    static let firstSpecial: Int32 = -2

    private let delimiter: UInt8
    /// For each column the variable, or what else it holds.
    private let targets: [Int32]
    /// Whether every cell is looked at by somebody who knows a stop in it, as nobody
    /// knows a delimiter in a name.
    private let isPlain: Bool
    private let memory: Memory

    init(delimiter: CSVDelimiter, targets: [Int32]) {
        self.delimiter = delimiter.rawValue
        self.targets = targets
        isPlain = !targets.contains(Self.nothing) && (targets.last ?? 0) >= 0
        memory = Memory(columns: targets.count)
    }

    /// A cell that was met before in its column, by its bytes as they are written.
    private struct Entry {
        /// Its first eight bytes, or as many as there are.
        var head: UInt64 = 0
        /// The next ones, or the last eight where there are more than fifteen.
        var tail: UInt64 = 0
        /// Twice its length, and one if it is quoted; of none at first.
        var form: UInt32 = .max
        /// Where in the text it lies.
        var start: UInt32 = 0
        var value = CodedValue.missing
    }

    /// Places for cells, by the hash of their bytes, one in the place of another.
    private final class Memory {
        static let slotBits = 5
        let entries: UnsafeMutablePointer<Entry>

        init(columns: Int) {
            let count = columns << Self.slotBits
            entries = .allocate(capacity: count)
            entries.initialize(repeating: Entry(), count: count)
        }

        deinit { entries.deallocate() }
    }

    /// Reads the row that begins at `start`.
    ///
    /// - Parameters:
    ///   - text: has at least sixteen bytes after `end`, the first of which ends a
    ///     line if the last row does not. It is the same for all rows.
    ///   - hasMarks: whether there are quotation marks or carriage returns in it.
    ///   - values: takes the value of each variable that has a column.
    ///   - special: takes the cells of the special columns.
    ///   - meaning: the value of a cell of a variable that was not met before; nil if
    ///     it has none, or has a delimiter or a line feed and is not quoted.
    /// - Returns: where the row ends, its line break included; nil if anything is out
    ///   of order.
    func read(
        _ text: UnsafeRawPointer, from start: Int, to end: Int, hasMarks: Bool,
        values: UnsafeMutablePointer<CodedValue>, special: UnsafeMutablePointer<CSVSpan>,
        meaning: (CSVSpan, Int) -> CodedValue?
    ) -> Int? {
        // Twice the same code, so that each needs to ask for less.
        isPlain && !hasMarks
            ? readPlain(text, from: start, to: end, values, special, meaning)
            : readMarked(text, from: start, to: end, values, special, meaning)
    }

    /// Looks for delimiters before the last column, and for a line break after it. In
    /// a row that is too short or too long some cell has a stop in it, and `meaning`
    /// and names refuse such.
    private func readPlain(
        _ text: UnsafeRawPointer, from start: Int, to end: Int, _ values: UnsafeMutablePointer<CodedValue>,
        _ special: UnsafeMutablePointer<CSVSpan>, _ meaning: (CSVSpan, Int) -> CodedValue?
    ) -> Int? {
        targets.withUnsafeBufferPointer { targets in
            let entries = memory.entries
            let delimiter = Self.ones &* UInt64(delimiter)
            let lineFeed = Self.ones &* UInt64(ASCII.lineFeed)
            var position = start
            for column in 0..<targets.count {
                let isLast = column &+ 1 == targets.count
                let stop = isLast ? lineFeed : delimiter
                let cell = Self.cell(in: text, at: position, to: end) { Self.zeros(in: $0 ^ stop) }
                position = cell.end &+ 1
                guard cell.end < end || (isLast && cell.end == end),
                    Self.take(
                        cell, of: column, targets[column], in: text, entries, values, special, meaning)
                else { return nil }
            }
            return min(position, end)
        }
    }

    private func readMarked(
        _ text: UnsafeRawPointer, from start: Int, to end: Int, _ values: UnsafeMutablePointer<CodedValue>,
        _ special: UnsafeMutablePointer<CSVSpan>, _ meaning: (CSVSpan, Int) -> CodedValue?
    ) -> Int? {
        targets.withUnsafeBufferPointer { targets in
            let entries = memory.entries
            let delimiters = Self.ones &* UInt64(delimiter)
            var position = start
            for column in 0..<targets.count {
                var cell: Cell
                if Self.byte(text, position) == ASCII.quote {
                    guard let quoted = quotedCell(in: text, at: position, to: end) else { return nil }
                    cell = quoted
                } else {
                    cell = Self.cell(in: text, at: position, to: end) { word in
                        Self.zeros(in: word ^ delimiters) | Self.zeros(in: word ^ Self.lineFeeds)
                            | Self.zeros(in: word ^ Self.carriageReturns) | Self.zeros(in: word ^ Self.quotes)
                    }
                }
                let stop = Self.byte(text, cell.end)
                position = cell.end &+ 1
                guard stop != ASCII.quote, (stop == delimiter) == (column &+ 1 < targets.count),
                    Self.take(
                        cell, of: column, targets[column], in: text, entries, values, special, meaning)
                else { return nil }
            }
            let isPair =
                position < end && Self.byte(text, position - 1) == ASCII.carriageReturn
                && Self.byte(text, position) == ASCII.lineFeed
            return min(position + (isPair ? 1 : 0), end)
        }
    }

    /// Takes what a cell holds; false if it has no meaning.
    @inline(__always)
    private static func take(
        _ cell: Cell, of column: Int, _ target: Int32, in text: UnsafeRawPointer,
        _ entries: UnsafeMutablePointer<Entry>, _ values: UnsafeMutablePointer<CodedValue>,
        _ special: UnsafeMutablePointer<CSVSpan>, _ meaning: (CSVSpan, Int) -> CodedValue?
    ) -> Bool {
        if target < 0 {
            if target <= firstSpecial { special[Int(firstSpecial - target)] = cell.span }
            return true
        }
        let entry = entries + (column &<< Memory.slotBits | cell.slot)
        if cell.isSame(as: entry, in: text) {
            values[Int(target)] = entry.pointee.value
            return true
        }
        let other = entries + (column &<< Memory.slotBits | (cell.slot ^ 1))
        if cell.isSame(as: other, in: text) {
            values[Int(target)] = other.pointee.value
            return true
        }
        guard let value = meaning(cell.span, Int(target)) else { return false }
        other.pointee = entry.pointee
        entry.pointee = cell.entry(value)
        values[Int(target)] = value
        return true
    }
}

// MARK: - Cells

extension FlatRowScan {
    /// A cell, and the words it is known by.
    private struct Cell {
        let start: Int
        let length: Int
        let head: UInt64
        let tail: UInt64
        let isQuoted: Bool

        /// The byte after it.
        var end: Int { start &+ length &+ (isQuoted ? 1 : 0) }

        var span: CSVSpan {
            CSVSpan(
                start: start, length: UInt32(truncatingIfNeeded: length), isQuoted: isQuoted,
                hasDoubledQuotes: false)
        }

        private var form: UInt32 { UInt32(truncatingIfNeeded: length << 1 | (isQuoted ? 1 : 0)) }

        var slot: Int {
            let mixed = (head ^ tail &* 0x9E37_79B9_7F4A_7C15) &* 0xC4CE_B9FE_1A85_EC53
            return Int(truncatingIfNeeded: mixed >> UInt64(64 - Memory.slotBits))
        }

        @inline(__always)
        func isSame(as entry: UnsafePointer<Entry>, in text: UnsafeRawPointer) -> Bool {
            guard entry.pointee.head == head, entry.pointee.tail == tail, entry.pointee.form == form else {
                return false
            }
            // Of long ones the words are not all.
            return length <= 16
                || FlatRowScan.hasSameBytes(text, Int(entry.pointee.start), start, count: length)
        }

        func entry(_ value: CodedValue) -> Entry {
            Entry(
                head: head, tail: tail, form: form, start: UInt32(truncatingIfNeeded: start), value: value)
        }
    }

    @inline(never)
    private static func hasSameBytes(
        _ text: UnsafeRawPointer, _ one: Int, _ other: Int, count: Int
    ) -> Bool {
        let bytes = text.assumingMemoryBound(to: UInt8.self)
        return ByteWords.equal(
            UnsafeBufferPointer(start: bytes + one, count: count),
            UnsafeBufferPointer(start: bytes + other, count: count))
    }

    /// The cell that is not quoted at a byte; one that nothing ends goes on beyond
    /// `end`.
    ///
    /// - Parameter stops: the high bit of the first byte of a word that ends the cell,
    ///   and perhaps of others after it.
    @inline(__always)
    private static func cell(
        in text: UnsafeRawPointer, at start: Int, to end: Int, _ stops: (UInt64) -> UInt64
    ) -> Cell {
        let head = word(text, start)
        let stopsOfHead = stops(head) & highBits
        if stopsOfHead != 0 {
            let length = stopsOfHead.trailingZeroBitCount &>> 3
            return Cell(start: start, length: length, head: bytes(length, of: head), tail: 0, isQuoted: false)
        }
        let next = word(text, start &+ 8)
        let stopsOfNext = stops(next) & highBits
        if stopsOfNext != 0 {
            let length = stopsOfNext.trailingZeroBitCount &>> 3
            return Cell(
                start: start, length: 8 &+ length, head: head, tail: bytes(length, of: next), isQuoted: false)
        }
        var length = 16
        while start &+ length <= end {
            let found = stops(word(text, start &+ length)) & highBits
            length &+= found == 0 ? 8 : found.trailingZeroBitCount &>> 3
            if found != 0 { break }
        }
        return Cell(
            start: start, length: length, head: head, tail: word(text, start &+ length &- 8), isQuoted: false)
    }

    /// The cell without its quotation marks; nil where some are doubled or misplaced.
    private func quotedCell(in text: UnsafeRawPointer, at start: Int, to end: Int) -> Cell? {
        let first = start + 1
        var last = first
        while true {
            let found = Self.zeros(in: Self.word(text, last) ^ Self.quotes) & Self.highBits
            last += found == 0 ? 8 : found.trailingZeroBitCount >> 3
            if found != 0 { break }
            guard last < end else { return nil }
        }
        guard last < end else { return nil }
        let next = Self.byte(text, last + 1)
        guard next == delimiter || next == ASCII.lineFeed || next == ASCII.carriageReturn else { return nil }
        let length = last - first
        return switch length {
        case ..<8:
            Cell(
                start: first, length: length, head: Self.bytes(length, of: Self.word(text, first)), tail: 0,
                isQuoted: true)
        case ..<16:
            Cell(
                start: first, length: length, head: Self.word(text, first),
                tail: Self.bytes(length - 8, of: Self.word(text, first + 8)), isQuoted: true)
        default:
            Cell(
                start: first, length: length, head: Self.word(text, first),
                tail: Self.word(text, last - 8), isQuoted: true)
        }
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    private static let lineFeeds = ones &* UInt64(ASCII.lineFeed)
    private static let carriageReturns = ones &* UInt64(ASCII.carriageReturn)
    private static let quotes = ones &* UInt64(ASCII.quote)

    /// The high bit of the first byte that is zero, and perhaps of others after it;
    /// no other bit means anything.
    @inline(__always)
    private static func zeros(in word: UInt64) -> UInt64 { (word &- ones) & ~word }

    @inline(__always)
    private static func byte(_ text: UnsafeRawPointer, _ offset: Int) -> UInt8 {
        text.load(fromByteOffset: offset, as: UInt8.self)
    }

    /// The first bytes of a word, up to seven, and zero after them.
    @inline(__always)
    private static func bytes(_ count: Int, of word: UInt64) -> UInt64 {
        word & ((1 &<< UInt64(truncatingIfNeeded: count &<< 3)) &- 1)
    }

    @inline(__always)
    private static func word(_ text: UnsafeRawPointer, _ offset: Int) -> UInt64 {
        UInt64(littleEndian: text.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
}
