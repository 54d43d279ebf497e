/// What the rows of tables say of one variable, in all cases.
struct AskedOfVariable {
    /// Conditions on this variable alone, with how many cases meet each.
    var rows: [(condition: CodedCondition, count: Int)] = []
    /// The cases to which it applies and for which it is coded; nil: no row asks it.
    var base: Int?
    var missing = 0
    /// Of a number: the sum, what that is part of, and how many are not evident.
    var sum: Int?
    var whole: Int?
    var notEvident = 0

    /// The counts that agree with the rows.
    ///
    /// They agree exactly where the rows part the values, or each two rows that
    /// share a value lie one in the other; otherwise about.
    func marginal(of variable: Variable, cases: Int) -> Marginal {
        var marginal = Marginal()
        guard let base else {
            marginal.missing = cases
            return marginal
        }
        marginal.missing = missing
        marginal.notApplicable = max(0, cases - base - missing)
        if variable.kind == .multiple {
            fillSeveral(&marginal, base: base, values: variable.values.values.count)
        } else if rows.isEmpty {
            fillSum(&marginal, base: base)
        } else {
            fillParts(&marginal, base: base, VariablePart.all(of: variable, asked: rows.map(\.condition)))
        }
        if !variable.allowsNotEvident { marginal.notEvident = 0 }
        return marginal
    }

    private func fillParts(_ marginal: inout Marginal, base: Int, _ parts: [VariablePart]) {
        var counts: [Int?] = parts.map { _ in nil }
        let asked = rows.map { row in
            (members: parts.indices.filter { row.condition.isMet(by: parts[$0]) == true }, count: row.count)
        }
        // The narrowest first: what is left of a wider one goes to those without.
        for row in asked.sorted(by: { $0.members.count < $1.members.count }) {
            counts.spread(row.count, over: row.members)
        }
        counts.spread(base, over: Array(parts.indices))
        for (part, count) in zip(parts, counts) {
            switch part {
            case .value: marginal.values.append(count ?? 0)
            case .numbers(let range): marginal.numbers.append(.init(range, count: count ?? 0))
            case .notEvident: marginal.notEvident = count ?? 0
            }
        }
    }

    /// The numbers next to the mean, so that the sum comes out.
    private func fillSum(_ marginal: inout Marginal, base: Int) {
        marginal.notEvident = notEvident
        let evident = base - notEvident
        guard let sum, evident > 0 else { return }
        let (low, more) = sum.quotientAndRemainder(dividingBy: evident)
        marginal.numbers = [
            .init(low...low, count: evident - more), .init(low + 1...low + 1, count: more),
        ]
    }

    private func fillSeveral(_ marginal: inout Marginal, base: Int, values: Int) {
        var counts: [Int?] = Array(repeating: nil, count: values)
        var selections: [(members: [Int], count: Int)] = []
        var filled: Int?
        for (condition, count) in rows {
            switch condition {
            case .isAny(_, let selection): selections.append((selection.indices, count))
            case .isNotEvident: marginal.notEvident = count
            case .isEmpty(_, true): marginal.empty = count
            case .isEmpty(_, false): filled = count
            case .isIn, .all, .any, .not: break
            }
        }
        marginal.several = max(0, base - marginal.notEvident)
        if let filled { marginal.empty = marginal.several - filled }
        for selection in selections.sorted(by: { $0.members.count < $1.members.count }) {
            counts.spread(selection.count, over: selection.members)
        }
        if let empty = marginal.empty { counts.spread(marginal.several - empty, over: Array(counts.indices)) }
        marginal.values = counts.map { $0 ?? 0 }
    }
}

/// A value of a variable, or numbers between which no row tells.
enum VariablePart {
    case value(Int)
    case numbers(ClosedRange<Int>)
    case notEvident

    /// How many numbers are taken of a range that has no end.
    private static let openWidth = 4

    /// All parts of a variable of one value or of numbers.
    static func all(of variable: Variable, asked conditions: [CodedCondition]) -> [VariablePart] {
        let evident: [VariablePart]
        if variable.kind.isCoded {
            evident = variable.values.values.indices.map { .value($0) }
        } else {
            evident = numbers(of: variable.kind, asked: conditions.flatMap(\.ranges)).map { .numbers($0) }
        }
        return evident + (variable.allowsNotEvident ? [.notEvident] : [])
    }

    /// The numbers parted wherever a range begins or ends.
    private static func numbers(of kind: Variable.Kind, asked ranges: [NumberRange]) -> [ClosedRange<Int>] {
        // Where one begins, or the number after one.
        let starts = Set(ranges.flatMap { [$0.atLeast, $0.atMost.map { $0 + 1 }].compactMap(\.self) })
            .sorted()
        guard let first = starts.first, let last = starts.last else { return [] }
        // Nothing is counted below 0, unless somebody asks.
        let lowest =
            kind == .year || first <= 0 && ranges.contains { $0.atLeast == nil }
            ? first - openWidth : min(0, first)
        let bounds = (lowest < first ? [lowest] : []) + starts + [last + openWidth]
        return zip(bounds, bounds.dropFirst()).map { $0...$1 - 1 }
    }
}

extension CodedCondition {
    /// The ranges that it asks numbers for.
    fileprivate var ranges: [NumberRange] {
        switch self {
        case .isIn(_, let range): [range]
        case .all(let parts), .any(let parts): parts.flatMap(\.ranges)
        case .not(let part): part.ranges
        case .isAny, .isNotEvident, .isEmpty: []
        }
    }

    /// Whether a variable that is asked alone meets it; nil where that is not
    /// evident, as in `CodedConditionProgram`.
    fileprivate func isMet(by part: VariablePart) -> Bool? {
        switch (self, part) {
        case (.isNotEvident, .notEvident): true
        case (.isNotEvident, _): false
        case (.isAny(_, let selection), .value(let index)): selection.contains(index)
        case (.isIn(_, let range), .numbers(let numbers)): range.contains(numbers.lowerBound)
        case (.isAny, _), (.isIn, _), (.isEmpty, _): nil
        case (.not(let condition), _): condition.isMet(by: part).map { !$0 }
        case (.all(let conditions), _): Self.all(conditions.map { $0.isMet(by: part) })
        case (.any(let conditions), _):
            Self.all(conditions.map { $0.isMet(by: part).map { !$0 } }).map { !$0 }
        }
    }

    private static func all(_ outcomes: [Bool?]) -> Bool? {
        outcomes.contains(false) ? false : outcomes.contains(nil) ? nil : true
    }
}

extension [Int?] {
    /// Gives the members that have no count yet what is left of their sum.
    fileprivate mutating func spread(_ sum: Int, over members: [Int]) {
        let open = members.filter { self[$0] == nil }
        var left = Swift.max(0, sum - members.reduce(0) { $0 + (self[$1] ?? 0) })
        for (place, member) in open.enumerated() {
            let share = left / (open.count - place)
            self[member] = share
            left -= share
        }
    }
}
