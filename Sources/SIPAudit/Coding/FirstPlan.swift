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
    init(in caseFile: CaseFile, protocol study: StudyProtocol) {
        guard let plans = caseFile.plans else {
            self = .missing
            return
        }
        var candidates: [Candidate] = []
        for (index, plan) in plans.enumerated() {
            guard case .code(let kind) = plan.cell(.kind) else {
                self = plan.cell(.kind).isMissing ? .missing : .notEvident
                return
            }
            guard study.qualifyingPlanKinds.contains(kind) else { continue }
            let date = study.date(of: plan)
            let inside = study.window.contains(date)
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

extension StudyProtocol {
    /// The date that counts for `plan`: the first one present in the order
    /// that the protocol lists.
    func date(of plan: Plan) -> PartialDate? {
        for source in planDates {
            let cell = source.isOfMeeting ? plan.meeting?.cell(at: source.field) : plan.cell(at: source.field)
            if case .date(let date)? = cell { return date }
        }
        return nil
    }
}
