/// The counters and moves of the table that has a row for each municipality and
/// a column for each kind of unit.
struct MunicipalityProblem {
    /// What a counter of the table stands for; kinds are indices.
    enum Key: Hashable {
        case cell(String, Int)
        case rowTotal(String)
        case rowMissing(String)
        case columnTotal(Int)
    }

    /// A case of such a table; nil: its kind is not coded.
    struct Place: Hashable {
        let municipality: String
        let kind: Int?
    }

    private(set) var problem: SuppressionProblem
    let keys: [Key]
    private(set) var places: [Place]

    /// - Parameter kinds: how many kinds there are; the tally holds one count
    ///   more, of cases whose kind is not coded, from `offset` on.
    init(
        _ tally: Tally, kinds: Int, offset: Int, material: Material?, classes: SeparatorClasses,
        below limit: Int
    ) {
        let names = tally.municipalities.keys.sorted(by: isOrderedByScalars)
        let keys =
            names.flatMap { name in
                (0..<kinds).map { Key.cell(name, $0) } + [Key.rowTotal(name), .rowMissing(name)]
            } + (0..<kinds).map { Key.columnTotal($0) }
        self.keys = keys
        let index = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0) })
        let width = keys.count
        func contribution(_ place: Place) -> [Int] {
            var result = Array(repeating: 0, count: width)
            result[index[.rowTotal(place.municipality)]!] = 1
            if let kind = place.kind {
                result[index[.cell(place.municipality, kind)]!] = 1
                result[index[.columnTotal(kind)]!] = 1
            } else {
                result[index[.rowMissing(place.municipality)]!] = 1
            }
            return result
        }
        var counts = Array(repeating: 0, count: width)
        places = []
        var cases: [Int] = []
        for name in names {
            let counted = tally.municipalities[name]!
            for slot in 0...kinds where counted[offset + slot] > 0 {
                let place = Place(municipality: name, kind: slot == kinds ? nil : slot)
                places.append(place)
                cases.append(counted[offset + slot])
                for (counter, by) in contribution(place).enumerated() {
                    counts[counter] += by * counted[offset + slot]
                }
            }
        }
        let observed = places
        func isOpen(_ place: Place) -> Bool {
            guard let kind = place.kind, !observed.contains(place) else { return true }
            return material?.participation(ofKind: kind, in: place.municipality) == .yes
        }
        problem = SuppressionProblem(
            counters: keys.indices.map { counter in
                // That a unit has files is known, whatever is printed.
                let least = observed.count { contribution($0)[counter] > 0 }
                return SuppressionProblem.Counter(
                    weight: 10, count: counts[counter], least: least,
                    isHidden: (1..<limit).contains(counts[counter]))
            },
            moves: [], cases: cases)
        var collection = MoveCollection()
        var indexOfPlace = Dictionary(uniqueKeysWithValues: places.enumerated().map { ($1, $0) })
        for (source, place) in observed.enumerated() {
            let others = classes.others(like: place.kind.map { .value($0) } ?? .missing).map(\.index)
            for other in others {
                for case let kind? in [place.kind, other] {
                    problem.counters[index[.columnTotal(kind)]!].isHidden = true
                }
            }
            let targets = names.flatMap { name in
                ([place.kind] + others).map { Place(municipality: name, kind: $0) }
            }
            for target in targets where target != place && isOpen(target) {
                if indexOfPlace[target] == nil {
                    indexOfPlace[target] = places.count
                    places.append(target)
                }
                collection.add(
                    SuppressionProblem.Way(from: source, to: indexOfPlace[target]!),
                    from: contribution(place),
                    to: contribution(target))
            }
        }
        problem.moves = collection.all
    }
}
