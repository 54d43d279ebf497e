/// A small exact number: a whole one, or a fraction such as 2/3.
///
/// Shares are compared with it by multiplying whole numbers, so that no
/// rounding decides whether a threshold is reached.
public struct Fraction: Hashable, Sendable {
    /// In lowest terms; the sign is the numerator's.
    public let numerator: Int
    /// At least 1.
    public let denominator: Int

    /// The largest numerator and denominator that a text may have: sums and
    /// products of a few such fit.
    static let largest = 1_000_000

    public init(_ whole: Int) {
        numerator = whole
        denominator = 1
    }

    /// - Precondition: the denominator is not 0.
    public init(_ numerator: Int, over denominator: Int) {
        precondition(denominator != 0, "a denominator is not 0")
        let sign = denominator < 0 ? -1 : 1
        let divisor = Self.greatestDivisor(numerator, denominator)
        self.numerator = sign * numerator / divisor
        self.denominator = sign * denominator / divisor
    }

    /// `12`, `-3` or `2/3`, as codebooks write them; nil for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(Self.whole)
        guard parts.count <= 2, let numerator = parts[0] else { return nil }
        guard parts.count == 2 else {
            self.init(numerator)
            return
        }
        guard let denominator = parts[1], denominator > 0 else { return nil }
        self.init(numerator, over: denominator)
    }

    /// The number, where it is a whole one.
    public var whole: Int? { denominator == 1 ? numerator : nil }

    /// Whether `part` of `whole` is at least this share.
    public func isReached(by part: Int, of whole: Int) -> Bool {
        !isProduct(part, denominator, lessThan: numerator, whole)
    }

    public static func + (left: Fraction, right: Fraction) -> Fraction {
        Fraction(
            left.numerator * right.denominator + right.numerator * left.denominator,
            over: left.denominator * right.denominator)
    }

    public static prefix func - (fraction: Fraction) -> Fraction {
        Fraction(-fraction.numerator, over: fraction.denominator)
    }

    public static func - (left: Fraction, right: Fraction) -> Fraction { left + -right }

    /// Digits, with a minus before them or not: `Int` would take a plus, too.
    private static func whole(_ text: Substring) -> Int? {
        guard text.first != "+", let number = Int(text), (-largest...largest).contains(number) else {
            return nil
        }
        return number
    }

    private static func greatestDivisor(_ left: Int, _ right: Int) -> Int {
        var (left, right) = (abs(left), abs(right))
        while right != 0 { (left, right) = (right, left % right) }
        return left
    }
}

/// Whether a product of two numbers is less than that of two others, however
/// large they are: those of a whole country, times inhabitants, leave 64 bits.
func isProduct(_ one: Int, _ other: Int, lessThan first: Int, _ second: Int) -> Bool {
    let (left, right) = (one.multipliedFullWidth(by: other), first.multipliedFullWidth(by: second))
    return (left.high, left.low) < (right.high, right.low)
}

extension Fraction: Comparable {
    public static func < (left: Fraction, right: Fraction) -> Bool {
        left.numerator * right.denominator < right.numerator * left.denominator
    }
}

extension Fraction: CustomStringConvertible {
    /// As codebooks write it.
    public var description: String { whole.map { "\($0)" } ?? "\(numerator)/\(denominator)" }
}
