extension CaseExplanation {
    /// The explanation as text for people: a heading, and for each variable its
    /// value, the rule and what it rests on.
    public func text(language: Language, width: Int = 100) -> String {
        ExplanationText(self, language: language).document.printed(.text(width: width))
    }
}

/// Lays an explanation out in blocks.
private struct ExplanationText {
    typealias Entry = PrintedDocument.Entry
    typealias Line = PrintedDocument.Line

    let explanation: CaseExplanation
    let words: ExplanationWording

    init(_ explanation: CaseExplanation, language: Language) {
        self.explanation = explanation
        words = ExplanationWording(explanation, language: language)
    }

    private func text(_ swedish: String, _ english: String) -> String { words.text(swedish, english) }

    var document: PrintedDocument {
        let study = explanation.codebook.studyProtocol
        var document = PrintedDocument()
        document.heading(1, text("Akt \(explanation.id)", "Case file \(explanation.id)"))
        document.paragraph(
            "\(explanation.municipality), \(explanation.unit). "
                + text("Kodbok: ", "Codebook: ") + "\(study.id), version \(study.version).")
        for item in explanation.variables {
            let variable = explanation.codebook.variables[item.variable]
            document.heading(3, "\(variable.label[words.language]) (\(variable.id))")
            document.entries(entries(of: item, variable))
        }
        if explanation.isInvented {
            document.paragraph(
                text(
                    "Akten är uppdiktad: den beskriver ingen verklig person.",
                    "The case file is invented: it describes no real person."))
        }
        return document
    }

    private func entries(of item: VariableExplanation, _ variable: Variable) -> [Entry] {
        let value = Entry(text("Värde", "Value"), words.words(for: item.value, of: variable))
        switch item.basis {
        case .derived: return [value] + derivation(item.derivation, of: variable)
        case .observation(let index, let document):
            return [value] + observation(index, document, item.value) + ruleAlone(item, of: variable)
        case .nothing:
            return [
                value, rule([Line(words.wording.ruleWords(of: variable).lead)]),
                restsOn(
                    text(
                        "ingen observation i akten gäller variabeln",
                        "no observation of the file speaks of it")),
            ]
        case .readyCoded:
            return [
                value,
                rule([
                    Line(
                        text(
                            "Ingen: kodad för hand i den flata filen.",
                            "None: coded by hand in the flat file."))
                ]),
                restsOn(
                    text("filens rad; ingen akt har lästs", "the row of the file; no case file was read")),
            ]
        }
    }

    private func rule(_ lines: [Line]) -> Entry { Entry(text("Regel", "Rule"), lines) }

    private func restsOn(_ source: String) -> Entry { Entry(text("Vilar på", "Rests on"), source) }

    private func derivation(_ derivation: VariableExplanation.Derivation?, of variable: Variable) -> [Entry] {
        guard let derivation else { return [] }
        var entries = [
            rule(words.ruleLines(derivation, of: variable)), restsOn(words.restingWords(derivation)),
        ]
        if !derivation.missing.isEmpty {
            let lines = derivation.missing.map { Line(words.words(for: $0)) }
            entries.append(Entry(text("Ej kodat", "Not coded"), lines))
        }
        if !derivation.notEvident.isEmpty {
            let lines = derivation.notEvident.map { Line(words.words(for: $0)) }
            entries.append(Entry(text("Oklart", "Unclear"), lines))
        }
        return entries
    }

    private func observation(_ index: Int, _ document: Source?, _ value: CodedValue) -> [Entry] {
        [
            rule([Line(words.observationLead(index))]), restsOn(words.observationSource(document, of: value)),
            Entry(text("Kodad", "Coded"), words.coding(of: index)),
        ]
    }

    /// What the rule would have given without the observation.
    private func ruleAlone(_ item: VariableExplanation, of variable: Variable) -> [Entry] {
        guard let derivation = item.derivation else { return [] }
        let verdict =
            derivation.value == item.value
            ? text("samma värde", "the same value") : text("ett annat värde", "another value")
        let value = words.words(for: derivation.value, of: variable)
        let source = text("Vilar på: ", "Rests on: ") + words.restingWords(derivation)
        let lines =
            [Line("\(value): \(verdict)")] + words.ruleLines(derivation, of: variable) + [Line(source)]
        return [Entry(text("Regeln ensam", "Rule alone"), lines)]
    }
}

extension ExplanationWording {
    /// The documents and plans, or why there are none.
    func restingWords(_ derivation: VariableExplanation.Derivation) -> String {
        if !derivation.sources.isEmpty { return words(for: derivation.sources) }
        if !derivation.facts.isEmpty { return text("materialet", "the material") }
        return derivation.missing.isEmpty
            ? text("inget: regeln läser inget i akten", "nothing: the rule reads nothing of the file")
            : text(
                "inget: det som regeln behöver är inte kodat", "nothing: what the rule needs was not coded")
    }

    func observationLead(_ index: Int) -> String {
        guard let plan = explanation.caseFile?.observations?[index][.plan].text else {
            return text("Kodarens observation.", "The coder's observation.")
        }
        return text("Kodarens observation om plan \(plan).", "The coder's observation on plan \(plan).")
    }

    /// *Framgår ej* names no document: it speaks of the whole file.
    func observationSource(_ document: Source?, of value: CodedValue) -> String {
        if let document { return words(for: document) }
        return value == .notEvident
            ? text("kodaren har läst hela akten", "the coder read the whole file")
            : text("ingen handling är angiven", "no document is named")
    }

    /// *K1, 2018-02-03, Säker*.
    func coding(of index: Int) -> String {
        let observation = explanation.caseFile?.observations?[index]
        let coder = observation?[.coder].text ?? text("kodare ej angiven", "coder not named")
        let date: String? =
            if case .date(let date)? = observation?[.codedOn] { date.description } else { nil }
        let certainty = explanation.value(observation?[.certainty], of: .certainties)?.label[language]
        return [coder, date, certainty].compactMap { $0 }.joined(separator: ", ")
    }
}
