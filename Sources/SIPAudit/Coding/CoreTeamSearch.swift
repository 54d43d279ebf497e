/// Looks for the core of a team in a series of meetings: actors of so many
/// groups who attended, all of them together, at least a share of some
/// meetings that followed on each other.
///
/// Meetings of one day are never divided. A meeting whose day or existence is
/// open may have been on any day that its date allows, or not at all: for a
/// sure core it counts as one without the core wherever it may have been, for
/// a possible one it is taken or left out as suits the core. So neither answer
/// turns when something open becomes known.
///
/// - Complexity: O(meetings³ · groups over actors) at worst; groups that cannot
///   be of a core are left at once.
struct CoreTeamSearch {
    private let team: CoreTeam
    private let groupCount: Int
    /// Surely held, on days that are known, in their order.
    private let dated: [MeetingSeries.Entry]
    private let undated: [MeetingSeries.Entry]
    /// The runs of dated meetings, from one day to another, that the months hold.
    private let runs: [Range<Int>]
    private let series: MeetingSeries

    /// Whether the team had a core in the series.
    static func truth(of team: CoreTeam, in series: MeetingSeries) -> Truth {
        if series.isWhole, !isEnough(series.entries, for: team) { return .no }
        return CoreTeamSearch(team, in: series).truth
    }

    /// Whether there are as many meetings as it takes, and enough of them large
    /// enough for a core, whoever they were: mostly not.
    private static func isEnough(_ meetings: [MeetingSeries.Entry], for team: CoreTeam) -> Bool {
        let large = meetings.count {
            $0.presence.possible.nonzeroBitCount + $0.presence.unknown >= team.actors
        }
        return meetings.count >= team.meetings && team.share.isReached(by: large, of: team.meetings)
    }

    private init(_ team: CoreTeam, in series: MeetingSeries) {
        self.team = team
        self.series = series
        groupCount = team.grouping.groups.count
        let isDated = { (entry: MeetingSeries.Entry) in entry.isHeld == .yes && entry.date?.isDay == true }
        dated = series.entries.filter(isDated).sorted { $0.firstDay < $1.firstDay }
        undated = series.entries.filter { !isDated($0) }
        runs = Self.runs(of: dated, within: team.months)
    }

    private var truth: Truth {
        if isSure { return .yes }
        if !isPossible { return .no }
        let isMissing = !series.isWhole || series.entries.contains { $0.openness == .missing }
        return isMissing ? .missing : .notEvident
    }

    private var isSure: Bool {
        // Another meeting could have been anywhere.
        guard series.isWhole else { return false }
        return runs.contains { run in
            let meetings = dated[run]
            guard meetings.count >= team.meetings, let first = meetings.first, let last = meetings.last else {
                return false
            }
            let between = undated.count { $0.mayLie(from: first.firstDay, to: last.lastDay) }
            return hasCore { core in
                let together = meetings.count { $0.presence.surelyHolds(core) }
                return team.share.isReached(by: together, of: meetings.count + between)
            }
        }
    }

    private var isPossible: Bool {
        if !series.isWhole { return team.actors <= groupCount }
        let withDated = runs.contains { run in
            let (first, last) = (dated[run.lowerBound].firstDay, dated[run.upperBound - 1].lastDay)
            return mayHaveCore(dated[run], undated.filter { $0.mayLie(within: team.months, first, last) })
        }
        return withDated
            || undated.contains { first in
                mayHaveCore([], undated.filter { $0.mayFollow(first, team.months) })
            }
    }

    /// Whether some meetings, and any of others, may have had a core.
    private func mayHaveCore(_ meetings: ArraySlice<MeetingSeries.Entry>, _ others: [MeetingSeries.Entry])
        -> Bool
    {
        if meetings.count + others.count < team.meetings { return false }
        return hasCore { core in
            let helping = others.count { $0.presence.mayHold(core) }
            let together = meetings.count { $0.presence.mayHold(core) } + helping
            // Of the others no more than it takes.
            let whole = max(meetings.count + helping, team.meetings)
            return team.share.isReached(by: together, of: whole)
        }
    }

    private static func runs(of dated: [MeetingSeries.Entry], within months: Int) -> [Range<Int>] {
        dated.indices.flatMap { start -> [Range<Int>] in
            let day = dated[start].firstDay
            guard start == 0 || dated[start - 1].firstDay < day else { return [] }
            let end = PartialDate.day(months, monthsAfter: day)
            return (start..<dated.count).filter { last in
                let next = last + 1
                return dated[last].firstDay <= end
                    && (next == dated.count || dated[next].firstDay > dated[last].firstDay)
            }.map { start..<$0 + 1 }
        }
    }

    /// Whether some `actors` groups meet the test. It must hold for fewer of
    /// them whenever it holds for more.
    private func hasCore(_ test: (UInt64) -> Bool) -> Bool {
        func choose(_ rest: Int, from group: Int, _ chosen: UInt64) -> Bool {
            guard test(chosen) else { return false }
            if rest == 0 { return true }
            guard group + rest <= groupCount else { return false }
            return (group..<groupCount).contains { choose(rest - 1, from: $0 + 1, chosen | 1 << UInt64($0)) }
        }
        return choose(team.actors, from: 0, 0)
    }
}

extension MeetingSeries.Entry {
    fileprivate var firstDay: Int32 { date?.first ?? .min }
    fileprivate var lastDay: Int32 { date?.last ?? .max }

    fileprivate func mayLie(from first: Int32, to last: Int32) -> Bool {
        firstDay <= last && lastDay >= first
    }

    /// Whether it may have been within so many months together with those from
    /// one day to another.
    fileprivate func mayLie(within months: Int, _ first: Int32, _ last: Int32) -> Bool {
        guard date != nil else { return true }
        return firstDay <= PartialDate.day(months, monthsAfter: first)
            && last <= PartialDate.day(months, monthsAfter: lastDay)
    }

    /// Whether it may be that one or have been so many months after it at most.
    fileprivate func mayFollow(_ other: MeetingSeries.Entry, _ months: Int) -> Bool {
        guard date != nil, other.date != nil else { return true }
        return lastDay >= other.firstDay && firstDay <= PartialDate.day(months, monthsAfter: other.lastDay)
    }
}
