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

    @Test func pathsAreNeverShortened() {
        let folder = String(repeating: "mapp/", count: 30)
        #expect(Masked(fileName: folder + "akt.json").description == folder + "akt.json")
        #expect(Masked(fileName: folder + "\(number).json\n").description == folder + #"••••••-••••.json\n"#)
    }
}
