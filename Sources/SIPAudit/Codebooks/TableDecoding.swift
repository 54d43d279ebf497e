extension JSONKeys {
    private static let tableKeys = [
        "id", "title", "source", "counted", "statistic", "columns", "groups", "test", "footnotes", "rowsFrom",
        "columnsFrom", "total", "labels",
    ]
    fileprivate static let table = JSONKeys(
        tableKeys, required: ["id", "title", "source", "counted", "statistic"])
    fileprivate static let municipalities = JSONKeys(tableKeys, required: ["columnsFrom", "total"])
    fileprivate static let flow = JSONKeys(tableKeys, required: ["labels", "total"])
    fileprivate static let flowSteps = JSONKeys(FlowStep.allCases.map(\.rawValue))
    fileprivate static let column = JSONKeys(["id", "label", "where", "value"], required: ["id", "label"])
    fileprivate static let group = JSONKeys(["id", "label", "rows"], required: ["id", "rows"])
    fileprivate static let row = JSONKeys(
        ["id", "label", "of", "only", "footnote", "level", "when", "variable", "cells", "sum"],
        required: ["id", "label"])
    fileprivate static let footnote = JSONKeys(["mark", "text"], required: ["text"])
    fileprivate static let not = JSONKeys(["not"])
    fileprivate static let all = JSONKeys(["all"])
    fileprivate static let any = JSONKeys(["any"])
    fileprivate static let comparison = JSONKeys(
        ["variable", "is", "in", "includes", "isEmpty", "atLeast", "atMost"], required: ["variable"])
}

/// The columns of the table whose rows are being read.
private struct TableColumns {
    let ids: [String]
    let indices: [Int]
    /// Those of a row that has another condition in each column.
    let keys: JSONKeys

    init(_ columns: [TableDefinition.Column]) {
        ids = columns.map(\.id)
        indices = Array(columns.indices)
        keys = JSONKeys(ids, required: ids)
    }
}

extension CodebookDecoder {
    /// Reads `tables.json`.
    mutating func decodeTables(_ root: JSONValue) -> [TableDefinition] {
        guard check(root, known: ["format", "tables", "disclosure"], required: ["tables"]) else { return [] }
        return decodeTableList(root["tables"])
    }

    /// Reads a list of tables, each with an id of its own.
    mutating func decodeTableList(_ list: JSONValue?) -> [TableDefinition] {
        var ids: Set<String> = []
        return elements(list).compactMap { item in
            let table = decodeTable(item)
            if let table, !ids.insert(table.id).inserted {
                report("doubled", at: item, .doubled(Masked(table.id)))
            }
            return table
        }
    }

    /// Reads `tables.json` with what it says of the disclosure of its counts.
    mutating func decodeStudyTables(_ root: JSONValue) -> StudyTables {
        StudyTables(definitions: decodeTables(root), tiedVariables: decodeTiedVariables(root))
    }

    /// Reads which variables of `tables.json` hang together.
    private mutating func decodeTiedVariables(_ root: JSONValue) -> [[Int]] {
        guard let disclosure = root["disclosure"], check(disclosure, known: ["tied"], required: ["tied"])
        else {
            return []
        }
        return elements(disclosure["tied"]).map { tie in elements(tie).compactMap { variable($0) } }
    }

    /// Ids name cells in machine formats: no two of them may be the same.
    private mutating func checkDoubled(_ value: JSONValue?) {
        guard let value, value.kind == .array else { return }
        // One for all tables, whose memory is used again.
        seenIDs.removeAll()
        for item in value.elements {
            guard let id = item["id"], (id.withText { seenIDs.update(utf8: $0, to: 0) } ?? nil) != nil else {
                continue
            }
            report("doubled", at: item, .doubled(Masked(id.string() ?? "")))
        }
    }

    /// A column of a value that no row's variable has would hold dashes alone.
    private mutating func checkValueColumns(_ item: JSONValue, groups: [TableDefinition.Group]) {
        let columns = elements(item["columns"])
        guard columns.contains(where: { $0.has("value") }) else { return }
        let lists = groups.flatMap(\.rows).compactMap { row in
            if case .variable(let index) = row.content { variables[index].values } else { nil }
        }
        let known = lists.flatMap { $0.values.map(\.id) } + [Spelling.notEvident]
        for column in columns {
            guard let value = column["value"], let name = value.string(), !known.contains(name) else {
                continue
            }
            report(
                "unknown-value", at: value,
                .unknownValue(
                    Masked(name), ofList: lists.first?.id ?? "columns",
                    nearest: nearestName(to: name, in: known)))
        }
    }

    private mutating func decodeTable(_ item: JSONValue) -> TableDefinition? {
        guard
            check(item, .table),
            let id = string(item["id"]), let title = bilingual(item["title"]),
            let source = string(item["source"]),
            let counted = string(item["counted"]),
            let statistic = choice(item["statistic"], of: TableDefinition.Statistic.self)
        else { return nil }
        if let things = self.counted, !things.contains(counted), let value = item["counted"] {
            report(
                "unknown-name", at: value,
                .unknownName(Masked(counted), nearest: nearestName(to: counted, in: things), known: things))
        }
        let columns = elements(item["columns"]).compactMap { decodeColumn($0) }
        let tableColumns = TableColumns(columns)
        checkDoubled(item["columns"])
        checkDoubled(item["groups"])
        guard let body = decodeBody(item, columns: tableColumns) else { return nil }
        return TableDefinition(
            id: id, title: title, source: source, counted: counted, statistic: statistic, columns: columns,
            body: body, test: item["test"].flatMap { decodeTest($0, columns: tableColumns.ids) },
            footnotes: elements(item["footnotes"]).compactMap { decodeFootnote($0) }, position: item.offset)
    }

    private mutating func decodeBody(_ item: JSONValue, columns: TableColumns) -> TableDefinition.Body? {
        guard let rows = item["rowsFrom"] else {
            let groups = elements(item["groups"]).compactMap { decodeGroup($0, columns: columns) }
            checkValueColumns(item, groups: groups)
            return .groups(groups)
        }
        switch string(rows) {
        case "municipalities":
            guard let variable = variable(item["columnsFrom"]), let total = bilingual(item["total"]) else {
                check(item, .municipalities)
                return nil
            }
            return .municipalities(variable: variable, total: total)
        case "flow":
            guard check(item, .flow),
                let labels = item["labels"],
                check(labels, .flowSteps), let number = bilingual(item["total"])
            else { return nil }
            var texts: [FlowStep: Bilingual] = [:]
            for member in labels.members {
                guard let step = FlowStep(rawValue: member.name.string() ?? "") else { continue }
                texts[step] = bilingual(member.value)
            }
            return .flow(texts, number: number)
        default:
            let known = ["municipalities", "flow"]
            let name = rows.string() ?? ""
            report(
                "unknown-name", at: rows,
                .unknownName(Masked(name), nearest: nearestName(to: name, in: known), known: known))
            return nil
        }
    }

    mutating func decodeColumn(_ item: JSONValue) -> TableDefinition.Column? {
        guard check(item, .column), let id = string(item["id"]), let label = bilingual(item["label"])
        else { return nil }
        if let value = item["value"] {
            return string(value).map { TableDefinition.Column(id: id, label: label, content: .value($0)) }
        }
        guard let group = item["where"] else {
            return TableDefinition.Column(id: id, label: label, content: .group(nil))
        }
        return codedCondition(group).map { TableDefinition.Column(id: id, label: label, content: .group($0)) }
    }

    private mutating func decodeGroup(
        _ item: JSONValue, columns: TableColumns
    ) -> TableDefinition.Group? {
        guard check(item, .group), let id = string(item["id"]) else { return nil }
        checkDoubled(item["rows"])
        let rows = elements(item["rows"]).compactMap { decodeRow($0, columns: columns) }
        return TableDefinition.Group(id: id, label: bilingual(item["label"]), rows: rows)
    }

    private static let contentKeys = ["when", "variable", "cells", "sum"]

    private mutating func decodeRow(_ item: JSONValue, columns: TableColumns) -> TableDefinition.Row? {
        guard check(item, .row), let id = string(item["id"]), let label = bilingual(item["label"]),
            let content = decodeContent(item, columns: columns)
        else { return nil }
        let only = item["only"].map { value in
            elements(value).compactMap { column($0, in: columns.ids) }
        }
        return TableDefinition.Row(
            id: id, label: label, content: content, columns: only ?? columns.indices,
            footnote: string(item["footnote"]), level: integer(item["level"]) ?? 0, position: item.offset)
    }

    private mutating func decodeContent(
        _ item: JSONValue, columns: TableColumns
    ) -> TableDefinition.Row.Content? {
        if let when = item["when"] { return codedCondition(when).map { .condition($0) } }
        if let name = item["variable"] { return variable(name).map { .variable($0) } }
        if let sum = item["sum"] {
            guard let variable = numberVariable(sum) else { return nil }
            guard let base = item["of"] else { return .sum(variable, of: nil) }
            return numberVariable(base).map { .sum(variable, of: $0) }
        }
        if let cells = item["cells"] {
            guard check(cells, columns.keys) else { return nil }
            let conditions = columns.ids.compactMap { id in cells[key: id].flatMap { codedCondition($0) } }
            return conditions.count == columns.ids.count ? .cells(conditions) : nil
        }
        report("row", at: item, .rowNeedsOne(of: Self.contentKeys))
        return nil
    }

    private mutating func numberVariable(_ value: JSONValue) -> Int? {
        guard let index = variable(value) else { return nil }
        guard variables[index].kind == .count else {
            report("comparison", at: value, .wrongComparison("sum", path: variables[index].id))
            return nil
        }
        return index
    }

    private mutating func column(_ value: JSONValue, in columns: [String]) -> Int? {
        guard let id = string(value) else { return nil }
        if let index = columns.firstIndex(of: id) { return index }
        report(
            "unknown-column", at: value, .unknownColumn(Masked(id), nearest: nearestName(to: id, in: columns))
        )
        return nil
    }

    private mutating func decodeTest(_ value: JSONValue, columns: [String]) -> TableDefinition.Test? {
        let keys = ["first", "second", "marks"]
        guard check(value, known: keys, required: keys), let first = value["first"],
            let second = value["second"],
            let marks = value["marks"], let first = column(first, in: columns),
            let second = column(second, in: columns), let marked = column(marks, in: columns)
        else { return nil }
        return TableDefinition.Test(first: first, second: second, marked: marked)
    }

    private mutating func decodeFootnote(_ value: JSONValue) -> TableDefinition.Footnote? {
        guard check(value, .footnote), let text = bilingual(value["text"])
        else { return nil }
        return TableDefinition.Footnote(mark: string(value["mark"]) ?? "", text: text)
    }
}

extension CodebookDecoder {
    /// Reads a condition over coded values.
    mutating func codedCondition(_ value: JSONValue) -> CodedCondition? {
        guard value.kind == .object else {
            report("type", at: value, .expectedObject(found: value.kind))
            return nil
        }
        if let (name, asked) = value.pair("variable", "is") {
            guard let index = variable(name) else { return nil }
            return codedComparison(is: asked, variable: index)
        }
        if let parts = value["all"] { return codedParts(parts, of: value, .all).map { .all($0) } }
        if let parts = value["any"] { return codedParts(parts, of: value, .any).map { .any($0) } }
        if let inner = value["not"] {
            check(value, .not)
            return codedCondition(inner).map { .not($0) }
        }
        guard check(value, .comparison), let index = variable(value["variable"])
        else { return nil }
        let variable = variables[index]
        checkOneComparison(value)
        if let asked = value["is"] ?? value["includes"] {
            return codedComparison(is: asked, variable: index)
        }
        if let asked = value["in"] {
            let codes = elements(asked).compactMap { code($0, in: variable.values) }
            return .isAny(variable: index, variable.values.selection(of: codes))
        }
        if let asked = value["isEmpty"], variable.kind == .multiple {
            return bool(asked).map { .isEmpty(variable: index, $0) }
        }
        if value.has("atLeast") || value.has("atMost"), variable.kind != .single {
            return numberRange(value).map { .isIn(variable: index, $0) }
        }
        report("comparison", at: value, .noComparison)
        return nil
    }

    private mutating func codedComparison(is asked: JSONValue, variable index: Int) -> CodedCondition? {
        let variable = variables[index]
        if asked.equals(Spelling.notEvident) {
            if !variable.allowsNotEvident {
                report(
                    "unknown-value", at: asked,
                    .unknownValue(Masked(Spelling.notEvident), ofList: variable.id, nearest: nil))
            }
            return .isNotEvident(variable: index)
        }
        return code(asked, in: variable.values).map {
            .isAny(variable: index, variable.values.selection(of: $0))
        }
    }

    private mutating func codedParts(
        _ list: JSONValue, of value: JSONValue, _ keys: JSONKeys
    ) -> [CodedCondition]? {
        check(value, keys)
        var parts: [CodedCondition] = []
        var isWhole = true
        for part in elements(list) {
            if let part = codedCondition(part) { parts.append(part) } else { isWhole = false }
        }
        return isWhole ? parts : nil
    }
}
