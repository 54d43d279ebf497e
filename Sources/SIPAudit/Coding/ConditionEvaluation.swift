extension Condition {
    /// The truth of the condition in a case.
    ///
    /// `element` is the row that an enclosing `some`, `every` or `count` is
    /// testing.
    func truth(in view: CaseView, element: [FieldValue]? = nil) -> Truth {
        switch self {
        case .comparison(let path, let comparison):
            return path.row(in: view, element: element).truth { comparison.truth(of: $0[path.field]) }
        case .days(let from, let to, let range):
            return Self.days(from: from, to: to, in: view, element: element).truth { range.truth(of: $0) }
        case .order(let left, let order, let right):
            return Self.dates(left, right, in: view, element: element).truth { order.truth(of: $0, to: $1) }
        case .exists(let scope, let expected):
            guard let rows = view[scope] else { return view.absence(of: scope) }
            return Truth(rows.isEmpty != expected)
        case .some(let scope, let condition):
            guard let rows = view[scope] else { return view.absence(of: scope) }
            return .any(rows) { condition.truth(in: view, element: $0) }
        case .every(let scope, let condition):
            guard let rows = view[scope] else { return view.absence(of: scope) }
            return .all(rows) { condition.truth(in: view, element: $0) }
        case .count(let scope, let condition, let range):
            guard let rows = view[scope] else { return view.absence(of: scope) }
            return ElementCount(rows) { condition.truth(in: view, element: $0) }.truth(in: range)
        case .all(let parts):
            return .all(parts) { $0.truth(in: view, element: element) }
        case .any(let parts):
            return .any(parts) { $0.truth(in: view, element: element) }
        case .not(let condition):
            return !condition.truth(in: view, element: element)
        }
    }

    /// Days between two dates, as far as both are known.
    static func days(
        from: FieldPath, to: FieldPath, in view: CaseView, element: [FieldValue]? = nil
    ) -> Known<ClosedRange<Int>> {
        switch dates(from, to, in: view, element: element) {
        case .known(let dates): .known(dates.0.days(to: dates.1))
        case .absent: .absent
        case .notEvident: .notEvident
        case .missing: .missing
        }
    }

    private static func dates(
        _ left: FieldPath, _ right: FieldPath, in view: CaseView, element: [FieldValue]?
    ) -> Known<(PartialDate, PartialDate)> {
        let dates = (
            left.row(in: view, element: element).date(left.field),
            right.row(in: view, element: element).date(right.field)
        )
        switch dates {
        case (.known(let left), .known(let right)): return .known((left, right))
        case (.missing, _), (_, .missing): return .missing
        case (.absent, _), (_, .absent): return .absent
        case (.notEvident, _), (_, .notEvident): return .notEvident
        }
    }
}

/// Something looked up in a case, or why there is nothing.
enum Known<Value> {
    case known(Value)
    /// The thing it would be a property of does not exist.
    case absent
    case notEvident
    case missing

    func truth(_ test: (Value) -> Truth) -> Truth {
        switch self {
        case .known(let value): test(value)
        case .absent: .no
        case .notEvident: .notEvident
        case .missing: .missing
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
    func row(in view: CaseView, element: [FieldValue]?) -> Known<[FieldValue]> {
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
    fileprivate func truth(of value: FieldValue) -> Truth {
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

extension PartialDate {
    /// Whether the date lies within the bounds, whole: a month that a bound
    /// cuts in two leaves it open.
    fileprivate func truth(from: PartialDate?, to: PartialDate?) -> Truth {
        let afterStart = from.map { first >= $0.first ? Truth.yes : last < $0.first ? .no : .notEvident }
        let beforeEnd = to.map { last <= $0.last ? Truth.yes : first > $0.last ? .no : .notEvident }
        return .all([afterStart ?? .yes, beforeEnd ?? .yes])
    }
}

extension DateOrder {
    func truth(of left: PartialDate, to right: PartialDate) -> Truth {
        switch self {
        case .before: right.first > left.last ? .yes : right.last <= left.first ? .no : .notEvident
        case .onOrBefore: right.first >= left.last ? .yes : right.last < left.first ? .no : .notEvident
        case .after: DateOrder.before.truth(of: right, to: left)
        case .onOrAfter: DateOrder.onOrBefore.truth(of: right, to: left)
        }
    }
}

/// How many elements meet a condition, with those that leave it open.
struct ElementCount {
    private(set) var met = 0
    private(set) var notEvident = 0
    private(set) var missing = 0

    init(_ truths: [Truth]) { self.init(truths) { $0 } }

    init<Element>(_ elements: [Element], _ truth: (Element) -> Truth) {
        for element in elements {
            switch truth(element) {
            case .yes: met += 1
            case .no: break
            case .notEvident: notEvident += 1
            case .missing: missing += 1
            }
        }
    }

    /// Whether the count lies in `range` however the open elements turn out.
    func truth(in range: NumberRange) -> Truth {
        let decided = range.truth(of: met...(met + notEvident + missing))
        return decided == .notEvident && missing > 0 ? .missing : decided
    }
}
