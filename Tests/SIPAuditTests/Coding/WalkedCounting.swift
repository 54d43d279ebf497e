@testable import SIPAudit

// The obvious twins of the conditions that count actors, values held together,
// and meetings: by sets of names, and every choice of groups tried.

/// An actor that counts, or may.
struct WalkedActor {
    /// The group it is in; nil: in none.
    var group: String?
    var isGroupKnown = true
    var isThere: Truth
    var isMissing: Bool

    init?(_ actor: FieldValue, _ grouping: ActorGrouping, isThere: Truth) {
        if isThere == .no { return nil }
        self.isThere = isThere
        isMissing = isThere == .missing
        switch actor {
        case .code(let index): group = grouping.groups.first { $0.actors.contains(index) }?.id
        case .notEvident: isGroupKnown = false
        case .missing:
            isGroupKnown = false
            isMissing = true
        default: return nil
        }
    }
}

extension [WalkedActor] {
    var sureGroups: Set<String> { Set(filter { $0.isThere == .yes }.compactMap(\.group)) }
    var possibleGroups: Set<String> { Set(compactMap(\.group)) }
    var unknown: Int { count { !$0.isGroupKnown } }

    /// Whether something that nobody coded could add a group.
    var isMissing: Bool {
        let sure = sureGroups
        return contains { actor in
            actor.isMissing && (!actor.isGroupKnown || (actor.group.map { !sure.contains($0) } ?? false))
        }
    }

    func truth(of grouping: ActorGrouping, in range: NumberRange) -> Truth {
        let most = Swift.min(grouping.groups.count, possibleGroups.count + unknown)
        let truths = (sureGroups.count...most).map { range.contains($0) }
        if !truths.contains(false) { return .yes }
        if !truths.contains(true) { return .no }
        return isMissing ? .missing : .notEvident
    }
}

/// A meeting from the first plan on.
struct WalkedMeeting {
    var isHeld: Truth
    /// nil: not known.
    var date: PartialDate?
    var isDateMissing: Bool
    /// nil: nobody coded who came.
    var actors: [WalkedActor]?

    func truth(of grouping: ActorGrouping, atLeast least: Int) -> Truth {
        let truth =
            actors?.truth(of: grouping, in: NumberRange(atLeast: least))
            ?? (least > grouping.groups.count ? .no : .missing)
        return .all([isHeld, truth])
    }

    func surelyHas(_ core: Set<String>) -> Bool { core.isSubset(of: actors?.sureGroups ?? []) }

    func mayHave(_ core: Set<String>) -> Bool {
        actors.map { core.subtracting($0.possibleGroups).count <= $0.unknown } ?? true
    }

    var isSurelyDated: Bool { isHeld == .yes && date?.isDay == true }

    var isMissing: Bool { isHeld == .missing || isDateMissing || (actors?.isMissing ?? true) }
}

struct WalkedSeries {
    var meetings: [WalkedMeeting] = []
    let isWhole: Bool

    init?(_ view: WalkedCase, _ grouping: ActorGrouping) {
        guard case .plan(let first, let start) = view.view.firstPlan else { return nil }
        let file = view.view.caseFile
        let plans = file.plans!
        // Every meeting with the truth that it is one, by its plan or its own place.
        var found: [(key: String, meeting: Meeting?, isHeld: Truth)] = []
        found.append(("plan \(first)", plans[first].meeting, .yes))
        for (index, followUp) in (file.followUps ?? []).enumerated() {
            let isHeld: Truth =
                switch followUp[.date] {
                case .date(let date): DateOrder.onOrAfter.truth(of: date, to: start)
                case .notEvident: .notEvident
                default: .yes
                }
            if isHeld == .no { continue }
            if let own = followUp.meeting {
                found.append((own[.id].text.map { "id " + $0 } ?? "follow-up \(index)", own, isHeld))
            } else if let id = followUp[.newPlan].text {
                let plan = plans.firstIndex { $0[.id].text == id }
                let meeting = plan.flatMap { plans[$0].meeting }
                found.append((plan.map { "plan \($0)" } ?? "none \(index)", meeting, isHeld))
            }
        }
        let named = (file.followUps ?? []).compactMap { $0[.newPlan].text }
        for (index, plan) in plans.enumerated() where index != first && file.followUps != nil {
            if let id = plan[.id].text, named.contains(id) { continue }
            let date = view.study.date(of: plan)
            let isHeld = date.map { date in
                date == start ? Truth(index > first) : DateOrder.onOrAfter.truth(of: date, to: start)
            }
            if isHeld != .no { found.append(("plan \(index)", plan.meeting, isHeld ?? .notEvident)) }
        }
        for key in found.map(\.key).reduce(into: [String](), { if !$0.contains($1) { $0.append($1) } }) {
            let same = found.filter { $0.key == key }
            meetings.append(
                Self.meeting(
                    same[0].meeting, same.contains { $0.isHeld == .yes } ? .yes : .notEvident, grouping))
        }
        isWhole = file.followUps != nil
    }

    private static func meeting(
        _ meeting: Meeting?, _ isHeld: Truth, _ grouping: ActorGrouping
    ) -> WalkedMeeting {
        guard let meeting else {
            return WalkedMeeting(isHeld: .missing, date: nil, isDateMissing: true, actors: nil)
        }
        let actors = meeting.participants.map { participants in
            participants.compactMap { participant in
                let attended: Truth =
                    switch participant[.attended] {
                    case .missing: .missing
                    case .notEvident: .notEvident
                    case let value: Truth(value == .code(WellKnown.yes))
                    }
                return WalkedActor(participant[.actor], grouping, isThere: attended)
            }
        }
        var date: PartialDate?
        if case .date(let day) = meeting[.date] { date = day }
        return WalkedMeeting(
            isHeld: isHeld, date: date, isDateMissing: meeting[.date] == .missing, actors: actors)
    }

    func truth(of size: MeetingSize, in range: NumberRange) -> Truth {
        let truths = meetings.map { $0.truth(of: size.grouping, atLeast: size.atLeast) }
        let sure = truths.count { $0 == .yes }
        // As many more as no range of these tests reaches.
        let most = truths.count { $0 != .no } + (isWhole ? 0 : 1000)
        let answers = Set((sure...most).map { range.contains($0) })
        if answers.count == 1 { return Truth(answers.contains(true)) }
        return !isWhole || truths.contains(.missing) ? .missing : .notEvident
    }

    // MARK: - The core of a team

    func truth(of team: CoreTeam) -> Truth {
        let cores = Self.choices(of: team.actors, from: team.grouping.groups.map(\.id)[...])
        if cores.contains(where: { isSure(Set($0), team) }) { return .yes }
        if !cores.contains(where: { isPossible(Set($0), team) }) { return .no }
        return !isWhole || meetings.contains(where: \.isMissing) ? .missing : .notEvident
    }

    private func isSure(_ core: Set<String>, _ team: CoreTeam) -> Bool {
        guard isWhole else { return false }
        return periods(team.months).contains { from, to in
            let run = meetings.filter { $0.isSurelyDated && $0.date!.first >= from && $0.date!.first <= to }
            let between = meetings.filter { meeting in
                !meeting.isSurelyDated && (meeting.date.map { $0.first <= to && $0.last >= from } ?? true)
            }
            let together = run.count { $0.surelyHas(core) }
            return run.count >= team.meetings
                && Fraction(together, over: run.count + between.count) >= team.share
        }
    }

    private func isPossible(_ core: Set<String>, _ team: CoreTeam) -> Bool {
        if !isWhole { return true }
        let undated = meetings.filter { !$0.isSurelyDated }
        for (from, to) in periods(team.months) {
            let run = meetings.filter { $0.isSurelyDated && $0.date!.first >= from && $0.date!.first <= to }
            let others = undated.filter { meeting in
                guard let date = meeting.date else { return true }
                return date.first <= Self.day(from, team.months) && to <= Self.day(date.last, team.months)
            }
            if mayHold(core, team, run, others) { return true }
        }
        return undated.contains { first in
            mayHold(
                core, team, [],
                undated.filter { meeting in
                    guard let date = meeting.date, let start = first.date else { return true }
                    return date.last >= start.first && date.first <= Self.day(start.last, team.months)
                })
        }
    }

    /// Tries to take every number of the others along.
    private func mayHold(
        _ core: Set<String>, _ team: CoreTeam, _ run: [WalkedMeeting], _ others: [WalkedMeeting]
    ) -> Bool {
        let helping = others.count { $0.mayHave(core) }
        let sure = run.count { $0.mayHave(core) }
        for taken in 0...others.count {
            let number = run.count + taken
            guard number >= max(team.meetings, 1) else { continue }
            if Fraction(sure + min(taken, helping), over: number) >= team.share { return true }
        }
        return false
    }

    /// From one day with a meeting to another.
    private func periods(_ months: Int) -> [(Int32, Int32)] {
        let days = meetings.filter(\.isSurelyDated).map { $0.date!.first }
        return days.flatMap { from in
            days.filter { $0 >= from && $0 <= Self.day(from, months) }.map { (from, $0) }
        }
    }

    private static func day(_ day: Int32, _ months: Int) -> Int32 {
        PartialDate.day(months, monthsAfter: day)
    }

    private static func choices(of count: Int, from names: ArraySlice<String>) -> [[String]] {
        if count == 0 { return [[]] }
        guard let first = names.first else { return [] }
        let rest = names.dropFirst()
        return choices(of: count - 1, from: rest).map { [first] + $0 } + choices(of: count, from: rest)
    }
}

extension Condition {
    /// Tries every key that an element has, and one that none is known by.
    static func walkedGroup(
        _ elements: [(isMet: Truth, key: FieldValue, value: FieldValue)], atLeast least: Int
    ) -> Truth {
        let elements = elements.filter { $0.isMet != .no && $0.key != .empty && $0.value != .empty }
        let isOpen = { (value: FieldValue) in value == .missing || value == .notEvident }
        var truths: [Truth] = [.no]
        for key in elements.map(\.key).filter({ !isOpen($0) }) + [.missing] {
            let own = elements.filter { $0.key == key || isOpen($0.key) }
            let isSure = { (element: (isMet: Truth, key: FieldValue, value: FieldValue)) in
                element.isMet == .yes && !isOpen(element.key) && !isOpen(element.value)
            }
            let sure = Set(own.filter(isSure).map(\.value))
            let open = own.filter { !isSure($0) && !sure.contains($0.value) }
            let values = sure.union(open.map(\.value).filter { !isOpen($0) })
            if sure.count >= least {
                truths.append(.yes)
            } else if values.count + open.count(where: { isOpen($0.value) }) >= least {
                let isMissing = open.contains {
                    [$0.key, $0.value].contains(.missing) || $0.isMet == .missing
                }
                truths.append(isMissing ? .missing : .notEvident)
            }
        }
        return .any(truths)
    }
}
