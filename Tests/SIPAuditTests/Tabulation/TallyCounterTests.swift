import Testing

@testable import SIPAudit

/// Cells of tables are counted for 64 cases at once: whatever the tables ask,
/// and however many cases there are, it comes to what counting cell by cell
/// gives.
@Suite("A counter of cases")
struct TallyCounterTests {
    private let codebook: Codebook

    init() throws {
        // Beside the kinds of variable, lists that are as long as sets reach, and longer.
        let long = """
            ,{"id": "many", "source": "own", "type": "single", "notEvident": true,
              "label": {"sv": "Många", "en": "Many"}, "values": [\(Self.values(100))]},
             {"id": "set", "source": "own", "type": "multiple", "notEvident": true,
              "label": {"sv": "Flera", "en": "Several"}, "values": [\(Self.values(64))]},
             {"id": "base", "source": "own", "type": "count", "notEvident": true,
              "label": {"sv": "Bas", "en": "Base"}}]}
            """
        codebook = try FlatCodebook.load(variables: FlatCodebook.variables.dropLast(2) + long)
    }

    private static func values(_ count: Int) -> String {
        (0..<count).map {
            #"{"id": "v\#($0)", "code": \#($0), "label": {"sv": "V\#($0)", "en": "V\#($0)"}}"#
        }.joined(separator: ", ")
    }

    private func layout(seed: UInt64) -> TallyLayout {
        var tables = RandomTables(variables: codebook.variables, random: SeededGenerator(seed: seed))
        return TallyLayout(codebook: codebook.with(tables: tables.tables()))
    }

    private func cases(_ count: Int, seed: UInt64) -> [CodedCase] {
        var random = SeededGenerator(seed: seed)
        return (0..<count).map { CodedCase.random($0, of: codebook.variables, using: &random) }
    }

    private func cellByCell(_ cases: [CodedCase], _ layout: TallyLayout) -> Tally {
        var judge = CellByCellTally(layout: layout)
        for codedCase in cases { judge.count(codedCase) }
        return judge.tally
    }

    @Test("counts as counting cell by cell does", arguments: [0, 1, 2, 63, 64, 65, 127, 128, 129, 200])
    func cellByCell(count: Int) {
        for seed in 0..<40 as Range<UInt64> {
            let layout = layout(seed: seed)
            let cases = cases(count, seed: seed + 1000)
            #expect(layout.tally(of: cases) == cellByCell(cases, layout), "seed \(seed)")
        }
    }

    @Test("has counted every case whenever it is asked")
    func everyMoment() {
        let layout = layout(seed: 64)
        var counter = TallyCounter(layout)
        var judge = CellByCellTally(layout: layout)
        #expect(counter.tally == layout.emptyTally)
        for codedCase in cases(200, seed: 64) {
            counter.count(codedCase)
            judge.count(codedCase)
            #expect(counter.tally == judge.tally)
        }
    }

    @Test(
        "counts cases of which nothing is known",
        arguments: [CodedValue.missing, .notEvident, .notApplicable])
    func nothingKnown(value: CodedValue) {
        let without = cases(70, seed: 70).map { codedCase in
            var codedCase = codedCase
            codedCase.values = codedCase.values.map { _ in value }
            return codedCase
        }
        for seed in 0..<10 as Range<UInt64> {
            let layout = layout(seed: seed)
            #expect(layout.tally(of: without) == cellByCell(without, layout), "seed \(seed)")
        }
    }

    @Test("counts nothing but cases where there is no table")
    func noTable() {
        let layout = TallyLayout(codebook: codebook.with(tables: []))
        let tally = layout.tally(of: cases(65, seed: 1))
        #expect(tally.caseCount == 65)
        #expect(tally.counts.isEmpty && tally.municipalities.isEmpty && tally.units.isEmpty)
    }

    @Test("knows a place by its name, however å, ä and ö are spelled")
    func spellings() {
        let layout = layout(seed: 5)
        // As one scalar, and as an a with dots.
        let names = ["T\u{E4}by", "Vaxholm", "Ta\u{308}by"]
        var cases = cases(90, seed: 5)
        for index in cases.indices { cases[index].municipality = names[index % 3] }
        let tally = layout.tally(of: cases)
        #expect(tally == cellByCell(cases, layout))
        #expect(Set(tally.municipalities.keys) == ["Täby", "Vaxholm"])
    }
}
