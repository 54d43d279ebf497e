import Testing

@testable import SIPAudit

@Suite("A fault in checks.json is found where it stands")
struct CheckFaultTests {
    @Test("word for word", arguments: faults)
    func isLocated(_ example: MarkedExample) throws {
        let log = try log(of: example)
        #expect(log.count == 1, "\(log.text(in: .swedish))")
        example.check(log.kept.first)
    }

    @Test("and a fault in a check that is for several values is told once")
    func once() throws {
        let text = ChecksExample.file([
            ChecksExample.check(
                when:
                    #"{ "all": [ { "path": "plan.gaols", "is": "tom" }, { "path": "plan.kind", "is": "$kind" } ] }"#,
                rest: #""for": { "kind": { "list": "planKinds" } },"#)
        ])
        #expect(try log(of: MarkedExample(text, "", sv: "", en: "")).count == 1)
    }

    private func log(of example: MarkedExample) throws -> FaultLog {
        let codebook = try Study.codebook()
        do {
            _ = try codebook.checks(in: example.source)
            return FaultLog()
        } catch {
            return error.log
        }
    }

    private static func when(_ condition: String, per: String = "plan", rest: String = "") -> String {
        ChecksExample.file([ChecksExample.check(per: per, when: condition, rest: rest)])
    }

    private static let always = #"{ "all": [] }"#

    private static let faults = files + parameters + conditions + messages

    private static func parameters(_ text: String) -> String {
        ChecksExample.file([], rest: #""parameters": { \#(text) },"#)
    }

    private static let parameters = [
        MarkedExample(
            parameters(#"⇢"smalUnit": 3"#), "codebook.unknown-name",
            sv: "Ingen kontroll läser parametern ”smalUnit”. Menade du ”smallUnit”?",
            en: "No check reads the parameter “smalUnit”. Did you mean “smallUnit”?"),
        MarkedExample(
            parameters(#""smallUnit": ⇢"3""#), "codebook.type",
            sv: "Här ska ett heltal stå, utan citattecken och decimaler.",
            en: "A whole number was expected here, without quotation marks or decimals."),
        MarkedExample(
            parameters(#""uncertain": ⇢"osäker""#), "codebook.type",
            sv: "Här ska en lista [ … ] stå, men det är en text.",
            en: "A list [ … ] was expected here, but this is a text."),
        MarkedExample(
            parameters(#""uncertain": ["osäker", ⇢"tolkat"]"#), "codebook.unknown-value",
            sv: "”tolkat” är inget värde i ”certainties”. Menade du ”tolkad”?",
            en: "“tolkat” is not a value of “certainties”. Did you mean “tolkad”?"),
        MarkedExample(
            parameters(#""expected": ["plan.goals", ⇢"person.birthYaer"]"#), "codebook.unknown-path",
            sv: "Sökvägen ”person.birthYaer” finns inte i akten. Menade du ”person.birthYear”?",
            en: "A case file has no path “person.birthYaer”. Did you mean “person.birthYear”?"),
        // One that only a faulty check names is not reported, too.
        MarkedExample(
            ChecksExample.file(
                [
                    ChecksExample.check(
                        severity: "grave", when: #"{ "path": "plan.kind", "in": "$parameters.own" }"#
                    )
                    .replacing(#""grave""#, with: #"⇢"grave""#)
                ],
                rest: #""parameters": { "own": ["SIP"] },"#), "codebook.unknown-name",
            sv: "”grave” finns inte. Möjliga: note, warning, error.",
            en: "There is no “grave”. Possible: note, warning, error."),
    ]

    private static let files = [
        MarkedExample(
            #"{ "format": ⇢"sip-audit/checks/2", "checks": [] }"#, "codebook.format",
            sv: "”sip-audit/checks/2” är nyare än det här programmet, som kan ”sip-audit/checks/1”. "
                + "Hämta en nyare version.",
            en: "“sip-audit/checks/2” is newer than this program, which knows “sip-audit/checks/1”. "
                + "Get a newer version."),
        MarkedExample(
            ChecksExample.file([ChecksExample.check("⇢no-group", when: always)])
                .replacing(#""id": "⇢no-group""#, with: #""id": ⇢"no-group""#), "codebook.check-id",
            sv:
                "”no-group” kan inte vara id för en kontroll. Skriv grupp.namn med små bokstäver a–z, siffror "
                + "och bindestreck; gruppen read är programmets egen.",
            en: "“no-group” cannot be the id of a check. Write group.name in small letters a–z, digits and "
                + "hyphens; the group read is the program's own."),
        MarkedExample(
            ChecksExample.file([ChecksExample.check(when: always), "⇢" + ChecksExample.check(when: always)]),
            "codebook.doubled", sv: "”test.check” står två gånger.", en: "“test.check” occurs twice."),
        MarkedExample(
            ChecksExample.file([#"{ "id": ⇢"coding.no-such", "built": true }"#]), "codebook.unknown-check",
            sv: "”coding.no-such” är ingen inbyggd kontroll.", en: "“coding.no-such” is not a built-in check."
        ),
        MarkedExample(
            ChecksExample.file([
                #"{ "id": "coding.duplicate", "built": true }"#,
                #"⇢{ "id": "coding.duplicate", "built": true }"#,
            ]), "codebook.doubled", sv: "”coding.duplicate” står två gånger.",
            en: "“coding.duplicate” occurs twice."),
        MarkedExample(
            ChecksExample.file([#"{ "id": ⇢"coding.duplicate", "built": false }"#]), "codebook.unknown-check",
            sv:
                "”coding.duplicate” är en inbyggd kontroll. Skriv \"built\": true för att ändra dess nivå eller "
                + "stänga av den.",
            en: "“coding.duplicate” is a built-in check. Write \"built\": true to change its severity or to "
                + "disable it."),
        MarkedExample(
            when(always, rest: #""basis": ⇢{},"#), "codebook.basis",
            sv: "Kontrollen ska säga vad den vilar på: statute, protocol, report eller own.",
            en: "A check says what it rests on: statute, protocol, report or own."),
        MarkedExample(
            ChecksExample.file(
                [ChecksExample.check(when: always, rest: #""basis": { "statute": ⇢"sipp" },"#)],
                rest: #""statutes": [{ "id": "sip", "label": "SIP", "versions": [] }],"#),
            "codebook.unknown-name",
            sv: "”sipp” finns inte. Möjliga: sip. Menade du ”sip”?",
            en: "There is no “sipp”. Possible: sip. Did you mean “sip”?"),
        MarkedExample(
            ChecksExample.file(
                [],
                rest: #""statutes": [{ "id": "sip", "label": "SIP", "versions": [{ "sfs": "2001:453", "#
                    + #""paragraph": null, "from": "2010-01-01", "source": "x", "care": ⇢"othre" }] }],"#),
            "codebook.unknown-name",
            sv: "”othre” finns inte. Möjliga: other. Menade du ”other”?",
            en: "There is no “othre”. Possible: other. Did you mean “other”?"),
        MarkedExample(
            ChecksExample.file(
                [],
                rest: #""statutes": [{ "id": "sip", "label": "SIP", "versions": [{ "sfs": "2001:453", "#
                    + #""paragraph": null, "from": "2010-01-01", "to": ⇢"2009", "source": "x" }] }],"#),
            "codebook.date", sv: "Lagen upphör före den dag då den börjar gälla.",
            en: "The law ends before the day on which it begins."),
    ]

    private static let conditions = [
        MarkedExample(
            when(#"{ "path": ⇢"plan.gaols", "is": "tom" }"#), "codebook.unknown-path",
            sv: "Sökvägen ”plan.gaols” finns inte i akten. Menade du ”plan.goals”?",
            en: "A case file has no path “plan.gaols”. Did you mean “plan.goals”?"),
        MarkedExample(
            when(#"{ "path": ⇢"followUp.carriedOut", "is": "framgår ej" }"#), "codebook.subject",
            sv: "”followUp” kan inte läsas i en kontroll med \"per\": \"plan\".",
            en: "“followUp” cannot be read in a check with \"per\": \"plan\"."),
        MarkedExample(
            when(#"{ "path": ⇢"occasion1", "exists": true }"#), "codebook.subject",
            sv: "”occasion1” kan inte läsas i en kontroll med \"per\": \"plan\".",
            en: "“occasion1” cannot be read in a check with \"per\": \"plan\"."),
        MarkedExample(
            when(#"⇢{ "variable": "legal_points_met", "is": "ja" }"#), "codebook.subject",
            sv: "Kodade värden gäller akten och den första planen. Använd \"per\": \"case\" eller "
                + "\"firstPlan\", eller sätt villkoret i all tillsammans med { \"firstPlan\": \"is\" }.",
            en: "Coded values are of the file and its first plan. Use \"per\": \"case\" or \"firstPlan\", or "
                + "put the condition in all together with { \"firstPlan\": \"is\" }."),
        MarkedExample(
            when(#"{ "variable": ⇢"legal_point_met", "is": "ja" }"#, per: "firstPlan"),
            "codebook.unknown-variable",
            sv: "Variabeln ”legal_point_met” finns inte i kodboken. Menade du ”legal_points_met”?",
            en: "The codebook has no variable “legal_point_met”. Did you mean “legal_points_met”?"),
        MarkedExample(
            when(#"{ "firstPlan": ⇢"not" }"#), "codebook.unknown-name",
            sv: "”not” finns inte. Möjliga: is, none, notEvident. Menade du ”notEvident”?",
            en: "There is no “not”. Possible: is, none, notEvident. Did you mean “notEvident”?"),
        MarkedExample(
            when(
                #"{ "some": "plan.needs", "where": { "path": ".area", "is": ⇢"$aera" } }"#,
                rest: #""for": [{ "area": "boende" }],"#), "codebook.unknown-name",
            sv: "”$aera” finns inte. Möjliga: $area, $inclusion.from, $inclusion.to. Menade du ”$area”?",
            en: "There is no “$aera”. Possible: $area, $inclusion.from, $inclusion.to. Did you mean “$area”?"),
        MarkedExample(
            when(
                #"{ "some": "plan.needs", "where": { "path": ".area", "is": "$area" } }"#,
                rest: #""for": [{ "area": "boende" }, { "area": ⇢"boend" }],"#), "codebook.unknown-value",
            sv: "”boend” är inget värde i ”areas”. Menade du ”boende”?",
            en: "“boend” is not a value of “areas”. Did you mean “boende”?"),
        MarkedExample(
            when(always, rest: #""softened": { "to": ⇢"warning", "when": { "all": [] } },"#),
            "codebook.softened", sv: "En mildrad nivå ska vara lägre än kontrollens egen (warning).",
            en: "A softened severity must be below the check's own (warning)."),
        MarkedExample(
            when(always, rest: #""at": ⇢"plan.gaols","#), "codebook.unknown-path",
            sv: "Sökvägen ”plan.gaols” finns inte i akten. Menade du ”plan.goals”?",
            en: "A case file has no path “plan.gaols”. Did you mean “plan.goals”?"),
        MarkedExample(
            when(always, rest: #""at": { "first": ⇢"plan.meeting" },"#), "codebook.path",
            sv: "”plan.meeting” är ingen lista som kan räknas.",
            en: "“plan.meeting” is not a list that can be counted."),
    ]

    private static let messages = [
        MarkedExample(
            when(always, rest: #""message": { "sv": ⇢"{plann}", "en": "{plan}" },"#), "codebook.placeholder",
            sv: "{plann} finns inte i den här kontrollen. Möjliga: {plan}. Menade du ”plan”?",
            en: "There is no {plann} in this check. Possible: {plan}. Did you mean “plan”?"),
        MarkedExample(
            when(always, per: "case", rest: #""message": ⇢"{plan}","#), "codebook.placeholder",
            sv: "{plan} finns inte i den här kontrollen. Möjliga: –.",
            en: "There is no {plan} in this check. Possible: –."),
        MarkedExample(
            when(always, rest: #""for": [{ "x": "boende" }], "message": ⇢"{x}","#), "codebook.placeholder",
            sv: "{x} har ingen etikett, eftersom inget villkor läser värdet. "
                + "Skriv { \"sv\": …, \"en\": … } i for.",
            en: "{x} has no label, since no condition reads the value. Write { \"sv\": …, \"en\": … } in for."
        ),
        MarkedExample(
            when(always, rest: #""with": { "text": ⇢"plan.goals" }, "message": "x","#), "codebook.free-text",
            sv: "plan.goals är fri text och får inte stå i ett meddelande.",
            en: "plan.goals is free text and may not stand in a message."),
    ]
}

extension String {
    fileprivate func replacing(_ text: String, with other: String) -> String {
        guard let range = firstRange(of: text) else { return self }
        return replacingCharacters(range, with: other)
    }

    private func replacingCharacters(_ range: Range<String.Index>, with other: String) -> String {
        String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
    }
}
