extension JSONKeys {
    fileprivate static let grouping = JSONKeys(
        ["id", "label", "source", "groups"], required: ["id", "label", "source", "groups"])
    fileprivate static let group = JSONKeys(["id", "principal", "values"], required: ["id"])
}

extension CodebookDecoder {
    /// Reads the `groupings` of a codebook, for conditions that count by them.
    mutating func decodeGroupings(_ value: JSONValue?) {
        for item in elements(value) {
            guard check(item, .grouping), let id = string(item["id"]),
                let label = bilingual(item["label"]), let source = string(item["source"]),
                let groups = groups(item["groups"])
            else {
                if let id = item["id"]?.string() { faultyGroupings.insert(id) }
                continue
            }
            if groupings.contains(where: { $0.id == id }) {
                report("doubled", at: item, .doubled(Masked(id)))
                continue
            }
            groupings.append(ActorGrouping(id: id, label: label, source: source, groups: groups))
        }
    }

    /// nil where one of them has a fault.
    private mutating func groups(_ value: JSONValue?) -> [ActorGrouping.Group]? {
        let faults = log.count
        var groups: [ActorGrouping.Group] = []
        for item in elements(value) {
            guard check(item, .group), let id = string(item["id"]), let actors = groupedActors(item) else {
                continue
            }
            if groups.contains(where: { $0.id == id }) { report("doubled", at: item, .doubled(Masked(id))) }
            if let other = groups.first(where: { !$0.actors.isDisjoint(with: actors) }) {
                report("group", at: item, .groupsOverlap(other.id, id))
            }
            groups.append(ActorGrouping.Group(id: id, actors: actors))
        }
        if groups.count > CodeSet.capacity, let value {
            report("group", at: value, .tooManyGroups(limit: CodeSet.capacity))
        }
        return log.count == faults ? groups : nil
    }

    /// The actors of a principal, or those named with all below them.
    private mutating func groupedActors(_ item: JSONValue) -> CodeSelection? {
        guard item.has("principal") != item.has("values") else {
            report("group", at: item, .groupNeedsOne)
            return nil
        }
        guard let actors = lists[.actors] else { return nil }
        if let principal = item["principal"] {
            guard let principal = code(principal, in: .principals) else { return nil }
            return actors.selection { actors.values[$0].actor.principal == principal }
        }
        let faults = log.count
        let named = elements(item["values"]).compactMap { code($0, in: actors) }
        return log.count == faults ? actors.selection(of: named) : nil
    }

    /// The grouping that a condition names.
    mutating func grouping(_ value: JSONValue?) -> ActorGrouping? {
        guard let value, let id = string(value) else { return nil }
        if let grouping = groupings.first(where: { $0.id == id }) { return grouping }
        if faultyGroupings.contains(id) { return nil }
        report(
            "unknown-grouping", at: bound(value),
            .unknownGrouping(Masked(id), nearest: nearestName(to: id, in: groupings.map(\.id))))
        return nil
    }
}

extension Bilingual {
    fileprivate static let groupNeedsOne = Bilingual(
        sv: "En grupp ska ha antingen principal eller values.",
        en: "A group needs either principal or values.")

    fileprivate static func groupsOverlap(_ first: String, _ second: String) -> Bilingual {
        Bilingual(
            sv: "Grupperna ”\(first)” och ”\(second)” har aktörer gemensamt.",
            en: "The groups “\(first)” and “\(second)” have actors in common.")
    }

    fileprivate static func tooManyGroups(limit: Int) -> Bilingual {
        Bilingual(
            sv: "En gruppering får ha högst \(limit) grupper.",
            en: "A grouping may have at most \(limit) groups.")
    }

    fileprivate static func unknownGrouping(_ id: Masked, nearest: String?) -> Bilingual {
        Bilingual(sv: "Grupperingen ”\(id)” finns inte.", en: "There is no grouping “\(id)”.")
            + suggestion(nearest)
    }
}
