import Testing

@testable import SIPAudit

/// Ids and names that could not be written to CSV and read back, or told from
/// another by eye, are refused in every format.
@Suite("An id or a name")
struct NameTextTests {
    private static func control(_ name: String) -> (sv: String, en: String) {
        (
            "”\(name)” har radbrytningar eller osynliga tecken, som ett id eller namn inte kan ha. Ta bort dem.",
            "“\(name)” has line breaks or invisible characters, which an id or a name cannot have. Remove them."
        )
    }

    private static func space(_ name: String) -> (sv: String, en: String) {
        (
            "”\(name)” börjar eller slutar med mellanslag, vilket ett id eller namn inte kan göra. Ta bort det.",
            "“\(name)” begins or ends with a space, which an id or a name cannot do. Remove it."
        )
    }

    private static func example(_ text: String, _ message: (sv: String, en: String)) -> MarkedExample {
        MarkedExample(text, "read.name", sv: message.sv, en: message.en)
    }

    /// A case file with an id, a municipality and a unit, and more.
    private static func file(
        id: String = "\"K1\"", place: String = "\"M\"", unit: String = "\"E\"", _ more: String = ""
    )
        -> String
    {
        #"{"format": "sip-audit/case-file/1", "id": \#(id), "municipality": \#(place), "unit": \#(unit)\#(more)}"#
    }

    private static let examples = [
        example(file(id: #"⇢"K\n1""#), control(#"K\n1"#)),
        example(file(id: #"⇢"K\t1""#), control(#"K\t1"#)),
        example(file(id: #"⇢"K\u00001""#), control(#"K\u{0}1"#)),
        example(file(id: #"⇢"K\u200B1""#), control(#"K\u{200B}1"#)),
        example(file(id: #"⇢"K\u20281""#), control(#"K\u{2028}1"#)),
        example(file(id: #"⇢" K1""#), space(" K1")),
        example(file(id: #"⇢"K1\u00A0""#), space(#"K1\u{A0}"#)),
        example(file(place: #"⇢"Lillby\r""#), control(#"Lillby\r"#)),
        example(file(place: #"⇢"Lillby ""#), space("Lillby ")),
        example(file(unit: #"⇢"Enhet\u0085A""#), control(#"Enhet\u{85}A"#)),
        example(file(unit: #"⇢" ""#), space(" ")),
        example(file(#", "linkedTo": ⇢"K2 ""#), space("K2 ")),
        example(file(#", "plans": [{"id": ⇢"p\n"}]"#), control(#"p\n"#)),
        example(file(#", "plans": [{"meeting": {"id": ⇢" m"}}]"#), space(" m")),
        example(file(#", "plans": [{"tasks": [{"holder": ⇢"a\u000Bb"}]}]"#), control(#"a\u{B}b"#)),
        example(file(#", "documents": [{"id": ⇢"h 1 "}]"#), space("h 1 ")),
        example(file(#", "followUps": [{"id": ⇢"u\f"}]"#), control(#"u\u{C}"#)),
        example(
            file(#", "observations": [{"item": "gender", "value": "man", "coder": ⇢"A\n"}]"#),
            control(#"A\n"#)),
    ]

    @Test("that is invisible in part is refused in JSON, where it stands", arguments: examples)
    func json(_ example: MarkedExample) throws {
        var reader = CaseFileJSON(codebook: try Study.codebook())
        _ = try reader.read(example.source)
        #expect(reader.log.count == 1)
        example.check(reader.log.kept.first)
    }

    private static func set(
        _ text: String, _ column: String, _ message: (sv: String, en: String)
    ) -> CSVSetExample {
        CSVSetExample(["cases": text], "read.name", in: (2, column), sv: message.sv, en: message.en)
    }

    @Test(
        "is refused in a CSV set and in a flat file, where quotation marks keep it as it is",
        arguments: [
            set("case_id;municipality;unit\n⇢\"K\n1\";M;E\n", "case_id", control(#"K\n1"#)),
            set("case_id;municipality;unit\n⇢\" K1\";M;E\n", "case_id", space(" K1")),
            set("case_id;municipality;unit\nK1;⇢\"M\t\";E\n", "municipality", control(#"M\t"#)),
            set("case_id;municipality;unit\nK1;M;⇢E\u{A0}\n", "unit", space(#"E\u{A0}"#)),
        ])
    func csv(_ example: CSVSetExample) throws {
        let folder = ScratchFolder()
        example.write(to: folder)
        for (path, format) in [(folder.path, InputFormat.csvSet), (folder["cases.csv"], .flat)] {
            let input = try ReadInput(path, format: format)
            #expect(input.faults.count == 1 && input.caseFiles.isEmpty && input.coded.isEmpty)
            example.check(input.faults.first, in: folder)
        }
    }

    @Test("of a municipality or a unit is refused in the material, too")
    func material() throws {
        let folder = ScratchFolder()
        let codebook = try Study.codebook()
        func faults(_ place: String, _ unit: String) -> [InputFault] {
            folder.put(
                """
                {"format": "sip-audit/material/1", "study": "fou-nordost-2018", "invented": "ja",
                "municipalities": [{"name": "\(place)", "units": [{"name": "\(unit)", "kind": "missbruk"}]}]}
                """, at: "m.json")
            do throws(InputFaults) {
                _ = try Material(path: folder["m.json"], codebook: codebook)
                return []
            } catch {
                return error.log.kept
            }
        }
        #expect(faults("M", "E").isEmpty)
        for (place, unit, column, message) in [
            (#"M\n"#, "E", 29, Self.control(#"M\n"#)), ("M", " E", 53, Self.space(" E")),
            (" M", #"E\u200E"#, 29, Self.space(" M")),
        ] {
            let fault = try #require(faults(place, unit).first)
            #expect(fault.location.line == 2 && fault.location.column == column)
            #expect(fault.message.swedish == message.sv && fault.message.english == message.en)
        }
    }

    @Test("is taken as it is when everything in it can be seen")
    func visible() {
        for name in ["Å-ö 1", "e\u{301}", "P|3", "'=x", "赤 十字", "Enhet\u{AD}namn", "\u{915}\u{200D}x", "h 1"]
        {
            #expect(NameText.problem(of: name) == nil, "\(name)")
        }
        var random = SeededGenerator(seed: 85)
        for _ in 0..<300 {
            let text = String(randomText: 1...6, using: &random)
            let isSeen =
                text.unicodeScalars.allSatisfy { !["\t", "\n", "\r", "\u{85}"].contains($0) }
                && text.unicodeScalars.first != " " && text.unicodeScalars.last != " "
            #expect((NameText.problem(of: text) == nil) == isSeen, "\(text.debugDescription)")
        }
    }
}
