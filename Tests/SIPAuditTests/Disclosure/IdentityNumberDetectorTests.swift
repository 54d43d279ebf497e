import Testing

@testable import SIPAudit

/// What the detector says of single spellings. The digits come from
/// `InventedIdentityNumber`: 9 July 1985, serial number 980.
@Suite struct IdentityNumberDetectorTests {
    private let date = "850709"
    private let last = String(InventedIdentityNumber.ten(year: 1985, month: 7, day: 9, serial: 980).suffix(4))

    /// The texts found in `text`, in which `D` stands for the date and `L` for
    /// the last four places.
    private func found(_ template: String) -> [String] {
        let text = template.replacing("D", with: date).replacing("L", with: last)
        return IdentityNumberDetector.matches(in: text).map { String(text[$0]) }
    }

    @Test(arguments: [
        "D-L", "19D-L", "DL", "19DL", "D+L", "19D+L", "D L", "19D L", "D   L", "D - L", "D--L", "D_L",
        "D\u{2010}L", "D\u{2011}L", "D\u{2013}L", "D\u{2014}L", "D\u{2212}L", "D\u{AD}L", "D\u{A0}L",
        "D\u{202F}L", "D\u{200B}L", "D\u{200E}-L", "D\u{FEFF}L", "D\u{FF0D}L", "D-\nL", "D -\r\nL", "D\tL",
        "1985-07-09-L", "1985-07-09 L", "1985-07-09 - L", "1985–07–09–L",
        "85-07-09-L", "85 07 09-L", "85 07 09 L", "1985 07 09 L", "85–07–09 – L", "85-07-09/L",
        "1985-07-09.L",
        "D.L", "D/L", "19D.L", "19D/L",
    ])
    func everySpellingIsFoundWhole(template: String) {
        let text = template.replacing("D", with: date).replacing("L", with: last)
        #expect(found(template) == [text])
        #expect(found("F\(template)x").count == 1, "glued to letters")
        #expect(found("akt_\(template).json").count == 1, "in a file name")
        #expect(found("å\(template)ö").count == 1, "glued to å and ö")
        #expect(found("{\"\(template)\":1}").count == 1, "as a key")
        #expect(found("5;\(template);5").count == 1, "in a row")
    }

    @Test func digitsOfOtherScripts() {
        let digits = (date + last).unicodeScalars.map { $0.value - 48 }
        for zero: UInt32 in [0xFF10, 0x660, 0x6F0] {
            var text = String.UnicodeScalarView()
            for digit in digits { text.append(Unicode.Scalar(zero + digit)!) }
            #expect(IdentityNumberDetector.matches(in: "nr " + String(text)).map { _ in 1 } == [1])
            text.append(Unicode.Scalar(zero)!)
            #expect(IdentityNumberDetector.matches(in: "nr " + String(text)).isEmpty)
        }
    }

    @Test func samordningsnummer() {
        let number = InventedIdentityNumber.ten(year: 1985, month: 7, day: 69, serial: 12)
        let separated = "\(number.prefix(6))-\(number.suffix(4))"
        #expect(IdentityNumberDetector.matches(in: separated).count == 1)
        #expect(IdentityNumberDetector.matches(in: "19" + number).count == 1)
        let noDay = InventedIdentityNumber.ten(year: 1985, month: 6, day: 91, serial: 12)
        #expect(IdentityNumberDetector.matches(in: noDay).isEmpty, "31 June")
    }

    @Test func severalInOneText() {
        #expect(
            found("D-L och 19DL, samt D L.") == ["\(date)-\(last)", "19\(date)\(last)", "\(date) \(last)"])
        #expect(found("2018 D-L 2019") == ["\(date)-\(last)"])
        #expect(found("D-L-2") == ["\(date)-\(last)"], "a running number after it")
    }

    @Test func leapDays() {
        for (year, exists) in [(1984, true), (1985, false), (1900, false), (2000, true)] {
            let number = InventedIdentityNumber.ten(year: year, month: 2, day: 29, serial: 123)
            #expect(IdentityNumberDetector.isMatch(in: "\(year / 100)\(number)") == exists)
        }
        let withoutCentury = InventedIdentityNumber.ten(year: 2000, month: 2, day: 29, serial: 123)
        #expect(IdentityNumberDetector.isMatch(in: withoutCentury))
    }

    @Test(arguments: [
        // Embedded in a longer run.
        "1DL", "DL1", "119DL", "19DL1", "0019DL", "D-L5", "1D-L", "1985-07-09-L5",
        // Too few, or too far apart.
        "D", "L", "D-98", "D./L", "D..L", "D\nL", "85-07 09-L", "85\n07\n09\nL", "985-07-09-L", "D     L",
        "D---L", "D-x-L",
        // Two dates and other things that begin with a date.
        "2015-03-14 – 2015-09-01", "2015-03-14-2015-09-01", "2015-03-14T12:00:00Z", "2015-03-14 12:00",
        "20150314T120000", "20150314120000", "20150314T120000Z", "2015-03-14 F102", "20150314 F102",
        "150314 F1020", "2015-03-14",
        "15-03-14 – 2015-09-01", "15-03-14 – 15-09-01", "2015-03-14/2015-09-01", "20150314/20150901",
        // Phone numbers as they are written.
        "070-123 45 67", "0701-23 45 67", "08-123 456 78", "+46 70 123 45 67", "+46701234567",
        // Organisation numbers have 2 or more where months have tens.
        "556036-0793", "5560360793", "16556036-0793",
        "", "7", "Tabell 11: 27 (47 %)", "akt-0001", "SFS 2001:453",
    ])
    func theseAreNone(template: String) {
        #expect(found(template) == [])
    }

    @Test func aWrongCheckDigitDateOrSerialIsNone() {
        let number = InventedIdentityNumber.ten(year: 1985, month: 7, day: 9, serial: 980)
        for wrong in 0..<10 where wrong != number.last!.wholeNumberValue! {
            #expect(!IdentityNumberDetector.isMatch(in: number.dropLast() + String(wrong)))
        }
        for (month, day) in [(0, 9), (13, 9), (7, 0), (7, 32), (7, 60), (7, 92), (2, 30), (4, 31)] {
            let number = InventedIdentityNumber.ten(year: 1985, month: month, day: day, serial: 980)
            #expect(!IdentityNumberDetector.isMatch(in: number))
        }
        let noSerial = InventedIdentityNumber.ten(year: 1985, month: 7, day: 9, serial: 0)
        #expect(!IdentityNumberDetector.isMatch(in: noSerial))
        #expect(!IdentityNumberDetector.isMatch(in: "17\(number)"), "nobody alive was born in the 1700s")
    }

    @Test(arguments: [
        // Nationellt reservnummer; with unknown sex; with an unknown date.
        "22850709AB12", "22850709-AB12", "23010203-CDE4", "00992345FG56", "00202140-HJK7",
        // Stockholm.
        "991985123456", "992016000001", "99201600-0001",
        // Västra Götaland, Dalarna, Västerbotten, Sörmland.
        "19850709K064", "19850709-M123", "19850709x081", "18500101P001", "19850709-R212",
        // Värmland, Örebro, Blekinge.
        "19850709SF12", "19850709SU1A", "19850709TB1C", "19850709-AB1C",
        // Skåne.
        "850709-DA0B", "19850709FZ1A", "850709EB1C",
        // Västernorrland, Gävleborg, Halland and Carelink.
        "19850709123R", "19850709-123R", "19850709-12M3", "1985070912K3", "198507401234", "19850759-1234",
    ])
    func reserveNumbers(number: String) {
        for text in [number, "id\(number)", "(\(number))", "akt \(number).json"] {
            #expect(IdentityNumberDetector.matches(in: text).map { String(text[$0]) } == [number])
        }
        for text in ["1\(number)", "\(number)1"] { #expect(!IdentityNumberDetector.isMatch(in: text)) }
    }

    @Test func interimNumbersHaveACheckDigitInWhichTheLetterIsOne() {
        let check = InventedIdentityNumber.checkDigit(of: "850709" + "122")
        #expect(IdentityNumberDetector.isMatch(in: "850709-T22\(check)"))
        #expect(!IdentityNumberDetector.isMatch(in: "850709-T22\((check + 1) % 10)"))
        #expect(!IdentityNumberDetector.isMatch(in: "850709-A22\(check)"), "not a letter of such numbers")
    }

    @Test(arguments: [
        "22850709AI12", "21850709AB12", "22851309AB12", "00121145FG56", "19850709XF1", "19850709TB1V9",
        "850709-AA0B", "850709-DA2B", "19850709123K", "19850709-12A3", "991785123456", "198513401234",
        "19850709-SAMT", "19850709SIP1", "20150314-KPM1", "20150314_v2",
    ])
    func almostReserveNumbers(text: String) {
        #expect(!IdentityNumberDetector.isMatch(in: text))
    }

    @Test func bytesOfAnyCollection() {
        let text = "akt 19\(date)-\(last)"
        #expect(IdentityNumberDetector.firstMatch(in: Array(text.utf8)) == 4..<17)
        #expect(IdentityNumberDetector.firstMatch(in: Array(text.utf8)[2...]) == 2..<15)
        #expect(IdentityNumberDetector.firstMatch(in: text.utf8.lazy.map { $0 }) == 4..<17)
        #expect(IdentityNumberDetector.firstMatch(in: [UInt8]()) == nil)
    }
}
