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

    /// Bytes alone tell so of most, and must tell it of those alone in which
    /// nothing is found.
    @Test func namesWithFewDigitsStayAsTheyAre() {
        var random = SeededGenerator(seed: 405)
        let letters = ["a", "Z", "å", "Ö", "é", "-", "_"]
        for _ in 0..<5000 {
            var name = (0..<Int.random(in: 0...12, using: &random)).map { _ in
                letters.randomElement(using: &random)!
            }
            for _ in 0..<Int.random(in: 0...5, using: &random) {
                let place = Int.random(in: 0...name.count, using: &random)
                name.insert("\(Int.random(in: 0...9, using: &random))", at: place)
            }
            let text = name.joined()
            #expect(IdentityNumberDetector.matches(in: text).isEmpty, "\(text)")
            #expect(ContactDetails.hidden(in: text) == text, "\(text)")
            #expect(Masked(text).description == text)
            #expect(Masked(unitName: "\(text) i \(text.filter { !$0.isNumber })").description.hasPrefix(text))
        }
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

    @Test func namesOfUnitsAreQuotedInFull() {
        let name = "Myndighetsenheten för missbruk, psykiatri och boende"
        #expect(Masked(unitName: name).description == name)
        #expect(
            Masked(unitName: "Enhet \(number), 070-123 45 67\u{202E}").description
                == #"Enhet ••••••-••••, •••-•••••••\u{202E}"#)
        #expect(
            Masked(unitName: String(repeating: "a b ", count: 21)).description == "[84 tecken/characters]")
    }

    @Test func joinedNamesAreMaskedEachByItself() {
        let joined = [
            "user_spoke_at_meeting", "plan-1", "Kodare Anna i norra länet", "Hon bor hos sin mor nu",
        ]
        #expect(
            Masked(joining: joined.map { Masked($0) }).description
                == "user_spoke_at_meeting/plan-1/[25 tecken/characters]/[22 tecken/characters]")
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
        "What a person can be reached by is hidden in a lone word, too",
        arguments: [
            ("070-1234567", "•••-•••••••"), ("0701234567", "•••-•••••••"), ("08-123456", "•••-•••••••"),
            ("+46701234567", "+•••-•••••••"), ("0046-70-123-45-67", "•••-•••••••"),
            ("701234567", "•••-•••••••"), ("46701234567", "•••-•••••••"), ("5081234", "•••-•••••••"),
            ("(070)1234567", "(•••-•••••••"), ("070/123.45.67", "•••-•••••••"),
            ("070\u{2013}1234567", "•••-•••••••"), ("Anna0701234567", "Anna•••-•••••••"),
            ("tel:0701234567.", "tel:•••-•••••••."), ("2015-0701234567", "2015-•••-•••••••"),
            ("٠٧٠١٢٣٤٥٦٧", "•••-•••••••"), ("0701234567/081234567", "•••-•••••••"),
            ("anna@example.com", "•••@•••"), ("anna.a-b+c@mejl.example.se", "•••@•••"),
            ("<åsa@example.se>", "<•••@•••>"), ("a@b", "•••@•••"), ("a@b,c@d", "•••@•••,•••@•••"),
            ("mejl:anna@example.se;0701234567", "mejl:•••@•••;•••-•••••••"),
        ])
    func contactDetailsAreHidden(text: String, expected: String) {
        #expect(Masked(text).description == expected)
        #expect(Masked(text + "\u{200B}").description.hasPrefix(expected))
    }

    @Test(
        "Dates, years, counts and ids are quoted",
        arguments: [
            "2015", "2015-03", "2015-03-17", "2015-02-30", "17/3/2015", "3/17/2015", "2015-3-7", "20150314",
            "20150230", "201503141201", "20150314120000", "2014-2015", "2014-2015-03-17",
            "2015-03-17/2016-01-02",
            "2015-03-14T12:00:00Z", "2015-03-14T12:00:00+01:00", "2015.03.17", "1200", "34000", "975551",
            "-12", "3,0", "A2H2", "plan-1", "h10", "X7P5", "K-0012", "dnr:2015-00123", "p1-m2-d3-2015",
            "version-1.0.2", "@anna", "anna@", "a @ b", "35@",
        ])
    func numbersOfOtherKindsAreQuoted(text: String) {
        #expect(Masked(text).description == text)
    }

    @Test("No text of any characters keeps a phone number, and none without seven digits is touched")
    func randomTexts() {
        var random = SeededGenerator(seed: 46)
        let pieces = ["a", "Å", "-", "/", ".", "(", ")", "@", ":", "0", "1", "7", "9", "2015", "\u{660}"]
        for _ in 0..<500 {
            let text = (0..<Int.random(in: 0...14, using: &random)).map { _ in
                pieces.randomElement(using: &random)!
            }
            .joined()
            let shown = Masked(text).description
            let isPlain = text.filter(\.isNumber).count < 7 && !text.contains("@")
            if isPlain { #expect(shown == text) }
            #expect(shown.split { !$0.isNumber }.allSatisfy { $0.count < 7 || $0.hasPrefix("20") }, "\(text)")
        }
        #expect(Masked("ring 0701234567 nu").description == "[18 tecken/characters]")
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
