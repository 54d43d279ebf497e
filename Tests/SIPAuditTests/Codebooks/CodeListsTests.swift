import Testing

@testable import SIPAudit

struct CodeListsTests {
    @Test func everyListHasAPlaceOfItsOwn() {
        #expect(ListID.allCases.map(\.rawValue) == Array(ListID.allCases.indices))
    }

    @Test func aListIsFoundUnderItsID() throws {
        let codebook = try Codebook.embedded()
        for id in ListID.allCases { #expect(codebook.list(id).id == id.name) }
        #expect(codebook.lists.all.map(\.id) == ListID.allCases.map(\.name))
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
            selection.subtract(other)
            #expect(selection.indices == chosen.subtracting(others).sorted())
        }
    }

    /// Whatever the order of parents and children.
    @Test func aValueIsSelectedWithEverythingBelowIt() {
        var generator = SeededGenerator(seed: 55)
        for count in [1, 5, 30, 64, 70] {
            let order = (0..<count).shuffled(using: &generator)
            let sorted = Bool.random(using: &generator)
            let values = (0..<count).map { index in
                // A parent earlier in a random order, or in that of the list: no cycles.
                let earlier = sorted ? Array(0..<index) : order.prefix { $0 != index }.map(\.self)
                let parent =
                    Int.random(in: 0..<3, using: &generator) > 0
                    ? earlier.randomElement(using: &generator) : nil
                return CodeValue(id: "v\(index)", code: index, label: Bilingual(same: "x"), parent: parent)
            }
            let list = CodeList(id: "x", label: Bilingual(same: "x"), values: values)
            for index in 0..<count {
                let expected = (0..<count).filter { list.value($0, isWithin: index) }
                #expect(list.selection(of: index).indices == expected)
                #expect(list.selection(of: [index]) == list.selection(of: index))
            }
        }
    }
}
