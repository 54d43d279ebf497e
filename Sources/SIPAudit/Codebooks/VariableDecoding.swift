extension JSONKeys {
    fileprivate static let variable = JSONKeys(
        [
            "id", "label", "source", "question", "plan", "type", "list", "values", "notEvident",
            "appliesWhen", "rule",
        ], required: ["id", "label", "source", "type"])
    fileprivate static let branches = JSONKeys(["branches", "otherwise"], required: ["otherwise"])
    fileprivate static let branch = JSONKeys(["when", "value"], required: ["when", "value"])
}

extension CodebookDecoder {
    /// Reads `variables.json`.
    mutating func decodeVariables(_ root: JSONValue) {
        guard check(root, known: ["format", "variables"], required: ["variables"]) else { return }
        for item in elements(root["variables"]) {
            guard let variable = decodeVariable(item) else {
                if let id = item["id"]?.string() { faultyVariables.insert(id) }
                continue
            }
            if variableIndexByID[variable.id] != nil {
                report("doubled", at: item, .doubled(Masked(variable.id)))
                continue
            }
            variableIndexByID.update(variable.id, to: variables.count)
            variables.append(variable)
        }
    }

    private mutating func decodeVariable(_ item: JSONValue) -> Variable? {
        guard check(item, .variable),
            let id = string(item["id"]), let label = bilingual(item["label"]),
            let source = string(item["source"]), let kind = choice(item["type"], of: Variable.Kind.self)
        else { return nil }
        if let plan = item["plan"], !plan.equals("first") {
            report(
                "unknown-name", at: plan,
                .unknownName(Masked(plan.string() ?? ""), nearest: "first", known: ["first"]))
        }
        let question = question(item["question"])
        let values = values(of: item, id: id, label: label)
        let ruleValue = item["rule"]
        let rule = ruleValue.flatMap { decodeRule($0, kind: kind, values: values) }
        let applies = item["appliesWhen"].flatMap { condition($0) }
        let variable = Variable(
            id: id, label: label, source: source, question: question,
            speaksOfFirstPlan: item.has("plan"), kind: kind, values: values,
            allowsNotEvident: bool(item["notEvident"]) ?? false, appliesWhen: applies, rule: rule,
            position: item.offset)
        if ruleValue == nil || rule != nil { checkVariable(variable, at: item) }
        return variable
    }

    /// The id of a research question of the protocol.
    mutating func question(_ value: JSONValue?) -> String? {
        guard let value, let name = string(value) else { return nil }
        if let questions, !questions.contains(name) {
            report(
                "unknown-name", at: value,
                .unknownName(Masked(name), nearest: nearestName(to: name, in: questions), known: questions))
        }
        return name
    }

    /// The values of a coded variable: those of a list, or its own.
    private mutating func values(of item: JSONValue, id: String, label: Bilingual) -> CodeList {
        if let name = item["list"], let list = listID(name) {
            guard let values = lists[list] else { return CodeList(id: id, label: label, values: []) }
            return CodeList(id: id, label: label, valuesOf: values, list)
        }
        return CodeList(id: id, label: label, decodeValues(item["values"]))
    }

    private mutating func decodeRule(_ value: JSONValue, kind: Variable.Kind, values: CodeList) -> Rule? {
        guard value.kind == .object else {
            report("type", at: value, .expectedObject(found: value.kind))
            return nil
        }
        if let field = value["field"] {
            check(value, known: ["field"])
            return fieldRule(field, kind: kind, values: values)
        }
        if value.has("branches") { return branchRule(value, kind: kind, values: values) }
        if value.has("members") { return memberRule(value, kind: kind, values: values) }
        if let count = value["count"] {
            check(value, known: ["count"])
            check(count, known: ["list", "where"], required: ["list"])
            guard fits(value, kind, .count), let scope = listPath(count["list"]) else { return nil }
            guard let inner = count["where"] else { return .count(scope, .all([])) }
            return condition(inner, element: scope).map { .count(scope, $0) }
        }
        if let count = value["countValues"] {
            check(value, known: ["countValues"])
            return countValuesRule(count, kind: kind)
        }
        if let days = value["days"] {
            check(value, known: ["days"])
            guard fits(value, kind, .days), check(days, known: ["from", "to"], required: ["from", "to"]),
                let from = datePath(days["from"]), let to = datePath(days["to"])
            else { return nil }
            return .days(from: from, to: to)
        }
        if let year = value["year"] {
            check(value, known: ["year"])
            guard fits(value, kind, .year) else { return nil }
            return datePath(year).map { .year($0) }
        }
        report("rule", at: value, .unknownRule)
        return nil
    }

    private mutating func fits(_ rule: JSONValue, _ kind: Variable.Kind, _ wanted: Variable.Kind) -> Bool {
        if kind == wanted { return true }
        report("rule", at: rule, .ruleDoesNotFit(kind: kind.rawValue))
        return false
    }

    private mutating func fieldRule(_ value: JSONValue, kind: Variable.Kind, values: CodeList) -> Rule? {
        guard let path = fieldPath(value, element: nil) else { return nil }
        let type = path.type
        if type.isBox {
            report("rule", at: value, .fieldOfBox)
            return nil
        }
        switch (type.content, kind) {
        case (.coded(let id), .single), (.multiple(let id), .multiple):
            guard let list = lists[id] else { return nil }
            let mapping = list.values.map { values.nearestAncestor(of: $0.id, in: list) }
            if let lacking = mapping.firstIndex(of: nil) {
                let missing = list.values[lacking].id
                report(
                    "unknown-value", at: value,
                    .unknownValue(Masked(missing), ofList: values.id, nearest: nil))
                return nil
            }
            return .field(path, mapping: mapping.compactMap(\.self))
        case (.count, .count), (.year, .year):
            return .field(path, mapping: [])
        default:
            report("rule", at: value, .ruleDoesNotFit(kind: kind.rawValue))
            return nil
        }
    }

    private mutating func branchRule(_ value: JSONValue, kind: Variable.Kind, values: CodeList) -> Rule? {
        check(value, .branches)
        guard fits(value, kind, .single) else { return nil }
        let items = elements(value["branches"])
        var branches: [Rule.Branch] = []
        var isWhole = true
        for item in items {
            if let (when, value) = branch(item), let condition = condition(when),
                let outcome = outcome(value, values: values)
            {
                branches.append(Rule.Branch(condition: condition, outcome: outcome, position: item.offset))
            } else {
                isWhole = false
            }
        }
        guard let otherwise = outcome(value["otherwise"], values: values), isWhole else { return nil }
        checkBranches(branches, values: values, at: items)
        return .branches(branches, otherwise: otherwise)
    }

    /// The condition of a branch and what it gives.
    private mutating func branch(_ item: JSONValue) -> (when: JSONValue, value: JSONValue)? {
        if let pair = item.pair("when", "value") { return pair }
        guard check(item, .branch), let when = item["when"], let value = item["value"] else { return nil }
        return (when, value)
    }

    private mutating func outcome(_ value: JSONValue?, values: CodeList) -> Rule.Outcome? {
        guard let value else { return nil }
        if value.equals(Spelling.notEvident) { return .notEvident }
        if value.equals(Spelling.notApplicable) { return .notApplicable }
        return code(value, in: values).map { .value($0) }
    }

    private mutating func memberRule(_ value: JSONValue, kind: Variable.Kind, values: CodeList) -> Rule? {
        check(value, known: ["members"])
        guard fits(value, kind, .multiple) else { return nil }
        let members = elements(value["members"]).map { item -> Rule.Member? in
            guard let (when, value) = branch(item), let condition = condition(when),
                let index = code(value, in: values)
            else { return nil }
            return Rule.Member(condition: condition, value: index, position: item.offset)
        }
        return members.contains(where: { $0 == nil }) ? nil : .members(members.compactMap(\.self))
    }

    private mutating func countValuesRule(_ value: JSONValue, kind: Variable.Kind) -> Rule? {
        check(value, known: ["path", "under"], required: ["path"])
        guard fits(value, kind, .count), let path = fieldPath(value["path"], element: nil) else { return nil }
        guard case .multiple(let id) = path.type.content, let list = lists[id] else {
            report("comparison", at: value, .wrongComparison("countValues", path: path.path))
            return nil
        }
        guard let under = value["under"] else { return .countValues(path, nil) }
        return code(under, in: list).map { .countValues(path, list.selection(below: $0)) }
    }
}

extension CodeList {
    /// Where a value of another list lands in this one: at the value of its id,
    /// or of its nearest ancestor's.
    fileprivate func nearestAncestor(of id: String, in list: CodeList) -> Int? {
        var current = list.index(of: id)
        while let index = current {
            if let own = self.index(of: list.values[index].id) { return own }
            current = list.values[index].parent
        }
        return nil
    }
}
