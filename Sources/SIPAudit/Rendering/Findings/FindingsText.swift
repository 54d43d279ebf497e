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
        var (notes, rules) = (NoteCounts(), RuleCounts())
        inPieces(of: report.cases) { cases in
            var (notes, rules) = (NoteCounts(), RuleCounts())
            for audited in cases {
                notes.add(audited.findings)
                rules.add(audited.findings)
            }
            return (notes, rules)
        } take: { piece in
            notes.merge(piece.0)
            rules.merge(piece.1)
        }
        rules.add(report.ofMaterial)
        let common = CommonNotes(notes, of: report.caseCount)
        var page = page(of: report)
        page.add(report.faults)
        inPieces(of: report.cases) { cases in
            var page = self.page(of: report)
            for audited in cases { page.add(audited, without: common) }
            return page.finish().withBytes { Array($0) }
        } take: { lines in
            page.add(lines)
        }
        page.add(common, of: report.caseCount)
        page.add(ofMaterial: report.ofMaterial)
        page.addSummary(of: report, rules)
        return page.finish()
    }

    /// Works on cases with all cores, since laying out what was found takes as
    /// long as finding it.
    ///
    /// - Parameter take: takes the results in the order of the cases.
    private func inPieces<Result: Sendable>(
        of cases: [AuditReport.Case], _ work: @Sendable (ArraySlice<AuditReport.Case>) -> Result,
        take: (Result) -> Void
    ) {
        var rest = cases[...]
        Cores.inOrder {
            defer { rest = rest.dropFirst(Self.casesPerPiece) }
            return rest.isEmpty ? nil : rest.prefix(Self.casesPerPiece)
        } work: {
            work($0)
        } take: { _, result in
            take(result)
        }
    }

    /// Enough for a thread to be a gain.
    private static let casesPerPiece = 256

    private func page(of report: AuditReport) -> FindingsPage {
        FindingsPage(language: language, showsNotes: showsNotes || report.failOn == .note)
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

    /// What was laid out on another page.
    mutating func add(_ lines: [UInt8]) { lines.withUnsafeBufferPointer { text.append($0) } }

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
        for section in findings.inPrintedOrder.runs(of: { $0.subject.section == $1.subject.section }) {
            addSection(section)
        }
        line()
    }

    /// What was found of a plan, of a follow-up, or of the file beside them.
    private mutating func addSection(_ findings: ArraySlice<Finding>) {
        text.append("  ")
        line((findings.first?.subject.occasion?.label ?? FindingsStrings.wholeCase)[language])
        for group in findings.groups {
            if showsNotes || group.first!.severity > .note {
                addGroup(group)
                continue
            }
            if part.count > 0 { part.append(", ") }
            part.append(group.first!.check)
            if group.count == 1 { continue }
            part.append(" (")
            part.append(group.count)
            part.append(")")
        }
        // Notes come last.
        if part.count > 0 { addPart(after: FindingsStrings.notes[language], "") }
    }

    /// One check's findings of one thing: the sentence and the place of each,
    /// and what they have in common once.
    ///
    /// - Parameter isPlaced: false: they stand at the input as a whole, which
    ///   need not be said of each.
    mutating func addGroup(_ group: ArraySlice<Finding>, isPlaced: Bool = true) {
        let finding = group.first!
        for finding in group where isPlaced {
            if part.count > 0 { part.append(", ") }
            part.append(finding.location, in: language)
        }
        addPart(after: finding.severity.label[language], finding.check)
        let message = finding.message[language]
        let isOnlyOne = group.dropFirst().allSatisfy { $0.message[language] == message }
        let key = isOnlyOne ? KnownParagraphs.Key(rule: finding.rule, message: message) : nil
        if let key, let paragraph = known[key] {
            return paragraph.withUnsafeBufferPointer { text.append($0) }
        }
        let start = text.count
        for message in isOnlyOne ? [message] : group.messages(in: language) {
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
        for group in findings.inPrintedOrder.groups { addGroup(group, isPlaced: false) }
        line()
    }
}

extension Finding.Subject {
    /// The file itself, its plans and its follow-ups, in the order in which they
    /// are printed: within a file the place of a plan or follow-up tells it from
    /// others.
    fileprivate var section: Int {
        occasion.map { ($0.isPlan ? 1 : 2) << 32 + $0.index } ?? 0
    }
}

extension [Finding] {
    /// By section, graver ones first, and then in the order of the checks.
    fileprivate var inPrintedOrder: ArraySlice<Finding> {
        let places = indices.map { index in
            (section: self[index].subject.section, severity: -self[index].severity.place, index: index)
        }
        return places.sorted { $0 < $1 }.map { self[$0.index] }[...]
    }
}

extension ArraySlice<Finding> {
    /// Findings of one check and severity, which follow on each other.
    fileprivate var groups: [ArraySlice<Finding>] { runs(of: { $0.rule.saysTheSame(as: $1.rule) }) }

    /// Findings that follow on each other and are like the first of them.
    fileprivate func runs(of isLike: (Finding, Finding) -> Bool) -> [ArraySlice<Finding>] {
        var runs: [ArraySlice<Finding>] = []
        var rest = self
        while let first = rest.first {
            runs.append(rest.prefix { isLike(first, $0) })
            rest = rest[runs.last!.endIndex...]
        }
        return runs
    }

    private static var few: Int { 16 }

    /// Each sentence once.
    fileprivate func messages(in language: Language) -> [String] {
        var messages: [String] = []
        // Few differ: hashing a text that is not ASCII takes longer.
        if count <= Self.few {
            for finding in self where !messages.contains(finding.message[language]) {
                messages.append(finding.message[language])
            }
            return messages
        }
        var seen: Set<String> = []
        for finding in self where seen.insert(finding.message[language]).inserted {
            messages.append(finding.message[language])
        }
        return messages
    }
}
