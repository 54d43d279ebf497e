import Testing

@testable import SIPAudit

/// Phone numbers, e-mail and street addresses: what is found, and what only
/// looks like it. Every number here is invented.
@Suite("What a person can be reached by")
struct ContactPatternTests {
    private func counts(_ text: String) -> [Int] {
        let counts = ContactDetailCounts(in: text)
        return [counts.phoneNumbers, counts.mailAddresses, counts.streetAddresses]
    }

    @Test(
        "phone numbers",
        arguments: [
            "ring 08-123 45 67", "08-123456", "08-12 34 56 78", "08 123 45 67", "(08) 123 45 67",
            "08/123 45 67",
            "070-123 45 67", "070-1234567", "0701234567", "070 123 45 67", "070123 45 67", "0701-23 45 67",
            "070-123 4567", "073-123-45-67", "0176-123 45", "0176-12345", "010-123 45 67", "0771-123 456",
            "+46 70 123 45 67", "+46701234567", "+46 (0)70-123 45 67", "0046 70-123 45 67", "0046701234567",
            "+46-8-123 45 67", "+47 12 34 56 78", "+358 40 123 4567", "08 - 123 45 67", "08 – 123 45 67",
            "tel:0701234567.", "Tel. 08-123 45 67, vardagar", "070\u{A0}123\u{A0}45\u{A0}67", "070‑123 45 67",
            "[0701234567]", "”070-123 45 67”", "08-123 45 67 2015-03-12", "08-123 45 67 10.30",
            "0701234567/morgon", "nås på 08-1234 5678",
            "０７０−１２３４５６７", "٠٧٠١٢٣٤٥٦٧",
        ])
    func phoneNumbers(text: String) { #expect(counts(text) == [1, 0, 0]) }

    @Test(
        "e-mail addresses",
        arguments: [
            "anna@example.se", "Anna.A-B+c%d_e@mejl.example.se", "<åsa@exämpel.se>",
            "mejl:anna12@example.com.",
            "anna@example.se,", "”anna@example.se”", "1@1.se", "a@b.xn--p1ai", "anna@example.se–",
            "skriv till anna@example.se eller kom",
        ])
    func mailAddresses(text: String) { #expect(counts(text) == [0, 1, 0]) }

    @Test(
        "street addresses",
        arguments: [
            "bor på Storgatan 3", "Storgatan 3 B", "Storgatan 3B, 2 tr", "STORGATAN 12", "Ringvägen 101",
            "Kvarngränd 1", "Skogsstigen 7", "Lindallén 4", "Stortorget 2", "Kyrkbacken 15", "Karlaplan 9",
            "Olof Exempels gata 29", "Carl Exempels väg 2", "Nya Storgatan 3", "Storgatan\u{A0}3",
            "Stora Ringva\u{308}gen 14", "Björk-Åsgatan 2",
            "123 45 Exempelby", "SE-12345 Exempelby", "S-12345 Exempelby", "SE-123 45 Exempelby",
            "123 45  Åby", "Storgatan 3, 12345 Exempelby",
            "Storgatan 3, 123 45 Exempelby",
        ])
    func streetAddresses(text: String) { #expect(counts(text) == [0, 0, 1]) }

    @Test(
        "none of these",
        arguments: [
            // Dates and times.
            "2015-03-12", "2015-03-12 – 2015-09-01", "2015-03", "12/3 2015", "17/3/2015", "01-02-2015",
            "01-02-15",
            "01022015", "01/02/2015", "den 5 mars 2015", "kl. 10.30–11.15", "kl 08-10", "kl 08:30-09:15",
            "kl 0830-0915", "kl 0830-1015", "mån–fre 08-12 13-17", "08-16 17-20", "2015-03-12T10:30:00Z",
            "20150312", "201503121030", "v. 12-14", "2014/2015", "2014-2015",
            // Statutes, cases, amounts, counts.
            "4 kap. 1 § socialtjänstlagen (2001:453)", "SOSFS 2007:10", "2017:612", "3 f § HSL 1982:763",
            "dnr 2014/0701-12", "SN 2015/0123", "ärende 2015-01234", "dnr SN-2016-00345", "mål nr 1234-15",
            "125 000 kr", "0,1234567", "3.14159265", "12 345 678 kr", "1 234 567,00", "50 000", "75 %", "-12",
            "556000-1234", "h01", "plan-1", "A2H2", "K-0012", "0", "00", "00000000", "0000000000",
            // Short numbers, codes and what is glued to a word.
            "112", "1177", "11414", "1177.se", "F32.1", "F102", "ICD-10", "DSM-5", "AUDIT 18", "GAF 45",
            "Anna0701234567", "0701234567x", "1-0701234567", "id_0701234567", "070-123", "08-12 34",
            // Postal codes without a town, and other numbers before a capital.
            "123 45", "12 345 Personer", "12345 Exempelby", "ÅS-12345 Exempelby", "1234 Exempelby",
            "123456 Exempelby", "2015-12345 Exempelby",
            "023 45 Exempelby", "123 456 Exempelby", "3 45 Exempelby", "100 000 Kronor", "123 45 exempelby",
            // Mail that is none.
            "@anna", "anna@", "a @ b.se", "a@b", "3 @ 25.50", "a@1.2", "a@b.c", "@@", "anna@.se",
            ".@example.se",
            // Streets that are none.
            "på gatan 3", "Gatan 3", "Vägen 12", "Plan 2", "plan 3", "Vårdplan 2", "Handlingsplan 1",
            "SIP-plan 2",
            "Genomförandeplan 3", "KPM-plan 1", "Krisplan 2", "Storgatan", "Storgatan 2015", "Storgatan 0",
            "storgatan 3", "Storgatan, 3", "Storgatan 12345", "vägen 3", "hens väg 3", "Livets gata",
            "Planen 3", "Avgatan", "Behandlingsplan 12", "Individuell vårdplan 1",
            "", " ", "å", "@", "0@0", "+", "+0", "(0", "0(", "0/", "0-",
        ])
    func none(text: String) { #expect(counts(text) == [0, 0, 0]) }

    @Test("several in one text, each counted")
    func several() {
        #expect(
            counts("070-123 45 67, 08-765 43 21 eller anna@example.se på Storgatan 3; Ringvägen 4") == [
                2, 1, 2,
            ])
        #expect(counts("0701234567@example.se") == [1, 1, 0])
        #expect(counts("a@b.se@c.se") == [0, 1, 0])
        #expect(counts("anna1@example.se bo2@example.se") == [0, 2, 0])
        #expect(counts("Ärende 1 och 2 av 3: 08-123 45 67.") == [1, 0, 0])
    }

    @Test("the first digit or @ found by words is the one found byte by byte")
    func anchors() {
        var random = SeededGenerator(seed: 1177)
        let pieces: [[UInt8]] = ["0", "9", "@", "٩", "۰", "９", "A", "/", ":", "?", "å", "”", "\u{D9}"].map {
            Array($0.utf8)
        }
        for _ in 0..<20_000 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 0...40, using: &random) {
                switch Int.random(in: 0..<30, using: &random) {
                case 0: bytes += pieces.randomElement(using: &random)!
                case 1: bytes.append(UInt8.random(in: 0...255, using: &random))
                default: bytes.append(UInt8.random(in: 0x61...0x7A, using: &random))
                }
            }
            let start = Int.random(in: 0...bytes.count, using: &random)
            bytes.withUnsafeBufferPointer { buffer in
                let text = IdentityNumberText(bytes: buffer)
                let expected = (start..<buffer.count).first {
                    buffer[$0] == 0x40 || text.digit(at: $0) != nil
                }
                #expect(text.firstDigitOrAt(from: start) == expected, "\(bytes) from \(start)")
            }
        }
    }

    @Test("bytes of any kind never crash, and what is glued on the outside of two lines changes nothing")
    func anyBytes() {
        var random = SeededGenerator(seed: 112)
        let likely =
            Array("0701234567 -+()/@.se Storgatan 3 123 45 Åby".utf8) + [0xC3, 0xC2, 0xA0, 0xE2, 0x80, 0xD9]
        for _ in 0..<20_000 {
            let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
                Int.random(in: 0..<20, using: &random) == 0
                    ? UInt8.random(in: 0...255, using: &random) : likely.randomElement(using: &random)!
            }
            let alone = bytes.withUnsafeBufferPointer { ContactDetailCounts(in: $0) }
            let within = (Array("x;\n".utf8) + bytes + Array("\n;x".utf8)).withUnsafeBufferPointer {
                ContactDetailCounts(in: $0)
            }
            #expect(
                alone == within || !bytes.allSatisfy { $0 < 0x80 },
                "\(String(decoding: bytes, as: UTF8.self))")
        }
    }

    @Test("no text that is shorter than the shortest mail address holds any")
    func shortest() {
        #expect(!ContactDetailCounts(in: "a@b.se").isEmpty)
        var random = SeededGenerator(seed: 113)
        let likely = Array("0123456789+@.a å-Sgatn".utf8)
        for _ in 0..<50_000 {
            let count = Int.random(in: 0..<ContactDetailCounts.shortest, using: &random)
            let bytes = (0..<count).map { _ in likely.randomElement(using: &random)! }
            #expect(bytes.withUnsafeBufferPointer { ContactDetailCounts(in: $0) }.isEmpty, "\(bytes)")
        }
    }

    @Test("a long text of digits, of marks or of addresses takes no more than its length")
    func hostile() {
        for piece in ["0", "0 ", "08-", "1@", "@", "a@b.", "Storgatan 3 ", "å1 ", "123 45 A", "+46(0)"] {
            let text = String(repeating: piece, count: 100_000 / piece.utf8.count)
            _ = ContactDetailCounts(in: text)
        }
    }
}
