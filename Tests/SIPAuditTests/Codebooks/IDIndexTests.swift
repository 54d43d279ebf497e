import Testing

@testable import SIPAudit

/// The index against a dictionary of strings, which is slower and plain to see.
struct IDIndexTests {
    @Test func answersAsADictionaryDoes() {
        var generator = SeededGenerator(seed: 12)
        for _ in 0..<200 {
            var index = IDIndex()
            var dictionary: [String: Int] = [:]
            for value in 0..<Int.random(in: 0...60, using: &generator) {
                let id = String(randomText: 0...3, using: &generator)
                #expect(index.update(id, to: value) == dictionary.updateValue(value, forKey: id))
            }
            for _ in 0..<60 {
                let id = String(randomText: 0...3, using: &generator)
                #expect(index[id] == dictionary[id])
            }
        }
    }

    @Test func theFirstOfEqualIDsCounts() {
        let index = IDIndex(["å", "b", "a\u{30A}"])
        #expect(index["a\u{30A}"] == 0)
        #expect(index["å"] == 0)
        #expect(index["c"] == nil)
    }
}
