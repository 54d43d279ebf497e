import Foundation
import Testing

@testable import SIPAudit

/// The tables regenerated from the fixture against every printed cell.
///
/// Nothing else in the product or its tests reads the published figures.
@Suite("Every printed cell of the report")
struct PublishedTablesTests {
    private let codebook: Codebook
    private let tables: [Table]
    private let published: Published
    private let accepted: Accepted

    init() throws {
        codebook = try Study.codebook()
        tables = try Study.tables()
        published = try Published.load()
        accepted = try Accepted.load()
    }

    /// What the report prints: B1 and B2 are headed per cent, but are counts.
    private func unit(of table: String) throws -> TableDefinition.Statistic {
        try #require(codebook.table(table)).statistic
    }

    @Test("is regenerated, or accepted with a proof")
    func cells() throws {
        let acceptances = Dictionary(uniqueKeysWithValues: accepted.cells.map { ($0.id, $0) })
        var equal = 0
        var explained: Set<CellID> = []
        for (id, figure) in published.cells {
            let (cell, isTested) = try #require(tables.cell(id), "no such cell: \(id)")
            let regenerated = try cell.printed(as: unit(of: id.table))
            // Marks of tables without a test are footnotes, not significance.
            let mark = isTested ? (cell.counted?.mark ?? "") : figure.marks
            #expect(mark == figure.marks, "\(id): mark \(mark), printed \(figure.marks)")
            if regenerated == figure.printed {
                equal += 1
            } else if let acceptance = acceptances[id] {
                #expect(acceptance.printed == figure.printed, "\(id)")
                #expect(acceptance.regenerated == regenerated, "\(id)")
                explained.insert(id)
            } else {
                Issue.record("\(id): printed \(figure.printed), regenerated \(regenerated)")
            }
        }
        #expect(published.cells.count == 359)
        #expect(Set(acceptances.keys) == explained, "accepted without need, or not a printed cell")
        #expect(equal == published.cells.count - explained.count)
    }

    @Test("has the printed n as its base")
    func bases() throws {
        for (id, n) in published.bases {
            guard let (cell, _) = tables.cell(id), let base = cell.counted?.base else { continue }
            #expect(base == n, "\(id)")
        }
    }

    @Test("is accepted as unattainable only where no whole number of the base prints so")
    func unattainable() throws {
        for acceptance in accepted.cells where acceptance.kind == "unattainable" {
            let base = try #require(tables.cell(acceptance.id)?.cell.counted?.base)
            let attainable = (0...base).map { Percentage($0, ofBase: base)?.rounded() }
            #expect(!attainable.contains(acceptance.printed), "\(acceptance.id)")
        }
    }

    @Test("belongs to a table with the report's rows and columns, no more and no fewer")
    func shapes() throws {
        let printed = Set(published.cells.keys)
        let ids = Set(printed.map(\.table))
        #expect(ids.count == 19)
        for table in tables where ids.contains(table.id) {
            for group in table.groups {
                for row in group.rows {
                    for column in table.columns {
                        let id = CellID(table: table.id, group: group.id, row: row.id, column: column.id)
                        #expect(printed.contains(id), "\(id) was never printed")
                    }
                }
            }
        }
    }

    @Test("of Tabell 11 counts eleven, sixteen and twenty-seven files")
    func followUps() throws {
        let table = try #require(tables.first { $0.id == "11" })
        let none = try #require(table.rows.first)
        #expect(none.cells.map { $0.counted?.base } == [11, 16, 27])
        #expect(none.cells.map { $0.printed(as: .percent) } == ["27", "31", "30"])
    }
}
