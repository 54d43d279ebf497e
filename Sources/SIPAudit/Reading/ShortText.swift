/// The bytes of a key, an id or a value as two words: all of them where there
/// are at most sixteen, as there mostly are.
struct ShortText: Sendable {
    /// The first eight bytes, the first of them lowest; zero where there are fewer.
    let head: UInt64
    /// Those after them, or the last eight where there are more than sixteen.
    let tail: UInt64
    let count: Int

    @inline(__always)
    init(head: UInt64, tail: UInt64, count: Int) {
        self.head = head
        self.tail = tail
        self.count = count
    }

    /// - Parameter bytes: UTF-8 that is not looked at beyond its end.
    @inline(__always)
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        let count = bytes.count
        guard let start = UnsafeRawPointer(bytes.baseAddress), count > 0 else {
            self.init(head: 0, tail: 0, count: 0)
            return
        }
        guard count >= 8 else {
            self.init(head: Self.few(start, count), tail: 0, count: count)
            return
        }
        // The last eight bytes, less those that are among the first eight.
        let last = Self.word(start, count - 8)
        let tail = count >= 16 ? last : count == 8 ? 0 : last >> UInt64(8 * (16 - count))
        self.init(head: Self.word(start, 0), tail: tail, count: count)
    }

    /// A text of at most sixteen bytes.
    init(whole text: String) {
        var text = text
        self = text.withUTF8 { ShortText($0) }
        precondition(isWhole, "a text that two words hold")
    }

    /// Up to seven bytes; where they overlap they are the same.
    @inline(__always)
    private static func few(_ start: UnsafeRawPointer, _ count: Int) -> UInt64 {
        if count >= 4 {
            let first = UInt32(littleEndian: start.loadUnaligned(as: UInt32.self))
            let last = UInt32(littleEndian: start.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
            return UInt64(first) | UInt64(last) << UInt64(8 * (count - 4))
        }
        func byte(_ index: Int) -> UInt64 {
            UInt64(start.load(fromByteOffset: index, as: UInt8.self)) << UInt64(8 * index)
        }
        return byte(0) | byte(count / 2) | byte(count - 1)
    }

    @inline(__always)
    private static func word(_ start: UnsafeRawPointer, _ offset: Int) -> UInt64 {
        UInt64(littleEndian: start.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    /// Whether the two words and the length are all there is to compare.
    @inline(__always)
    var isWhole: Bool { count <= 16 }

    /// The lowest byte, zero where there is none.
    @inline(__always)
    var first: UInt8 { UInt8(truncatingIfNeeded: head) }

    @inline(__always)
    func hasWords(of other: ShortText) -> Bool {
        head == other.head && tail == other.tail && count == other.count
    }

    /// Of the words and the length alone; without a seed.
    @inline(__always)
    var hash: Int {
        let mixed =
            (head &* 0xFF51_AFD7_ED55_8CCD)
            ^ ((tail &+ UInt64(truncatingIfNeeded: count)) &* 0xC4CE_B9FE_1A85_EC53)
        return Int(truncatingIfNeeded: (mixed ^ mixed >> 32) &>> 13)
    }
}
