/// Writes an audit for people: by case, and within it by plan and follow-up.
///
/// Notes are folded to a line for each plan unless somebody asks for them or
/// for exit code 1 because of them; a note that says the same of more than half
/// of the files is printed once, after the cases. No line is wider than 100
/// columns. The summary counts by group; it adds nothing up that could be taken
/// for a score.
public struct FindingsText: Sendable {
    static let width = 100

    let language: Language
    let showsNotes: Bool

    public init(language: Language, showsNotes: Bool = false) {
        self.language = language
        self.showsNotes = showsNotes
    }

    public func text(of report: AuditReport) -> String {
        let common = CommonNotes(in: report)
        var page = FindingsPage(language: language, showsNotes: showsNotes || report.failOn == .note)
        page.add(report.faults)
        for audited in report.cases { page.add(audited, without: common) }
        page.add(common, of: report.caseCount)
        page.add(ofMaterial: report.ofMaterial)
        page.addSummary(of: report)
        return page.text
    }
}

/// Notes that say the same of more than half of the case files: they tell more
/// of the form than of the files.
struct CommonNotes {
    /// Compared and hashed by its bytes, since what is not ASCII takes a string
    /// ten times as long.
    struct Key: Hashable {
        let check: String
        let message: Bilingual

        static func == (left: Key, right: Key) -> Bool {
            ByteWords.equal(left.check, right.check)
                && ByteWords.equal(left.message.swedish, right.message.swedish)
                && ByteWords.equal(left.message.english, right.message.english)
        }

        func hash(into hasher: inout Hasher) {
            hasher.combine(ByteWords.hash(check))
            hasher.combine(ByteWords.hash(message.swedish))
        }
    }

    /// With how many cases have it, in the order of their first appearance.
    private(set) var notes: [(finding: Finding, caseCount: Int)] = []
    private var keys: Set<Key> = []

    init(in report: AuditReport) {
        var counts: [Key: Int] = [:]
        var first: [(key: Key, finding: Finding)] = []
        for audited in report.cases {
            var seen: Set<Key> = []
            let findings = audited.findings
            for index in findings.indices where findings[index].severity == .note {
                let finding = findings[index]
                let key = Key(check: finding.check, message: finding.message)
                guard seen.insert(key).inserted else { continue }
                if counts.updateValue((counts[key] ?? 0) + 1, forKey: key) == nil {
                    first.append((key, finding))
                }
            }
        }
        for (key, finding) in first where 2 * counts[key]! > report.caseCount && report.caseCount > 1 {
            keys.insert(key)
            notes.append((finding, counts[key]!))
        }
    }

    func contains(_ finding: Finding) -> Bool {
        finding.severity == .note && keys.contains(Key(check: finding.check, message: finding.message))
    }
}

/// The lines of the text, as they come.
struct FindingsPage {
    let language: Language
    let showsNotes: Bool
    private(set) var text = ""

    private let severityWidth: Int

    init(language: Language, showsNotes: Bool) {
        self.language = language
        self.showsNotes = showsNotes
        severityWidth = Severity.allCases.map { $0.label[language].displayWidth }.max() ?? 0
    }

    mutating func line(_ line: String = "") {
        text += line
        text += "\n"
    }

    /// A paragraph, its lines at a distance from the margin.
    mutating func paragraph(_ paragraph: String, indent: Int = 0) {
        for part in paragraph.wrapped(to: FindingsText.width - indent) {
            text += String.spaces(indent)
            line(part)
        }
    }

    // MARK: - What could not be read

    mutating func add(_ faults: FaultLog) {
        guard !faults.isEmpty else { return }
        line(FindingsStrings.unreadable[language])
        line()
        for fault in faults.kept {
            add(
                label: Severity.error.label[language], fault.id,
                fault.location.text(in: language))
            paragraph(fault.message[language], indent: 6 + severityWidth)
        }
        if faults.count > faults.kept.count {
            paragraph(FindingsStrings.moreFaults(faults.count - faults.kept.count)[language], indent: 4)
        }
        line()
    }

    // MARK: - Cases

    mutating func add(_ audited: AuditReport.Case, without common: CommonNotes) {
        let findings = audited.findings.filter { !common.contains($0) }
        guard !findings.isEmpty else { return }
        line("\(audited.id)  \(audited.municipality), \(audited.unit)")
        line()
        for section in Section.all(of: findings) { add(section) }
        line()
    }

    private mutating func add(_ section: Section) {
        line("  " + section.title[language])
        let shown = showsNotes ? section.findings : section.findings.filter { $0.severity > .note }
        for group in FindingGroup.all(of: shown) { add(group) }
        let folded = section.findings.filter { $0.severity == .note }
        if !showsNotes && !folded.isEmpty {
            let checks = FindingGroup.all(of: folded).map { group in
                group.findings.count == 1
                    ? group.first.check : "\(group.first.check) (\(group.findings.count))"
            }
            add(label: FindingsStrings.notes[language], "", checks.joined(separator: ", "))
        }
    }

    /// One check's findings of one thing: the sentence and the place of each,
    /// and what they have in common once.
    ///
    /// - Parameter isPlaced: false: they stand at the input as a whole, which
    ///   need not be said of each.
    mutating func add(_ group: FindingGroup, isPlaced: Bool = true) {
        let finding = group.first
        let places = isPlaced ? group.findings.map { $0.location.text(in: language) } : []
        add(label: finding.severity.label[language], finding.check, places.joined(separator: ", "))
        paragraph(
            (group.messages(in: language) + [advice(finding)]).joined(separator: " "),
            indent: 6 + severityWidth)
    }

    private func advice(_ finding: Finding) -> String {
        let statutes = FindingsStrings.citation(finding.basis.statutes)[language]
        let advice = FindingsStrings.advice[language] + finding.advice[language]
        return statutes.isEmpty ? advice : statutes + " " + advice
    }

    /// A label, a name and what belongs to it, on one line if there is room.
    private mutating func add(label: String, _ name: String, _ text: String) {
        let indent = 6 + severityWidth
        let start = "    " + label.padded(to: severityWidth) + "  " + name + (name.isEmpty ? "" : "  ")
        let rest = FindingsText.width - start.displayWidth
        if text.isEmpty {
            line(String(start.dropLast(2)))
            return
        }
        guard text.displayWidth > rest else {
            line(start + text)
            return
        }
        if name.isEmpty {
            let lines = text.wrapped(to: rest)
            line(start + lines[0])
            for rest in lines.dropFirst() { line(String(repeating: " ", count: indent) + rest) }
        } else {
            line(String(start.dropLast(2)))
            paragraph(text, indent: indent)
        }
    }

    // MARK: - After the cases

    mutating func add(_ common: CommonNotes, of caseCount: Int) {
        guard !common.notes.isEmpty else { return }
        line(FindingsStrings.inMostCases[language])
        line()
        for (finding, count) in common.notes {
            add(
                label: finding.severity.label[language], finding.check,
                FindingsStrings.files(count, of: caseCount)[language])
            paragraph(finding.message[language] + " " + advice(finding), indent: 6 + severityWidth)
        }
        line()
    }

    mutating func add(ofMaterial findings: [Finding]) {
        guard !findings.isEmpty else { return }
        line(FindingsStrings.material[language])
        line()
        for group in FindingGroup.all(of: findings) { add(group, isPlaced: false) }
        line()
    }
}

/// What was found of a plan, of a follow-up, or of the file beside them.
private struct Section {
    let title: Bilingual
    var findings: [Finding]
    private let order: (Int, Int)

    /// The file itself, its plans and its follow-ups, in the order of the file.
    static func all(of findings: [Finding]) -> [Section] {
        // Within a file the place of a plan or follow-up tells it from others.
        var places: [Int: Int] = [:]
        var sections: [Section] = []
        for index in findings.indices {
            let occasion = findings[index].subject.occasion
            let key = occasion.map { 2 * $0.index + ($0.isPlan ? 0 : 1) } ?? -1
            if let place = places[key] {
                sections[place].findings.append(findings[index])
            } else {
                places[key] = sections.count
                sections.append(Section(occasion, [findings[index]]))
            }
        }
        return sections.sorted { $0.order < $1.order }
    }

    private init(_ occasion: Finding.Subject.Occasion?, _ findings: [Finding]) {
        title = occasion?.label ?? FindingsStrings.wholeCase
        order = occasion.map { ($0.isPlan ? 1 : 2, $0.index) } ?? (0, 0)
        self.findings = findings
    }
}

/// Findings of one check and severity about one thing.
struct FindingGroup {
    private(set) var findings: [Finding]

    var first: Finding { findings[0] }

    /// Graver ones first, and then in the order of the checks.
    static func all(of findings: [Finding]) -> [FindingGroup] {
        var groups: [FindingGroup] = []
        for severity in Severity.allCases.reversed() {
            for index in findings.indices where findings[index].severity == severity {
                let finding = findings[index]
                if let last = groups.last, last.first.check == finding.check,
                    last.first.severity == severity, last.first.advice == finding.advice,
                    last.first.basis == finding.basis
                {
                    groups[groups.count - 1].findings.append(finding)
                } else {
                    groups.append(FindingGroup(findings: [finding]))
                }
            }
        }
        return groups
    }

    /// Each sentence once.
    func messages(in language: Language) -> [String] {
        if findings.count == 1 { return [first.message[language]] }
        var seen: Set<String> = []
        return findings.map { $0.message[language] }.filter { seen.insert($0).inserted }
    }
}
