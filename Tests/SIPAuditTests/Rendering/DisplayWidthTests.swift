import Testing

@testable import SIPAudit

@Suite struct DisplayWidthTests {
    @Test(
        arguments: [
            ("", 0), ("Samordnad", 9), ("öppenvård", 9), ("o\u{308}ppenva\u{30A}rd", 9), ("–", 1), ("½", 1),
            ("日本", 4), ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("Ａ", 2), ("ﾃ", 1), ("𠀀", 2), ("😀", 2),
            ("👩‍👩‍👧", 2), ("👍🏽", 2),
            ("🇸🇪", 2), ("❤️", 2), ("❤", 1), ("1️⃣", 2), ("\u{301}", 0), ("a\u{200B}b", 2), ("a\tb", 2),
            ("a\r\nb", 2),
            ("\u{1B}", 0),
            ("\u{AD}", 1), ("\u{A0}", 1), ("Ж", 1), ("א", 1), ("❤\u{FE0F}a", 3), ("\u{85}", 0),
        ] as [(String, Int)])
    func columns(text: String, expected: Int) {
        #expect(text.displayWidth == expected)
        #expect(text[...].displayWidth == expected)
    }

    /// By bytes as by scalars.
    @Test func plainTextIsAsWideAsItsScalarsAreMany() {
        var random = SeededGenerator(seed: 7)
        let scalars = Array(
            "aå\u{7E}\u{7F}\u{9F}\u{A0}\u{2FF}\u{300}\u{200F}\u{2010}\u{2027}\u{2028}─╿▀€😀".unicodeScalars)
        for _ in 0..<2000 {
            var text = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0...4, using: &random) {
                text.append(scalars.randomElement(using: &random)!)
            }
            #expect(String(text).plainWidth == (text.allSatisfy(\.isPlain) ? text.count : nil))
        }
    }

    @Test func padding() {
        #expect("å".padded(to: 3) == "å  ")
        #expect("a\u{30A}".padded(to: 3, alignment: .right) == "  a\u{30A}")
        #expect("日本".padded(to: 5, alignment: .right) == " 日本")
        #expect("boende".padded(to: 3) == "boende")
        #expect("".padded(to: 0) == "")
    }
}

@Suite struct WordWrapTests {
    @Test(
        arguments: [
            ("", 5, [""]),
            ("ett två tre", 7, ["ett två", "tre"]),
            ("ett två tre", 11, ["ett två tre"]),
            ("ett   två", 20, ["ett två"]),
            ("  ett  ", 20, ["ett"]),
            ("ett\ntvå\r\n\ntre", 20, ["ett", "två", "", "tre"]),
            ("1\u{A0}000 kr", 5, ["1\u{A0}000", "kr"]),
            ("日本 日本", 5, ["日本", "日本"]),
            ("日本", 1, ["日", "本"]),
            ("va\u{30A}rd va\u{30A}rd", 9, ["va\u{30A}rd va\u{30A}rd"]),
        ] as [(String, Int, [String])])
    func words(text: String, width: Int, lines: [String]) {
        #expect(text.wrapped(to: width) == lines)
    }

    /// Only a word that no line holds is broken, and nothing is added to it.
    @Test(
        arguments: [
            ("psykiatri-öppenvård", 12, ["psykiatri-", "öppenvård"]),
            ("se psykiatri-öppenvård", 19, ["se", "psykiatri-öppenvård"]),
            ("vårdplaneringen i dag", 8, ["vårdplan", "eringen", "i dag"]),
            ("missbruks- och", 10, ["missbruks-", "och"]),
            ("-aaaa", 3, ["-aa", "aa"]),
            ("2015-03-01", 7, ["2015-03", "-01"]),
            ("a-b-c-d", 3, ["a-", "b-", "c-d"]),
        ] as [(String, Int, [String])])
    func longWords(text: String, width: Int, lines: [String]) {
        #expect(text.wrapped(to: width) == lines)
    }

    @Test func noLineIsTooWideAndNothingIsLost() {
        let parts = ["vård", "psykiatri-öppenvård", "日本語", "👩‍👩‍👧", "e\u{301}", " ", "  ", "-", "\n", "SIP", "🇸🇪"]
        var state: UInt32 = 2018
        for _ in 0..<500 {
            var text = ""
            for _ in 0..<12 {
                state = state &* 1_664_525 &+ 1_013_904_223  // Numerical Recipes' generator
                text += parts[Int(state >> 16) % parts.count]
            }
            for width in 2...9 {
                let lines = text.wrapped(to: width)
                #expect(lines.allSatisfy { $0.displayWidth <= width })
                #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " && $0 != "\n" })
            }
        }
    }
}
