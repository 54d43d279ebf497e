import Testing

@testable import SIPAudit

/// Where faults say that they are: the path of a field of JSON beside its
/// position, and a template that was not filled in once for each file.
@Suite("The place of a fault")
struct FaultPlaceTests {
    private func texts(_ content: String) throws -> [String] {
        let text =
            #"{"format": "sip-audit/case-file/1", "id": "K1", "municipality": "M", "unit": "E", "# + content
            + "}"
        var reader = CaseFileJSON(codebook: try Study.codebook())
        _ = try reader.read(SourceFile(name: "akt.json", bytes: Array(text.utf8)))
        return reader.log.kept.map { $0.text(in: .swedish) }
    }

    @Test(
        "has the path of a field whose value or type is wrong",
        arguments: [
            (#""person": {"gender": "kvina"}"#, "person.gender"),
            (#""person": {"birthYear": "1985"}"#, "person.birthYear"),
            (#""person": {"substanceUse": ["alkohol", "vin"]}"#, "person.substanceUse[1]"),
            (#""plans": [{}, {"meeting": {"date": "2015-02-30"}}]"#, "plans[1].meeting.date"),
            (
                #""plans": [{"meeting": {"participants": [{}, {}, {"attended": 1}]}}]"#,
                "plans[0].meeting.participants[2].attended"
            ),
            (#""plans": [1]"#, "plans[0]"), (#""plans": {}"#, "plans"),
            (#""plans": [{"coordinator": "Anna"}]"#, "plans[0].coordinator"),
            (#""plans": [{"goals": null}]"#, "plans[0].goals"),
            (#""observations": [{"item": "user_spoke_at_meeting", "value": "va"}]"#, "observations[0].value"),
            (#""followUps": [{"newPlan": "p2", "meeting": {"id": "m2"}}]"#, "followUps[0].meeting"),
            (#""documents": [{"id": " h1"}]"#, "documents[0].id"),
        ])
    func keyPath(content: String, path: String) throws {
        let texts = try texts(content)
        #expect(texts.count == 1)
        let parts = texts[0].split(separator: ": ", maxSplits: 1)
        #expect(parts[0].hasPrefix("akt.json:1:") && parts[0].hasSuffix(" (\(path))"), "\(parts[0])")
    }

    @Test("has no path where a key is wrong: that is in the message")
    func keys() throws {
        for content in [#""persn": {}"#, #""person": {"gendr": 1}"#, #""observations": [{}]"#] {
            #expect(try texts(content).allSatisfy { !$0.contains(" (") })
        }
        // A key nobody knows is never shown but masked.
        let document = try JSONDocument(
            parsing: SourceFile(name: "x", bytes: Array(#"{"070-1234567": [{"a": 1}]}"#.utf8)))
        let inner = try #require(document.root["070-1234567"]?.elements.first { _ in true }?["a"])
        #expect(document.root.keyPath(to: inner.range) == "•••-•••••••[0].a")
        #expect(document.root.keyPath(to: document.root.range) == "")
        #expect(inner.keyPath(to: document.root.range) == nil)
    }

    @Test("is said once for a template that was not filled in, with how often and where first")
    func placeholders() throws {
        let folder = ScratchFolder()
        let codebook = try Study.codebook()
        for file in TemplateOutput.files(.csvSet, codebook: codebook) { folder.put(file.text, at: file.name) }
        let input = try ReadInput(folder.path)
        let texts = input.texts(without: folder.path).filter { $0.contains("Mallens text") }
        #expect(texts.count == 12)
        let ending = "): skriv ett värde, eller ta bort raden (i csv cellens text) om fältet inte kodats."
        #expect(texts.allSatisfy { $0.hasSuffix(ending) })

        func read(_ text: String) throws -> (text: String, english: String, count: Int) {
            folder.put(text, at: "a/akter.jsonl")
            var reader = CaseReader(codebook: codebook, material: nil)
            reader.read(folder["a/akter.jsonl"]) { _ in }
            let texts = [Language.swedish, .english].map {
                reader.log.text(in: $0).replacing(folder.path + "/a/", with: "")
            }
            return (texts[0], texts[1], reader.log.count)
        }
        folder.makeFolder("a")
        func line(_ id: String) -> String {
            #"{"format": "sip-audit/case-file/1", "id": "\#(id)", "municipality": "<x>", "unit": "E"}"# + "\n"
        }
        let two = try read(line("K1") + line("<id>"))
        #expect(
            two.text
                == "akter.jsonl:1:65: Mallens text står kvar på 3 ställen (1:65, 2:43, 2:67): skriv ett värde, "
                + "eller ta bort raden (i csv cellens text) om fältet inte kodats.\n")
        #expect(
            two.english
                == "akter.jsonl:1:65: The template's text still stands in 3 places (1:65, 2:43, 2:67): write a value, "
                + "or remove the line (in CSV the cell's text) if the field was not coded.\n")
        #expect(two.count == 3)
        let many = try read((1...150).map { line("K\($0)") }.joined())
        #expect(
            many.count == 150
                && many.text.hasPrefix("akter.jsonl:1:65: Mallens text står kvar på 150 ställen ("))
        #expect(many.text.contains("(1:65, 2:65, 3:65, 4:65, 5:65 …): "))
        // Other faults are not crowded out, and none is counted twice.
        let mixed = try read(
            (1...150).map { line("K\($0)") }.joined() + line("K151").replacing("\"<x>\"", with: "5"))
        #expect(mixed.text.split(separator: "\n").count == 2 && mixed.count == 151)
        #expect(
            mixed.text.contains("akter.jsonl:151:67 (municipality): Här ska en text inom citattecken stå."))
    }
}
