extension ListID {
    /// Whether a field of the case file takes several values of the list.
    fileprivate var isOfMultipleField: Bool {
        Scope.allCases.contains { scope in scope.fields.contains { $0.type.content == .multiple(self) } }
    }
}

extension CodebookDecoder {
    /// Reads `lists.json`.
    mutating func decodeLists(_ root: JSONValue) {
        guard check(root, known: ["format", "lists"], required: ["lists"]) else { return }
        for element in elements(root["lists"]) {
            guard check(element, known: ["id", "label", "values"], required: ["id", "label", "values"]),
                let id = choice(element["id"], of: ListID.self), let label = bilingual(element["label"])
            else { continue }
            if lists[id] != nil { report("doubled", at: element, .doubled(Masked(id.rawValue))) }
            let values = decodeValues(element["values"], isActors: id == .actors)
            lists[id] = CodeList(id: id.rawValue, label: label, values: values)
            checkList(id, at: element)
        }
        for id in ListID.allCases where lists[id] == nil {
            report("missing-list", at: root, .missingList(id.rawValue))
        }
        resolveActors(root)
    }

    /// The values of a list or a variable: unique ids and codes, parents that
    /// exist, and no reserved spelling.
    mutating func decodeValues(_ value: JSONValue?, isActors: Bool = false) -> [CodeValue] {
        let items = elements(value)
        let ids = items.map { $0["id"]?.string() ?? "" }
        let indexByID = IDIndex(ids)
        let known =
            ["id", "code", "label", "parent"] + (isActors ? ["principal", "operation", "function"] : [])
        var codes: Set<Int> = []
        var seen = IDIndex()
        var values: [CodeValue] = []
        for item in items {
            guard check(item, known: known, required: ["id", "code", "label"]),
                let name = item["id"], let id = string(name), let code = integer(item["code"]),
                let label = bilingual(item["label"])
            else { continue }
            if seen.update(id, to: values.count) != nil { report("doubled", at: item, .doubled(Masked(id))) }
            if !codes.insert(code).inserted { report("doubled-code", at: item, .doubledCode(code)) }
            if Spelling.reserved.contains(where: { name.equals($0) }) {
                report("reserved", at: item, .reservedSpelling(Masked(id)))
            }
            // Not its place in the file: values with a fault are left out.
            let parent = parentID(of: item, among: ids, indexByID).flatMap { seen[$0] }
            values.append(CodeValue(id: id, code: code, label: label, parent: parent))
        }
        return values
    }

    private mutating func parentID(
        of item: JSONValue, among ids: [String], _ indexByID: IDIndex
    ) -> String? {
        guard let value = item["parent"], let name = string(value) else { return nil }
        guard let index = indexByID[name] else {
            report(
                "unknown-value", at: value,
                .unknownValue(Masked(name), ofList: "parent", nearest: nearestName(to: name, in: ids)))
            return nil
        }
        // A parent stands before its children, which rules cycles out.
        if let own = indexByID[item["id"]?.string() ?? ""], own <= index {
            report("parent-order", at: value, .parentOrder(Masked(name)))
            return nil
        }
        return name
    }

    private mutating func checkList(_ id: ListID, at value: JSONValue) {
        guard let list = lists[id] else { return }
        if list.values.count > CodeSet.capacity && id.isOfMultipleField {
            report("list-too-long", at: value, .listTooLong(id.rawValue, limit: CodeSet.capacity))
        }
        if let beginning = WellKnown.beginnings[id], !list.values.map(\.id).starts(with: beginning) {
            report("list-beginning", at: value, .listBeginning(id.rawValue, beginning))
        }
    }

    /// Fills in principal, operation and function of the actors, whose lists
    /// may stand after theirs.
    private mutating func resolveActors(_ root: JSONValue) {
        guard let actors = lists[.actors] else { return }
        let element = elements(root["lists"]).first { $0["id"]?.string() == ListID.actors.rawValue }
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
        lists[.actors] = CodeList(id: actors.id, label: actors.label, values: values)
    }
}
