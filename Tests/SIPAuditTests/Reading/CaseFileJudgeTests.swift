import Foundation
import Testing

@testable import SIPAudit

/// The reader gives for any bytes what a slow and plain one gives.
///
/// `READER_MUTATIONS=1000000` tries that many mutated files instead of a few thousand.
@Suite("The reader of case files against its judge")
struct CaseFileJudgeTests {
    private let judge: CaseFileJudge
    private let originals: [[UInt8]]

    init() throws {
        let study = Repository.root.appending(path: "Fixtures/exempelstudie")
        judge = CaseFileJudge(
            parser: FieldParser(codebook: try Codebook(folder: study.appending(path: "codebook").path())))
        originals = try ["J2ZU", "H3YG", "N9CJ"].map {
            try Repository.bytes("Fixtures/exempelstudie/case-files/\($0).json")
        }
    }

    private func expectAgreement(_ bytes: [UInt8], _ comment: @autoclosure () -> String) {
        guard let source = try? TextDecoding.decode(bytes, name: "akt.json") else { return }
        let (expected, read) = (judge.verdict(on: source), judge.verdictOfReader(on: source))
        if expected != read {
            Issue.record(
                "\(comment())\n\(expected.faults)\n\(read.faults)\n\(String(decoding: bytes.prefix(3000), as: UTF8.self))"
            )
        }
    }

    @Test("unchanged")
    func unchanged() {
        for bytes in originals {
            expectAgreement(bytes, "unchanged")
            #expect(judge.verdictOfReader(on: SourceFile(name: "x", bytes: bytes)).caseFile != nil)
        }
    }

    @Test("mutated")
    func mutated() {
        let count = ProcessInfo.processInfo.environment["READER_MUTATIONS"].flatMap { Int($0) } ?? 4000
        var random = SeededGenerator(seed: 20_261_125)
        for number in 0..<count {
            var mutant = originals.randomElement(using: &random)!
            for _ in 0..<Int.random(in: 1...3, using: &random) { JSONMutation.apply(to: &mutant, &random) }
            expectAgreement(mutant, "mutation \(number)")
        }
    }

    @Test(
        "what is written in other ways than usual",
        arguments: [
            #"{}"#, "[]", "7", "null", "\"x\"", "", " ", "{", "{} {}", "{}x",
            #"{"format": "sip-audit/case-file/2"}"#, #"{"format": 1}"#, #"{"format": null}"#,
            #"{"format": "sip-audit/case-file/1", "format": "sip-audit/case-file/1"}"#,
            #"{"id": "A", "\u0069d": "B"}"#, #"{"id": "A", "x": {"a": 1, "a": 2}}"#,
            // More keys than a word has bits.
            #"{"plans": [{"meeting": {}, "meeting": {}}]}"#, #"{"plans": [{"tasks": [], "tasks": []}]}"#,
            #"{"plans": [{"needs": [], "id": "p", "reason": "x", "needs": []}]}"#,
            // More faults than are kept, of which the last to be found is the first.
            "{\"observations\": [" + Array(repeating: "{}", count: 250).joined(separator: ",") + "]}",
            #"{"plans": null, "person": 1, "contacts": {}, "documents": [1, null, {}]}"#,
            #"{"observations": [{"value": "ja", "item": "reason_found"}, {"item": 3}, {"value": [], "item": "x"}]}"#,
            #"{"observations": [{"item": "reason_found"}, {}, {"item": "reason_found", "value": null}]}"#,
            #"{"person": {"birthYear": 1900.5}}"#, #"{"person": {"birthYear": 01900}}"#,
            #"{"person": {"birthYear": 99999999999999999999}}"#, #"{"person": {"birthYear": 1900 }}"#,
            #"{"person": {"birthYear": 1900/**/}}"#, #"{"person": {"birthYear": -1}}"#,
            #"{"person": {"mentalIllHealth": ["", "a",]}}"#,
            #"{"person": {"mentalIllHealth": [1, "depression"]}}"#,
            #"{"person": {"mentalIllHealth": "framgår ej", "physicalProblems": ["framgår ej"]}}"#,
            #"{"person": {"mentalIllHealth": [ ] , "physicalProblems" : [\n]}}"#,
            #"{"documents": [{"id": "d\u0031", "text": "\u00e5 \ud83d\ude00 \n", "kind": "journ\u0061l"}]}"#,
            #"{"documents": [{"id": "d1", "text": "\ud83d"}]}"#, #"{"documents": [{"text": "a\tb"}]}"#,
            #"{"documents": [{"text": "\u0038507099805 85\u00307099805"}]}"#,
            #"{"x": "85070\u00399805"}"#, #"{"x\u0031": 1}"#,
            #"{"followUps": [{"newPlan": "p", "meeting": {"participants": [{"actor": "?"}]}}]}"#,
            String(repeating: #"{"x":"#, count: 70), String(repeating: "[", count: 70),
            #"{"person": "# + String(repeating: "[", count: 63),
            #"{"plans": [{"needs": "# + String(repeating: "[", count: 61),
        ])
    func unusual(text: String) { expectAgreement(Array(text.utf8), text) }
}
