import Testing

@testable import SIPAudit

/// The cases of `Tests/Reference/samverkan-cases.json`, made by hand from the
/// criteria: what to change in a sound case file, and what it must then come to.
struct SamverkanCase: Sendable, CustomTestStringConvertible {
    /// The reasoning, as a sentence.
    let name: String
    let file: EditableJSON
    /// The variable that each expectation is about, and the value as it is spelled.
    let expected: [(variable: String, value: String)]

    var testDescription: String { name }

    /// Read once for all tests.
    static let all = Result { try read() }

    private static let derived = [
        "kind": "samverkan_kind", "kindHighest": "samverkan_kind_highest", "horizontal": "horizontal_level",
        "horizontalLowest": "horizontal_level_lowest", "horizontalHighest": "horizontal_level_highest",
        "met": "samverkan_met", "judged": "samverkan_judged",
    ]

    private static func read() throws -> [SamverkanCase] {
        let path = "Tests/Reference/samverkan-cases.json"
        let root = try JSONDocument(parsing: SourceFile(name: path, bytes: try Repository.bytes(path))).root
        let sound = EditableJSON(root["sound"]!)
        return root["cases"]!.elements.map { item in
            var file = sound
            for change in item["set"].map({ Array($0.members) }) ?? [] {
                file.set(
                    change.name.string()!,
                    change.value.kind == .null ? nil : EditableJSON(change.value).root)
            }
            var expected = (item["criteria"].map { Array($0.members) } ?? []).map {
                ($0.name.string()!, $0.value.string()!)
            }
            for (key, variable) in derived.sorted(by: { $0.key < $1.key }) {
                guard let value = item[key: key] else { continue }
                expected.append((variable, value.string() ?? "\(value.integer()!)"))
            }
            return SamverkanCase(name: item["name"]!.string()!, file: file, expected: expected)
        }
    }

    func check(_ engine: CodingEngine) throws {
        let codebook = engine.codebook
        let source = SourceFile(name: "x", bytes: Array(file.text.utf8))
        var reader = CaseFileJSON(codebook: codebook)
        let read = try reader.read(source)
        for fault in reader.log.kept { Issue.record("\(fault.location): \(fault.message.swedish)") }
        let values = try engine.code(try #require(read)).values
        #expect(!expected.isEmpty)
        for (id, value) in expected {
            let index = try #require(codebook.variableIndex(id), "\(id)")
            #expect(values[index].spelled(codebook.variables[index]) == value, "\(id)")
        }
    }
}

extension CodedValue {
    /// As case files and flat files spell it; *ej kodat* by name.
    func spelled(_ variable: Variable) -> String {
        switch self {
        case .value(let index): variable.values.values[index].id
        case .number(let number): "\(number)"
        case .notEvident: Spelling.notEvident
        case .notApplicable: Spelling.notApplicable
        case .missing, .values: Spelling.missing
        }
    }
}

@Suite("Kinds and criteria of hand-built cases")
struct SamverkanCaseTests {
    @Test("come out as the reasoning says", arguments: try SamverkanCase.all.get())
    func cases(_ example: SamverkanCase) throws {
        try example.check(CodingEngine(codebook: try Study.codebook()))
    }

    @Test("cover every kind, and every criterion met and not met")
    func coverage() throws {
        let codebook = try Study.codebook()
        let samverkan = try #require(codebook.samverkan)
        let expected = try SamverkanCase.all.get().flatMap(\.expected)
        for step in samverkan.ladder.steps {
            #expect(
                expected.contains { $0.variable == "samverkan_kind" && $0.value == step.id }, "\(step.id)")
        }
        for criterion in samverkan.criteria where !criterion.isReportedOnly {
            let id = codebook.variables[criterion.variable].id
            for answer in ["ja", "nej"] {
                #expect(expected.contains { $0.variable == id && $0.value == answer }, "\(id) \(answer)")
            }
        }
    }
}
