/// What can be hidden in one component, and how its counts could have been
/// otherwise: counters, and moves of single cases that change them.
struct SuppressionProblem {
    struct Counter {
        /// What hiding it costs the reader, in tenths of a cell.
        var weight: Int
        /// So much for what must stay shown: it could not be protected if it were
        /// hidden.
        static let never = 1_000_000
        var count: Int
        /// What everybody knows that it is at least.
        var least = 0
        /// Whether what hides it must be wide: it is printed as a number. The
        /// discordant counts of a test are not.
        var isPrinted = true
        /// Whether it is hidden from the beginning.
        var isHidden: Bool
        /// Counters that are shown with it or not at all.
        var partners: [Int] = []
    }

    /// Moves that change the counters alike.
    struct Move {
        /// Counters and by how much, rising.
        let changes: [(counter: Int, by: Int)]
        /// A case of the one pattern becomes one of the other.
        let ways: [Way]
    }

    struct Way: Hashable {
        let from: Int
        let to: Int
    }

    var counters: [Counter]
    var moves: [Move]
    /// How many cases each pattern has.
    var cases: [Int]
}

/// Another set of cases with the same published counts: the proof that a hidden
/// one cannot be told.
struct Witness {
    /// By counter, against the truth.
    var changes: [Int]
    var ways: [SuppressionProblem.Way]

    var changed: [Int] { changes.indices.filter { changes[$0] != 0 } }
}

/// Gathers moves, each kind once.
struct MoveCollection {
    private var indexByChanges: [[Int]: Int] = [:]
    private var moves: [(changes: [(counter: Int, by: Int)], ways: [SuppressionProblem.Way])] = []
    /// So many ways serve any witness.
    private static let mostWays = 48

    var all: [SuppressionProblem.Move] {
        moves.map { SuppressionProblem.Move(changes: $0.changes, ways: $0.ways) }
    }

    mutating func add(_ way: SuppressionProblem.Way, from old: [Int], to new: [Int]) {
        var key: [Int] = []
        for index in old.indices where new[index] != old[index] { key += [index, new[index] - old[index]] }
        guard !key.isEmpty else { return }
        if let index = indexByChanges[key] {
            if moves[index].ways.count < Self.mostWays, moves[index].ways.last?.from != way.from {
                moves[index].ways.append(way)
            }
            return
        }
        indexByChanges[key] = moves.count
        let changes = stride(from: 0, to: key.count, by: 2).map { (counter: key[$0], by: key[$0 + 1]) }
        moves.append((changes, [way]))
    }
}
