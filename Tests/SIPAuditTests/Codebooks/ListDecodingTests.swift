import Testing

@testable import SIPAudit

@Suite("Values of a list")
struct ListDecodingTests {
    /// Once the parent was taken by its place in the file, which made this child
    /// its own parent, and loading went on for ever.
    @Test("a child keeps its parent when a value before them is faulty")
    func parentAfterFault() throws {
        let text = """
            [{"code": 1, "label": "–"}, {"id": "a", "code": 2, "label": "A"},
             {"id": "b", "code": 3, "label": "B", "parent": "a"}]
            """
        let root = try JSONDocument(parsing: SourceFile(name: "x", bytes: Array(text.utf8))).root
        var decoder = CodebookDecoder()
        let values = decoder.decodeValues(root).values
        #expect(decoder.log.count == 1)
        #expect(values.map(\.id) == ["a", "b"])
        #expect(values.map(\.parent) == [nil, 0])
    }
}
