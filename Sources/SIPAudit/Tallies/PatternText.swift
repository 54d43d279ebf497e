/// Case patterns of a component as text: for each pattern how many cases have it,
/// then the pattern, with a space between patterns.
///
/// A pattern is a sign for a first plan (`+` or `!`), the value that parts cases
/// into columns, and the values of the component's variables. A value is a number
/// (the index of a value, the bits of a set, or itself), `?` *framgår ej*, `-` *ej
/// tillämpligt*, or `.` *ej kodat*. A number is written in base 26: its last digit
/// as a small letter, those before it as capitals, with `~` before a negative one.
/// Nothing of it can look like an identity number, and a value mostly takes one
/// byte, where JSON would take five.
struct PatternText {
    private static let small = UInt8(ascii: "a")
    private static let capital = UInt8(ascii: "A")
    private static let space = UInt8(ascii: " ")

    // MARK: Writing

    static func text(of patterns: [CasePattern: Int]) -> String {
        var bytes: [UInt8] = []
        for (pattern, count) in patterns.ordered {
            if !bytes.isEmpty { bytes.append(space) }
            write(UInt64(count), to: &bytes)
            bytes.append(UInt8(ascii: pattern.hasFirstPlan ? "+" : "!"))
            write(pattern.separator, to: &bytes)
            for value in pattern.values { write(value, to: &bytes) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func write(_ value: CodedValue, to bytes: inout [UInt8]) {
        switch value {
        case .value(let index): write(UInt64(index), to: &bytes)
        case .values(let set): write(set.bits, to: &bytes)
        case .number(let number):
            if number < 0 { bytes.append(UInt8(ascii: "~")) }
            write(UInt64(number.magnitude), to: &bytes)
        case .notEvident: bytes.append(UInt8(ascii: "?"))
        case .notApplicable: bytes.append(UInt8(ascii: "-"))
        case .missing: bytes.append(UInt8(ascii: "."))
        }
    }

    private static func write(_ number: UInt64, to bytes: inout [UInt8]) {
        var digits = [small + UInt8(number % 26)]
        var rest = number / 26
        while rest > 0 {
            digits.append(capital + UInt8(rest % 26))
            rest /= 26
        }
        bytes += digits.reversed()
    }

    // MARK: Reading

    private let variables: [Variable]
    private let separator: Variable?
    private var bytes: ArraySlice<UInt8>

    /// - Parameters:
    ///   - variables: those of the component.
    ///   - separator: the variable that parts cases into columns.
    private init(_ text: String, variables: [Variable], separator: Variable?) {
        (self.variables, self.separator) = (variables, separator)
        bytes = Array(text.utf8)[...]
    }

    /// nil: the text is not as `text(of:)` writes it, or has values that the
    /// variables cannot have.
    static func patterns(
        in text: String, variables: [Variable], separator: Variable?
    ) -> [CasePattern: Int]? {
        var reader = PatternText(text, variables: variables, separator: separator)
        var patterns: [CasePattern: Int] = [:]
        while !reader.bytes.isEmpty {
            if !patterns.isEmpty && !reader.takes(space) { return nil }
            guard let count = reader.number(), (1...UInt64(TallyFile.largestCount)).contains(count),
                let pattern = reader.pattern(),
                patterns.updateValue(Int(count), forKey: pattern) == nil
            else { return nil }
        }
        return patterns
    }

    private mutating func pattern() -> CasePattern? {
        let hasFirstPlan = takes(UInt8(ascii: "+"))
        guard hasFirstPlan || takes(UInt8(ascii: "!")) else { return nil }
        guard let parting = separator.map({ value(of: $0) }) ?? missing() else { return nil }
        var values: [CodedValue] = []
        values.reserveCapacity(variables.count)
        for variable in variables {
            guard let value = value(of: variable) else { return nil }
            values.append(value)
        }
        return CasePattern(separator: parting, hasFirstPlan: hasFirstPlan, values: values)
    }

    private mutating func missing() -> CodedValue? { takes(UInt8(ascii: ".")) ? .missing : nil }

    private mutating func value(of variable: Variable) -> CodedValue? {
        if takes(UInt8(ascii: ".")) { return .missing }
        if takes(UInt8(ascii: "-")) { return .notApplicable }
        if takes(UInt8(ascii: "?")) { return .notEvident }
        let isNegative = takes(UInt8(ascii: "~"))
        guard let number = number() else { return nil }
        let valueCount = variable.values.values.count
        switch variable.kind {
        case .single:
            return isNegative || number >= UInt64(valueCount) ? nil : .value(Int(number))
        case .multiple:
            let isWithin = valueCount >= CodeSet.capacity || number >> UInt64(valueCount) == 0
            return isNegative || !isWithin ? nil : .values(CodeSet(bits: number))
        case .count, .days, .year:
            guard number <= UInt64(TallyFile.largestCount) else { return nil }
            return .number(isNegative ? -Int(number) : Int(number))
        }
    }

    private mutating func number() -> UInt64? {
        var number: UInt64 = 0
        while let byte = bytes.popFirst() {
            let isLast = byte >= Self.small
            let digit = byte &- (isLast ? Self.small : Self.capital)
            let (product, overflow) = number.multipliedReportingOverflow(by: 26)
            let (sum, carry) = product.addingReportingOverflow(UInt64(digit))
            guard digit < 26, !overflow, !carry else { return nil }
            number = sum
            if isLast { return number }
        }
        return nil
    }

    private mutating func takes(_ byte: UInt8) -> Bool {
        guard bytes.first == byte else { return false }
        bytes.removeFirst()
        return true
    }
}
