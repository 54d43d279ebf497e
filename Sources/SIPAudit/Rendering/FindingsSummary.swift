extension FindingsPage {
    /// How many findings of each severity every group has, and why the exit
    /// code is what it is.
    mutating func addSummary(of report: AuditReport) {
        line(FindingsStrings.summary(report.caseCount)[language])
        line()
        let groups = SummaryRow.all(of: report)
        if !groups.isEmpty {
            let severities = Severity.allCases.reversed()
            let titles = [FindingsStrings.group[language]] + groups.map { $0.title[language] }
            let width = titles.map(\.displayWidth).max() ?? 0
            let columns = severities.map { FindingsStrings.plural($0)[language] }
            line("  " + titles[0].padded(to: width) + columns.map { "  " + $0 }.joined())
            for (title, group) in zip(titles.dropFirst(), groups) {
                let cells = zip(severities, columns).map { severity, column in
                    "  " + "\(group.counts[severity] ?? 0)".padded(to: column.displayWidth, alignment: .right)
                }
                line("  " + title.padded(to: width) + cells.joined())
            }
            line()
        }
        if report.isInvented { paragraph(FindingsStrings.invented[language]) }
        if !showsNotes && report.findings.contains(where: { $0.severity == .note }) {
            paragraph(FindingsStrings.foldedNotes[language])
        }
        paragraph(FindingsStrings.exitCode(of: report)[language])
    }
}

private struct SummaryRow {
    let title: Bilingual
    var counts: [Severity: Int] = [:]

    /// In the order of the checks.
    static func all(of report: AuditReport) -> [SummaryRow] {
        var order: [Substring] = []
        var rows: [Substring: SummaryRow] = [:]
        func count(_ group: Substring, _ severity: Severity, _ number: Int) {
            if rows[group] == nil { order.append(group) }
            rows[group, default: SummaryRow(title: FindingsStrings.name(ofGroup: group))]
                .counts[severity, default: 0] += number
        }
        if !report.faults.isEmpty { count("read", .error, report.faults.count) }
        for finding in report.findings { count(finding.check.prefix { $0 != "." }, finding.severity, 1) }
        return order.sorted { Self.place($0) < Self.place($1) }.compactMap { rows[$0] }
    }

    /// Groups of a study's own come last, by their names.
    private static func place(_ group: Substring) -> (Int, Substring) {
        (FindingsStrings.groups.firstIndex { $0.id == group } ?? FindingsStrings.groups.count, group)
    }
}
