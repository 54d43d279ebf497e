/// A paired 2×2 table: the same cases asked twice, yes or no, for instance
/// whether an intervention was under way before the plan and planned in it.
///
/// Counts add cell by cell, so tallies of shards merge to the tally of the
/// whole; `PairedCounts()` is the neutral element.
public struct PairedCounts: Hashable, Sendable {
    /// Yes at both.
    public var both: Int
    /// Yes at the first only, no at the second.
    public var onlyFirst: Int
    /// Yes at the second only, no at the first.
    public var onlySecond: Int
    /// No at both.
    public var neither: Int

    /// - Precondition: no count is negative.
    public init(both: Int = 0, onlyFirst: Int = 0, onlySecond: Int = 0, neither: Int = 0) {
        precondition(min(both, onlyFirst, onlySecond, neither) >= 0, "counts are not negative")
        self.both = both
        self.onlyFirst = onlyFirst
        self.onlySecond = onlySecond
        self.neither = neither
    }

    /// All pairs: the base of both percentages.
    public var base: Int { both + onlyFirst + onlySecond + neither }

    /// The discordant pairs: yes at exactly one of the two.
    public var discordant: Int { onlyFirst + onlySecond }

    /// Yes at the first.
    public var first: Int { both + onlyFirst }

    /// Yes at the second.
    public var second: Int { both + onlySecond }

    /// The same pairs with first and second exchanged.
    public var swapped: PairedCounts {
        PairedCounts(both: both, onlyFirst: onlySecond, onlySecond: onlyFirst, neither: neither)
    }

    public static func + (left: PairedCounts, right: PairedCounts) -> PairedCounts {
        PairedCounts(
            both: left.both + right.both, onlyFirst: left.onlyFirst + right.onlyFirst,
            onlySecond: left.onlySecond + right.onlySecond, neither: left.neither + right.neither)
    }

    public static func += (left: inout PairedCounts, right: PairedCounts) {
        left = left + right
    }

    /// Counts one more pair.
    public mutating func record(first: Bool, second: Bool) {
        switch (first, second) {
        case (true, true): both += 1
        case (true, false): onlyFirst += 1
        case (false, true): onlySecond += 1
        case (false, false): neither += 1
        }
    }
}
