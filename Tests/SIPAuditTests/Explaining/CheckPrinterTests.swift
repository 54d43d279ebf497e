import Testing

@testable import SIPAudit

@Suite("What checks say of themselves")
struct CheckPrinterTests {
    private func explained(_ check: String, rest: String = "", in language: Language) throws -> String {
        let checks = try ChecksExample.read(ChecksExample.file([check], rest: rest))
        let printer = CheckPrinter(try Study.codebook(), checks, language: language)
        return printer.explanation(of: try #require(checks.check("test.check")))
    }

    private static let statutes = """
        "statutes": [{ "id": "law", "label": "provlagen", "versions": [
          { "sfs": "2014:1", "paragraph": "1 §", "from": "2015-01-01", "to": "2017-12-31", "source": "x" },
          { "sfs": "2017:2", "paragraph": null, "from": "2018-01-01", "source": "x" }] }],
        """

    @Test("the condition in words, what softens it, and every version of its statute")
    func everything() throws {
        let check = ChecksExample.check(
            when: """
                { "all": [
                  { "path": "plan.goals", "is": "tom" },
                  { "not": { "some": "plan.meeting.participants", "where": { "path": ".attended", "is": "ja" } } },
                  { "some": "plan.needs", "where": { "path": ".party", "is": "$party" } },
                  { "firstPlan": "is" }] }
                """,
            rest: """
                "for": [{ "party": "kommun" }, { "party": "psykiatri" }],
                "softened": { "to": "note", "when": { "variable": "legal_points_met", "is": "ej kodat" },
                  "message": "Mildrat: {party}." },
                "message": "{plan} saknar något från {party}.", "demand": "Planen har mål.",
                "limits": "Vårdplaner.", "basis": { "statute": "law", "protocol": "punkt 1" },
                """)
        #expect(
            try explained(check, rest: Self.statutes, in: .swedish)
                == """
                test.check (varning)

                Kräver        Planen har mål.
                Gäller inte   Vårdplaner.
                Prövar        varje plan av studiens slag
                En gång för   Kommunen, Psykiatrin
                Fynd om       rutan ”mål” i planen är tom och (ingen deltagare vid mötet: deltog är ja) och (något
                              behov i planen: part är ”Kommunen”) och planen är den första
                Säger         … saknar något från ”Kommunen”.
                Mildras       till notis om ”Planen bedöms uppfylla lagens fyra krav” är ej kodat
                Säger då      Mildrat: ”Kommunen”.
                Gör           Gör.
                Grund         provlagen.
                              Protokollet: punkt 1.
                I kraft       1 § provlagen (2014:1): 2015-01-01–2017-12-31
                              provlagen (2017:2): 2018-01-01–

                """.replacingSpaces())
    }

    @Test("what a check is asked once for has its label, also where it is a field")
    func fields() throws {
        let check = ChecksExample.check(
            when: #"{ "path": "$day", "after": "2015-01-01" }"#,
            rest: #""for": [{ "day": "plan.calledOn" }, { "day": "plan.initiatedOn" }],"#)
        #expect(
            try explained(check, in: .swedish).contains(
                "\nEn gång för   datum för kallelsen, datum för initiativet\n"))
        #expect(
            try explained(check, in: .english).contains(
                "\nOnce for      date of the call, date of the initiative\n"))
    }

    @Test("a check that lacks a parameter is said not to run")
    func lackingParameter() throws {
        let checks = try ChecksExample.read(
            ChecksExample.file([], rest: #""parameters": { "smallUnit": 5 },"#))
        let list = CheckPrinter(try Study.codebook(), checks, language: .swedish)
            .list(CheckSelection(selected: ["secrecy.unique-combination", "secrecy.small-unit"]))
        #expect(
            list == """
                secrecy.unique-combination  notis    Körs inte: kodboken saknar parametern kAnonymity. Egen: den som
                                                     är ensam om det som andra vet är utpekad.
                secrecy.small-unit          notis    Egen: den som känner enheten känner igen personen.

                """)
        let check = try #require(checks.check("secrecy.unique-combination"))
        #expect(
            CheckPrinter(try Study.codebook(), checks, language: .english).explanation(of: check)
                .contains("\nNot run       the codebook lacks the parameter kAnonymity.\n"))
    }

    @Test("in English")
    func english() throws {
        let check = ChecksExample.check(per: "case", when: #"{ "firstPlan": "none" }"#)
        #expect(
            try explained(check, in: .english) == """
                test.check (warning)

                Demands       Fynd.
                Asked of      each case file
                Found if      the file has no plan of the study's kinds
                Says          Fynd.
                Do            Gör.
                Basis         Own: prov.

                """)
    }
}

extension String {
    /// With the no-break space that stands before a paragraph sign.
    fileprivate func replacingSpaces() -> String {
        split(separator: "1 §", omittingEmptySubsequences: false).joined(separator: "1\u{A0}§")
    }
}
