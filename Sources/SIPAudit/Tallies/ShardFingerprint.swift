/// Knows a set of cases again, so that nobody counts it twice.
///
/// It is of what tells cases apart, their id, municipality and unit, and not of
/// what they hold: the same cases are the same in every format, in whatever order,
/// and when one of them was corrected in between. A sum over the cases, it tells
/// sets apart that differ by accident; it is no defence against somebody who wants
/// two to look alike, and says nothing of sets that share only some cases. Who
/// knows the ids of some cases can try whether they are a shard: it is as secret as
/// the tally.
struct ShardFingerprint: Hashable, Comparable, Sendable {
    private(set) var caseCount = 0
    private var high: UInt64 = 0
    private var low: UInt64 = 0

    /// That of no cases.
    init() {}

    mutating func add(_ codedCase: CodedCase) {
        let hash = CaseHash(codedCase)
        caseCount += 1
        high &+= hash.high
        low &+= hash.low
    }

    mutating func merge(_ other: ShardFingerprint) {
        caseCount += other.caseCount
        high &+= other.high
        low &+= other.low
    }

    static func < (left: ShardFingerprint, right: ShardFingerprint) -> Bool {
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

    init(_ codedCase: CodedCase) {
        add(codedCase.id)
        add(codedCase.municipality)
        add(codedCase.unit)
        (high, low) = (Self.mixed(high), Self.mixed(low))
    }

    private mutating func add(_ text: String) {
        for byte in text.utf8 { add(byte) }
        // In no text in UTF-8: tells where each of them ends.
        add(0xFF)
    }

    private mutating func add(_ byte: UInt8) {
        high = (high ^ UInt64(byte)) &* 0x100_0000_01b3
        low = (low ^ UInt64(byte) ^ low >> 29) &* 0x9E37_79B9_7F4A_7C15
    }

    /// The end of SplitMix64 (Steele, Lea and Flood 2014).
    private static func mixed(_ word: UInt64) -> UInt64 {
        var mixed = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
