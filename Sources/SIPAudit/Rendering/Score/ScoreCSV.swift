/// A score as tidy CSV: one row for each statement.
///
/// `section` says what the row is about: `kind` (a step of the ladder, and with
/// `if-not-evident-is-yes` the same with *framgår ej* read so), `organisation` (a
/// step of organisations, by place), `criterion`, `measure`, `systematics`,
/// `place` (horizontal, vertical and grade), `conclusion` and `sensitivity`; the
/// others are ids of tables. Ids do not follow the language, labels do. A count or
/// a value that may not be shown is `x`.
struct ScoreCSV {
    static let header = [
        "section", "place", "item", "item_label", "value", "lowest", "highest", "count", "base",
        "not_evident",
        "missing", "note",
    ]

    private let score: Score
    private let sensitivity: [Sensitivity.Outcome]?
    private let language: Language

    init(_ score: Score, sensitivity: [Sensitivity.Outcome]?, language: Language) {
        self.score = score
        self.sensitivity = sensitivity
        self.language = language
    }

    private struct Row {
        var section: String
        var place = ""
        var item: String
        var label: String
        var value = ""
        var lowest = ""
        var highest = ""
        var count = ""
        var base = ""
        var notEvident = ""
        var missing = ""
        var note = ""
    }

    func text(_ dialect: CSVWriter.Dialect) -> String {
        var csv = CSVWriter(dialect)
        csv.row(Self.header)
        for row in rows {
            let note = [row.note, score.report.isInvented ? "invented" : ""].filter { !$0.isEmpty }
            csv.row(
                [
                    row.section, row.place, row.item, row.label, row.value, row.lowest, row.highest,
                    row.count,
                    row.base, row.notEvident, row.missing, note.joined(separator: " "),
                ].map(\.withControlsVisible))
        }
        return csv.finished()
    }

    private var rows: [Row] { kinds + criteria + systematics + places + tables + changes }

    private func number(_ number: Int?) -> String { number.map(String.init) ?? "x" }

    private var kinds: [Row] {
        score.steps.flatMap { step -> [Row] in
            let item = step.number + " " + step.id
            switch step.content {
            case .cases(let count, let highest):
                let all = number(score.report.caseCount)
                return [
                    Row(
                        section: "kind", item: item, label: step.label[language], count: number(count),
                        base: all),
                    Row(
                        section: "kind", item: item, label: step.label[language], count: number(highest),
                        base: all, note: "if-not-evident-is-yes"),
                ]
            case .places(let places):
                return places.map {
                    Row(
                        section: "organisation", place: $0.name, item: item, label: step.label[language],
                        value: Self.id($0.truth))
                }
            }
        }
    }

    private static func id(_ truth: Truth) -> String {
        switch truth {
        case .yes: Spelling.yes
        case .no: Spelling.no
        case .notEvident: Spelling.notEvident
        case .missing: ""
        }
    }

    private var criteria: [Row] {
        score.criteria.map { criterion in
            let variable = score.codebook.variables[criterion.variable]
            return Row(
                section: "criterion", item: variable.id, label: variable.label[language],
                count: number(criterion.met), base: number(criterion.judged),
                notEvident: number(criterion.notEvident), missing: number(criterion.missing))
        }
    }

    private var systematics: [Row] {
        let verdicts = score.samverkan.systematics.verdicts.map(\.id)
        let found = score.systematics
        return found.measures.map { measure in
            Row(
                section: "measure", item: measure.definition.id, label: measure.definition.label[language],
                value: measure.isMet.map { $0 ? Spelling.yes : Spelling.no } ?? Spelling.notEvident,
                count: measure.value.map { String($0.part) } ?? "",
                base: measure.value.map { String($0.whole) } ?? "",
                note: "at-least=" + measure.definition.atLeast.description)
        } + [row("systematics", item: "verdict", label: "", found.verdict, verdicts)]
    }

    private var places: [Row] {
        let levels = score.samverkan.grade.levels.map(\.id)
        let grades = score.samverkan.grade.grades.map(\.id)
        return score.places.flatMap { place -> [Row] in
            let count = number(place.caseCount)
            let axes = [
                ("vertical", place.vertical, levels), ("horizontal", place.horizontal, levels),
                ("grade", place.grade, grades),
            ]
            return axes.map { item, bounded, names in
                var row = row("place", item: item, label: "", bounded, names)
                row.place = place.name
                row.base = count
                if place.isSmall && item != "vertical" { row.note = "too-few-cases" }
                return row
            }
        }
    }

    private func row(
        _ section: String, item: String, label: String, _ bounded: Score.Bounded, _ names: [String]
    ) -> Row {
        Row(
            section: section, item: item, label: label,
            value: bounded.value.map { names[$0] } ?? Spelling.notEvident,
            lowest: bounded.lowest.map { names[$0] } ?? "", highest: bounded.highest.map { names[$0] } ?? "")
    }

    private var tables: [Row] {
        score.report.tables.filter { $0.id != ScoreTables.ID.criteria }.flatMap { table in
            table.rows.flatMap { row in
                zip(table.columns, row.cells).map { column, cell in
                    var result = Row(
                        section: table.id, place: column.id, item: row.id, label: row.label[language])
                    switch cell {
                    case .counted(let counted):
                        result.count = String(counted.count)
                        result.base = counted.base.map(String.init) ?? ""
                        result.missing = String(counted.missing)
                    case .suppressed(let suppressed):
                        result.count = number(suppressed.count.value)
                        result.base = suppressed.base.map { number($0.value) } ?? ""
                        result.missing = number(suppressed.missing.value)
                    case .dash, .didNotTakePart, .notEvident: result.note = cell.note ?? ""
                    }
                    return result
                }
            }
        }
    }

    private var changes: [Row] {
        let wording = ConclusionWording(score, language)
        let unchanged = Conclusions(score)
        let conclusions = Conclusions.Item.allCases.map { item in
            Row(
                section: "conclusion", item: "\(item)", label: wording.name(item),
                value: wording.id(unchanged[item], of: item))
        }
        return conclusions
            + (sensitivity ?? []).flatMap { outcome in
                Conclusions.Item.allCases.map { item in
                    Row(
                        section: "sensitivity", place: wording.words(for: outcome), item: "\(item)",
                        label: wording.name(item),
                        value: outcome.conclusions.map { wording.id($0[item], of: item) } ?? "",
                        note: outcome.conclusions == nil
                            ? "not-tried" : outcome.changes.contains(item) ? "changed" : "")
                }
            }
    }
}
