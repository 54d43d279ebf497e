import Testing

@testable import SIPAudit

@Suite("Rules laid out for speed")
struct RuleProgramTests {
    /// Every variable of a codebook, coded both ways.
    private func compare(_ files: [CaseFile], _ codebook: Codebook) {
        let program = RuleProgram(codebook.variables)
        var answers = RowAnswers()
        for file in files {
            let view = CaseView(file, protocol: codebook.studyProtocol)
            let walked = WalkedCase(file, protocol: codebook.studyProtocol)
            program.answer(view, into: &answers)
            for (index, variable) in codebook.variables.enumerated() where variable.rule?.derivation == nil {
                let message: Comment = "\(variable.id) of \(file[.id])"
                guard let place = program.place(ofVariable: index) else {
                    Issue.record(message)
                    continue
                }
                #expect(
                    answers.lend { program.applies(place, in: view, $0) }
                        == variable.appliesWhen?.walkedTruth(in: walked) ?? .yes,
                    message)
                let value = answers.lend { program.value(place, in: view, $0) }
                let expected = variable.rule?.walkedValue(in: walked)
                #expect(value?.0 == expected?.0 && value?.1 == expected?.1, message)
            }
        }
    }

    @Test("code the case files of the study as walking through the trees does")
    func fixture() throws { compare(try Study.caseFiles(), try Study.codebook()) }

    @Test("code case files of every kind as walking through the trees does")
    func randomFiles() throws {
        let codebook = try Study.codebook()
        var random = RandomCaseFile(codebook: codebook, generator: SeededGenerator(seed: 152))
        compare((0..<400).map { random.file("T\($0)") }, codebook)
    }

    @Test("code those of another study so, too")
    func secondStudy() throws {
        let codebook = try Codebook(
            folder: Repository.root.appending(path: "Fixtures/exempelstudie/codebook").path())
        var random = RandomCaseFile(codebook: codebook, generator: SeededGenerator(seed: 46))
        compare((0..<400).map { random.file("T\($0)") }, codebook)
    }
}
