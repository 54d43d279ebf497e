import Testing

@testable import SIPAudit

/// `case-file.schema.json` and the reader describe one format: the same keys
/// in every part, and the same type behind each.
@Suite struct CaseFileSchemaTests {
    private let schema: JSONDocument

    init() throws {
        let path = "codebook/schema/case-file.schema.json"
        schema = try JSONDocument(
            parsing: SourceFile(name: path, bytes: try Repository.bytes(path)))
    }

    @Test(arguments: CaseFilePart.allCases)
    func everyPartHasTheReadersKeysInTheirOrder(part: CaseFilePart) throws {
        var keys = part.catalogue.entries.map(\.name) + part.children.map(\.name)
        if part == .caseFile { keys.insert("format", at: 0) }
        #expect(try properties(of: part).members.map { $0.name.string() } == keys)
        #expect(try object(part)["additionalProperties"]?.kind == .false)
    }

    @Test(arguments: CaseFilePart.allCases)
    func everyFieldHasTheReadersTypeAndList(part: CaseFilePart) throws {
        let properties = try properties(of: part)
        for entry in part.catalogue.entries {
            let property = try #require(properties[key: entry.name])
            #expect(property["$ref"]?.string() == "#/$defs/" + entry.type.schemaName, "\(part).\(entry.name)")
            let list = entry.type.list == .facts ? nil : entry.type.list.map { "list " + $0.name }
            #expect(property["$comment"]?.string() == list, "\(part).\(entry.name)")
        }
        for child in part.children {
            let property = try #require(properties[key: child.name])
            let reference = child.isList ? property["items"]?["$ref"] : property["$ref"]
            #expect(reference?.string() == "#/$defs/\(child.part)", "\(part).\(child.name)")
            #expect(property["type"]?.string() == (child.isList ? "array" : nil))
        }
    }

    @Test func theTypesSayWhetherAFieldCanBeNotEvidentOrAnEmptyBox() throws {
        let types = CaseFilePart.allCases.flatMap { $0.catalogue.entries.map(\.type) }
        for type in Set(types) {
            let texts = try constants(below: "#/$defs/" + type.schemaName)
            // Coded and free types are open: they say what is not a value.
            switch type.schemaName {
            case "coded", "codedBox", "given", "text", "freeText", "name", "id", "item", "itemValue": break
            default:
                #expect(texts.contains(Spelling.notEvident) == type.allowsNotEvident, "\(type.schemaName)")
                #expect(texts.contains(Spelling.emptyBox) == type.isBox, "\(type.schemaName)")
            }
        }
    }

    @Test func requiredKeysAreThoseTheReaderMisses() throws {
        #expect(try required(.caseFile) == missedKeys(in: "{}"))
        // The reader needs an observation's item before it can miss its value.
        let item = try #require(Study.codebook().variables.first).id
        let missed = try ["{}", "{\"item\": \"\(item)\"}"].flatMap { observation in
            try missedKeys(
                in: """
                    {"format": "sip-audit/case-file/1", "id": "a", "municipality": "b", "unit": "c",
                     "observations": [\(observation)]}
                    """)
        }
        #expect(try required(.observation) == missed)
    }

    private func required(_ part: CaseFilePart) throws -> [String] {
        try object(part)["required"]?.elements.compactMap { $0.string() } ?? []
    }

    private func missedKeys(in text: String) throws -> [String] {
        let faults = try Reading.faults(of: text).filter { $0.id == "read.missing-key" }
        let keys = CaseFilePart.allCases.flatMap { $0.catalogue.entries.map(\.name) } + ["format"]
        return faults.compactMap { fault in keys.first { fault.message == .missingKey($0) } }
    }

    @Test(arguments: CaseFilePart.allCases.filter { $0 != .caseFile && $0 != .observation })
    func noOtherPartRequiresAnything(part: CaseFilePart) throws {
        #expect(try object(part)["required"] == nil)
    }

    // MARK: - The schema

    private func object(_ part: CaseFilePart) throws -> JSONValue {
        if part == .caseFile { return schema.root }
        return try #require(schema.root["$defs"]?[key: "\(part)"])
    }

    private func properties(of part: CaseFilePart) throws -> JSONValue {
        try #require(try object(part)["properties"])
    }

    /// The texts that a definition allows by name, itself or by reference.
    private func constants(below reference: String) throws -> [String] {
        let name = String(reference.dropFirst("#/$defs/".count))
        let definition = try #require(schema.root["$defs"]?[key: name], "\(name) is not defined")
        return try constants(in: definition)
    }

    private func constants(in value: JSONValue) throws -> [String] {
        var texts: [String] = []
        for member in value.members {
            switch member.name.string() {
            case "const": texts += [member.value.string()].compactMap(\.self)
            case "enum": texts += member.value.elements.compactMap { $0.string() }
            case "$ref": texts += try constants(below: member.value.string() ?? "")
            case "anyOf": texts += try member.value.elements.flatMap { try constants(in: $0) }
            default: break
            }
        }
        return texts
    }
}

extension FieldType {
    /// What the schema calls the type; facts are closed, other lists are not.
    fileprivate var schemaName: String {
        switch content {
        case .coded(.facts): isGiven ? "givenFact" : isBox ? "factBox" : "fact"
        case .coded: isGiven ? "given" : isBox ? "codedBox" : "coded"
        case .multiple: isBox ? "multipleBox" : "multiple"
        case .date: isBox ? "dateBox" : "date"
        case .count, .year, .state, .text, .freeText, .name, .id, .item, .itemValue: "\(content)"
        }
    }
}
