extension Condition {
    /// The truth of the condition in a case. Lays the condition out first: for
    /// many cases, keep a `ConditionProgram`.
    ///
    /// `element` is the row that an enclosing `some`, `every` or `count` is
    /// testing.
    func truth(in view: CaseView, element: CaseRow? = nil) -> Truth {
        var program = ConditionProgram()
        let node = program.add(self)
        return program.truth(at: node, in: view, element: element)
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

extension Known<FieldCell> {
    var date: Known<PartialDate> {
        switch self {
        case .known(.date(let date)): .known(date)
        case .known(.missing), .missing: .missing
        case .known(.empty), .absent: .absent
        case .known, .notEvident: .notEvident
        }
    }
}

extension FieldPath {
    /// The row the path names: the element under test, or its scope's only row.
    func row(in view: CaseView, element: CaseRow?) -> CaseRow? {
        isOfElement ? element : view[scope]?.first
    }
}

extension Truth {
    /// False as soon as one part is; else *ej kodat* goes before *framgår ej*.
    mutating func formAnd(_ other: Truth) {
        switch other {
        case .no: self = .no
        case .missing: if self != .no { self = .missing }
        case .notEvident: if self == .yes { self = .notEvident }
        case .yes: break
        }
    }
}

extension PartialDate {
    /// Whether the date lies within the bounds, whole: a month that a bound
    /// cuts in two leaves it open.
    func truth(from: PartialDate?, to: PartialDate?) -> Truth {
        var truth = from.map { first >= $0.first ? Truth.yes : last < $0.first ? .no : .notEvident } ?? .yes
        truth.formAnd(to.map { last <= $0.last ? Truth.yes : first > $0.last ? .no : .notEvident } ?? .yes)
        return truth
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

    init(_ truths: [Truth] = []) {
        for truth in truths { add(truth) }
    }

    mutating func add(_ truth: Truth) {
        switch truth {
        case .yes: met += 1
        case .no: break
        case .notEvident: notEvident += 1
        case .missing: missing += 1
        }
    }

    /// Whether the count lies in `range` however the open elements turn out.
    func truth(in range: NumberRange) -> Truth {
        let decided = range.truth(of: met...(met + notEvident + missing))
        return decided == .notEvident && missing > 0 ? .missing : decided
    }
}
