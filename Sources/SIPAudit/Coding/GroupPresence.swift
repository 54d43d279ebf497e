/// Which group of a grouping each actor is in, by the actor's index.
struct ActorGroups: Sendable {
    /// How many groups there are.
    let count: Int
    /// -1: it does not count.
    private let groups: [Int8]

    init(_ grouping: ActorGrouping) {
        count = grouping.groups.count
        let end = grouping.groups.compactMap(\.actors.indices.last).max().map { $0 + 1 } ?? 0
        groups = (0..<end).map { actor in grouping.group(of: actor).map { Int8($0) } ?? -1 }
    }

    /// A bit for the group of the actor; none where it does not count.
    func bit(of actor: Int) -> UInt64 {
        guard actor < groups.count, groups[actor] >= 0 else { return 0 }
        return 1 << UInt64(groups[actor])
    }

    var all: UInt64 { count < 64 ? (1 << UInt64(count)) - 1 : .max }
}

/// Which groups of a grouping are there, as far as that is known.
struct GroupPresence {
    /// A bit for each group that is surely there.
    private(set) var sure: UInt64 = 0
    /// A bit for each that may be, those included.
    private(set) var possible: UInt64 = 0
    /// How many actors may be there besides, each of a group that is not known.
    private(set) var unknown = 0
    /// The groups that may be there by what nobody coded.
    private var uncoded: UInt64 = 0
    private var hasUncodedActor = false
    private let count: Int

    /// Nobody is there.
    init(_ groups: ActorGroups) { count = groups.count }

    /// Nobody coded who is there.
    static func notCoded(_ groups: ActorGroups) -> GroupPresence {
        var presence = GroupPresence(groups)
        presence.possible = groups.all
        presence.uncoded = groups.all
        return presence
    }

    /// Adds an actor, of whom `isThere` says whether it counts.
    mutating func add(_ actor: FieldCell, _ groups: ActorGroups, isThere: Truth) {
        if isThere == .no { return }
        switch actor {
        case .code(let actor):
            let bit = groups.bit(of: actor)
            possible |= bit
            switch isThere {
            case .yes: sure |= bit
            case .missing: uncoded |= bit
            case .notEvident, .no: break
            }
        case .missing, .notEvident:
            unknown += 1
            if actor.isMissing || isThere == .missing { hasUncodedActor = true }
        // An empty box names nobody.
        case .empty, .filled, .codes, .number, .date, .text: break
        }
    }

    /// Whether what nobody coded leaves something open.
    var isMissing: Bool { hasUncodedActor || uncoded & ~sure != 0 }

    /// Whether the number of groups lies in the range, however the open ones
    /// turn out.
    func truth(in range: NumberRange) -> Truth {
        let most = min(count, possible.nonzeroBitCount + unknown)
        let decided = range.truth(of: sure.nonzeroBitCount...most)
        return decided == .notEvident && isMissing ? .missing : decided
    }

    /// Whether some groups are all surely there.
    func surelyHolds(_ groups: UInt64) -> Bool { groups & ~sure == 0 }

    /// Whether they may all be there.
    func mayHold(_ groups: UInt64) -> Bool { (groups & ~possible).nonzeroBitCount <= unknown }
}
