import Foundation
import Testing

@testable import SIPAudit

struct BaselineTests {
    private let folder = FileManager.default.temporaryDirectory.appending(
        path: "baseline-" + UUID().uuidString)

    /// What reading a text as the baseline of the study `prov` gives.
    private func read(_ text: String) throws -> Result<Baseline, InputFaults> {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "b.json")
        try Data(text.utf8).write(to: file)
        do throws(InputFaults) {
            return .success(try Baseline(path: file.path(), study: "prov"))
        } catch { return .failure(error) }
    }

    private func faults(_ text: String, in language: Language = .swedish) throws -> [String] {
        guard case .failure(let faults) = try read(text) else { return [] }
        return faults.log.kept.map { fault in
            let text = fault.text(in: language)
            return text.replacing(folder.path() + "/", with: "")
        }
    }

    @Test("what is written is read, sorted, a key a line")
    func roundTrip() throws {
        let findings = ReportedFinding.all([
            SampleFindings.finding(plan: "plan-2"), SampleFindings.finding(), SampleFindings.finding(),
        ])
        let baseline = Baseline(study: "prov", accepting: findings)
        #expect(
            baseline.json == """
                {
                  "format": "sip-audit/baseline/1",
                  "study": "prov",
                  "keys": [
                    "protocol.no-goal|A1|plan|plan-1|goals|",
                    "protocol.no-goal|A1|plan|plan-1|goals|#2",
                    "protocol.no-goal|A1|plan|plan-2|goals|"
                  ]
                }

                """)
        #expect(try JSONSchema(file: "baseline.schema.json").faults(in: baseline.json) == [])
        #expect(try read(baseline.json).get() == baseline)
        let again = ReportedFinding.all(findings.map(\.finding).reversed(), acceptedBy: baseline)
        #expect(again.map(\.isAccepted) == [true, true, true])
        let empty = Baseline(study: "prov", keys: [])
        #expect(try read(empty.json).get() == empty)
    }

    @Test("a finding that has come since is not accepted, not even one more of the same")
    func newFindings() throws {
        let baseline = Baseline(study: "prov", accepting: ReportedFinding.all([SampleFindings.finding()]))
        let findings = ReportedFinding.all(
            [SampleFindings.finding(line: 99), SampleFindings.finding(), SampleFindings.finding(plan: "p")],
            acceptedBy: baseline)
        #expect(findings.map(\.isAccepted) == [true, false, false])
    }

    @Test("a finding that became graver is not accepted, one that became less grave is")
    func softened() throws {
        let findings = [SampleFindings.finding(), SampleFindings.finding(isSoftened: true)]
        let accepted = findings.map { before in
            let baseline = Baseline(study: "prov", accepting: ReportedFinding.all([before]))
            return findings.map { ReportedFinding.all([$0], acceptedBy: baseline)[0].isAccepted }
        }
        #expect(accepted == [[true, true], [false, true]])
    }

    @Test("a key that nothing matches is gone, if its check ran")
    func gone() throws {
        let baseline = Baseline(study: "prov", keys: ["b.c|A1|", "a.b|A2|", "a.b|A1|"])
        #expect(baseline.gone(from: [], of: ["a.b"]) == ["a.b|A1|", "a.b|A2|"])
        #expect(baseline.gone(from: [], of: ["a.b", "b.c"]).count == 3)
    }

    @Test("anything else is refused, with its place")
    func refusals() throws {
        #expect(
            try faults(#"{"format": "sip-audit/baseline/1", "study": "annan", "keys": []}"#) == [
                "b.json:1:45: De godtagna fynden hör till studien ”annan”, men kodboken till ”prov”."
            ])
        #expect(
            try faults(
                #"{"format": "sip-audit/baseline/1", "study": "other", "keys": []}"#, in: .english)
                == [
                    "b.json:1:45: The accepted findings belong to the study “other”, but the codebook to “prov”."
                ]
        )
        #expect(
            try faults(
                #"{"format": "sip-audit/baseline/1", "study": "prov", "keys": ["a|b", "a|b", "c", 4]}"#)
                == [
                    "b.json:1:69: Nyckeln ”a|b” står här en gång till. Ta bort den ena.",
                    "b.json:1:76: ”c” är inget fynds nyckel. Gör om filen med --write-baseline.",
                    "b.json:1:81: Här ska en text inom citattecken stå, men det är ett tal.",
                ])
        #expect(try faults(#"{"format": "sip-audit/baseline/1", "study": "prov"}"#).count == 1)
        #expect(try faults(#"{"format": "sip-audit/baseline/2", "study": "prov", "keys": []}"#).count == 1)
        #expect(try faults(#"{"format": "sip-audit/findings/1", "study": "prov", "keys": []}"#).count == 1)
        #expect(
            try faults(#"{"format": "sip-audit/baseline/1", "study": "prov", "keys": [], "x": 1}"#).count == 1
        )
        #expect(try faults(#"{"format": "sip-audit/baseline/1", "study": "prov", "keys": {}}"#).count == 1)
        #expect(try faults("[]").count == 1)
        #expect(try faults("").count == 1)
    }

    @Test("an identity number is refused, written out or escaped, and not repeated")
    func identityNumber() throws {
        let number = InventedIdentityNumber.ten(year: 1985, month: 7, day: 9, serial: 980)
        let escaped = "\\u003" + String(number.first!) + number.dropFirst()
        for number in [number, escaped] {
            let texts = try faults(
                #"{"format": "sip-audit/baseline/1", "study": "prov", "keys": ["a|\#(number)|"]}"#)
            #expect(texts.count == 1 && texts[0].contains("personnummer"))
            #expect(!texts[0].contains(InventedIdentityNumber.padded(980, 3)))
        }
    }
}
