import Testing

@testable import SIPAudit

@Suite("Synthesized case files")
struct SynthesizerTests {
    private let codebook: Codebook

    init() throws { codebook = try Study.codebook() }

    private func synthesizer(_ seed: UInt64, codebook: Codebook? = nil) -> Synthesizer {
        let codebook = codebook ?? self.codebook
        return Synthesizer(codebook: codebook, material: .invented(for: codebook), seed: seed)
    }

    @Test(
        "are read back from JSON, in both spellings, and from CSV as what they were", arguments: [1, 2, 1997])
    func readBack(seed: UInt64) throws {
        let synthesizer = synthesizer(seed)
        let files = (1...40).map { synthesizer.caseFile($0) }
        let folder = ScratchFolder()
        for (name, style) in [
            ("usual.jsonl", CaseFileLineWriter.Style()),
            ("other.jsonl", CaseFileLineWriter.Style(sortsKeys: true, escapesLetters: true)),
        ] {
            let writer = CaseFileLineWriter(codebook: codebook, style: style)
            var text = TextBuffer()
            for file in files { writer.write(file, to: &text) }
            folder.put(text.string, at: name)
            let read = try ReadInput(folder[name], format: .jsonLines)
            #expect(read.faults.map { $0.text(in: .swedish) } == [])
            let differing = zip(read.caseFiles, files).filter { $0.withoutPositions != $1 }.map { $1[.id] }
            #expect(read.caseFiles.count == files.count && differing == [])
        }
        folder.makeFolder("csv")
        let csv = CaseFileCSVWriter(codebook: codebook)
        let pages = CSVSetPages()
        csv.writeHeaders(to: pages)
        for file in files { csv.write(file, to: pages) }
        for part in CSVSetPart.allCases { folder.put(pages[part].string, at: "csv/" + part.fileName) }
        let read = try ReadInput(folder["csv"])
        #expect(read.faults.map { $0.text(in: .swedish) } == [])
        #expect(read.notes == [])
        let differing = zip(read.caseFiles, files).filter { $0.withoutPositions != $1 }.map { $1[.id] }
        #expect(read.caseFiles.count == files.count && differing == [])
    }

    @Test("follow from the seed and their number alone")
    func independent() {
        let synthesizer = synthesizer(7)
        let inOrder = (1...20).map { synthesizer.caseFile($0) }
        let reversed = (1...20).reversed().map { self.synthesizer(7).caseFile($0) }
        #expect(inOrder == reversed.reversed())
        #expect(Set(inOrder.map { $0[.id] }).count == 20)
        #expect(inOrder[8][.id] == .text("S0000009"))
        #expect(self.synthesizer(8).caseFile(9) != inOrder[8])
    }

    @Test("hold every field of every part in every form that it can take")
    func everyForm() {
        let synthesizer = synthesizer(1)
        var seen = SeenForms(codebook: codebook)
        for number in 1...1500 { seen.add(synthesizer.caseFile(number)) }
        #expect(seen.lacking == [])
    }

    @Test("say that they are invented, and hold nothing that a person could be found by")
    func nobody() {
        let synthesizer = synthesizer(3)
        let writer = CaseFileLineWriter(codebook: codebook)
        var text = TextBuffer()
        for number in 1...300 {
            let file = synthesizer.caseFile(number)
            #expect(file.isInvented)
            writer.write(file, to: &text)
        }
        text.withBytes {
            #expect(IdentityNumberDetector.firstMatch(in: $0) == nil)
            #expect(ContactDetailCounts(in: $0) == ContactDetailCounts())
        }
    }

    @Test("quote what occurs in the document, and name parts that are there")
    func references() throws {
        let synthesizer = synthesizer(5)
        var quotes = 0
        for number in 1...300 {
            let file = synthesizer.caseFile(number)
            let texts = Dictionary(
                uniqueKeysWithValues: (file.documents ?? []).map { ($0[.id], $0[.text].text) })
            let plans = Set((file.plans ?? []).map { $0[.id] })
            for observation in file.observations ?? [] {
                #expect(observation[.plan] == .missing || plans.contains(observation[.plan]))
                #expect(observation[.document] == .missing || texts[observation[.document]] != nil)
                guard let quote = observation[.quote].text else { continue }
                let text = try #require(texts[observation[.document]] ?? nil)
                #expect(text.contains(quote))
                quotes += 1
            }
            for followUp in file.followUps ?? [] {
                #expect(followUp[.newPlan] == .missing || plans.contains(followUp[.newPlan]))
                #expect(followUp[.newPlan] == .missing || followUp.meeting == nil)
            }
        }
        #expect(quotes > 100)
    }

    @Test("of one person are linked and agree on who it is")
    func links() throws {
        let synthesizer = synthesizer(1)
        let linked = (1...400).filter { synthesizer.caseFile($0)[.linkedTo] != .missing }
        #expect(linked.count > 5 && linked.count < 40)
        for number in linked {
            let (file, other) = (synthesizer.caseFile(number), synthesizer.caseFile(number - 1))
            #expect(file[.linkedTo] == other[.id])
            #expect(file[.municipality] == other[.municipality] && file[.unit] != other[.unit])
            #expect(file.person?[.gender] == other.person?[.gender])
            #expect(file.person?[.birthYear] == other.person?[.birthYear])
        }
    }

    @Test("have a few kilobytes as JSON, some of them many")
    func size() {
        let synthesizer = synthesizer(1)
        let writer = CaseFileLineWriter(codebook: codebook)
        let sizes = (1...1000).map { number in
            var text = TextBuffer()
            writer.write(synthesizer.caseFile(number), to: &text)
            return text.count
        }
        let mean = sizes.reduce(0, +) / sizes.count
        #expect((4000...5000).contains(mean), "\(mean)")
        #expect(sizes.min()! < 1000 && sizes.max()! > 20_000)
    }

    @Test("follow another study's codebook")
    func secondStudy() throws {
        let path = Repository.root.appending(path: "Fixtures/exempelstudie/codebook").path()
        let codebook = try Codebook(folder: path)
        let synthesizer = synthesizer(1, codebook: codebook)
        let writer = CaseFileLineWriter(codebook: codebook)
        let folder = ScratchFolder()
        var text = TextBuffer()
        for number in 1...100 { writer.write(synthesizer.caseFile(number), to: &text) }
        folder.put(text.string, at: "akter.jsonl")
        folder.put(Material.invented(for: codebook).text(of: codebook), at: "material.json")
        let material = try Material(path: folder["material.json"], codebook: codebook)
        let read = try ReadInput(
            folder["akter.jsonl"], codebook: codebook, material: material, format: .jsonLines)
        #expect(read.faults.map { $0.text(in: .swedish) } == [])
        let engine = CodingEngine(codebook: codebook, material: material)
        for file in read.caseFiles { _ = try engine.code(file) }
    }

    @Test("stand at the places of a material, where units took part and had files")
    func places() throws {
        let material = try Material(path: Repository.material, codebook: codebook)
        let synthesizer = Synthesizer(codebook: codebook, material: material, seed: 1)
        for number in 1...200 {
            let file = synthesizer.caseFile(number)
            let unit = try #require(
                material.unit(file[.unit].text ?? "", in: file[.municipality].text ?? ""))
            #expect(unit.participated != .code(WellKnown.no) && unit.hadFiles != .code(WellKnown.no))
            #expect(file[.unitKind] == .missing || file[.unitKind] == .code(unit.kind))
        }
    }
}

@Test("random numbers are as even as they should be, and streams differ")
func randomNumbers() {
    var random = SplitMix64(seed: 1, stream: 1)
    var other = SplitMix64(seed: 1, stream: 2)
    let (some, others) = ((0..<100).map { _ in random.next() }, (0..<100).map { _ in other.next() })
    #expect(Set(some).isDisjoint(with: others))
    var counts = Array(repeating: 0, count: 7)
    for _ in 0..<7000 { counts[random.below(7)] += 1 }
    #expect(counts.allSatisfy { (850...1150).contains($0) })
}
