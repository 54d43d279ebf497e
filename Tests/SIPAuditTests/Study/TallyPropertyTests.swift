import Testing

@testable import SIPAudit

/// A tally is a commutative monoid, whatever cases it counts.
@Suite("A tally")
struct TallyPropertyTests {
    private let codebook: Codebook
    private let layout: TallyLayout
    private let cases: [CodedCase]

    init() throws {
        codebook = try Study.codebook()
        layout = TallyLayout(codebook: codebook)
        cases = try Study.code(Study.caseFiles(), codebook: codebook)
    }

    private func tally(_ cases: some Sequence<CodedCase>) -> Tally {
        layout.tally(of: cases)
    }

    @Test("of any split merges to that of the whole, in any order")
    func splits() {
        var random = SeededGenerator(seed: 34)
        let whole = tally(cases)
        #expect(whole.caseCount == 34)
        for _ in 0..<50 {
            let parts = Int.random(in: 1...6, using: &random)
            var shards = Array(repeating: [CodedCase](), count: parts)
            for codedCase in cases { shards[Int.random(in: 0..<parts, using: &random)].append(codedCase) }
            let merged = shards.shuffled(using: &random).map { tally($0) }.reduce(layout.emptyTally) {
                $0.merging($1)
            }
            #expect(merged == whole)
        }
    }

    @Test("does not depend on the order of the cases")
    func order() {
        var random = SeededGenerator(seed: 2018)
        let whole = tally(cases)
        for _ in 0..<20 { #expect(tally(cases.shuffled(using: &random)) == whole) }
    }

    @Test("of a sum counts apart the cases whose number is not evident")
    func sumsOfUnknown() throws {
        let variable = try #require(codebook.variableIndex("other_actor_needs"))
        var changed = cases
        let chosen = try #require(changed.firstIndex { $0.values[variable] == .number(3) })
        changed[chosen].values[variable] = .notEvident
        let tables = Tabulator(layout: layout, material: nil).tables(of: tally(changed), ids: ["X12"])
        let cells = try #require(tables.first).rows.map { $0.cells[0].counted! }
        #expect(cells[0] == Table.Counted(count: 39, base: 33, notEvident: 1))
        #expect(cells[1].base == 39 && cells[1].notEvident == 1)
    }

    @Test("of pairs counts those with a side that is not evident, and says of no others that there are any")
    func notEvidentPairs() throws {
        let tested = codebook.tables.filter { $0.test != nil }.map(\.id)
        func pairs(_ cases: [CodedCase]) -> [String: Int] {
            let tables = Tabulator(layout: layout, material: nil).tables(of: tally(cases), ids: tested)
            var pairs: [String: Int] = [:]
            for table in tables {
                for row in table.rows {
                    pairs["\(table.id) \(row.id)"] =
                        row.cells.compactMap(\.counted).map(\.notEvidentPairs).reduce(0, +)
                }
            }
            return pairs.filter { $0.value > 0 }
        }
        #expect(!tested.isEmpty && pairs(cases).isEmpty)
        let need = try #require(codebook.variableIndex("need_housing"))
        let planned = try #require(codebook.variableIndex("planned_housing"))
        var changed = cases
        changed[0].values[need] = .notEvident
        changed[1].values[planned] = .notEvident
        changed[2].values[need] = .notEvident
        changed[2].values[planned] = .notEvident
        // Nobody coded the other side: no pair.
        changed[3].values[need] = .notEvident
        changed[3].values[planned] = .missing
        #expect(pairs(changed) == ["7 boende": 3])
    }

    @Test("of cases with random values keeps counts within bases and bases within the cases")
    func bounds() {
        var random = SeededGenerator(seed: 11)
        let generated = (0..<200).map { CodedCase.random($0, of: codebook.variables, using: &random) }
        let tables = Tabulator(layout: layout, material: nil).tables(of: tally(generated))
        for table in tables {
            for cell in table.rows.flatMap(\.cells) {
                guard let counted = cell.counted, let base = counted.base else { continue }
                // Sums of numbers may exceed the number of cases, not their base.
                if table.countedID == "akter" {
                    #expect(counted.count <= base && base + counted.missing <= generated.count, "\(table.id)")
                }
            }
        }
        let halves = tally(generated[..<90]).merging(tally(generated[90...]))
        #expect(halves == tally(generated))
    }

    @Test("counts as counting cell by cell does, for tables and for the score")
    func cellByCell() throws {
        var random = SeededGenerator(seed: 43)
        let generated = (0..<300).map { CodedCase.random($0, of: codebook.variables, using: &random) }
        for layout in [layout, TallyLayout(codebook: try #require(codebook.scoring))] {
            var judge = CellByCellTally(layout: layout)
            for codedCase in cases + generated { judge.count(codedCase) }
            #expect(layout.tally(of: cases + generated) == judge.tally)
        }
    }
}
