@testable import SIPAudit

/// A small report by hand, with everything that a table can hold. Its numbers
/// are of no study.
enum SampleReport {
    static let all = report([attendance, background, needs, parties, flow])

    static func report(_ tables: [Table], isInvented: Bool = true) -> TableReport {
        TableReport(
            study: .init(
                id: "prov-2020", title: Bilingual(sv: "En provstudie", en: "A trial study"),
                source: "Provrapport 2020:1",
                unitOfAnalysis: Bilingual(sv: "akt", en: "case file")),
            codebook: .init(id: "prov-2020", version: "1.2", digest: "c0ffee"),
            caseCount: 34, isInvented: isInvented, decimals: 0,
            test: .init(
                .mcnemarExact, .twoSided,
                levels: [
                    .init(bound: 0.05, printedBound: "0.05", mark: "*"),
                    .init(bound: 0.01, printedBound: "0.01", mark: "**"),
                ]),
            tables: tables)
    }

    /// Counts of all there is; units that did not take part; a total set off.
    static let attendance = table(
        "1", "Akter per kommun", "Files by municipality", .count,
        columns: [kindA, kindB, total],
        groups: [
            group(
                rows: [
                    row("Lillby", "Lillby", [count(15), count(10), count(25, missing: 1)]),
                    row("Storby", "Storby", [.didNotTakePart, count(3), count(3)]),
                    row("Mellanby", "Mellanby", [.dash, count(5), count(5)]),
                    row("Totalt", "Total", level: 1, [count(15), count(18), count(33)]),
                ])
        ])

    /// Shares with one base in each column; a dash; footnotes.
    static let background = table(
        "2", "Kön och födelseland", "Gender and country of birth", .percent,
        columns: [kindA, kindB, total],
        groups: [
            group(
                "Kön", "Gender",
                rows: [
                    row(
                        "Kvinna", "Woman",
                        [share(11, 15), share(9, 18, missing: 1), share(20, 33, missing: 1)]
                    ),
                    row("Man", "Man", [share(4, 15), share(9, 18, missing: 1), share(13, 33, missing: 1)]),
                ]),
            group(
                "Född i Sverige", "Born in Sweden",
                rows: [
                    row("Ja", "Yes", [share(1, 15), share(1, 18), share(2, 33)]),
                    row("Vuxna barn", "Adult children", mark: "a", [.dash, .dash, share(33, 33)]),
                    row("Båda", "Both", level: 1, [share(0, 15), share(15, 18), share(15, 33)]),
                ]),
        ],
        footnotes: [
            .init(mark: "a", text: Bilingual(sv: "Räknas bara totalt.", en: "Counted in total only."))
        ])

    /// Tested shares whose bases differ from row to row.
    static let needs = table(
        "B7", "Behov och insats", "Need and intervention", .percent,
        columns: [
            .init(id: "need", label: Bilingual(sv: "Behov", en: "Need")),
            .init(id: "intervention", label: Bilingual(sv: "Insats", en: "Intervention")),
        ],
        groups: [
            group(
                rows: [
                    row("Bostad", "Housing", [share(29, 34), share(24, 34, p: 0.0625)]),
                    row(
                        "Fysiska problem", "Physical problems",
                        [share(14, 33, missing: 1), share(2, 33, missing: 1, p: 0.00048828125, mark: "**")]),
                    row("Missbruk", "Substance use", [share(25, 34), share(21, 34, p: 0.03125, mark: "*")]),
                ])
        ],
        footnotes: [.init(mark: "*", text: Bilingual(sv: "p under 0,05", en: "p below 0.05"))])

    /// Bases that differ within rows; one of them is 0.
    static let parties = table(
        "X3", "Parter vid mötet", "Parties at the meeting", .percent,
        columns: [kindA, kindB],
        groups: [
            group(
                rows: [
                    row("God man", "Guardian", [share(8, 14, missing: 1), share(19, 19)]),
                    row("Närstående", "Relative", [share(1, 15), share(0, 0, missing: 19)]),
                ])
        ])

    static let flow = table(
        "flow", "Från enhet till akt", "From unit to file", .count,
        columns: [.init(id: "antal", label: Bilingual(sv: "Antal", en: "Number"))],
        groups: [
            group(
                rows: [
                    row("Tillfrågade enheter", "Units asked", [count(8)]),
                    row("Granskade akter", "Files screened", [.notEvident]),
                ])
        ])

    // MARK: - Short forms

    static let kindA = Table.Column(id: "a", label: Bilingual(sv: "Socialpsykiatri", en: "Social psychiatry"))
    static let kindB = Table.Column(id: "b", label: Bilingual(sv: "Missbruk", en: "Substance use"))
    static let total = Table.Column(id: "totalt", label: Bilingual(sv: "Totalt", en: "Total"))

    static func table(
        _ id: String, _ swedish: String, _ english: String, _ statistic: TableDefinition.Statistic,
        columns: [Table.Column], groups: [Table.Group], footnotes: [TableDefinition.Footnote] = []
    ) -> Table {
        Table(
            id: id, title: Bilingual(sv: swedish, en: english), source: "Provrapport, s. 3",
            counted: Bilingual(sv: "akter", en: "case files"), countedID: "files", statistic: statistic,
            columns: columns, groups: groups, footnotes: footnotes)
    }

    static func group(
        _ swedish: String? = nil, _ english: String = "", rows: [Table.Row]
    ) -> Table.Group {
        Table.Group(
            id: swedish.map { $0.lowercased() } ?? "", label: swedish.map { Bilingual(sv: $0, en: english) },
            rows: rows)
    }

    static func row(
        _ swedish: String, _ english: String, mark: String? = nil, level: Int = 0, _ cells: [Table.Cell]
    ) -> Table.Row {
        Table.Row(
            id: swedish.lowercased(), label: Bilingual(sv: swedish, en: english), footnote: mark,
            level: level, cells: cells)
    }

    static func count(_ count: Int, missing: Int = 0) -> Table.Cell {
        .counted(.init(count: count, base: nil, missing: missing))
    }

    static func share(
        _ count: Int, _ base: Int, missing: Int = 0, p: Double? = nil, mark: String = ""
    ) -> Table.Cell {
        .counted(.init(count: count, base: base, missing: missing, p: p.map { PValue($0) }, mark: mark))
    }
}
