/// Looks for the cheapest other set of cases in which a counter differs by a
/// given number.
///
/// A beam search over sums of moves: it begins with moves that change the
/// counter by one, and adds moves that undo what they did to published
/// counters. What stays undone must be hidden, which costs. It finds a witness
/// whenever single moves reach the number; that the witness is the cheapest of
/// all is not promised.
struct WitnessSearch {
    private let problem: SuppressionProblem
    /// For each counter the moves that raise it, and those that lower it.
    private let raising: [[Int]]
    private let lowering: [[Int]]
    var width = 24
    /// The most moves in a step of one.
    var depth = 4
    private static let pivots = 2

    init(_ problem: SuppressionProblem) {
        self.problem = problem
        var raising = Array(repeating: [Int](), count: problem.counters.count)
        var lowering = raising
        for (index, move) in problem.moves.enumerated() {
            for change in move.changes {
                if change.by > 0 { raising[change.counter].append(index) } else { lowering[change.counter].append(index) }
            }
        }
        self.raising = raising
        self.lowering = lowering
    }

    private struct State {
        var changes: [Int]
        var ways: [SuppressionProblem.Way]
        var cost: Int
    }

    /// - Parameter isHidden: what is hidden already, and costs nothing.
    /// - Returns: a witness and its cost; nil where the moves do not reach.
    func witness(
        changing counter: Int, by difference: Int, isHidden: [Bool]
    ) -> (witness: Witness, cost: Int)? {
        var state = State(changes: Array(repeating: 0, count: problem.counters.count), ways: [], cost: 0)
        let sign = difference.signum()
        for _ in 0..<abs(difference) {
            guard let next = step(from: state, counter: counter, sign: sign, isHidden: isHidden) else { return nil }
            state = next
        }
        return (Witness(changes: state.changes, ways: state.ways), state.cost)
    }

    private func step(from start: State, counter: Int, sign: Int, isHidden: [Bool]) -> State? {
        var isFree = isHidden
        for index in start.changes.indices where start.changes[index] != 0 { isFree[index] = true }
        isFree[counter] = true
        // What earlier steps cost is paid.
        let origin = State(changes: start.changes, ways: start.ways, cost: 0)
        let starts = (sign > 0 ? raising : lowering)[counter].filter { index in
            problem.moves[index].changes.contains { $0.counter == counter && $0.by == sign }
        }
        var beam = best(of: starts.map { (origin, $0) }, isFree: isFree)
        var found: State?
        for level in 1...depth {
            for state in beam where isPossible(state) && state.cost < found?.cost ?? .max { found = state }
            if level == depth || found?.cost == 0 { break }
            var candidates: [(State, Int)] = []
            for state in beam where state.cost > 0 {
                for pivot in pivots(of: state, isFree: isFree) {
                    for move in state.changes[pivot] > 0 ? lowering[pivot] : raising[pivot]
                    where !problem.moves[move].changes.contains(where: { $0.counter == counter }) {
                        candidates.append((state, move))
                    }
                }
            }
            if candidates.isEmpty { break }
            beam = best(of: candidates, isFree: isFree)
        }
        guard var found else { return nil }
        found.cost += start.cost
        return found
    }

    /// The heaviest published counters that a state has changed.
    private func pivots(of state: State, isFree: [Bool]) -> [Int] {
        var found: [Int] = []
        for index in state.changes.indices where state.changes[index] != 0 && !isFree[index] {
            found.append(index)
            found.sort { problem.counters[$0].weight > problem.counters[$1].weight }
            if found.count > Self.pivots { found.removeLast() }
        }
        return found
    }

    /// The cheapest states that candidates give, each set of changes once.
    private func best(of candidates: [(state: State, move: Int)], isFree: [Bool]) -> [State] {
        let costs = candidates.enumerated().map { index, candidate in
            (cost: cost(of: candidate.state, adding: candidate.move, isFree: isFree), index: index)
        }.sorted { ($0.cost, $0.index) < ($1.cost, $1.index) }
        var seen: Set<[Int]> = []
        var result: [State] = []
        for (cost, index) in costs {
            let (state, move) = candidates[index]
            guard let way = freeWay(of: move, beside: state.ways) else { continue }
            var next = State(changes: state.changes, ways: state.ways + [way], cost: cost)
            for change in problem.moves[move].changes { next.changes[change.counter] += change.by }
            guard seen.insert(next.changes).inserted else { continue }
            result.append(next)
            if result.count == width { break }
        }
        return result
    }

    private func cost(of state: State, adding move: Int, isFree: [Bool]) -> Int {
        var cost = state.cost
        for change in problem.moves[move].changes where !isFree[change.counter] {
            let weight = problem.counters[change.counter].weight
            let old = state.changes[change.counter]
            if old == 0 { cost += weight } else if old + change.by == 0 { cost -= weight }
        }
        return cost
    }

    /// A way of the move whose pattern has a case left.
    private func freeWay(of move: Int, beside ways: [SuppressionProblem.Way]) -> SuppressionProblem.Way? {
        problem.moves[move].ways.first { way in
            var left = problem.cases[way.from]
            for used in ways where used.from == way.from { left -= 1 }
            return left > 0
        }
    }

    private func isPossible(_ state: State) -> Bool {
        zip(problem.counters, state.changes).allSatisfy { $0.count + $1 >= $0.least }
    }
}
