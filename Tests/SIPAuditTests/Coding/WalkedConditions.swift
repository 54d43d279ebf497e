@testable import SIPAudit

/// A case file laid out for the obvious evaluation: the rows of every scope,
/// each an array of values.
struct WalkedCase {
    let view: CaseView
    let study: StudyProtocol
    private var rows: [Scope: [[FieldValue]]] = [:]

    subscript(scope: Scope) -> [[FieldValue]]? { rows[scope] }

    init(_ caseFile: CaseFile, protocol study: StudyProtocol) {
        view = CaseView(caseFile, protocol: study)
        self.study = study
        rows[.caseFile] = [Array(caseFile.values)]
        rows[.person] = caseFile.person.map { [Array($0.values)] }
        rows[.contacts] = caseFile.contacts?.map { Array($0.values) }
        rows[.interventions] = caseFile.interventions?.map { Array($0.values) }
        rows[.documents] = caseFile.documents?.map { Array($0.values) }
        rows[.plans] = caseFile.plans?.map { Array($0.values) }
        rows[.followUps] = caseFile.followUps?.map { Array($0.values) }
        guard case .plan(let index, let date) = view.firstPlan, let plan = caseFile.plans?[index] else {
            return
        }
        rows[.plan] = [Array(plan.values) + [.date(date)]]
        rows[.meeting] = plan.meeting.map { [Array($0.values)] }
        rows[.participants] = plan.meeting?.participants?.map { Array($0.values) }
        rows[.needs] = plan.needs?.map { Array($0.values) }
        rows[.otherNeeds] = plan.otherNeeds?.map { Array($0.values) }
        rows[.tasks] = plan.tasks?.map { Array($0.values) }
        let rule = FirstPlanRule(study)
        guard case .known(let occasions) = caseFile.occasions(after: index, on: date, by: rule) else {
            return
        }
        let values = occasions.map { occasion in
            [
                occasion.date, occasion.documentedIn, occasion.document, occasion.newPlanMade,
                occasion.carriedOut,
            ].map(Self.value)
        }
        rows[.occasions] = values
        rows[.occasion1] = Array(values.prefix(1))
        rows[.occasion2] = Array(values.dropFirst().prefix(1))
    }

    /// Rules ask no texts.
    private static func value(of cell: FieldCell) -> FieldValue {
        if case .text = cell { return .text("") }
        return CaseCells([cell]).value(at: 0)
    }

    func absence(of scope: Scope) -> Truth { view.absence(of: scope) }
}

// The walk through the trees of conditions and rules, as they are declared: the
// obvious twin of `ConditionProgram` and `RuleProgram`, which it judges.

extension Condition {
    /// The truth of the condition in a case.
    ///
    /// `element` is the row that an enclosing `some`, `every` or `count` is
    /// testing.
    func walkedTruth(in view: WalkedCase, element: [FieldValue]? = nil) -> Truth {
        switch self {
        case .comparison(let path, let comparison):
            return path.walkedRow(in: view, element: element).truth { comparison.truth(of: $0[path.field]) }
        case .days(let from, let to, let range):
            return Self.walkedDays(from: from, to: to, in: view, element: element).truth {
                range.truth(of: $0)
            }
        case .order(let left, let order, let right):
            return Self.dates(left, right, in: view, element: element).truth { order.truth(of: $0, to: $1) }
        case .exists(let scope, let expected):
            guard let rows = view[scope] else { return view.absence(of: scope) }
            return Truth(rows.isEmpty != expected)
        case .some(let scope, let condition):
            guard let rows = view[scope] else { return view.absence(of: scope) }
            return .any(rows) { condition.walkedTruth(in: view, element: $0) }
        case .every(let scope, let condition):
            guard let rows = view[scope] else { return view.absence(of: scope) }
            return .all(rows) { condition.walkedTruth(in: view, element: $0) }
        case .count(let scope, let condition, let range):
            guard let rows = view[scope] else { return view.absence(of: scope) }
            return ElementCount(rows.map { condition.walkedTruth(in: view, element: $0) }).truth(in: range)
        case .distinct(let scope, let condition, let path, let grouping, let range):
            guard let rows = view[scope] else { return view.absence(of: scope) }
            return rows.compactMap { row in
                WalkedActor(
                    row[path.field], grouping, isThere: condition.walkedTruth(in: view, element: row))
            }.truth(of: grouping, in: range)
        case .group(let scope, let condition, let key, let field, let least):
            guard let rows = view[scope] else { return view.absence(of: scope) }
            return Self.walkedGroup(
                rows.map { (condition.walkedTruth(in: view, element: $0), $0[key.field], $0[field.field]) },
                atLeast: least)
        case .meetings(let size, let range):
            guard let series = WalkedSeries(view, size.grouping) else {
                return view.absence(of: .occasions)
            }
            return series.truth(of: size, in: range)
        case .core(let team):
            guard let series = WalkedSeries(view, team.grouping) else {
                return view.absence(of: .occasions)
            }
            return series.truth(of: team)
        case .all(let parts):
            return .all(parts) { $0.walkedTruth(in: view, element: element) }
        case .any(let parts):
            return .any(parts) { $0.walkedTruth(in: view, element: element) }
        case .not(let condition):
            return !condition.walkedTruth(in: view, element: element)
        case .coded, .firstPlan: preconditionFailure("of checks alone, never of rules")
        }
    }

    /// Days between two dates, as far as both are known.
    static func walkedDays(
        from: FieldPath, to: FieldPath, in view: WalkedCase, element: [FieldValue]? = nil
    ) -> Known<ClosedRange<Int>> {
        switch dates(from, to, in: view, element: element) {
        case .known(let dates): .known(dates.0.days(to: dates.1))
        case .absent: .absent
        case .notEvident: .notEvident
        case .missing: .missing
        }
    }

    private static func dates(
        _ left: FieldPath, _ right: FieldPath, in view: WalkedCase, element: [FieldValue]?
    ) -> Known<(PartialDate, PartialDate)> {
        let dates = (
            left.walkedRow(in: view, element: element).date(left.field),
            right.walkedRow(in: view, element: element).date(right.field)
        )
        switch dates {
        case (.known(let left), .known(let right)): return .known((left, right))
        case (.missing, _), (_, .missing): return .missing
        case (.absent, _), (_, .absent): return .absent
        case (.notEvident, _), (_, .notEvident): return .notEvident
        }
    }
}

extension Known<[FieldValue]> {
    fileprivate func date(_ field: Int) -> Known<PartialDate> {
        switch self {
        case .known(let row):
            switch row[field] {
            case .date(let date): .known(date)
            case .missing: .missing
            case .empty: .absent
            default: .notEvident
            }
        case .absent: .absent
        case .notEvident: .notEvident
        case .missing: .missing
        }
    }
}

extension FieldPath {
    /// The row the path names: the element under test, or its scope's only row.
    func walkedRow(in view: WalkedCase, element: [FieldValue]?) -> Known<[FieldValue]> {
        if isOfElement {
            guard let element else { preconditionFailure("an element path outside some, every or count") }
            return .known(element)
        }
        guard let rows = view[scope] else {
            return view.absence(of: scope) == .notEvident ? .notEvident : .missing
        }
        return rows.first.map { .known($0) } ?? .absent
    }
}

extension Comparison {
    func truth(of value: FieldValue) -> Truth {
        switch self {
        case .isNotEvident: return Truth(value == .notEvident)
        case .isMissing: return Truth(value == .missing)
        case .isEmptyBox(let expected):
            switch value {
            case .missing: return .missing
            case .notEvident: return .notEvident
            default: return Truth((value == .empty) == expected)
            }
        case .isAny, .isEmptySet, .isIn, .isWithin: break
        }
        switch (self, value) {
        case (_, .missing): return .missing
        case (_, .notEvident): return .notEvident
        case (.isAny(let selection), .code(let index)): return Truth(selection.contains(index))
        case (.isAny(let selection), .codes(let set)): return Truth(!selection.members(of: set).isEmpty)
        case (.isEmptySet(let expected), .codes(let set)): return Truth(set.isEmpty == expected)
        // An empty box for several values holds none of them.
        case (.isEmptySet(let expected), .empty): return Truth(expected)
        case (.isIn(let range, of: _), .empty): return Truth(range.contains(0))
        case (.isIn(let range, of: nil), .number(let number)): return Truth(range.contains(number))
        case (.isIn(let range, let selection), .codes(let set)):
            return Truth(range.contains((selection?.members(of: set) ?? set).count))
        case (.isWithin(let from, let to), .date(let date)): return date.truth(from: from, to: to)
        default: return .no
        }
    }
}
