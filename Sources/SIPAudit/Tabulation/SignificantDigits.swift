/// A floating-point figure rounded to three significant digits: the only
/// precision in which the product prints anything that is not a count or a
/// ratio of counts.
///
/// It rounds the shortest decimal that denotes the value, which is Swift's own
/// description of it and the same on every platform. A tie goes to the even
/// digit, so that ¹⁄₃₂ prints as 0.0312, as R and Python print it. Trailing
/// zeros stay, since they say how much is known.
public struct SignificantDigits: Hashable, Sendable {
    private let isNegative: Bool
    /// 100…999, or 0 for zero.
    private let significand: Int
    /// The power of ten of the first digit.
    private let exponent: Int

    /// Nil for infinities and what is not a number.
    public init?(_ value: Double) {
        guard value.isFinite else { return nil }
        var (digits, exponent) = Self.decimal(value.magnitude)
        let rest = digits.dropFirst(3)
        digits = Array(digits.prefix(3))
        while digits.count < 3 { digits.append(0) }
        var significand = digits.reduce(0) { $0 * 10 + $1 }
        let isTie = rest.first == 5 && rest.dropFirst().allSatisfy { $0 == 0 }
        if isTie ? !significand.isMultiple(of: 2) : rest.first ?? 0 >= 5 { significand += 1 }
        if significand == 1000 {
            significand = 100
            exponent += 1
        }
        self.isNegative = value < 0
        self.significand = significand
        self.exponent = exponent
    }

    /// The digits of a description such as `0.03125` or `1.5e-07` from the first
    /// that is not zero, and the power of ten of that digit.
    private static func decimal(_ magnitude: Double) -> (digits: [Int], exponent: Int) {
        let text = Array(magnitude.description.utf8)
        let end = text.firstIndex(of: UInt8(ascii: "e")) ?? text.count
        let point = text[..<end].firstIndex(of: UInt8(ascii: ".")) ?? end
        let digits = (text[..<point] + text[point..<end].dropFirst()).map { Int($0) - 48 }
        let significant = digits.drop { $0 == 0 }
        guard !significant.isEmpty else { return ([], 0) }
        let power = Int(String(decoding: text[end...].dropFirst(), as: UTF8.self)) ?? 0
        return (Array(significant), power + point - 1 - (digits.count - significant.count))
    }

    /// For CSV and JSON: `0.0312`, and below 0.0001 `3.12e-05`.
    public var machine: String {
        guard exponent < -4, significand != 0 else { return decimal(separator: .point) }
        let digits = String(significand)
        let power = (exponent > -10 ? "0" : "") + String(-exponent)
        return sign + digits.prefix(1) + "." + digits.dropFirst() + "e-" + power
    }

    /// Without a power of ten, however long that gets: `12,3`, `-0,100`.
    public func decimal(separator: DecimalSeparator) -> String {
        guard significand != 0 else { return "0" }
        let digits = String(significand)
        if exponent < 0 {
            return sign + "0" + separator.rawValue + String(repeating: "0", count: -exponent - 1) + digits
        }
        if exponent >= 2 { return sign + digits + String(repeating: "0", count: exponent - 2) }
        return sign + digits.prefix(exponent + 1) + separator.rawValue + digits.dropFirst(exponent + 1)
    }

    private var sign: String { isNegative ? "-" : "" }
}
