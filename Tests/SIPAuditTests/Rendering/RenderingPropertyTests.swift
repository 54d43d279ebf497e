import Foundation
import Testing

@testable import SIPAudit

/// What holds for every report, however long, wide or hostile its labels are.
@Suite struct RenderingPropertyTests {
    private static let runs = 80
    private static let statistics = RenderingOptions.StatisticChoice.allCases

    @Test(arguments: [40, 60, 80, 100])
    func noLineOfTextIsTooWide(width: Int) {
        forEachReport(seed: 100) { report, options in
            var options = options
            options.width = width
            for line in lines(of: TextRenderer().render(report, options: options)) {
                #expect(line.displayWidth <= width, "\(line)")
                #expect(line.last != " ")
            }
        }
    }

    /// A pipe that stands for itself would make one cell too many.
    @Test func everyLineOfAMarkdownTableHasAllCells() {
        forEachReport(seed: 200) { report, options in
            let text = MarkdownRenderer().render(report, options: options)
            for table in text.split(separator: "\n\n") where table.hasPrefix("|") {
                let counts = Set(table.split(separator: "\n").map { unescapedPipes(in: $0) })
                #expect(counts.count == 1, "\(table)")
            }
        }
    }

    @Test func csvReadsBackAsItsCells() {
        forEachReport(seed: 300) { report, options in
            for isExcel in [false, true] {
                var options = options
                options.isExcel = isExcel
                let rows = parsedCSV(
                    CSVRenderer().render(report, options: options), delimiter: isExcel ? ";" : ",")
                let cells = report.tables.flatMap { $0.rows.flatMap(\.cells) }
                #expect(rows.count == cells.count + 1)
                #expect(rows.allSatisfy { $0.count == CSVRenderer.header.count })
                for (row, cell) in zip(rows.dropFirst(), cells) {
                    #expect(row[7] == cell.counted.map { String($0.count) } ?? "")
                    #expect(row[8] == cell.counted?.base.map(String.init) ?? "")
                    if isExcel { #expect(row.allSatisfy { !"=+-@".contains($0.first ?? " ") }) }
                }
            }
        }
    }

    @Test func jsonMeetsItsSchemaAndKeepsItsLabels() throws {
        let schema = try JSONSchema(file: "table-results.schema.json")
        try forEachReport(seed: 400) { report, options in
            let text = JSONRenderer().render(report, options: options)
            #expect(try schema.faults(in: text) == [])
            let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
            let tables = object?["tables"] as? [[String: Any]] ?? []
            #expect(tables.map { $0["title"] as? String } == report.tables.map { $0.title[options.language] })
        }
    }

    /// But for the line breaks that are the format's own.
    @Test func noControlCharacterGetsOut() {
        let renderers: [any TableRenderer] = [
            TextRenderer(), MarkdownRenderer(), CSVRenderer(), JSONRenderer(),
        ]
        forEachReport(seed: 500) { report, options in
            for renderer in renderers {
                let text = renderer.render(report, options: options)
                #expect(!text.unicodeScalars.contains { $0 != "\n" && $0.isControl })
                #expect(text == renderer.render(report, options: options))
                #expect(text.hasSuffix("\n"))
            }
        }
    }

    // MARK: - Help

    private func forEachReport(
        seed: UInt64, _ body: (TableReport, RenderingOptions) throws -> Void
    ) rethrows {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<Self.runs {
            let options = RenderingOptions(
                language: Language.allCases.randomElement(using: &random)!,
                statistic: Self.statistics.randomElement(using: &random)!,
                decimals: Bool.random(using: &random) ? Int.random(in: 0...6, using: &random) : nil)
            try body(RandomReport.make(&random), options)
        }
    }

    private func lines(of text: String) -> [Substring] {
        text.split(separator: "\n", omittingEmptySubsequences: false)
    }

    private func unescapedPipes(in line: Substring) -> Int {
        var count = 0
        var isEscaped = false
        for scalar in line.unicodeScalars {
            if scalar == "|" && !isEscaped { count += 1 }
            isEscaped = scalar == "\\" && !isEscaped
        }
        return count
    }
}
