extension JSONKeys {
    fileprivate static let systematics = JSONKeys(
        ["source", "measures", "verdicts", "withoutCoordinator"],
        required: ["source", "measures", "verdicts", "withoutCoordinator"])
    fileprivate static let measure = JSONKeys(
        ["id", "kind", "label", "source", "share", "against", "criterion", "table", "atLeast"],
        required: ["id", "kind", "label", "source", "atLeast"])
    fileprivate static let row = JSONKeys(["table", "row"], required: ["table", "row"])
    fileprivate static let verdict = JSONKeys(["id", "label", "atLeast"], required: ["id", "label"])
    fileprivate static let limit = JSONKeys(
        ["atMost", "label", "source"], required: ["atMost", "label", "source"])
}

extension CodebookDecoder {
    private typealias Measure = Samverkan.MaterialSystematics.Measure

    /// Reads what makes a material systematic.
    mutating func decodeSystematics(
        _ value: JSONValue?, tables: [TableDefinition]
    ) -> Samverkan.MaterialSystematics? {
        guard let value, check(value, .systematics), let source = string(value["source"]),
            let limit = value["withoutCoordinator"], check(limit, .limit),
            let atMost = share(limit["atMost"]), let label = bilingual(limit["label"]),
            let limitSource = string(limit["source"])
        else { return nil }
        let measures = elements(value["measures"]).compactMap { decodeMeasure($0, tables: tables) }
        let verdicts = elements(value["verdicts"]).compactMap {
            item -> Samverkan.MaterialSystematics.Verdict? in
            guard check(item, .verdict), let id = string(item["id"]), let label = bilingual(item["label"])
            else { return nil }
            return .init(id: id, label: label, atLeast: item["atLeast"].flatMap { share($0) })
        }
        guard let last = verdicts.last, last.atLeast == nil,
            verdicts.dropLast().allSatisfy({ $0.atLeast != nil })
        else {
            if let list = value["verdicts"] { report("samverkan", at: list, .lastVerdict) }
            return nil
        }
        return Samverkan.MaterialSystematics(
            source: source, measures: measures, verdicts: verdicts,
            withoutCoordinator: .init(atMost: atMost, label: label, source: limitSource))
    }

    private enum MeasureKind: String, CaseIterable {
        case evenness, ratio, share, mode
    }

    private mutating func decodeMeasure(_ item: JSONValue, tables: [TableDefinition]) -> Measure? {
        guard check(item, .measure), let id = string(item["id"]), let label = bilingual(item["label"]),
            let source = string(item["source"]), let kind = choice(item["kind"], of: MeasureKind.self),
            let atLeast = share(item["atLeast"])
        else { return nil }
        let content: Measure.Content
        switch kind {
        case .evenness: content = .evenness
        case .ratio:
            guard let share = row(item["share"], of: tables, at: item),
                let against = row(item["against"], of: tables, at: item)
            else { return nil }
            content = .ratio(share, against: against)
        case .share:
            guard let value = item["criterion"], let criterion = variable(value) else {
                if !item.has("criterion") { report("missing-key", at: item, .missingKey("criterion")) }
                return nil
            }
            if leftOut.criteria.contains(variables[criterion].id) { return nil }
            content = .criterion(criterion)
        case .mode:
            guard let index = index(of: item["table"], among: tables.map(\.id)) else {
                if !item.has("table") { report("missing-key", at: item, .missingKey("table")) }
                return nil
            }
            content = .mode(table: tables[index].id)
        }
        return Measure(id: id, label: label, source: source, content: content, atLeast: atLeast)
    }

    private mutating func row(
        _ value: JSONValue?, of tables: [TableDefinition], at item: JSONValue
    ) -> Measure.Row? {
        guard let value else {
            report("missing-key", at: item, .missingKey("share, against"))
            return nil
        }
        guard check(value, .row), let index = index(of: value["table"], among: tables.map(\.id)),
            case .groups(let groups) = tables[index].body
        else { return nil }
        let rows = groups.flatMap(\.rows).map(\.id)
        return self.index(of: value["row"], among: rows).map {
            Measure.Row(table: tables[index].id, row: rows[$0])
        }
    }
}

extension Bilingual {
    fileprivate static let lastVerdict = Bilingual(
        sv: "Omdömena står från det mest systematiska, och bara det sista saknar atLeast.",
        en: "Verdicts come from the most systematic on, and only the last one has no atLeast.")
}
