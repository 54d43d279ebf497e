import Testing

@testable import SIPAudit

/// A coder, whose memory goes from case to case, against an engine that codes
/// each case by itself.
@Suite("Coding case after case")
struct CaseCoderTests {
    private let codebook: Codebook
    private let engine: CodingEngine

    init() throws {
        codebook = try Study.codebook()
        engine = CodingEngine(
            codebook: codebook, material: try Material(path: Repository.material, codebook: codebook))
    }

    private func randomFiles(_ count: Int, seed: UInt64) -> [CaseFile] {
        var random = RandomCaseFile(codebook: codebook, generator: SeededGenerator(seed: seed))
        return (0..<count).map { random.file("T\($0)") }
    }

    @Test("leaves nothing of one case in the next, nor changes one that was given away")
    func memory() throws {
        var files = randomFiles(200, seed: 31)
        for index in files.indices where index % 4 == 0 {
            // Two observations of one thing that say different things.
            var observation = Observation(position: 0)
            observation[.item] = .code(0)
            for value in 0...1 {
                observation[.value] = .code(value)
                files[index].observations = (files[index].observations ?? []) + [observation]
            }
        }
        files += try Study.caseFiles()
        var coder = CaseCoder(engine)
        var kept: [CodedCase?] = []
        for file in files { kept.append(try? coder.code(file)) }
        #expect(kept.count { $0 == nil } >= 50 && kept.count { $0 != nil } > 100)
        for (file, coded) in zip(files, kept) {
            #expect(coded == (try? engine.code(file)), "\(file[.id])")
        }
    }

    @Test("codes the same in every thread")
    func threads() async throws {
        let files = try Study.caseFiles()
        let engine = self.engine
        let alone = try files.map { try engine.code($0) }
        let together = await withTaskGroup(of: [CodedCase?].self) { group in
            for _ in 0..<4 {
                group.addTask {
                    var coder = CaseCoder(engine)
                    return (0..<10).flatMap { _ in files.map { try? coder.code($0) } }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        for coded in together { #expect(coded == Array(repeating: alone, count: 10).flatMap(\.self)) }
    }

    @Test("leaves what nobody asks for ej kodat")
    func needed() throws {
        let needed: Set<Int> = [1, 5, 40, 90]
        var coder = CaseCoder(CodingEngine(codebook: codebook, only: needed))
        for file in try Study.caseFiles() {
            let (all, some) = (try engine.code(file), try coder.code(file))
            for index in codebook.variables.indices {
                #expect(some.values[index] == (needed.contains(index) ? all.values[index] : .missing))
                #expect(some.evidence[index] == (needed.contains(index) ? all.evidence[index] : .nothing))
            }
        }
    }

    @Test("spells a unit as each case does")
    func spelling() throws {
        var file = try #require(try Study.caseFiles().first)
        var coder = CaseCoder(engine)
        for index in 0..<3000 {
            // Canonically the same, of other bytes.
            for unit in ["Österåker \(index % 700)", "O\u{308}stera\u{30A}ker \(index % 700)"] {
                file[.unit] = .text(unit)
                let coded = try coder.code(file)
                #expect(Array(coded.unit.utf8) == Array(unit.utf8))
            }
        }
        file[.unit] = .missing
        #expect(try coder.code(file).unit == "")
    }
}
