import Testing

@testable import SIPAudit

@Suite("The built-in checks on the fixture")
struct FixtureCheckTests {
    /// By id: how many findings there are.
    private func counts() throws -> [String: Int] {
        let codebook = try Study.codebook()
        let parameters = try codebook.checks().parameters
        let material = try Material(path: Repository.material, codebook: codebook)
        let audited = try CheckedFile.fixture()
        var counts: [String: Int] = [:]
        for type in BuiltInChecks.all {
            let check = type.init(codebook: codebook, parameters: parameters)
            let found = try #require(check, "\(type)")
            counts[type.declaration.id] = audited.reduce(0) { $0 + found.findings(in: $1).count }
        }
        for type in BuiltInChecks.ofMaterial {
            let check = type.init(codebook: codebook, material: material, parameters: parameters)
            var found = try #require(check, "\(type)")
            for audited in audited { found.count(audited) }
            counts[type.declaration.id] = found.findings().count
        }
        return counts
    }

    @Test("sound case files have no finding of coding, and the known ones of the rest")
    func fixture() throws {
        let found = try counts().filter { $0.value > 0 }
        #expect(
            found == [
                "protocol.responsible-unit-absent": 19, "secrecy.unique-combination": 1,
                "secrecy.small-unit": 3,
                "material.mostly-not-evident": 7,
            ])
    }

    @Test("the CSV set gives the findings of the JSON")
    func csv() throws {
        let codebook = try Study.codebook()
        let parameters = try codebook.checks().parameters
        let json = try CheckedFile.fixture()
        let input = try ReadInput(Repository.fixture.appending(path: "csv").path())
        let csv = try zip(input.caseFiles, input.origins).map { try CheckedFile.audited($0, $1) }
        #expect(csv.count == json.count)
        for type in BuiltInChecks.all {
            let made = type.init(codebook: codebook, parameters: parameters)
            let check = try #require(made, "\(type)")
            for (one, other) in zip(json, csv) {
                let (found, again) = (check.findings(in: one), check.findings(in: other))
                #expect(found.map(\.message) == again.map(\.message))
                #expect(found.map(\.subject) == again.map(\.subject))
                #expect(found.map(\.field) == again.map(\.field))
            }
        }
    }

    @Test("every path, value and form that the study's parameters name is there")
    func parameters() throws {
        let codebook = try Study.codebook()
        let names = try codebook.checks().parameters.names
        #expect(NotCoded.unknownPath(in: names["expected"] ?? []) == nil)
        #expect((names["uncertain"] ?? []).allSatisfy { codebook.index(of: $0, in: .certainties) != nil })
        #expect(
            (names["formsWithoutBoxes"] ?? []).allSatisfy { codebook.index(of: $0, in: .planForms) != nil })
    }

    @Test("every built-in check has an id of its own and says in both languages what it demands")
    func declarations() {
        let declarations = BuiltInChecks.declarations
        #expect(Set(declarations.map(\.id)).count == declarations.count)
        for declaration in declarations {
            for text in [declaration.demand, declaration.advice] + [declaration.limits].compactMap(\.self) {
                #expect(text.swedish.hasSuffix(".") && text.english.hasSuffix("."), "\(declaration.id)")
            }
        }
    }
}
