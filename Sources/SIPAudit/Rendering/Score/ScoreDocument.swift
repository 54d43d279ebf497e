/// A score for people: the ladder, the criteria, how systematic the material is,
/// the grade, the structures, and how all of it is built.
struct ScoreDocument {
    let score: Score
    let sensitivity: [Sensitivity.Outcome]?
    /// Judged one by one, where the user asked for it.
    let cases: [CodedCase]
    let language: Language

    var document = PrintedDocument()

    init(_ score: Score, sensitivity: [Sensitivity.Outcome]?, cases: [CodedCase], language: Language) {
        self.score = score
        self.sensitivity = sensitivity
        self.cases = cases
        self.language = language
        addHeading()
        addLadder()
        addCriteria()
        addSystematics()
        addGrade()
        addStructures()
        addSensitivity()
        addCases()
        addMethod()
    }

    var samverkan: Samverkan { score.samverkan }

    func text(_ swedish: String, _ english: String) -> String { language == .swedish ? swedish : english }

    func number(_ number: Int?) -> String { number.map(String.init) ?? "x" }

    func label(ofVariable index: Int) -> String { score.codebook.variables[index].label[language] }

    private func percent(_ part: Int, _ whole: Int) -> String {
        guard let percentage = Percentage(part, ofBase: whole) else { return "–" }
        let digits = percentage.rounded(
            score.report.rounding, decimals: score.report.decimals,
            separator: language == .swedish ? .comma : .point)
        return digits + text(" %", "%")
    }

    // MARK: - Heading

    private mutating func addHeading() {
        document.heading(
            1, text("Samverkan: slag, systematik och grad", "Collaboration: kind, systematics, grade"))
        document.paragraph(score.report.study.title[language])
        document.paragraph(samverkan.notice[language])
        var entries = [
            PrintedDocument.Entry(text("Akter", "Case files"), number(score.report.caseCount)),
            .init(
                text("Kodbok", "Codebook"),
                "\(score.report.codebook.id), version \(score.report.codebook.version)"),
        ]
        if score.report.isInvented {
            entries.append(
                .init(
                    text("Material", "Material"),
                    text("påhittat, inte verkliga akter", "invented, not real files")))
        }
        if let limit = score.report.suppressedBelow {
            entries.append(
                .init(
                    text("Dolt", "Not shown"),
                    text(
                        "antal från 1 till under \(limit), och det som de kunde räknas ut ur: x",
                        "counts from 1 to below \(limit), and what they could be computed from: x")))
        }
        document.entries(entries)
    }

    // MARK: - Kind

    /// How many characters the longest bar of the ladder has.
    private static let barWidth = 20

    private mutating func addLadder() {
        document.heading(2, text("Slag", "Kind"))
        document.paragraph(
            text(
                "Varje akt står på det högsta steg som den dokumenterar. Steg 5–7 är egenskaper hos "
                    + "organisationer och höjer ingen akt. Ett högre steg är mer sammansatt, inte bättre.",
                "Each file stands on the highest step that it documents. Steps 5–7 are properties of "
                    + "organisations and raise no file. A higher step is more complex, not better."))
        let all = score.report.caseCount
        let rows = score.steps.reversed().map { step -> [String] in
            switch step.content {
            case .cases(let count, let highest):
                let share = count.flatMap { count in all.map { percent(count, $0) } } ?? "x"
                let bar = count.flatMap { count in
                    all.map {
                        String(repeating: "█", count: $0 == 0 ? 0 : (count * Self.barWidth + $0 / 2) / $0)
                    }
                }
                return [step.number, step.label[language], number(count), share, number(highest), bar ?? ""]
            case .places(let places):
                return [step.number, step.label[language], "", "", "", summary(of: places)]
            }
        }
        document.table(
            header: [
                text("Steg", "Step"), text("Slag", "Kind"), text("Akter", "Files"), text("Andel", "Share"),
                text("Med framgår ej som ja", "With not evident as yes"), "",
            ], rows: rows)
        var entries: [PrintedDocument.Entry] = []
        if let kind = score.majorityKind {
            let step = score.steps[kind]
            entries.append(
                .init(
                    text("Minst hälften når", "At least half reach"), step.number + " " + step.label[language]
                ))
        }
        if let coordinated = score.systematics.coordinated {
            let limit = samverkan.systematics.withoutCoordinator
            let isWithout = score.systematics.isWithoutCoordinator == true
            entries.append(
                .init(
                    text("Samordnare", "Coordinator"),
                    text(
                        "i \(coordinated.count) av \(coordinated.of) akter med flerpartsmöte är kravet uppfyllt: "
                            + label(ofVariable: samverkan.ladder.coordinator),
                        "in \(coordinated.count) of \(coordinated.of) files with interagency meetings the "
                            + "criterion is met: " + label(ofVariable: samverkan.ladder.coordinator))
                        + (isWithout
                            ? text(". Läsning: ", ". Reading: ") + limit.label[language]
                                + text(" (högst ", " (at most ") + limit.atMost.description + ")" : "")))
        }
        document.entries(entries)
    }

    /// The municipalities around which a step is found, and single units where
    /// they differ from theirs.
    private func summary(of places: [Score.Step.Place]) -> String {
        if places.isEmpty { return text("materialet säger inget", "the material says nothing") }
        var found: [String] = []
        var open = 0
        for municipality in places where municipality.unit == nil {
            let units = places.filter { $0.municipality == municipality.municipality && $0.unit != nil }
            let name = municipality.municipality
            if municipality.truth == .yes {
                let others = units.filter { $0.truth == .no }.compactMap(\.unit)
                found.append(
                    others.isEmpty
                        ? name
                        : name + text(" (inte ", " (not ") + others.joined(separator: ", ") + ")")
            } else if units.contains(where: { $0.truth == .yes }) {
                found += units.filter { $0.truth == .yes }.map { "\(name): \($0.unit ?? "")" }
            } else if municipality.truth == .notEvident {
                open += 1
            }
        }
        let words = found.isEmpty ? text("ingen kommun", "no municipality") : found.joined(separator: "; ")
        return open == 0
            ? words
            : words + text(" (framgår ej för \(open) till)", " (not evident for \(open) more)")
    }

    // MARK: - Criteria

    private mutating func addCriteria() {
        document.heading(2, text("Krav", "Criteria"))
        document.table(
            header: [
                text("Krav", "Criterion"), text("Uppfyllt", "Met"), text("Av bedömda", "Of judged"),
                text("Andel", "Share"), Bilingual.notEvidentWords[language],
                text("Gäller ej", "Not applicable"),
                text("Ej kodat", "Not coded"),
            ],
            rows: score.criteria.map { criterion in
                let share = criterion.met.flatMap { met in criterion.judged.map { percent(met, $0) } }
                let rest: Int? =
                    if let all = score.report.caseCount, let judged = criterion.judged,
                        let open = criterion.notEvident, let missing = criterion.missing
                    { all - judged - open - missing } else { nil }
                return [
                    label(ofVariable: criterion.variable), number(criterion.met), number(criterion.judged),
                    share ?? "x", number(criterion.notEvident), number(rest), number(criterion.missing),
                ]
            })
    }

    // MARK: - Systematics

    private mutating func addSystematics() {
        document.heading(2, text("Systematik i materialet", "Systematics of the material"))
        document.table(
            header: [
                text("Mått", "Measure"), text("Värde", "Value"), text("Krävs minst", "At least"),
                text("Uppfyllt", "Met"),
            ],
            rows: score.systematics.measures.map { measure in
                [
                    measure.definition.label[language],
                    measure.value.map { percent($0.part, $0.whole) } ?? Bilingual.notEvidentWords[language],
                    measure.definition.atLeast.description,
                    measure.isMet.map { $0 ? text("ja", "yes") : text("nej", "no") }
                        ?? Bilingual.notEvidentWords[language],
                ]
            })
        let verdicts = samverkan.systematics.verdicts.map { $0.label[language] }
        let judged = score.systematics.measures.compactMap(\.isMet)
        document.entries([
            .init(
                text("Mått uppfyllda", "Measures met"),
                text(
                    "\(judged.count { $0 }) av \(judged.count) bedömda",
                    "\(judged.count { $0 }) of \(judged.count) judged")),
            .init(
                text("Materialet är", "The material is"), bounded(score.systematics.verdict, verdicts)),
        ])
    }

    /// A value with its bounds, where they are others: *måttlig (högst hög)*.
    func bounded(_ bounded: Score.Bounded, _ names: [String]) -> String {
        let value = bounded.value.map { names[$0] } ?? Bilingual.notEvidentWords[language]
        var bounds: [String] = []
        if let lowest = bounded.lowest, lowest != bounded.value {
            bounds.append(text("lägst ", "lowest ") + names[lowest])
        }
        if let highest = bounded.highest, highest != bounded.value {
            bounds.append(text("högst ", "highest ") + names[highest])
        }
        return bounds.isEmpty ? value : value + " (" + bounds.joined(separator: ", ") + ")"
    }

    // MARK: - Grade

    private mutating func addGrade() {
        let levels = samverkan.grade.levels.map { $0.label[language] }
        let grades = samverkan.grade.grades.map { $0.label[language] }
        document.heading(2, text("Grad", "Grade"))
        document.paragraph(
            text(
                "Vertikal integration följer av strukturella förhållanden, horisontell av akterna: den högsta "
                    + "nivå som minst \(samverkan.grade.majority.description) av akterna når. Inom parentes "
                    + "står gränserna som framgår ej lämnar.",
                "Vertical integration follows from structural facts, horizontal from the files: the highest level "
                    + "that at least \(samverkan.grade.majority.description) of the files reach. In brackets "
                    + "stand the bounds that not evident leaves."))
        let whole = score.whole
        document.table(
            header: [text("Vertikal ↓ Horisontell →", "Vertical ↓ Horizontal →")] + levels,
            rows: levels.indices.reversed().map { row in
                [levels[row]]
                    + levels.indices.map { column in
                        let cell = samverkan.grade.matrix[row][column]
                        let isHere = whole.vertical.value == row && whole.horizontal.value == column
                        return (isHere ? "● " : "") + grades[cell.grade]
                    }
            })
        document.table(
            header: [
                text("Plats", "Place"), text("Akter", "Files"), text("Vertikal", "Vertical"),
                text("Horisontell", "Horizontal"), text("Grad", "Grade"),
            ],
            rows: score.places.map { place in
                let horizontal =
                    place.isSmall
                    ? text("för få akter", "too few files") : bounded(place.horizontal, levels)
                let grade =
                    place.isSmall
                    ? "–"
                    : bounded(place.grade, grades) + (place.form.map { ": " + $0[language] } ?? "")
                return [
                    place.kind == .all ? text("Totalt", "Total") : place.name, number(place.caseCount),
                    bounded(place.vertical, levels), horizontal, grade,
                ]
            })
        if !score.placesWithoutFacts.isEmpty {
            document.paragraph(
                text(
                    "Materialet säger inget om strukturerna kring ",
                    "The material says nothing of the structures around ")
                    + score.placesWithoutFacts.joined(separator: "; ") + ".")
        }
        document.paragraph(
            text(
                "Brukarens delaktighet är en egen fråga och ingår inte i graden; den visas bland tabellerna.",
                "The user's participation is a question of its own and no part of the grade; it is shown among "
                    + "the tables."))
    }
}
