import Testing

@testable import SIPAudit

@Suite("Checks are asked of their subjects")
struct AuditorTests {
    private typealias E = AuditedExample

    private func check(
        _ when: String, per: String = "plan", severity: String = "warning", _ rest: String = ""
    ) -> String {
        ChecksExample.check(severity: severity, per: per, when: when, rest: rest)
    }

    private func found(_ check: String, in file: String, rest: String = "") throws -> [String] {
        try ChecksExample.findings([check], rest: rest, in: file).map { $0.subject.id?.description ?? "–" }
    }

    // MARK: - E1

    @Test("each plan of the study's kinds, and no other")
    func plans() throws {
        let file = E.file([
            E.plan("p1", #""goals": "tom""#), E.plan("p2", on: "2016-01-01", #""goals": "ifylld""#),
            E.plan("p3", on: "2016-02-01", kind: "genomförandeplan", #""goals": "tom""#),
            E.plan("p4", on: "2019-01-01", #""goals": "tom""#),
        ])
        #expect(try found(check(#"{ "path": "plan.goals", "is": "tom" }"#), in: file) == ["p1", "p4"])
        #expect(
            try found(check(#"{ "path": "plan.goals", "is": "tom" }"#, per: "firstPlan"), in: file) == ["p1"])
        #expect(try found(check(#"{ "path": "plan.goals", "is": "tom" }"#, per: "case"), in: file) == ["–"])
    }

    @Test("a built-in check is never graver than the study wants it", arguments: Severity.allCases)
    func restated(_ severity: Severity) throws {
        let codebook = try Study.codebook()
        let built = #"{ "id": "coding.duplicate", "built": true, "severity": "\#(severity.rawValue)" }"#
        var auditor = Auditor(
            engine: CodingEngine(codebook: codebook),
            checks: try ChecksExample.read(ChecksExample.file([built])),
            isSelected: { $0 == "coding.duplicate" })
        let contact = #"{ "actor": "missbruk" }"#
        let text = E.file([E.plan("p1"), E.plan("p1")], #""contacts": [\#(contact), \#(contact)]"#)
        let source = SourceFile(name: "A01.json", bytes: Array(text.utf8))
        var reader = CaseFileJSON(codebook: codebook)
        let read = try reader.read(source)
        let found = auditor.audit(try #require(read), CaseOrigin(source))
        // Two ids are as grave as the check, two rows a warning at most.
        #expect(found.filter { $0.subject.part == .plan }.map(\.severity) == [severity])
        #expect(found.filter { $0.subject.part == .contact }.map(\.severity) == [min(severity, .warning)])
    }

    @Test("what lies below the plan is that plan's")
    func below() throws {
        let attended = #"{ "actor": "brukare", "attended": "ja" }"#
        let file = E.file([
            E.plan("p1", participants: attended), E.plan("p2", on: "2016-01-01", participants: ""),
            E.plan("p3", on: "2016-02-01"),
        ])
        let some = #"{ "some": "plan.meeting.participants", "where": { "path": ".attended", "is": "ja" } }"#
        #expect(try found(check(some), in: file) == ["p1"])
        #expect(try found(check(#"{ "not": \#(some) }"#), in: file) == ["p2"])
        #expect(
            try found(check(#"{ "path": "plan.meeting.date", "after": "plan.initiatedOn" }"#), in: file) == []
        )
    }

    @Test("each follow-up, with its meeting or that of the plan it gave")
    func followUps() throws {
        let file = E.file(
            [E.plan("p1"), E.plan("p2", on: "2016-01-01", participants: #"{ "actor": "brukare" }"#)],
            """
            "followUps": [
              { "id": "f1", "date": "2015-06-01", "carriedOut": "framgår ej",
                "meeting": { "id": "m1", "participants": [] } },
              { "id": "f2", "date": "2016-01-01", "newPlan": "p2" }, { "id": "f3" }]
            """)
        let open = #"{ "path": "followUp.carriedOut", "is": "framgår ej" }"#
        #expect(try found(check(open, per: "followUp"), in: file) == ["f1"])
        let people = #"{ "some": "followUp.meeting.participants" }"#
        #expect(try found(check(people, per: "followUp"), in: file) == ["f2"])
        #expect(
            try found(check(#"{ "path": "followUp.date", "after": "plan.date" }"#, per: "followUp"), in: file)
                == ["f1", "f2"])
    }

    @Test("each need from other actors and each participant, as the element that a dot names")
    func elements() throws {
        let file = E.file([
            E.plan(
                "p1",
                participants:
                    #"{ "actor": "brukare", "attended": "ja", "wanted": "nej" }, { "actor": "tolk" }"#,
                #""otherNeeds": [{ "actor": "arbetsförmedlingen", "contactedBy": "ingen" }, { "actor": "tolk" }]"#
            )
        ])
        let need = check(#"{ "path": ".contactedBy", "is": "ingen" }"#, per: "otherNeed")
        #expect(try found(need, in: file) == ["p1/arbetsförmedlingen"])
        // Inside `some` the dot names the list's element, outside it the subject.
        let participant = check(
            #"{ "all": [{ "path": ".wanted", "is": "nej" }, { "some": "plan.meeting.participants", "where": "#
                + #"{ "path": ".actor", "is": "tolk" } }, { "path": "plan.kind", "is": "SIP" }] }"#,
            per: "participant")
        #expect(try found(participant, in: file) == ["p1/brukare//"])
    }

    // MARK: - E2

    @Test("coded values, where ej kodat is asked for by name and ej tillämpligt never answers")
    func variables() throws {
        let observation = { (value: String) in
            #""observations": [{ "item": "legal_points_met", "plan": "p1", "value": "\#(value)", "coder": "K" }]"#
        }
        let judged = check(#"{ "variable": "legal_points_met", "is": "ja" }"#, per: "firstPlan")
        #expect(try found(judged, in: E.file([E.plan("p1")], observation("ja"))) == ["p1"])
        #expect(try found(judged, in: E.file([E.plan("p1")], observation("nej"))) == [])
        #expect(try found(judged, in: E.file([E.plan("p1")])) == [])
        let open = check(#"{ "variable": "legal_points_met", "is": "ej kodat" }"#, per: "case")
        #expect(try found(open, in: E.file([E.plan("p1")])) == ["–"])
        // Without a first plan it is ej tillämpligt.
        #expect(try found(open, in: E.file([E.plan("p1", on: "2019-01-01")])) == [])
    }

    @Test("where observations contradict one another, the rest is checked with that variable ej kodat")
    func contradiction() throws {
        let file = E.file(
            [E.plan("p1")],
            """
            "observations": [
              { "item": "legal_points_met", "plan": "p1", "value": "ja", "coder": "K1" },
              { "item": "legal_points_met", "plan": "p1", "value": "nej", "coder": "K2" }]
            """)
        let open = check(#"{ "variable": "legal_points_met", "is": "ej kodat" }"#, per: "firstPlan")
        #expect(try found(open, in: file) == ["p1"])
        let findings = try ChecksExample.findings([open], in: file, coder: "K1")
        #expect(findings.isEmpty)
    }

    // MARK: - E3

    @Test("a check for several values is asked for each, and its finding says which")
    func expansions() throws {
        let boxes = check(
            #"{ "path": "$box", "is": "tom" }"#,
            #""for": [{ "box": "plan.goals" }, { "box": "plan.problemFormulation" }], "at": "$box", "#
                + #""message": { "sv": "{box} är tom.", "en": "{box} is empty." },"#)
        let file = E.file([E.plan("p1", #""goals": "tom", "problemFormulation": "tom""#)])
        let findings = try ChecksExample.findings([boxes], in: file)
        #expect(findings.map(\.message.swedish) == ["”mål” är tom.", "”problemformulering” är tom."])
        #expect(findings.map(\.message.english) == ["“goals” is empty.", "“problem formulation” is empty."])
        #expect(findings.map(\.field) == ["goals", "problemFormulation"])
        #expect(
            findings.map(\.key) == [
                "test.check|A01|plan|p1|goals|box=plan.goals",
                "test.check|A01|plan|p1|problemFormulation|box=plan.problemFormulation",
            ])
    }

    // MARK: - E4 and E5

    @Test("plans have their date in lists too")
    func datesOfPlans() throws {
        let later = check(
            #"{ "not": { "some": "plans", "where": { "path": ".date", "after": "plan.date" } } }"#)
        let file = E.file([E.plan("p1"), E.plan("p2", on: "2016-01-01"), E.plan("p3", on: "2015-12-01")])
        #expect(try found(later, in: file) == ["p2"])
    }

    @Test("the study's window and thresholds stand in conditions as constants")
    func constants() throws {
        let early = check(#"{ "path": "plan.date", "before": "$inclusion.from" }"#)
        let file = E.file([
            E.plan("p1", on: "2013-12-31"), E.plan("p2", on: "2014-01-01"), E.plan("p3", on: "2013"),
        ])
        #expect(try found(early, in: file) == ["p1", "p3"])
        let slow = check(
            #"{ "days": { "from": "plan.calledOn", "to": "plan.date" }, "atLeast": "$parameters.days" }"#,
            #""with": { "days": { "days": { "from": "plan.calledOn", "to": "plan.date" } }, "#
                + #""limit": "$parameters.days", "on": "plan.calledOn" }, "#
                + #""message": "{days} dagar sedan {on}, gränsen är {limit}.","#)
        let called = E.file([
            E.plan("p1", #""calledOn": "2015-03-07""#), E.plan("p2", #""calledOn": "2015-03-08""#),
            E.plan("p3", #""calledOn": "2015""#),
        ])
        let findings = try ChecksExample.findings(
            [slow], rest: #""parameters": { "days": 10 },"#, in: called)
        #expect(findings.map(\.message.swedish) == ["10 dagar sedan 2015-03-07, gränsen är 10."])
        let actors = check(#"{ "path": "plan.convener", "in": "$parameters.actors" }"#)
        let convened = E.file([
            E.plan("p1", #""convener": "tolk""#), E.plan("p2", #""convener": "brukare""#),
        ])
        #expect(
            try found(actors, in: convened, rest: #""parameters": { "actors": ["brukare"] },"#) == ["p2"])
    }

    // MARK: - E6

    @Test("which plan is the first, that there is none, or that it cannot be told")
    func firstPlan() throws {
        let isFirst = check(#"{ "firstPlan": "is" }"#)
        let none = check(#"{ "firstPlan": "none" }"#, per: "case")
        let open = check(#"{ "firstPlan": "notEvident" }"#, per: "case")
        let two = E.file([E.plan("p1", on: "2016-01-01"), E.plan("p2")])
        #expect(try found(isFirst, in: two) == ["p2"])
        #expect(try found(none, in: two) == [])
        #expect(try found(none, in: E.file([E.plan("p1", on: "2019-01-01")])) == ["–"])
        let equal = E.file([E.plan("p1", on: "2015"), E.plan("p2", on: "2015-03")])
        #expect(try found(open, in: equal) == ["–"])
        #expect(try found(isFirst, in: equal) == [])
    }

    // MARK: - What findings say

    @Test("a softened check keeps its id, with another severity and sentence")
    func softening() throws {
        let consent = check(
            #"{ "path": "plan.consentToPlan", "is": "framgår ej" }"#,
            #""softened": { "to": "note", "when": { "path": "plan.signaturePatient", "is": "ifylld" }, "#
                + #""message": "Mildrat: {plan}." }, "message": "Helt: {plan}.","#)
        let file = E.file([
            E.plan("p1", #""consentToPlan": "framgår ej""#),
            E.plan("p2", on: "2016", #""consentToPlan": "framgår ej", "signaturePatient": "ifylld""#),
        ])
        let findings = try ChecksExample.findings([consent], in: file)
        #expect(findings.map(\.severity) == [.warning, .note])
        #expect(findings.map(\.isSoftened) == [false, true])
        #expect(
            findings.map(\.message.swedish) == ["Helt: SIP 2015-03-17 (p1).", "Mildrat: SIP 2016 (p2)."])
    }

    @Test("findings come in the order of the checks, and of one check in that of the file")
    func order() throws {
        let file = E.file([E.plan("p1", #""goals": "tom""#), E.plan("p2", on: "2016", #""goals": "tom""#)])
        let always = ChecksExample.check("test.second", when: #"{ "all": [] }"#)
        let goals = ChecksExample.check("test.first", when: #"{ "path": "plan.goals", "is": "tom" }"#)
        let wholeCase = ChecksExample.check("test.case", per: "case", when: #"{ "all": [] }"#)
        let findings = try ChecksExample.findings([goals, wholeCase, always], in: file)
        #expect(
            findings.map { $0.check + " " + ($0.subject.id?.description ?? "–") } == [
                "test.first p1", "test.first p2", "test.case –", "test.second p1", "test.second p2",
            ])
    }

    @Test("a check that cannot be answered reports nothing")
    func openChecks() throws {
        let nothing = check(#"{ "not": { "path": "plan.goals", "is": "tom" } }"#)
        #expect(try found(nothing, in: E.file([E.plan("p1")])) == [])
        #expect(try found(nothing, in: E.file([E.plan("p1", #""goals": "framgår ej""#)])) == [])
    }
}
