import Testing

@testable import SIPAudit

@Suite("Checks of references and dates")
struct ReferenceAndDateCheckTests {
    private func file(_ members: String) -> String { CheckedFile.file(members) }

    // MARK: - Dangling references

    @Test(
        "what a part refers to is in the file",
        arguments: [
            (
                #""person": ⇢{"document": "h9"}"#, "Personen", "document", "läst handling",
                "document of reading"
            ),
            (
                #""contacts": [⇢{"actor": "HVB", "document": "h9"}]"#,
                "Kontakt: HVB eller behandlingshem (köpt plats)", "document",
                "läst handling", "document of reading"
            ),
            (
                #""interventions": [⇢{"document": "h9"}]"#, "Insats", "document", "läst handling",
                "document of reading"
            ),
            (#""plans": [⇢{"id": "p1", "document": "h9"}]"#, "– (p1)", "document", "handling", "document"),
            (
                #""plans": [⇢{"id": "p1", "follows": "h9"}]"#, "– (p1)", "follows",
                "tidigare plan som den följer upp", "earlier plan that it follows up"
            ),
            (
                #""followUps": [⇢{"date": "2015-09", "newPlan": "h9"}]"#, "Uppföljning 2015-09", "newPlan",
                "id för den nya planen", "id of the new plan"
            ),
            (
                #""followUps": [⇢{"id": "f1", "document": "h9"}]"#, "Uppföljning (f1)", "document",
                "läst handling", "document of reading"
            ),
            (
                #""observations": [⇢{"item": "gender", "value": "man", "document": "h9"}]"#,
                "Observation: Kön",
                "document", "läst handling", "document of reading"
            ),
            (
                #""observations": [⇢{"item": "gender", "value": "man", "plan": "h9"}]"#, "Observation: Kön",
                "plan", "plan", "plan"
            ),
        ])
    func dangling(members: String, label: String, field: String, swedish: String, english: String) throws {
        try DanglingReference.check(
            file(#""documents": [{"id": "h1"}], \#(members)"#),
            ExpectedFinding(
                label, field, sv: "”\(swedish)” hänvisar till h9, som inte finns i akten.",
                en: "“\(english)” refers to h9, which is not in the file."))
    }

    @Test("references that hold, in whatever spelling, and what names nothing, are silent")
    func notDangling() throws {
        try DanglingReference.check(
            file(
                #""documents": [{"id": "hå"}], "person": {"document": "ha\u030a"}, "plans": [{"id": "p1", "follows": "p2", "document": "h\u00e5"}, {"id": "p2", "follows": "p1"}], "followUps": [{"newPlan": "p2"}]"#
            ))
        try DanglingReference.check(
            file(
                #""linkedTo": "K9", "plans": [{"id": "p1", "follows": "p1", "tasks": [{"holder": "x"}], "meeting": {"id": "m", "participants": [{"actor": "HVB", "person": "y"}]}}], "observations": [{"item": "gender", "value": "man", "coder": "A"}]"#
            ))
        try DanglingReference.check(file(""))
        // No document at all, in a list or without one.
        #expect(try DanglingReference.findings(in: file(#""person": {"document": "h1"}"#)).count == 1)
        #expect(
            try DanglingReference.findings(in: file(#""documents": [], "person": {"document": "h1"}"#)).count
                == 1)
        #expect(
            try DanglingReference.findings(in: file(#""documents": [{}], "person": {"document": "h1"}"#))
                .count == 1)
    }

    // MARK: - After the reading

    @Test("a date after the reading is an error")
    func afterReading() throws {
        try AfterReading.check(
            file(
                #""readOn": "2017-01-09", "documents": [⇢{"id": "h1", "kind": "SIP", "date": "2017-01-10"}]"#),
            ExpectedFinding(
                "SIP 2017-01-10 (h1)", "date",
                sv: "”datum” är 2017-01-10, efter att akten lästes (2017-01-09).",
                en: "“date” is 2017-01-10, after the file was read (2017-01-09)."))
        try AfterReading.check(
            file(
                #""readOn": "2016", "person": {"birthYear": 2017, "knownSince": "2017-01"}, "plans": [{"id": "p1", "kind": "SIP", "consentToPlanOn": "2017", "meeting": {"date": "2018-01-01"}}]"#
            ),
            ExpectedFinding(
                "Personen", "birthYear", sv: "”födelseår” är 2017, efter att akten lästes (2016).",
                en: "“year of birth” is 2017, after the file was read (2016)."),
            ExpectedFinding(
                "Personen", "knownSince",
                sv: "”första datum som känd på enheten” är 2017-01, efter att akten lästes (2016).",
                en: "“first date as known to the unit” is 2017-01, after the file was read (2016)."),
            ExpectedFinding(
                "SIP 2018-01-01 (p1)", "consentToPlanOn",
                sv: "”datum för samtycke till planen” är 2017, efter att akten lästes (2016).",
                en: "“date of consent to the plan” is 2017, after the file was read (2016)."),
            ExpectedFinding(
                "Mötet", "date",
                sv: "”datum” är 2018-01-01, efter att akten lästes (2016).",
                en: "“date” is 2018-01-01, after the file was read (2016)."))
    }

    @Test(
        "what lies ahead by its nature, what is not certain, and a file without a day of reading are silent")
    func notAfterReading() throws {
        try AfterReading.check(
            file(
                #""readOn": "2017-01-09", "documents": [{"date": "2017"}, {"date": "2017-01"}, {"date": "2017-01-09"}, {"date": "framgår ej"}], "plans": [{"id": "p1", "followUpOn": "2017-06-01", "establishedOn": "tom"}], "observations": [{"item": "gender", "value": "man", "codedOn": "2018-02-03"}]"#
            ))
        try AfterReading.check(file(#""documents": [{"date": "2017"}]"#))
        try AfterReading.check(file(#""readOn": "framgår ej", "documents": [{"date": "2017"}]"#))
    }

    // MARK: - Documents and what they are to show

    private func plan(_ date: String, document: String) -> String {
        file(
            #""documents": [{"id": "h1", "date": "\#(document)"}], "plans": [⇢{"id": "p1", "kind": "SIP", "document": "h1", "establishedOn": "\#(date)"}]"#
        )
    }

    @Test(
        "a document that is much later than the event",
        arguments: [
            ("2015-03-01", "2015-04-01", "31 dagar", "31 days"),
            ("2015-03-01", "2016-02-29", "365 dagar", "365 days"),
            ("2015-03", "2015-05", "minst 31 dagar", "at least 31 days"),
            ("2014", "2016-01-01", "minst 366 dagar", "at least 366 days"),
        ])
    func documentAfterEvent(date: String, document: String, swedish: String, english: String) throws {
        try DocumentAfterEvent.check(
            plan(date, document: document),
            ExpectedFinding(
                "SIP \(date) (p1)", "document",
                sv: "Handlingen h1 är \(swedish) yngre än händelsen den ska styrka.",
                en: "Document h1 is \(english) younger than the event it supports."))
    }

    @Test("a document of the days after, of a date too coarse to tell, or of none is silent")
    func documentNotAfterEvent() throws {
        for (date, document) in [
            ("2015-03-01", "2015-03-31"), ("2015-03-01", "2015-02-01"), ("2015-03", "2015-04"),
            ("2015", "2015-12-31"),
            ("2015-03-01", "framgår ej"), ("tom", "2015-12-31"),
        ] {
            try DocumentAfterEvent.check(plan(date, document: document).filter { $0 != "⇢" })
        }
        try DocumentAfterEvent.check(file(""))
        #expect(DocumentAfterEvent(codebook: try Study.codebook(), parameters: CheckParameters()) == nil)
    }

    @Test("a follow-up has the same days, an observation none")
    func otherEvents() throws {
        let documents = #""documents": [{"id": "h1", "date": "2015-04-02"}], "#
        func message(_ label: String, _ swedish: String, _ english: String) -> ExpectedFinding {
            ExpectedFinding(
                label, "document", sv: "Handlingen h1 är \(swedish) yngre än händelsen den ska styrka.",
                en: "Document h1 is \(english) younger than the event it supports.")
        }
        try DocumentAfterEvent.check(
            file(documents + #""followUps": [⇢{"id": "f1", "date": "2015-03-01", "document": "h1"}]"#),
            message("Uppföljning 2015-03-01 (f1)", "32 dagar", "32 days"))
        try DocumentAfterEvent.check(
            file(
                documents
                    + #""observations": [⇢{"item": "gender", "value": "man", "document": "h1", "codedOn": "2015-04-01"}]"#
            ),
            message("Observation: Kön", "1 dag", "1 day"))
        try DocumentAfterEvent.check(
            file(
                documents
                    + #""observations": [{"item": "gender", "value": "man", "document": "h1", "codedOn": "2015-03"}]"#
            ),
            message("Observation: Kön", "minst 2 dagar", "at least 2 days"))
        try DocumentAfterEvent.check(
            file(
                documents
                    + #""followUps": [{"date": "2015-04-01", "document": "h1"}], "observations": [{"item": "gender", "value": "man", "document": "h1", "codedOn": "2015-04-02"}]"#
            ))
    }
}
