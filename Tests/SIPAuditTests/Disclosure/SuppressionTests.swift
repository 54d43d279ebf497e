import Testing

@testable import SIPAudit

@Suite("Suppression of small counts")
struct SuppressionTests {
    private static func materials() throws -> [SuppressedMaterial] {
        var materials = try [5].map { try SuppressedMaterial.fixture(below: $0) }
        materials += try [3].map { try SuppressedMaterial.secondStudy(below: $0) }
        for (index, size) in [20].enumerated() {
            materials.append(try .fixture(below: [3][index], sample: (UInt64(index + 1), size)))
        }
        return materials
    }

    /// Every number that a cell shows, and what hides it.
    private static let parts = ["count", "base", "missing", "notEvident"]

    @Test("every other set of cases gives the same release, and together they leave every hidden count open")
    func proofs() throws {
        for material in try Self.materials() {
            let limit = material.suppression.limit
            let release = material.release(of: material.tally)
            // All pairs of a test are in no table; p is, which hangs on the discordant ones.
            let pairSlots = Set(
                material.layout.codebook.tables.indices.flatMap { material.layout.table(at: $0).rows }
                    .filter { $0.test != nil }.flatMap { [$0.slotOfPair, $0.slotOfPair + 3] })
            var reached = material.tally.counts.map { [$0] }
            for (index, proof) in material.suppression.proofs.enumerated() {
                let other = material.tally(of: proof)
                #expect(other.counts.allSatisfy { $0 >= 0 })
                #expect(other.municipalities.values.allSatisfy { $0.allSatisfy { $0 >= 0 } })
                #expect(other.patterns!.counts.allSatisfy { $0.values.allSatisfy { $0 >= 0 } })
                for slot in reached.indices where material.suppression.shows(slot: slot) {
                    let isSame = other.counts[slot] == material.tally.counts[slot]
                    if !isSame, !pairSlots.contains(slot) { Issue.record("slot \(slot) is shown and moves") }
                }
                // Printing is slow in a debug build.
                if index.isMultiple(of: 25) {
                    let tables = material.release(of: other)
                    #expect(tables == release)
                    #expect(
                        material.printed(tables, JSONRenderer()) == material.printed(release, JSONRenderer()))
                }
                for slot in reached.indices where other.counts[slot] != material.tally.counts[slot] {
                    reached[slot].append(other.counts[slot])
                }
            }
            for index in material.layout.codebook.tables.indices {
                for row in material.layout.table(at: index).rows {
                    // What could not be protected is hidden as a whole.
                    let slots = row.offset..<row.offset + row.counterCount
                    let isHiddenWhole = !slots.contains { material.suppression.shows(slot: $0) }
                    let id = material.layout.codebook.tables[index].id
                    if isHiddenWhole, material.suppression.unprotectedTables.contains(id) { continue }
                    for column in row.cells.indices where row.cells[column] != nil {
                        for part in 0..<4 {
                            let slot = row.slot(of: column) + part
                            let isOpen = Self.isOpen(
                                reached[slot], isShown: material.suppression.shows(slot: slot), below: limit)
                            #expect(isOpen, "\(row.row.id) \(column) \(Self.parts[part]) \(reached[slot])")
                        }
                    }
                }
            }
        }
    }

    /// Whether a count, the first of those that are possible, may be shown, or
    /// is hidden well enough.
    private static func isOpen(_ possible: [Int], isShown: Bool, below limit: Int) -> Bool {
        if (1..<limit).contains(possible[0]) { return !isShown && Set(1..<limit).isSubset(of: possible) }
        return isShown || possible.max()! - possible.min()! >= limit - 2
    }

    @Test("the sums that tables show leave every hidden count open")
    func intervals() throws {
        for material in try Self.materials() {
            let shown = material.release(of: material.tally)
            let trueTables = Tabulator(layout: material.layout, material: material.material).tables(
                of: material.tally)
            for (table, whole) in zip(shown, trueTables) where table.columns.count > 2 {
                guard table.columns.last?.id == "totalt" else { continue }
                for (row, wholeRow) in zip(table.rows, whole.rows) {
                    let intervals = Self.propagated(row.cells, whole: wholeRow.cells)
                    for (interval, cell) in zip(intervals, wholeRow.cells) {
                        guard let interval, let count = cell.counted?.count else { continue }
                        let limit = material.suppression.limit
                        if (1..<limit).contains(count) {
                            #expect(
                                interval.lowerBound <= 1 && interval.upperBound >= limit - 1,
                                "\(table.id) \(row.id)")
                        } else {
                            #expect(interval.count > limit - 2, "\(table.id) \(row.id)")
                        }
                    }
                }
            }
        }
    }

    /// What the columns' sum says of the hidden ones: nil for those shown.
    private static func propagated(_ cells: [Table.Cell], whole: [Table.Cell]) -> [ClosedRange<Int>?] {
        var ranges = cells.map { cell -> ClosedRange<Int>? in
            switch cell {
            case .counted(let counted): counted.count...counted.count
            case .suppressed(let suppressed):
                suppressed.count.value.map { $0...$0 } ?? 0...(suppressed.base?.value ?? 10_000)
            case .dash, .didNotTakePart, .notEvident: nil
            }
        }
        guard ranges.allSatisfy({ $0 != nil }), let total = ranges.popLast()! else {
            return cells.map { _ in nil }
        }
        var parts = ranges.map { $0! }
        let isSum = whole.dropLast().reduce(0) { $0 + ($1.counted?.count ?? 0) } == whole.last?.counted?.count
        guard isSum else { return cells.map { _ in nil } }
        let (least, most) = (parts.map(\.lowerBound).reduce(0, +), parts.map(\.upperBound).reduce(0, +))
        parts = parts.map { part in
            max(
                part.lowerBound, total.lowerBound - most + part.upperBound)...min(
                    part.upperBound, total.upperBound - least + part.lowerBound)
        }
        let all = parts + [max(least, total.lowerBound)...min(most, total.upperBound)]
        return zip(all, cells).map { range, cell in
            if case .suppressed(let suppressed) = cell, suppressed.count == .hidden { range } else { nil }
        }
    }

    @Test("a material with fewer cases than the limit shows no number at all")
    func oneCase() throws {
        let material = try SuppressedMaterial.fixture(below: 3, sample: (seed: 7, size: 1))
        #expect(material.suppression.hidesEverything)
        for table in material.release(of: material.tally) where table.id != "flow" {
            for cell in table.rows.flatMap(\.cells) { #expect(cell.counted == nil) }
        }
        let text = material.printed(material.release(of: material.tally), TextRenderer())
        #expect(text.contains("Antal fall: x (akt"))
        #expect(!material.printed(material.release(of: material.tally), JSONRenderer()).contains("caseCount"))
    }

    @Test("of the study's material no table has to be hidden whole")
    func wholeRows() throws {
        #expect(try SuppressedMaterial.fixture(below: 5).suppression.unprotectedTables.isEmpty)
    }

    @Test("no case at all has nothing to hide")
    func noCase() throws {
        let codebook = try Study.codebook()
        let material = SuppressedMaterial([], codebook: codebook, material: nil, below: 5)
        #expect(!material.suppression.hidesEverything)
        #expect(material.suppression.unprotectedTables.isEmpty)
    }

    @Test("patterns of two halves merge to those of the whole")
    func merging() throws {
        let codebook = try Study.codebook()
        let cases = try Study.code(Study.caseFiles(), codebook: codebook)
        let layout = TallyLayout(codebook: codebook, gathersPatterns: true)
        func tally(_ cases: some Sequence<CodedCase>) -> Tally {
            var tally = layout.emptyTally
            for codedCase in cases { layout.count(codedCase, into: &tally) }
            return tally
        }
        #expect(tally(cases.prefix(11)).merging(tally(cases.dropFirst(11))) == tally(cases))
        #expect(tally(cases.reversed()) == tally(cases))
        #expect(layout.emptyTally.merging(tally(cases)) == tally(cases))
    }
}
