import Testing

@testable import SIPAudit

/// Cases counted and suppressed, as `sip-audit tables --suppress-below` does it.
struct SuppressedMaterial {
    let layout: TallyLayout
    let material: Material?
    let tally: Tally
    let suppression: Suppression
    /// One for each component.
    private let countings: [ComponentCounting]

    init(_ cases: [CodedCase], codebook: Codebook, material: Material?, below limit: Int) {
        layout = TallyLayout(codebook: codebook, gathersPatterns: true)
        self.material = material
        tally = layout.tally(of: cases)
        let components = layout.components!
        let layout = layout
        countings = components.components.map { ComponentCounting($0, of: components, layout: layout) }
        suppression = Suppression(of: tally, layout: layout, material: material, below: limit)
    }

    /// The fixture, or a sample of it drawn with replacement.
    static func fixture(below limit: Int, sample: (seed: UInt64, size: Int)? = nil) throws -> Self {
        let codebook = try Study.codebook()
        var cases = try Study.code(Study.caseFiles(), codebook: codebook)
        if let sample {
            var random = SeededGenerator(seed: sample.seed)
            cases = (0..<sample.size).map { _ in cases.randomElement(using: &random)! }
        }
        return Self(
            cases, codebook: codebook, material: try Material(path: Repository.material, codebook: codebook),
            below: limit)
    }

    /// The fixture's score.
    static func scoredFixture(below limit: Int) throws -> Self {
        let codebook = try Study.codebook()
        let material = try Material(path: Repository.material, codebook: codebook)
        let engine = CodingEngine(codebook: codebook, material: material)
        return Self(
            try Study.caseFiles().map { try engine.code($0) }, codebook: try #require(codebook.scoring),
            material: material, below: limit)
    }

    static func secondStudy(below limit: Int) throws -> Self {
        let codebook = try Codebook(folder: SecondStudyTests.folder.appending(path: "codebook").path())
        let path = SecondStudyTests.folder.appending(path: "material.json").path()
        return Self(
            try Study.coded(
                SecondStudyTests.folder.appending(path: "case-files").path(), codebook: codebook,
                material: path),
            codebook: codebook, material: try Material(path: path, codebook: codebook), below: limit)
    }

    /// The counters of the tally that are equal by what they ask.
    var slotsOfCounters: [[Int]] { countings.flatMap { $0.counters.map(\.slots) } }

    /// What is printed of a tally with the same things hidden.
    func release(of tally: Tally) -> [Table] {
        Tabulator(layout: layout, material: material, suppression: suppression).tables(of: tally)
    }

    func printed(_ tables: [Table], _ renderer: any TableRenderer) -> String {
        let report = TableReport(
            codebook: layout.codebook, caseCount: tally.caseCount, isInvented: true, suppression: suppression,
            tables: tables)
        return renderer.render(report, options: RenderingOptions())
    }

    /// The tally of the cases as a proof has them, counted again.
    func tally(of proof: Suppression.Proof) -> Tally {
        var result = tally
        switch proof {
        case .component(let index, let moves):
            let counting = countings[index]
            for (from, to) in moves {
                let (old, new) = (counting.counts(of: from), counting.counts(of: to))
                for slot in old.indices { result.counts[slot] += new[slot] - old[slot] }
                result.patterns!.counts[index][from]! -= 1
            }
        case .municipalities(let moves):
            for (from, to) in moves {
                for (place, by) in [(from, -1), (to, 1)] {
                    for (tableIndex, table) in layout.codebook.tables.enumerated() {
                        guard case .municipalities(let variable, _) = table.body else { continue }
                        let kind = place.kind ?? layout.codebook.variables[variable].values.values.count
                        let slot = layout.table(at: tableIndex).municipalityOffset + kind
                        result.municipalities[place.municipality]![slot] += by
                    }
                }
            }
        }
        return result
    }
}
