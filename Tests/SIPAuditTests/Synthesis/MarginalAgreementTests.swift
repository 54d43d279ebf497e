import Testing

@testable import SIPAudit

/// Cases drawn from the marginals of a tally, tallied again, give the tally's rows
/// of single variables within the error of sampling.
@Suite("Tallies of cases that follow a tally")
struct MarginalAgreementTests {
    private static let drawn = 4000

    @Test("of the fixture")
    func fixture() throws {
        let codebook = try Study.codebook()
        #expect(try agreeing(codebook, Study.code(Study.caseFiles(), codebook: codebook)) > 250)
    }

    @Test("of synthesized case files, where much is missing")
    func synthesized() throws {
        let codebook = try Study.codebook()
        let synthesizer = Synthesizer(
            codebook: codebook, material: .invented(for: codebook), seed: 4)
        let engine = CodingEngine(codebook: codebook)
        let cases = try (1...300).map { try engine.code(synthesizer.caseFile($0)) }
        #expect(try agreeing(codebook, cases) > 250)
    }

    @Test("of another study")
    func otherStudy() throws {
        let folder = SecondStudyTests.folder
        let codebook = try Codebook(folder: folder.appending(path: "codebook").path())
        let cases = try Study.coded(
            folder.appending(path: "case-files").path(), codebook: codebook,
            material: folder.appending(path: "material.json").path())
        #expect(try agreeing(codebook, cases) > 60)
    }

    /// Compares every row that asks one variable of all cases; returns how many.
    private func agreeing(_ codebook: Codebook, _ cases: [CodedCase]) throws -> Int {
        let layout = TallyLayout(codebook: codebook)
        let tally = layout.tally(of: cases)
        let synthesizer = MarginalSynthesizer(
            codebook: codebook, marginals: Marginal.all(of: tally, layout),
            material: .invented(for: codebook), seed: 6)
        let again = layout.tally(of: (1...Self.drawn).map(synthesizer.codedCase))
        var compared = 0
        for (index, definition) in codebook.tables.enumerated() {
            for row in layout.table(at: index).rows {
                for (column, cell) in row.cells.enumerated() {
                    guard definition.columns[column].isOfAll, let cell, cell.isFollowed(in: codebook) else {
                        continue
                    }
                    let (meant, found) = (row.counted(column, in: tally), row.counted(column, in: again))
                    let name: Comment = "\(definition.id) \(row.row.id): \(found) for \(meant)"
                    compared += 1
                    for part in [\Table.Counted.missing, \.notEvident] {
                        #expect(
                            found[keyPath: part].isBinomial(
                                meant[keyPath: part], of: cases.count, in: Self.drawn),
                            name)
                    }
                    if case .cases = cell {
                        #expect(found.count.isBinomial(meant.count, of: cases.count, in: Self.drawn), name)
                        #expect(
                            (found.base ?? 0).isBinomial(meant.base ?? 0, of: cases.count, in: Self.drawn),
                            name)
                    } else {
                        let expected = meant.count * Self.drawn / cases.count
                        #expect(abs(found.count - expected) <= 20 + expected / 10, name)
                    }
                }
            }
        }
        return compared
    }
}

extension TallyLayout {
    func tally(of cases: [CodedCase]) -> Tally {
        var counter = TallyCounter(self)
        for coded in cases { counter.count(coded) }
        return counter.tally
    }
}

extension TableDefinition.Column {
    fileprivate var isOfAll: Bool { if case .group(_?) = content { false } else { true } }
}

extension RowLayout.Measure {
    /// Whether synthesis promises to follow it.
    fileprivate func isFollowed(in codebook: Codebook) -> Bool {
        switch self {
        case .sum(_, of: _?): return false
        case .sum(let variable, of: nil):
            // Where rows ask the number too, these count.
            return !codebook.tables.contains { table in
                guard case .groups(let groups) = table.body else { return false }
                return groups.flatMap(\.rows).contains { row in
                    guard case .condition(let condition) = row.content else { return false }
                    return condition.variables == [variable]
                }
            }
        case .cases(let condition):
            guard condition.variables.count == 1 else { return false }
            if codebook.variables[condition.variables[0]].kind != .multiple { return true }
            switch condition {
            case .isAny(_, let selection): return selection.indices.count == 1
            case .isNotEvident, .isEmpty: return true
            case .isIn, .all, .any, .not: return false
            }
        }
    }
}

extension Int {
    /// Whether so many of `drawn` are within five standard deviations of what
    /// `count` of `all` gives; exactly that where it is none or all.
    func isBinomial(_ count: Int, of all: Int, in drawn: Int) -> Bool {
        let share = Double(count) / Double(all)
        let deviation = (share * (1 - share) * Double(drawn)).squareRoot()
        return abs(Double(self) - share * Double(drawn)) <= 5 * deviation
    }
}
