import Testing

@testable import SIPAudit

struct TextDecodingTests {
    private func decode(
        _ raw: [UInt8], as encoding: TextEncoding? = nil, fallback: Bool = false
    ) throws -> (text: String, encoding: TextEncoding) {
        let source = try TextDecoding.decode(
            raw, name: "x", encoding: encoding, fallbackToWindows1252: fallback)
        return (String(decoding: source.bytes, as: UTF8.self), source.encoding)
    }

    private func fault(
        _ raw: [UInt8], as encoding: TextEncoding? = nil, fallback: Bool = false
    ) -> InputFault? {
        do throws(InputFault) {
            _ = try TextDecoding.decode(
                raw, name: "x", encoding: encoding, fallbackToWindows1252: fallback)
            return nil
        } catch { return error }
    }

    // MARK: What can be read

    @Test(arguments: [
        ("utf-8", TextEncoding.utf8), ("UTF-16", .utf16), ("utf-16le", .utf16LE),
        ("utf-16be", .utf16BE), ("windows-1252", .windows1252), ("cp1252", .windows1252),
        ("ISO-8859-1", .latin1), ("latin1", .latin1),
    ])
    func namesThatUsersType(name: String, encoding: TextEncoding) {
        #expect(TextEncoding(named: name) == encoding)
    }

    @Test func unknownNameIsNoEncoding() {
        #expect(TextEncoding(named: "ebcdic") == nil)
    }

    @Test func byteOrderMarksAreRemoved() throws {
        #expect(try decode([0xEF, 0xBB, 0xBF, 0x61]) == ("a", .utf8))
        #expect(try decode([0xFF, 0xFE, 0x61, 0x00]) == ("a", .utf16LE))
        #expect(try decode([0xFE, 0xFF, 0x00, 0x61]) == ("a", .utf16BE))
        #expect(try decode([0xFF, 0xFE, 0x61, 0x00], as: .utf16) == ("a", .utf16LE))
        #expect(try decode([0xFF, 0xFE, 0x61, 0x00], as: .utf16LE) == ("a", .utf16LE))
        #expect(try decode([0xEF, 0xBB, 0xBF, 0x61], as: .utf8) == ("a", .utf8))
        #expect(try decode([]) == ("", .utf8))
    }

    @Test func fallsBackOnlyWithoutUTF8AndOnlyWhenAsked() throws {
        let old: [UInt8] = [0xE5, 0x3B, 0x80]
        #expect(try decode(old, fallback: true) == ("å;€", .windows1252))
        #expect(fault(old)?.id == "read.encoding")
        // One valid å in UTF-8 makes the other a broken byte.
        #expect(fault(old + [0xC3, 0xA5], fallback: true)?.id == "read.encoding")
        #expect(fault([0xEF, 0xBB, 0xBF] + old, fallback: true)?.id == "read.encoding")
    }

    @Test func everyByteOfWindows1252() {
        let undefined = (0...255).filter { Windows1252.scalar(of: UInt8($0)) == nil }
        #expect(undefined == [0x81, 0x8D, 0x8F, 0x90, 0x9D])
        let special = (0x80...0x9F).compactMap { Windows1252.scalar(of: UInt8($0)) }
        #expect(String(String.UnicodeScalarView(special)) == "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ")
        let scalars = (0...255).compactMap { Windows1252.scalar(of: UInt8($0)) }
        #expect(Set(scalars).count == 251)
    }

    // MARK: What cannot

    private static let notUTF8 = Bilingual(
        sv: "byten 0xE5 är inte giltig här; UTF-8 väntades; "
            + "är filen sparad av ett äldre program, ange --encoding windows-1252",
        en: "the byte 0xE5 is not valid here; expected UTF-8; "
            + "if an older program saved the file, give --encoding windows-1252")
    private static let notText = Bilingual(
        sv: "filen innehåller ett nolltecken (NUL) och är knappast en textfil; "
            + "är det en Excelfil, spara den som CSV, och är det UTF-16, ange --encoding utf-16le",
        en: "the file contains a NUL character and is hardly a text file; "
            + "if it is an Excel file, save it as CSV, and if it is UTF-16, give --encoding utf-16le")

    private func check(
        _ fault: InputFault?, _ id: String, at position: [Int]?, sv: String, en: String,
        sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) {
        #expect(fault?.id == id, sourceLocation: sourceLocation)
        #expect(fault?.location.line == position?[0], sourceLocation: sourceLocation)
        #expect(fault?.location.column == position?[1], sourceLocation: sourceLocation)
        #expect(fault?.message == Bilingual(sv: sv, en: en), sourceLocation: sourceLocation)
    }

    @Test func brokenByte() {
        let message = Self.notUTF8
        let unmarked = fault(Array("å\nåb".utf8) + [0xE5, 0x61])
        let marked = fault([0xEF, 0xBB, 0xBF, 0x0A, 0x61, 0x61, 0xE5])
        for fault in [unmarked, marked] {
            check(fault, "read.encoding", at: [2, 3], sv: message.swedish, en: message.english)
        }
    }

    @Test func nulCharacter() {
        let message = Self.notText
        let (sv, en) = (message.swedish, message.english)
        check(fault([0x61, 0x0A, 0x62, 0x00]), "read.nul", at: [2, 2], sv: sv, en: en)
        check(fault([0x61, 0x00], as: .windows1252), "read.nul", at: [1, 2], sv: sv, en: en)
        check(fault([0xFF, 0xFE, 0x61, 0x00, 0x00, 0x00]), "read.nul", at: [1, 2], sv: sv, en: en)
        // The beginning of an .xlsx file, which is broken as UTF-8 too.
        check(
            fault([0x50, 0x4B, 0x03, 0x04, 0x14, 0x00, 0x06, 0xE5], fallback: true), "read.nul", at: [1, 6],
            sv: sv, en: en)
        // UTF-16 whose byte order mark is missing.
        check(fault([0x61, 0x00, 0x62, 0x00]), "read.nul", at: [1, 2], sv: sv, en: en)
    }

    @Test func byteWithoutMeaningInWindows1252() {
        check(
            fault([0xE5, 0x0A, 0xE5, 0x81], as: .windows1252), "read.encoding", at: [2, 2],
            sv: "byten 0x81 betyder ingenting i Windows-1252",
            en: "the byte 0x81 has no meaning in Windows-1252")
        check(
            fault([0xE5, 0x0A, 0xE5, 0x81], fallback: true), "read.encoding", at: [2, 2],
            sv: "byten 0x81 är varken giltig UTF-8 eller Windows-1252; ange filens kodning med --encoding",
            en: "the byte 0x81 is valid neither as UTF-8 nor as Windows-1252; "
                + "give the file's encoding with --encoding")
    }

    @Test(arguments: [
        [0xFF, 0xFE, 0x61, 0x00, 0x3D, 0xD8],
        [0xFE, 0xFF, 0x00, 0x61, 0xD8, 0x3D, 0x00, 0x61],
    ])
    func halfCharacterInUTF16(raw: [UInt8]) {
        check(
            fault(raw), "read.encoding", at: [1, 2],
            sv: "0xD83D är ett halvt tecken i UTF-16, och den andra halvan saknas",
            en: "0xD83D is half a character in UTF-16, and its other half is missing")
    }

    @Test func secondHalfWithoutFirstInUTF16() {
        check(
            fault([0x00, 0xDC], as: .utf16LE), "read.encoding", at: [1, 1],
            sv: "0xDC00 är ett halvt tecken i UTF-16, och den andra halvan saknas",
            en: "0xDC00 is half a character in UTF-16, and its other half is missing")
    }

    @Test func oddLengthOfUTF16() {
        check(
            fault([0xFF, 0xFE, 0x61, 0x00, 0x0A, 0x00, 0x62]), "read.encoding", at: [2, 1],
            sv: "filen har ett udda antal byte, men UTF-16 har två eller fyra per tecken; är den avklippt?",
            en: "the file has an odd number of bytes, but UTF-16 has two or four per character; "
                + "is it cut off?")
    }

    @Test func byteOrderNobodyTold() {
        check(
            fault([0x61, 0x00], as: .utf16), "read.encoding", at: nil,
            sv: "filen saknar det märke (BOM) som visar byteordningen i UTF-16; "
                + "ange --encoding utf-16le eller --encoding utf-16be",
            en: "the file lacks the mark (BOM) that tells the byte order of UTF-16; "
                + "give --encoding utf-16le or --encoding utf-16be")
    }

    // MARK: Properties

    @Test func textSurvivesEveryEncoding() throws {
        var generator = SeededGenerator(seed: 2)
        for _ in 0..<300 {
            let text = String(randomText: 0...40, using: &generator)
            let units = Array(text.utf16)
            let little = units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
            let big = units.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
            #expect(try decode(Array(text.utf8)).text == text)
            #expect(try decode([0xEF, 0xBB, 0xBF] + Array(text.utf8)).text == text)
            #expect(try decode([0xFF, 0xFE] + little).text == text)
            #expect(try decode([0xFE, 0xFF] + big).text == text)
            #expect(try decode(little, as: .utf16LE).text == text)
            #expect(try decode(big, as: .utf16BE).text == text)
        }
    }

    @Test func bytesSurviveOneByteEncodings() throws {
        var generator = SeededGenerator(seed: 3)
        let defined = (1...255).map { UInt8($0) }.filter { Windows1252.scalar(of: $0) != nil }
        for _ in 0..<100 {
            let raw = (0..<40).map { _ in defined[Int.random(in: 0..<defined.count, using: &generator)] }
            let old = try decode(raw, as: .windows1252).text.unicodeScalars
            #expect(old.map { scalar in defined.first { Windows1252.scalar(of: $0) == scalar } } == raw)
            #expect(try decode(raw, as: .latin1).text.unicodeScalars.map(\.value) == raw.map(UInt32.init))
        }
    }

    /// Random bytes against the standard library's own decoder.
    @Test func scanAgreesWithTheStandardLibrary() {
        var generator = SeededGenerator(seed: 4)
        let interesting: [UInt8] = [
            0x00, 0x41, 0x7F, 0x80, 0x9F, 0xA0, 0xBF, 0xC2, 0xC3, 0xE0, 0xED, 0xF0, 0xF4, 0xFF,
        ]
        for _ in 0..<3000 {
            var raw = Array("en text av vanlig längd".utf8.prefix(Int.random(in: 0...20, using: &generator)))
            for _ in 0..<Int.random(in: 0...6, using: &generator) {
                let byte = interesting[Int.random(in: 0..<interesting.count, using: &generator)]
                raw.insert(byte, at: Int.random(in: 0...raw.count, using: &generator))
            }
            let scan = UTF8Scan(of: raw)
            #expect(scan.firstNUL == raw.firstIndex(of: 0))
            #expect((scan.firstBroken == nil) == (String(validating: raw, as: UTF8.self) != nil))
            if let broken = scan.firstBroken {
                #expect(String(validating: raw[..<broken], as: UTF8.self) != nil)
                #expect(String(decoding: raw[broken...], as: UTF8.self).unicodeScalars.first == "\u{FFFD}")
            }
        }
    }
}
