import Testing

@testable import SIPAudit

/// What must hold of every score, on case files that nobody chose.
@Suite("Properties of the score")
struct ScorePropertyTests {
    private let codebook: Codebook
    private let engine: CodingEngine
    private let samverkan: Samverkan

    init() throws {
        codebook = try Study.codebook()
        engine = CodingEngine(codebook: codebook)
        samverkan = try #require(codebook.samverkan)
    }

    /// The fixture's files, which have most of what matters, and random ones,
    /// which have everything.
    private func files() throws -> [CaseFile] {
        var random = RandomCaseFile(codebook: codebook, generator: SeededGenerator(seed: 4))
        return try Study.caseFiles() + (0..<60).map { random.file("R\($0)") }
    }

    private func values(_ file: CaseFile) -> [CodedValue]? { try? engine.code(file).values }

    private func variable(_ isWanted: (Derivation) -> Bool) throws -> Int {
        try #require(samverkan.derived.first { isWanted($0.derivation) }).variable
    }

    @Test("One known fact taken for framgår ej: what it was lies inside the bounds that are left")
    func bounds() throws {
        let kind = try variable { $0.isKind(.asItIs) }
        let highestKind = try variable { $0.isKind(.asYes) }
        let level = try variable { $0.isLevel(.asItIs) }
        let lowestLevel = try variable { $0.isLevel(.asNo) }
        let highestLevel = try variable { $0.isLevel(.asYes) }
        var random = SeededGenerator(seed: 11)
        var tried = 0
        for file in try files() {
            guard let known = values(file) else { continue }
            let places = FactPlace.all(in: file).filter {
                ![.missing, .notEvident].contains(file[$0]) && $0.entry.type.allowsNotEvident
            }
            for place in places.shuffled(using: &random).prefix(60) {
                var open = file
                open[place] = .notEvident
                guard let left = values(open) else { continue }
                tried += 1
                if let now = known[kind].index, let lowest = left[kind].index,
                    let highest = left[highestKind].index
                {
                    #expect((lowest...max(lowest, highest)).contains(now), "\(place): kind")
                    #expect(lowest <= highest, "\(place): bounds of the kind")
                }
                if let now = known[level].index, let lowest = left[lowestLevel].index,
                    let highest = left[highestLevel].index
                {
                    #expect((lowest...highest).contains(now), "\(place): horizontal level")
                }
                for criterion in samverkan.criteria where left[criterion.variable] != .notEvident {
                    #expect(
                        left[criterion.variable] == known[criterion.variable]
                            || [left, known].contains { $0[criterion.variable] == .missing },
                        "\(place): \(codebook.variables[criterion.variable].id) turned")
                }
            }
        }
        #expect(tried > 2000)
    }

    @Test(
        "A party that the problems call for, with mandate, added to a meeting lowers neither level nor index")
    func calledForParty() throws {
        let level = try variable { $0.isLevel(.asItIs) }
        let actors = try ["psykiatri", "socialpsykiatri", "beroendevård", "missbruk", "primärvård"].map {
            try #require(codebook.index(of: $0, in: .actors))
        }
        var tried = 0
        for file in try files() {
            guard let before = values(file) else { continue }
            guard case .plan(let first, _) = FirstPlan(in: file, protocol: codebook.studyProtocol),
                file.plans?[first].meeting?.participants != nil
            else { continue }
            for actor in actors {
                var added = Participant()
                added[.actor] = .code(actor)
                added[.attended] = .code(WellKnown.yes)
                added[.mandate] = .code(WellKnown.yes)
                var larger = file
                larger.plans![first].meeting!.participants!.append(added)
                guard let after = values(larger) else { continue }
                tried += 1
                if let old = before[level].index {
                    #expect((after[level].index ?? -1) >= old)
                }
                let (old, new) = (index(before), index(after))
                #expect(new.met * old.judged >= old.met * new.judged)
            }
        }
        #expect(tried > 100)
    }

    private func index(_ values: [CodedValue]) -> (met: Int, judged: Int) {
        let states = samverkan.index.map { values[$0] }
        let met = states.count { $0 == .value(WellKnown.yes) }
        return (met, met + states.count { $0 == .value(WellKnown.no) })
    }

    @Test("The order of the cases, and how they are divided, makes no difference")
    func order() throws {
        let scoring = try #require(codebook.scoring)
        let layout = TallyLayout(codebook: scoring)
        let material = try Material(path: Repository.material, codebook: codebook)
        let engine = CodingEngine(codebook: codebook, material: material)
        let cases = try Study.caseFiles().map { try engine.code($0) }
        func text(_ parts: [[CodedCase]]) throws -> String {
            let whole = parts.reduce(into: layout.emptyTally) { $0.merge(layout.tally(of: $1)) }
            let score = Score(of: whole, layout: layout, material: material, isInvented: true)
            return try ScoreOutput(score, sensitivity: nil, cases: nil, language: .swedish, isExcel: false)
                .text(.json)
        }
        let expected = try text([cases])
        var random = SeededGenerator(seed: 3)
        for _ in 0..<5 {
            let shuffled = cases.shuffled(using: &random)
            let cut = Int.random(in: 0...shuffled.count, using: &random)
            #expect(try text([Array(shuffled[..<cut]), [], Array(shuffled[cut...])]) == expected)
        }
    }

    @Test("A case without a plan of the study has no kind, no level and no index")
    func withoutPlan() throws {
        for var file in try Study.caseFiles() {
            file.plans = []
            file.observations = nil
            let values = try engine.code(file).values
            for derived in samverkan.derived {
                if case .vertical = derived.derivation { continue }
                #expect(
                    values[derived.variable] == .notApplicable, "\(codebook.variables[derived.variable].id)")
            }
        }
    }

    @Test("The ordinal median is the highest level that the share of cases reaches")
    func median() {
        var random = SeededGenerator(seed: 9)
        for _ in 0..<500 {
            let counts = (0..<3).map { _ in Int.random(in: 0...6, using: &random) }
            let share = Fraction(Int.random(in: 1...4, using: &random), over: 4)
            let levels = counts.enumerated().flatMap { Array(repeating: $0.offset, count: $0.element) }
            let expected = (0..<3).last { level in
                levels.count { $0 >= level } * share.denominator >= share.numerator * levels.count
            }
            #expect(
                OrdinalMedian.level(of: counts, reachedBy: share) == (levels.isEmpty ? nil : expected ?? 0))
        }
    }
}
