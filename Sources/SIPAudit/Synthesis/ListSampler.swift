/// Draws values of a list: the earlier ones oftener, since lists begin with what
/// is common, and the coarse ones seldom that have finer ones below them. No
/// value is so rare that it is missed in some thousand draws.
struct ListSampler: Sendable {
    /// As many places for a value as it has weight.
    private let places: [UInt16]

    private static let placeCount = 1024

    /// - Parameters:
    ///   - weights: those of the list's first values; the others have the last one.
    ///   - isIncluded: which values it draws; where none is, all of them.
    init(_ list: CodeList, weights: [Int] = [], where isIncluded: (Int) -> Bool = { _ in true }) {
        var included = list.values.indices.filter(isIncluded)
        if included.isEmpty { included = Array(list.values.indices) }
        let parents = Set(list.values.compactMap(\.parent))
        let weights = included.enumerated().map { place, value in
            if let last = weights.last { return value < weights.count ? weights[value] : last }
            return max(1, 4800 / (place + 4) / (parents.contains(value) ? 4 : 1))
        }
        let total = weights.reduce(0, +)
        places = zip(included, weights).flatMap { value, weight in
            Array(repeating: UInt16(value), count: max(1, weight * Self.placeCount / total))
        }
    }

    @inline(__always)
    func value(_ random: inout SplitMix64) -> Int { Int(places[random.below(places.count)]) }

    /// Several of them: how many is drawn as well.
    func values(_ random: inout SplitMix64) -> CodeSet {
        var set = CodeSet()
        var left = FieldOdds.severalValues[random.below(FieldOdds.severalValues.count)]
        while left > 0 {
            set.insert(value(&random))
            left -= 1
        }
        return set
    }
}
