import Testing

@testable import SIPAudit

/// How often the patterns of phone numbers, e-mail and street addresses miss
/// and cry wolf, over 100,000 generated texts each way.
@Suite struct ContactPatternRateTests {
    private struct Kind: Sendable {
        let name: String
        /// The greatest part of such texts that may be missed, or alarm.
        let bound: Double
        let text: @Sendable (inout SeededGenerator) -> String
    }

    private static let surroundings = [
        ("", ""), ("ring ", " på dagen"), ("(", ")"), ("tel: ", ", mobil"), ("nr ", ". Han kom"),
        ("\n", "\n"),
        ("”", "”"), ("2015-03-12 ", " 2016"), ("å ", " ö"), ("/", ";"), ("•", "!"), ("nås på ", " el. mejl"),
    ]

    // MARK: - Misses

    private static let phoneNumbers = [
        Kind(name: "mobile, in groups", bound: 0) {
            $0.mobile(separators: ["-", " ", "/", "–"], groups: [3, 2, 2])
        },
        Kind(name: "mobile, two groups", bound: 0) { $0.mobile(separators: ["-", " "], groups: [7]) },
        Kind(name: "mobile, pairs", bound: 0) { $0.mobile(separators: ["-", " "], groups: [2, 2, 3]) },
        Kind(name: "mobile, bare", bound: 0) { $0.mobile(separators: [""], groups: [7]) },
        Kind(name: "Stockholm", bound: 0) {
            "08" + $0.one(["-", " ", "/"]) + $0.lead() + $0.digits(2) + " " + $0.digits(3) + " "
                + $0.digits(2)
        },
        Kind(name: "other area", bound: 0) {
            "0" + $0.lead() + $0.digits(2) + $0.one(["-", " "]) + $0.lead() + $0.digits(2) + " "
                + $0.digits(2)
        },
        Kind(name: "abroad", bound: 0) {
            $0.one(["+46", "0046"]) + $0.one(["", " ", "-", " (0)"]) + "7" + $0.digits(1)
                + $0.one([" ", "-", ""])
                + $0.lead() + $0.digits(2) + " " + $0.digits(2) + " " + $0.digits(2)
        },
        // A group that is a year makes it none.
        Kind(name: "four and three", bound: 0.03) { $0.mobile(separators: ["-"], groups: [4, 3]) },
        // Declared as missed.
        Kind(name: "with dots", bound: 1) {
            "07" + $0.digits(1) + "." + $0.digits(3) + "." + $0.digits(2) + "." + $0.digits(2)
        },
        Kind(name: "without the 0", bound: 1) {
            "7" + $0.digits(1) + "-" + $0.digits(3) + " " + $0.digits(2) + " " + $0.digits(2)
        },
    ]

    private static let mailAddresses = [
        Kind(name: "e-mail", bound: 0) {
            $0.letters(1...9) + $0.one(["", ".", "_", "-", "+"]) + $0.letters(1...5)
                + $0.one(["", "7", "85"]) + "@"
                + $0.letters(1...8) + $0.one([".se", ".nu", ".com", ".example.org", ".xn--p1ai"])
        }
    ]

    private static let streetAddresses = [
        Kind(name: "street", bound: 0) {
            $0.one(["Stor", "Ring", "Björk", "Östra Kyrko", "S:t Eriks", "Älg"])
                + $0.one(["gatan", "vägen", "gränd", "stigen", "allén", "torget", "backen"]) + " "
                + String($0.number(1...1899)) + $0.one(["", "A", " B", ", 3 tr"])
        },
        Kind(name: "plan", bound: 0) {
            $0.one(["Karla", "Oden", "Fridhems", "Bromma"]) + "plan " + String($0.number(1...199))
        },
        Kind(name: "name and road", bound: 0) {
            $0.one(["Olof Exempels", "Karins"]) + $0.one([" gata ", " väg "]) + String($0.number(1...199))
        },
        // After another number it is taken for a part of it, as in 12 345 67.
        Kind(name: "postal code and town", bound: 0.09) {
            String($0.number(100...984)) + " " + $0.digits(2) + $0.one([" ", "  "]) + $0.town()
        },
        Kind(name: "postal code of Sweden and town", bound: 0) {
            $0.one(["SE-", "S-"]) + String($0.number(100...984)) + $0.one([" ", ""]) + $0.digits(2) + " "
                + $0.town()
        },
        // Declared as missed.
        Kind(name: "postal code without its space", bound: 1) {
            String($0.number(100...984)) + $0.digits(2) + " " + $0.town()
        },
        Kind(name: "other endings", bound: 1) {
            $0.one(["Åsen", "Lilla Udden", "Box"]) + " " + String($0.number(1...99))
        },
    ]

    private func misses(
        _ kinds: [Kind], seed: UInt64, _ count: (ContactDetailCounts) -> Int
    ) -> [(kind: Kind, misses: Int, tries: Int)] {
        var random = SeededGenerator(seed: seed)
        var results = kinds.map { (kind: $0, misses: 0, tries: 0) }
        for round in 0..<34_000 {
            let index = round % kinds.count
            let (before, after) = Self.surroundings.randomElement(using: &random)!
            let text = before + kinds[index].text(&random) + after
            results[index].tries += 1
            if count(ContactDetailCounts(in: text)) == 0 {
                results[index].misses += 1
                if kinds[index].bound == 0 { Issue.record("\(kinds[index].name): \(text)") }
            }
        }
        return results
    }

    @Test("what is declared to be found is found")
    func misses() {
        let all =
            misses(Self.phoneNumbers, seed: 8, \.phoneNumbers)
            + misses(Self.mailAddresses, seed: 70, \.mailAddresses)
            + misses(Self.streetAddresses, seed: 3, \.streetAddresses)
        for (kind, misses, tries) in all {
            let rate = Double(misses) / Double(tries)
            #expect(rate <= kind.bound, "\(kind.name): \(misses) of \(tries)")
        }
    }

    // MARK: - False alarms

    private static let harmless = [
        Kind(name: "date", bound: 0) {
            "\($0.number(1990...2025))-\($0.padded(1...12))-\($0.padded(1...28))"
        },
        Kind(name: "date of a form", bound: 0) {
            "\($0.padded(1...28))\($0.one(["/", "-", ".", " "]))\($0.padded(1...12))-\($0.one(["15", "2015", "16"]))"
        },
        Kind(name: "eight digits of a date", bound: 0) { "\($0.padded(1...28))\($0.padded(1...12))2015" },
        Kind(name: "two dates", bound: 0) {
            "\($0.padded(1...28))/\($0.number(1...12)) – \($0.padded(1...28))/\($0.number(1...12)) 2015"
        },
        Kind(name: "time", bound: 0) {
            "kl. \($0.padded(0...23))\($0.one([".", ":"]))\($0.padded(0...59))–\($0.padded(0...23)).\($0.padded(0...59))"
        },
        Kind(name: "hours", bound: 0) {
            "\($0.padded(0...23))\($0.padded(0...59))-\($0.padded(0...23))\($0.padded(0...59))"
        },
        Kind(name: "opening hours", bound: 0) {
            "\($0.padded(7...11))-\($0.padded(11...13)) \($0.padded(13...14))-\($0.padded(15...18))"
        },
        Kind(name: "statute", bound: 0) {
            "\($0.number(1...20)) kap. \($0.number(1...30)) § \($0.one(["SoL", "HSL", "lagen"])) (\($0.number(1980...2025)):\($0.number(1...1900)))"
        },
        Kind(name: "case number", bound: 0) {
            "\($0.one(["dnr ", "SN ", "mål nr "]))\($0.number(2000...2025))\($0.one(["/", "-", ":"]))\($0.digits(5))"
        },
        Kind(name: "amount", bound: 0) {
            "\($0.number(1...999)) \($0.digits(3))\($0.one(["", ",00", ":-"])) kr"
        },
        Kind(name: "decimal", bound: 0) { "\($0.number(0...9))\($0.one([",", "."]))\($0.digits(8))" },
        Kind(name: "diagnosis", bound: 0) { "\($0.one(["F", "Z", "M"]))\($0.digits(2)).\($0.digits(1))" },
        Kind(name: "organisation number", bound: 0) { "\($0.number(5...9))\($0.digits(5))-\($0.digits(4))" },
        Kind(name: "plan and its number", bound: 0) {
            $0.one(["Vårdplan", "Handlingsplan", "SIP-plan", "Plan", "Genomförandeplan", "Krisplan"]) + " "
                + String($0.number(1...30))
        },
        Kind(name: "room, age, number", bound: 0) {
            "\($0.one(["Rum", "Ålder", "Antal", "Vecka", "Nr"])) \($0.number(1...999)) \($0.one(["Han", "Hon", "Enheten"]))"
        },
        // A form that phone numbers have by themselves.
        Kind(name: "eight bare digits", bound: 0.09) { $0.digits(8) },
        Kind(name: "ten bare digits", bound: 0.1) { $0.digits(10) },
        Kind(name: "five digits before a capital", bound: 0) { $0.digits(5) + " Enheten" },
        // The form that a postal code has by itself.
        Kind(name: "three digits and two before a capital", bound: 0.95) {
            $0.digits(3) + " " + $0.digits(2) + " Enheten"
        },
        Kind(name: "running text", bound: 0) {
            "\($0.letters(3...8)) \($0.number(1...99)) \($0.letters(2...9)), \($0.letters(2...9)) \($0.number(1...9)) av \($0.number(10...99))."
        },
        Kind(name: "handle", bound: 0) {
            "@\($0.letters(3...9)) \($0.number(1...9)) @ \($0.number(10...99)) kr"
        },
    ]

    @Test("what only looks like it alarms as rarely as its form allows")
    func falseAlarms() {
        var random = SeededGenerator(seed: 290)
        for kind in Self.harmless {
            var alarms = 0
            for _ in 0..<5000 {
                let (before, after) = Self.surroundings.randomElement(using: &random)!
                let text = before + kind.text(&random) + after
                guard !ContactDetailCounts(in: text).isEmpty else { continue }
                alarms += 1
                if kind.bound == 0 { Issue.record("\(kind.name): \(text)") }
            }
            #expect(Double(alarms) / 5000 <= kind.bound, "\(kind.name): \(alarms) of 5000")
        }
    }

    @Test("the fixture's texts hold none")
    func fixture() throws {
        for audited in try CheckedFile.fixture() { #expect(audited.contactDetails.isEmpty) }
    }
}

extension SeededGenerator {
    fileprivate mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    fileprivate mutating func padded(_ range: ClosedRange<Int>) -> String {
        let number = number(range)
        return number < 10 ? "0\(number)" : "\(number)"
    }

    fileprivate mutating func digits(_ count: Int) -> String {
        (0..<count).map { _ in String(number(0...9)) }.joined()
    }

    /// A digit that a subscriber's number may begin with.
    fileprivate mutating func lead() -> String { String(number(1...9)) }

    fileprivate mutating func one(_ texts: [String]) -> String { texts.randomElement(using: &self)! }

    fileprivate mutating func town() -> String { one(["Täby", "Älmhult", "NORRTÄLJE", "Åby", "Öckerö"]) }

    fileprivate mutating func letters(_ count: ClosedRange<Int>) -> String {
        (0..<number(count)).map { _ in one(["a", "e", "i", "k", "l", "n", "o", "r", "s", "t", "å", "ö"]) }
            .joined()
    }

    /// `070`, and seven digits in groups of these lengths.
    fileprivate mutating func mobile(separators: [String], groups: [Int]) -> String {
        let rest = groups.enumerated().map { $0 == 0 ? lead() + digits($1 - 1) : digits($1) }
        return "07" + digits(1) + one(separators) + rest.joined(separator: " ")
    }
}
