/// A key with its closing quotation mark, to be compared with bytes a word at a
/// time and without looking for their end.
struct KeyText: Sendable {
    /// How many bytes must be there to compare any key.
    static let reach = 48

    let length: Int
    /// The first sixteen bytes, or as many as there are, and where they are.
    private let head: SIMD2<UInt64>
    private let mask: SIMD2<UInt64>
    /// The sixteen bytes with which a longer one ends, and those before them.
    private let tail: SIMD2<UInt64>
    private let middle: SIMD2<UInt64>

    init(_ key: String) {
        let bytes = Array(key.utf8) + [ASCII.quote]
        precondition(bytes.count <= Self.reach, "a key of a case file")
        length = bytes.count - 1
        func words(_ bytes: some Collection<UInt8>) -> SIMD2<UInt64> {
            var words = SIMD2<UInt64>()
            for (index, byte) in bytes.enumerated() {
                words[index / 8] |= UInt64(byte) << UInt64(index % 8 * 8)
            }
            return words
        }
        head = words(bytes.prefix(16))
        mask = words(bytes.prefix(16).map { _ in 0xFF })
        tail = bytes.count > 16 ? words(bytes.suffix(16)) : .zero
        middle = bytes.count > 32 ? words(bytes[16..<32]) : .zero
    }

    /// Whether the bytes at an address, of which there must be `reach`, begin
    /// with it.
    @inline(__always)
    func begins(_ bytes: UnsafeRawPointer) -> Bool {
        guard (word(bytes, 0) ^ head[0]) & mask[0] == 0, (word(bytes, 8) ^ head[1]) & mask[1] == 0
        else { return false }
        return length < 16 || isLongKey(bytes)
    }

    private func isLongKey(_ bytes: UnsafeRawPointer) -> Bool {
        guard word(bytes, length - 15) == tail[0], word(bytes, length - 7) == tail[1] else { return false }
        return length < 32 || (word(bytes, 16) == middle[0] && word(bytes, 24) == middle[1])
    }

    @inline(__always)
    private func word(_ bytes: UnsafeRawPointer, _ offset: Int) -> UInt64 {
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
}
