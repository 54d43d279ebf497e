/// The counters and moves of one component, from the patterns of its cases.
struct ComponentProblem {
    private(set) var problem: SuppressionProblem
    /// The slots of the tally that each counter stands for: equal by what they
    /// ask, whatever the table.
    let slots: [[Int]]
    /// The patterns that ways speak of: first those that cases have.
    private(set) var patterns: [CasePattern]

    private let component: Components.Component
    private let counting: ComponentCounting
    private var contributions: [[Int]]
    private var indexOfPattern: [CasePattern: Int]
    private let observedCount: Int

    /// Of patterns in greater number only so many are moved: those of small
    /// counts first, then the most common.
    private static let mostSources = 400

    init(
        _ component: Components.Component, of components: Components, layout: TallyLayout, tally: Tally,
        counts: [CasePattern: Int], classes: SeparatorClasses, below limit: Int, reach: Reach
    ) {
        self.component = component
        let counting = ComponentCounting(component, of: components, layout: layout)
        self.counting = counting
        let ordered = counts.ordered
        patterns = ordered.map(\.pattern)
        observedCount = patterns.count
        contributions = patterns.map { counting.contribution(of: $0) }
        indexOfPattern = Dictionary(uniqueKeysWithValues: patterns.enumerated().map { ($1, $0) })
        slots = counting.counters.map(\.slots)
        problem = SuppressionProblem(
            counters: counting.counters.map { counter in
                let count = tally.counts[counter.slots[0]]
                return SuppressionProblem.Counter(
                    weight: counter.weight
                        + (count == 0 || counter.part != .count ? 0 : 2 * counter.slots.count),
                    count: count, isPrinted: counter.part.isPrinted,
                    isHidden: (1..<limit).contains(count), partners: counter.partners)
            },
            moves: [], cases: ordered.map(\.count))
        var collection = MoveCollection()
        let space = MoveSpace(
            component, variables: components.variables(of: component, in: layout.codebook), patterns,
            assuming: AssumedValues(reach: reach, limit: limit))
        hideSplitColumns(classes, space, &collection)
        for source in sources(below: limit) {
            for target in space.targets(of: patterns[source]) { add(source, target, &collection) }
            guard reach.contains(.wholeCases) else { continue }
            let separator = patterns[source].separator
            for separator in [separator] + classes.others(like: separator) {
                for target in 0..<observedCount
                where patterns[target].hasFirstPlan == patterns[source].hasFirstPlan {
                    var pattern = patterns[target]
                    pattern.separator = separator
                    add(source, pattern, &collection)
                }
            }
        }
        problem.moves = collection.all
    }

    private mutating func add(_ source: Int, _ target: CasePattern, _ collection: inout MoveCollection) {
        let index = index(of: target)
        collection.add(
            SuppressionProblem.Way(from: source, to: index), from: contributions[source],
            to: contributions[index])
    }

    private mutating func index(of pattern: CasePattern) -> Int {
        if let index = indexOfPattern[pattern] { return index }
        indexOfPattern[pattern] = patterns.count
        patterns.append(pattern)
        contributions.append(counting.contribution(of: pattern))
        return patterns.count - 1
    }

    /// Where the numbers of cases of some groups are hidden, nothing may tell
    /// their cases apart.
    private mutating func hideSplitColumns(
        _ classes: SeparatorClasses, _ space: MoveSpace, _ collection: inout MoveCollection
    ) {
        for source in 0..<observedCount {
            for separator in classes.others(like: patterns[source].separator) {
                var target = patterns[source]
                target.separator = separator
                let index = index(of: target)
                for counter in slots.indices
                where contributions[source][counter] != contributions[index][counter] {
                    problem.counters[counter].isHidden = true
                }
                add(source, target, &collection)
                for other in space.targets(of: target) { add(source, other, &collection) }
            }
        }
    }

    private func sources(below limit: Int) -> [Int] {
        guard observedCount > Self.mostSources else { return Array(0..<observedCount) }
        let small = problem.counters.indices.filter { problem.counters[$0].isHidden }
        let first = (0..<observedCount).filter { source in small.contains { contributions[source][$0] > 0 } }
        let rest = Set(0..<observedCount).subtracting(first).sorted {
            (problem.cases[$1], $0) < (problem.cases[$0], $1)
        }
        return Array((first + rest).prefix(max(Self.mostSources, min(first.count, 2 * Self.mostSources))))
            .sorted()
    }
}

extension Components {
    func variables(of component: Component, in codebook: Codebook) -> [Variable] {
        component.variables.map { codebook.variables[$0] }
    }
}
