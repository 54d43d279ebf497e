/// Places the whole, its municipalities and its units between little collaboration
/// and much.
struct PlaceBuilder {
    private let samverkan: Samverkan
    private let material: Material?
    private let whole: Group
    private let units: [Unit]

    /// A set of cases: how many they are, and how many are at each level of
    /// integration, by reading of what is not evident. Nil: it is not shown.
    private struct Group {
        var count: Int?
        var horizontal: ByReading<[Int]?>
        /// Each case with the level of its unit.
        var vertical: ByReading<[Int]>

        mutating func add(_ other: Group) {
            count = count.flatMap { count in other.count.map { count + $0 } }
            horizontal.merge(other.horizontal) { left, right in
                left.flatMap { left in right.map { zip(left, $0).map { $0 + $1 } } }
            }
            vertical.merge(other.vertical) { zip($0, $1).map { $0 + $1 } }
        }
    }

    private struct Unit {
        let key: UnitKey
        let group: Group
        let surroundings: UnitSurroundings
    }

    init(
        samverkan: Samverkan, cells: ScoreCells, caseCount: Int?, material: Material?, units: [UnitKey],
        isSuppressed: Bool
    ) {
        self.samverkan = samverkan
        self.material = material
        let levels = samverkan.grade.levels
        let counts = ByReading { reading in cells.units(ScoreTables.ID.unitHorizontal(reading)) }
        self.units = units.enumerated().map { index, key in
            let facts = StructuralFacts(material, municipality: key.municipality, unit: key.unit)
            let surroundings = UnitSurroundings(facts, samverkan.grade)
            let count = isSuppressed ? nil : counts.asItIs[index].last ?? 0
            let group = Group(
                count: count,
                horizontal: counts.map { isSuppressed ? nil : Array($0[index].prefix(levels.count)) },
                vertical: Self.vertical(surroundings, count: count, levels: levels.count))
            return Unit(key: key, group: group, surroundings: surroundings)
        }
        var all = self.units.map(\.group).reduce(into: Self.empty(levels.count)) { $0.add($1) }
        all.count = caseCount
        all.horizontal = ByReading { reading in
            let prefix = ScoreTables.ID.suffix(reading) + "-"
            return cells.totals(ScoreTables.ID.horizontal, rows: levels.map { prefix + $0.id })
        }
        whole = all
    }

    private static func empty(_ levels: Int) -> Group {
        let none = Array(repeating: 0, count: levels)
        return Group(count: 0, horizontal: ByReading { _ in none }, vertical: ByReading { _ in none })
    }

    /// A unit whose number of cases is not shown counts as one.
    private static func vertical(
        _ surroundings: UnitSurroundings, count: Int?, levels: Int
    ) -> ByReading<[Int]> {
        ByReading { reading in
            var counts = Array(repeating: 0, count: levels)
            if case .value(let level) = surroundings.vertical(reading) { counts[level] = count ?? 1 }
            return counts
        }
    }

    /// How many cases each unit has; nil: it is not shown.
    var unitCounts: [UnitKey: Int]? {
        guard units.allSatisfy({ $0.group.count != nil }) else { return nil }
        return Dictionary(uniqueKeysWithValues: units.map { ($0.key, $0.group.count ?? 0) })
    }

    /// Places with cases of which the material says nothing that matters.
    var placesWithoutFacts: [String] {
        let facts = samverkan.grade.facts
        return units.filter { unit in
            let known = StructuralFacts(material, municipality: unit.key.municipality, unit: unit.key.unit)
            return unit.group.count != 0 && !facts.contains { known.fact($0) != nil }
        }.map { "\($0.key.municipality): \($0.key.unit)" }
    }

    func places() -> [Score.Place] {
        var places = [place(.all, name: "", whole)]
        var municipalities: [String] = []
        for unit in units where !municipalities.contains(unit.key.municipality) {
            municipalities.append(unit.key.municipality)
        }
        for name in municipalities {
            let own = units.filter { $0.key.municipality == name }
            let group = own.map(\.group).reduce(into: Self.empty(samverkan.grade.levels.count)) { $0.add($1) }
            let facts = UnitSurroundings(StructuralFacts(material, municipality: name), samverkan.grade)
            places.append(place(.municipality, name: name, group, around: facts))
            places += own.map {
                place(.unit, name: "\(name): \($0.key.unit)", $0.group, around: $0.surroundings)
            }
        }
        return places
    }

    /// - Parameter surroundings: what holds where there are no cases.
    private func place(
        _ kind: Score.Place.Kind, name: String, _ group: Group, around surroundings: UnitSurroundings? = nil
    ) -> Score.Place {
        let scale = samverkan.grade
        let isSmall = group.count.map { $0 > 0 && $0 < samverkan.smallestGroup } ?? false
        let top = scale.levels.count - 1
        func level(_ counts: [Int]?) -> Int? {
            counts.flatMap { OrdinalMedian.level(of: $0, reachedBy: scale.majority) }
        }
        var horizontal = Score.Bounded(
            value: level(group.horizontal.asItIs), lowest: level(group.horizontal.asNo) ?? 0,
            highest: level(group.horizontal.asYes) ?? top)
        var vertical = Score.Bounded(
            value: level(group.vertical.asItIs), lowest: level(group.vertical.asNo),
            highest: level(group.vertical.asYes))
        if vertical.lowest == nil {
            vertical = Score.Bounded(
                value: surroundings?.asItIs.index, lowest: surroundings?.lowest.index ?? 0,
                highest: surroundings?.highest.index ?? top)
        }
        if isSmall { horizontal = Score.Bounded(value: nil, lowest: nil, highest: nil) }
        return Score.Place(
            kind: kind, name: name, caseCount: group.count, isSmall: isSmall, horizontal: horizontal,
            vertical: vertical, grade: grade(vertical, horizontal, isSmall: isSmall),
            form: cell(vertical.value, horizontal.value)?.form)
    }

    private func cell(_ vertical: Int?, _ horizontal: Int?) -> Samverkan.GradeScale.Cell? {
        guard let vertical, let horizontal else { return nil }
        return samverkan.grade.matrix[vertical][horizontal]
    }

    private func grade(
        _ vertical: Score.Bounded, _ horizontal: Score.Bounded, isSmall: Bool
    ) -> Score.Bounded {
        Score.Bounded(
            value: cell(vertical.value, horizontal.value)?.grade,
            lowest: cell(vertical.lowest, horizontal.lowest)?.grade,
            highest: cell(vertical.highest, horizontal.highest)?.grade)
    }
}

/// Something for each reading of what is not evident.
struct ByReading<Value> {
    var asItIs: Value
    var asNo: Value
    var asYes: Value

    init(_ make: (NotEvidentReading) -> Value) {
        asItIs = make(.asItIs)
        asNo = make(.asNo)
        asYes = make(.asYes)
    }

    func map<Other>(_ convert: (Value) -> Other) -> ByReading<Other> {
        ByReading<Other> { convert(self[$0]) }
    }

    mutating func merge(_ other: ByReading, _ combine: (Value, Value) -> Value) {
        asItIs = combine(asItIs, other.asItIs)
        asNo = combine(asNo, other.asNo)
        asYes = combine(asYes, other.asYes)
    }

    subscript(reading: NotEvidentReading) -> Value {
        switch reading {
        case .asItIs: asItIs
        case .asNo: asNo
        case .asYes: asYes
        }
    }
}
