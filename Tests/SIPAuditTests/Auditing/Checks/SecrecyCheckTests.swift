import Testing

@testable import SIPAudit

@Suite("Checks of secrecy")
struct SecrecyCheckTests {
    private func file(_ members: String) -> String { CheckedFile.file(members) }

    @Test("a phone number, an e-mail address and a street address, each where it stands, never quoted")
    func found() throws {
        let text = file(
            #""documents": [⇢{"id": "h1", "text": "Ring 08-123 45 67 eller 070-765 43 21, mejla anna@example.se, Storgatan 3, 123 45 Exempelby"}]"#
        )
        func expected(_ swedish: String, _ english: String, _ count: Int) -> ExpectedFinding {
            ExpectedFinding(
                "Handling (h1)", "text", sv: "”text” innehåller något som ser ut som \(swedish) (\(count)).",
                en: "“text” holds what looks like \(english) (\(count)).")
        }
        try PhoneNumbers.check(text, expected("ett telefonnummer", "a phone number", 2))
        try MailAddresses.check(text, expected("en e-postadress", "an e-mail address", 1))
        try StreetAddresses.check(text, expected("en gatuadress", "a street address", 1))
    }

    @Test(
        "is sought in every kind of text",
        arguments: [
            (#""plans": [{"id": "p1", "goals": "ring 08-123 45 67"}]"#, "goals"),
            (#""plans": [{"needs": [{"area": "boende", "planned": "ring 08-123 45 67"}]}]"#, "planned"),
            (#""plans": [{"otherNeeds": [{"actor": "HVB", "need": "ring 08-123 45 67"}]}]"#, "need"),
            (#""plans": [{"tasks": [{"holder": "08-1234567"}]}]"#, "holder"),
            (#""plans": [{"meeting": {"participants": [{"person": "08-1234567"}]}}]"#, "person"),
            (#""documents": [{"text": "å\n08-123 45 67\n"}]"#, "text"),
            (#""documents": [{"text": "\u0030\u0038-\u0031\u0032\u0033 45 67"}]"#, "text"),
            (#""observations": [{"item": "gender", "value": "man", "quote": "08-123 45 67"}]"#, "quote"),
            (#""observations": [{"item": "gender", "value": "man", "memo": "08-123 45 67"}]"#, "memo"),
            (#""observations": [{"item": "gender", "value": "man", "coder": "08-1234567"}]"#, "coder"),
            (#""linkedTo": "08-1234567""#, "linkedTo"),
        ])
    func everyText(members: String, field: String) throws {
        let found = try PhoneNumbers.findings(in: file(members))
        #expect(found.map(\.field) == [field])
        #expect(!"\(found)".contains("123 45") && !"\(found.map(\.message))".contains("1234567"))
        #expect(try MailAddresses.findings(in: file(members)).isEmpty)
        #expect(try StreetAddresses.findings(in: file(members)).isEmpty)
    }

    @Test("the municipality, the unit and the id are texts, too")
    func names() throws {
        let text =
            #"{"format": "sip-audit/case-file/1", "id": "08-1234567", "municipality": "anna@example.se", "unit": "Storgatan 3"}"#
        #expect(try PhoneNumbers.findings(in: text).map(\.field) == ["id"])
        #expect(try MailAddresses.findings(in: text).map(\.field) == ["municipality"])
        #expect(try StreetAddresses.findings(in: text).map(\.field) == ["unit"])
    }

    @Test("a file of dates, statutes and times is silent")
    func silent() throws {
        let text = file(
            #""documents": [{"id": "h1", "date": "2015-03-12", "text": "Den 12/3 2015 kl. 10.30–11.15, 4 kap. 1 § SoL (2001:453), dnr 2015/0701."}]"#
        )
        try PhoneNumbers.check(text)
        try MailAddresses.check(text)
        try StreetAddresses.check(text)
        try PhoneNumbers.check(file(""))
    }

    @Test("what the explanation says of names")
    func limits() {
        for declaration in [PhoneNumbers.declaration, MailAddresses.declaration, StreetAddresses.declaration]
        {
            #expect(
                declaration.limits
                    == Bilingual(
                        sv:
                            "Hittar bara det som har en sådan form. Namn i löpande text hittas inte; de måste läsas "
                            + "bort för hand.",
                        en:
                            "Finds only what has such a form. Names in running text are not found; somebody must "
                            + "read for them."))
        }
    }

    // MARK: - Of a run

    private func person(_ id: String, _ members: String, unit: String = "E") -> String {
        #"{"format": "sip-audit/case-file/1", "id": "\#(id)", "municipality": "M", "unit": "\#(unit)", "person": {\#(members)}}"#
    }

    private func born(_ id: String, _ year: Int, _ gender: String, unit: String = "E") -> String {
        person(id, #""birthYear": \#(year), "gender": "\#(gender)""#, unit: unit)
    }

    @Test("files that are alone in their combination are counted once for the run")
    func uniqueCombination() throws {
        let files = [
            born("1", 1970, "man"), born("2", 1970, "man"), born("3", 1970, "kvinna"), born("4", 1971, "man"),
            born("5", 1970, "man", unit: "F"), person("6", #""birthYear": 1980"#),
            person("7", #""gender": "man""#),
            person("8", #""birthYear": "framgår ej", "gender": "man""#), file(""),
        ]
        let found = try UniqueCombination.findings(in: files)
        #expect(
            found.map(\.message) == [
                Bilingual(
                    sv:
                        "3 av 9 akter är ensamma om sin kombination av födelseår, kön, kommun och enhet (k = 1).",
                    en:
                        "3 of 9 files are alone in their combination of birth year, gender, municipality and unit (k = 1)."
                )
            ])
        #expect(found.map(\.subject.part) == [.material])
        #expect(found.map(\.cases) == [["3", "4", "5"].map { Masked($0) }])
        #expect(
            try UniqueCombination.findings(in: [born("1", 1970, "man")]).map(\.message) == [
                Bilingual(
                    sv:
                        "1 av 1 akter är ensam om sin kombination av födelseår, kön, kommun och enhet (k = 1).",
                    en:
                        "1 of 1 files is alone in its combination of birth year, gender, municipality and unit (k = 1)."
                )
            ])
        #expect(try UniqueCombination.findings(in: Array(files.prefix(2))).isEmpty)
        #expect(try UniqueCombination.findings(in: [String]()).isEmpty)
    }

    @Test("a larger k")
    func largerK() throws {
        var parameters = CheckedFile.parameters
        parameters.numbers["kAnonymity"] = 4
        let files = try [1970, 1970, 1971, 1980, 1980, 1980, 1980].enumerated().map {
            try CheckedFile.audited(born("\($0)", $1, "man"))
        }
        #expect(
            try UniqueCombination.findings(in: files, parameters: parameters).map(\.message) == [
                Bilingual(
                    sv:
                        "3 av 7 akter delar sin kombination av födelseår, kön, kommun och enhet med högst 2 andra (k ≤ 3).",
                    en:
                        "3 of 7 files share their combination of birth year, gender, municipality and unit with at most 2 others (k ≤ 3)."
                )
            ])
    }

    @Test("the names of units are told in full, in however many words")
    func longNames() throws {
        let name = "Enheten för missbruk och psykisk ohälsa"
        let found = try SmallUnit.findings(in: [born("1", 1970, "man", unit: name)])
        #expect(found.map(\.message.swedish).first?.hasPrefix("\(name) i M har 1 akt;") == true)
        #expect(found.map(\.subject.id?.description) == ["M/\(name)"])
    }

    @Test("a unit with few files is a note of its own")
    func smallUnit() throws {
        let files =
            (1...5).map { born("\($0)", 1970, "man") } + [born("6", 1970, "man", unit: "F")]
            + [born("7", 1970, "man", unit: "D"), born("8", 1970, "man", unit: "D")]
        let found = try SmallUnit.findings(in: files)
        #expect(
            found.map(\.message) == [
                Bilingual(
                    sv: "D i M har 2 akter; en tabell för enheten är uppgifter om enskilda.",
                    en: "D in M has 2 files; any table of it is case data."),
                Bilingual(
                    sv: "F i M har 1 akt; en tabell för enheten är uppgifter om enskilda.",
                    en: "F in M has 1 file; any table of it is case data."),
            ])
        #expect(found.map(\.subject.id) == [Masked("M/D"), Masked("M/F")])
        let codebook = try Study.codebook()
        #expect(SmallUnit(codebook: codebook, material: nil, parameters: CheckParameters()) == nil)
        #expect(UniqueCombination(codebook: codebook, material: nil, parameters: CheckParameters()) == nil)
    }
}
