import Testing

@testable import SIPAudit

@Suite("Conditions of checks, asked all at once")
struct CheckConditionsTests {
    /// A condition laid out, with itself to compare with.
    private struct Laid {
        let condition: Condition
        let node: Int
    }

    /// Every condition of a study's checks, and its negation, asked of every
    /// subject of case files both ways.
    private func compare(_ files: [CaseFile], _ codebook: Codebook) throws {
        let study = try codebook.checks()
        var layouts: [CheckSubject: CheckConditionsLayout] = [:]
        var laid: [CheckSubject: [Laid]] = [:]
        for check in study.checks {
            guard case .data(let expansions) = check.content else { continue }
            for expansion in expansions {
                for condition in [expansion.condition] + [expansion.softening?.condition].compactMap(\.self) {
                    for condition in [condition, .not(condition)] {
                        let node = layouts[expansion.subject, default: .init()].add(condition)
                        laid[expansion.subject, default: []].append(Laid(condition: condition, node: node))
                    }
                }
            }
        }
        var coder = CaseCoder(CodingEngine(codebook: codebook))
        for file in files {
            var view = CaseView(file, protocol: codebook.studyProtocol)
            view.codedValues = coder.code(view).coded.values
            view.layOutSubjects(by: FirstPlanRule(codebook.studyProtocol))
            for (subject, laid) in laid {
                let conditions = CheckConditions(layouts[subject]!)
                var answers = RowAnswers()
                for (plan, followUp) in chosen(of: subject, in: file) {
                    view.setPlan(plan)
                    view.setFollowUp(followUp)
                    conditions.answer(view, into: &answers)
                    for element in elements(of: subject, in: view) {
                        for laid in laid {
                            let expected = laid.condition.truth(in: view, element: element) == .yes
                            let holds = answers.lend {
                                conditions.holds(at: laid.node, $0, in: view, element)
                            }
                            #expect(holds == expected, "\(subject) of \(file[.id]): \(laid.condition)")
                        }
                    }
                }
            }
        }
    }

    private func chosen(of subject: CheckSubject, in file: CaseFile) -> [(plan: Int?, followUp: Int?)] {
        switch subject {
        case .caseFile, .firstPlan: [(nil, nil)]
        case .plan, .otherNeed, .participant: (file.plans ?? []).indices.map { ($0, nil) }
        case .followUp: (file.followUps ?? []).indices.map { (nil, $0) }
        }
    }

    private func elements(of subject: CheckSubject, in view: CaseView) -> [CaseRow?] {
        guard let scope = subject.element else { return [nil] }
        return (view.range(of: scope) ?? 0..<0).map { view.row(at: $0) }
    }

    @Test("say of the case files of the study what a program says")
    func fixture() throws { try compare(try Study.caseFiles(), try Study.codebook()) }

    @Test("say it of case files of every kind, with lists too long for a word, too")
    func randomFiles() throws {
        let codebook = try Study.codebook()
        var random = RandomCaseFile(codebook: codebook, generator: SeededGenerator(seed: 903))
        var files = (0..<150).map { random.file("T\($0)") }
        for (file, length) in zip(files.indices, [63, 64, 65, 130]) {
            guard let plans = files[file].plans else { continue }
            for plan in plans.indices {
                files[file].plans![plan].needs = repeated(plans[plan].needs, length)
                files[file].plans![plan].meeting?.participants = repeated(
                    plans[plan].meeting?.participants, length)
            }
        }
        try compare(files, codebook)
    }

    private func repeated<Part>(_ parts: [Part]?, _ count: Int) -> [Part]? {
        guard let parts, !parts.isEmpty else { return parts }
        return (0..<count).map { parts[$0 % parts.count] }
    }

    @Test("say it of those of another study")
    func secondStudy() throws {
        let codebook = try Codebook(
            folder: Repository.root.appending(path: "Fixtures/exempelstudie/codebook").path())
        var random = RandomCaseFile(codebook: codebook, generator: SeededGenerator(seed: 904))
        try compare((0..<100).map { random.file("T\($0)") }, codebook)
    }
}
