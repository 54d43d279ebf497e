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
                    "  "
                        + "\(group.counts[severity.place])".padded(to: column.displayWidth, alignment: .right)
                }
                line("  " + title.padded(to: width) + cells.joined())
            }
            line()
        }
        if let accepted = report.acceptedCount {
            paragraph(FindingsStrings.accepted(accepted)[language])
        }
        if report.isInvented { paragraph(FindingsStrings.invented[language]) }
        if !showsNotes && report.contains(.note) {
            paragraph(FindingsStrings.foldedNotes[language])
        }
        paragraph(FindingsStrings.exitCode(of: report)[language])
    }
}

private struct SummaryRow {
    let title: Bilingual
    /// By the place of the severity.
    var counts = Severity.allCases.map { _ in 0 }

    /// In the order of the checks.
    static func all(of report: AuditReport) -> [SummaryRow] {
        // Groups are few: looking through them is faster than hashing.
        var groups: [Substring] = []
        var rows: [SummaryRow] = []
        func row(of group: Substring) -> Int {
            let known = groups.firstIndex(of: group)
            if known == nil {
                groups.append(group)
                rows.append(SummaryRow(title: FindingsStrings.name(ofGroup: group)))
            }
            return known ?? rows.count - 1
        }
        // Findings share their rules, of which there are few.
        var places: [ObjectIdentifier: Int] = [:]
        func count(_ findings: [Finding]) {
            for finding in findings {
                let rule = finding.rule
                let known = places[ObjectIdentifier(rule)]
                let place =
                    known ?? row(of: Substring(rule.check.utf8.prefix { $0 != UInt8(ascii: ".") }))
                if known == nil { places[ObjectIdentifier(rule)] = place }
                rows[place].counts[rule.severity.place] += 1
            }
        }
        if !report.faults.isEmpty {
            rows[row(of: "read")].counts[Severity.error.place] += report.faults.count
        }
        for audited in report.cases { count(audited.findings) }
        count(report.ofMaterial)
        return groups.indices.sorted { Self.place(groups[$0]) < Self.place(groups[$1]) }.map { rows[$0] }
    }

    /// Groups of a study's own come last, by their names.
    private static func place(_ group: Substring) -> (Int, Substring) {
        (FindingsStrings.groups.firstIndex { $0.id == group } ?? FindingsStrings.groups.count, group)
    }
}
