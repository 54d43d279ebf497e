import Foundation
import Testing

@testable import SIPAudit

/// Input that was cut off or damaged gives an error or a valid case: never a
/// crash, and never a silent loss.
///
/// A loss is silent when the input is read without a fault or a note and says
/// another thing than before, though no byte of any value was changed. JSON
/// that was cut off is never read; CSV is only when it was cut between records.
@Suite("Damaged JSON")
struct DamagedJSONTests {
    /// Reads bytes as a case file, the way an input is read.
    private func read(_ bytes: [UInt8], _ codebook: Codebook) -> Result<CaseFile, InputFaults> {
        do {
            let source = try TextDecoding.decode(bytes, name: "akt.json")
            try source.refuseIdentityNumbers()
            var reader = CaseFileJSON(codebook: codebook)
            let caseFile = try reader.read(source)
            guard let caseFile, reader.log.isEmpty else { return .failure(InputFaults(reader.log)) }
            return .success(caseFile.withoutPositions)
        } catch {
            return .failure(InputFaults(error))
        }
    }

    private func expectRefused(_ bytes: [UInt8], cutAt length: Int, _ codebook: Codebook, _ name: String) {
        switch read(Array(bytes[..<length]), codebook) {
        case .success: Issue.record("\(name), cut at \(length), was read")
        case .failure(let faults):
            #expect(
                faults.log.count > 0 && (length == 0 || faults.log.kept[0].location.line != nil), "\(name)")
        }
    }

    /// - Returns: whether the damaged file was refused.
    @discardableResult
    private func expectNoLoss(
        _ bytes: [UInt8], _ original: CaseFile, _ values: ValueBytes, at index: Int, to byte: UInt8,
        _ codebook: Codebook, _ name: String
    ) -> Bool {
        var damaged = bytes
        damaged[index] = byte
        guard case .success(let caseFile) = read(damaged, codebook) else { return true }
        if values[index] {
            // One fact may be another; of an observation its item and its value.
            let count = original.differences(from: caseFile).map(\.count)
            #expect((count ?? 99) <= 2, "\(name), byte \(index) made \(byte)")
        } else {
            #expect(caseFile == original, "\(name), byte \(index) made \(byte)")
        }
        return false
    }

    /// Small case files of a study of its own.
    private func small(_ name: String) throws -> (codebook: Codebook, bytes: [UInt8], end: Int) {
        let study = Repository.root.appending(path: "Fixtures/exempelstudie")
        let bytes = try Repository.bytes("Fixtures/exempelstudie/case-files/\(name).json")
        let end = try #require(bytes.lastIndex(of: UInt8(ascii: "}")))
        return (try Codebook(folder: study.appending(path: "codebook").path()), bytes, end)
    }

    @Test("cut off at any byte is refused, with a place", arguments: ["J2ZU", "H3YG", "N9CJ"])
    func everyTruncation(name: String) throws {
        let (codebook, bytes, end) = try small(name)
        #expect(throws: Never.self) { try read(bytes, codebook).get() }
        for length in 0...end { expectRefused(bytes, cutAt: length, codebook, name) }
    }

    @Test("with any byte changed is refused, or loses nothing")
    func everyByte() throws {
        let (codebook, bytes, _) = try small("H3YG")
        let original = try read(bytes, codebook).get()
        let values = ValueBytes(ofJSON: bytes)
        var random = SeededGenerator(seed: 3)
        let structural = Array(#"{}[]:,"\ 0"#.utf8) + [0x0A, 0x00, 0xC3, 0xFF]
        for index in bytes.indices {
            for byte in [structural.randomElement(using: &random)!, .random(in: 0...255, using: &random)] {
                expectNoLoss(bytes, original, values, at: index, to: byte, codebook, "H3YG")
            }
        }
    }

    @Test("is found in a sample of every case file of the study")
    func caseFiles() throws {
        let codebook = try Study.codebook()
        var random = SeededGenerator(seed: 12)
        var refused = 0
        let names = try Repository.files(below: "Fixtures/fou-nordost-2018/case-files", suffix: ".json")
        #expect(names.count == 34)
        for name in names {
            let bytes = try Repository.bytes(name)
            let original = try read(bytes, codebook).get()
            let values = ValueBytes(ofJSON: bytes)
            let end = try #require(bytes.lastIndex(of: UInt8(ascii: "}")))
            for _ in 0..<3 {
                expectRefused(bytes, cutAt: .random(in: 0...end, using: &random), codebook, name)
                let index = Int.random(in: bytes.indices, using: &random)
                let byte = UInt8.random(in: 0x20...0x7E, using: &random)
                if expectNoLoss(bytes, original, values, at: index, to: byte, codebook, name) { refused += 1 }
            }
        }
        #expect((20...95).contains(refused))
    }

    @Test("Lines cut off anywhere are refused, but between two lines")
    func jsonLines() throws {
        let (codebook, bytes, _) = try small("J2ZU")
        let line = String(decoding: bytes, as: UTF8.self).replacing("\n", with: " ")
        let lines = Array((1...3).map { line.replacing("J2ZU", with: "K\($0)") + "\n" }.joined().utf8)
        let folder = ScratchFolder()
        var random = SeededGenerator(seed: 9)
        for _ in 0..<60 {
            let length = Int.random(in: 0..<lines.count, using: &random)
            folder.put(bytes: Array(lines[..<length]), at: "akter.jsonl")
            let input = try ReadInput(folder["akter.jsonl"], codebook: codebook, format: .jsonLines)
            let isBetween = length > 0 && lines[length - 1] == 0x0A
            #expect(!input.faults.isEmpty || !input.notes.isEmpty || isBetween, "\(length)")
        }
    }

    @Test("material is refused when cut off, and reads the same unless a value was changed")
    func material() throws {
        let codebook = try Study.codebook()
        let bytes = try Repository.bytes("Fixtures/fou-nordost-2018/material.json")
        let values = ValueBytes(ofJSON: bytes)
        let folder = ScratchFolder()
        var random = SeededGenerator(seed: 31)
        func material(_ bytes: [UInt8]) -> String? {
            folder.put(bytes: bytes, at: "m.json")
            return (try? Material(path: folder["m.json"], codebook: codebook)).map { "\($0)" }
        }
        let original = try #require(material(bytes))
        let end = try #require(bytes.lastIndex(of: UInt8(ascii: "}")))
        for _ in 0..<40 {
            #expect(material(Array(bytes[..<Int.random(in: 0...end, using: &random)])) == nil)
            var damaged = bytes
            let index = Int.random(in: bytes.indices, using: &random)
            damaged[index] = .random(in: 0x20...0x7E, using: &random)
            let read = material(damaged)
            #expect(read == nil || read == original || values[index], "byte \(index)")
        }
    }

    @Test("codebooks are refused when cut off, and mean the same unless a value was changed")
    func codebooks() throws {
        var random = SeededGenerator(seed: 53)
        for study in ["codebook/fou-nordost-2018", "Fixtures/exempelstudie/codebook"] {
            for name in ["lists", "protocol", "variables", "tables"] {
                let bytes = try Repository.bytes("\(study)/\(name).json")
                let end = try #require(bytes.lastIndex(of: UInt8(ascii: "}")))
                for _ in 0..<3 {
                    let cut = Array(bytes[...Int.random(in: 0..<end, using: &random)])
                    #expect(throws: InputFault.self) {
                        try JSONDocument(parsing: SourceFile(name: "x", bytes: cut))
                    }
                }
            }
        }
        let folder = ScratchFolder()
        var files: [String: [UInt8]] = [:]
        for name in ["lists", "protocol", "variables", "tables"] {
            files[name] = try Repository.bytes("Fixtures/exempelstudie/codebook/\(name).json")
            folder.put(bytes: files[name]!, at: name + ".json")
        }
        let digest = try Codebook(folder: folder.path).digest
        for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
            let values = ValueBytes(ofJSON: bytes)
            for _ in 0..<6 {
                var damaged = bytes
                let index = Int.random(in: bytes.indices, using: &random)
                damaged[index] = .random(in: 0x20...0x7E, using: &random)
                folder.put(bytes: damaged, at: name + ".json")
                let read = try? Codebook(folder: folder.path)
                #expect(read == nil || read?.digest == digest || values[index], "\(name) \(index)")
            }
            folder.put(bytes: bytes, at: name + ".json")
        }
    }
}

extension CaseFile {
    /// The facts that differ; nil when the files are not made of the same parts.
    fileprivate func differences(from other: CaseFile) -> [FactPlace]? {
        let places = FactPlace.all(in: self)
        guard places.map(\.description) == FactPlace.all(in: other).map(\.description) else { return nil }
        return places.filter { self[$0] != other[$0] }
    }
}
