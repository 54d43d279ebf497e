@testable import SIPAudit

/// Reports of any shape, with labels that no codebook should have.
enum RandomReport {
    /// Long, wide and hostile; each could break a format that trusts it.
    private static let pieces = [
        "vård", "psykiatri-öppenvård", "samordnad individuell plan", "日本語", "👩‍👩‍👧", "e\u{301}", " ", "a\u{A0}b",
        "|", "\"", "'", ";", ",", "\t", "\n", "\r\n", "\u{1B}[31m", "\u{202E}", "\u{2028}", "\0", "\u{85}",
        "\\",
        "*", "_", "`", "<b>", "&amp;", "=1+1", "-", "@", "#", "$x$", "[a](b)", "\u{FEFF}", "\u{AD}", "1.",
        "“”",
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    ]

    static func make(_ random: inout SeededGenerator) -> TableReport {
        var report = SampleReport.report(
            (0..<Int.random(in: 0...3, using: &random)).map { _ in table(&random) },
            isInvented: Bool.random(using: &random))
        report.study.title = label(&random)
        report.study.unitOfAnalysis = label(&random)
        report.codebook.id = text(&random)
        report.decimals = Int.random(in: 0...6, using: &random)
        return report
    }

    private static func table(_ random: inout SeededGenerator) -> Table {
        let columns = (0..<Int.random(in: 0...14, using: &random)).map {
            Table.Column(id: "column\($0)", label: label(&random))
        }
        let hasOneBase = Bool.random(using: &random)
        let groups = (0..<Int.random(in: 0...3, using: &random)).map { group in
            Table.Group(
                id: "group\(group)", label: Bool.random(using: &random) ? label(&random) : nil,
                rows: (0..<Int.random(in: 0...4, using: &random)).map { row in
                    Table.Row(
                        id: "row\(row)", label: label(&random),
                        footnote: Bool.random(using: &random) ? nil : text(&random),
                        level: Int.random(in: 0...1, using: &random),
                        cells: columns.map { _ in cell(hasOneBase ? 34 : nil, &random) })
                })
        }
        return Table(
            id: ["1", "B2", "X3", "flow", text(&random)].randomElement(using: &random)!,
            title: label(&random), source: text(&random), counted: label(&random), countedID: "files",
            statistic: Bool.random(using: &random) ? .count : .percent, columns: columns, groups: groups,
            footnotes: [.init(mark: text(&random), text: label(&random))])
    }

    private static func cell(_ base: Int?, _ random: inout SeededGenerator) -> Table.Cell {
        switch Int.random(in: 0...9, using: &random) {
        case 0: return .dash
        case 1: return .didNotTakePart
        case 2: return .notEvident
        case 3: return SampleReport.count(.max)
        case 4: return SampleReport.share(.max, .max, missing: .max)
        case 5: return SampleReport.share(0, 0)
        default:
            let base = base ?? Int.random(in: 1...1_000_000, using: &random)
            let isTested = Bool.random(using: &random)
            return SampleReport.share(
                Int.random(in: 0...base, using: &random), base,
                missing: Int.random(in: 0...2, using: &random),
                p: isTested ? Double.random(in: 0...1, using: &random) : nil,
                mark: isTested ? ["", "*", "**", text(&random)].randomElement(using: &random)! : "")
        }
    }

    private static func label(_ random: inout SeededGenerator) -> Bilingual {
        Bilingual(sv: text(&random), en: text(&random))
    }

    private static func text(_ random: inout SeededGenerator) -> String {
        (0..<Int.random(in: 0...8, using: &random)).map { _ in pieces.randomElement(using: &random)! }
            .joined()
    }
}
