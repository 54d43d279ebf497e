/// A case file laid out for rules: for every scope that a path can name, the
/// rows of its fields.
///
/// Built once for each case, so that evaluating a path is two array accesses.
struct CaseView {
    let caseFile: CaseFile
    let firstPlan: FirstPlan
    /// The rows of `occasions`, with the follow-up or plan that each is.
    private(set) var occasions: [Occasion] = []
    /// Whether the dates leave it open which of the file's plans and
    /// follow-ups come after the first plan.
    private(set) var leavesOccasionsOpen = false
    /// By scope; nil: not coded, or open. A scope that is no list has one row,
    /// or none when the thing does not exist.
    private var rows: [[[FieldValue]]?]

    subscript(scope: Scope) -> [[FieldValue]]? {
        get { rows[scope.rawValue] }
        set { rows[scope.rawValue] = newValue }
    }

    init(_ caseFile: CaseFile, protocol study: StudyProtocol) {
        self.caseFile = caseFile
        firstPlan = FirstPlan(in: caseFile, protocol: study)
        rows = Array(repeating: nil, count: Scope.allCases.count)
        self[.caseFile] = [caseFile.values.storage]
        self[.person] = caseFile.person.map { [$0.values.storage] }
        self[.contacts] = caseFile.contacts?.map(\.values.storage)
        self[.interventions] = caseFile.interventions?.map(\.values.storage)
        self[.documents] = caseFile.documents?.map(\.values.storage)
        self[.plans] = caseFile.plans?.map(\.values.storage)
        self[.followUps] = caseFile.followUps?.map(\.values.storage)
        guard case .plan(let index, let date) = firstPlan, let plan = caseFile.plans?[index] else { return }
        self[.plan] = [plan.values.storage + [.date(date)]]
        self[.meeting] = plan.meeting.map { [$0.values.storage] }
        self[.participants] = plan.meeting?.participants?.map(\.values.storage)
        self[.needs] = plan.needs?.map(\.values.storage)
        self[.otherNeeds] = plan.otherNeeds?.map(\.values.storage)
        self[.tasks] = plan.tasks?.map(\.values.storage)
        guard case .known(let occasions) = caseFile.occasions(after: index, on: date, protocol: study) else {
            leavesOccasionsOpen = caseFile.followUps != nil
            return
        }
        self.occasions = occasions
        self[.occasions] = occasions.map(\.values.storage)
        self[.occasion1] = occasions.first.map { [$0.values.storage] } ?? []
        self[.occasion2] = occasions.dropFirst().first.map { [$0.values.storage] } ?? []
    }

    /// Why there are no rows of a scope: nobody coded it, or it cannot be told.
    func absence(of scope: Scope) -> Truth {
        leavesOccasionsOpen && scope.isOfOccasions ? .notEvident : .missing
    }
}

extension CaseFile {
    /// The occasions of follow-up after the first plan in the order of their
    /// dates: the follow-ups, and every later plan that no follow-up names.
    ///
    /// Missing when the follow-ups were not coded; not evident when a date, or
    /// a plan without one, leaves open whether something comes after the first
    /// plan. Where the dates of two occasions do not tell which came first,
    /// what is said of each of them is *framgår ej*.
    func occasions(
        after first: Int, on date: PartialDate, protocol study: StudyProtocol
    ) -> Known<[Occasion]> {
        guard let followUps, let plans else { return .missing }

        var dated: [(date: PartialDate?, occasion: Occasion)] = []
        for (index, followUp) in followUps.enumerated() {
            let when: PartialDate? = if case .date(let date) = followUp[.date] { date } else { nil }
            // A follow-up without a date follows something up all the same.
            guard let when else {
                dated.append((nil, Occasion(followUp, at: index)))
                continue
            }
            switch when.isOnOrAfter(date) {
            case .yes: dated.append((when, Occasion(followUp, at: index)))
            case .no: continue
            case .notEvident, .missing: return .notEvident
            }
        }
        // What names no plan must not claim a plan that has no id.
        let named = Set(followUps.map { $0[.newPlan] }).subtracting([.missing])
        for (index, plan) in plans.enumerated() where index != first && !named.contains(plan[.id]) {
            guard let when = study.date(of: plan) else { return .notEvident }
            // Plans with equal dates keep the order of the file.
            switch when == date ? Truth(index > first) : when.isOnOrAfter(date) {
            case .yes: dated.append((when, Occasion(laterPlan: plan, at: index, on: when)))
            case .no: continue
            case .notEvident, .missing: return .notEvident
            }
        }
        // Sorting by the first possible day, ties in the order of the file.
        let sorted = dated.enumerated().sorted { left, right in
            let (a, b) = (left.element.date?.first ?? .max, right.element.date?.first ?? .max)
            return a == b ? left.offset < right.offset : a < b
        }.map(\.element)
        return .known(
            sorted.indices.map { index in
                // Not its neighbours alone: what has no date may have come before all.
                let isCertain = sorted.indices.allSatisfy {
                    $0 == index || sorted[index].date.isOrdered(to: sorted[$0].date)
                }
                return isCertain ? sorted[index].occasion : sorted[index].occasion.withUncertainOrder
            })
    }
}

extension PartialDate {
    fileprivate func isOnOrAfter(_ other: PartialDate) -> Truth {
        DateOrder.onOrAfter.truth(of: self, to: other)
    }
}

extension PartialDate? {
    fileprivate func isOrdered(to other: PartialDate?) -> Bool {
        guard let self, let other else { return false }
        return self == other || self.order(to: other) != nil
    }
}

extension Occasion {
    fileprivate init(_ followUp: FollowUp, at index: Int) {
        self.init(position: followUp.position)
        origin = .followUp(index)
        self[.date] = followUp[.date]
        self[.documentedIn] = followUp[.documentedIn]
        self[.document] = followUp[.document]
        self[.newPlanMade] = followUp[.newPlanMade]
        self[.carriedOut] = followUp[.carriedOut]
    }

    /// A later plan is a follow-up on the form that gave a new plan; what came
    /// of the first plan it does not say.
    fileprivate init(laterPlan plan: Plan, at index: Int, on date: PartialDate) {
        self.init(position: plan.position)
        origin = .laterPlan(index)
        self[.date] = .date(date)
        self[.document] = plan[.document]
        self[.newPlanMade] = .code(WellKnown.yes)
        self[.documentedIn] = .code(WellKnown.formSource)
    }

    fileprivate var withUncertainOrder: Occasion {
        var occasion = self
        for field in [Field.date, .documentedIn, .newPlanMade, .carriedOut] { occasion[field] = .notEvident }
        return occasion
    }
}
