import Testing

@testable import SIPAudit

@Suite("Values known by their bytes")
struct FieldFormsTests {
    private let parser: FieldParser

    init() throws { parser = FieldParser(codebook: try Study.codebook()) }

    /// Texts that fields may hold, right and wrong, and some that differ from
    /// them in one byte or in their spelling.
    private func texts(_ random: inout SeededGenerator) -> [String] {
        let lists = ListID.allCases.flatMap { parser.codebook.list($0).values.map(\.id) }
        var texts =
            lists + parser.codebook.variables.map(\.id)
            + [
                "framgår ej", "framga\u{30A}r ej", "tom", "ifylld", "inga", "", " ", "<", "<x>", "< >",
                "2015",
                "2015-02", "2015-02-29", "2015-03-17", "1799", "18000", "å", "ja ", "Ja", "\u{212A}",
                "framgår ej, men handläggaren minns det",
            ]
        for text in texts.shuffled(using: &random).prefix(200) {
            var scalars = Array(text.unicodeScalars)
            guard let place = scalars.indices.randomElement(using: &random) else { continue }
            scalars[place] = ["a", "ö", "-", "\u{308}"].randomElement(using: &random)!
            texts.append(String(String.UnicodeScalarView(scalars)))
        }
        return texts
    }

    @Test("are those that reading them as text gives")
    func asText() {
        var random = SeededGenerator(seed: 12)
        let texts = texts(&random)
        var known = 0
        for part in CaseFilePart.allCases {
            let keys = parser.forms.keys(of: part)
            for (field, entry) in part.catalogue.entries.enumerated() where entry.type.content != .itemValue {
                for text in texts {
                    guard let cell = usual(text, parser.forms.form(field, of: keys)) else { continue }
                    known += 1
                    let expected = try? parser.value(of: text, type: entry.type).get()
                    #expect(cell == expected, "\(text) in \(part).\(entry.name)")
                }
            }
        }
        #expect(known > 10_000)
    }

    private func usual(_ text: String, _ form: FieldForms.Form) -> FieldValue? {
        var text = text
        return text.withUTF8 { bytes in
            let span = TextSpan(start: 0, length: bytes.count)
            return parser.forms.cell(of: ShortText(bytes), bytes, at: span, form).map { cell in
                CaseCells([cell], bytes: Array(bytes)).value(at: 0)
            }
        }
    }

    @Test("are all values of the lists, and all keys of the parts, in whatever order")
    func whole() {
        for part in CaseFilePart.allCases {
            let keys = parser.forms.keys(of: part)
            let names = part.catalogue.entries.map(\.name) + part.keysBelow
            for (index, name) in names.enumerated() {
                var name = name
                let anyKey = name.withUTF8 { parser.forms.key(ShortText($0), $0, of: keys) }
                #expect(anyKey == index, "\(name) of \(part)")
                // Only where enough bytes follow, and where it is among the next four.
                for (expected, rest) in [(0, 0), (0, 64), (index, 0), (index, 64), (names.count, 64)] {
                    let bytes = Array("  \(name)\"".utf8) + Array(repeating: ASCII.space, count: rest)
                    func key(at first: Int) -> (key: Int, length: Int)? {
                        bytes.withUnsafeBufferPointer {
                            parser.forms.expectedKey(
                                at: first, in: $0, before: $0.count, of: keys, from: expected)
                        }
                    }
                    let isNear = rest == 64 && (expected..<expected + 4).contains(index)
                    #expect(key(at: 2)?.key == (isNear ? index : nil), "\(name) of \(part)")
                    #expect(key(at: 2) == nil || key(at: 2)?.length == name.utf8.count, "\(name) of \(part)")
                    #expect(key(at: 3)?.key != index, "\(name) of \(part)")
                }
            }
            for (field, entry) in part.catalogue.entries.enumerated() {
                guard case .coded(let list) = entry.type.content else { continue }
                for (index, value) in parser.codebook.list(list).values.enumerated() {
                    #expect(usual(value.id, parser.forms.form(field, of: keys)) == .code(index))
                }
            }
        }
    }

    @Test("of several spaces are found in their own, as in a dictionary for each")
    func table() {
        var random = SeededGenerator(seed: 16)
        var texts: [[String]] = Array(repeating: [], count: 5)
        var judge: [[String: Int]] = Array(repeating: [:], count: 5)
        func text(_ random: inout SeededGenerator) -> String {
            String(
                (0..<Int.random(in: 0...24, using: &random)).map { _ in "abå".randomElement(using: &random)! }
            )
        }
        for _ in 0..<3000 {
            let (text, space) = (text(&random), Int.random(in: 0..<5, using: &random))
            if judge[space][text] == nil { judge[space][text] = texts[space].count }
            texts[space].append(text)
        }
        let table = ByteTable(texts)
        for _ in 0..<10_000 {
            var (text, space) = (text(&random), Int.random(in: 0..<5, using: &random))
            if Bool.random(using: &random) {
                text = judge[space].keys.sorted().randomElement(using: &random)!
            }
            space = Int.random(in: 0..<5, using: &random)
            #expect(text.withUTF8 { table.meaning(of: $0, in: space) } == judge[space][text], "\(text)")
        }
    }
}
