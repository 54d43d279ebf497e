import Testing

@testable import SIPAudit

/// The comparison of bytes against the plain comparison of strings, on texts
/// that are short and alike, so that many of them are equal.
struct CanonicalTextTests {
    /// Letters that can be spelled in several ways, among them one that is
    /// canonically ASCII (the Kelvin sign), marks that reorder, and Hangul that
    /// composes.
    private static let pieces = [
        "a", "b", "K", ";", "å", "ö", "\u{212A}", "\u{37E}", "\u{212B}", "\u{30A}", "\u{323}", "\u{308}",
        "\u{1100}", "\u{1161}", "가", "😀",
    ]

    private static func text(using generator: inout SeededGenerator) -> String {
        (0..<Int.random(in: 0...4, using: &generator)).reduce(into: "") { text, _ in
            text.unicodeScalars.append(contentsOf: pieces.randomElement(using: &generator)!.unicodeScalars)
        }
    }

    @Test func answersAsStringsDo() {
        var generator = SeededGenerator(seed: 11)
        var equal = 0
        for _ in 0..<50_000 {
            let (one, other) = (Self.text(using: &generator), Self.text(using: &generator))
            let answer = Array(one.utf8).withUnsafeBufferPointer { CanonicalText.equal($0, other) }
            #expect(answer == (one == other), "\(one.unicodeScalars) \(other.unicodeScalars)")
            if answer { equal += 1 }
        }
        #expect(equal > 100)
    }
}
