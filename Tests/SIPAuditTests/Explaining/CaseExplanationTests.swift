import Testing

@testable import SIPAudit

@Suite("Why a case is coded so")
struct CaseExplanationTests {
    /// The text of one variable, without the heading of the case.
    private func text(
        _ variable: String, _ language: Language = .swedish, of file: String = ExampleCase.text
    ) throws -> [String] {
        let text = try ExampleCase.explanation([variable], of: file).text(language: language)
        return text.split(separator: "\n").map(String.init).filter { $0.hasPrefix("  ") }
    }

    @Test("the case, a branch and its document")
    func branch() throws {
        let text = try ExampleCase.explanation(["birth_cohort"]).text(language: .swedish)
        #expect(
            text == """
                Akt A01
                ═══════

                Exempelby, Norra enheten. Kodbok: fou-nordost-2018, version 1.0.

                Födelseår i grupper (birth_cohort)
                  Värde     1960–1979 (1960-1979)
                  Regel     Gren 3 av 4: ”1960–1979” om personens födelseår är 1960–1979
                  Vilar på  handling d1 (Utredning, 2014-11-03)

                Akten är uppdiktad: den beskriver ingen verklig person.

                """)
    }

    @Test("an observation, with what the rule alone gives")
    func observation() throws {
        #expect(
            try text("gender") == [
                "  Värde         framgår ej (ett giltigt värde, inom basen)",
                "  Regel         Kodarens observation.",
                "  Vilar på      kodaren har läst hela akten", "  Kodad         K1",
                "  Regeln ensam  Kvinna (kvinna): ett annat värde",
                "                Värdet är personens kön.",
                "                Vilar på: handling d1 (Utredning, 2014-11-03)",
            ])
        #expect(
            try text("user_took_part_in_preparation", .english) == [
                "  Value     Yes (ja)", "  Rule      The coder's observation on plan p1.",
                "  Rests on  document d2 (SIP, 2015-03-17)", "  Coded     K1, 2018-02-03, Interpreted",
            ])
    }

    @Test("nej by otherwise rests on everything that was read")
    func otherwise() throws {
        #expect(
            try text("contact_nonprofit") == [
                "  Värde     Nej (nej)", "  Regel     Annars nej: den enda grenen stämmer inte.",
                "            1. ja om någon kontakt: aktör är ”Ideell organisation” och (pågående före första planen",
                "               är ja eller pågående efter första planen är ja)",
                "  Vilar på  handling d1 (Utredning, 2014-11-03); kontakt 2, där ingen handling är angiven",
            ])
    }

    @Test("a list that is empty is something the file says")
    func emptyList() throws {
        #expect(
            try text("interventions_started", .english) == [
                "  Value     not applicable (outside the base)",
                "  Rule      Does not apply, since this does not hold: some intervention: planned in the first "
                    + "plan",
                "            is yes", "  Rests on  there are no interventions (as coded)",
            ])
    }

    @Test("what was not coded is named by its path")
    func missing() throws {
        #expect(
            try text("goals_box_filled") == [
                "  Värde     ej kodat (internt bortfall, utanför basen)",
                "  Regel     Gren 1 av 1 går inte att avgöra: ja om rutan ”mål” i första planen är ifylld",
                "  Vilar på  inget: det som regeln behöver är inte kodat",
                "  Ej kodat  rutan ”mål” i första planen (plan.goals)",
            ])
        #expect(
            try text("user_asked_for_plan", .english) == [
                "  Value     not coded (internal missing, outside the base)",
                "  Rule      The coder's observation alone.",
                "  Rests on  no observation of the file speaks of it",
            ])
    }

    @Test("a date too coarse to decide is named")
    func coarseDate() throws {
        #expect(
            try text("days_to_first_follow_up").last
                == "  Oklart    första uppföljningstillfällets datum (occasion1.date)")
    }

    @Test("without a first plan the plans are named")
    func noFirstPlan() throws {
        let file = ExampleCase.text.replacing(
            "\"2015-03-17\", \"participants\"", with: "\"2010\", \"participants\"")
        #expect(
            try text("plan_form", of: file) == [
                "  Värde     ej tillämpligt (utanför basen)",
                "  Regel     Variabeln gäller den första planen, och ingen plan i akten är en sådan.",
                "  Vilar på  plan p1 (SIP, 2010); handling d2 (SIP, 2015-03-17)",
            ])
    }

    @Test("a document that the file does not hold is said to be missing")
    func unknownDocument() throws {
        let file = ExampleCase.text.replacing(
            "\"document\": \"d1\", \"gender\"", with: "\"document\": \"d9\", \"gender\"")
        #expect(try text("birth_cohort", of: file).last == "  Vilar på  handling d9, som inte finns i akten")
    }

    @Test("a later plan that is an occasion is named itself")
    func laterPlan() throws {
        let file = ExampleCase.text
            .replacing("\"date\": \"2015-06\"", with: "\"date\": \"2017\"")
            .replacing(
                "\"plans\": [",
                with: "\"plans\": [ { \"id\": \"p2\", \"kind\": \"SIP\", \"decidedOn\": \"2016-01-02\" },")
        #expect(
            try text("days_to_first_follow_up", of: file).last
                == "  Vilar på  plan p1 (SIP, 2015-03-17); handling d2 (SIP, 2015-03-17); plan p2 (SIP, 2016-01-02)"
        )
    }

    @Test("a row of a flat file says that it was coded by hand")
    func readyCoded() throws {
        let codebook = try Study.codebook()
        let coded = CodedCase(
            id: "A02", municipality: "Exempelby", unit: "Södra enheten",
            values: codebook.variables.map { _ in .notEvident })
        let text = CaseExplanation(of: coded, codebook: codebook, variables: [1]).text(language: .english)
        #expect(text.contains("None: coded by hand in the flat file."))
        #expect(text.contains("the row of the file; no case file was read"))
    }

    @Test("free text of the case file is in no output")
    func secrecy() throws {
        let codebook = try Study.codebook()
        let ids = codebook.variables.map(\.id)
        let explanation = try ExampleCase.explanation(ids)
        for output in [explanation.text(language: .swedish), explanation.json(language: .swedish)] {
            for secret in ["Hemlig", "begäran"] { #expect(!output.contains(secret)) }
        }
    }
}
