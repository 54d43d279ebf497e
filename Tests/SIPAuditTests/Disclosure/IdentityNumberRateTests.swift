import Testing

@testable import SIPAudit

extension SeededGenerator {
    fileprivate mutating func digits(_ count: Int) -> String {
        InventedIdentityNumber.padded(Int(next() % 1_000_000_000_000), 12).suffix(count).description
    }

    fileprivate mutating func number(_ range: ClosedRange<Int>, width: Int = 2) -> String {
        InventedIdentityNumber.padded(Int.random(in: range, using: &self), width)
    }
}

/// Misses and false alarms, counted over generated texts.
@Suite struct IdentityNumberRateTests {
    private static let separators = [
        "-", "+", "", " ", "  ", " - ", "–", "\u{2011}", "\u{2212}", "\u{A0}", "\u{202F}", "\u{200B}", "_",
    ]
    private static let surroundings = [
        ("", ""), ("F", "x"), ("id", ""), ("akt_", ".json"), ("Brukaren (", ") kom"), ("å", "ä"),
        ("nr:", ";"),
        ("2018 ", " 2019"), ("\"", "\": 1"), ("08-12 ", ", tel."), ("p", "-1"), ("🙂", "🙂"),
    ]

    @Test func noDeclaredFormIsMissed() {
        var random = SeededGenerator(seed: 2018)
        var misses: [String] = []
        for _ in 0..<100_000 {
            let year = Int.random(in: 1890...2025, using: &random)
            let month = Int.random(in: 1...12, using: &random)
            let days = InventedIdentityNumber.daysIn(month: month, year: year)
            let day = Int.random(in: 1...days, using: &random) + (Bool.random(using: &random) ? 0 : 60)
            let ten = InventedIdentityNumber.ten(
                year: year, month: month, day: day, serial: Int.random(in: 1...999, using: &random))
            let date = (Bool.random(using: &random) ? String(year / 100) : "") + ten.prefix(6)
            let number = date + Self.separators.randomElement(using: &random)! + ten.suffix(4)
            let (before, after) = Self.surroundings.randomElement(using: &random)!
            let text = before + number + after
            if !IdentityNumberDetector.matches(in: text).contains(where: { text[$0] == number }) {
                misses.append(text)
            }
        }
        #expect(misses == [])
    }

    /// A kind of text that is not an identity number, and the greatest part of
    /// such texts that may alarm, with the reason for it.
    private struct Harmless: Sendable {
        let name: String
        let bound: Double
        let text: @Sendable (inout SeededGenerator) -> String
    }

    private static let harmless = [
        // Nothing of these has the form of a number.
        Harmless(name: "ISO date", bound: 0) {
            "\($0.number(1990...2025))-\($0.number(1...12))-\($0.number(1...28))"
        },
        Harmless(name: "ISO time", bound: 0) {
            "\($0.number(1990...2025))-\($0.number(1...12))-\($0.number(1...28))T\($0.number(0...23)):\($0.digits(2)):00Z"
        },
        Harmless(name: "period", bound: 0) {
            "\($0.number(1990...2025))-\($0.number(1...12))-\($0.number(1...28)) – 2016-\($0.number(1...12))-01"
        },
        Harmless(name: "interval of ISO dates", bound: 0) {
            "\($0.number(1990...2025))-\($0.number(1...12))-\($0.number(1...28))/2016-\($0.number(1...12))-01"
        },
        Harmless(name: "phone number in pairs", bound: 0) {
            "08-\($0.digits(2)) \($0.digits(2)) \($0.digits(2)) \($0.digits(2))"
        },
        Harmless(name: "second stamp", bound: 0) {
            "\($0.number(1990...2025))\($0.number(1...12))\($0.number(1...28))\($0.digits(6))"
        },
        Harmless(name: "written phone number", bound: 0) {
            "0\($0.number(70...79))-\($0.digits(3)) \($0.digits(2)) \($0.digits(2))"
        },
        Harmless(name: "case number", bound: 0) { "SN \($0.number(2000...2025))/\($0.digits(4))" },
        Harmless(name: "nine digits", bound: 0) { $0.digits(9) },
        Harmless(name: "thirteen digits", bound: 0) { $0.digits(12) + "7" },
        // 12 of 100 months, 61 of 100 days, 1 of 10 check digits: 0.73 %.
        Harmless(name: "ten digits", bound: 0.01) { $0.digits(10) },
        Harmless(name: "six and four digits", bound: 0.01) { "\($0.digits(6))-\($0.digits(4))" },
        // 3 of 100 centuries too; and days 32–59 of 4 centuries, 0.13 %; and Stockholm's.
        Harmless(name: "twelve digits", bound: 0.003) { $0.digits(12) },
        // A right date by its making: 1 of 10 check digits.
        Harmless(name: "minute stamp", bound: 0.11) {
            "\($0.number(1990...2025))\($0.number(1...12))\($0.number(1...28))\($0.number(0...23))\($0.number(0...59))"
        },
        // Only 070 has a month; 9 of 10, 61 of 100 days, 1 of 10 check digits: 5.5 %.
        Harmless(name: "bare 070 number", bound: 0.06) { "070" + $0.digits(7) },
        Harmless(name: "bare 072, 073, 076 number", bound: 0) {
            "07" + ["2", "3", "6"].randomElement(using: &$0)! + $0.digits(7)
        },
    ]

    @Test func falseAlarmsAreAsRareAsTheFormAllows() {
        var random = SeededGenerator(seed: 1997)
        let perKind = 20_000
        for kind in Self.harmless {
            var alarms = 0
            for _ in 0..<perKind where IdentityNumberDetector.isMatch(in: kind.text(&random)) { alarms += 1 }
            let rate = Double(alarms) / Double(perKind)
            #expect(rate <= kind.bound, "\(kind.name): \(alarms) of \(perKind)")
        }
    }

    /// The obvious way to find numbers: try every byte as the beginning of one.
    /// The detector skips most bytes and must find the same.
    private func slowFirstMatch(in text: String) -> Range<Int>? {
        let bytes = Array(text.utf8)
        return bytes.withUnsafeBufferPointer { buffer in
            let view = IdentityNumberText(bytes: buffer)
            for start in bytes.indices where view.digit(at: start) != nil {
                if view.isDigit(endingAt: start) { continue }
                for end in bytes.indices.suffix(from: start) {
                    let part = Array(bytes[start...end])
                    if let match = IdentityNumberDetector.firstMatch(in: part), match == 0..<part.count,
                        IdentityNumberDetector.firstMatch(in: part + bytes[(end + 1)...].prefix(8)) == match
                    {
                        return start..<end + 1
                    }
                }
            }
            return nil
        }
    }

    @Test func skippingBytesMissesNothing() {
        var random = SeededGenerator(seed: 47)
        let pieces = [
            "850709", "1985", "85-07-09", "07", "-", ".", " ", "å", "x", "–", "K", "٣", "０", "9805", "1",
            "\u{A0}",
        ]
        for _ in 0..<20_000 {
            let text = (0..<Int.random(in: 1...9, using: &random))
                .map { _ in pieces.randomElement(using: &random)! }.joined()
            let found = IdentityNumberDetector.firstMatch(in: Array(text.utf8))
            #expect(found == slowFirstMatch(in: text), "\(text)")
        }
    }

    @Test func bytesOfAnyKindNeverCrash() {
        var random = SeededGenerator(seed: 290)
        let likely: [UInt8] = [
            0x30, 0x31, 0x39, 0xEF, 0xBC, 0x90, 0xD9, 0xA1, 0xDB, 0xB1, 0xE2, 0x80, 0x2D, 0xC2,
        ]
        for _ in 0..<20_000 {
            let bytes = (0..<Int.random(in: 0...20, using: &random)).map { _ in
                Bool.random(using: &random)
                    ? likely.randomElement(using: &random)! : UInt8.random(in: 0...255, using: &random)
            }
            if let match = IdentityNumberDetector.firstMatch(in: bytes) {
                #expect(match.upperBound <= bytes.count)
            }
        }
    }
}

extension IdentityNumberText {
    /// Whether a digit ends where the byte at `index` begins.
    fileprivate func isDigit(endingAt index: Int) -> Bool {
        (1...3).contains { $0 <= index && digit(at: index - $0)?.end == index }
    }
}
