#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Looks for certain bytes, eight at a time.
enum ByteScan {
    /// The first of a byte from `start` on.
    ///
    /// The system looks at more than eight at a time.
    static func first(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Int? {
        guard start < bytes.count, let base = bytes.baseAddress else { return nil }
        return memchr(base + start, Int32(byte), bytes.count - start).map {
            UnsafeRawPointer($0) - UnsafeRawPointer(base)
        }
    }

    /// Where the ASCII ends that begins at `start`.
    static func endOfASCII(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let raw = UnsafeRawBufferPointer(bytes)
        var index = start
        while index + 8 <= raw.count {
            let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            let others = word & highBits
            if others != 0 { return index + others.trailingZeroBitCount / 8 }
            index += 8
        }
        while index < raw.count, raw[index] < 0x80 { index += 1 }
        return index
    }

    /// How many line breaks there are: LF, CRLF and CR without LF.
    ///
    /// For texts of long lines; `ByteCount` counts in those of short ones.
    static func lineBreaks(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        guard first(of: ASCII.carriageReturn, in: bytes) == nil else {
            return ByteCount.lineBreaks(in: bytes, bytes.indices)
        }
        var count = 0
        var start = 0
        while let index = first(of: ASCII.lineFeed, in: bytes, from: start) {
            count += 1
            start = index + 1
        }
        return count
    }

    /// The first of two bytes from `start` on.
    @inline(__always)
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
