/// The bytes of a key, an id or a value as two words: all of them where there
/// are at most sixteen, as there mostly are.
struct ShortText: Sendable {
    private let head: UInt64
    private let tail: UInt64
    let count: Int

    /// - Parameter bytes: UTF-8 that is not looked at beyond its end.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        count = bytes.count
        guard let start = UnsafeRawPointer(bytes.baseAddress), count > 0 else {
            (head, tail) = (0, 0)
            return
        }
        if count >= 8 {
            head = start.loadUnaligned(as: UInt64.self)
            tail = start.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
        } else if count >= 4 {
            head = UInt64(start.loadUnaligned(as: UInt32.self))
            tail = UInt64(start.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
        } else {
            head = UInt64(bytes[0]) << 8 | UInt64(bytes[count / 2])
            tail = UInt64(bytes[count - 1])
        }
    }

    /// Whether the two words and the length are all there is to compare.
    var isWhole: Bool { count <= 16 }

    func hasWords(of other: ShortText) -> Bool {
        head == other.head && tail == other.tail && count == other.count
    }

    /// Of the words and the length alone; without a seed.
    func hash(_ space: Int) -> Int {
        let mixed =
            (head ^ UInt64(truncatingIfNeeded: space &* 0x9E37_79B9)) &* 0xFF51_AFD7_ED55_8CCD
            ^ (tail &+ UInt64(truncatingIfNeeded: count)) &* 0xC4CE_B9FE_1A85_EC53
        return Int(truncatingIfNeeded: (mixed ^ mixed >> 32) &* 0x9E37_79B9_7F4A_7C15 >> 33)
    }
}
