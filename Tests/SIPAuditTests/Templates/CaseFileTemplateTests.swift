import Testing

@testable import SIPAudit

@Suite struct CaseFileTemplateTests {
    private let codebook: Codebook

    init() throws { codebook = try Study.codebook() }

    private func template(_ language: Language) throws -> JSONDocument {
        let files = TemplateOutput.files(.caseFile, codebook: codebook, language: language)
        #expect(files.map(\.name) == ["akt.json"])
        return try JSONDocument(
            parsing: SourceFile(name: "akt.json", bytes: Array(try #require(files.first).text.utf8)))
    }

    @Test(arguments: Language.allCases)
    func everyPlaceholderIsRefusedAndNothingElse(language: Language) throws {
        let document = try template(language)
        var reader = CaseFileJSON(codebook: codebook)
        _ = try reader.read(document.source)
        #expect(Set(reader.log.kept.map(\.id)) == ["read.placeholder"])
        #expect(reader.log.count == placeholders(in: document.root))
    }

    @Test(arguments: Language.allCases)
    func everyKeyOfEveryPartIsThere(language: Language) throws {
        try expectKeys(of: .caseFile, in: template(language).root)
    }

    private func expectKeys(of part: CaseFilePart, in value: JSONValue) {
        let known = part.catalogue.entries.map(\.name) + part.children.map(\.name)
        let keys = value.members.compactMap { $0.name.string() }.filter { $0 != "format" }
        // An observation on a variable that speaks of no plan names none.
        #expect(keys == known.filter { keys.contains($0) || part != .observation })
        for child in part.children {
            guard let inner = value[key: child.name] else { continue }
            for element in child.isList ? Array(inner.elements) : [inner] {
                expectKeys(of: child.part, in: element)
            }
        }
    }

    @Test(arguments: Language.allCases)
    func withoutItsPlaceholdersItReadsWithoutAFault(language: Language) throws {
        let text = try #require(emptied(template(language).root, isRoot: true))
        let (caseFile, log) = try Reading.read(text)
        #expect(log.kept == [])
        // Nobody coded anything.
        let read = try #require(caseFile)
        #expect(read.person == nil && read.plans == nil && read.observations == nil)
        #expect(read[.readOn] == .missing)
    }

    @Test(arguments: Language.allCases)
    func withTheFirstOfferedValuesItReadsWithoutAFault(language: Language) throws {
        let text = filled(template(language: language).root) { $0.first }
        let (caseFile, log) = try Reading.read(text)
        #expect(log.kept == [])
        let read = try #require(caseFile)
        let unobserved = codebook.variables.filter { $0.rule == nil }
        #expect(read.observations?.count == unobserved.count && !unobserved.isEmpty)
        #expect(read.plans?.first?.meeting?.participants?.count == 1)
    }

    @Test(arguments: Language.allCases)
    func withTheLastOfferedValuesItReadsWithoutAFault(language: Language) throws {
        #expect(try Reading.faults(of: filled(template(language: language).root) { $0.last }) == [])
    }

    @Test func valuesStandInPlace() throws {
        let person = try #require(template(.swedish).root["person"])
        #expect(person["gender"]?.string() == "<kvinna | man | annat-kön | framgår ej>")
        #expect(person["birthYear"]?.string() == "<årtal, fyra siffror | framgår ej>")
        let substances = codebook.list(.substances).values.map(\.id)
        #expect(person["substanceUse"]?.elements.dropFirst().map { $0.string() } == substances)
    }

    @Test func aLongListIsWrittenOutOnce() throws {
        let text = try #require(TemplateOutput.files(.caseFile, codebook: codebook).first).text
        #expect(text.components(of: "| budget-och-skuldrådgivning |") == 1)
        #expect(text.contains("\"<samma värden som contacts.actor | framgår ej>\""))
    }

    @Test func aPlaceholderLeftStandingIsLocatedAndExplained() throws {
        let text = """
            {
              "format": "sip-audit/case-file/1", "id": "a", "municipality": "b", "unit": "c",
              "readOn": "<ÅÅÅÅ-MM-DD | ÅÅÅÅ-MM | ÅÅÅÅ | framgår ej>"
            }
            """
        let fault = try #require(Reading.faults(of: text).first)
        #expect(fault.id == "read.placeholder")
        #expect(fault.location.line == 3 && fault.location.column == 13)
        #expect(
            fault.message[.swedish]
                == "Mallens text står kvar: skriv ett värde, eller ta bort raden (i csv cellens text) om fältet "
                + "inte kodats.")
        #expect(
            fault.message[.english]
                == "The template's text still stands here: write a value, or remove the line (in CSV the "
                + "cell's text) if the field was not coded.")
    }

    @Test func aTextThatHasAngleBracketsIsNoPlaceholder() throws {
        let text = """
            {"format": "sip-audit/case-file/1", "id": "a", "municipality": "b", "unit": "c",
             "documents": [{"id": "D1", "text": "<5 g och >3 g <br> i kväll"}]}
            """
        #expect(try Reading.faults(of: text) == [])
    }

    // MARK: - Filling in

    private func template(language: Language) -> JSONDocument {
        do { return try template(language) } catch { preconditionFailure("\(error)") }
    }

    private func placeholders(in value: JSONValue) -> Int {
        switch value.kind {
        case .string: value.string()?.hasPrefix("<") == true ? 1 : 0
        case .array: value.elements.reduce(0) { $0 + placeholders(in: $1) }
        case .object: value.members.reduce(0) { $0 + placeholders(in: $1.value) }
        default: 0
        }
    }

    /// The text without what is left to fill in, and without what has then
    /// nothing in it; the ids that every case file needs are given.
    private func emptied(_ value: JSONValue, isRoot: Bool = false) -> String? {
        switch value.kind {
        case .object:
            var members: [String] = []
            for member in value.members {
                let name = member.name.string() ?? ""
                let isNeeded = isRoot && ["id", "municipality", "unit"].contains(name)
                guard let text = isNeeded ? "\"x\"" : emptied(member.value) else { continue }
                members.append("\"\(name)\": " + text)
            }
            // An observation says nothing without its value.
            let isObservation = value["item"] != nil
            return members.isEmpty || isObservation ? nil : "{" + members.joined(separator: ",") + "}"
        case .array:
            // With its instruction a list of values goes too.
            if value.elements.first(where: { $0.string()?.hasPrefix("<") == true }) != nil { return nil }
            let elements = value.elements.compactMap { emptied($0) }
            return elements.isEmpty ? nil : "[" + elements.joined(separator: ",") + "]"
        default:
            return value.string()?.hasPrefix("<") == true ? nil : written(value)
        }
    }

    /// The text with each placeholder replaced by one of what it offers.
    private func filled(_ value: JSONValue, _ choose: ([String]) -> String?) -> String {
        switch value.kind {
        case .object:
            let members = value.members.filter { member in
                // A follow-up that names a new plan has no meeting of its own.
                !(member.name.equals("meeting") && value["newPlan"] != nil)
            }
            return "{"
                + members.map { written($0.name) + ": " + filled($0.value, choose) }
                .joined(separator: ",") + "}"
        case .array where value.elements.first(where: { _ in true })?.kind == .object:
            return "[" + value.elements.map { filled($0, choose) }.joined(separator: ",") + "]"
        case .array:
            return "[" + value.elements.dropFirst().map { written($0) }.joined(separator: ",") + "]"
        default:
            guard let text = value.string(), text.hasPrefix("<") else { return written(value) }
            let offers = text.dropFirst().dropLast().split(separator: "|").map {
                offer(String($0).trimmed)
            }
            return choose(offers) ?? ""
        }
    }

    /// An offered value as JSON; what describes a value becomes one.
    private func offer(_ text: String) -> String {
        switch text {
        case "ÅÅÅÅ-MM-DD", "YYYY-MM-DD": "\"2015-03-17\""
        case "ÅÅÅÅ-MM", "YYYY-MM": "\"2015-03\""
        case "ÅÅÅÅ", "YYYY": "\"2015\""
        case "antal, från 0", "number, from 0": "3"
        case "årtal, fyra siffror", "year, four digits": "1970"
        case _ where text.hasPrefix("samma värden som ") || text.hasPrefix("the same values as "):
            "\"" + firstValue(of: text) + "\""
        default: "\"\(text)\""
        }
    }

    private func firstValue(of reference: String) -> String {
        let list: ListID = reference.hasSuffix("Role") ? .roles : .actors
        return codebook.list(list).values[0].id
    }

    private func written(_ value: JSONValue) -> String { String(decoding: value.written, as: UTF8.self) }
}

extension String {
    fileprivate func components(of part: String) -> Int {
        var count = 0
        var rest = self[...]
        while let range = rest.firstRange(of: part) {
            count += 1
            rest = rest[range.upperBound...]
        }
        return count
    }

    fileprivate var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
