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
        if value["all"] != nil { return parts(value, key: "all", element: element).map { .all($0) } }
        if value["any"] != nil { return parts(value, key: "any", element: element).map { .any($0) } }
        if let inner = value["not"] {
            check(value, known: ["not"])
            return condition(inner, element: element).map { .not($0) }
        }
        if value["some"] != nil { return test(value, key: "some", element: element).map { .some($0, $1) } }
        if value["every"] != nil { return test(value, key: "every", element: element).map { .every($0, $1) } }
        if value["count"] != nil {
            let range = numberRange(value)
            let test = test(value, key: "count", element: element, alsoKnown: ["atLeast", "atMost"])
            guard let range, let (scope, condition) = test else { return nil }
            return .count(scope, condition, range)
        }
        if value["days"] != nil { return days(value, element: element) }
        if value["exists"] != nil {
            check(value, known: ["path", "exists"], required: ["path"])
            guard let scope = scope(value["path"]), let expected = bool(value["exists"]) else { return nil }
            return .exists(scope, expected)
        }
        if value["path"] != nil { return pathCondition(value, element: element) }
        report("condition", at: value, .unknownCondition)
        return nil
    }

    private mutating func parts(_ value: JSONValue, key: String, element: Scope?) -> [Condition]? {
        check(value, known: [key])
        let parts = elements(value[key: key]).map { condition($0, element: element) }
        return parts.contains(nil) ? nil : parts.compactMap(\.self)
    }

    private mutating func test(
        _ value: JSONValue, key: String, element: Scope?, alsoKnown: [String] = []
    ) -> (Scope, Condition)? {
        check(value, known: [key, "where"] + alsoKnown)
        if element != nil {
            report("condition", at: value, .nestedElements)
            return nil
        }
        guard let scope = listPath(value[key: key]) else { return nil }
        guard let inner = value["where"] else { return (scope, .all([])) }
        return condition(inner, element: scope).map { (scope, $0) }
    }

    private mutating func days(_ value: JSONValue, element: Scope?) -> Condition? {
        check(value, known: ["days", "atLeast", "atMost"])
        guard let dates = value["days"], check(dates, known: ["from", "to"], required: ["from", "to"]),
            let from = datePath(dates["from"], element: element),
            let to = datePath(dates["to"], element: element), let range = numberRange(value)
        else { return nil }
        return .days(from: from, to: to, range)
    }

    /// The bounds `atLeast` and `atMost`; nil when one of them is no number.
    mutating func numberRange(_ value: JSONValue) -> NumberRange? {
        let range = NumberRange(atLeast: integer(value["atLeast"]), atMost: integer(value["atMost"]))
        let isWhole =
            (range.atLeast == nil) == (value["atLeast"] == nil)
            && (range.atMost == nil) == (value["atMost"] == nil)
        return isWhole ? range : nil
    }

    /// A path to a date.
    mutating func datePath(_ value: JSONValue?, element: Scope? = nil) -> FieldPath? {
        guard let value, let path = fieldPath(value, element: element) else { return nil }
        if path.entry.type.content == .date { return path }
        report("comparison", at: value, .wrongComparison("days", path: path.path))
        return nil
    }

    private static let comparisonKeys =
        [
            "path", "is", "in", "isEmpty", "atLeast", "atMost", "under", "from", "to", "principal",
            "operation",
            "function",
        ] + DateOrder.allCases.map(\.rawValue)

    private mutating func pathCondition(_ value: JSONValue, element: Scope?) -> Condition? {
        check(value, known: Self.comparisonKeys, required: ["path"])
        guard let path = fieldPath(value["path"], element: element) else { return nil }
        checkOneComparison(value)
        for order in DateOrder.allCases {
            guard let other = value[key: order.rawValue] else { continue }
            guard path.entry.type.content == .date else {
                report("comparison", at: other, .wrongComparison(order.rawValue, path: path.path))
                return nil
            }
            return datePath(other, element: element).map { .order(path, order, $0) }
        }
        return comparison(value, of: path).map { .comparison(path, $0) }
    }

    private mutating func comparison(_ value: JSONValue, of path: FieldPath) -> Comparison? {
        let type = path.entry.type
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
        if value["from"] != nil || value["to"] != nil {
            guard type.content == .date else {
                report("comparison", at: value, .wrongComparison("from, to", path: path.path))
                return nil
            }
            return .isWithin(from: date(value["from"]), to: date(value["to"]))
        }
        if value["atLeast"] != nil || value["atMost"] != nil { return numberComparison(value, of: path) }
        for (key, property) in Self.actorProperties {
            guard let asked = value[key: key] else { continue }
            guard let list = list(of: path, comparison: key, at: asked), list.id == ListID.actors.rawValue,
                let index = code(asked, in: property.list)
            else { return nil }
            return .isAny(list.selection { property.value(list.values[$0].actor) == index })
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
        let names = value.members.map(\.name)
        // Nearly all have two members, what is compared and how.
        guard names.count > 2 else { return }
        let groups = names.compactMap { name in
            Self.comparisonGroups.firstIndex { $0.contains { name.equals($0) } }
        }
        if Set(groups).count > 2 { report("condition", at: value, .severalComparisons) }
    }

    private static var actorProperties: [(String, (list: ListID, value: (ActorProperties) -> Int?))] {
        [
            ("principal", (.principals, { $0.principal })), ("operation", (.operations, { $0.operation })),
            ("function", (.functions, { $0.function })),
        ]
    }

    /// `is`: a value of the field's list, the state of a box, or one of the
    /// two kinds of not knowing, asked for by name.
    private mutating func comparison(is asked: JSONValue, of path: FieldPath) -> Comparison? {
        let type = path.entry.type
        if asked.equals(Spelling.notEvident) && type.allowsNotEvident { return .isNotEvident }
        if asked.equals(Spelling.missing) { return .isMissing }
        if type.isBox {
            if asked.equals(Spelling.emptyBox) { return .isEmptyBox(true) }
            if asked.equals(Spelling.filledBox) { return .isEmptyBox(false) }
        }
        guard let list = list(of: path, comparison: "is", at: asked) else { return nil }
        return code(asked, in: list).map { .isAny(list.selection(of: [$0])) }
    }

    private mutating func numberComparison(_ value: JSONValue, of path: FieldPath) -> Comparison? {
        guard let range = numberRange(value) else { return nil }
        switch path.entry.type.content {
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
        if let id = path.entry.type.list { return lists[id] }
        report("comparison", at: value, .wrongComparison(comparison, path: path.path))
        return nil
    }
}
