import Testing

@testable import SIPAudit

@Suite("A fault in variables.json is found where it stands")
struct VariableFaultTests {
    @Test("in the paths of rules", arguments: paths)
    func pathIsLocated(_ damage: CodebookDamage) throws { try damage.check() }

    @Test("in conditions", arguments: conditions)
    func conditionIsLocated(_ damage: CodebookDamage) throws { try damage.check() }

    @Test("in values and what they are called", arguments: values)
    func valueIsLocated(_ damage: CodebookDamage) throws { try damage.check() }

    @Test("in rules and the variables they belong to", arguments: rules)
    func ruleIsLocated(_ damage: CodebookDamage) throws { try damage.check() }

    @Test("and a multiple variable with more values than a set can hold")
    func tooManyValues() throws {
        let folder = try CodebookCopy()
        let more = (0..<62).map {
            #"{ "id": "mer-\#($0)", "code": \#(100 + $0), "label": "Mer \#($0)" },"#
        }
        let bostad = #"{ "id": "bostad", "code": 1,"#
        _ = try folder.edit("variables.json", [(bostad, more.joined() + bostad)])
        let log = folder.faults()
        #expect(log.kept.map(\.id) == ["codebook.list-too-long"])
        #expect(
            log.kept.first?.message[.swedish]
                == "Flera värden i taget kan väljas ur ”requested_help”, som därför får ha högst 64 värden.")
        #expect(
            log.kept.first?.message[.english]
                == "Several values of “requested_help” can be chosen at a time, so it may have at most 64.")
    }

    static let paths: [CodebookDamage] = [
        CodebookDamage(
            "variables.json", #""person.housing""#, #"⇢"person.hosing""#, "codebook.unknown-path",
            sv: "Sökvägen ”person.hosing” finns inte i akten. Menade du ”person.housing”?",
            en: "A case file has no path “person.hosing”. Did you mean “person.housing”?"),
        CodebookDamage(
            "variables.json", #"{ "path": ".planned""#, #"{ "path": ⇢".planed""#, "codebook.unknown-path",
            sv: "Sökvägen ”.planed” finns inte i akten. Menade du ”.planned”?",
            en: "A case file has no path “.planed”. Did you mean “.planned”?"),
        CodebookDamage(
            "variables.json", #""list": "occasions""#, #""list": ⇢"ocasions""#, "codebook.unknown-path",
            sv: "Sökvägen ”ocasions” finns inte i akten. Menade du ”occasions”?",
            en: "A case file has no path “ocasions”. Did you mean “occasions”?"),
        CodebookDamage(
            "variables.json", #""list": "occasions""#, #""list": ⇢"occasion1""#, "codebook.path",
            sv: "”occasion1” är ingen lista som kan räknas.",
            en: "“occasion1” is not a list that can be counted."
        ),
        CodebookDamage(
            "variables.json", #""field": "case.unitKind""#, #""field": ⇢"contacts.actor""#, "codebook.path",
            sv: "”contacts.actor” är en lista; använd some, every eller count.",
            en: "“contacts.actor” is a list; use some, every or count."),
        CodebookDamage(
            "variables.json", #"{ "path": "plan.date", "to": "2020-06-30""#,
            #"{ "path": ⇢".date", "to": "2020-06-30""#, "codebook.path",
            sv: "En sökväg som börjar med punkt gäller bara inuti some, every, count, distinct eller group.",
            en: "A path that begins with a dot is for use inside some, every, count, distinct or group only."),
        CodebookDamage(
            "variables.json", #""where": { "path": ".planned", "is": "ja" }"#,
            #""where": ⇢{ "some": "contacts" }"#, "codebook.condition",
            sv: "some, every, count, distinct och group kan inte stå inuti varandra.",
            en: "some, every, count, distinct and group cannot stand inside each other."),
    ]

    static let conditions: [CodebookDamage] = [
        CodebookDamage(
            "variables.json", #""is": "hemmaboende-barn""#, #""is": ⇢"hemmaboende-bran""#,
            "codebook.unknown-value",
            sv: "”hemmaboende-bran” är inget värde i ”children”. Menade du ”hemmaboende-barn”?",
            en: "“hemmaboende-bran” is not a value of “children”. Did you mean “hemmaboende-barn”?"),
        CodebookDamage(
            "variables.json", #""to": "2020-03-15""#, #""to": ⇢"2020-02-30""#, "codebook.date",
            sv: "”2020-02-30” är inget datum. Skriv 2015-03-17, 2015-03 eller 2015.",
            en: "“2020-02-30” is not a date. Write 2015-03-17, 2015-03 or 2015."),
        CodebookDamage(
            "variables.json", #"{ "path": "plan.date", "to": "2020-03-15" }"#, #"⇢{ "sum": [] }"#,
            "codebook.condition",
            sv: "Villkoret ska ha path, days, some, every, count, distinct, group, meetings, core, all, any "
                + "eller not.",
            en: "A condition needs path, days, some, every, count, distinct, group, meetings, core, all, any "
                + "or not."),
        CodebookDamage(
            "variables.json", #"{ "path": "person.substanceUse", "is": "narkotika" }"#,
            #"⇢{ "path": "person.substanceUse" }"#, "codebook.comparison",
            sv: "Villkoret säger inte vad sökvägen ska jämföras med.",
            en: "The condition does not say what to compare the path with."),
        CodebookDamage(
            "variables.json", #"{ "path": "plan.coordinator", "is": "ifylld" }"#,
            #"⇢{ "path": "plan.coordinator", "atLeast": 1 }"#, "codebook.comparison",
            sv: "”atLeast, atMost” kan inte användas på plan.coordinator.",
            en: "“atLeast, atMost” cannot be used on plan.coordinator."),
        CodebookDamage(
            "variables.json", #"{ "path": "plan.convener", "principal": "kommun" }"#,
            #"⇢{ "path": "plan.convener", "principal": "kommun", "function": "myndighet" }"#,
            "codebook.condition",
            sv: "Villkoret jämför på flera sätt. Skriv ett villkor för vart och ett, och sätt dem i all.",
            en: "The condition compares in several ways. Write one condition for each, and put them in all."),
        CodebookDamage(
            "variables.json", #""in": ["depression", "ångest"]"#, #""in": ⇢"depression""#, "codebook.type",
            sv: "Här ska en lista [ … ] stå, men det är en text.",
            en: "A list [ … ] was expected here, but this is a text."),
        CodebookDamage(
            "variables.json", #""exists": true"#, #""exists": ⇢1"#, "codebook.type",
            sv: "Här ska true eller false stå, utan citattecken.",
            en: "true or false was expected here, without quotation marks."),
        CodebookDamage(
            "variables.json", #"{ "path": "person.birthYear", "atMost": 1949 }"#,
            #"{ "path": "person.birthYear", "atMost": ⇢"1949" }"#, "codebook.type",
            sv: "Här ska ett heltal stå, utan citattecken och decimaler.",
            en: "A whole number was expected here, without quotation marks or decimals."),
        CodebookDamage(
            "variables.json", #"{ "when": { "path": "person.birthYear", "atLeast": 1950,"#,
            #"⇢{ "when": { "path": "person.birthYear", "atLeast": 1949,"#, "codebook.overlap",
            sv: "Intervallen för ”före-1950” och ”1950-1969” överlappar varandra.",
            en: "The bands of “före-1950” and “1950-1969” overlap."),
        CodebookDamage(
            "variables.json", #"{ "when": { "path": "person.birthYear", "atLeast": 1970, "atMost": 1989"#,
            #"⇢{ "when": { "path": "person.birthYear", "atLeast": 1989, "atMost": 1970"#,
            "codebook.unreachable",
            sv:
                "Grenen kan aldrig gälla: villkoret är uppfyllt av en tidigare gren eller kan inte uppfyllas.",
            en: "This branch can never match: an earlier branch takes its cases, or nothing can meet it."),
        CodebookDamage(
            "variables.json",
            #"{ "when": { "path": "person.birthYear", "atLeast": 1970, "atMost": 1989 }"#,
            #"⇢{ "when": { "all": [{ "path": "person.birthYear", "atLeast": 1990 }, "#
                + #"{ "path": "person.birthYear", "atMost": 1989 }] }"#,
            "codebook.unreachable",
            sv:
                "Grenen kan aldrig gälla: villkoret är uppfyllt av en tidigare gren eller kan inte uppfyllas.",
            en: "This branch can never match: an earlier branch takes its cases, or nothing can meet it."),
        CodebookDamage(
            "variables.json", #"{ "when": { "path": "plan.minorsConcerned", "is": "tom" }"#,
            #"⇢{ "when": { "path": "plan.minorsConcerned", "is": "ja" }"#, "codebook.unreachable",
            sv:
                "Grenen kan aldrig gälla: villkoret är uppfyllt av en tidigare gren eller kan inte uppfyllas.",
            en: "This branch can never match: an earlier branch takes its cases, or nothing can meet it."),
    ]

    static let values: [CodebookDamage] = [
        CodebookDamage(
            "variables.json", #""otherwise": "under-pandemin""#, #""otherwise": ⇢"under-pandemi""#,
            "codebook.unknown-value",
            sv: "”under-pandemi” är inget värde i ”plan_period”. Menade du ”under-pandemin”?",
            en: "“under-pandemi” is not a value of “plan_period”. Did you mean “under-pandemin”?"),
        CodebookDamage(
            "variables.json", #"{ "id": "arbete", "code": 2,"#, #"⇢{ "id": "bostad", "code": 2,"#,
            "codebook.doubled", sv: "”bostad” står två gånger.", en: "“bostad” occurs twice."),
        CodebookDamage(
            "variables.json", #"{ "id": "arbete", "code": 2,"#, #"⇢{ "id": "arbete", "code": 1,"#,
            "codebook.doubled-code", sv: "Koden 1 har redan ett annat värde.",
            en: "The code 1 already belongs to another value."),
        CodebookDamage(
            "variables.json", #"{ "id": "arbete", "code": 2,"#, #"⇢{ "id": "inga", "code": 2,"#,
            "codebook.reserved", sv: "”inga” är reserverat och kan inte vara ett värde.",
            en: "“inga” is reserved and cannot be a value."),
        CodebookDamage(
            "variables.json",
            [
                ("{\n      \"id\": \"requested_help\"", "⇢{\n      \"id\": \"requested_help\""),
                (#""sv": "Arbete", "en": "Work""#, #""sv": "Bostad", "en": "Work""#),
            ],
            "codebook.ambiguous", sv: "”bostad” betyder både ”bostad” och ”arbete”.",
            en: "“bostad” means both “bostad” and “arbete”."),
        CodebookDamage(
            "variables.json",
            [
                ("{\n      \"id\": \"requested_help\"", "⇢{\n      \"id\": \"requested_help\""),
                (#""sv": "Arbete", "en": "Work""#, #""sv": "3", "en": "Work""#),
            ],
            "codebook.ambiguous", sv: "”3” betyder både ”arbete” och ”vård”.",
            en: "“3” means both “arbete” and “vård”."),
        CodebookDamage(
            "variables.json",
            [
                ("{\n      \"id\": \"requested_help\"", "⇢{\n      \"id\": \"requested_help\""),
                (#""sv": "Arbete", "en": "Work""#, #""sv": "Framgår ej", "en": "Work""#),
            ],
            "codebook.ambiguous", sv: "”framgår ej” betyder både ”framgår ej” och ”arbete”.",
            en: "“framgår ej” means both “framgår ej” and “arbete”."),
        CodebookDamage(
            "variables.json",
            [
                ("{\n      \"id\": \"requested_help\"", "⇢{\n      \"id\": \"requested_help\""),
                (#"{ "id": "arbete", "code": 2,"#, #"{ "id": "arbete", "code": -2,"#),
            ],
            "codebook.ambiguous", sv: "”-2” betyder både ”ej tillämpligt” och ”arbete”.",
            en: "“-2” means both “ej tillämpligt” and “arbete”."),
        CodebookDamage(
            "variables.json",
            [
                ("{\n      \"id\": \"requested_help\"", "⇢{\n      \"id\": \"requested_help\""),
                (#""sv": "Arbete", "en": "Work""#, #""sv": "Arbete|studier", "en": "Work""#),
            ],
            "codebook.bar",
            sv: "”Arbete|studier” innehåller |, som skiljer värdena åt när flera kan väljas.",
            en: "“Arbete|studier” contains |, which divides the values where several can be chosen."),
        CodebookDamage(
            "variables.json", #""label": { "sv": "Slag av enhet", "en": "Kind of unit" }"#, #""label": ⇢7"#,
            "codebook.type", sv: "Här ska ett objekt { … } stå, men det är ett tal.",
            en: "An object { … } was expected here, but this is a number."),
    ]

    static let rules: [CodebookDamage] = [
        CodebookDamage(
            "variables.json", #""field": "plan.form""#, #""field": ⇢"plan.interpreterNeed""#, "codebook.rule",
            sv: "En ruta kan vara tom: använd grenar (branches) i stället för field.",
            en: "A box may be tom: use branches instead of field."),
        CodebookDamage(
            "variables.json", #"{ "year": "plan.date" }"#, #"⇢{ "count": { "list": "plans" } }"#,
            "codebook.rule", sv: "Regeln passar inte en variabel av typen ”year”.",
            en: "The rule does not fit a variable of type “year”."),
        CodebookDamage(
            "variables.json", #"{ "year": "plan.date" }"#, #"⇢{ "yaer": "plan.date" }"#, "codebook.rule",
            sv: "Regeln ska ha field, branches, members, count, countValues, days eller year.",
            en: "A rule needs field, branches, members, count, countValues, days or year."),
        CodebookDamage(
            "variables.json", #"{ "year": "plan.date" }"#, #"{ "year": "plan.date", ⇢"otherwise": 0 }"#,
            "codebook.unknown-key", sv: "Nyckeln ”otherwise” finns inte här. Möjliga nycklar: year.",
            en: "There is no key “otherwise” here. Possible keys: year."),
        CodebookDamage(
            "variables.json",
            "{\n      \"id\": \"plan_form\", \"source\": \"own: tabell F\", \"question\": \"B\", \"plan\": \"first\",",
            "⇢{\n      \"id\": \"plan_form\", \"source\": \"own: tabell F\", \"question\": \"B\",",
            "codebook.first-plan", sv: "Regeln läser plan: skriv \"plan\": \"first\" på variabeln.",
            en: "The rule reads plan: write \"plan\": \"first\" on the variable."),
        CodebookDamage(
            "variables.json",
            [
                ("{\n      \"id\": \"housing_kind\"", "⇢{\n      \"id\": \"housing_kind\""),
                (
                    "\"notEvident\": true,\n      \"label\": { \"sv\": \"Boende\"",
                    "\n      \"label\": { \"sv\": \"Boende\""
                ),
            ],
            "codebook.not-evident",
            sv: "Regeln kan sluta i framgår ej: skriv \"notEvident\": true på variabeln.",
            en: "The rule can end in framgår ej: write \"notEvident\": true on the variable."),
        // It has no rule, but which plan is the first can be framgår ej.
        CodebookDamage(
            "variables.json",
            [
                ("{\n      \"id\": \"wishes_followed\"", "⇢{\n      \"id\": \"wishes_followed\""),
                (
                    "\"notEvident\": true,\n      \"label\": { \"sv\": \"Planen följer",
                    "\n      \"label\": { \"sv\": \"Planen följer"
                ),
            ],
            "codebook.not-evident",
            sv: "Regeln kan sluta i framgår ej: skriv \"notEvident\": true på variabeln.",
            en: "The rule can end in framgår ej: write \"notEvident\": true on the variable."),
        CodebookDamage(
            "variables.json", #""type": "year""#, #""type": ⇢"yeer""#, "codebook.unknown-name",
            sv: "”yeer” finns inte. Möjliga: single, multiple, count, days, year. Menade du ”year”?",
            en: "There is no “yeer”. Possible: single, multiple, count, days, year. Did you mean “year”?"),
        CodebookDamage(
            "variables.json", #""plan": "first""#, #""plan": ⇢"second""#, "codebook.unknown-name",
            sv: "”second” finns inte. Möjliga: first. Menade du ”first”?",
            en: "There is no “second”. Possible: first. Did you mean “first”?"),
        CodebookDamage(
            "variables.json", #""question": "D""#, #""question": ⇢"Q""#, "codebook.unknown-name",
            sv: "”Q” finns inte. Möjliga: A, B, C, D.", en: "There is no “Q”. Possible: A, B, C, D."),
        CodebookDamage(
            "variables.json", #""question": "D""#, #""question": ⇢4"#, "codebook.type",
            sv: "Här ska en text inom citattecken stå, men det är ett tal.",
            en: "A text in quotation marks was expected here, but this is a number."),
        CodebookDamage(
            "variables.json", #""id": "service", "source": "own: tabell A", "question""#,
            #""id": "service", "source": "own: tabell A", ⇢"qestion""#, "codebook.unknown-key",
            sv: "Nyckeln ”qestion” finns inte här. Menade du ”question”?",
            en: "There is no key “qestion” here. Did you mean “question”?"),
        CodebookDamage(
            "variables.json", "{\n      \"id\": \"service\", \"source\": \"own: tabell A\",",
            "⇢{\n      \"id\": \"service\",", "codebook.missing-key", sv: "Nyckeln ”source” saknas.",
            en: "The key “source” is missing."),
        CodebookDamage(
            "variables.json", "{\n      \"id\": \"plan_year\"",
            "⇢{\n      \"id\": \"service\", \"label\": \"x\", \"source\": \"own\", \"type\": \"count\" },\n"
                + "    {\n      \"id\": \"plan_year\"", "codebook.doubled", sv: "”service” står två gånger.",
            en: "“service” occurs twice."),
    ]
}
