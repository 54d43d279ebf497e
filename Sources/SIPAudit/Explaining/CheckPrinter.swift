/// Prints what checks say of themselves, for `check --list` and
/// `check --explain`: both from the declaration that the check runs by.
public struct CheckPrinter {
    private let codebook: Codebook
    private let checks: StudyChecks
    private let language: Language

    public init(_ codebook: Codebook, _ checks: StudyChecks, language: Language) {
        self.codebook = codebook
        self.checks = checks
        self.language = language
    }

    // MARK: - The list

    /// Every check that is selected, with its severity and what it rests on.
    public func list(_ selection: CheckSelection) -> String {
        let shown = checks.checks.filter { selection.contains($0.declaration.id) }
        let idWidth = shown.map { $0.declaration.id.displayWidth }.max() ?? 0
        let severityWidth = Severity.allCases.map { $0.label[language].displayWidth }.max() ?? 0
        let indent = idWidth + severityWidth + 4
        var text = ""
        for check in shown {
            let declaration = check.declaration
            let start =
                declaration.id.padded(to: idWidth) + "  "
                + declaration.severity.label[language].padded(to: severityWidth) + "  "
            let off = off(declaration).map { notRun + ": " + $0 }
            let lines = (off + basis(of: declaration)).joined(separator: " ")
                .wrapped(to: max(FindingsText.width - indent, 30))
            text += start + lines[0] + "\n"
            for line in lines.dropFirst() { text += String(repeating: " ", count: indent) + line + "\n" }
        }
        return text
    }

    private var notRun: String { text("Körs inte", "Not run") }

    /// Why a check does not run in this study, if it does not.
    private func off(_ declaration: CheckDeclaration) -> [String] {
        let missing = checks.missingParameters(for: declaration.id)
        if missing.isEmpty { return [] }
        let list = missing.joined(separator: ", ")
        return [
            text("kodboken saknar parametern \(list).", "the codebook lacks the parameter \(list).")
        ]
    }

    private func basis(of declaration: CheckDeclaration) -> [String] {
        var parts: [String] = []
        if let id = declaration.statute { parts.append((checks.statute(id)?.label[language] ?? id) + ".") }
        let basis = declaration.basis
        if let point = basis.protocolPoint {
            parts.append(text("Protokollet: ", "The protocol: ") + point[language] + ".")
        }
        if let report = basis.report {
            parts.append(text("Rapporten: ", "The report: ") + report[language] + ".")
        }
        if let own = basis.own {
            parts.append(text("Egen: ", "Own: ") + own[language] + (own[language].hasSuffix(".") ? "" : "."))
        }
        return parts
    }

    // MARK: - One check

    /// What one check demands, in words and as the condition that runs.
    public func explanation(of check: StudyChecks.Check) -> String {
        let declaration = check.declaration
        var page = ExplainedCheck(width: FindingsText.width)
        page.add("", "\(declaration.id) (\(declaration.severity.label[language]))")
        page.line()
        page.add(text("Kräver", "Demands"), declaration.demand[language])
        if let limits = declaration.limits { page.add(text("Gäller inte", "Not for"), limits[language]) }
        if case .data(let expansions) = check.content, let first = expansions.first {
            add(first, of: expansions, to: &page)
        }
        page.add(text("Gör", "Do"), declaration.advice[language])
        for reason in off(declaration) { page.add(notRun, reason) }
        for (index, part) in basis(of: declaration).enumerated() {
            page.add(index == 0 ? text("Grund", "Basis") : "", part)
        }
        if let statute = declaration.statute.flatMap({ checks.statute($0) }) { add(statute, to: &page) }
        return page.text
    }

    private func add(_ check: DataCheck, of expansions: [DataCheck], to page: inout ExplainedCheck) {
        var wording = Wording(codebook, language: language)
        wording.isOfFirstPlan = !check.subject.isOfAnyPlan
        page.add(text("Prövar", "Asked of"), words(for: check.subject))
        if !check.bindings.isEmpty {
            var values: [String] = []
            for check in expansions {
                let value = check.boundLabel?[language] ?? check.bindings[0].value
                if !values.contains(value) { values.append(value) }
            }
            page.add(text("En gång för", "Once for"), values.joined(separator: ", "))
        }
        page.add(text("Fynd om", "Found if"), wording.words(for: check.condition))
        page.add(text("Säger", "Says"), sample(check.message))
        guard let softening = check.softening else { return }
        let level = softening.severity.label[language]
        page.add(
            text("Mildras", "Softened"),
            text("till \(level) om ", "to \(level) if ") + wording.words(for: softening.condition))
        page.add(text("Säger då", "Then says"), sample(softening.message))
    }

    /// The sentence with its places empty.
    private func sample(_ template: MessageTemplate) -> String {
        (language == .swedish ? template.swedish : template.english).map { piece in
            switch piece {
            case .text(let text): text
            case .value(.constant(let text)): text
            case .value: "…"
            }
        }.joined()
    }

    private func words(for subject: CheckSubject) -> String {
        switch subject {
        case .caseFile: text("varje akt", "each case file")
        case .firstPlan: text("den första planen", "the first plan")
        case .plan: text("varje plan av studiens slag", "each plan of the study's kinds")
        case .followUp: text("varje uppföljning", "each follow-up")
        case .otherNeed:
            text("varje behov från andra aktörer, i varje plan", "each need from other actors, of each plan")
        case .participant:
            text("varje deltagare vid varje plans möte", "each participant of each plan's meeting")
        }
    }

    private func add(_ statute: Statute, to page: inout ExplainedCheck) {
        for (index, version) in statute.versions.enumerated() {
            let citation = Finding.Citation(
                law: version.law, sfs: version.sfs, paragraph: version.paragraph)
            var line = FindingsStrings.citation([citation], in: language)
            line.removeLast()
            let end = version.to.map { "\($0)" } ?? ""
            line += ": \(version.from)–\(end)"
            if let care = version.care { line += " (\(care))" }
            page.add(index == 0 ? text("I kraft", "In force") : "", line)
        }
    }

    private func text(_ swedish: String, _ english: String) -> String {
        language == .swedish ? swedish : english
    }
}

/// Terms with what is said of them beside them.
private struct ExplainedCheck {
    private static let indent = 14
    let width: Int
    private(set) var text = ""

    mutating func line(_ line: String = "") { text += line + "\n" }

    mutating func add(_ term: String, _ words: String) {
        let indent = text.isEmpty ? 0 : Self.indent
        let lines = words.wrapped(to: width - indent)
        line(term.padded(to: indent) + lines[0])
        for rest in lines.dropFirst() { line(String(repeating: " ", count: indent) + rest) }
    }
}
