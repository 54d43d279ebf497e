import Testing

@testable import SIPAudit

@Suite("A codebook that is not one, or not as it should be, is refused")
struct CodebookFaultTests {
    @Test("the small study's codebook as it stands has no fault")
    func whole() throws {
        #expect(try CodebookCopy().faults().isEmpty)
    }

    @Test("a fault in lists.json is found where it stands", arguments: lists)
    func listIsLocated(_ damage: CodebookDamage) throws { try damage.check() }

    @Test("a fault in protocol.json is found where it stands", arguments: protocols)
    func protocolIsLocated(_ damage: CodebookDamage) throws { try damage.check() }

    @Test("a file of another format or version is refused by name", arguments: formats)
    func formatIsLocated(_ damage: CodebookDamage) throws { try damage.check() }

    @Test("only a list of which several values can be chosen is limited in length")
    func listLength() throws {
        let more = (0..<65).map { #"{ "id": "mer-\#($0)", "code": \#(100 + $0), "label": "Mer \#($0)" },"# }
        let role = #"{ "id": "socialsekreterare", "code": 1,"#
        let roles = try CodebookCopy()
        _ = try roles.edit("lists.json", [(role, more.joined() + role)])
        #expect(roles.faults().isEmpty)

        let problem = #"{ "id": "hjärtsjukdom", "code": 1,"#
        let problems = try CodebookCopy()
        _ = try problems.edit("lists.json", [(problem, more.joined() + problem)])
        let log = problems.faults()
        #expect(log.kept.map(\.id) == ["codebook.list-too-long"])
        #expect(
            log.kept.first?.message[.swedish]
                == "Flera värden i taget kan väljas ur ”physicalProblems”, som därför får ha högst 64 värden."
        )
        #expect(
            log.kept.first?.message[.english]
                == "Several values of “physicalProblems” can be chosen at a time, so it may have at most 64.")
    }

    @Test("a missing file is named, every one of them")
    func missingFiles() throws {
        let folder = ScratchFolder()
        folder.put("{}", at: "lists.json")
        let log = Self.faults(of: folder.path)
        #expect(
            log.text(in: .swedish) == """
                \(folder["lists.json"]):1:1: Nyckeln ”format” saknas.
                \(folder.path): Kodbokens fil protocol.json saknas.
                \(folder.path): Kodbokens fil variables.json saknas.
                \(folder.path): Kodbokens fil tables.json saknas.

                """)
        #expect(
            log.kept.last?.message[.english] == "The codebook's file tables.json is missing.")
        #expect(log.kept.last?.id == "codebook.missing-file")
    }

    @Test("a folder of case files is no codebook")
    func foreignFolder() {
        let log = Self.faults(of: Repository.caseFiles)
        #expect(log.kept.map(\.id) == ["codebook.none"])
        #expect(
            log.kept.first?.message[.swedish]
                == "Mappen är ingen kodbok. En kodbok består av lists.json, protocol.json, variables.json, tables.json."
        )
        #expect(
            log.kept.first?.message[.english]
                == "The folder is not a codebook. A codebook consists of lists.json, protocol.json, variables.json, "
                + "tables.json.")
    }

    @Test("neither is a file, nor a folder that does not exist")
    func noFolder() {
        let folder = ScratchFolder()
        folder.put("{}", at: "x.json")
        #expect(Self.faults(of: folder["x.json"]).kept.map(\.id) == ["read.not-a-folder"])
        #expect(Self.faults(of: folder["borta"]).kept.map(\.id) == ["read.missing"])
    }

    @Test("a file that is no JSON is located, and the others are read all the same")
    func noJSON() throws {
        let folder = try CodebookCopy()
        folder.put("{ \"format\": \"sip-audit/protocol/1\",\n  oj }", at: "protocol.json")
        folder.put("[]", at: "tables.json")
        let log = folder.faults()
        #expect(log.kept.map { [$0.location.line, $0.location.column] } == [[2, 3], [1, 1]])
        #expect(log.kept[0].id == "read.json")
        #expect(log.kept[0].message[.swedish] == "fältets namn ska stå inom citattecken")
        #expect(log.kept[0].message[.english] == "the name of the field must stand in quotation marks")
        #expect(log.kept[1].message[.swedish] == "Här ska ett objekt { … } stå, men det är en lista.")
        #expect(log.kept[1].message[.english] == "An object { … } was expected here, but this is a list.")
    }

    @Test("faults of several files are told in one run")
    func several() throws {
        let folder = try CodebookCopy()
        _ = try folder.edit("variables.json", [(#""person.housing""#, #""person.hosing""#)])
        _ = try folder.edit("tables.json", [(#""variable": "gender""#, #""variable": "gendre""#)])
        _ = try folder.edit("protocol.json", [(#""mcnemar-exact""#, #""mcnemar-exakt""#)])
        let ids = folder.faults().kept.map(\.id)
        #expect(ids == ["codebook.unknown-name", "codebook.unknown-path", "codebook.unknown-variable"])
    }

    private static func faults(of folder: String) -> FaultLog {
        do {
            _ = try Codebook(folder: folder)
            return FaultLog()
        } catch {
            return error.log
        }
    }

    static let lists: [CodebookDamage] = [
        CodebookDamage(
            "lists.json",
            [
                ("{\n  \"format\"", "⇢{\n  \"format\""),
                (certainties, ""),
            ],
            "codebook.missing-list", sv: "Listan ”certainties” saknas.",
            en: "The list “certainties” is missing."),
        CodebookDamage(
            "lists.json",
            [
                ("{\n      \"id\": \"followUpSources\"", "⇢{\n      \"id\": \"followUpSources\""),
                (
                    #"{ "id": "blankett", "code": 1"#,
                    #"{ "id": "formulär", "code": 3, "label": "Formulär" }, { "id": "blankett", "code": 1"#
                ),
            ],
            "codebook.list-beginning", sv: "Listan ”followUpSources” ska börja med: blankett.",
            en: "The list “followUpSources” must begin with: blankett."),
        CodebookDamage(
            "lists.json", #""parent": "kommun", "principal": "kommun" }"#,
            #""parent": ⇢"elevhälsa", "principal": "kommun" }"#, "codebook.parent-order",
            sv: "”elevhälsa” ska stå före de värden som ligger under det.",
            en: "“elevhälsa” must stand before the values that lie below it."),
        CodebookDamage(
            "lists.json", #""parent": "kommun", "principal": "kommun" }"#,
            #""parent": ⇢"komun", "principal": "kommun" }"#, "codebook.unknown-value",
            sv: "”komun” är inget värde i ”parent”. Menade du ”kommun”?",
            en: "“komun” is not a value of “parent”. Did you mean “kommun”?"),
        CodebookDamage(
            "lists.json", #""principal": "stat", "operation": "stat""#,
            #""principal": ⇢"staten", "operation": "stat""#, "codebook.unknown-value",
            sv: "”staten” är inget värde i ”principals”. Menade du ”stat”?",
            en: "“staten” is not a value of “principals”. Did you mean “stat”?"),
        CodebookDamage(
            "lists.json", "{\n      \"id\": \"structuralFacts\"",
            "⇢{ \"id\": \"tasks\", \"label\": \"x\", \"values\": [] },\n    {\n      \"id\": \"structuralFacts\"",
            "codebook.doubled", sv: "”tasks” står två gånger.", en: "“tasks” occurs twice."),
        CodebookDamage(
            "lists.json", #"{ "id": "video", "code": 52"#, #"⇢{ "id": "video", "code": 51"#,
            "codebook.doubled-code", sv: "Koden 51 har redan ett annat värde.",
            en: "The code 51 already belongs to another value."),
        CodebookDamage(
            "lists.json", #"{ "id": "demens""#, #"⇢{ "id": "tom""#, "codebook.reserved",
            sv: "”tom” är reserverat och kan inte vara ett värde.",
            en: "“tom” is reserved and cannot be a value."
        ),
    ]

    static let protocols: [CodebookDamage] = [
        CodebookDamage(
            "protocol.json", #""dates": ["decidedOn""#, #""dates": [⇢"decidedOm""#, "codebook.unknown-path",
            sv: "Sökvägen ”decidedOm” finns inte i akten. Menade du ”decidedOn”?",
            en: "A case file has no path “decidedOm”. Did you mean “decidedOn”?"),
        CodebookDamage(
            "protocol.json", #"["SIP", "patientkontrakt"]"#, #"["SIP", ⇢"patientkontrak"]"#,
            "codebook.unknown-value",
            sv: "”patientkontrak” är inget värde i ”planKinds”. Menade du ”patientkontrakt”?",
            en: "“patientkontrak” is not a value of “planKinds”. Did you mean “patientkontrakt”?"),
        CodebookDamage(
            "protocol.json", #""method": "mcnemar-exact""#, #""method": ⇢"mcnemar-exakt""#,
            "codebook.unknown-name",
            sv:
                "”mcnemar-exakt” finns inte. Möjliga: mcnemar-exact, mcnemar-mid-p, mcnemar, mcnemar-corrected, "
                + "paired-t. Menade du ”mcnemar-exact”?",
            en: "There is no “mcnemar-exakt”. Possible: mcnemar-exact, mcnemar-mid-p, mcnemar, "
                + "mcnemar-corrected, paired-t. Did you mean “mcnemar-exact”?"),
        CodebookDamage(
            "protocol.json", #""below": "0.05""#, #""below": ⇢"0,05""#, "codebook.level",
            sv: "”0,05” är ingen gräns för p. Skriv ett tal mellan 0 och 1, till exempel \"0.05\".",
            en: "“0,05” is not a bound for p. Write a number between 0 and 1, such as \"0.05\"."),
        CodebookDamage(
            "protocol.json",
            [(#""missing": {"#, #""missing": ⇢{"#), (#""code": -3"#, #""code": -1"#)],
            "codebook.doubled-code", sv: "Koden -1 har redan ett annat värde.",
            en: "The code -1 already belongs to another value."),
        CodebookDamage(
            "protocol.json", #""from": "2019-01-01""#, #""from": ⇢"2019-13-01""#, "codebook.date",
            sv: "”2019-13-01” är inget datum. Skriv 2015-03-17, 2015-03 eller 2015.",
            en: "“2019-13-01” is not a date. Write 2015-03-17, 2015-03 or 2015."),
        CodebookDamage(
            "protocol.json",
            [("{\n  \"format\"", "⇢{\n  \"format\""), ("  \"version\": \"1.0\",\n", "")],
            "codebook.missing-key", sv: "Nyckeln ”version” saknas.", en: "The key “version” is missing."),
    ]

    static let formats: [CodebookDamage] = [
        CodebookDamage(
            "tables.json", #""sip-audit/tables/1""#, #"⇢"sip-audit/tables/2""#, "codebook.format",
            sv: "”sip-audit/tables/2” är nyare än det här programmet, som kan ”sip-audit/tables/1”. "
                + "Hämta en nyare version.",
            en: "“sip-audit/tables/2” is newer than this program, which knows “sip-audit/tables/1”. "
                + "Get a newer version."),
        CodebookDamage(
            "variables.json", #""sip-audit/variables/1""#, #"⇢"sip-audit/lists/1""#, "codebook.format",
            sv: "Formatet ”sip-audit/lists/1” känns inte igen; ”sip-audit/variables/1” väntades.",
            en: "The format “sip-audit/lists/1” is not known; “sip-audit/variables/1” was expected."),
        CodebookDamage(
            "lists.json",
            [("{\n  \"format\": \"sip-audit/lists/1\",", "⇢{")],
            "codebook.missing-key", sv: "Nyckeln ”format” saknas.", en: "The key “format” is missing."),
    ]

    /// The list of certainties, which no rule of the small study reads.
    private static let certainties = """
            {
              "id": "certainties", "label": { "sv": "Säkerhet", "en": "Certainty" },
              "values": [
                { "id": "säker", "code": 1, "label": { "sv": "Säker", "en": "Certain" } },
                { "id": "tolkad", "code": 2, "label": { "sv": "Tolkad", "en": "Interpreted" } },
                { "id": "osäker", "code": 3, "label": { "sv": "Osäker", "en": "Uncertain" } }
              ]
            },

        """
}
