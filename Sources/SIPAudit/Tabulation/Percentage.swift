/// A count as parts per hundred of its base, exact until it is printed.
///
/// The base is always stated, never guessed from other cells. Two percentages
/// are equal when count and base are: 1 of 2 is another statement than 2 of 4.
public struct Percentage: Hashable, Sendable {
    public let count: Int
    public let base: Int

    /// Nil when the base is 0, of which nothing is a share.
    ///
    /// A count above its base is allowed: meetings per hundred case files.
    ///
    /// - Precondition: neither number is negative.
    public init?(_ count: Int, ofBase base: Int) {
        precondition(count >= 0 && base >= 0, "counts are not negative")
        guard base > 0 else { return nil }
        self.count = count
        self.base = base
    }

    /// 100 · count / base with exactly `decimals` decimals and no percent sign.
    ///
    /// - Precondition: `decimals` is 0…6.
    public func rounded(
        _ rounding: Rounding = .halfUp, decimals: Int = 0, separator: DecimalSeparator = .point
    ) -> String {
        // At most 2⁶³ · 10⁸ < 2⁹⁰. The base is not zero, so there is a quotient.
        rounding.decimal(UInt128(count) * 100, over: UInt128(base), places: decimals, separator: separator)!
    }
}
