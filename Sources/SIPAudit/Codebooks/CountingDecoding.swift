// Conditions that count actors, values held together, and meetings.

extension JSONKeys {
    fileprivate static let distinct = JSONKeys(
        ["distinct", "by", "as", "where", "atLeast", "atMost"], required: ["distinct", "by", "as"])
    fileprivate static let group = JSONKeys(
        ["group", "by", "where", "distinct", "atLeast"], required: ["group", "by", "distinct", "atLeast"])
    fileprivate static let meetings = JSONKeys(["meetings", "atLeast", "atMost"])
    fileprivate static let meeting = JSONKeys(["as", "atLeast"], required: ["as", "atLeast"])
    fileprivate static let core = JSONKeys(["core"])
    fileprivate static let coreTeam = JSONKeys(
        ["as", "actors", "share", "meetings", "months"],
        required: ["as", "actors", "share", "meetings", "months"])
}

extension CodebookDecoder {
    /// Reads one of those conditions; `.some(nil)` where it is one with a
    /// fault, nil where it is none of them.
    mutating func countingCondition(_ value: JSONValue, element: Scope?) -> Condition?? {
        // Before `distinct`, which `group` has too.
        if let list = value["group"] { return .some(group(list, of: value, element: element)) }
        if let list = value["distinct"] { return .some(distinct(list, of: value, element: element)) }
        if let meeting = value["meetings"] { return .some(meetings(meeting, of: value)) }
        if let team = value["core"] { return .some(core(team, of: value)) }
        return nil
    }

    private mutating func distinct(_ list: JSONValue, of value: JSONValue, element: Scope?) -> Condition? {
        guard let (scope, condition) = test(list, of: value, .distinct, element: element) else { return nil }
        let by = elementPath(value["by"], of: scope)
        let (grouping, range) = (grouping(value["as"]), numberRange(value))
        guard let by, let grouping, let range else { return nil }
        guard by.type.content == .coded(.actors) else {
            report("comparison", at: value["by"]!, .wrongComparison("as", path: by.path))
            return nil
        }
        return .distinct(scope, condition, by: by, as: grouping, range)
    }

    private mutating func group(_ list: JSONValue, of value: JSONValue, element: Scope?) -> Condition? {
        guard let (scope, condition) = test(list, of: value, .group, element: element) else { return nil }
        let (by, field) = (elementPath(value["by"], of: scope), elementPath(value["distinct"], of: scope))
        let least = number(value["atLeast"], atLeast: 1)
        guard let by, let field, let least else { return nil }
        let isKey = if case .coded = by.type.content { true } else { by.type.content == .id }
        guard isKey else {
            report("comparison", at: value["by"]!, .wrongComparison("by", path: by.path))
            return nil
        }
        guard case .coded = field.type.content else {
            report("comparison", at: value["distinct"]!, .wrongComparison("distinct", path: field.path))
            return nil
        }
        return .group(scope, condition, by: by, distinct: field, atLeast: least)
    }

    private mutating func meetings(_ meeting: JSONValue, of value: JSONValue) -> Condition? {
        check(value, .meetings)
        guard allowsMeetings(at: value), check(meeting, .meeting) else { return nil }
        let (grouping, groups) = (grouping(meeting["as"]), number(meeting["atLeast"], atLeast: 1))
        guard let range = numberRange(value), let grouping, let groups else { return nil }
        return .meetings(MeetingSize(grouping: grouping, atLeast: groups), range)
    }

    private mutating func core(_ team: JSONValue, of value: JSONValue) -> Condition? {
        check(value, .core)
        guard allowsMeetings(at: value), check(team, .coreTeam) else { return nil }
        let (grouping, actors) = (grouping(team["as"]), number(team["actors"], atLeast: 1))
        let (share, meetings) = (share(team["share"]), number(team["meetings"], atLeast: 1))
        guard let months = number(team["months"], atLeast: 0), let grouping, let actors, let share,
            let meetings
        else { return nil }
        return .core(
            CoreTeam(grouping: grouping, actors: actors, share: share, meetings: meetings, months: months))
    }

    /// A path to a field of the element under test.
    private mutating func elementPath(_ value: JSONValue?, of scope: Scope) -> FieldPath? {
        guard let value, let path = fieldPath(value, element: scope) else { return nil }
        if path.isOfElement { return path }
        report("path", at: value, .notOfElement(path.path))
        return nil
    }

    /// The meetings are those from the first plan on, as the occasions are.
    private mutating func allowsMeetings(at value: JSONValue) -> Bool {
        guard let subject = context?.subject, !subject.allows(.occasions) else { return true }
        report("subject", at: value, .notOfSubject(Scope.occasions.path, subject.rawValue))
        return false
    }
}

extension Bilingual {
    fileprivate static func notOfElement(_ path: String) -> Bilingual {
        Bilingual(
            sv: "”\(path)” är inget fält på listans element: skriv det med punkt först.",
            en: "“\(path)” is no field of the list's elements: write it with a dot first.")
    }
}
