/// The random numbers of synthesis: SplitMix64 (Steele, Lea and Flood, "Fast
/// splittable pseudorandom number generators", OOPSLA 2014).
///
/// Every byte that is synthesized follows from it, so it is our own and all in
/// integers: the same on every platform and in every version of Swift.
struct SplitMix64: Sendable {
    private var state: UInt64

    private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// A stream of its own for each pair of a seed and a number.
    init(seed: UInt64, stream: UInt64) {
        // Mixed twice, since the generator's states differ by a constant step:
        // neighbouring streams would be the same numbers one place apart.
        state = Self.mixed(Self.mixed(seed &+ Self.step) ^ (stream &* 0xD1B5_4A32_D192_ED03))
    }

    mutating func next() -> UInt64 {
        state &+= Self.step
        return Self.mixed(state)
    }

    /// A number from 0 to below `count`, which is less than 2³²; each as often
    /// as any other but for one part in 2³².
    mutating func below(_ count: Int) -> Int {
        Int(((next() >> 32) &* UInt64(truncatingIfNeeded: count)) >> 32)
    }

    mutating func within(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + below(range.upperBound - range.lowerBound + 1)
    }

    /// True so many times of a thousand.
    mutating func chance(_ perMille: Int) -> Bool { below(1000) < perMille }

    private static func mixed(_ value: UInt64) -> UInt64 {
        var value = value
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return value ^ value >> 31
    }
}
