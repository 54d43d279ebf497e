/// The highest level that enough of a group's cases reach: on an ordinal scale
/// nothing can be averaged.
enum OrdinalMedian {
    /// - Parameters:
    ///   - counts: how many cases are at each level, from the lowest.
    ///   - share: of the cases that must reach a level.
    /// - Returns: nil where there are no cases.
    static func level(of counts: [Int], reachedBy share: Fraction) -> Int? {
        let all = counts.reduce(0, +)
        guard all > 0 else { return nil }
        var reaching = 0
        for level in counts.indices.reversed() {
            reaching += counts[level]
            if share.isReached(by: reaching, of: all) { return level }
        }
        return 0
    }
}
