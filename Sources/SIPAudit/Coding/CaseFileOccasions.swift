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
            // A follow-up without a date follows something up all the same.
            guard case .date(let when) = followUp.cell(.date) else {
                dated.append((nil, Occasion(followUp, at: index)))
                continue
            }
            switch when.isOnOrAfter(date) {
            case .yes: dated.append((when, Occasion(followUp, at: index)))
            case .no: continue
            case .notEvident, .missing: return .notEvident
            }
        }
        for (index, plan) in plans.enumerated() where index != first && !isNamed(plan, in: followUps) {
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

    /// What may be an occasion of follow-up, where the dates do not tell which
    /// are: each follow-up and later plan with the truth that it is one.
    func openOccasions(
        after first: Int, on date: PartialDate, protocol study: StudyProtocol
    ) -> [(origin: Occasion.Origin, isOne: Truth)] {
        guard let followUps, let plans else { return [] }
        var found: [(origin: Occasion.Origin, isOne: Truth)] = []
        for (index, followUp) in followUps.enumerated() {
            var isOne = Truth.yes
            if case .date(let when) = followUp.cell(.date) { isOne = when.isOnOrAfter(date) }
            if isOne != .no { found.append((.followUp(index), isOne)) }
        }
        for (index, plan) in plans.enumerated() where index != first && !isNamed(plan, in: followUps) {
            let when = study.date(of: plan)
            let isOne = when.map { $0 == date ? Truth(index > first) : $0.isOnOrAfter(date) } ?? .notEvident
            if isOne != .no { found.append((.laterPlan(index), isOne)) }
        }
        return found
    }

    /// Whether a follow-up names the plan. What names no plan does not claim
    /// one that has no id.
    private func isNamed(_ plan: Plan, in followUps: [FollowUp]) -> Bool {
        followUps.contains { $0.names(plan, by: .newPlan, .id) }
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
