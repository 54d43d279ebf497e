import Testing

@testable import SIPAudit

@Suite struct MaskedTests {
    private let number = InventedIdentityNumber.ten(year: 1985, month: 7, day: 9, serial: 980)

    @Test func ordinaryNamesStayAsTheyAre() {
        #expect(Masked("psykiatri-öppenvård").description == "psykiatri-öppenvård")
        #expect(Masked("").description == "")
        #expect(Masked(#"C:\akter"#).description == #"C:\akter"#)
        #expect("okänt värde \(Masked("jaa"))" == "okänt värde jaa")
    }

    @Test func identityNumbersAreReplaced() {
        #expect(Masked(number).description == "••••••-••••")
        #expect(Masked("19\(number)").description == "••••••-••••")
        #expect(Masked("F\(number)x och \(number)").description == "F••••••-••••x och ••••••-••••")
    }

    @Test func whatCannotBeSeenIsEscaped() {
        #expect(Masked("ja\nnej\r\t").description == #"ja\nnej\r\t"#)
        #expect(Masked("a\u{202E}b").description == #"a\u{202E}b"#)
        #expect(Masked("ja\u{A0}").description == #"ja\u{A0}"#)
        #expect(Masked("\u{1B}[31mröd\u{7F}\u{0}").description == #"\u{1B}[31mröd\u{7F}\u{0}"#)
        #expect(Masked("\u{FEFF}a\u{200B}\u{2028}").description == #"\u{FEFF}a\u{200B}\u{2028}"#)
    }

    @Test func longTextsAreDescribed() {
        let eighty = String(repeating: "å", count: 80)
        #expect(Masked(eighty).description == eighty)
        #expect(Masked(eighty + "å").description == "[81 tecken/characters]")
        #expect(
            Masked("Hon berättade att \(number) hade flyttat hem igen").description
                == "[50 tecken/characters]")
    }

    @Test(
        "Free text in a field of values is described",
        arguments: [
            "Anna Svensson, Storgatan 3, 070-1234567", "Anna Svensson, Storgatan 3",
            "Bor hos sin mamma i Vaxholm",
            "Anna Svensson 070-1234567", "Anna 070 123 45 67", "ring +46 70\u{2013}123", "Hon flyttade. Igen",
            "mamma: Anna", "inskriven; utskriven igen", "070-123 45 67", "Ring\tmig\u{A0}12345",
        ])
    func freeTextIsDescribed(text: String) {
        #expect(Masked(text).description == "[\(text.unicodeScalars.count) tecken/characters]")
    }

    @Test(
        "Names, codes and values are quoted",
        arguments: [
            "Socialpsykiatrin i Österåker", "framgår ej", "ej tillämpligt", "17/3/2015", "2015-02-30", "3,0",
            "15 mars 2015", "Unga vuxna 18-25", "psykiatri-öppenvård", "Upplands Väsby",
            "2015-03-14T12:00:00Z",
        ])
    func namesAreQuoted(text: String) {
        #expect(Masked(text).description == text)
    }

    @Test func pathsAreNeverShortened() {
        let folder = String(repeating: "mapp/", count: 30)
        #expect(Masked(fileName: folder + "akt.json").description == folder + "akt.json")
        #expect(Masked(fileName: folder + "\(number).json\n").description == folder + #"••••••-••••.json\n"#)
    }
}
