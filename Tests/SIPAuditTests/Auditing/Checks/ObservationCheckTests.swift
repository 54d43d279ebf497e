import Testing

@testable import SIPAudit

@Suite("Checks of what coders say")
struct ObservationCheckTests {
    private static func observations(_ elements: String, _ more: String = "") -> String {
        CheckedFile.file(more + (more.isEmpty ? "" : ", ") + #""observations": ["# + elements + "]")
    }

    private static let gender = #""item": "gender", "value": "#

    // MARK: - Two values

    @Test("two coders who differ are an error at the second, whoever they are")
    func codersDiffer() throws {
        let text = Self.observations(
            #"{\#(Self.gender)"man", "coder": "A"}, ⇢{\#(Self.gender)"kvinna", "coder": "B"}"#)
        try CodersDiffer.check(
            text,
            ExpectedFinding(
                "Observation: Kön", "value", sv: "Kodarna A och B har kodat ”Kön” olika: ”Man” och ”Kvinna”.",
                en: "Coders A and B coded “Gender” differently: “Man” and “Woman”."))
        try CodedTwice.check(text)
        try CodersDiffer.check(
            Self.observations(#"{\#(Self.gender)"man"}, ⇢{\#(Self.gender)"framgår ej", "coder": "B"}"#),
            ExpectedFinding(
                "Observation: Kön", "value",
                sv: "Kodarna (utan namn) och B har kodat ”Kön” olika: ”Man” och framgår ej.",
                en: "Coders (without name) and B coded “Gender” differently: “Man” and not evident."))
        try CodersDiffer.check(
            Self.observations(
                #"{\#(Self.gender)"man", "coder": "A"}, {\#(Self.gender)"man", "coder": "B"}, {\#(Self.gender)"kvinna", "coder": "C"}"#
            ),
            ExpectedFinding(
                "Observation: Kön", "value", sv: "Kodarna A och C har kodat ”Kön” olika: ”Man” och ”Kvinna”.",
                en: "Coders A and C coded “Gender” differently: “Man” and “Woman”."))
    }

    @Test("whoever chose a coder is not told")
    func chosenCoder() throws {
        let text = Self.observations(
            #"{\#(Self.gender)"man", "coder": "A"}, {\#(Self.gender)"kvinna", "coder": "B"}"#)
        let check = try #require(CodersDiffer(codebook: Study.codebook(), parameters: CheckParameters()))
        #expect(check.findings(in: try CheckedFile.audited(text, coder: "A")).isEmpty)
    }

    @Test("one coder who says two things is an error at the second")
    func codedTwice() throws {
        let text = Self.observations(
            #"{\#(Self.gender)"man", "coder": "A"}, ⇢{\#(Self.gender)"kvinna", "coder": "A"}"#)
        try CodedTwice.check(
            text,
            ExpectedFinding(
                "Observation: Kön", "value",
                sv: "Kodaren A har kodat ”Kön” två gånger, olika: ”Man” och ”Kvinna”.",
                en: "Coder A coded “Gender” twice, differently: “Man” and “Woman”."))
        try CodersDiffer.check(text)
        try CodedTwice.check(
            Self.observations(#"{\#(Self.gender)"man"}, {\#(Self.gender)"kvinna"}"#),
            ExpectedFinding(
                "Observation: Kön", "value",
                sv: "En kodare utan namn har kodat ”Kön” två gånger, olika: ”Man” och ”Kvinna”.",
                en: "A coder without a name coded “Gender” twice, differently: “Man” and “Woman”."))
        try CodedTwice.check(Self.observations(#"{\#(Self.gender)"man"}, {\#(Self.gender)"man"}"#))
    }

    @Test("ids of coders are masked")
    func maskedCoders() throws {
        let number = InventedIdentityNumber.ten(year: 1985, month: 7, day: 9, serial: 980)
        let found = try CodersDiffer.findings(
            in: Self.observations(
                #"{\#(Self.gender)"man", "coder": "\#(number)"}, {\#(Self.gender)"kvinna", "coder": "B"}"#))
        #expect(found.count == 1)
        #expect(
            found.allSatisfy { !$0.message.swedish.contains(number) && !$0.message.english.contains(number) })
    }

    // MARK: - Against the file

    @Test("an observation that says something else than the file")
    func againstFile() throws {
        try ObservationAgainstFile.check(
            Self.observations(#"⇢{\#(Self.gender)"man"}"#, #""person": {"gender": "kvinna"}"#),
            ExpectedFinding(
                "Observation: Kön", "value", sv: "Kodaren säger ”Man” om ”Kön”, men akten ger ”Kvinna”.",
                en: "The coder says “Man” of “Gender”, but the file gives “Woman”."))
        try ObservationAgainstFile.check(
            Self.observations(#"⇢{\#(Self.gender)"framgår ej"}"#, #""person": {"gender": "kvinna"}"#),
            ExpectedFinding(
                "Observation: Kön", "value", sv: "Kodaren säger framgår ej om ”Kön”, men akten ger ”Kvinna”.",
                en: "The coder says not evident of “Gender”, but the file gives “Woman”."))
        // Both coders are held against the file, though they contradict each other.
        let both = Self.observations(
            #"{\#(Self.gender)"man", "coder": "A"}, {\#(Self.gender)"kvinna", "coder": "B"}"#,
            #""person": {"gender": "kvinna"}"#)
        #expect(try ObservationAgainstFile.findings(in: both).count == 1)
    }

    @Test("the branch of the rule is named")
    func branch() throws {
        let codebook = try Study.codebook()
        let variable = try #require(codebook.variableIndex("convener"))
        let value = codebook.variables[variable].values.values[0].id
        let found = try ObservationAgainstFile.findings(
            in: Self.observations(
                #"{"item": "convener", "value": "\#(value)", "plan": "p1"}"#,
                #""plans": [{"id": "p1", "kind": "SIP", "establishedOn": "2015-03-17", "convener": "beroendevård"}]"#
            ))
        #expect(found.count == 1)
        #expect(found.allSatisfy { $0.message.swedish.hasSuffix("(regelns gren 8).") })
        #expect(found.allSatisfy { $0.message.english.hasSuffix("(branch 8 of the rule).") })
    }

    @Test("silent where the file does not decide, where it agrees, and on other plans")
    func notAgainstFile() throws {
        try ObservationAgainstFile.check(Self.observations(#"{\#(Self.gender)"man"}"#))
        try ObservationAgainstFile.check(
            Self.observations(#"{\#(Self.gender)"man"}"#, #""person": {"gender": "framgår ej"}"#))
        try ObservationAgainstFile.check(
            Self.observations(#"{\#(Self.gender)"man"}"#, #""person": {"gender": "man"}"#))
        try ObservationAgainstFile.check(
            Self.observations(
                #"{"item": "convener", "value": "framgår ej", "plan": "p2"}"#,
                #""plans": [{"id": "p1", "kind": "SIP", "establishedOn": "2015-03-17", "convener": "beroendevård"}, {"id": "p2", "kind": "SIP", "establishedOn": "2015-09-17"}]"#
            ))
    }

    @Test("an observation of what does not apply")
    func outsideApplicability() throws {
        let goals = #""item": "goals_box_filled", "value": "ja""#
        func plans(_ form: String) -> String {
            #""plans": [{"id": "p1", "kind": "SIP", "form": "\#(form)", "establishedOn": "2015-03-17"}, "#
                + #"{"id": "p2", "kind": "SIP", "form": "journal", "establishedOn": "2015-09-17"}]"#
        }
        try OutsideApplicability.check(
            Self.observations(#"⇢{\#(goals), "plan": "p1"}"#, plans("journal")),
            ExpectedFinding(
                "Observation: Rutan för mål är ifylld", "item",
                sv: "”Rutan för mål är ifylld” gäller inte den här akten, och observationen räknas inte.",
                en:
                    "“Box for goals filled in” does not apply to this file, and the observation is not counted."
            ))
        try ObservationAgainstFile.check(Self.observations(#"{\#(goals), "plan": "p1"}"#, plans("journal")))
        try OutsideApplicability.check(Self.observations(#"{\#(goals), "plan": "p1"}"#, plans("take-care")))
        // Open, of another plan, and of the whole file.
        try OutsideApplicability.check(Self.observations(#"{\#(goals), "plan": "p1"}"#, plans("framgår ej")))
        try OutsideApplicability.check(Self.observations(#"{\#(goals), "plan": "p2"}"#, plans("take-care")))
        try OutsideApplicability.check(Self.observations(#"{\#(Self.gender)"man"}"#))
        try OutsideApplicability.check(Self.observations(""))
    }

    // MARK: - Uncertain

    @Test("uncertain codes are counted, once for a file")
    func uncertain() throws {
        try UncertainCodes.check(
            "⇢" + Self.observations(#"{\#(Self.gender)"man", "certainty": "osäker"}"#),
            ExpectedFinding(
                "Akten", nil, sv: "1 kod är osäker: ”Kön”.", en: "1 code is uncertain: “Gender”."))
        try UncertainCodes.check(
            Self.observations(
                #"{\#(Self.gender)"man", "certainty": "osäker"}, {\#(Self.gender)"man", "coder": "B", "certainty": "osäker"}, {"item": "family_situation", "value": "framgår ej", "certainty": "osäker"}"#
            ),
            ExpectedFinding(
                "Akten", nil, sv: "3 koder är osäkra: ”Kön”, ”Familjeförhållande”.",
                en: "3 codes are uncertain: “Gender”, “Family situation”."))
        try UncertainCodes.check(
            Self.observations(
                #"{\#(Self.gender)"man", "certainty": "tolkad"}, {"item": "gender", "value": "man"}"#))
        try UncertainCodes.check(CheckedFile.file(""))
        #expect(UncertainCodes(codebook: try Study.codebook(), parameters: CheckParameters()) == nil)
    }
}
