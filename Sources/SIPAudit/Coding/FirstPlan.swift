/// Which plan of a case file is *the first*: the first qualifying plan in the
/// inclusion window, as the protocol defines both.
enum FirstPlan: Equatable {
    case plan(Int, date: PartialDate)
    /// The file holds no qualifying plan.
    case none
    /// There are candidates, but their dates do not tell which is first.
    case notEvident
    /// The plans, or the kinds of them, were not coded.
    case missing

    /// `plan.date`: the date by which a plan was found to be the first.
    static let dateEntry = PartCatalogue.Entry(name: "date", header: "date", type: .date)

    /// - Complexity: quadratic in the number of plans, which is small.
    init(in caseFile: CaseFile, by rule: FirstPlanRule) {
        guard let plans = caseFile.plans else {
            self = .missing
            return
        }
        var candidates: [Candidate] = []
        // By index: a plan is not copied for some of its cells.
        for index in plans.indices {
            let cell = plans[index].cell(.kind)
            guard case .code(let kind) = cell else {
                self = cell.isMissing ? .missing : .notEvident
                return
            }
            guard rule.qualifyingPlanKinds.contains(kind) else { continue }
            let date = rule.date(ofPlan: index, in: plans)
            let inside = rule.window.contains(date)
            if inside != .no { candidates.append(Candidate(index: index, date: date, isInside: inside)) }
        }
        guard !candidates.isEmpty else {
            self = .none
            return
        }
        let first = candidates.first { candidate in
            candidate.isInside == .yes && candidates.allSatisfy { candidate.isFirst(against: $0) }
        }
        if let first, let date = first.date {
            self = .plan(first.index, date: date)
        } else {
            self = .notEvident
        }
    }

    init(in caseFile: CaseFile, protocol study: StudyProtocol) {
        self.init(in: caseFile, by: FirstPlanRule(study))
    }

    private struct Candidate {
        let index: Int
        let date: PartialDate?
        let isInside: Truth

        /// Whether it comes surely before `other`; plans with equal dates keep
        /// the order of the file.
        func isFirst(against other: Candidate) -> Bool {
            if other.index == index { return true }
            guard let date, let otherDate = other.date else { return false }
            return date == otherDate ? index < other.index : date.order(to: otherDate) == -1
        }
    }
}

/// What a study's protocol says of which plan is the first, apart from all else
/// that it says.
final class FirstPlanRule: Sendable {
    let window: StudyProtocol.Window
    let qualifyingPlanKinds: CodeSelection
    let planDates: [StudyProtocol.PlanDate]

    init(_ study: StudyProtocol) {
        window = study.window
        qualifyingPlanKinds = study.qualifyingPlanKinds
        planDates = study.planDates
    }

    /// The date that counts for a plan: the first one present in the order that
    /// the protocol lists.
    ///
    /// - Parameter index: of one among several, which is not copied.
    func date(ofPlan index: Int, in plans: [Plan]) -> PartialDate? {
        for source in planDates {
            let cell =
                source.isOfMeeting
                ? plans[index].meeting?.cell(at: source.field) : plans[index].cell(at: source.field)
            if case .date(let date)? = cell { return date }
        }
        return nil
    }
}

extension StudyProtocol {
    /// The date that counts for `plan`: the first one present in the order
    /// that the protocol lists.
    func date(of plan: Plan) -> PartialDate? { FirstPlanRule(self).date(ofPlan: 0, in: [plan]) }
}
