/// Puts the explanation of one case in words. It prints ids, dates and labels,
/// never free text of the case file.
struct ExplanationWording {
    let explanation: CaseExplanation
    let wording: Wording

    init(_ explanation: CaseExplanation, language: Language) {
        self.explanation = explanation
        wording = Wording(explanation.codebook, language: language)
    }

    var language: Language { wording.language }
    private var codebook: Codebook { explanation.codebook }

    func text(_ swedish: String, _ english: String) -> String { wording.text(swedish, english) }

    // MARK: - Values

    /// *Kvinna (kvinna)*, *framgår ej (ett giltigt värde, inom basen)*.
    func words(for value: CodedValue, of variable: Variable) -> String {
        func named(_ index: Int) -> String {
            let value = variable.values.values[index]
            return "\(value.label[language]) (\(value.id))"
        }
        switch value {
        case .value(let index): return named(index)
        case .values(let set) where set.isEmpty: return text("inga", "none")
        case .values(let set): return set.indices.map(named).joined(separator: "; ")
        case .number(let number):
            return variable.kind == .days ? text("\(number) dagar", "\(number) days") : "\(number)"
        case .notEvident:
            return text(
                "framgår ej (ett giltigt värde, inom basen)", "not evident (a valid value, inside the base)")
        case .notApplicable:
            return text("ej tillämpligt (utanför basen)", "not applicable (outside the base)")
        case .missing:
            return text(
                "ej kodat (internt bortfall, utanför basen)", "not coded (internal missing, outside the base)"
            )
        }
    }

    // MARK: - Rules

    /// What the rule did: the branches that decided, or what stood before it.
    func ruleLines(
        _ derivation: VariableExplanation.Derivation, of variable: Variable
    ) -> [PrintedDocument.Line] {
        switch derivation.evidence {
        case .firstPlan: return [.init(firstPlan(derivation.value))]
        case .applicability: return [.init(applicability(derivation.value, of: variable))]
        case .branch(let index): return [.init(branch(index, derivation.value, of: variable))]
        case .otherwise: return otherwise(variable)
        case .rule:
            return [.init(wording.ruleWords(of: variable).lead)] + members(derivation, of: variable)
                + derivation.inputs.map { input in
                    let variable = codebook.variables[input.variable]
                    return .init("\(variable.label[language]): \(words(for: input.value, of: variable))")
                } + derivation.facts.map { .init(words(for: $0)) }
        case .observation, .nothing: return []
        }
    }

    /// *Lokalt samråd finns: ja (rad 780)*
    private func words(for fact: VariableExplanation.Fact) -> String {
        let label = codebook.list(.structuralFacts).values[fact.fact].label[language]
        guard let statement = fact.statement else {
            return label + ": " + text("materialet säger inget", "the material says nothing")
        }
        let answer =
            switch statement.value {
            case .code(let index): codebook.list(.facts).values[index].label[language]
            default: Bilingual.notEvidentWords[language]
            }
        return "\(label): \(answer) (\(statement.source.withControlsVisible))"
    }

    private func firstPlan(_ value: CodedValue) -> String {
        switch value {
        case .missing:
            text(
                "Variabeln gäller den första planen, och planerna eller deras typ är inte kodade.",
                "The variable speaks of the first plan, and the plans or their kinds were not coded.")
        case .notEvident:
            text(
                "Variabeln gäller den första planen, och planerna avgör inte vilken som är först.",
                "The variable speaks of the first plan, and the plans do not tell which is first.")
        case .value, .values, .number, .notApplicable:
            text(
                "Variabeln gäller den första planen, och ingen plan i akten är en sådan.",
                "The variable speaks of the first plan, and no plan of the file is one.")
        }
    }

    private func applicability(_ value: CodedValue, of variable: Variable) -> String {
        let condition = variable.appliesWhen.map(wording.words) ?? ""
        return switch value {
        case .missing:
            text(
                "Om variabeln gäller är ej kodat: \(condition)",
                "Whether it applies was not coded: \(condition)")
        case .notEvident:
            text(
                "Om variabeln gäller framgår ej: \(condition)",
                "Whether it applies is not evident: \(condition)")
        case .value, .values, .number, .notApplicable:
            text(
                "Gäller inte, eftersom detta inte stämmer: \(condition)",
                "Does not apply, since this does not hold: \(condition)")
        }
    }

    private func branch(_ index: Int, _ value: CodedValue, of variable: Variable) -> String {
        guard case .branches(let branches, _)? = variable.rule else { return "" }
        let branch = branches[index]
        let line = wording.line(for: branch, of: variable)
        let number = text(
            "Gren \(index + 1) av \(branches.count)", "Branch \(index + 1) of \(branches.count)")
        let isOpen = value == .missing || (value == .notEvident && branch.outcome != .notEvident)
        return isOpen
            ? text("\(number) går inte att avgöra: \(line)", "\(number) cannot be told: \(line)")
            : "\(number): \(line)"
    }

    private func otherwise(_ variable: Variable) -> [PrintedDocument.Line] {
        guard case .branches(let branches, let otherwise)? = variable.rule else { return [] }
        let value = wording.words(for: otherwise, of: variable)
        let lead =
            branches.count == 1
            ? text(
                "Annars \(value): den enda grenen stämmer inte.",
                "Otherwise \(value): the only branch does not hold.")
            : text(
                "Annars \(value): ingen av \(branches.count) grenar stämmer.",
                "Otherwise \(value): none of \(branches.count) branches holds.")
        return [.init(lead)]
            + PrintedDocument.Line.numbered(branches.map { wording.line(for: $0, of: variable) })
    }

    private func members(
        _ derivation: VariableExplanation.Derivation, of variable: Variable
    ) -> [PrintedDocument.Line] {
        guard case .members(let members)? = variable.rule else { return [] }
        if derivation.deciding.isEmpty {
            return [
                .init(
                    text(
                        "Inget av \(members.count) villkor stämmer.",
                        "None of \(members.count) conditions holds."))
            ]
        }
        var lead: [PrintedDocument.Line] = []
        if derivation.value == .missing || derivation.value == .notEvident {
            lead = [.init(text("Går inte att avgöra:", "Cannot be told:"))]
        }
        return lead
            + derivation.deciding.map { index in
                .init(wording.line(for: members[index], of: variable), marker: "\(index + 1).")
            }
    }

    // MARK: - Documents and plans

    func words(for sources: [Source]) -> String { sources.map { words(for: $0) }.joined(separator: "; ") }

    func words(for source: Source) -> String {
        switch source {
        case .document(let index):
            let document = Details(ofDocument: index, in: explanation)
            return text("handling ", "document ") + describe(document)
        case .unknownDocument(let id):
            return text(
                "handling \(id), som inte finns i akten", "document \(id), which the file does not hold")
        case .plan(let index): return "plan " + describe(Details(ofPlan: index, in: explanation))
        case .caseFile: return text("aktens försättsuppgifter", "the case file's cover data")
        case .part(let place):
            let part = part(place)
            return text("\(part), där ingen handling är angiven", "\(part), which names no document")
        case .emptyList(let scope):
            let things = ScopeWording[scope].many
            return text(
                "inga \(things.swedish) finns (det är kodat)", "there are no \(things.english) (as coded)")
        case .absent(let scope):
            let thing = ScopeWording[scope].absent
            return text("det finns \(thing.swedish)", "there is \(thing.english)")
        }
    }

    private func describe(_ details: Details) -> String {
        let date = details.date.map(\.description) ?? text("odaterad", "undated")
        let facts = [details.kind?.label[language], date].compactMap { $0 }.joined(separator: ", ")
        return "\(details.id ?? "\(details.number)") (\(facts))"
    }

    /// *Personuppgifterna*, *insats 2*.
    private func part(_ place: Place) -> String {
        guard place.scope.isList, let row = place.row else {
            return text("personuppgifterna", "the person's facts")
        }
        return "\(ScopeWording[place.scope].one[language]) \(row + 1)"
    }

    /// *Insats 2: pågående vid första planen (interventions[2].ongoing)*.
    func words(for place: Place) -> String {
        let scope = ScopeWording[place.scope]
        let words: String
        switch (place.row, place.field) {
        case (let row?, let field?) where place.scope.isList:
            let noun = place.scope.words(ofField: field)[language]
            words = "\(scope.one[language]) \(row + 1): \(noun)"
        case (_, let field?):
            words = wording.subject(FieldPath(scope: place.scope, field: field, isOfElement: false))
        case (let row?, nil) where place.scope.isList: words = "\(scope.one[language]) \(row + 1)"
        case (_, nil): words = place.scope.isList ? scope.many[language] : scope.one[language]
        }
        return "\(words) (\(place.path))"
    }
}

/// What is printed of a document or a plan.
struct Details {
    let id: String?
    /// Its place in its list, counted from 1.
    let number: Int
    let kind: CodeValue?
    let date: PartialDate?

    init(ofDocument index: Int, in explanation: CaseExplanation) {
        let document = explanation.caseFile?.documents?[index]
        number = index + 1
        id = document?[.id].text
        kind = explanation.value(document?[.kind], of: .documentKinds)
        date = if case .date(let date)? = document?[.date] { date } else { nil }
    }

    init(ofPlan index: Int, in explanation: CaseExplanation) {
        let plan = explanation.caseFile?.plans?[index]
        number = index + 1
        id = plan?[.id].text
        kind = explanation.value(plan?[.kind], of: .planKinds)
        date = plan.flatMap { explanation.codebook.studyProtocol.date(of: $0) }
    }
}

extension CaseExplanation {
    func value(_ field: FieldValue?, of list: ListID) -> CodeValue? {
        if case .code(let index)? = field { codebook.list(list).values[index] } else { nil }
    }
}
