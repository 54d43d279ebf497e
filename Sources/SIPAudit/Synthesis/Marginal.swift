/// How often one variable has each of its values, and no value, in some cases:
/// what is known of them when nothing is known of how variables hang together.
public struct Marginal: Hashable, Sendable {
    /// Cases with a value; with several-valued variables those with none of them too.
    public var evident = 0
    /// Of these, cases with each value of the variable's list. A case with several
    /// values counts for each.
    public var values: [Int] = []
    /// Of these, cases with a number in each range.
    public var numbers: [Numbers] = []
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

    var total: Int { evident + notEvident + notApplicable + missing }

    /// Draws what a case has; *ej kodat* where nothing was counted.
    func value(of variable: Variable, _ random: inout SplitMix64) -> CodedValue {
        guard total > 0 else { return .missing }
        var left = random.below(total)
        for (count, value) in [(missing, CodedValue.missing), (notApplicable, .notApplicable)] {
            if left < count { return value }
            left -= count
        }
        if left < notEvident { return variable.allowsNotEvident ? .notEvident : .missing }
        left -= notEvident
        switch variable.kind {
        case .single: return Self.place(of: left, among: values).map { .value($0) } ?? .missing
        case .multiple:
            var set = CodeSet()
            for (index, count) in values.enumerated() where random.below(evident) < count {
                set.insert(index)
            }
            return .values(set)
        case .count, .days, .year:
            guard let place = Self.place(of: left, among: numbers.map(\.count)) else { return .missing }
            return .number(random.within(numbers[place].range))
        }
    }

    /// Which of several counts a number falls into, laid one after the other.
    private static func place(of number: Int, among counts: [Int]) -> Int? {
        var left = number
        for (place, count) in counts.enumerated() {
            if left < count { return place }
            left -= count
        }
        return counts.lastIndex { $0 > 0 }
    }
}

// MARK: - From a tally

extension Marginal {
    /// The marginals of every variable of a codebook, as far as the rows of its
    /// tables tell: those that ask one variable alone, of all cases. What no row
    /// asks is *ej kodat*; what rows leave open is *framgår ej* where the variable
    /// can be, and otherwise spread over the values that none of them names.
    public static func all(of tally: Tally, _ layout: TallyLayout) -> [Marginal] {
        let variables = layout.codebook.variables
        var asked = variables.map { _ in Asked() }
        for (index, definition) in layout.codebook.tables.enumerated() {
            for row in layout.table(at: index).rows {
                for (column, cell) in row.cells.enumerated() {
                    guard definition.columns[column].isOfAllCases, case .cases(let condition)? = cell else {
                        continue
                    }
                    asked.add(condition, row.counted(column, in: tally))
                }
            }
        }
        return zip(variables, asked).map { $1.marginal(of: $0, cases: tally.caseCount) }
    }

    /// What the rows of tables say of one variable.
    fileprivate struct Asked {
        /// The cases for which it applies and is coded, and those it is not coded for.
        var base: Int?
        var missing = 0
        var selections: [(members: [Int], count: Int)] = []
        var ranges: [(range: NumberRange, count: Int)] = []
        var notEvident: Int?
    }
}

extension TableDefinition.Column {
    fileprivate var isOfAllCases: Bool {
        switch content {
        case .group(let condition): condition == nil
        case .value: true
        }
    }
}

extension [Marginal.Asked] {
    fileprivate mutating func add(_ condition: CodedCondition, _ counted: Table.Counted) {
        let variable: Int
        switch condition {
        case .isAny(let index, let selection):
            variable = index
            self[index].selections.append((selection.indices, counted.count))
        case .isNotEvident(let index):
            variable = index
            self[index].notEvident = counted.count
        case .isIn(let index, let range):
            variable = index
            self[index].ranges.append((range, counted.count))
        case .isEmpty, .all, .any, .not: return
        }
        self[variable].base = counted.base
        self[variable].missing = counted.missing
    }
}

extension Marginal.Asked {
    fileprivate func marginal(of variable: Variable, cases: Int) -> Marginal {
        var marginal = Marginal()
        guard let base else {
            marginal.missing = cases
            return marginal
        }
        marginal.missing = missing
        marginal.notApplicable = max(0, cases - base - missing)
        var counts: [Int?] = variable.values.values.map { _ in nil }
        // Single values first; what is left of a wider one goes to those without.
        for (members, count) in selections.sorted(by: { $0.members.count < $1.members.count }) {
            counts.spread(count, over: members)
        }
        var numbers: [Marginal.Numbers] = []
        for (range, count) in ranges {
            guard let lower = range.atLeast ?? range.atMost.map({ min(0, $0) }) else { continue }
            let numbersOfRange = Marginal.Numbers(
                lower...(max(lower, range.atMost ?? lower + 3)), count: count)
            if !numbers.contains(numbersOfRange) { numbers.append(numbersOfRange) }
        }
        let known =
            variable.kind.isCoded ? counts.reduce(0) { $0 + ($1 ?? 0) } : numbers.reduce(0) { $0 + $1.count }
        let isMultiple = variable.kind == .multiple
        let open = isMultiple ? 0 : max(0, base - known - (notEvident ?? 0))
        let isOpenNotEvident = notEvident == nil && variable.allowsNotEvident
        marginal.notEvident = (notEvident ?? 0) + (isOpenNotEvident ? open : 0)
        if !isOpenNotEvident { counts.spread(known + open, over: Array(counts.indices)) }
        marginal.evident = max(0, base - marginal.notEvident)
        marginal.values = counts.map { $0 ?? 0 }
        marginal.numbers = numbers
        return marginal
    }
}

extension [Int?] {
    /// Gives the members that have no count yet what is left of their sum.
    fileprivate mutating func spread(_ sum: Int, over members: [Int]) {
        let open = members.filter { self[$0] == nil }
        guard !open.isEmpty else { return }
        var left = Swift.max(0, sum - members.reduce(0) { $0 + (self[$1] ?? 0) })
        for (place, member) in open.enumerated() {
            let share = left / (open.count - place)
            self[member] = share
            left -= share
        }
    }
}
