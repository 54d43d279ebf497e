/// A p-value as it is printed.
public struct PValue: Hashable, Sendable {
    public let value: Double

    /// - Precondition: `value` is 0…1.
    public init(_ value: Double) {
        precondition((0...1).contains(value), "a p-value is 0 to 1")
        self.value = value
    }

    /// For CSV and JSON: `0.0312`, `1.23e-07`; `0` only below what a `Double`
    /// can hold.
    public var machine: String { printed { $0.machine } }

    /// For readers: `0,0312`, and `<0,001` whenever it is below that.
    public func human(separator: DecimalSeparator) -> String {
        value < 0.001 ? "<0" + separator.rawValue + "001" : printed { $0.decimal(separator: separator) }
    }

    /// What rounds to one prints as `1` in both: whether a computed p is one
    /// exactly or only nearly may hang on the platform's last bit.
    private func printed(_ print: (SignificantDigits) -> String) -> String {
        value >= 0.9995 ? "1" : print(SignificantDigits(value)!)
    }
}
