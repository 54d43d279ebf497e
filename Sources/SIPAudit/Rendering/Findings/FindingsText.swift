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

    public func text(of report: AuditReport) -> TextBuffer {
        let common = CommonNotes(in: report)
        var page = FindingsPage(language: language, showsNotes: showsNotes || report.failOn == .note)
        page.add(report.faults)
        for audited in report.cases { page.add(audited, without: common) }
        page.add(common, of: report.caseCount)
        page.add(ofMaterial: report.ofMaterial)
        page.addSummary(of: report)
        return page.finish()
    }
}

/// The lines of the text, as they come.
struct FindingsPage: ~Copyable {
    let language: Language
    let showsNotes: Bool
    private var text = TextBuffer(capacity: 1 << 16)
    /// A line or a paragraph, until it is known how it is broken.
    private var part = TextBuffer()
    private var known = KnownParagraphs()

    private let severityWidth: Int

    init(language: Language, showsNotes: Bool) {
        self.language = language
        self.showsNotes = showsNotes
        severityWidth = Severity.allCases.map { $0.label[language].displayWidth }.max() ?? 0
    }

    consuming func finish() -> TextBuffer { text }

    mutating func line(_ line: String = "") {
        text.append(line)
        text.append(byte: 0x0A)
    }

    /// A paragraph, its lines at a distance from the margin.
    mutating func paragraph(_ paragraph: String, indent: Int = 0) {
        part.append(paragraph)
        endParagraph(indent: indent)
    }

    /// Writes the paragraph that was put together.
    private mutating func endParagraph(indent: Int) {
        text.append(part, wrappedTo: FindingsText.width - indent, indent: indent)
        part.removeAll()
    }

    /// Where the texts of findings begin.
    private var indent: Int { 6 + severityWidth }

    // MARK: - What could not be read

    mutating func add(_ faults: FaultLog) {
        guard !faults.isEmpty else { return }
        line(FindingsStrings.unreadable[language])
        line()
        for fault in faults.kept {
            part.append(fault.location, in: language)
            addPart(after: Severity.error.label[language], fault.id)
            paragraph(fault.message[language], indent: indent)
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
        text.append(audited.id.description)
        text.append("  ")
        text.append(audited.municipality.description)
        text.append(", ")
        line(audited.unit.description)
        line()
        for section in Section.all(of: findings) { add(section) }
        line()
    }

    private mutating func add(_ section: Section) {
        text.append("  ")
        line(section.title[language])
        let groups = FindingGroup.all(of: section.findings)
        for group in groups where showsNotes || group.first.severity > .note { add(group) }
        if showsNotes { return }
        for group in groups where group.first.severity == .note {
            if part.count > 0 { part.append(", ") }
            part.append(group.first.check)
            if group.findings.count == 1 { continue }
            part.append(" (")
            part.append(group.findings.count)
            part.append(")")
        }
        if part.count > 0 { addPart(after: FindingsStrings.notes[language], "") }
    }

    /// One check's findings of one thing: the sentence and the place of each,
    /// and what they have in common once.
    ///
    /// - Parameter isPlaced: false: they stand at the input as a whole, which
    ///   need not be said of each.
    mutating func add(_ group: FindingGroup, isPlaced: Bool = true) {
        let finding = group.first
        for finding in group.findings where isPlaced {
            if part.count > 0 { part.append(", ") }
            part.append(finding.location, in: language)
        }
        addPart(after: finding.severity.label[language], finding.check)
        let messages = group.messages(in: language)
        let key = messages.count == 1 ? KnownParagraphs.Key(rule: finding.rule, message: messages[0]) : nil
        if let key, let paragraph = known[key] {
            return paragraph.withUnsafeBufferPointer { text.append($0) }
        }
        let start = text.count
        for message in messages {
            part.append(message)
            part.append(" ")
        }
        appendAdvice(finding)
        endParagraph(indent: indent)
        if let key { known[key] = text.withBytes { Array($0[start...]) } }
    }

    private mutating func appendAdvice(_ finding: Finding) {
        let statutes = finding.basis.statutes
        if !statutes.isEmpty {
            part.append(FindingsStrings.citation(statutes, in: language))
            part.append(" ")
        }
        part.append(FindingsStrings.advice[language])
        part.append(finding.advice[language])
    }

    /// A label, a name and after them the part that was put together, on one
    /// line if there is room.
    private mutating func addPart(after label: String, _ name: String) {
        let labelWidth = label.displayWidth
        text.append(spaces: 4)
        text.append(label)
        text.append(spaces: severityWidth - labelWidth + 2)
        text.append(name)
        let start = 4 + max(labelWidth, severityWidth) + 2 + (name.isEmpty ? 0 : name.displayWidth + 2)
        let rest = FindingsText.width - start
        if part.displayWidth <= rest {
            text.append(spaces: name.isEmpty || part.count == 0 ? 0 : 2)
            text.append(part)
            line()
        } else if name.isEmpty {
            text.append(part, wrappedTo: rest, indent: indent, first: false)
        } else {
            line()
            return endParagraph(indent: indent)
        }
        part.removeAll()
    }

    // MARK: - After the cases

    mutating func add(_ common: CommonNotes, of caseCount: Int) {
        guard !common.notes.isEmpty else { return }
        line(FindingsStrings.inMostCases[language])
        line()
        for (finding, count) in common.notes {
            part.append(FindingsStrings.files(count, of: caseCount)[language])
            addPart(after: finding.severity.label[language], finding.check)
            part.append(finding.message[language])
            part.append(" ")
            appendAdvice(finding)
            endParagraph(indent: indent)
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
        var sections: [Section] = []
        for finding in findings {
            let subject = finding.subject
            // Mostly it is the subject of the finding before.
            let order = order(of: subject)
            if let place = sections.lastIndex(where: { $0.order == order }) {
                sections[place].findings.append(finding)
            } else {
                let title = subject.occasion?.label ?? FindingsStrings.wholeCase
                sections.append(Section(title: title, findings: [finding], order: order))
            }
        }
        return sections.sorted { $0.order < $1.order }
    }

    /// Within a file the place of a plan or follow-up tells it from others.
    private static func order(of subject: Finding.Subject) -> (Int, Int) {
        subject.occasion.map { ($0.isPlan ? 1 : 2, $0.index) } ?? (0, 0)
    }
}

/// Findings of one check and severity about one thing.
struct FindingGroup {
    /// A part of all that were grouped.
    let findings: ArraySlice<Finding>

    private static let few = 16

    var first: Finding { findings[findings.startIndex] }

    /// Graver ones first, and then in the order of the checks.
    static func all(of findings: [Finding]) -> [FindingGroup] {
        var sorted: [Finding] = []
        sorted.reserveCapacity(findings.count)
        for severity in Severity.allCases.reversed() {
            for finding in findings where finding.severity == severity { sorted.append(finding) }
        }
        var groups: [FindingGroup] = []
        var start = 0
        for index in sorted.indices.dropFirst()
        where !sorted[start].rule.saysTheSame(as: sorted[index].rule) {
            groups.append(FindingGroup(findings: sorted[start..<index]))
            start = index
        }
        if !sorted.isEmpty { groups.append(FindingGroup(findings: sorted[start...])) }
        return groups
    }

    /// Each sentence once.
    func messages(in language: Language) -> [String] {
        if findings.count == 1 { return [first.message[language]] }
        // Few differ: hashing a text that is not ASCII takes longer.
        if findings.count <= Self.few {
            var messages: [String] = []
            for finding in findings where !messages.contains(finding.message[language]) {
                messages.append(finding.message[language])
            }
            return messages
        }
        var seen: Set<String> = []
        return findings.map { $0.message[language] }.filter { seen.insert($0).inserted }
    }
}
