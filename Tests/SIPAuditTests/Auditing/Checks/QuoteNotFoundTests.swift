import Testing

@testable import SIPAudit

@Suite("The quote of an observation")
struct QuoteNotFoundTests {
    private func file(quote: String, text: String?, document: String = "h1") -> String {
        func quoted(_ text: String) -> String {
            let escaped = text.map {
                $0 == "\n"
                    ? "\\n" : $0 == "\t" ? "\\t" : $0 == "\"" ? "\\\"" : $0 == "\r\n" ? "\\r\\n" : String($0)
            }
            return "\"" + escaped.joined() + "\""
        }
        let content = text.map { #", "text": \#(quoted($0))"# } ?? ""
        return CheckedFile.file(
            #""documents": [{"id": "h1", "kind": "SIP"\#(content)}], "observations": [⇢{"item": "gender", "value": "man", "document": "\#(document)", "quote": \#(quoted(quote))}]"#
        )
    }

    private static let missing = ExpectedFinding(
        "Observation: Kön", "quote", sv: "Citatet i observationen av ”Kön” finns inte i handlingen h1.",
        en: "The quote of the observation of “Gender” does not occur in document h1.")

    private static let text = "Han kom för sent.\nHan  är 40 år och bor i Åby; ”allt är bra”, sa han."

    @Test(
        "that does not occur is an error, at the observation",
        arguments: [
            "Han kom för tidigt.", "han kom för sent", "bor i Aby", "Hankom", "sent. Han är 41", "x",
            "allt är bra\", sa",
        ])
    func notFound(quote: String) throws {
        try QuoteNotFound.check(file(quote: quote, text: Self.text), Self.missing)
    }

    @Test(
        "that occurs is found, whatever the white space, however it is composed",
        arguments: [
            "Han kom för sent.", "för sent. Han är 40 år", "för sent.\nHan  är", "  sent.   Han ",
            "Han\u{A0}är 40",
            "fo\u{308}r sent", "A\u{30A}by", "är 40\r\når", "Han ä\u{AD}r", "bor\u{200B} i Åby", "Han är\t40",
            " ", "\u{AD}",
            "sa han.", "Han kom för sent.\nHan  är 40 år och bor i Åby; ”allt är bra”, sa han.",
        ])
    func found(quote: String) throws {
        try QuoteNotFound.check(file(quote: quote, text: Self.text).filter { $0 != "⇢" })
        // The other way round: the text is decomposed, the quote is not.
        let decomposed = Self.text.map {
            ["ö": "o\u{308}", "Å": "A\u{30A}", "ä": "a\u{308}", "å": "a\u{30A}"][$0] ?? String($0)
        }
        try QuoteNotFound.check(file(quote: quote, text: decomposed.joined()))
    }

    @Test("is not sought where there is no text, no document or no quote")
    func silent() throws {
        try QuoteNotFound.check(file(quote: "x", text: nil))
        try QuoteNotFound.check(file(quote: "x", text: "y", document: "h2"))
        try QuoteNotFound.check(CheckedFile.file(#""documents": [], "observations": []"#))
        try QuoteNotFound.check(
            CheckedFile.file(
                #""observations": [{"item": "gender", "value": "man", "document": "h1", "quote": "x"}]"#))
        try QuoteNotFound.check(
            CheckedFile.file(
                #""documents": [{"id": "h1", "text": "y"}], "observations": [{"item": "gender", "value": "man", "quote": "x"}]"#
            ))
    }

    @Test("may stand in any of the documents that share an id")
    func doubledID() throws {
        func file(_ quote: String) -> String {
            CheckedFile.file(
                #""documents": [{"id": "h1", "text": "ett"}, {"id": "h1", "text": "två"}, {"id": "h1"}], "observations": [{"item": "gender", "value": "man", "document": "h1", "quote": "\#(quote)"}]"#
            )
        }
        try QuoteNotFound.check(file("ett"))
        try QuoteNotFound.check(file("två"))
        try QuoteNotFound.check(file("tre"), Self.missing)
    }

    @Test("is never shown, and neither is the text")
    func secrecy() throws {
        let found = try QuoteNotFound.findings(
            in: file(quote: "Hemlig", text: "Hemligast").filter { $0 != "⇢" })
        #expect(found.isEmpty)
        let missing = try QuoteNotFound.findings(
            in: file(quote: "Hemligt", text: "Hemligast").filter { $0 != "⇢" })
        #expect(missing.count == 1)
        #expect(!"\(missing)".contains("Hemlig"))
    }

    @Test("in a text that is all one letter takes time in proportion to both")
    func hostile() {
        let text = Array(String(repeating: "a", count: 200_000).utf8)
        let quote = Array((String(repeating: "a", count: 100_000) + "b").utf8)
        let isFound = quote.withUnsafeBufferPointer { quote in
            text.withUnsafeBufferPointer { QuoteSearch(of: quote).isFound(in: $0) }
        }
        #expect(!isFound)
    }

    @Test("is found exactly where words of the text, in its order, are")
    func property() {
        var random = SeededGenerator(seed: 137)
        let words = ["a", "å", "a\u{30A}", "b", "ab", "é", "\u{AD}"]
        let spaces = [" ", "\n", "  ", "\u{A0}", "\t "]
        for _ in 0..<3000 {
            func text(_ count: ClosedRange<Int>) -> String {
                (0..<Int.random(in: count, using: &random)).map { _ in
                    words.randomElement(using: &random)!
                        + (Bool.random(using: &random) ? spaces.randomElement(using: &random)! : "")
                }.joined()
            }
            let (whole, quote) = (text(0...8), text(1...3))
            var (bytes, sought) = (Array(whole.utf8), Array(quote.utf8))
            if Bool.random(using: &random) { swap(&bytes, &sought) }
            let isFound = sought.withUnsafeBufferPointer { sought in
                bytes.withUnsafeBufferPointer { QuoteSearch(of: sought).isFound(in: $0) }
            }
            let slow = folded(String(decoding: bytes, as: UTF8.self))
            let pattern = folded(String(decoding: sought, as: UTF8.self))
            let places = 0...max(0, slow.count - pattern.count)
            let expected =
                pattern.isEmpty
                || places.contains { slow.dropFirst($0).prefix(pattern.count).elementsEqual(pattern) }
            // Bytes may also agree where a ring follows the quote's last letter.
            #expect(isFound == expected || (isFound && bytes.contains(0xCC)), "\(bytes) \(sought)")
        }
    }

    /// Words with one space between, as the obvious way has it.
    private func folded(_ text: String) -> [Character] {
        let seen = text.filter { $0 != "\u{AD}" }
        return Array(seen.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }
}
