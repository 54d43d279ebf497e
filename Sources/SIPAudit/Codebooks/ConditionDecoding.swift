extension JSONKeys {
    fileprivate static let not = JSONKeys(["not"])
    fileprivate static let all = JSONKeys(["all"])
    fileprivate static let any = JSONKeys(["any"])
    fileprivate static let some = JSONKeys(["some", "where"])
    fileprivate static let every = JSONKeys(["every", "where"])
    fileprivate static let count = JSONKeys(["count", "where", "atLeast", "atMost"])
    fileprivate static let firstPlan = JSONKeys(["firstPlan"])
    fileprivate static let exists = JSONKeys(["path", "exists"], required: ["path"])
    fileprivate static let days = JSONKeys(["days", "atLeast", "atMost", "within"])
    fileprivate static let period = JSONKeys(["from", "to"], required: ["from", "to"])
    fileprivate static let comparison = JSONKeys(
        [
            "path", "is", "in", "isEmpty", "atLeast", "atMost", "under", "from", "to", "principal",
            "operation", "function",
        ] + DateOrder.allCases.map(\.rawValue), required: ["path"])
}

extension CodebookDecoder {
    /// Reads a condition over the case file.
    ///
    /// - Parameter element: the list whose element an enclosing `some`,
    ///   `every` or `count` is testing.
    mutating func condition(_ value: JSONValue, element: Scope? = nil) -> Condition? {
        guard value.kind == .object else {
            report("type", at: value, .expectedObject(found: value.kind))
            return nil
        }
        // Nearly all are comparisons, whose keys no other condition has.
        if let (path, asked) = value.pair("path", "is") {
            guard let path = fieldPath(path, element: element) else { return nil }
            return comparison(is: asked, of: path).map { .comparison(path, $0) }
        }
        if value.fits(.comparison) { return pathCondition(value, element: element) }
        if let list = value["all"] { return parts(list, of: value, .all, element: element).map { .all($0) } }
        if let list = value["any"] { return parts(list, of: value, .any, element: element).map { .any($0) } }
        if let inner = value["not"] {
            check(value, .not)
            return condition(inner, element: element).map { .not($0) }
        }
        if let list = value["some"] {
            return test(list, of: value, .some, element: element).map { .some($0, $1) }
        }
        if let list = value["every"] {
            return test(list, of: value, .every, element: element).map { .every($0, $1) }
        }
        if let list = value["count"] {
            let range = numberRange(value)
            let test = test(list, of: value, .count, element: element)
            guard let range, let (scope, condition) = test else { return nil }
            return .count(scope, condition, range)
        }
        if value.has("days") { return days(value, element: element) }
        if let condition = countingCondition(value, element: element) { return condition }
        if let exists = value["exists"] {
            check(value, .exists)
            guard let scope = scope(value["path"]), let expected = bool(exists) else { return nil }
            return .exists(scope, expected)
        }
        if value.has("path") {
            check(value, .comparison)
            return pathCondition(value, element: element)
        }
        if context != nil {
            if value.has("variable") { return codedCondition(ofCheck: value) }
            if let asked = value["firstPlan"] {
                check(value, .firstPlan)
                return choice(asked, of: FirstPlanQuestion.self).map { .firstPlan($0) }
            }
        }
        report("condition", at: value, .unknownCondition)
        return nil
    }

    private mutating func parts(
        _ list: JSONValue, of value: JSONValue, _ keys: JSONKeys, element: Scope?
    ) -> [Condition]? {
        check(value, keys)
        // What stands beside the demand for the first plan speaks of it.
        let isGuarded = context?.isOfFirstPlan
        if context != nil, keys.known == JSONKeys.all.known, list.elements.contains(where: \.asksForFirstPlan)
        {
            context?.isOfFirstPlan = true
        }
        defer { if let isGuarded { context?.isOfFirstPlan = isGuarded } }
        var parts: [Condition] = []
        var isWhole = true
        for part in elements(list) {
            if let part = condition(part, element: element) { parts.append(part) } else { isWhole = false }
        }
        return isWhole ? parts : nil
    }

    /// The list of such a condition, and what it asks of the elements.
    mutating func test(
        _ list: JSONValue, of value: JSONValue, _ keys: JSONKeys, element: Scope?
    ) -> (Scope, Condition)? {
        check(value, keys)
        if element != nil {
            report("condition", at: value, .nestedElements)
            return nil
        }
        guard let scope = listPath(list) else { return nil }
        guard let inner = value["where"] else { return (scope, .all([])) }
        return condition(inner, element: scope).map { (scope, $0) }
    }

    private mutating func days(_ value: JSONValue, element: Scope?) -> Condition? {
        check(value, .days)
        guard let dates = value["days"], check(dates, .period),
            let from = datePath(dates["from"], element: element),
            let to = datePath(dates["to"], element: element), let range = daysRange(value)
        else { return nil }
        return .days(from: from, to: to, range)
    }

    /// The bounds of a number of days: `atLeast` and `atMost`, or `within` so
    /// many days in either direction.
    private mutating func daysRange(_ value: JSONValue) -> NumberRange? {
        guard let within = value["within"] else { return numberRange(value) }
        if value.has("atLeast") || value.has("atMost") {
            report("condition", at: value, .severalComparisons)
            return nil
        }
        return number(within, atLeast: 0).map { NumberRange(atLeast: -$0, atMost: $0) }
    }

    /// The bounds `atLeast` and `atMost`; nil when one of them is no number.
    mutating func numberRange(_ value: JSONValue) -> NumberRange? {
        let (atLeast, atMost) = (value["atLeast"], value["atMost"])
        let range = NumberRange(atLeast: number(atLeast), atMost: number(atMost))
        let isWhole = (range.atLeast == nil) == (atLeast == nil) && (range.atMost == nil) == (atMost == nil)
        return isWhole ? range : nil
    }

    /// A path to a date.
    mutating func datePath(_ value: JSONValue?, element: Scope? = nil) -> FieldPath? {
        guard let value, let path = fieldPath(value, element: element) else { return nil }
        if path.type.content == .date { return path }
        report("comparison", at: value, .wrongComparison("days", path: path.path))
        return nil
    }

    private mutating func pathCondition(_ value: JSONValue, element: Scope?) -> Condition? {
        guard let path = fieldPath(value["path"], element: element) else { return nil }
        checkOneComparison(value)
        guard let (order, other) = order(value) else {
            return comparison(value, of: path).map { .comparison(path, $0) }
        }
        guard path.type.content == .date else {
            report("comparison", at: other, .wrongComparison(order.rawValue, path: path.path))
            return nil
        }
        if context != nil, let bound = bound(other).string().flatMap({ PartialDate($0) }) {
            return order.condition(path, bound)
        }
        return datePath(other, element: element).map { .order(path, order, $0) }
    }

    /// The first order of dates, as they are declared, that a condition asks
    /// for, and the other date.
    private func order(_ value: JSONValue) -> (DateOrder, JSONValue)? {
        if let other = value["before"] { return (.before, other) }
        if let other = value["onOrBefore"] { return (.onOrBefore, other) }
        if let other = value["after"] { return (.after, other) }
        if let other = value["onOrAfter"] { return (.onOrAfter, other) }
        return nil
    }

    private mutating func comparison(_ value: JSONValue, of path: FieldPath) -> Comparison? {
        let type = path.type
        if let asked = value["is"] { return comparison(is: asked, of: path) }
        if let asked = value["in"] {
            guard let list = list(of: path, comparison: "in", at: asked) else { return nil }
            let indices = elements(asked).compactMap { code($0, in: list) }
            return .isAny(list.selection(of: indices))
        }
        if let asked = value["isEmpty"] {
            guard case .multiple = type.content else {
                report("comparison", at: asked, .wrongComparison("isEmpty", path: path.path))
                return nil
            }
            return bool(asked).map { .isEmptySet($0) }
        }
        if value.has("from") || value.has("to") {
            guard type.content == .date else {
                report("comparison", at: value, .wrongComparison("from, to", path: path.path))
                return nil
            }
            return .isWithin(from: date(value["from"]), to: date(value["to"]))
        }
        if value.has("atLeast") || value.has("atMost") { return numberComparison(value, of: path) }
        for (key, list, property) in Self.actorProperties {
            guard let asked = value[key: key] else { continue }
            guard let actors = self.list(of: path, comparison: key, at: asked),
                actors.id == ListID.actors.name, let index = code(asked, in: list)
            else { return nil }
            return .isAny(actors.selection { property(actors.values[$0].actor) == index })
        }
        report("comparison", at: value, .noComparison)
        return nil
    }

    /// Keys that make one comparison together.
    private static let comparisonGroups =
        [["path", "variable"], ["atLeast", "atMost", "under"], ["from", "to"]]
        + (["is", "in", "includes", "isEmpty", "principal", "operation", "function"]
        + DateOrder.allCases.map(\.rawValue)).map { [$0] }

    /// A second comparison would go unread.
    mutating func checkOneComparison(_ value: JSONValue) {
        // Nearly all have two members, what is compared and how.
        guard value.hasMembers(moreThan: 2) else { return }
        let groups = value.members.compactMap { member in
            Self.comparisonGroups.firstIndex { $0.contains { member.name.equals($0) } }
        }
        if Set(groups).count > 2 { report("condition", at: value, .severalComparisons) }
    }

    private static let actorProperties: [(key: String, list: ListID, @Sendable (ActorProperties) -> Int?)] = [
        ("principal", .principals, { $0.principal }), ("operation", .operations, { $0.operation }),
        ("function", .functions, { $0.function }),
    ]

    /// `is`: a value of the field's list, the state of a box, or one of the
    /// two kinds of not knowing, asked for by name.
    private mutating func comparison(is written: JSONValue, of path: FieldPath) -> Comparison? {
        let (type, asked) = (path.type, bound(written))
        if asked.equals(Spelling.notEvident) && type.allowsNotEvident { return .isNotEvident }
        if asked.equals(Spelling.missing) { return .isMissing }
        if type.isBox {
            if asked.equals(Spelling.emptyBox) { return .isEmptyBox(true) }
            if asked.equals(Spelling.filledBox) { return .isEmptyBox(false) }
        }
        guard let list = list(of: path, comparison: "is", at: asked) else { return nil }
        return code(written, in: list).map { .isAny(list.selection(of: $0)) }
    }

    private mutating func numberComparison(_ value: JSONValue, of path: FieldPath) -> Comparison? {
        guard let range = numberRange(value) else { return nil }
        switch path.type.content {
        case .count, .year: return .isIn(range, of: nil)
        case .multiple(let id):
            guard let under = value["under"], let list = lists[id] else { return .isIn(range, of: nil) }
            return code(under, in: list).map { .isIn(range, of: list.selection(below: $0)) }
        default:
            report("comparison", at: value, .wrongComparison("atLeast, atMost", path: path.path))
            return nil
        }
    }

    private mutating func list(of path: FieldPath, comparison: String, at value: JSONValue) -> CodeList? {
        if let id = path.type.list { return lists[id] }
        report("comparison", at: value, .wrongComparison(comparison, path: path.path))
        return nil
    }
}

extension JSONValue {
    fileprivate var asksForFirstPlan: Bool {
        self["firstPlan"]?.equals(FirstPlanQuestion.is.rawValue) ?? false
    }
}

extension DateOrder {
    /// How a date lies to a day that the study knows.
    fileprivate func condition(_ path: FieldPath, _ day: PartialDate) -> Condition {
        switch self {
        case .before: .not(.comparison(path, .isWithin(from: day, to: nil)))
        case .onOrBefore: .comparison(path, .isWithin(from: nil, to: day))
        case .after: .not(.comparison(path, .isWithin(from: nil, to: day)))
        case .onOrAfter: .comparison(path, .isWithin(from: day, to: nil))
        }
    }
}
