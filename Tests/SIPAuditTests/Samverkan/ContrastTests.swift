import Testing

@testable import SIPAudit

/// Three materials of known construction, whose READMEs say what must come out.
@Suite("Contrast materials")
struct ContrastTests {
    struct Contrast: Sendable, CustomTestStringConvertible {
        let name: String
        let kind: String
        let met: Int
        let judged: Int
        let verdict: String
        let horizontal: String
        let vertical: String
        let grade: String
        var testDescription: String { name }
    }

    static let contrasts = [
        Contrast(
            name: "samverkan-team", kind: "multidisciplinärt-team", met: 8, judged: 8, verdict: "systematisk",
            horizontal: "hög", vertical: "hög", grade: "hög"),
        Contrast(
            name: "samverkan-case-manager", kind: "case-coordination", met: 5, judged: 8,
            verdict: "delvis-systematisk", horizontal: "måttlig", vertical: "låg", grade: "låg-till-måttlig"),
        Contrast(
            name: "samverkan-inget", kind: "inget-dokumenterat", met: 2, judged: 7, verdict: "osystematisk",
            horizontal: "låg", vertical: "låg", grade: "låg"),
    ]

    private func score(_ name: String, _ codebook: Codebook) throws -> (Score, Sensitivity) {
        let folder = Repository.root.appending(path: "Fixtures/\(name)").path()
        let material = try Material(path: folder + "/material.json", codebook: codebook)
        let layout = TallyLayout(codebook: try #require(codebook.scoring))
        var counter = TallyCounter(layout)
        var sensitivity = Sensitivity(codebook, coder: nil, material: material)
        var cases = CodedCaseReader(
            reader: CaseReader(codebook: codebook, material: material),
            engine: CodingEngine(codebook: codebook, material: material))
        cases.read(folder + "/case-files") { coded, input in
            counter.count(coded)
            sensitivity.count(coded, input)
        }
        for fault in cases.log.kept { Issue.record("\(fault.location): \(fault.message.swedish)") }
        return (Score(of: counter.tally, layout: layout, material: material, isInvented: true), sensitivity)
    }

    @Test("come out apart, and right", arguments: contrasts)
    func contrast(_ expected: Contrast) throws {
        let codebook = try Study.codebook()
        let (score, _) = try score(expected.name, codebook)
        let samverkan = score.samverkan
        #expect(score.report.caseCount == 8)
        for step in score.steps {
            guard case .cases(let count, let highest) = step.content else { continue }
            #expect(count == (step.id == expected.kind ? 8 : 0), "\(step.id)")
            #expect(highest == count, "\(step.id)")
        }
        let answers = score.systematics.measures.compactMap(\.isMet)
        #expect(answers.count { $0 } == expected.met && answers.count == expected.judged)
        let verdict = score.systematics.verdict.value.map { samverkan.systematics.verdicts[$0].id }
        #expect(verdict == expected.verdict)
        #expect(score.whole.horizontal.value.map { samverkan.grade.levels[$0].id } == expected.horizontal)
        #expect(score.whole.vertical.value.map { samverkan.grade.levels[$0].id } == expected.vertical)
        #expect(score.whole.grade.value.map { samverkan.grade.grades[$0].id } == expected.grade)
        #expect(score.placesWithoutFacts.isEmpty)
    }

    @Test("nothing is concluded of places with few cases but their number", arguments: contrasts)
    func smallPlaces(_ contrast: Contrast) throws {
        let (score, _) = try score(contrast.name, try Study.codebook())
        for place in score.places where place.kind != .all {
            #expect(place.isSmall && place.horizontal.value == nil && place.grade.value == nil)
        }
    }

    @Test("its JSON is what the schema says, with everything that can be asked for", arguments: contrasts)
    func schema(_ contrast: Contrast) throws {
        let codebook = try Study.codebook()
        let (score, sensitivity) = try score(contrast.name, codebook)
        let schema = try JSONSchema(file: "score.schema.json")
        let cases = try Study.coded(
            Repository.root.appending(path: "Fixtures/\(contrast.name)/case-files").path(),
            codebook: codebook, material: nil)
        for language in Language.allCases {
            let plain = ScoreOutput(score, sensitivity: nil, cases: nil, language: language, isExcel: false)
            #expect(try schema.faults(in: plain.text(.json)) == [])
            let whole = ScoreOutput(
                score, sensitivity: sensitivity.outcomes(of: score), cases: cases, language: language,
                isExcel: false)
            #expect(try schema.faults(in: whole.text(.json)) == [])
        }
    }

    @Test("a threshold changed in the codebook changes the result, and the change is found by sensitivity")
    func changedThreshold() throws {
        let codebook = try Study.codebook()
        let samverkan = try #require(codebook.samverkan)
        let tasks = try #require(samverkan.thresholds.firstIndex { $0.id == "tasks" })
        let fewer = try #require(codebook.changed(by: .shifted(threshold: tasks, steps: -2)))
        #expect(fewer.samverkan?.thresholds[tasks].value == Fraction(1))
        #expect(codebook.changed(by: .shifted(threshold: tasks, steps: 1)) == nil, "there are three tasks")
        // In the team material each of three people holds one task.
        let (before, sensitivity) = try score("samverkan-inget", codebook)
        #expect(before.majorityKind == 0)
        let outcomes = sensitivity.outcomes(of: before)
        #expect(outcomes.count > 40)
        let changing = outcomes.filter { $0.changes.contains(.kind) }
        #expect(changing.isEmpty, "no single change makes documented what is not")
    }

    @Test("every change that can be made is tried, once")
    func changes() throws {
        let codebook = try Study.codebook()
        let samverkan = try #require(codebook.samverkan)
        let changes = Sensitivity.Change.all(of: codebook)
        let criteria = samverkan.criteria.filter { !$0.isReportedOnly }
        #expect(
            changes.count == criteria.count + samverkan.grade.facts.count + 2 * samverkan.thresholds.count + 2
        )
        for (index, criterion) in samverkan.criteria.enumerated() where !criterion.isReportedOnly {
            let without = try #require(codebook.changed(by: .without(criterion: index)))
            let rest = try #require(without.samverkan)
            #expect(!rest.ladder.steps.contains { $0.requires.contains(criterion.variable) })
            #expect(!rest.index.contains(criterion.variable))
            #expect(!rest.grade.horizontal.criteria.contains(criterion.variable))
        }
    }
}
