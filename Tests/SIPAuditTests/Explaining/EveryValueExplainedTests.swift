import Testing

@testable import SIPAudit

@Suite("Every coded value is explained")
struct EveryValueExplainedTests {
    private static let languages = Language.allCases

    @Test("every value of the example names its rule and what it rests on", arguments: languages)
    func example(_ language: Language) throws {
        let codebook = try Study.codebook()
        try check(ExampleCase.caseFile(codebook: codebook), codebook, language)
    }

    @Test("and every value of every case of the fixture", arguments: languages)
    func fixture(_ language: Language) throws {
        let codebook = try Study.codebook()
        for caseFile in try Study.caseFiles() { try check(caseFile, codebook, language) }
    }

    private func check(_ caseFile: CaseFile, _ codebook: Codebook, _ language: Language) throws {
        let engine = CodingEngine(codebook: codebook)
        let coded = try engine.code(caseFile)
        let explanation = try CaseExplanation(of: caseFile, coding: engine)
        let words = ExplanationWording(explanation, language: language)
        #expect(explanation.variables.map(\.value) == coded.values)
        for item in explanation.variables {
            let variable = codebook.variables[item.variable]
            #expect(!words.words(for: item.value, of: variable).isEmpty)
            switch item.basis {
            case .derived:
                let derivation = try #require(item.derivation)
                #expect(derivation.value == item.value)
                let lines = words.ruleLines(derivation, of: variable)
                #expect(!lines.isEmpty && lines.allSatisfy { !$0.text.isEmpty }, "\(variable.id)")
                // A document or a plan; only what nobody coded rests on none.
                let named = item.value == .missing ? !derivation.missing.isEmpty : !derivation.sources.isEmpty
                // What lies around the unit rests on the material.
                #expect(named || !derivation.facts.isEmpty, "\(explanation.id) \(variable.id)")
            case .observation(_, let document):
                #expect(document != nil || item.value == .notEvident, "\(variable.id)")
            case .nothing: #expect(variable.rule == nil && item.value == .missing)
            case .readyCoded: Issue.record("a case file is not ready coded")
            }
        }
    }

    @Test("lines are at most 100 columns wide, and the same every time")
    func layout() throws {
        let codebook = try Study.codebook()
        let engine = CodingEngine(codebook: codebook)
        for caseFile in try Study.caseFiles().prefix(5) {
            let text = try CaseExplanation(of: caseFile, coding: engine).text(language: .swedish)
            #expect(text.split(separator: "\n").allSatisfy { $0.displayWidth <= 100 })
            #expect(try CaseExplanation(of: caseFile, coding: engine).text(language: .swedish) == text)
        }
    }

    @Test("JSON is JSON, and says what the text says")
    func json() throws {
        let codebook = try Study.codebook()
        let explanation = try ExampleCase.explanation(codebook.variables.map(\.id))
        let text = explanation.json(language: .english)
        let root = try JSONDocument(parsing: SourceFile(name: "x", bytes: Array(text.utf8))).root
        #expect(root["format"]?.string() == "sip-audit/explanation/1")
        let variables = try #require(root["variables"]).elements.map { $0 }
        #expect(variables.count == codebook.variables.count)
        let gender = try #require(variables.first { $0["id"]?.string() == "gender" })
        #expect(gender["value"]?["kind"]?.string() == "notEvident")
        #expect(gender["basis"]?.string() == "observation")
        #expect(gender["observation"]?["coder"]?.string() == "K1")
        let alone = gender["rule"]?["restsOn"]?.elements.first { _ in true }
        #expect(alone?["source"]?.string() == "document")
        #expect(alone?["id"]?.string() == "d1")
    }
}
