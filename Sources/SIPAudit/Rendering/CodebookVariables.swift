extension CodebookPrinter {
    /// All variables, under the research question that each answers.
    func addVariables(to document: inout PrintedDocument) {
        for question in codebook.studyProtocol.questions {
            let variables = codebook.variables.filter { $0.question == question.id }
            guard !variables.isEmpty else { continue }
            document.heading(
                2,
                text("Variabler till fråga \(question.id): ", "Variables of question \(question.id): ")
                    + question.label[language])
            for variable in variables { add(variable, to: &document) }
        }
        let known = Set(codebook.studyProtocol.questions.map(\.id))
        let others = codebook.variables.filter { variable in !(variable.question.map(known.contains) ?? false)
        }
        guard !others.isEmpty else { return }
        document.heading(2, text("Övriga variabler", "Other variables"))
        for variable in others { add(variable, to: &document) }
    }

    /// One variable: what it is, its values, and its rule in words.
    func add(_ variable: Variable, to document: inout PrintedDocument) {
        document.heading(3, variable.label[language])
        var entries: [PrintedDocument.Entry] = [
            .init("Id", variable.id),
            .init(text("Typ", "Type"), type(of: variable)),
            .init(text("Källa", "Source"), variable.source),
        ]
        let values = values(of: variable)
        if !values.isEmpty { entries.append(.init(text("Värden", "Values"), list: values)) }
        if variable.speaksOfFirstPlan || variable.appliesWhen != nil {
            entries.append(.init(text("Gäller", "Applies"), list: applicability(of: variable)))
        }
        entries.append(.init(text("Regel", "Rule"), rule(of: variable)))
        document.entries(entries)
    }

    private func type(of variable: Variable) -> String {
        switch variable.kind {
        case .single: text("ett värde", "one value")
        case .multiple: text("flera värden", "several values")
        case .count: text("antal", "count")
        case .days: text("antal dagar", "number of days")
        case .year: text("årtal", "year")
        }
    }

    /// *1 = kvinna*, and *framgår ej* where it is one of the values.
    private func values(of variable: Variable) -> [String] {
        var lines = variable.values.values.map { value in
            let label = value.label[language]
            let isSame = label.lowercased() == value.id.lowercased()
            return "\(value.code) = \(value.id)" + (isSame ? "" : ": \(label)")
        }
        if variable.allowsNotEvident {
            lines.append("\(codebook.studyProtocol.missing.notEvident) = \(Spelling.notEvident)")
        }
        return lines
    }

    private func applicability(of variable: Variable) -> [String] {
        var lines: [String] = []
        if variable.speaksOfFirstPlan {
            lines.append(text("akter som har en första plan", "files that have a first plan"))
        }
        if let condition = variable.appliesWhen {
            lines.append(text("när ", "when ") + wording.words(for: condition))
        }
        return lines
    }

    private func rule(of variable: Variable) -> [PrintedDocument.Line] {
        let words = wording.ruleWords(of: variable)
        return [.init(words.lead)] + PrintedDocument.Line.numbered(words.branches)
            + (words.otherwise.map { [.init($0 + ".")] } ?? [])
    }

    // MARK: - Lists

    /// The values of the case file's coded fields.
    func addLists(to document: inout PrintedDocument) {
        document.heading(2, text("Värden i akterna", "Values of the case files"))
        for id in ListID.allCases {
            let list = codebook.list(id)
            document.heading(3, "\(list.label[language]) (\(list.id))")
            let isActors = id == .actors
            let hasParents = list.values.contains { $0.parent != nil }
            var header = [text("Kod", "Code"), "Id"]
            if hasParents { header.append(text("Hör till", "Part of")) }
            header.append(
                isActors
                    ? text(
                        "Etikett (huvudman, driftsform, funktion)", "Label (principal, operation, function)")
                    : text("Etikett", "Label"))
            document.table(
                header: header,
                rows: list.values.map { value in
                    var row = ["\(value.code)", value.id]
                    if hasParents { row.append(value.parent.map { list.values[$0].id } ?? "") }
                    return row + [value.label[language] + (isActors ? properties(of: value) : "")]
                })
        }
    }

    private func properties(of actor: CodeValue) -> String {
        let ids = ActorProperty.Kind.allCases.compactMap { kind in
            actor.actor[keyPath: kind.path].map {
                codebook.list(kind.list).values[$0].label[language].lowercased()
            }
        }
        return ids.isEmpty ? "" : " (" + ids.joined(separator: ", ") + ")"
    }
}
