import Testing

@testable import SIPAudit

@Suite("Cases drawn from marginals")
struct MarginalTests {
    private let codebook: Codebook
    private let marginals: [Marginal]

    init() throws {
        codebook = try Study.codebook()
        let layout = TallyLayout(codebook: codebook)
        let cases = try Study.code(Study.caseFiles(), codebook: codebook)
        marginals = Marginal.all(of: layout.tally(of: cases), layout)
    }

    @Test("a tally of the fixture tells how many women and men there were")
    func gender() throws {
        let gender = marginals[try #require(codebook.variableIndex("gender"))]
        #expect(gender.total == 34)
        let coded = try Study.code(Study.caseFiles(), codebook: codebook)
        let index = try #require(codebook.variableIndex("gender"))
        for value in codebook.variables[index].values.values.indices {
            #expect(gender.values[value] == coded.count { $0.values[index] == .value(value) })
        }
    }

    @Test("every marginal is of all cases")
    func totals() {
        for (variable, marginal) in zip(codebook.variables, marginals) {
            #expect(marginal.total == 34, "\(variable.id)")
            if variable.kind == .single {
                #expect(marginal.values.reduce(0, +) == marginal.evident, "\(variable.id)")
            }
        }
    }

    @Test("many cases have each value as often as the marginal says")
    func shares() {
        let synthesizer = MarginalSynthesizer(
            codebook: codebook, marginals: marginals, material: .invented(for: codebook), seed: 1)
        let cases = (1...2000).map { synthesizer.codedCase($0) }
        for (index, variable) in codebook.variables.enumerated() where variable.unitKindMapping == nil {
            let marginal = marginals[index]
            func expect(_ count: Int, _ isMeant: (CodedValue) -> Bool) {
                let found = cases.count { isMeant($0.values[index]) }
                #expect(abs(found * 34 - count * 2000) < 34 * 80, "\(variable.id): \(found) for \(count)")
            }
            expect(marginal.missing) { $0 == .missing }
            expect(marginal.notApplicable) { $0 == .notApplicable }
            expect(marginal.notEvident) { $0 == .notEvident }
            for (value, count) in marginal.values.enumerated() {
                switch variable.kind {
                case .single: expect(count) { $0 == .value(value) }
                default:
                    expect(count) { if case .values(let set) = $0 { set.contains(value) } else { false } }
                }
            }
        }
    }

    @Test("are read back from a flat file as what they were")
    func readBack() throws {
        let material = Material.invented(for: codebook)
        let synthesizer = MarginalSynthesizer(
            codebook: codebook, marginals: marginals, material: material, seed: 2)
        let cases = (1...100).map { synthesizer.codedCase($0) }
        let writer = CodedCaseWriter(codebook: codebook, saysWhatIsInvented: true)
        let folder = ScratchFolder()
        folder.put(try writer.header + cases.map { try writer.row(for: $0) }.joined(), at: "a.csv")
        let read = try ReadInput(folder["a.csv"], material: material)
        #expect(read.faults.map { $0.text(in: .swedish) } == [])
        #expect(read.coded == cases)
    }
}
