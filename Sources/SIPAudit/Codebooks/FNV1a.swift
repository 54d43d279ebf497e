/// FNV-1a with 64 bits (Fowler, Noll, Vo): a short name for a long text.
///
/// It tells texts apart that differ by accident; it is no defence against
/// somebody who wants two to look alike. Its description is 16 hexadecimal
/// digits.
struct FNV1a: Hashable, CustomStringConvertible, Sendable {
    private var hash: UInt64 = 0xcbf2_9ce4_8422_2325

    init() {}

    init(_ text: String) {
        for byte in text.utf8 { add(byte: byte) }
    }

    mutating func add(byte: UInt8) {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }

    var description: String {
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
