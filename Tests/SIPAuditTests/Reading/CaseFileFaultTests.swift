import Testing

@testable import SIPAudit

/// What can be wrong in a case file as JSON, word for word.
@Suite("A fault in a case file")
struct CaseFileFaultTests {
    /// A case file with `content` among its members.
    private static func file(_ content: String) -> String {
        #"{"format": "sip-audit/case-file/1", "id": "K1", "municipality": "M", "unit": "E", "#
            + content + "}"
    }

    private static func person(_ content: String) -> String { file(#""person": {"# + content + "}") }
    private static func plan(_ content: String) -> String { file(#""plans": [{"# + content + "}]") }
    private static func observation(_ content: String) -> String {
        file(#""observations": [{"# + content + "}]")
    }

    /// Line by line, the hundredth on line 101.
    @Test("of many, all are counted and the first hundred kept, each where it stands")
    func many() throws {
        let wrong = (1...150).map { "\n\"wrong\($0)\": \($0)" }.joined(separator: ",")
        let source = SourceFile(name: "x", bytes: Array(Self.file(wrong).utf8))
        var reader = CaseFileJSON(codebook: try Study.codebook())
        _ = try reader.read(source)
        #expect(reader.log.count == 150 && reader.log.unkept == 50)
        #expect(reader.log.kept.map(\.location.line) == (2...101).map { $0 })
        #expect(reader.log.kept.last?.message.swedish.hasPrefix("Nyckeln ”wrong100” finns inte här.") == true)
        // A second file's are counted, and the first hundred stay.
        var log = reader.log
        log.append(reader.log)
        #expect(log.count == 300 && log.unkept == 200 && log.kept == reader.log.kept)
    }

    private static let examples = [
        MarkedExample(
            #"⇢{"format": "sip-audit/case-file/1", "municipality": "M", "unit": "E"}"#, "read.missing-key",
            sv: "Nyckeln ”id” saknas.", en: "The key “id” is missing."),
        MarkedExample(
            #"⇢{"id": "K1", "municipality": "M", "unit": "E"}"#, "read.missing-key",
            sv: "Nyckeln ”format” saknas.", en: "The key “format” is missing."),
        MarkedExample(
            #"{"format": ⇢"sip-audit/case-file/2", "id": "K1", "municipality": "M", "unit": "E"}"#,
            "read.format",
            sv: "”sip-audit/case-file/2” är nyare än det här programmet, som kan ”sip-audit/case-file/1”. "
                + "Hämta en nyare version.",
            en: "“sip-audit/case-file/2” is newer than this program, which knows “sip-audit/case-file/1”. "
                + "Get a newer version."),
        MarkedExample(
            #"{"format": ⇢"akt", "id": "K1", "municipality": "M", "unit": "E"}"#, "read.format",
            sv: "Formatet ”akt” känns inte igen; ”sip-audit/case-file/1” väntades.",
            en: "The format “akt” is not known; “sip-audit/case-file/1” was expected."),
        MarkedExample(
            "⇢[1]", "read.type", sv: "Här ska ett objekt { … } stå, men det är en lista.",
            en: "An object { … } was expected here, but this is a list."),
        MarkedExample(
            person(#"⇢"gendr": "kvinna""#), "read.unknown-key",
            sv: "Nyckeln ”gendr” finns inte här. Menade du ”gender”?",
            en: "There is no key “gendr” here. Did you mean “gender”?"),
        MarkedExample(
            person(#""gender": ⇢"kvina""#), "read.unknown-value",
            sv: "”kvina” finns inte i kodbokens lista ”genders”. Menade du ”kvinna”?",
            en: "“kvina” is not in the codebook's list “genders”. Did you mean “kvinna”?"),
        MarkedExample(
            person(#""gender": ⇢"xxxxxxxx""#), "read.unknown-value",
            sv:
                "”xxxxxxxx” finns inte i kodbokens lista ”genders”. Möjliga värden: kvinna, man, annat-kön, framgår ej.",
            en:
                "“xxxxxxxx” is not in the codebook's list “genders”. Possible values: kvinna, man, annat-kön, framgår ej."
        ),
        MarkedExample(
            person(#""gender": ⇢null"#), "read.null",
            sv:
                "null går inte att tolka. Utelämna nyckeln om fältet inte kodats, eller skriv \"framgår ej\".",
            en:
                "null has no meaning here. Leave the key out if the field was not coded, or write \"framgår ej\"."
        ),
        MarkedExample(
            person(#""gender": ⇢1"#), "read.type", sv: "Här ska en text inom citattecken stå.",
            en: "A text in quotation marks was expected here."),
        MarkedExample(
            person(#""birthYear": ⇢"1985""#), "read.type",
            sv: "Här ska ett årtal stå, fyra siffror utan citattecken.",
            en: "A year was expected here, four digits without quotation marks."),
        MarkedExample(
            person(#""birthYear": ⇢85"#), "read.number",
            sv: "”85” är inget årtal. Skriv fyra siffror, 1800–2199.",
            en: "“85” is not a year. Write four digits, 1800–2199."),
        MarkedExample(
            person(#""substanceUse": ⇢"alkohol""#), "read.type", sv: "Här ska en lista [ … ] med värden stå.",
            en: "A list [ … ] of values was expected here."),
        MarkedExample(
            person(#""substanceUse": ⇢["alkohol", "alkohol"]"#), "read.unknown-value",
            sv: "Samma värde står två gånger i fältet.", en: "The same value stands twice in the field."),
        MarkedExample(
            person(#""substanceUse": ⇢["alkohol", "framgår ej"]"#), "read.unknown-value",
            sv: "framgår ej och tom gäller hela fältet och kan inte stå bland andra värden.",
            en: "framgår ej and tom speak of the whole field and cannot stand among other values."),
        MarkedExample(
            person(#""knownSince": ⇢"2015-02-30""#), "read.date",
            sv: "”2015-02-30” är inget datum. Skriv 2015-03-17, 2015-03 eller 2015.",
            en: "“2015-02-30” is not a date. Write 2015-03-17, 2015-03 or 2015."),
        MarkedExample(
            plan(#""coordinator": ⇢"Någon""#), "read.box",
            sv: "Rutans innehåll får inte återges här. Skriv tom, ifylld eller framgår ej.",
            en: "What stands in this box may not be given. Write tom, ifylld or framgår ej."),
        MarkedExample(
            plan(#""goals": ⇢"""#), "read.empty-text",
            sv: "Texten är tom. Skriv tom om rutan är tom, och utelämna det som inte kodats.",
            en: "The text is empty. Write tom for an empty box, and leave out what was not coded."),
        MarkedExample(
            plan(#""minorsCount": ⇢-1"#), "read.type",
            sv: "Här ska ett heltal från 0 stå, utan citattecken.",
            en: "A whole number from 0 was expected here, without quotation marks."),
        MarkedExample(
            plan(#""kind": ⇢"tom""#), "read.unknown-value",
            sv: "”tom” finns inte i kodbokens lista ”planKinds”. Möjliga värden: SIP, vårdplanering, "
                + "vårdplanering-vid-utskrivning, annan-vårdplanering, KPM-plan, genomförandeplan, annan-plan, framgår ej.",
            en: "“tom” is not in the codebook's list “planKinds”. Possible values: SIP, vårdplanering, "
                + "vårdplanering-vid-utskrivning, annan-vårdplanering, KPM-plan, genomförandeplan, annan-plan, framgår ej."
        ),
        MarkedExample(
            file(#""plans": ⇢{}"#), "read.type", sv: "Här ska en lista [ … ] stå, men det är ett objekt.",
            en: "A list [ … ] was expected here, but this is an object."),
        MarkedExample(
            file(#""plans": [⇢1]"#), "read.type", sv: "Här ska ett objekt { … } stå, men det är ett tal.",
            en: "An object { … } was expected here, but this is a number."),
        MarkedExample(
            file(#""followUps": [{"newPlan": "p2", "meeting": ⇢{"id": "m2"}}]"#), "read.meeting-twice",
            sv: "Uppföljningen gav en ny plan, vars möte redan står där. Ta bort mötet här.",
            en: "The follow-up gave a new plan, which has the meeting already. Remove the meeting here."),
        MarkedExample(
            observation(#""item": ⇢"user_spok_at_meeting", "value": "ja""#), "read.unknown-value",
            sv: "Variabeln ”user_spok_at_meeting” finns inte i kodboken. Menade du ”user_spoke_at_meeting”?",
            en: "The codebook has no variable “user_spok_at_meeting”. Did you mean “user_spoke_at_meeting”?"),
        MarkedExample(
            observation(#""item": "user_spoke_at_meeting", "value": ⇢"annat""#), "read.unknown-value",
            sv: "”annat” finns inte i kodbokens lista ”user_spoke_at_meeting”. Möjliga värden: ja, nej.",
            en: "“annat” is not in the codebook's list “user_spoke_at_meeting”. Possible values: ja, nej."),
        MarkedExample(
            file(#""observations": [⇢{"item": "user_spoke_at_meeting"}]"#), "read.missing-key",
            sv: "Nyckeln ”value” saknas.", en: "The key “value” is missing."),
        MarkedExample(
            observation(#""item": "user_spoke_at_meeting", "value": ⇢true"#), "read.type",
            sv: "Värdet är true eller false, vilket variabeln inte kan ha.",
            en: "The value is true or false, which the variable cannot have."),
    ]

    @Test("is located, and says what was expected", arguments: examples)
    func message(_ example: MarkedExample) throws {
        let source = example.source
        var reader = CaseFileJSON(codebook: try Study.codebook())
        _ = try reader.read(source)
        #expect(reader.log.count == 1)
        example.check(reader.log.kept.first)
    }

    @Test("does not hide the next one")
    func allOfThem() throws {
        let source = MarkedExample(
            Self.person(#""gender": "x", "birthYear": "y", "family": 3"#), "", sv: "", en: ""
        ).source
        var reader = CaseFileJSON(codebook: try Study.codebook())
        _ = try reader.read(source)
        #expect(reader.log.kept.map(\.id) == ["read.unknown-value", "read.type", "read.type"])
    }

    @Test("never quotes what may be free text")
    func longTexts() throws {
        let secret = "Brukaren berättar att hon bor hos sin syster sedan sommaren"
        let source = MarkedExample(Self.person("\"gender\": \"\(secret)\""), "", sv: "", en: "").source
        var reader = CaseFileJSON(codebook: try Study.codebook())
        _ = try reader.read(source)
        let text = reader.log.text(in: .swedish) + reader.log.text(in: .english)
        #expect(!text.contains("syster"))
    }
}
