import Foundation
import Testing

@testable import SIPAudit

struct SARIFRendererTests {
    /// The one run of the log, parsed.
    private func run(_ report: FindingsReport, _ language: Language = .swedish) throws -> [String: Any] {
        let text = SARIFRenderer().output(of: report, in: language).string
        let log = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(log["version"] as? String == "2.1.0")
        return try #require((log["runs"] as? [[String: Any]])?.first)
    }

    private func results(_ report: FindingsReport) throws -> [[String: Any]] {
        try #require(run(report)["results"] as? [[String: Any]])
    }

    @Test("a result names its rule, level, place, part and fingerprint")
    func result() throws {
        let result = try results(SampleFindings.report([SampleFindings.finding(severity: .note)]))[0]
        #expect(result["ruleId"] as? String == "protocol.no-goal")
        #expect(result["ruleIndex"] as? Int == 1)
        #expect(result["level"] as? String == "note")
        let message = result["message"] as? [String: String]
        #expect(message == ["text": "Rutan ”Mål” är tom. Fyll i rutan."])
        let location = try #require((result["locations"] as? [[String: Any]])?.first)
        let place = location["physicalLocation"] as? [String: [String: Any]]
        #expect(place?["artifactLocation"] as? [String: String] == ["uri": "akter/A1.json"])
        #expect(place?["region"] as? [String: Int] == ["startLine": 12, "startColumn": 12])
        let part = (location["logicalLocations"] as? [[String: String]])?.first
        #expect(part == ["fullyQualifiedName": "A1/plan-1/goals", "kind": "property"])
        let key = "protocol.no-goal|A1|plan|plan-1|goals|"
        #expect((result["properties"] as? [String: String]) == ["key": key])
        #expect(
            result["partialFingerprints"] as? [String: String] == [
                "sipAuditKey/v1": FNV1a(key).description
            ])
        #expect(result["suppressions"] == nil && result["baselineState"] == nil)
    }

    @Test("the fingerprint of a finding is the same on another line and in another language")
    func fingerprint() throws {
        let fingerprints = try [12, 99].map { line in
            try results(SampleFindings.report([SampleFindings.finding(line: line)]))[0]["partialFingerprints"]
                as? [String: String]
        }
        #expect(fingerprints[0] != nil && fingerprints[0] == fingerprints[1])
        // The offset basis of FNV-1a, and its test vector for "a".
        #expect(FNV1a("").description == "cbf29ce484222325" && FNV1a("a").description == "af63dc4c8601ec8c")
    }

    @Test("a rule has its help from the declaration of the check")
    func rule() throws {
        let run = try run(SampleFindings.report([]), .english)
        let driver = (run["tool"] as? [String: [String: Any]])?["driver"]
        let rules = try #require(driver?["rules"] as? [[String: Any]])
        #expect(rules.map { $0["id"] as? String } == ["law.consent-refused", "protocol.no-goal"])
        #expect(
            (rules[1]["fullDescription"] as? [String: String])?["text"]
                == "The plan has a goal. Not plans in the journal.")
        #expect(
            (rules[1]["help"] as? [String: String])?["markdown"]
                == "The plan has a goal. Not plans in the journal.\n\n**What to do:** Fill in the box.\n\n"
                + "**Basis:** Table 1")
        #expect(
            (rules[0]["help"] as? [String: String])?["text"]?.contains(
                "Law: 2\u{A0}kap.\u{A0}7\u{A0}§ the act (2001:453), 2010-01-01–2025-06-30") == true)
        #expect((rules[1]["defaultConfiguration"] as? [String: String]) == ["level": "warning"])
        #expect(run["columnKind"] as? String == "unicodeCodePoints")
    }

    @Test("an accepted finding is there, suppressed; the others are new")
    func baseline() throws {
        let findings = [SampleFindings.finding(), SampleFindings.finding(plan: "plan-2")]
        let report = SampleFindings.report(findings, accepting: ["protocol.no-goal|A1|plan|plan-1|goals|"])
        let results = try results(report)
        #expect(results.map { $0["baselineState"] as? String } == ["unchanged", "new"])
        #expect(
            results[0]["suppressions"] as? [[String: String]] == [["kind": "external", "status": "accepted"]])
        #expect(results[1]["suppressions"] == nil)
    }

    @Test("what could not be read is a result of a rule of its own, and the run did not succeed")
    func faults() throws {
        let faults = Array(repeating: SampleFindings.fault, count: FaultLog.limit + 2)
        let run = try run(SampleFindings.report([SampleFindings.finding()], faults: faults))
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.count == 1 + FaultLog.limit)
        #expect(results[1]["ruleId"] as? String == "read.unknown-key")
        #expect(results[1]["ruleIndex"] as? Int == 2 && results[1]["level"] as? String == "error")
        let invocation = try #require((run["invocations"] as? [[String: Any]])?.first)
        #expect(invocation["executionSuccessful"] as? Bool == false && invocation["exitCode"] as? Int == 2)
        let notification = (invocation["toolExecutionNotifications"] as? [[String: Any]])?.first
        #expect(
            notification?["message"] as? [String: String] == ["text": "2 fel till i indata, 102 i allt."])
    }

    @Test("the exit code follows from level and baseline")
    func exitCode() throws {
        let warning = SampleFindings.finding()
        #expect(SampleFindings.report([warning]).exitCode == 0)
        #expect(SampleFindings.report([warning], failingLevel: .warning).exitCode == 1)
        #expect(SampleFindings.report([warning], failingLevel: nil).exitCode == 0)
        let accepted = SampleFindings.report([warning], accepting: [warning.key], failingLevel: .note)
        #expect(accepted.exitCode == 0)
    }

    @Test(
        "paths are relative and percent-encoded",
        arguments: [
            ("akter/A1.json", "akter", "akter/A1.json", false),
            ("./akter//A1.json", "./akter/", "akter/A1.json", false),
            ("mina akter/å:1%.json", "mina akter", "mina%20akter/%C3%A5%3A1%25.json", false),
            ("/home/x/akter/sub/A1.json", "/home/x/akter", "sub/A1.json", true),
            ("/home/x/akter.jsonl", "/home/x/akter.jsonl", "akter.jsonl", true),
            ("/home/x/material.json", "/home/x/akter", "material.json", true),
            ("../akter/A1.json", "../akter", "A1.json", true),
            ("-", "-", "-", false),
        ])
    func path(file: String, input: String, uri: String, isRelativeToInput: Bool) throws {
        let reference = RelativeReference(file: file, input: input)
        #expect(reference.uri == uri && reference.isRelativeToInput == isRelativeToInput)
        let run = try run(SampleFindings.report([SampleFindings.finding(file: file)], input: input))
        #expect((run["originalUriBaseIds"] != nil) == isRelativeToInput)
    }

    @Test("any text comes out of the parser as it went in, but for its braces")
    func anyText() throws {
        var generator = SeededGenerator(seed: 31)
        for _ in 0..<200 {
            let text = String(randomText: 1...30, using: &generator)
            let result = try results(SampleFindings.report([SampleFindings.finding(message: text)]))[0]
            let expected = ["{", "}"].reduce(text) { text, brace in
                text.replacingOccurrences(of: brace, with: brace + brace, options: .literal)
            }
            #expect((result["message"] as? [String: String])?["text"] == expected + " Fyll i rutan.")
        }
    }
}
