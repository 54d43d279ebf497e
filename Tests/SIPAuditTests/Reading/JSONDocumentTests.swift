import Testing

@testable import SIPAudit

struct JSONDocumentTests {
    private func root(_ text: String) throws -> JSONValue {
        try JSONDocument(parsing: SourceFile(name: "x", bytes: Array(text.utf8))).root
    }

    // MARK: Values

    @Test func kinds() throws {
        let kinds = try root(#"[{}, [], "", 0, true, false, null]"#).elements.map(\.kind)
        #expect(kinds == [.object, .array, .string, .number, .true, .false, .null])
    }

    @Test func membersAndElementsInTheOrderOfTheFile() throws {
        let root = try root(#" {"b": [1, [2, 3], {"x": 4}], "a": {"b": {}}, "c": "d"} "#)
        #expect(root.members.map { $0.name.string() } == ["b", "a", "c"])
        let written = root["b"]?.elements.map { String(decoding: $0.written, as: UTF8.self) }
        #expect(written == ["1", "[2, 3]", #"{"x": 4}"#])
        #expect(root["a"]?["b"]?.kind == .object)
        #expect(root["c"]?.equals("d") == true)
        #expect(root["d"] == nil)
    }

    @Test func otherKindsHaveNoMembersElementsOrText() throws {
        let root = try root(#"["a", {"b": 1}]"#)
        #expect(root.members.map(\.value.offset) == [])
        #expect(root.elements.flatMap { $0.elements.map(\.offset) } == [])
        #expect(root["a"] == nil)
        #expect(root.string() == nil)
        #expect(root.withText { $0.count } == nil)
        #expect(root.integer() == nil)
        #expect(!root.equals(""))
    }

    @Test func offsetsAndLocations() throws {
        let root = try root("{\n \"å\":\r\n \"é\", \"b\": [ 12 ] }")
        let members = Array(root.members)
        #expect(members[0].name.location.line == 2 && members[0].name.location.column == 2)
        #expect(members[0].value.location.line == 3 && members[0].value.location.column == 2)
        let number = try #require(members[1].value.elements.first { _ in true })
        #expect(number.location.line == 3 && number.location.column == 14)
        #expect(number.endOffset - number.offset == 2)
    }

    @Test func escapesAreDecoded() throws {
        let text = try root(#""\"\\\/\b\f\n\r\t\u00e5\uD83D\uDE00\u0000å""#)
        #expect(text.string() == "\"\\/\u{8}\u{C}\n\r\tå😀\u{0}å")
        #expect(text.withText { Array($0) } == text.string().map { Array($0.utf8) })
        #expect(try root("\"aå\"").withText { Array($0) } == Array("aå".utf8))
        #expect(try root("\"\"").withText { Array($0) } == [])
    }

    @Test(arguments: [
        ("\"abc\"", "abc", true), ("\"abc\"", "abd", false), ("\"abc\"", "abcd", false),
        ("\"ej tillämpligt\"", "ej tillämpligt", true), ("\"ej tillämpligt\"", "ej tillampligt", false),
        // The same å, as Windows and as a Mac spell it.
        ("\"a\u{30A}\"", "\u{E5}", true), ("\"\u{E5}\"", "a\u{30A}", true),
        (#""\u00e5""#, "a\u{30A}", true), (#""\u00e5""#, "a", false), ("\"\"", "", true),
    ])
    func equalityIsThatOfStrings(written: String, text: String, isEqual: Bool) throws {
        #expect(try root(written).equals(text) == isEqual)
        #expect((try root(written).string() == text) == isEqual)
    }

    @Test(arguments: [
        ("0", 0), ("-0", 0), ("17", 17), ("-17", -17), ("9223372036854775807", Int.max),
        ("-9223372036854775808", Int.min), ("9223372036854775808", nil), ("-9223372036854775809", nil),
        ("99999999999999999999", nil), ("1.0", nil), ("1e3", nil), ("\"1\"", nil),
    ])
    func integersAreExact(written: String, number: Int?) throws {
        #expect(try root(written).integer() == number)
    }

    // MARK: Documents

    @Test func rangeOfAFileIsADocument() throws {
        let source = SourceFile(name: "x", bytes: Array("{\"a\": 1}\n{\"å\": [2]}\nx".utf8))
        for line in [nil, 2] {
            let document = try JSONDocument(parsing: source, range: 9..<20, line: line)
            let two = try #require(document.root["å"]?.elements.first { _ in true })
            #expect(two.integer() == 2)
            #expect(two.offset == 17)
            #expect(two.location == source.location(at: 17))
            #expect(two.location.line == 2 && two.location.column == 8)
        }
    }

    @Test func sixtyFourLevelsAreAllowed() throws {
        let text = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
        #expect(try root(text).kind == .array)
    }

    @Test func equalNamesInDifferentObjectsAreAllowed() throws {
        #expect(try root(#"{"a": {"a": [{"a": 1}, {"a": 2}]}, "b": {"a": 1}}"#).kind == .object)
    }

    /// Would take minutes if names were compared one by one.
    @Test(.timeLimit(.minutes(1)))
    func hundredThousandNames() throws {
        let names = (0..<100_000).map { "\"name\($0)\":1" }.joined(separator: ",")
        #expect(try root("{\(names)}").members.reduce(0) { sum, _ in sum + 1 } == 100_000)
        #expect(throws: InputFault.self) { try root("{\(names),\"name99999\":1}") }
    }

    // MARK: Properties

    private static let example = """
        {"id": "A-1", "år": 2015, "plan": [{"kind": "SIP", "dates": ["2015-03", null]}, {}],
         "text": "rad\\n\\u00e5\\uD83D\\uDE00 – \\"x\\"", "n": [-0, 1.5e-3, true, false, []]}
        """

    /// Reads everything a document holds, so that no reading can crash.
    private func walk(_ value: JSONValue) {
        _ = (value.string(), value.integer(), value.equals("SIP"), value.location)
        for member in value.members {
            walk(member.name)
            walk(member.value)
        }
        for element in value.elements { walk(element) }
    }

    /// Whether the bytes are a document; anything but a fault or a whole
    /// document would have crashed.
    private func isDocument(_ raw: [UInt8]) -> Bool {
        do throws(InputFault) {
            let source = try TextDecoding.decode(raw, name: "x")
            let root = try JSONDocument(parsing: source).root
            walk(root)
            return true
        } catch {
            #expect(error.location.file == Masked("x"))
            return false
        }
    }

    @Test func everyTruncationIsAFault() {
        let raw = Array(Self.example.utf8)
        #expect(isDocument(raw))
        for length in 0..<raw.count { #expect(!isDocument(Array(raw.prefix(length)))) }
    }

    @Test func everyChangedByteGivesAFaultOrADocument() {
        let raw = Array(Self.example.utf8)
        var generator = SeededGenerator(seed: 5)
        var documents = 0
        for index in raw.indices {
            let interesting = Array("\"\\{}[],:0-.eu/ \n".utf8) + [0x00, 0xC3, 0xA5, 0xFF]
            for byte in interesting + [UInt8.random(in: 0...255, using: &generator)] {
                var changed = raw
                changed[index] = byte
                documents += isDocument(changed) ? 1 : 0
            }
        }
        #expect(documents > 0)
    }

    @Test func anyBytesGiveAFaultOrADocument() {
        var generator = SeededGenerator(seed: 6)
        let tokens = [
            "{", "}", "[", "]", ",", ":", "\"a\"", "\"å\"", "1", "-", "true", " ", "\n", "\\", "x", "\u{0}",
        ]
        for _ in 0..<3000 {
            var text = ""
            for _ in 0..<Int.random(in: 0...12, using: &generator) {
                text += tokens[Int.random(in: 0..<tokens.count, using: &generator)]
            }
            _ = isDocument(Array(text.utf8))
        }
    }

    /// A random text, escaped in a random way, is read as it was.
    @Test func textSurvivesEscaping() throws {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<500 {
            let text = String(randomText: 0...20, using: &generator)
            var written = ""
            for scalar in text.unicodeScalars {
                let mustEscape = scalar == "\"" || scalar == "\\" || scalar.value < 0x20
                if mustEscape || Bool.random(using: &generator) {
                    for unit in String(scalar).utf16 { written += "\\u" + ASCII.hexadecimal(unit, digits: 4) }
                } else {
                    written.unicodeScalars.append(scalar)
                }
            }
            let value = try root("[\"" + written + "\"]").elements.first { _ in true }
            #expect(value?.string().map { Array($0.utf8) } == Array(text.utf8))
            #expect(value?.equals(text) == true)
        }
    }
}
