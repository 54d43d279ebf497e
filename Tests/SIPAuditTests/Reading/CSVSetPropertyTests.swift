import Testing

@testable import SIPAudit

/// What holds for every CSV set, over many random ones.
struct CSVSetPropertyTests {
    @Test(arguments: 1...24)
    func setAndJSONSpellTheSameCases(seed: Int) throws {
        let codebook = try Study.codebook()
        var random = RandomCaseFile(codebook: codebook, generator: SeededGenerator(seed: UInt64(seed)))
        let files = (1...Int.random(in: 1...4, using: &random.generator)).map { random.file("K\($0)") }
        let spelling = CaseFileText(codebook: codebook)
        let folder = ScratchFolder()
        folder.makeFolder("csv")
        let set = CSVSetText(files, codebook: codebook).files(using: &random.generator)
        for (name, text) in set { folder.put(text, at: "csv/" + name) }
        folder.put(files.map { spelling.json($0) }.joined(), at: "akter.jsonl")

        let json = try ReadInput(folder["akter.jsonl"], format: .jsonLines)
        let csv = try ReadInput(folder["csv"])
        #expect(json.faults.map { $0.text(in: .swedish) } == [])
        #expect(csv.faults.map { $0.text(in: .swedish) } == [])
        #expect(csv.notes == [])
        #expect(json.caseFiles.map(\.withoutPositions) == files)
        #expect(csv.caseFiles.map(\.withoutPositions) == files)
    }

    /// The first random set, and its files in the order of their names.
    private func smallSet(_ generator: inout SeededGenerator) throws -> [(name: String, bytes: [UInt8])] {
        let codebook = try Study.codebook()
        var random = RandomCaseFile(codebook: codebook, generator: generator)
        let files = ["K1", "K2", "K3"].map { random.file($0) }
        generator = random.generator
        let set = CSVSetText(files, codebook: codebook).files(using: &generator)
        return set.sorted { $0.key < $1.key }.map { ($0.key, Array($0.value.utf8)) }
    }

    /// A file that lost its end gives a fault or a note, unless it was cut
    /// between two records; and then no case has gone unnoticed, since the rows
    /// of a case that is gone have no owner.
    @Test func truncationIsNeverSilent() throws {
        var generator = SeededGenerator(seed: 1997)
        let folder = ScratchFolder()
        for _ in 0..<3 {
            let set = try smallSet(&generator)
            for (name, bytes) in set { folder.put(String(decoding: bytes, as: UTF8.self), at: name) }
            for (name, bytes) in set where !bytes.isEmpty {
                for _ in 0..<6 {
                    let length = Int.random(in: 0..<bytes.count, using: &generator)
                    folder.put(bytes: Array(bytes[..<length]), at: name)
                    let input = try ReadInput(folder.path)
                    let isCutBetweenLines = length > 0 && [0x0A, 0x0D].contains(bytes[length - 1])
                    #expect(
                        !input.faults.isEmpty || !input.notes.isEmpty || isCutBetweenLines,
                        "\(name) \(length)")
                    let isWhole = input.caseFiles.count == 3 || name == "cases.csv"
                    #expect(isWhole || !input.faults.isEmpty, "\(name) \(length)")
                }
                folder.put(bytes: bytes, at: name)
            }
        }
    }

    /// Any byte of any file changed gives a fault, a note, or three cases.
    @Test func aChangedByteNeverCrashesNorLosesACase() throws {
        var generator = SeededGenerator(seed: 2015)
        let folder = ScratchFolder()
        let likely: [UInt8] = [0, 0x0A, 0x0D, 0x20, 0x22, 0x2C, 0x3B, 0x09, 0x7C, 0x41, 0x80, 0xC3, 0xFF]
        for _ in 0..<3 {
            let set = try smallSet(&generator)
            for (name, bytes) in set { folder.put(bytes: bytes, at: name) }
            for (name, bytes) in set {
                for _ in 0..<8 {
                    var changed = bytes
                    let index = Int.random(in: bytes.indices, using: &generator)
                    changed[index] = likely.randomElement(using: &generator)!
                    folder.put(bytes: changed, at: name)
                    let input = try ReadInput(folder.path)
                    #expect(input.caseFiles.count == 3 || !input.faults.isEmpty, "\(name) \(index)")
                }
                folder.put(bytes: bytes, at: name)
            }
        }
    }
}
