/// A score as JSON, for other programs: `sip-audit/score/1`.
///
/// Ids are the same in every language, labels follow it. What may not be shown, or
/// cannot be told, has no key.
struct ScoreJSON {
    static let format = "sip-audit/score/1"

    private let score: Score
    private let sensitivity: [Sensitivity.Outcome]?
    private let cases: [CodedCase]?
    private let language: Language

    init(_ score: Score, sensitivity: [Sensitivity.Outcome]?, cases: [CodedCase]?, language: Language) {
        self.score = score
        self.sensitivity = sensitivity
        self.cases = cases
        self.language = language
    }

    var text: String {
        var json = JSONWriter()
        json.object { json in
            json.member("format", Self.format)
            json.member("language", language.rawValue)
            json.member("invented", score.report.isInvented)
            json.object("codebook", .line) {
                $0.member("id", score.report.codebook.id)
                $0.member("version", score.report.codebook.version)
                $0.member("digest", score.report.codebook.digest)
            }
            json.member("notice", score.samverkan.notice[language])
            if let count = score.report.caseCount { json.member("caseCount", count) }
            if let limit = score.report.suppressedBelow { json.member("suppressedBelow", limit) }
            writeSteps(to: &json)
            writeCriteria(to: &json)
            writeSystematics(to: &json)
            writePlaces(to: &json)
            writeThresholds(to: &json)
            writeSensitivity(to: &json)
            writeCases(to: &json)
            json.array("tables") {
                let renderer = JSONRenderer()
                for table in score.report.tables where !table.groups.isEmpty {
                    renderer.write(table, of: score.report, RenderingOptions(language: language), to: &$0)
                }
            }
        }
        return json.finished()
    }

    private func writeSteps(to json: inout JSONWriter) {
        json.array("ladder") {
            for step in score.steps {
                $0.object {
                    $0.member("step", step.number)
                    $0.member("id", step.id)
                    $0.member("label", step.label[language])
                    switch step.content {
                    case .cases(let count, let highest):
                        if let count { $0.member("count", count) }
                        if let highest { $0.member("countIfNotEvidentIsYes", highest) }
                    case .places(let places):
                        $0.array("places") {
                            for place in places {
                                $0.object(.line) {
                                    $0.member("place", place.name)
                                    $0.member("value", Self.id(place.truth))
                                }
                            }
                        }
                    }
                }
            }
        }
        if let kind = score.majorityKind { json.member("majorityKind", score.steps[kind].id) }
    }

    private static func id(_ truth: Truth) -> String {
        switch truth {
        case .yes: Spelling.yes
        case .no: Spelling.no
        case .notEvident, .missing: Spelling.notEvident
        }
    }

    private func writeCriteria(to json: inout JSONWriter) {
        json.array("criteria") {
            for criterion in score.criteria {
                let variable = score.codebook.variables[criterion.variable]
                $0.object {
                    $0.member("id", variable.id)
                    $0.member("label", variable.label[language])
                    $0.member("source", variable.source)
                    if let met = criterion.met { $0.member("met", met) }
                    if let judged = criterion.judged { $0.member("judged", judged) }
                    if let open = criterion.notEvident { $0.member("notEvident", open) }
                    if let missing = criterion.missing { $0.member("missing", missing) }
                }
            }
        }
    }

    private func writeSystematics(to json: inout JSONWriter) {
        let found = score.systematics
        json.object("systematics") { json in
            write("verdict", found.verdict, score.samverkan.systematics.verdicts.map(\.id), to: &json)
            if let coordinated = found.coordinated {
                json.object("coordinated", .line) {
                    $0.member("count", coordinated.count)
                    $0.member("base", coordinated.of)
                }
            }
            json.array("measures") {
                for measure in found.measures {
                    $0.object {
                        $0.member("id", measure.definition.id)
                        $0.member("label", measure.definition.label[language])
                        if let value = measure.value {
                            $0.member("part", value.part)
                            $0.member("whole", value.whole)
                        }
                        $0.member("atLeast", measure.definition.atLeast.description)
                        if let isMet = measure.isMet { $0.member("met", isMet) }
                    }
                }
            }
        }
    }

    private func writePlaces(to json: inout JSONWriter) {
        let levels = score.samverkan.grade.levels.map(\.id)
        let grades = score.samverkan.grade.grades.map(\.id)
        json.array("places") {
            for place in score.places {
                $0.object {
                    $0.member("kind", place.kind.rawValue)
                    $0.member("name", place.name)
                    if let count = place.caseCount { $0.member("caseCount", count) }
                    $0.member("tooFewCases", place.isSmall)
                    write("vertical", place.vertical, levels, to: &$0)
                    write("horizontal", place.horizontal, levels, to: &$0)
                    write("grade", place.grade, grades, to: &$0)
                    if let form = place.form { $0.member("form", form[language]) }
                }
            }
        }
    }

    private func write(
        _ key: String, _ bounded: Score.Bounded, _ names: [String], to json: inout JSONWriter
    ) {
        json.object(key, .line) {
            if let value = bounded.value { $0.member("value", names[value]) }
            if let lowest = bounded.lowest { $0.member("lowest", names[lowest]) }
            if let highest = bounded.highest { $0.member("highest", names[highest]) }
        }
    }

    private func writeThresholds(to json: inout JSONWriter) {
        json.array("thresholds") {
            for threshold in score.samverkan.thresholds {
                $0.object(.line) {
                    $0.member("id", threshold.id)
                    $0.member("value", threshold.value.description)
                    $0.member("source", threshold.source)
                }
            }
        }
    }

    private func writeSensitivity(to json: inout JSONWriter) {
        guard let sensitivity else { return }
        let wording = ConclusionWording(score, language)
        json.array("sensitivity") {
            for outcome in sensitivity {
                $0.object {
                    $0.member("change", wording.words(for: outcome))
                    $0.member("tried", outcome.conclusions != nil)
                    guard let conclusions = outcome.conclusions else { return }
                    $0.object("conclusions", .line) {
                        for item in Conclusions.Item.allCases {
                            $0.member("\(item)", wording.id(conclusions[item], of: item))
                        }
                    }
                    $0.array("changed", .line) { for item in outcome.changes { $0.value("\(item)") } }
                }
            }
        }
    }

    private func writeCases(to json: inout JSONWriter) {
        guard let cases else { return }
        json.array("cases") {
            for coded in cases {
                $0.object(.line) {
                    $0.member("id", coded.id)
                    $0.member("municipality", coded.municipality)
                    $0.member("unit", coded.unit)
                    for index in score.samverkan.caseVariables {
                        let variable = score.codebook.variables[index]
                        switch coded.values[index] {
                        case .value(let value): $0.member(variable.id, variable.values.values[value].id)
                        case .number(let number): $0.member(variable.id, number)
                        case .notEvident: $0.member(variable.id, Spelling.notEvident)
                        case .notApplicable: $0.member(variable.id, Spelling.notApplicable)
                        case .missing, .values: continue
                        }
                    }
                }
            }
        }
    }
}
