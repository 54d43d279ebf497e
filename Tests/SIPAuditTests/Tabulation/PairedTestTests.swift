import Foundation
import Testing

@testable import SIPAudit

/// One row of a reference table: a test on a paired table, and the p-value that
/// another program computed.
struct ReferenceRow: CustomTestStringConvertible, Sendable {
    let test: PairedTest
    let alternative: Alternative
    let counts: PairedCounts
    let p: Double?

    var testDescription: String {
        "\(test.rawValue) \(alternative.rawValue) "
            + "\(counts.both) \(counts.onlyFirst) \(counts.onlySecond) \(counts.neither)"
    }

    /// Reads `Tests/Reference/<name>`; its first line names program and version.
    static func read(_ name: String, from program: String) throws -> [ReferenceRow] {
        let folder = URL(filePath: #filePath).appending(path: "../../../Reference").standardized
        let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
        let lines = text.split(separator: "\n")
        try #require(lines[0] == "# " + program)
        return try lines.dropFirst(2).map { line in
            let fields = line.split(separator: "\t").map(String.init)
            let counts = try fields[2...5].map { try #require(Int($0)) }
            return ReferenceRow(
                test: try #require(PairedTest(rawValue: fields[0])),
                alternative: try #require(Alternative(rawValue: fields[1])),
                counts: PairedCounts(
                    both: counts[0], onlyFirst: counts[1], onlySecond: counts[2], neither: counts[3]),
                p: fields[6] == "NA" ? nil : Double(fields[6])!)
        }
    }
}

@Suite struct PairedTestTests {
    @Test func agreesWithSciPy() throws {
        let rows = try ReferenceRow.read(
            "paired-tests-scipy.tsv", from: "SciPy 1.17.1, NumPy 2.4.6, Python 3.11.7")
        #expect(rows.count == 555)
        rows.forEach(expectAgreement)
    }

    @Test func agreesWithR() throws {
        let rows = try ReferenceRow.read("paired-tests-r.tsv", from: "R 4.2.2")
        #expect(rows.count == 141)
        rows.forEach(expectAgreement)
    }

    /// Far closer than the three digits that are printed; undefined in both or
    /// in neither.
    private func expectAgreement(_ row: ReferenceRow) {
        let p = row.test.p(of: row.counts, alternative: row.alternative)
        let isClose =
            if let p, let expected = row.p { abs(p - expected) <= 1e-10 * expected } else { p == row.p }
        if !isClose {
            Issue.record("\(row.testDescription): \(String(describing: p)), not \(String(describing: row.p))")
        }
    }

    /// Sums of binomial coefficients over powers of two, written out by hand.
    @Test func exactTestIsExact() {
        let oneOfNine = PairedCounts(onlyFirst: 1, onlySecond: 8)
        #expect(PairedTest.mcnemarExact.p(of: oneOfNine) == 2 * (1 + 9) / 512.0)
        #expect(PairedTest.mcnemarExact.p(of: oneOfNine, alternative: .greater) == (1 + 9) / 512.0)
        #expect(PairedTest.mcnemarExact.p(of: oneOfNine, alternative: .less) == (512 - 1) / 512.0)
        #expect(PairedTest.mcnemarMidP.p(of: oneOfNine) == 2 * (1 + 4.5) / 512.0)
    }

    @Test func withoutDiscordantPairs() {
        let alike = PairedCounts(both: 5, neither: 7)
        let p = PairedTest.allCases.map { $0.p(of: alike) }
        #expect(p == [1, 1, nil, nil, nil])
        #expect(PairedTest.mcnemarMidP.p(of: alike, alternative: .less) == 0.5)
    }

    @Test func tIsUndefinedWithoutVariance() {
        #expect(PairedTest.pairedT.p(of: PairedCounts(onlySecond: 9)) == nil)
        #expect(PairedTest.pairedT.p(of: PairedCounts(onlySecond: 1)) == nil)
        #expect(PairedTest.pairedT.p(of: PairedCounts(both: 1, onlySecond: 1)) != nil)
    }

    /// The integer sums end at 120 discordant pairs; no step may be seen there.
    @Test func seamBetweenIntegersAndLogarithms() throws {
        for offset in 0...60 {
            let below = SymmetricBinomial(trials: 120)
            let above = SymmetricBinomial(trials: 121)
            // Pascal's rule: what holds for 121 coins follows from 120.
            let expected = (below.probability(of: offset) + below.probability(of: offset - 1)) / 2
            #expect(abs(above.probability(of: offset) - expected) <= 1e-13 * expected)
            let tail = (below.probability(atMost: offset) + below.probability(atMost: offset - 1)) / 2
            #expect(abs(above.probability(atMost: offset) - tail) <= 1e-13 * tail)
        }
    }

    @Test func countsAddUp() {
        var counts = PairedCounts()
        for (first, second) in [(true, true), (true, false), (false, true), (false, false), (false, true)] {
            counts.record(first: first, second: second)
        }
        #expect(counts == PairedCounts(both: 1, onlyFirst: 1, onlySecond: 2, neither: 1))
        #expect((counts.first, counts.second, counts.discordant, counts.base) == (2, 3, 3, 5))
        #expect(counts + PairedCounts() == counts)
        var doubled = counts
        doubled += counts
        #expect(doubled == PairedCounts(both: 2, onlyFirst: 2, onlySecond: 4, neither: 2))
        #expect(counts.swapped.swapped == counts)
    }

    @Test func idsAreStable() {
        #expect(
            PairedTest.allCases.map(\.rawValue)
                == ["mcnemar-exact", "mcnemar-mid-p", "mcnemar", "mcnemar-corrected", "paired-t"])
        #expect(Alternative.allCases.map(\.rawValue) == ["two-sided", "greater", "less", "observed"])
    }
}

@Suite struct PairedTestPropertyTests {
    /// Tables of all sizes: each cell below a bound that is drawn first.
    private func tables(_ number: Int) -> [PairedCounts] {
        var generator = SeededGenerator(seed: 2018)
        return (0..<number).map { _ in
            let bound = [1, 3, 10, 40, 100, 1000, 1_000_000].randomElement(using: &generator)!
            func cell() -> Int { Int.random(in: 0...bound, using: &generator) }
            return PairedCounts(both: cell(), onlyFirst: cell(), onlySecond: cell(), neither: cell())
        }
    }

    @Test(arguments: PairedTest.allCases) func isAProbability(_ test: PairedTest) {
        for counts in tables(500) {
            for alternative in Alternative.allCases {
                guard let p = test.p(of: counts, alternative: alternative) else { continue }
                #expect((0...1).contains(p), "\(counts)")
            }
        }
    }

    @Test(arguments: PairedTest.allCases) func swappingExchangesDirections(_ test: PairedTest) {
        for counts in tables(500) {
            #expect(test.p(of: counts) == test.p(of: counts.swapped))
            #expect(
                test.p(of: counts, alternative: .greater) == test.p(of: counts.swapped, alternative: .less))
        }
    }

    @Test func midPIsNeverAboveExact() {
        for counts in tables(500) {
            for alternative in Alternative.allCases {
                let exact = PairedTest.mcnemarExact.p(of: counts, alternative: alternative)!
                #expect(PairedTest.mcnemarMidP.p(of: counts, alternative: alternative)! <= exact, "\(counts)")
            }
        }
    }

    @Test func correctionNeverLowersP() {
        for counts in tables(500) where counts.discordant > 0 {
            for alternative in Alternative.allCases {
                let plain = PairedTest.mcnemarAsymptotic.p(of: counts, alternative: alternative)!
                #expect(
                    PairedTest.mcnemarCorrected.p(of: counts, alternative: alternative)! >= plain, "\(counts)"
                )
            }
        }
    }

    /// The concordant pairs say nothing to a McNemar test.
    @Test func concordantPairsDoNotMatterToMcNemar() {
        for counts in tables(200) {
            let discordant = PairedCounts(onlyFirst: counts.onlyFirst, onlySecond: counts.onlySecond)
            for test in PairedTest.allCases where test != .pairedT {
                #expect(test.p(of: counts) == test.p(of: discordant))
            }
        }
    }
}
