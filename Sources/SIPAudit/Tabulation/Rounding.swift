/// How a quotient of whole numbers becomes a decimal of few places.
///
/// The product rounds half away from zero unless asked otherwise, as SPSS
/// prints and as published tables do. That has to be said, because the common
/// defaults differ: C's `printf`, R and Python round the nearest *binary*
/// fraction half to even, so that 12.5 prints as 12 and 0.285 as 0.28 or 0.29
/// depending on how it was computed. Everything here is integer arithmetic.
public enum Rounding: String, CaseIterable, Sendable {
    /// Nearest; a tie goes away from zero: 12.5 → 13.
    case halfUp = "half-up"
    /// Nearest; a tie goes to the even neighbour: 12.5 → 12, 13.5 → 14.
    case halfEven = "half-even"
    /// Towards zero: 12.9 → 12.
    case truncate

    /// The whole number that stands for `dividend / divisor`.
    ///
    /// - Precondition: `divisor` is neither zero nor above `UInt128.max / 2`.
    public func quotient(_ dividend: UInt128, by divisor: UInt128) -> UInt128 {
        switch self {
        case .halfUp: quotientRoundedHalfUp(dividend, by: divisor)
        case .halfEven: quotientRoundedHalfEven(dividend, by: divisor)
        case .truncate: dividend / divisor
        }
    }

    /// `numerator / denominator` written with exactly `places` decimals.
    ///
    /// Also for means and other ratios of counts. Nil when there is nothing to
    /// divide by.
    ///
    /// - Precondition: neither number is negative, and `places` is 0…6.
    public func decimal(
        _ numerator: Int, over denominator: Int, places: Int, separator: DecimalSeparator
    ) -> String? {
        decimal(UInt128(numerator), over: UInt128(denominator), places: places, separator: separator)
    }

    /// The same with room for a numerator that was already multiplied: up to
    /// 2¹⁰⁷ it cannot overflow.
    func decimal(
        _ numerator: UInt128, over denominator: UInt128, places: Int, separator: DecimalSeparator
    ) -> String? {
        precondition((0...6).contains(places), "decimals are 0 to 6")
        guard denominator > 0 else { return nil }
        var scale: UInt128 = 1
        for _ in 0..<places { scale *= 10 }
        let scaled = quotient(numerator * scale, by: denominator)
        let (whole, fraction) = scaled.quotientAndRemainder(dividingBy: scale)
        guard places > 0 else { return String(whole) }
        let digits = String(fraction)
        let zeros = String(repeating: "0", count: places - digits.utf8.count)
        return String(whole) + separator.rawValue + zeros + digits
    }
}

/// Half away from zero, the report's convention. Not the default of most
/// languages' number formatting: see ``Rounding``.
func quotientRoundedHalfUp(_ dividend: UInt128, by divisor: UInt128) -> UInt128 {
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    return remainder * 2 >= divisor ? quotient + 1 : quotient
}

/// Half to even, for studies whose published tables were printed that way.
func quotientRoundedHalfEven(_ dividend: UInt128, by divisor: UInt128) -> UInt128 {
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    let isUp = remainder * 2 > divisor || (remainder * 2 == divisor && !quotient.isMultiple(of: 2))
    return isUp ? quotient + 1 : quotient
}

/// What stands between whole and decimals: a comma for Swedish readers and
/// their Excel, a point for English readers and machine formats.
public enum DecimalSeparator: String, CaseIterable, Sendable {
    case point = "."
    case comma = ","
}
