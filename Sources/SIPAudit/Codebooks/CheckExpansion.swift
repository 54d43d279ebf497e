/// One of the sets of values that a check is written once for.
struct CheckExpansion {
    /// What conditions name; the first of them tells the findings apart.
    var values: [(name: String, value: JSONValue)] = []
    /// What the values are called.
    var labels: [String: Bilingual] = [:]
    /// Words that stand in messages as they are written.
    var words: [String: Bilingual] = [:]
}

extension CheckDecoding {
    /// What the `for` of a check says; one without any values where it has none.
    mutating func expansions(_ value: JSONValue?) -> [CheckExpansion] {
        guard let value else { return [CheckExpansion()] }
        guard value.kind == .object else {
            return decoder.elements(value).map { item in
                var expansion = CheckExpansion()
                guard decoder.isObject(item) else { return expansion }
                for member in item.members {
                    let name = member.name.string() ?? ""
                    if member.value.kind == .object {
                        expansion.words[name] = decoder.bilingual(member.value)
                    } else {
                        expansion.values.append((name, constant(member.value)))
                    }
                }
                return expansion
            }
        }
        guard let member = value.members.first(where: { _ in true }), !value.hasMembers(moreThan: 1) else {
            decoder.report("for", at: value, .oneNameFor)
            return []
        }
        return listExpansions(member.name.string() ?? "", member.value)
    }

    /// What a value is for: itself, unless it names a constant of the study.
    private mutating func constant(_ value: JSONValue) -> JSONValue {
        guard let name = value.dollarName else { return value }
        decoder.namedConstants.insert(name)
        return constants[name] ?? value
    }

    /// A value of a list each: all of them, or those that have no parent.
    private mutating func listExpansions(_ name: String, _ value: JSONValue) -> [CheckExpansion] {
        guard decoder.check(value, known: ["list", "level"], required: ["list"]),
            let list = value["list"].flatMap({ decoder.listID($0) }), let codes = decoder.lists[list]
        else { return [] }
        let level = value["level"].flatMap { decoder.choice($0, of: ListLevel.self) } ?? .all
        let written = lists["lists"]?.elements.first { $0["id"]?.equals(list.name) ?? false }
        guard let items = written?["values"]?.elements else { return [] }
        return zip(items, codes.values).compactMap { item, code in
            guard level == .all || code.parent == nil, let id = item["id"] else { return nil }
            return CheckExpansion(values: [(name, id)], labels: [name: code.label])
        }
    }

    private enum ListLevel: String, CaseIterable {
        case roots, all
    }
}

extension Bilingual {
    fileprivate static let oneNameFor = Bilingual(
        sv: "”for” ska ha ett namn med en lista, eller vara en lista av objekt.",
        en: "“for” needs one name with a list, or is a list of objects.")
}
