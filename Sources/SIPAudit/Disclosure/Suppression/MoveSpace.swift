/// What a case of a component could be instead, in the eyes of somebody who
/// knows the codebook: patterns that differ in one group of variables, or in
/// several whose applicability hangs together, and have there what some case
/// has, or what may be assumed of a variable alone.
struct MoveSpace {
    private let component: Components.Component
    private let variables: [Variable]
    private let assumed: AssumedValues
    /// By group: the values that cases have, each once; by whether there is a
    /// first plan.
    private var tuples: [[Bool: [[CodedValue]]]] = []
    /// The groups that change together where an applicability changes, with
    /// their positions.
    private var clusters: [(positions: [Int], tuples: [Bool: [[CodedValue]]])] = []
    /// For each tie the pairs that cases have.
    private let pairs: [Set<[CodedValue]>]
    private let valuesOfSeparator: [Set<[CodedValue]>]
    private let tiesOfPosition: [[Int]]

    init(
        _ component: Components.Component, variables: [Variable], _ patterns: [CasePattern],
        assuming assumed: AssumedValues
    ) {
        self.component = component
        self.variables = variables
        self.assumed = assumed
        pairs = component.ties.map { tie in Set(patterns.map { tie.pair(in: $0.values) }) }
        valuesOfSeparator = component.tiedToSeparator.map { position in
            Set(patterns.map { [$0.separator, $0.values[position]] })
        }
        var tiesOfPosition = Array(repeating: [Int](), count: variables.count)
        for (index, tie) in component.ties.enumerated() {
            tiesOfPosition[tie.first.position].append(index)
            tiesOfPosition[tie.second.position].append(index)
        }
        self.tiesOfPosition = tiesOfPosition
        func distinct(_ positions: [Int]) -> [Bool: [[CodedValue]]] {
            var seen: Set<[CodedValue]> = []
            var result: [Bool: [[CodedValue]]] = [:]
            for pattern in patterns {
                let tuple = positions.map { pattern.values[$0] }
                if seen.insert(tuple + [pattern.hasFirstPlan ? .missing : .notApplicable]).inserted {
                    result[pattern.hasFirstPlan, default: []].append(tuple)
                }
            }
            return result
        }
        tuples = component.groups.map { group in
            var tuples = distinct(group)
            guard group.count == 1 else { return tuples }
            let variable = variables[group[0]]
            for (hasFirstPlan, own) in tuples where hasFirstPlan || !variable.speaksOfFirstPlan {
                let observed = Set(own.map { $0[0] })
                tuples[hasFirstPlan]! += assumed.values(of: variable, observed: observed)
                    .filter { !observed.contains($0) }.map { [$0] }
            }
            return tuples
        }
        var seen: Set<[Int]> = []
        for group in component.groups {
            let tied = Set(group.flatMap { tiesOfPosition[$0] })
            guard !tied.isEmpty else { continue }
            let touched = Set(
                tied.flatMap { [component.ties[$0].first.position, component.ties[$0].second.position] })
            let positions = component.groups.filter { !touched.isDisjoint(with: $0) }.flatMap { $0 }.sorted()
            guard positions.count > group.count, seen.insert(positions).inserted else { continue }
            clusters.append((positions, distinct(positions)))
            let isOpen = component.ties.contains { $0.whole != nil && $0.positions == positions }
            guard isOpen, let last = clusters.indices.last else { continue }
            for (hasFirstPlan, own) in clusters[last].tuples {
                clusters[last].tuples[hasFirstPlan]! += assumed.pairs(beside: own)
            }
        }
    }

    func targets(of pattern: CasePattern) -> [CasePattern] {
        var found: [CasePattern] = []
        for (group, tuples) in zip(component.groups, tuples) {
            for tuple in tuples[pattern.hasFirstPlan] ?? [] { add(pattern, group, tuple, &found) }
        }
        for cluster in clusters {
            for tuple in cluster.tuples[pattern.hasFirstPlan] ?? [] {
                add(pattern, cluster.positions, tuple, &found)
            }
        }
        return found
    }

    private func add(
        _ pattern: CasePattern, _ positions: [Int], _ tuple: [CodedValue], _ found: inout [CasePattern]
    ) {
        var target = pattern
        for (position, value) in zip(positions, tuple) { target.values[position] = value }
        guard target != pattern, isPossible(target, changed: positions) else { return }
        found.append(target)
    }

    private func isPossible(
        _ tie: Components.Tie, _ pairs: Set<[CodedValue]>, _ values: [CodedValue]
    ) -> Bool {
        pairs.contains(tie.pair(in: values))
            || assumed.reach.contains(.declaredValues) && tie.isWholeAndPart(values)
    }

    private func isPossible(_ pattern: CasePattern, changed positions: [Int]) -> Bool {
        for position in positions {
            for tie in tiesOfPosition[position]
            where !isPossible(component.ties[tie], pairs[tie], pattern.values) {
                return false
            }
        }
        for (index, position) in component.tiedToSeparator.enumerated()
        where !valuesOfSeparator[index].contains([pattern.separator, pattern.values[position]]) {
            return false
        }
        return true
    }
}

extension Components.Tie {
    /// Whether it lets a part of a list be no more than the whole.
    fileprivate func isWholeAndPart(_ values: [CodedValue]) -> Bool {
        guard let whole else { return false }
        let part = whole == first ? second : first
        guard case .number(let all) = values[whole.position], case .number(let some) = values[part.position]
        else { return false }
        return some <= all
    }

    fileprivate var positions: [Int] { [first.position, second.position].sorted() }

    fileprivate func pair(in values: [CodedValue]) -> [CodedValue] {
        [first.seen(in: values), second.seen(in: values)]
    }
}
