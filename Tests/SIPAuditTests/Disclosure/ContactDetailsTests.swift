import Testing

@testable import SIPAudit

@Suite("What checks find by exact patterns, messages hide")
struct ContactDetailsTests {
    private static let pieces = [
        "0", "1", "2", "7", "46", "08", "070", "+", "+46", "0046", "2015", "1850", "123", "4567", "-", " ",
        "/", "(", ")",
        " - ", "–", ".", ",", "@", "a", "Å", "se", "_", "\u{660}", "\u{FF17}", "\u{96F}", "€", "a@b.se",
        "Storgatan 3", "Storgatan",
        "Olofs gata",
        "å\u{30A}", "•",
    ]

    private static func texts(_ count: Int, seed: UInt64, _ body: (String) -> Void) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<count {
            let pieces = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
                Self.pieces.randomElement(using: &generator)!
            }
            body(pieces.joined())
        }
    }

    @Test("A look at the bytes never overlooks what the scalars show")
    func mayBe() {
        Self.texts(5000, seed: 65) { text in
            #expect(ContactDetails.hidden(in: text) == ContactDetails.replaced(in: text), "\(text)")
        }
    }

    @Test("Whatever a pattern finds is not shown")
    func everyPattern() {
        var found = [0, 0, 0]
        Self.texts(10000, seed: 66) { text in
            let counts = ContactDetailCounts(in: text)
            found[0] += counts.phoneNumbers
            found[1] += counts.mailAddresses
            found[2] += counts.streetAddresses
            let shown = Masked(text).description
            #expect(ContactDetailCounts(in: shown).isEmpty, "\(text) is shown as \(shown)")
        }
        #expect(found.allSatisfy { $0 > 20 }, "the texts are of all kinds: \(found)")
    }

    @Test(
        "also where it could be a date, or a name",
        arguments: ["08-12-1850", "+47-12-2015-1234", "€@exempel.se", "Storgatan 3", "Olof Palmes gata 29"])
    func examples(text: String) {
        #expect(!ContactDetailCounts(in: text).isEmpty)
        #expect(Masked(text).description != text)
    }
}
