/// The meetings from the first plan on: that of the plan, and those of the
/// follow-up occasions after it.
///
/// A follow-up's meeting is its own, or that of the plan it gave; one with
/// neither was no meeting. A plan of which no meeting is coded leaves it open
/// whether and when there was one. The same meeting counts once.
struct MeetingSeries {
    struct Entry {
        /// The follow-up or later plan that it is of; nil: it is the first plan's.
        let occasion: Occasion.Origin?
        /// Whether it took place after the first plan.
        fileprivate(set) var isHeld: Truth
        /// nil: not known, because nobody coded it or it is not evident.
        let date: PartialDate?
        let isDateMissing: Bool
        let presence: GroupPresence

        /// What is open about it, if anything: *ej kodat* before *framgår ej*.
        var openness: Truth {
            if isHeld == .missing || isDateMissing || presence.isMissing { return .missing }
            let isWhole = isHeld == .yes && date?.isDay == true
            let isKnown = presence.unknown == 0 && presence.sure == presence.possible
            return isWhole && isKnown ? .yes : .notEvident
        }
    }

    private(set) var entries: [Entry] = []
    /// Whether these are all: else nobody coded what follows the plan.
    let isWhole: Bool
    private let groups: ActorGroups
    /// What each entry is known by: the plan it is of, and its id.
    private var keys: [(plan: Int?, id: String?)] = []

    /// nil where the first plan is not known.
    init?(in view: CaseView, _ groups: ActorGroups) {
        guard case .plan(let first, _) = view.firstPlan else { return nil }
        self.groups = groups
        let file = view.caseFile
        isWhole = file.followUps != nil
        add(planAt: first, in: file, occasion: nil, isHeld: .yes)
        // Dates that leave the occasions open may yet tell some of the meetings.
        let occasions =
            view.leavesOccasionsOpen ? view.openOccasions : view.occasions.map { ($0.origin, .yes) }
        for (origin, isHeld) in occasions {
            switch origin {
            case .laterPlan(let plan): add(planAt: plan, in: file, occasion: origin, isHeld: isHeld)
            case .followUp(let index): add(index, in: file, occasion: origin, isHeld: isHeld)
            }
        }
    }

    private mutating func add(_ index: Int, in file: CaseFile, occasion: Occasion.Origin, isHeld: Truth) {
        guard let followUp = file.followUps?[index] else { return }
        // It may have been before the first plan, as its date would tell.
        let isHeld = followUp.cell(.date).isNotEvident ? .notEvident : isHeld
        if let meeting = followUp.meeting {
            add(meeting, of: nil, occasion: occasion, isHeld: isHeld)
        } else if !followUp.cell(.newPlan).isMissing {
            let plan = file.plans?.firstIndex { followUp.names($0, by: .newPlan, .id) }
            add(planAt: plan, in: file, occasion: occasion, isHeld: isHeld)
        }
    }

    /// - Parameter plan: nil: one that the file does not hold.
    private mutating func add(planAt plan: Int?, in file: CaseFile, occasion: Occasion.Origin?, isHeld: Truth)
    {
        add(plan.flatMap { file.plans?[$0].meeting }, of: plan, occasion: occasion, isHeld: isHeld)
    }

    private mutating func add(_ meeting: Meeting?, of plan: Int?, occasion: Occasion.Origin?, isHeld: Truth) {
        let id = meeting?[.id].text
        let known = keys.firstIndex { ($0.plan != nil && $0.plan == plan) || ($0.id != nil && $0.id == id) }
        if let known {
            if meeting != nil && isHeld == .yes { entries[known].isHeld = .yes }
            return
        }
        keys.append((plan, id))
        guard let meeting else {
            entries.append(
                Entry(
                    occasion: occasion, isHeld: .missing, date: nil, isDateMissing: true,
                    presence: .notCoded(groups)))
            return
        }
        var presence = meeting.participants == nil ? .notCoded(groups) : GroupPresence(groups)
        for participant in meeting.participants ?? [] {
            let attended = participant.cell(.attended)
            presence.add(participant.cell(.actor), groups, isThere: attended.truth(is: WellKnown.yes))
        }
        let date = meeting.cell(.date)
        entries.append(
            Entry(
                occasion: occasion, isHeld: isHeld, date: date.day, isDateMissing: date.isMissing,
                presence: presence))
    }

    /// Whether the number of meetings that so many groups attended lies in the
    /// range.
    func truth(atLeast groups: Int, in range: NumberRange) -> Truth {
        let size = NumberRange(atLeast: groups)
        var count = ElementCount()
        for entry in entries {
            var truth = entry.isHeld
            truth.formAnd(entry.presence.truth(in: size))
            count.add(truth)
        }
        if isWhole { return count.truth(in: range) }
        let decided = range.truth(of: count.met...Int.max)
        return decided == .notEvident ? .missing : decided
    }
}

extension FieldCell {
    fileprivate func truth(is code: Int) -> Truth {
        switch self {
        case .missing: .missing
        case .notEvident: .notEvident
        case .code(let own): Truth(own == code)
        case .empty, .filled, .codes, .number, .date, .text: .no
        }
    }

    fileprivate var day: PartialDate? { if case .date(let date) = self { date } else { nil } }
}
