import Testing

@testable import SIPAudit

struct CodeListsTests {
    @Test func everyListHasAPlaceOfItsOwn() {
        #expect(ListID.allCases.map(\.place) == Array(ListID.allCases.indices))
    }

    @Test func aListIsFoundUnderItsID() throws {
        let codebook = try Codebook.embedded()
        for id in ListID.allCases { #expect(codebook.list(id).id == id.rawValue) }
        #expect(codebook.lists.all.map(\.id) == ListID.allCases.map(\.rawValue))
    }

    @Test func aSelectionOfALongListHoldsWhatItIsMadeOf() {
        var generator = SeededGenerator(seed: 51)
        for count in [1, 20, 64, 65, 130] {
            let chosen = Set((0..<count).filter { _ in Bool.random(using: &generator) })
            let others = Set((0..<count).filter { _ in Bool.random(using: &generator) })
            var selection = CodeSelection(count: count) { chosen.contains($0) }
            let other = CodeSelection(count: count) { others.contains($0) }
            #expect(selection.indices == chosen.sorted())
            #expect((0..<count).filter(selection.contains) == chosen.sorted())
            #expect(selection.isEmpty == chosen.isEmpty)
            #expect(selection.isDisjoint(with: other) == chosen.isDisjoint(with: others))
            #expect(CodeSelection(of: count - 1, count: count).indices == [count - 1])
            selection.subtract(other)
            #expect(selection.indices == chosen.subtracting(others).sorted())
        }
    }
}
