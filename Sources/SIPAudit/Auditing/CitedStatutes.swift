/// What the checks of a study cite of the plans of one case after another: found
/// out once for each plan, and kept for other plans of the same day.
struct CitedStatutes: Sendable {
    /// More days than most materials have plans on.
    private static let mostKept = 4096

    private let statutes: [Statute]
    /// By the place of the check among the study's.
    private let ofCheck: [Reference]
    /// How to tell which care a plan is of: its name, and a node of the program.
    private let care: [(name: String, node: Int)]
    private let program: ConditionProgram
    /// Of the case at hand.
    private var known: [(statute: Int, plan: Int, cited: [Finding.Citation]?)] = []
    private var kept: [Day: [Finding.Citation]?] = [:]

    private enum Reference {
        /// The check rests on no statute.
        case none
        /// On one that the study does not have.
        case unknown
        case statute(Int)
    }

    /// All that decides what is cited.
    private struct Day: Hashable {
        let statute: Int
        let date: PartialDate
        /// Every kind of care that it may be: a bit for each.
        let care: UInt64
    }

    init(of checks: StudyChecks) {
        statutes = checks.statutes
        ofCheck = checks.checks.map { check in
            guard let id = check.declaration.statute else { return .none }
            return checks.statutes.firstIndex { $0.id == id }.map { .statute($0) } ?? .unknown
        }
        var program = ConditionProgram()
        care = checks.care.map { ($0.name, program.add($0.condition)) }
        self.program = program
    }

    mutating func beginCase() { known.removeAll(keepingCapacity: true) }

    /// What a check cites for a plan, as far as that is known; nil in it: its
    /// statute was not certainly in force. What is of no plan is of the day of the
    /// first.
    func knownCitations(_ order: Int, plan: Int?, _ audited: AuditedCase) -> [Finding.Citation]?? {
        switch ofCheck[order] {
        case .none: return .some([])
        case .unknown: return .some(nil)
        case .statute(let statute):
            guard let plan = plan ?? audited.view.planIndex else { return .some(nil) }
            for index in known.indices where known[index].statute == statute && known[index].plan == plan {
                return .some(known[index].cited)
            }
            return nil
        }
    }

    /// The same where it is not known yet.
    ///
    /// - Parameter view: of the case, with its plans laid out; it is left as it was.
    mutating func citations(
        _ order: Int, plan: Int?, _ audited: AuditedCase, _ view: inout CaseView
    ) -> [Finding.Citation]? {
        guard case .statute(let statute) = ofCheck[order], let plan = plan ?? audited.view.planIndex else {
            return nil
        }
        var cited: [Finding.Citation]?
        if let date = audited.study.codebook.studyProtocol.date(of: audited.caseFile.plans![plan]) {
            let care = possibleCare(ofPlan: plan, &view)
            cited = citations(of: Day(statute: statute, date: date, care: care))
        }
        known.append((statute, plan, cited))
        return cited
    }

    private mutating func citations(of day: Day) -> [Finding.Citation]? {
        if let cited = kept[day] { return cited }
        let names = [Statute.otherCare] + care.map(\.name)
        let possible = names.indices.filter { day.care >> UInt64($0) & 1 == 1 }.map { names[$0] }
        let cited = statutes[day.statute].citations(on: day.date, care: possible)
        if kept.count < Self.mostKept { kept[day] = .some(cited) }
        return cited
    }

    /// The care that the plan is of, or every one that it may be; the first bit is
    /// that of other care.
    private func possibleCare(ofPlan plan: Int, _ view: inout CaseView) -> UInt64 {
        let chosen = view.planIndex
        if chosen != plan { view.setPlan(plan) }
        defer { if chosen != plan { view.setPlan(chosen) } }
        var open: UInt64 = 1
        for (index, kind) in care.enumerated() {
            switch program.truth(at: kind.node, in: view) {
            case .yes: return 1 << UInt64(index + 1)
            case .no: continue
            case .notEvident, .missing: open |= 1 << UInt64(index + 1)
            }
        }
        return open
    }
}
