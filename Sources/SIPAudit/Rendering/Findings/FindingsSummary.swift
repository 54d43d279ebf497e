extension FindingsPage {
    /// How many findings of each severity every group has, and why the exit
    /// code is what it is.
    ///
    /// - Parameter counts: of all findings.
    mutating func addSummary(of report: AuditReport, _ counts: RuleCounts) {
        line(FindingsStrings.summary(report.caseCount)[language])
        line()
        let groups = SummaryRow.all(of: counts, report.faults)
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
    static func all(of counts: RuleCounts, _ faults: FaultLog) -> [SummaryRow] {
        // Groups are few: looking through them is faster than hashing.
        var groups: [Substring] = []
        var rows: [SummaryRow] = []
        func add(_ count: Int, to group: Substring, _ severity: Severity) {
            let known = groups.firstIndex(of: group)
            if known == nil {
                groups.append(group)
                rows.append(SummaryRow(title: FindingsStrings.name(ofGroup: group)))
            }
            rows[known ?? rows.count - 1].counts[severity.place] += count
        }
        if !faults.isEmpty { add(faults.count, to: "read", .error) }
        for (rule, count) in counts.counts {
            add(count, to: Substring(rule.check.utf8.prefix { $0 != UInt8(ascii: ".") }), rule.severity)
        }
        return groups.indices.sorted { Self.place(groups[$0]) < Self.place(groups[$1]) }.map { rows[$0] }
    }

    /// Groups of a study's own come last, by their names.
    private static func place(_ group: Substring) -> (Int, Substring) {
        (FindingsStrings.groups.firstIndex { $0.id == group } ?? FindingsStrings.groups.count, group)
    }
}

/// How many findings there are of each rule. Counts of findings that follow on
/// each other can be merged.
struct RuleCounts: Sendable {
    /// In the order in which they were met. Findings share their rules, of which
    /// there are few.
    private(set) var counts: [(rule: FindingRule, count: Int)] = []
    private var places: [ObjectIdentifier: Int] = [:]

    mutating func add(_ findings: [Finding]) {
        // By index, since the loop over an array counts references.
        for index in findings.indices { add(1, of: findings[index].rule) }
    }

    mutating func merge(_ later: RuleCounts) {
        for (rule, count) in later.counts { add(count, of: rule) }
    }

    private mutating func add(_ count: Int, of rule: FindingRule) {
        if let place = places[ObjectIdentifier(rule)] {
            counts[place].count += count
        } else {
            places[ObjectIdentifier(rule)] = counts.count
            counts.append((rule, count))
        }
    }
}
