/// How often one variable has each of its values, and no value, in some cases:
/// what is known of them when nothing is known of how variables hang together.
public struct Marginal: Hashable, Sendable {
    /// Cases with each value of the variable's list. A case with several values
    /// counts for each.
    public var values: [Int] = []
    /// Cases with a number in each range.
    public var numbers: [Numbers] = []
    /// Of a variable of several values, the cases that it applies to and that are
    /// coded with any number of values, none too.
    public var several = 0
    /// Of these, the cases with none; nil: nobody knows.
    public var empty: Int?
    public var notEvident = 0
    public var notApplicable = 0
    public var missing = 0

    public struct Numbers: Hashable, Sendable {
        public var range: ClosedRange<Int>
        public var count: Int

        public init(_ range: ClosedRange<Int>, count: Int) {
            self.range = range
            self.count = count
        }
    }

    public init() {}

    /// Draws what a case has of a variable of that kind; *ej kodat* where nothing
    /// was counted. O(values).
    func value(_ kind: Variable.Kind, _ random: inout SplitMix64) -> CodedValue {
        let evident =
            switch kind {
            case .single: values.reduce(0, +)
            case .multiple: several
            case .count, .days, .year: numbers.reduce(0) { $0 + $1.count }
            }
        let total = missing + notApplicable + notEvident + evident
        guard total > 0 else { return .missing }
        var left = random.below(total)
        for (count, value) in [
            (missing, CodedValue.missing), (notApplicable, .notApplicable), (notEvident, .notEvident),
        ] {
            if left < count { return value }
            left -= count
        }
        switch kind {
        case .single: return .value(Self.place(of: left, among: values))
        case .multiple: return .values(severalValues(left, &random))
        case .count, .days, .year:
            let place = Self.place(of: left, among: numbers.map(\.count))
            return .number(random.within(numbers[place].range))
        }
    }

    /// Which of several counts a number below their sum falls into, laid one after
    /// the other.
    static func place(of number: Int, among counts: [Int]) -> Int {
        var left = number
        for (place, count) in counts.enumerated() {
            if left < count { return place }
            left -= count
        }
        preconditionFailure("a number below the sum")
    }

    /// Draws several values, each as often as it was counted.
    ///
    /// Where it is known how many have none, the others have one at least: the
    /// values are laid one after the other, and taken at equal steps from a random
    /// beginning, which gives each its share (systematic sampling with unequal
    /// probabilities, Madow 1949).
    ///
    /// - Parameter number: below `several`, and as likely as any other.
    private func severalValues(_ number: Int, _ random: inout SplitMix64) -> CodeSet {
        var set = CodeSet()
        guard let empty else {
            for (index, count) in values.enumerated() where random.below(several) < count {
                set.insert(index)
            }
            return set
        }
        guard number >= empty else { return set }
        let step = several - empty
        var next = number - empty
        var end = 0
        for (index, count) in values.enumerated() {
            end += count
            guard next < end else { continue }
            set.insert(index)
            while next < end { next += step }
        }
        return set
    }
}
