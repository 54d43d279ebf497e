extension ListID {
    /// Whether a field of the case file takes several values of the list.
    fileprivate var isOfMultipleField: Bool {
        Scope.allCases.contains { scope in scope.fields.contains { $0.type.content == .multiple(self) } }
    }
}

extension JSONKeys {
    fileprivate static let list = JSONKeys(["id", "label", "values"], required: ["id", "label", "values"])
    fileprivate static let value = JSONKeys(
        ["id", "code", "label", "parent"], required: ["id", "code", "label"])
    fileprivate static let actor = JSONKeys(
        ["id", "code", "label", "parent", "principal", "operation", "function"],
        required: ["id", "code", "label"])
}

extension CodebookDecoder {
    /// Reads `lists.json`.
    mutating func decodeLists(_ root: JSONValue) {
        guard check(root, known: ["format", "lists"], required: ["lists"]) else { return }
        for element in elements(root["lists"]) {
            guard check(element, .list),
                let id = listID(element["id"]), let label = bilingual(element["label"])
            else { continue }
            if lists[id] != nil { report("doubled", at: element, .doubled(Masked(id.name))) }
            let values = decodeValues(element["values"], isActors: id == .actors)
            lists[id] = CodeList(id: id.name, label: label, values)
            checkList(id, at: element)
        }
        for id in ListID.allCases where lists[id] == nil {
            report("missing-list", at: root, .missingList(id.name))
        }
        resolveActors(root)
    }

    /// The values of a list or a variable: unique ids and codes, parents that
    /// exist, and no reserved spelling.
    mutating func decodeValues(_ value: JSONValue?, isActors: Bool = false) -> CodeValues {
        let faultCount = log.count
        let items = elements(value)
        let count = items.underestimatedCount
        var codes = DistinctNumbers(capacity: count)
        var seen = IDIndex(capacity: count)
        var written: WrittenIDs?
        var values: [CodeValue] = []
        values.reserveCapacity(count)
        for item in items {
            guard check(item, isActors ? .actor : .value), let name = item["id"], let id = string(name),
                let code = integer(item["code"]), let label = bilingual(item["label"])
            else { continue }
            if seen.update(id, to: values.count) != nil { report("doubled", at: item, .doubled(Masked(id))) }
            if !codes.insert(code) { report("doubled-code", at: item, .doubledCode(code)) }
            if Spelling.isReserved(id) { report("reserved", at: item, .reservedSpelling(Masked(id))) }
            let parent = item["parent"].flatMap { parent -> Int? in
                // So far every item gave a value, so that its place is the value's.
                if log.count == faultCount, let index = place(of: parent, in: seen), index < values.count {
                    return index
                }
                let all = written ?? WrittenIDs(items)
                written = all
                // Not its place in the file: values with a fault are left out.
                return parentID(parent, of: id, among: all).flatMap { seen[$0] }
            }
            values.append(CodeValue(id: id, code: code, label: label, parent: parent))
        }
        return CodeValues(values: values, indexByID: seen)
    }

    private func place(of value: JSONValue, in index: IDIndex) -> Int? {
        value.withText { index[utf8: $0] } ?? nil
    }

    private mutating func parentID(
        _ value: JSONValue, of own: String, among written: WrittenIDs
    ) -> String? {
        guard let name = string(value) else { return nil }
        guard let index = written.index[name] else {
            report(
                "unknown-value", at: value,
                .unknownValue(Masked(name), ofList: "parent", nearest: nearestName(to: name, in: written.ids))
            )
            return nil
        }
        // A parent stands before its children, which rules cycles out.
        if let own = written.index[own], own <= index {
            report("parent-order", at: value, .parentOrder(Masked(name)))
            return nil
        }
        return name
    }

    private mutating func checkList(_ id: ListID, at value: JSONValue) {
        guard let list = lists[id] else { return }
        if list.values.count > CodeSet.capacity && id.isOfMultipleField {
            report("list-too-long", at: value, .listTooLong(id.name, limit: CodeSet.capacity))
        }
        let beginning = WellKnown.beginning(of: id)
        if !list.values.lazy.map(\.id).starts(with: beginning) {
            report("list-beginning", at: value, .listBeginning(id.name, beginning))
        }
    }

    /// Fills in principal, operation and function of the actors, whose lists
    /// may stand after theirs.
    private mutating func resolveActors(_ root: JSONValue) {
        guard let actors = lists[.actors] else { return }
        let element = elements(root["lists"]).first { $0["id"]?.string() == ListID.actors.name }
        var values: [CodeValue] = []
        for (item, actor) in zip(elements(element?["values"]), actors.values) {
            let properties = ActorProperties(
                principal: code(item["principal"], in: .principals),
                operation: code(item["operation"], in: .operations),
                function: code(item["function"], in: .functions))
            values.append(
                CodeValue(
                    id: actor.id, code: actor.code, label: actor.label, parent: actor.parent,
                    actor: properties))
        }
        lists[.actors] = CodeList(
            id: actors.id, label: actors.label, CodeValues(values: values, indexByID: actors.indexByID))
    }
}

/// The values of a list or a variable, and where each of them is.
struct CodeValues {
    let values: [CodeValue]
    let indexByID: IDIndex
}

/// The ids of a list as they are written, those of faulty values too.
private struct WrittenIDs {
    let ids: [String]
    let index: IDIndex

    init(_ items: JSONElements) {
        ids = items.map { $0["id"]?.string() ?? "" }
        index = IDIndex(ids)
    }
}

/// Tells numbers apart, such as the codes of a list's values, which mostly rise.
struct DistinctNumbers {
    private var greatest = Int.min
    private var numbers: [Int] = []
    /// The same numbers, once one came that is no greater than all before.
    private var set: Set<Int>?

    init(capacity: Int) { numbers.reserveCapacity(capacity) }

    /// Whether the number is new.
    mutating func insert(_ number: Int) -> Bool {
        if number > greatest {
            greatest = number
            numbers.append(number)
            set?.insert(number)
            return true
        }
        if set == nil { set = Set(numbers) }
        return set?.insert(number).inserted ?? true
    }
}
