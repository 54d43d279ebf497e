/// The checks of a study that are data and of one kind of subject, laid out for
/// asking all of them of one subject after another.
///
/// A class, so that handing it on counts one reference.
final class CompiledChecks: Sendable {
    /// A class, since it is handed on to report something, with all that it may
    /// say.
    fileprivate final class Check: Sendable {
        /// Its place among the study's checks.
        let order: Int
        let check: DataCheck
        /// Where the conditions begin: the one that softens it, and, in the
        /// program, the one that tells the element at which it is reported.
        let softening: Int?
        let first: Int?

        init(_ order: Int, _ check: DataCheck, in layout: inout CheckConditionsLayout) {
            self.order = order
            self.check = check
            softening = check.softening.map { layout.add($0.condition) }
            if case .first(_, let condition) = check.place {
                first = layout.addToProgram(condition)
            } else {
                first = nil
            }
        }
    }

    /// A check whose condition holds of a subject.
    struct Holding: Sendable {
        fileprivate let check: Check
        fileprivate let isSoftened: Bool

        /// Its place among the study's checks.
        var order: Int { check.order }
    }

    let subject: CheckSubject
    private let checks: [Check]
    /// Where the condition of each begins.
    private let starts: [Int]
    private let conditions: CheckConditions

    /// - Parameter checks: with their places among the study's.
    init(_ subject: CheckSubject, _ checks: [(order: Int, check: DataCheck)]) {
        self.subject = subject
        var layout = CheckConditionsLayout()
        starts = checks.map { layout.add($0.check.condition) }
        self.checks = checks.map { Check($0.order, $0.check, in: &layout) }
        conditions = CheckConditions(layout)
    }

    /// The places of the checks among the study's.
    var orders: [Int] { checks.map(\.order) }

    /// Answers what is asked of the rows of a subject, on which `view` was laid
    /// out: before the checks are asked of it.
    func answer(_ view: CaseView, into answers: inout RowAnswers) {
        conditions.answer(view, into: &answers)
    }

    /// The checks whose conditions hold of a subject, instead of those in
    /// `holding`.
    func find(
        in view: CaseView, _ element: CaseRow?, _ answers: RowAnswers, into holding: inout [Holding]
    ) {
        holding.removeAll(keepingCapacity: true)
        answers.lend { answers in
            // By index, since a check is counted as in use only to report something.
            for index in starts.indices
            where conditions.holds(at: starts[index], answers, in: view, element) {
                let check = checks[index]
                let isSoftened =
                    check.softening.map { conditions.holds(at: $0, answers, in: view, element) } ?? false
                holding.append(Holding(check: check, isSoftened: isSoftened))
            }
        }
    }

    /// What a check has to say of a subject.
    func draft(
        _ holding: Holding, _ subject: AuditSubject, _ element: CaseRow?, _ audited: AuditedCase,
        _ view: CaseView
    ) -> FindingDraft {
        let check = holding.check.check
        let message = holding.isSoftened ? check.softening!.message : check.message
        let place = place(holding.check, subject, audited, view)
        return FindingDraft(
            subject: audited.subject(subject), position: place.position, list: place.list, field: place.field,
            bindings: check.bindings,
            message: message.message(for: subject, element: element, in: audited, view: view),
            severity: holding.isSoftened ? check.softening!.severity : nil, isSoftened: holding.isSoftened)
    }

    private func place(
        _ check: Check, _ subject: AuditSubject, _ audited: AuditedCase, _ view: CaseView
    ) -> AuditPlace {
        // What a check of the case says of the plan is of the first.
        var subject = subject
        let own = audited.place(of: subject)
        subject.plan = subject.plan ?? view.planIndex
        switch check.check.place {
        case .subject: return own
        case .field(let path): return audited.place(of: path, subject)
        case .part(let scope): return audited.place(of: scope, subject)
        case .first(let scope, _):
            let rows = view.range(of: scope) ?? 0..<0
            let found = rows.firstIndex { place in
                conditions.program.truth(at: check.first!, in: view, element: view.row(at: place)) == .yes
            }
            guard let found else { return audited.place(of: scope, subject) }
            return audited.place(ofElement: found - rows.lowerBound, of: scope, subject)
        }
    }
}
