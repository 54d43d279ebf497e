/// Knows a set of cases again, so that nobody merges it twice.
///
/// A sum over the cases, and so the same in whatever order they were read. It
/// tells sets apart that differ by accident; it is no defence against somebody
/// who wants two to look alike. Who has a case can try whether it is a shard of
/// one: it is as secret as the tally.
public struct ShardFingerprint: Hashable, Comparable, Sendable {
    public private(set) var caseCount = 0
    private var high: UInt64 = 0
    private var low: UInt64 = 0

    /// That of no cases.
    public init() {}

    /// Adds a case: its id, municipality, unit and coded values.
    public mutating func add(_ codedCase: CodedCase) {
        var hash = CaseHash()
        hash.add(codedCase)
        caseCount += 1
        high &+= hash.high
        low &+= hash.low
    }

    public static func < (left: ShardFingerprint, right: ShardFingerprint) -> Bool {
        (left.high, left.low, left.caseCount) < (right.high, right.low, right.caseCount)
    }
}

extension ShardFingerprint {
    /// The sum as 32 of the letters a–p: digits could look like those of an
    /// identity number.
    var letters: String {
        String(decoding: [high, low].flatMap(Self.letters), as: UTF8.self)
    }

    /// nil: these are no such letters.
    init?(caseCount: Int, letters: String) {
        let nibbles = letters.utf8.map { $0 &- Self.firstLetter }
        guard nibbles.count == 32, nibbles.allSatisfy({ $0 < 16 }) else { return nil }
        self.caseCount = caseCount
        high = nibbles[..<16].reduce(0) { $0 << 4 | UInt64($1) }
        low = nibbles[16...].reduce(0) { $0 << 4 | UInt64($1) }
    }

    private static let firstLetter = UInt8(ascii: "a")

    private static func letters(_ word: UInt64) -> [UInt8] {
        (0..<16).map { firstLetter + UInt8(truncatingIfNeeded: word >> (60 - 4 * UInt64($0)) & 15) }
    }
}

/// 128 bits of a case: two hashes of the kind FNV-1a with different primes,
/// mixed at the end so that sums of them tell sums of cases apart.
private struct CaseHash {
    private(set) var high: UInt64 = 0xcbf2_9ce4_8422_2325
    private(set) var low: UInt64 = 0x6c62_272e_07bb_0142

    mutating func add(_ codedCase: CodedCase) {
        for text in [codedCase.id, codedCase.municipality, codedCase.unit] {
            for byte in text.utf8 { add(UInt64(byte)) }
            // In no text in UTF-8: tells where each of them ends.
            add(0xFF)
        }
        for value in codedCase.values {
            let (kind, content) = value.sortKey
            add(kind)
            add(content)
        }
        (high, low) = (Self.mixed(high), Self.mixed(low))
    }

    private mutating func add(_ word: UInt64) {
        high = (high ^ word) &* 0x100_0000_01b3
        low = (low ^ word ^ low >> 29) &* 0x9E37_79B9_7F4A_7C15
    }

    /// The end of SplitMix64 (Steele, Lea and Flood 2014).
    private static func mixed(_ word: UInt64) -> UInt64 {
        var mixed = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
