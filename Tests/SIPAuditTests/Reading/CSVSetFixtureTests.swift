import Testing

@testable import SIPAudit

/// The fixture as a CSV set is the fixture as JSON.
struct CSVSetFixtureTests {
    private func fromCSV() throws -> ReadInput {
        let material = try Material(path: Repository.material, codebook: Study.codebook())
        return try ReadInput(Repository.fixture.appending(path: "csv").path(), material: material)
    }

    @Test func setEqualsJSON() throws {
        let input = try fromCSV()
        #expect(input.faults.map { $0.text(in: .swedish) } == [])
        #expect(input.notes == [])
        #expect(try input.caseFiles.map(\.withoutPositions) == Study.caseFiles().map(\.withoutPositions))
    }

    @Test func codedCasesEqualThoseOfJSON() throws {
        let codebook = try Study.codebook()
        #expect(
            try Study.code(fromCSV().caseFiles, codebook: codebook)
                == Study.code(Study.caseFiles(), codebook: codebook))
    }
}
