extension CaseFile {
    /// The occasions of follow-up after the first plan in the order of their
    /// dates: the follow-ups, and every later plan that no follow-up names.
    ///
    /// Missing when the follow-ups were not coded; not evident when a date, or
    /// a plan without one, leaves open whether something comes after the first
    /// plan. Where the dates of two occasions do not tell which came first,
    /// what is said of each of them is *framgår ej*.
    func occasions(
        after first: Int, on date: PartialDate, by rule: FirstPlanRule
    ) -> Known<[Occasion]> {
        guard let followUps, let plans else { return .missing }

        var occasions: [Occasion] = []
        occasions.reserveCapacity(followUps.count + plans.count - 1)
        // By index: parts are not copied for some of their cells.
        for index in followUps.indices {
            // A follow-up without a date follows something up all the same.
            if case .date(let when) = followUps[index].cell(.date) {
                switch when.isOnOrAfter(date) {
                case .yes: break
                case .no: continue
                case .notEvident, .missing: return .notEvident
                }
            }
            occasions.append(Occasion(followUps[index].values, at: index))
        }
        for index in plans.indices where index != first && !isNamed(plan: index, of: plans, in: followUps) {
            guard let when = rule.date(ofPlan: index, in: plans) else { return .notEvident }
            // Plans with equal dates keep the order of the file.
            switch when == date ? Truth(index > first) : when.isOnOrAfter(date) {
            case .yes: occasions.append(Occasion(laterPlan: plans[index].values, at: index, on: when))
            case .no: continue
            case .notEvident, .missing: return .notEvident
            }
        }
        if occasions.count > 1 { occasions = inOrder(occasions) }
        return .known(occasions)
    }

    /// By their dates; what is said of one whose place is open is *framgår ej*.
    private func inOrder(_ occasions: [Occasion]) -> [Occasion] {
        // Sorting by the first possible day, ties in the order of the file.
        let dates = occasions.map(\.day)
        let sorted = dates.indices.sorted { left, right in
            let (a, b) = (dates[left]?.first ?? .max, dates[right]?.first ?? .max)
            return a == b ? left < right : a < b
        }
        return sorted.map { index in
            // Not its neighbours alone: what has no date may have come before all.
            let isCertain = sorted.allSatisfy { $0 == index || dates[index].isOrdered(to: dates[$0]) }
            return isCertain ? occasions[index] : occasions[index].withUncertainOrder
        }
    }

    /// What may be an occasion of follow-up, where the dates do not tell which
    /// are: each follow-up and later plan with the truth that it is one.
    func openOccasions(
        after first: Int, on date: PartialDate, by rule: FirstPlanRule
    ) -> [(origin: Occasion.Origin, isOne: Truth)] {
        guard let followUps, let plans else { return [] }
        var found: [(origin: Occasion.Origin, isOne: Truth)] = []
        for (index, followUp) in followUps.enumerated() {
            var isOne = Truth.yes
            if case .date(let when) = followUp.cell(.date) { isOne = when.isOnOrAfter(date) }
            if isOne != .no { found.append((.followUp(index), isOne)) }
        }
        for index in plans.indices where index != first && !isNamed(plan: index, of: plans, in: followUps) {
            let when = rule.date(ofPlan: index, in: plans)
            let isOne = when.map { $0 == date ? Truth(index > first) : $0.isOnOrAfter(date) } ?? .notEvident
            if isOne != .no { found.append((.laterPlan(index), isOne)) }
        }
        return found
    }

    /// Whether a follow-up names the plan. What names no plan does not claim
    /// one that has no id.
    private func isNamed(plan index: Int, of plans: [Plan], in followUps: [FollowUp]) -> Bool {
        let id = plans[index].id(.id)
        for followUp in followUps.indices where followUps[followUp].names(id, by: .newPlan) { return true }
        return false
    }
}

extension Occasion {
    /// nil: it has none that is known.
    fileprivate var day: PartialDate? { if case .date(let date) = date { date } else { nil } }
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
