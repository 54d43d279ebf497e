extension ScoreDocument {
    /// What survives every change, and what hangs on one.
    mutating func addSensitivity() {
        guard let outcomes = sensitivity else { return }
        let wording = ConclusionWording(score, language)
        document.heading(2, text("Känslighet", "Sensitivity"))
        document.paragraph(
            text(
                "Varje krav utelämnat, varje gräns ett steg ned och upp, och framgår ej läst åt båda håll: "
                    + "\(outcomes.count) ändringar, en i taget.",
                "Each criterion left out, each threshold one step down and up, and not evident read both ways: "
                    + "\(outcomes.count) changes, one at a time."))
        document.table(
            header: [
                text("Slutsats", "Conclusion"), text("Utan ändring", "Unchanged"),
                text("Står sig i", "Survives"),
                text("Anmärkning", "Remark"),
            ],
            rows: Conclusions.Item.allCases.map { item in
                let tried = outcomes.filter { $0.conclusions != nil }
                let changing = tried.filter { $0.changes.contains(item) }
                return [
                    wording.name(item), wording.words(Conclusions(score)[item], of: item),
                    text(
                        "\(tried.count - changing.count) av \(tried.count)",
                        "\(tried.count - changing.count) of \(tried.count)"),
                    remark(on: changing),
                ]
            })
        let rows = outcomes.filter { !$0.changes.isEmpty }.flatMap { outcome in
            outcome.changes.enumerated().map { index, item in
                [
                    index == 0 ? wording.words(for: outcome) : "", wording.name(item),
                    wording.words(outcome.conclusions?[item] ?? nil, of: item),
                ]
            }
        }
        document.table(
            header: [text("Ändring", "Change"), text("Slutsats", "Conclusion"), text("Blir", "Becomes")],
            rows: rows)
        let untried = outcomes.filter { $0.conclusions == nil }
        if !untried.isEmpty {
            document.paragraph(
                text(
                    "\(untried.count) gränser kunde inte prövas, eftersom indata redan är kodade.",
                    "\(untried.count) thresholds could not be tried, since the input is coded already."))
        }
    }

    private func remark(on changing: [Sensitivity.Outcome]) -> String {
        if changing.isEmpty { return text("står sig", "survives") }
        let left = changing.filter { $0.change.isLeavingOut }
        if left.count == 1 {
            return text("hänger på ett enda krav", "hangs on a single criterion")
        }
        return left.isEmpty
            ? text("beror av gränser eller av framgår ej", "depends on thresholds or on what is not evident")
            : text("beror av \(left.count) krav", "depends on \(left.count) criteria")
    }
}

extension Sensitivity.Change {
    var isLeavingOut: Bool {
        switch self {
        case .without, .withoutFact: true
        case .shifted, .readings: false
        }
    }
}

/// The conclusions of a score in words.
struct ConclusionWording {
    private let score: Score
    private let language: Language

    init(_ score: Score, _ language: Language) {
        self.score = score
        self.language = language
    }

    private func text(_ swedish: String, _ english: String) -> String {
        language == .swedish ? swedish : english
    }

    func name(_ item: Conclusions.Item) -> String {
        switch item {
        case .kind: text("Slag som minst hälften når", "Kind that at least half reach")
        case .withoutCoordinator: text("Möten utan case manager", "Meetings without a case manager")
        case .systematics: text("Systematik", "Systematics")
        case .horizontal: text("Horisontellt", "Horizontal")
        case .vertical: text("Vertikalt", "Vertical")
        case .grade: text("Grad", "Grade")
        }
    }

    func words(_ index: Int?, of item: Conclusions.Item) -> String {
        guard let index else { return Bilingual.notEvidentWords[language] }
        let samverkan = score.samverkan
        switch item {
        case .kind:
            let step = samverkan.ladder.steps[index]
            return step.number + " " + step.label[language]
        case .withoutCoordinator: return index == 1 ? text("ja", "yes") : text("nej", "no")
        case .systematics: return samverkan.systematics.verdicts[index].label[language]
        case .horizontal, .vertical: return samverkan.grade.levels[index].label[language]
        case .grade: return samverkan.grade.grades[index].label[language]
        }
    }

    /// The same by ids.
    func id(_ index: Int?, of item: Conclusions.Item) -> String {
        guard let index else { return Spelling.notEvident }
        let samverkan = score.samverkan
        switch item {
        case .kind: return samverkan.ladder.steps[index].id
        case .withoutCoordinator: return index == 1 ? Spelling.yes : Spelling.no
        case .systematics: return samverkan.systematics.verdicts[index].id
        case .horizontal, .vertical: return samverkan.grade.levels[index].id
        case .grade: return samverkan.grade.grades[index].id
        }
    }

    func words(for outcome: Sensitivity.Outcome) -> String {
        switch outcome.change {
        case .without(let criterion):
            let variable = score.samverkan.criteria[criterion].variable
            return text("utan: ", "without: ") + score.codebook.variables[variable].label[language]
        case .withoutFact(let fact):
            return text("utan: ", "without: ")
                + score.codebook.list(.structuralFacts).values[fact].label[language]
        case .shifted:
            guard let (threshold, value) = outcome.threshold else { return "" }
            return threshold.label[language] + ": " + value.description
        case .readings(let reading):
            return reading == .asYes
                ? text("framgår ej läst som ja", "not evident read as yes")
                : text("framgår ej läst som nej", "not evident read as no")
        }
    }
}
