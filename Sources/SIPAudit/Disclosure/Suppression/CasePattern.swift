/// What a case adds to the counters of one component: its group, and the values
/// of the component's variables.
struct CasePattern: Hashable, Sendable {
    /// Of the variable that parts cases into columns; *ej kodat* without one.
    var separator: CodedValue
    /// Whether the case has a first plan, as far as coded values tell: where it
    /// has none, no variable that speaks of one applies.
    var hasFirstPlan: Bool
    /// In the order of the component's variables.
    var values: [CodedValue]
}

/// How many cases have each pattern, for each component: a part of a tally that
/// is gathered when counts are to be suppressed.
///
/// A commutative monoid, as the tally is. Memory: at most cases × components
/// patterns; it is as secret as the case files.
struct CasePatterns: Hashable, Sendable {
    /// One for each component.
    var counts: [[CasePattern: Int]]

    mutating func merge(_ other: CasePatterns) {
        for index in counts.indices { counts[index].merge(other.counts[index], uniquingKeysWith: +) }
    }
}

extension [CasePattern: Int] {
    /// Sorted by their values, so that nothing hangs on the order of hashing.
    var ordered: [(pattern: CasePattern, count: Int)] {
        map { (pattern: $0.key, count: $0.value, key: $0.key.sortKey) }
            .sorted { $0.key.lexicographicallyPrecedes($1.key) }
            .map { (pattern: $0.pattern, count: $0.count) }
    }
}

extension CasePattern {
    fileprivate var sortKey: [UInt64] {
        var key: [UInt64] = [hasFirstPlan ? 0 : 1]
        for value in [separator] + values {
            let (kind, content) = value.sortKey
            key.append(kind)
            key.append(content)
        }
        return key
    }
}

extension CodedValue {
    var sortKey: (UInt64, UInt64) {
        switch self {
        case .value(let index): (0, UInt64(index))
        case .values(let set): (1, set.bits)
        case .number(let number): (2, UInt64(bitPattern: Int64(number)) ^ (1 << 63))
        case .notEvident: (3, 0)
        case .notApplicable: (4, 0)
        case .missing: (5, 0)
        }
    }
}
