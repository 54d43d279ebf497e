import Foundation
import Testing

@testable import SIPAudit

/// The coded data set as JSON, with what each value rests on.
struct CodedCaseJSONTests {
    private func text(
        _ cases: [CaseExplanation], codebook: Codebook, isInvented: Bool = false
    ) -> String {
        var json = CodedCaseJSON(codebook: codebook)
        var text = json.header
        for explanation in cases { text += json.text(for: explanation) }
        return text + json.footer(isInvented: isInvented)
    }

    @Test func aReadyCodedCaseSaysSo() throws {
        let codebook = try FlatCodebook.load()
        let coded = CodedCase(
            id: "K1", municipality: "M \"x\"", unit: "E",
            values: [
                .value(1), .notEvident, .values(CodeSet(bits: 5)), .missing, .number(-5), .notApplicable,
            ])
        #expect(
            text([CaseExplanation(of: coded, codebook: codebook)], codebook: codebook) == """
                {
                  "format": "sip-audit/coded/1",
                  "codebook": {"id": "fou-nordost-2018", "version": "1.0", "digest": "\(codebook.digest)"},
                  "cases": [
                    {"id": "K1", "municipality": "M \\"x\\"", "unit": "E", "invented": false, "values": [\
                {"variable": "service", "kind": "value", "value": "missbruk", "by": "coded"}, \
                {"variable": "answer", "kind": "notEvident", "by": "coded"}, \
                {"variable": "kinds", "kind": "value", "value": ["öl", "sprit"], "by": "coded"}, \
                {"variable": "number", "kind": "missing", "by": "coded"}, \
                {"variable": "wait", "kind": "value", "value": -5, "by": "coded"}, \
                {"variable": "year", "kind": "notApplicable", "by": "coded"}]}
                  ],
                  "invented": false
                }

                """)
    }

    @Test func withoutCasesItIsStillJSON() throws {
        let text = text([], codebook: try FlatCodebook.load(), isInvented: true)
        #expect(text.hasSuffix("\"cases\": [],\n  \"invented\": true\n}\n"))
    }

    @Test func evidenceNamesBranchObservationAndDocuments() throws {
        let codebook = try FlatCodebook.load(
            variables: """
                {"format": "sip-audit/variables/1", "variables": [
                  {"id": "gender", "source": "own", "type": "single", "list": "genders", "notEvident": true,
                   "label": "Kön", "rule": {"field": "person.gender"}},
                  {"id": "form", "source": "own", "type": "single", "list": "facts", "notEvident": true,
                   "plan": "first", "label": "Blankett", "rule": {"branches": [
                     {"when": {"path": "plan.goals", "is": "tom"}, "value": "nej"},
                     {"when": {"path": "plan.goals", "is": "ifylld"}, "value": "ja"}], "otherwise": "framgår ej"}},
                  {"id": "judged", "source": "own", "type": "single", "list": "facts", "notEvident": true,
                   "label": "Bedömt"}]}
                """)
        let folder = ScratchFolder()
        folder.put(
            """
            {"format": "sip-audit/case-file/1", "id": "K1", "municipality": "M", "unit": "E", "invented": "ja",
             "person": {"document": "h1", "gender": "man"},
             "plans": [{"id": "P1", "kind": "SIP", "document": "h2", "goals": "ett hemligt mål",
                        "establishedOn": "2015-03-17"}], "followUps": [],
             "observations": [{"item": "judged", "value": "ja", "document": "h3", "quote": "hemligt citat",
                               "coder": "G1", "codedOn": "2017-01-09", "certainty": "tolkad",
                               "memo": "hemlig anteckning"}]}
            """, at: "K1.json")
        let caseFile = try #require(try ReadInput(folder["K1.json"], codebook: codebook).caseFiles.first)
        let explanation = try CaseExplanation(of: caseFile, coding: CodingEngine(codebook: codebook))
        let text = text([explanation], codebook: codebook, isInvented: true)
        let line = text.split(separator: "\n").first { $0.contains("K1") }
        #expect(
            line.map(String.init) == """
                    {"id": "K1", "municipality": "M", "unit": "E", "invented": true, "values": [\
                {"variable": "gender", "kind": "value", "value": "man", "by": "rule", "documents": ["h1"]}, \
                {"variable": "form", "kind": "value", "value": "ja", "by": "branch", "branches": [2], \
                "plans": ["P1"], "documents": ["h2"]}, \
                {"variable": "judged", "kind": "value", "value": "ja", "by": "observation", "coder": "G1", \
                "codedOn": "2017-01-09", "certainty": "tolkad", "documents": ["h3"]}]}
                """)
        #expect(!text.contains("hemlig"))
    }

    /// Of every case and value of the fixture, parsed by another program.
    @Test func theFixtureIsValidJSON() throws {
        let codebook = try Study.codebook()
        let files = try Study.caseFiles()
        let engine = CodingEngine(codebook: codebook)
        let cases = try files.map { try CaseExplanation(of: $0, coding: engine) }
        let text = text(cases, codebook: codebook, isInvented: true)
        let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        let parsed = try #require(object?["cases"] as? [[String: Any]])
        #expect(parsed.map { $0["id"] as? String } == files.map { $0[.id].text })
        for item in parsed {
            #expect((item["values"] as? [Any])?.count == codebook.variables.count)
        }
    }
}
