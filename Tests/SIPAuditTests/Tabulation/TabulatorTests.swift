import Testing

@testable import SIPAudit

/// What the tables say of facts that nobody gave.
@Suite("Facts of the material")
struct TabulatorTests {
    private let layout: TallyLayout
    private let material: Material

    init() throws {
        let codebook = try Study.codebook()
        layout = TallyLayout(codebook: codebook)
        var material = try Material(path: Repository.material, codebook: codebook)
        material.municipalities = [material.municipalities[0]]
        for index in material.municipalities[0].units.indices {
            material.municipalities[0].units[index].filesScreened = .number(10)
            material.municipalities[0].units[index].filesExcluded = []
        }
        self.material = material
    }

    /// The material's two units took part and had files; changes the second.
    private func changed(_ change: (inout Material.Unit) -> Void) -> Material {
        var material = material
        change(&material.municipalities[0].units[1])
        return material
    }

    private func cells(_ table: String, of material: Material?, counting files: [CaseFile] = []) throws
        -> [String: [String]]
    {
        let tally = layout.tally(of: try Study.code(files, codebook: layout.codebook))
        let tables = Tabulator(layout: layout, material: material).tables(of: tally, ids: [table])
        let rows = try #require(tables.first).rows
        return Dictionary(
            uniqueKeysWithValues: rows.map { ($0.id, $0.cells.map { $0.printed(as: .count) }) })
    }

    private func flow(_ material: Material) throws -> [String] {
        let cells = try cells("flow", of: material)
        return FlowStep.allCases.compactMap { cells[$0.rawValue]?.first }
    }

    @Test("are numbers of the flow only when every unit gives them")
    func flow() throws {
        let unknown = "Framgår ej"
        #expect(try flow(material) == ["2", "0", "2", "0", "20", "0", "0"])
        for value in [FieldValue.missing, .notEvident] {
            #expect(
                try flow(changed { $0.asked = value }) == [unknown, "0", "2", "0", "20", "0", "0"])
            #expect(
                try flow(changed { $0.participated = value })
                    == ["2", unknown, unknown, "0", unknown, unknown, "0"])
            #expect(
                try flow(changed { $0.hadFiles = value })
                    == ["2", "0", "2", unknown, unknown, unknown, "0"])
            #expect(
                try flow(changed { $0.filesScreened = value }) == ["2", "0", "2", "0", unknown, "0", "0"])
        }
        #expect(
            try flow(changed { $0.filesExcluded = nil }) == ["2", "0", "2", "0", "20", unknown, "0"])
    }

    @Test("that a unit which declined leaves open take nothing from the flow")
    func declined() throws {
        let declined = changed {
            $0.participated = .code(WellKnown.no)
            $0.hadFiles = .notEvident
            $0.filesScreened = .notEvident
            $0.filesExcluded = nil
        }
        #expect(try flow(declined) == ["2", "1", "1", "0", "10", "0", "0"])
    }

    @Test("make a kind without files 0 only where a unit of it is known to have taken part")
    func participation() throws {
        func row(_ participated: FieldValue) throws -> [String]? {
            try cells("1", of: changed { $0.participated = participated })["Österåker"]
        }
        #expect(try row(.code(WellKnown.yes)) == ["0", "0", "0"])
        #expect(try row(.code(WellKnown.no)) == ["0", "Deltog ej", "0"])
        #expect(try row(.notEvident) == ["0", "Framgår ej", "0"])
        #expect(try row(.missing) == ["0", "Framgår ej", "0"])
    }

    @Test("are unknown without a material, and totals still numbers")
    func noMaterial() throws {
        let cells = try cells("1", of: nil, counting: Study.caseFiles())
        #expect(cells["Vaxholm"]?.first == "Framgår ej")
        #expect(cells["Österåker"] == ["15", "10", "25"])
        #expect(cells["totalt"]?.last == "34")
    }
}
