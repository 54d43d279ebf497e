/// The review protocol as a sheet to print and fill in by hand: every variable
/// with its values as boxes to tick.
///
/// Markdown that also reads well as plain text on A4: no line is wider than 90
/// columns. Variables are grouped by research question, and within it by the
/// part of the case file that they are read from.
struct ProtocolSheet {
    let codebook: Codebook
    let language: Language

    static let width = 90

    var text: String {
        let study = codebook.studyProtocol
        var blocks = [
            "# " + Strings.title[language] + ": " + escaped(study.title[language]),
            paragraph(
                Strings.version(study.id, study.version, codebook.digest)[language] + " "
                    + escaped(study.source)),
            paragraph(
                Strings.unit[language] + " " + escaped(study.unitOfAnalysis[language]) + ". "
                    + escaped(study.criteria[language])),
            Strings.header.map { "- " + $0[language] + ": " + Self.line }.joined(separator: "\n"),
            paragraph(Strings.howTo[language]),
        ]
        for question in study.questions {
            blocks += section(
                Strings.question(question.id)[language] + " " + escaped(question.label[language]),
                codebook.variables.filter { $0.isAsked && $0.question == question.id })
        }
        let known = Set(study.questions.map(\.id))
        blocks += section(
            Strings.otherVariables[language],
            codebook.variables.filter { $0.isAsked && !known.contains($0.question ?? "") })
        blocks += lists
        return blocks.joined(separator: "\n\n") + "\n"
    }

    static let line = String(repeating: "_", count: 40)

    // MARK: - Variables

    private func section(_ heading: String, _ variables: [Variable]) -> [String] {
        if variables.isEmpty { return [] }
        var blocks = ["## " + heading]
        for part in ProtocolSheetPart.allCases {
            let ofPart = variables.filter { ProtocolSheetPart(of: $0) == part }
            if ofPart.isEmpty { continue }
            blocks.append("### " + part.label[language])
            blocks += ofPart.map { item($0) }
        }
        return blocks
    }

    private func item(_ variable: Variable) -> String {
        var text = "**" + escaped(variable.label[language]) + "** `\(variable.id)`"
        if variable.kind == .multiple { text += ", " + Strings.several[language] }
        if let condition = variable.appliesWhen {
            let words = Wording(codebook, language: language).words(for: condition)
            text += ", " + Strings.onlyIf[language] + " " + escaped(words)
        }
        return "- " + wrapped(text + ": " + boxes(of: variable).joined(separator: " "), indent: "  ")
    }

    private func boxes(of variable: Variable) -> [String] {
        let codes = codebook.studyProtocol.missing
        var boxes: [String] =
            switch variable.kind {
            case .single, .multiple:
                variable.values.values.map { box($0.label[language], code: $0.code) }
            case .count: [Strings.count[language] + " ________"]
            case .days: [Strings.days[language] + " ________"]
            case .year: [Strings.year[language] + " ________"]
            }
        // A box of its own, since leaving all boxes empty says something else.
        if variable.kind == .multiple { boxes.append("☐\u{A0}" + Spelling.none) }
        if variable.allowsNotEvident {
            boxes.append(box(reserved: Spelling.notEvident, code: codes.notEvident))
        }
        if variable.canBeNotApplicable {
            boxes.append(box(reserved: Spelling.notApplicable, code: codes.notApplicable))
        }
        return boxes
    }

    /// A box, its label and its code. Lines break inside a label only.
    private func box(_ label: String, code: Int) -> String {
        "☐\u{A0}" + escaped(label) + "\u{A0}(\(code))"
    }

    /// The box of a reserved spelling, which stays in one piece.
    private func box(reserved spelling: String, code: Int) -> String {
        box(String(spelling.map { $0 == " " ? "\u{A0}" : $0 }), code: code)
    }

    // MARK: - Lists

    /// The values of the case file's own fields, which templates refer to.
    private var lists: [String] {
        var used: Set<ListID> = []
        for part in CaseFilePart.allCases {
            used.formUnion(part.catalogue.entries.compactMap(\.type.list))
        }
        var blocks = ["## " + Strings.lists[language], paragraph(Strings.aboutLists[language])]
        for id in ListID.allCases where used.contains(id) {
            let list = codebook.list(id)
            let values = list.values.map { value in
                let label = value.label[language]
                // A label that only repeats the id would be noise.
                let addition = label.lowercased() == value.id.lowercased() ? "" : " " + escaped(label)
                return "`\(value.id)`\u{A0}(\(value.code))" + addition
            }
            blocks.append("### " + escaped(list.label[language]) + " `\(id.name)`")
            blocks.append(paragraph(values.joined(separator: "; ")))
        }
        return blocks
    }

    // MARK: - Text

    private func paragraph(_ text: String) -> String { wrapped(text, indent: "") }

    private func wrapped(_ text: String, indent: String) -> String {
        text.wrapped(to: Self.width - indent.unicodeScalars.count).joined(separator: "\n" + indent)
    }

    /// A text of the codebook, with what Markdown would take for marks escaped.
    func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            if "\\`*_[]<>#|".unicodeScalars.contains(scalar) { result += "\\" }
            result.unicodeScalars.append(scalar)
        }
        return result
    }
}
