/// Looks for the cheapest other set of cases in which a counter differs by a
/// given number.
///
/// A beam search over sums of moves: it begins with moves that bring the
/// counter nearer, and adds moves that undo what they did to published
/// counters. What stays undone must be hidden, which costs. It finds a witness
/// whenever single moves reach the number; that the witness is the cheapest of
/// all is not promised.
///
/// The moves lie in flat arrays, and sets of changes are told apart by a linear
/// fingerprint: with arrays of arrays and sets of them, the largest study took
/// ten times as long. A fingerprint that two sets share costs a candidate, never
/// a proof.
struct WitnessSearch {
    private let problem: SuppressionProblem
    /// For each counter the moves that raise it, and those that lower it.
    private var raising: [[Int]]
    private var lowering: [[Int]]
    /// The changes of all moves, each move's from its offset on.
    private var changedCounters: [Int] = []
    private var changedBy: [Int] = []
    private var offsets: [Int] = [0]
    private var fingerprints: [UInt64] = []

    private static let width = 24
    /// The most moves in a step.
    private static let depth = 4
    private static let pivots = 2

    init(_ problem: SuppressionProblem) {
        self.problem = problem
        raising = Array(repeating: [], count: problem.counters.count)
        lowering = raising
        for (index, move) in problem.moves.enumerated() {
            var fingerprint: UInt64 = 0
            for (counter, by) in move.changes {
                if by > 0 { raising[counter].append(index) } else { lowering[counter].append(index) }
                changedCounters.append(counter)
                changedBy.append(by)
                fingerprint &+= UInt64(bitPattern: Int64(by)) &* Self.key(of: counter)
            }
            offsets.append(changedCounters.count)
            fingerprints.append(fingerprint)
        }
    }

    /// An odd number that looks random (the finalizer of SplitMix64).
    private static func key(of counter: Int) -> UInt64 {
        var mixed = UInt64(counter + 1) &* 0x9E37_79B9_7F4A_7C15
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return (mixed ^ (mixed >> 31)) | 1
    }

    private struct State {
        var changes: [Int]
        var ways: [SuppressionProblem.Way]
        var cost: Int
        var fingerprint: UInt64
    }

    /// A state with one more move.
    private struct Candidate {
        let cost: Int
        let state: Int
        let move: Int
        let fingerprint: UInt64
    }

    /// - Parameter isHidden: what is hidden already, and costs nothing.
    /// - Returns: a witness and its cost; nil where the moves do not reach.
    func witness(
        changing counter: Int, by difference: Int, isHidden: [Bool]
    ) -> (witness: Witness, cost: Int)? {
        // Small steps of a sum can use up the one case whose number is large.
        for isAtOnce in [false, true] {
            var state = State(
                changes: Array(repeating: 0, count: problem.counters.count), ways: [], cost: 0,
                fingerprint: 0)
            var cost = 0
            while state.changes[counter] != difference {
                let left = difference - state.changes[counter]
                guard
                    let next = step(
                        from: state, counter: counter,
                        by: isAtOnce ? left...left : min(left, left.signum())...max(left, left.signum()),
                        isHidden: isHidden)
                else { break }
                cost += next.cost
                state = next
                // What earlier steps cost is paid.
                state.cost = 0
            }
            if state.changes[counter] == difference {
                return (Witness(changes: state.changes, ways: state.ways), cost)
            }
        }
        return nil
    }

    /// Changes the counter by one more, or by more of what is left where it is a
    /// sum of numbers.
    private func step(
        from start: State, counter: Int, by steps: ClosedRange<Int>, isHidden: [Bool]
    ) -> State? {
        var isFree = isHidden
        for index in start.changes.indices where start.changes[index] != 0 { isFree[index] = true }
        isFree[counter] = true
        var selection = Selection()
        for move in (steps.upperBound > 0 ? raising : lowering)[counter]
        where steps.contains(by(of: move, counter: counter)) {
            selection.add(candidate(start, 0, move, isFree: isFree))
        }
        var beam = states(of: selection, from: [start])
        var found: State?
        for level in 1...Self.depth {
            for state in beam where isPossible(state) && state.cost < found?.cost ?? .max { found = state }
            if level == Self.depth || found?.cost == 0 || beam.isEmpty { break }
            selection = Selection()
            for (index, state) in beam.enumerated() where state.cost > 0 {
                for pivot in pivots(of: state, isFree: isFree) {
                    for move in state.changes[pivot] > 0 ? lowering[pivot] : raising[pivot]
                    where by(of: move, counter: counter) == 0 {
                        selection.add(candidate(state, index, move, isFree: isFree))
                    }
                }
            }
            beam = states(of: selection, from: beam)
        }
        return found
    }

    private func candidate(_ state: State, _ index: Int, _ move: Int, isFree: [Bool]) -> Candidate {
        Candidate(
            cost: cost(of: state, adding: move, isFree: isFree), state: index, move: move,
            fingerprint: state.fingerprint &+ fingerprints[move])
    }

    private func by(of move: Int, counter: Int) -> Int {
        for index in offsets[move]..<offsets[move + 1] where changedCounters[index] == counter {
            return changedBy[index]
        }
        return 0
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

    private func cost(of state: State, adding move: Int, isFree: [Bool]) -> Int {
        var cost = state.cost
        for index in offsets[move]..<offsets[move + 1] {
            let counter = changedCounters[index]
            guard !isFree[counter] else { continue }
            let old = state.changes[counter]
            if old == 0 {
                cost += problem.counters[counter].weight
            } else if old + changedBy[index] == 0 {
                cost -= problem.counters[counter].weight
            }
        }
        return cost
    }

    /// The candidates of least cost, with some to spare; each set of changes
    /// once.
    private struct Selection {
        private(set) var candidates: [Candidate] = []
        private var fingerprints: Set<UInt64> = []

        /// Equal ones keep the order in which they came.
        mutating func add(_ candidate: Candidate) {
            let isFull = candidates.count == 6 * WitnessSearch.width
            if isFull, candidate.cost >= candidates[candidates.count - 1].cost { return }
            guard fingerprints.insert(candidate.fingerprint).inserted else { return }
            var (low, high) = (0, candidates.count)
            while low < high {
                let middle = (low + high) / 2
                if candidates[middle].cost <= candidate.cost { low = middle + 1 } else { high = middle }
            }
            if isFull { candidates.removeLast() }
            candidates.insert(candidate, at: low)
        }
    }

    /// The states that candidates give.
    private func states(of selection: Selection, from beam: [State]) -> [State] {
        var result: [State] = []
        for candidate in selection.candidates {
            let state = beam[candidate.state]
            guard let way = freeWay(of: candidate.move, beside: state.ways) else { continue }
            var next = State(
                changes: state.changes, ways: state.ways + [way], cost: candidate.cost,
                fingerprint: candidate.fingerprint)
            for index in offsets[candidate.move]..<offsets[candidate.move + 1] {
                next.changes[changedCounters[index]] += changedBy[index]
            }
            result.append(next)
            if result.count == Self.width { break }
        }
        return result
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
        state.cost < SuppressionProblem.Counter.never
            && zip(problem.counters, state.changes).allSatisfy { $0.count + $1 >= $0.least }
    }
}
