import Testing

@testable import SIPAudit

@Suite("Tallies that are merged")
struct TallyMergeTests {
    private let codebook: Codebook
    private let layouts: TallyLayouts
    private let cases: [CodedCase]
    private let material: Material

    init() throws {
        codebook = try Study.codebook()
        layouts = TallyLayouts(codebook: codebook)
        material = try Material(path: Repository.material, codebook: codebook)
        cases = try Study.coded(Repository.caseFiles)
    }

    private func file(_ cases: some Sequence<CodedCase>, _ material: Material?) -> TallyFile {
        var tally = CaseTally(layouts)
        for codedCase in cases { tally.count(codedCase) }
        var merge = TallyMerge(layouts, materials: MaterialUnion(codebook: codebook))
        merge.add(tally, from: TallyTexts.place("akter"))
        var file = try! merge.finished()
        file.material = material
        return file
    }

    private func faults(_ files: [TallyFile], materials: [Material] = []) -> [String] {
        var union = MaterialUnion(codebook: codebook)
        for (index, material) in materials.enumerated() {
            union.add(material, from: TallyTexts.place("m\(index).json"))
        }
        var merge = TallyMerge(layouts, materials: union)
        for (index, file) in files.enumerated() {
            merge.add(file, from: TallyTexts.place("\(["a", "b", "c"][index]).tally"))
        }
        do throws(InputFaults) {
            _ = try merge.finished()
            return []
        } catch { return error.log.kept.map { $0.text(in: .swedish) + "|" + $0.text(in: .english) } }
    }

    @Test("may not hold the same case files twice, in whatever order, nor inside a merged one")
    func sameCases() throws {
        let (first, rest) = (file(cases[..<3], material), file(cases[3...], material))
        let twice =
            "b.tally: Samma akter (3 st.) är redan med från a.tally. Ta bara med dem en gång."
            + "|b.tally: The same case files (3 of them) came from a.tally already. Include them only once."
        #expect(faults([first, file(cases[..<3].reversed(), material)]) == [twice])
        var both = first
        both.add(countsOf: rest)
        #expect(faults([first, both]) == [twice])
        #expect(faults([both, first]) == [twice])
        #expect(faults([first, rest]) == [])
        // Cases that were read, each input and all of them.
        func read(_ parts: [ArraySlice<CodedCase>], _ tallies: [TallyFile]) -> [String] {
            var merge = TallyMerge(layouts, materials: MaterialUnion(codebook: codebook))
            for (index, part) in parts.enumerated() {
                var tally = CaseTally(layouts)
                for codedCase in part { tally.count(codedCase) }
                merge.add(tally, from: TallyTexts.place("akter-\(index)"))
            }
            for tally in tallies { merge.add(tally, from: TallyTexts.place("a.tally")) }
            do throws(InputFaults) {
                _ = try merge.finished()
                return []
            } catch { return error.log.kept.map { $0.text(in: .english) } }
        }
        let again = "a.tally: The same case files (3 of them) came from"
        #expect(
            read([cases[3...], cases[..<3]], [first]) == ["\(again) akter-1 already. Include them only once."]
        )
        #expect(
            read([cases[..<2], cases[2..<3]], [first]) == [
                "\(again) the case files read already. Include them only once."
            ])
        #expect(read([cases[..<2], cases[2..<4]], [first]) == [])
        // Corrected in between, they are still the same.
        var corrected = Array(cases[..<3])
        corrected[1].values = cases[4].values
        #expect(faults([first, file(corrected, material)]) == [twice])
    }

    @Test("cannot show a case that is in two sets of otherwise different cases")
    func overlap() {
        #expect(faults([file(cases[..<3], material), file(cases[2...], material)]) == [])
    }

    @Test("name every statement in which their materials differ, both values and both files")
    func statements() throws {
        let place = try #require(
            material.municipalities.firstIndex { $0.units.contains { $0.filesScreened != .missing } })
        let municipality = material.municipalities[place]
        let index = try #require(municipality.units.firstIndex { $0.filesScreened != .missing })
        let unit = municipality.units[index]
        guard case .number(let screened) = unit.filesScreened else { return }
        var other = material
        other.municipalities[place].units[index].filesScreened = .number(987)
        other.municipalities[place].inhabitants = .number(7)
        var own = material
        own.municipalities[place].inhabitants = .notEvident
        func found() -> [String] { faults([file(cases[..<3], own), file(cases[3...], other)]) }
        let (name, town) = (Masked(unitName: unit.name), Masked(unitName: municipality.name))
        #expect(
            found() == [
                "b.tally: Materialen säger olika om kommunen ”\(town)”: inhabitants är ”7” här men ”framgår ej” i "
                    + "a.tally. Rätta det ena.|b.tally: The materials differ about the municipality “\(town)”: "
                    + "inhabitants is “7” here but “framgår ej” in a.tally. Correct one of them.",
                "b.tally: Materialen säger olika om enheten \(name) i \(town): filesScreened är ”987” här men "
                    + "”\(screened)” i a.tally. Rätta det ena.|b.tally: The materials differ about the unit \(name) "
                    + "in \(town): filesScreened is “987” here but “\(screened)” in a.tally. Correct one of them.",
            ])
        // What one leaves open, the other states.
        other.municipalities[place].units[index].filesScreened = .missing
        other.municipalities[place].inhabitants = .missing
        #expect(found() == [])
    }

    @Test("hold a unit of another kind for a contradiction, but not what a file is called")
    func moreStatements() throws {
        func said(_ change: (inout Material) -> Void) -> Int {
            var other = material
            change(&other)
            let left = faults([], materials: [material, other])
            #expect(left.count == faults([], materials: [other, material]).count)
            return left.count
        }
        #expect(said { _ in } == 0)
        #expect(said { $0.title = Bilingual(same: "Annan") } == 0)
        let window = try #require(material.collectionWindow)
        #expect(said { $0.collectionWindow = (window.from, window.from) } == 1)
        #expect(
            said { $0.municipalities[0].units[0].kind = 1 - material.municipalities[0].units[0].kind } == 1)
        #expect(said { $0.municipalities[0].units[0].filesExcluded = [] } <= 1)
        #expect(said { $0.isInvented = false } == 0)
        let fact = material.structuralFacts + material.municipalities.flatMap(\.structuralFacts)
        #expect(!fact.isEmpty)
        #expect(
            said { other in
                for place in other.municipalities.indices {
                    for index in other.municipalities[place].structuralFacts.indices {
                        other.municipalities[place].structuralFacts[index].source = "en annan källa"
                    }
                }
            } == 0)
    }

    @Test("put the materials of places together, never summed, and in the same order whichever comes first")
    func parts() throws {
        var (one, two) = (material, material)
        one.municipalities.removeSubrange(1...)
        two.municipalities.removeSubrange(..<1)
        func united(_ materials: [Material]) -> Material? {
            var union = MaterialUnion(codebook: codebook)
            for material in materials { union.add(material, from: TallyTexts.place("m")) }
            #expect(union.log.isEmpty)
            return union.material
        }
        let whole = try #require(united([one, two]))
        #expect(whole.municipalities.map(\.name) == material.municipalities.map(\.name).sorted())
        #expect(united([two, one])?.municipalities.map(\.name) == whole.municipalities.map(\.name))
        #expect(united([two, one, two, one])?.municipalities.map(\.name) == whole.municipalities.map(\.name))
        for municipality in material.municipalities {
            let same = whole.municipality(named: municipality.name)
            #expect(same?.inhabitants == municipality.inhabitants)
            #expect(same?.units.map(\.filesScreened) == municipality.units.map(\.filesScreened))
        }
        #expect(
            united([material, material])?.municipalities.map(\.name) == material.municipalities.map(\.name))
    }

    /// Municipalities of a million, a thousandth of whom have a case file, leave 64
    /// bits when their rates are compared.
    @Test("of a whole country are scored, and of more than any country refused")
    func large() throws {
        func times(_ factor: Int) -> TallyFile {
            var large = file(cases, nil)
            for part in TallyPart.allCases {
                var tally = large[part]
                tally.caseCount *= factor
                for index in tally.counts.indices { tally.counts[index] *= factor }
                tally.municipalities = tally.municipalities.mapValues { $0.map { $0 * factor } }
                tally.units = tally.units.mapValues { $0.map { $0 * factor } }
                large.parts[part] = tally
            }
            return large
        }
        var peopled = material
        for place in peopled.municipalities.indices {
            peopled.municipalities[place].inhabitants = .number(TallyFile.largestCount - place)
        }
        let large = times(5_000_000)
        let score = Score(
            of: large[.score], layout: try #require(layouts[.score]), material: peopled, isInvented: true)
        let small = Score(
            of: file(cases, nil)[.score], layout: try #require(layouts[.score]), material: peopled,
            isInvented: true)
        #expect(score.systematics.measures.map(\.isMet) == small.systematics.measures.map(\.isMet))
        #expect(score.whole.grade == small.whole.grade)
        var other = times(25_000_000)
        other.shards = []
        #expect(
            faults([large, other]) == [
                "b.tally: Tillsammans med de andra indata blir ett antal större än 999999999."
                    + "|b.tally: Together with the other inputs some count becomes larger than 999999999."
            ])
    }

    @Test("have no case files of places that the material does not declare")
    func undeclared() throws {
        let municipality = try #require(cases.first?.municipality)
        var lacking = material
        lacking.municipalities.removeAll { $0.name == municipality }
        let own = cases.filter { $0.municipality == municipality }
        #expect(
            faults([file(own, nil)], materials: [lacking]) == [
                "a.tally: Här finns akter från kommunen ”\(municipality)”, som inte finns i materialet."
                    + "|a.tally: There are case files of the municipality “\(municipality)”, which the material "
                    + "does not have."
            ])
        lacking = material
        for index in lacking.municipalities.indices { lacking.municipalities[index].units = [] }
        let units = Set(own.map(\.unit)).count
        #expect(faults([file(own, nil)], materials: [lacking]).count == units)
        #expect(faults([file(own, nil)], materials: [material]) == [])
    }
}
