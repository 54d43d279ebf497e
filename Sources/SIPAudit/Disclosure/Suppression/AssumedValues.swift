/// What of that no case has is held possible, beside what some case has in each
/// part alone.
struct Reach: OptionSet {
    let rawValue: Int

    /// Any value of a variable that is tied to no other.
    static let declaredValues = Reach(rawValue: 1)
    /// That a case is like any other in all variables at once.
    static let wholeCases = Reach(rawValue: 2)

    /// More than nothing, for where that does not leave every hidden count open.
    static let more: [Reach] = [.declaredValues, .wholeCases, [.declaredValues, .wholeCases]]
}

/// Values that a variable of a component could have though no case has them.
struct AssumedValues {
    let reach: Reach
    /// Counts under it are hidden; a sum of them may need a number as large.
    let limit: Int

    /// Of *framgår ej* and what stands outside the base, none: that nobody has
    /// them may be as good as known (the gender of a person is in every file).
    func values(of variable: Variable, observed: Set<CodedValue>) -> [CodedValue] {
        guard reach.contains(.declaredValues) else { return [] }
        return switch variable.kind {
        case .count: numbers(observed)
        case .single: variable.values.values.indices.map { .value($0) }
        case .multiple: sets(observed, of: variable.values.values.count)
        // What tables ask of them is not known here.
        case .days, .year: []
        }
    }

    /// Pairs of numbers of a list and of a part of it; which is which is not seen
    /// to here.
    func pairs(beside observed: [[CodedValue]]) -> [[CodedValue]] {
        guard reach.contains(.declaredValues) else { return [] }
        let sides = [0, 1].map { side in numbers(Set(observed.map { $0[side] })) }
        return sides[0].flatMap { one in sides[1].map { [one, $0] } }.filter { !observed.contains($0) }
    }

    private func numbers(_ observed: Set<CodedValue>) -> [CodedValue] {
        let numbers = observed.compactMap { if case .number(let number) = $0 { number } else { nil } }
        guard let least = numbers.min(), let most = numbers.max() else { return [] }
        return (min(least, 1)...max(most, limit - 1)).map { .number($0) }
    }

    /// One value more or less than a case has.
    private func sets(_ observed: Set<CodedValue>, of count: Int) -> [CodedValue] {
        var found: Set<UInt64> = [0]
        for index in 0..<count { found.insert(1 << UInt64(index)) }
        for case .values(let set) in observed {
            for index in 0..<count { found.insert(set.bits ^ (1 << UInt64(index))) }
        }
        return found.sorted().map { .values(CodeSet(bits: $0)) }
    }
}
