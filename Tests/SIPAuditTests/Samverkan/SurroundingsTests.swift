import Testing

@testable import SIPAudit

/// The cases of `Tests/Reference/samverkan-materials.json`: facts of a material, of
/// a municipality and of a unit, and what they come to.
struct SurroundingsCase: Sendable, CustomTestStringConvertible {
    let name: String
    /// From the whole to the unit.
    let facts: [[(fact: String, value: String)]]
    let steps: [String: String]
    let vertical: [String]

    var testDescription: String { name }

    static let all = Result { try read() }

    private static func read() throws -> [SurroundingsCase] {
        let path = "Tests/Reference/samverkan-materials.json"
        let root = try JSONDocument(parsing: SourceFile(name: path, bytes: try Repository.bytes(path))).root
        return root["cases"]!.elements.map { item in
            SurroundingsCase(
                name: item["name"]!.string()!,
                facts: ["material", "municipality", "unit"].map { layer in
                    (item[key: layer].map { Array($0.members) } ?? []).map {
                        ($0.name.string()!, $0.value.string()!)
                    }
                },
                steps: Dictionary(
                    uniqueKeysWithValues: ["partnerskap", "samlokalisering", "finansiell-samordning"]
                        .compactMap { step in item[key: step].map { (step, $0.string()!) } }),
                vertical: ["vertical", "verticalLowest", "verticalHighest"].map {
                    item[key: $0]!.string()!
                })
        }
    }

    func material(_ codebook: Codebook) throws -> Material {
        let layers = facts.map { layer in
            "["
                + layer.map { #"{"fact": "\#($0.fact)", "value": "\#($0.value)", "source": "påhittat"}"# }
                .joined(separator: ", ") + "]"
        }
        let scratch = ScratchFolder()
        scratch.put(
            """
            {"format": "sip-audit/material/1", "study": "\(codebook.studyProtocol.id)", "invented": "ja",
             "structuralFacts": \(layers[0]), "municipalities": [{"name": "M", "structuralFacts": \(layers[1]),
             "units": [{"name": "E", "kind": "missbruk", "structuralFacts": \(layers[2])}]}]}
            """, at: "material.json")
        return try Material(path: scratch.path + "/material.json", codebook: codebook)
    }
}

@Suite("Structures around a unit")
struct SurroundingsTests {
    @Test("come out as the reasoning says", arguments: try SurroundingsCase.all.get())
    func cases(_ example: SurroundingsCase) throws {
        let codebook = try Study.codebook()
        let samverkan = try #require(codebook.samverkan)
        let facts = StructuralFacts(try example.material(codebook), municipality: "M", unit: "E")
        for step in samverkan.organisation {
            guard let expected = example.steps[step.id] else { continue }
            let found =
                switch facts.truth(of: step.condition) {
                case .yes: "ja"
                case .no: "nej"
                case .notEvident, .missing: Spelling.notEvident
                }
            #expect(found == expected, "\(step.id)")
        }
        let levels = [NotEvidentReading.asItIs, .asNo, .asYes].map { reading in
            facts.verticalLevel(in: samverkan.grade, reading).index.map { samverkan.grade.levels[$0].id }
                ?? Spelling.notEvident
        }
        #expect(levels == example.vertical)
    }

    @Test("a fact that one step or level asks for decides it, wherever it is said")
    func everyFact() throws {
        let samverkan = try #require(try Study.codebook().samverkan)
        for step in samverkan.organisation {
            for fact in step.condition.facts {
                #expect(step.condition.truth { $0 == fact ? .yes : .no } == .yes, "\(step.id) \(fact)")
            }
        }
        for level in samverkan.grade.vertical {
            #expect(level.condition.truth { _ in .yes } == .yes)
            #expect(level.condition.truth { _ in .no } == .no)
        }
    }
}
