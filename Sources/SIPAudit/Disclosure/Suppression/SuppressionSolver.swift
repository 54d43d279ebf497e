/// Chooses what to hide in one component, until every hidden count is
/// protected.
///
/// Of a count under N every value 1 … N − 1 must be possible, and the possible
/// values of any other hidden count must reach over N − 2. What is possible is
/// shown by witnesses: sets of cases that could be the real ones, and give the
/// same published counts. A witness stays one when more is hidden.
struct SuppressionSolver {
    private let problem: SuppressionProblem
    private let limit: Int
    private let search: WitnessSearch
    private(set) var isHidden: [Bool]
    private(set) var witnesses: [Witness] = []
    /// Counters whose protection no moves reach.
    private(set) var unprotected: [Int] = []
    private var queue: [Int]

    init(_ problem: SuppressionProblem, below limit: Int) {
        self.problem = problem
        self.limit = limit
        search = WitnessSearch(problem)
        isHidden = problem.counters.map(\.isHidden)
        queue = []
        for index in isHidden.indices where isHidden[index] { hide(index, isNew: true) }
    }

    /// - Returns: nil where something small cannot be protected.
    static func solved(_ problem: SuppressionProblem, below limit: Int) -> SuppressionSolver? {
        var problem = problem
        // What cannot be protected once it is hidden must not be hidden; every
        // round finds more of it, or ends.
        while true {
            var solver = SuppressionSolver(problem, below: limit)
            solver.solve()
            if solver.unprotected.isEmpty { return solver }
            guard solver.unprotected.allSatisfy({ solver.isAvoidable($0) }) else { return nil }
            for counter in solver.unprotected { problem.counters[counter].weight = Counter.never }
        }
    }

    private typealias Counter = SuppressionProblem.Counter

    private func isAvoidable(_ counter: Int) -> Bool {
        !problem.counters[counter].isHidden && problem.counters[counter].weight < Counter.never
    }

    /// What is hidden costs the reader so much.
    var cost: Int {
        problem.counters.indices.reduce(0) { sum, counter in
            sum
                + (isHidden[counter] && problem.counters[counter].isPrinted
                    ? problem.counters[counter].weight : 0)
        }
    }

    private mutating func solve() {
        var next = 0
        while next < queue.count {
            protect(queue[next])
            next += 1
        }
        publishAgain()
    }

    private func isPrimary(_ counter: Int) -> Bool {
        (1..<limit).contains(problem.counters[counter].count)
    }

    private mutating func hide(_ counter: Int, isNew: Bool = false) {
        guard !isHidden[counter] || isNew else { return }
        isHidden[counter] = true
        if problem.counters[counter].isPrinted { queue.append(counter) }
        for partner in problem.counters[counter].partners where !isHidden[partner] { hide(partner) }
    }

    private mutating func add(_ witness: Witness) {
        witnesses.append(witness)
        for counter in witness.changed { hide(counter) }
    }

    // MARK: - Demands

    /// The differences from the truth that a hidden count must be able to have.
    private func missingValues(of counter: Int, in witnesses: [Witness]) -> [Int] {
        let count = problem.counters[counter].count
        let reached = Set(witnesses.map { $0.changes[counter] })
        return (max(1, problem.counters[counter].least)..<limit).map { $0 - count }.filter {
            $0 != 0 && !reached.contains($0)
        }
    }

    private func isWide(_ counter: Int, in witnesses: [Witness]) -> Bool {
        var (least, most) = (0, 0)
        for witness in witnesses {
            least = min(least, witness.changes[counter])
            most = max(most, witness.changes[counter])
        }
        return most - least >= limit - 2
    }

    private func isProtected(_ counter: Int, by witnesses: [Witness]) -> Bool {
        guard problem.counters[counter].isPrinted else { return true }
        return isPrimary(counter)
            ? missingValues(of: counter, in: witnesses).isEmpty : isWide(counter, in: witnesses)
    }

    private mutating func protect(_ counter: Int) {
        if isPrimary(counter) {
            for difference in missingValues(of: counter, in: witnesses)
            where !witnesses.contains(where: { $0.changes[counter] == difference }) {
                guard let found = witness(counter, difference) else {
                    unprotected.append(counter)
                    continue
                }
                add(found.witness)
            }
        } else if !isWide(counter, in: witnesses) {
            widen(counter)
        }
    }

    private func witness(_ counter: Int, _ difference: Int) -> (witness: Witness, cost: Int)? {
        guard problem.counters[counter].count + difference >= problem.counters[counter].least else {
            return nil
        }
        return search.witness(changing: counter, by: difference, isHidden: isHidden)
    }

    /// Makes the possible values of a secondary count reach over N − 2: upwards
    /// or downwards, whichever hides less, or partly each.
    private mutating func widen(_ counter: Int) {
        let reach = limit - 2
        let whole = [witness(counter, reach), witness(counter, -reach)].compactMap { $0 }
        if let cheapest = whole.min(by: { $0.cost < $1.cost }) {
            add(cheapest.witness)
            return
        }
        for down in stride(from: reach - 1, to: 0, by: -1) {
            guard let lower = witness(counter, -down), let upper = witness(counter, reach - down) else {
                continue
            }
            add(lower.witness)
            add(upper.witness)
            return
        }
        unprotected.append(counter)
    }

    // MARK: - Less is enough

    /// Shows again what later witnesses made it needless to hide, the most
    /// valuable first.
    private mutating func publishAgain() {
        let secondary = problem.counters.indices.filter {
            isHidden[$0] && !problem.counters[$0].isHidden
                && !problem.counters[$0].partners.contains { problem.counters[$0].isHidden }
        }.sorted { (problem.counters[$1].weight, $0) < (problem.counters[$0].weight, $1) }
        for counter in secondary where isHidden[counter] {
            let together = [counter] + problem.counters[counter].partners
            let remaining = witnesses.filter { witness in together.allSatisfy { witness.changes[$0] == 0 } }
            guard
                remaining.count < witnesses.count || !witnesses.contains(where: { $0.changes[counter] != 0 })
            else { continue }
            let isEnough = problem.counters.indices.allSatisfy { other in
                !isHidden[other] || together.contains(other) || unprotected.contains(other)
                    || isProtected(other, by: remaining)
            }
            guard isEnough else { continue }
            for shown in together { isHidden[shown] = false }
            witnesses = remaining
        }
        unprotected.removeAll { !isHidden[$0] }
    }
}
