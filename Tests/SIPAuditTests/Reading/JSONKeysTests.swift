import Testing

@testable import SIPAudit

/// The keys of an object against sets of strings.
struct JSONKeysTests {
    private func root(_ text: String) throws -> JSONValue {
        try JSONDocument(parsing: SourceFile(name: "x", bytes: Array(text.utf8))).root
    }

    @Test func anObjectFitsWhenItHasTheRequiredAndNoOthers() throws {
        var generator = SeededGenerator(seed: 54)
        let names = ["id", "label", "values", "appliesWhen", "a", "b", "", "notEvident", "notEvidend"]
        for _ in 0..<2000 {
            let known = Array(
                names.shuffled(using: &generator).prefix(Int.random(in: 0...6, using: &generator)))
            let required = known.filter { _ in Int.random(in: 0..<4, using: &generator) == 0 }
            let count = Int.random(in: 0...5, using: &generator)
            let pool = Int.random(in: 0..<4, using: &generator) == 0 ? names : known
            let own = pool.shuffled(using: &generator).prefix(count)
            let object = try root("{" + own.map { "\"\($0)\": {\"id\": 1}" }.joined(separator: ",") + "}")
            let keys = JSONKeys(known, required: required)
            let expected = Set(own).isSubset(of: known) && Set(required).isSubset(of: own)
            // An empty key may need the closer look.
            #expect(object.fits(keys) == expected || own.contains(""), "\(own) \(known) \(required)")
        }
        #expect(try !root("[]").fits(JSONKeys([])))
    }

    @Test func moreThan64KeysNeedACloserLook() throws {
        let names = (0..<70).map { "k\($0)" }
        #expect(try !root("{\"k1\": 1}").fits(JSONKeys(names)))
        #expect(try root("{\"k1\": 1}").fits(JSONKeys(Array(names.prefix(64)))))
    }

    @Test func aPairIsTwoMembersInOrder() throws {
        let object = try root(#"{"when": {"path": "x", "is": [1, 2]}, "value": "y"}"#)
        #expect(object.pair("when", "value")?.1.string() == "y")
        #expect(object.pair("when", "value")?.0["is"]?.kind == .array)
        #expect(object.pair("value", "when") == nil)
        #expect(object.pair("when", "valuf") == nil)
        #expect(try root(#"{"a": 1}"#).pair("a", "b") == nil)
        #expect(try root(#"{"a": 1, "b": 2, "c": 3}"#).pair("a", "b") == nil)
        #expect(try root(#"["a", "b"]"#).pair("a", "b") == nil)
        #expect(try root("{}").pair("a", "b") == nil)
    }

    @Test func membersAreCounted() throws {
        for count in 0..<5 {
            let object = try root(
                "{" + (0..<count).map { "\"k\($0)\": {\"a\": 1}" }.joined(separator: ",") + "}")
            for limit in 0..<5 { #expect(object.hasMembers(moreThan: limit) == (count > limit)) }
        }
    }
}
