/// Looks for certain bytes, eight at a time.
enum ByteScan {
    /// The first of two bytes from `start` on.
    static func first(
        of one: UInt8, _ other: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
    ) -> Int? {
        first(in: bytes, from: start) { zeros(in: $0, less: one) | zeros(in: $0, less: other) }
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// The high bit of every byte that is `byte`, and perhaps of others after
    /// the first; no other bit means anything.
    @inline(__always)
    private static func zeros(in word: UInt64, less byte: UInt8) -> UInt64 {
        let values = word ^ (ones &* UInt64(byte))
        return (values &- ones) & ~values
    }

    @inline(__always)
    private static func first(
        in bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ found: (UInt64) -> UInt64
    ) -> Int? {
        let raw = UnsafeRawBufferPointer(bytes)
        var index = start
        while index + 8 <= raw.count {
            let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            let places = found(word) & highBits
            if places != 0 { return index + places.trailingZeroBitCount / 8 }
            index += 8
        }
        while index < raw.count {
            // The other seven bytes are zero, and come after it.
            let places = found(UInt64(raw[index])) & highBits
            if places != 0, places.trailingZeroBitCount < 8 { return index }
            index += 1
        }
        return nil
    }
}
