import Testing

@testable import SIPAudit

@Suite("A member of an object is found where the whole document has it")
struct JSONMemberSearchTests {
    /// Looks up every member of every object both ways, and some that are not
    /// there.
    private func check(_ value: JSONValue) {
        func found(_ name: String, at offset: Int) -> Int? {
            JSONMemberSearch.offset(ofValueOf: name, inObjectAt: offset, of: value.tape.source)
        }
        for element in value.elements { check(element) }
        for member in value.members {
            let name = member.name.string() ?? ""
            #expect(found(name, at: value.offset) == member.value.offset)
            #expect(found(name + "x", at: value.offset) == value[key: name + "x"]?.offset)
            #expect(found(name, at: member.name.offset) == nil)
            check(member.value)
        }
        #expect(found("none", at: value.offset) == nil)
    }

    @Test("in case files of the fixture")
    func fixture() throws {
        for file in try Repository.files(below: "Fixtures/fou-nordost-2018/case-files", suffix: ".json")
            .prefix(6)
        {
            check(try JSONDocument(parsing: SourceFile(name: file, bytes: try Repository.bytes(file))).root)
        }
    }

    @Test("in documents of any make: white space, escapes, and text that looks like JSON")
    func randomDocuments() throws {
        var writer = RandomDocument(generator: SeededGenerator(seed: 31))
        for _ in 0..<300 {
            let before = writer.spaces()
            let text = before + writer.value(depth: 0, of: 6) + writer.spaces()
            let source = SourceFile(name: "x", bytes: Array(("xx" + text).utf8))
            check(try JSONDocument(parsing: source, range: 2..<source.bytes.count).root)
        }
    }

    @Test("whichever way Unicode spells its name")
    func spelling() throws {
        let source = SourceFile(name: "x", bytes: Array(#"{"a\u030a": 1, "\u00e5\u00e5": 2, "ö": 3}"#.utf8))
        let root = try JSONDocument(parsing: source).root
        check(root)
        for name in ["å", "åå", "o\u{308}"] {
            let offset = JSONMemberSearch.offset(ofValueOf: name, inObjectAt: 0, of: source)
            #expect(offset != nil && offset == root[key: name]?.offset)
        }
    }
}

/// Writes JSON with whatever is allowed between its parts.
private struct RandomDocument {
    var generator: SeededGenerator

    mutating func spaces() -> String {
        ["", "", "", " ", "\n    ", "\t", "\r\n"].randomElement(using: &generator)!
    }

    mutating func value(depth: Int, of most: Int) -> String {
        switch depth == 0 ? 0 : Int.random(in: 0..<(depth < most ? 6 : 4), using: &generator) {
        case 1, 2: return string(String(Int.random(in: 0..<1000, using: &generator)))
        case 3: return ["true", "false", "null", "0", "-1.5e+3", "17"].randomElement(using: &generator)!
        case 4: return list("[", "]") { $0.value(depth: depth + 1, of: most) }
        default:
            var number = 0
            return list("{", "}") { writer in
                number += 1
                return writer.string("\(number)") + writer.spaces() + ":" + writer.spaces()
                    + writer.value(depth: depth + 1, of: most)
            }
        }
    }

    private mutating func list(
        _ opening: String, _ closing: String, _ element: (inout RandomDocument) -> String
    ) -> String {
        var parts: [String] = []
        for _ in 0..<Int.random(in: 0..<6, using: &generator) {
            parts.append(spaces() + element(&self) + spaces())
        }
        return opening + (parts.isEmpty ? spaces() : parts.joined(separator: ",")) + closing
    }

    /// A string of which the text is unlike others by the end that it has.
    private mutating func string(_ end: String) -> String {
        let pieces = [
            "", "a", "någon", "”", "🙂", #"\""#, #"\\"#, #"\u00e5"#, #"\ud83d\ude42"#, #"\n"#, "{", "}", "[",
            "]", ":", ",", " ", #"\"b\": {"#, "long enough for two words",
        ]
        var text = ""
        for _ in 0..<Int.random(in: 0..<4, using: &generator) {
            text += pieces.randomElement(using: &generator)!
        }
        return "\"" + text + end + "\""
    }
}
