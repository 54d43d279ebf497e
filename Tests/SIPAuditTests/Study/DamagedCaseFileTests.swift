import Foundation
import Testing

@testable import SIPAudit

/// A case file that was cut off or damaged gives an error or a valid case,
/// never a crash, and never a case with less in it than the file says.
@Suite("A damaged case file")
struct DamagedCaseFileTests {
    private let codebook: Codebook
    private let bytes: [UInt8]

    init() throws {
        codebook = try Study.codebook()
        let file = try #require(
            try Repository.files(below: "Fixtures/fou-nordost-2018/case-files", suffix: ".json").first)
        bytes = try Repository.bytes(file)
    }

    /// Reads bytes as a case file, the way an input is read.
    private func read(_ bytes: [UInt8]) -> Result<CaseFile, InputFaults> {
        do {
            let source = try TextDecoding.decode(bytes, name: "akt.json")
            try source.refuseIdentityNumbers()
            let document = try JSONDocument(parsing: source)
            var reader = CaseFileJSON(codebook: codebook)
            let caseFile = reader.read(document)
            guard let caseFile, reader.log.isEmpty else { return .failure(InputFaults(reader.log)) }
            return .success(caseFile)
        } catch {
            return .failure(InputFaults(error))
        }
    }

    @Test("that is cut off anywhere is refused, with a place")
    func truncation() throws {
        let whole = bytes.prefix { _ in true }
        let end = try #require(whole.lastIndex(of: UInt8(ascii: "}")))
        for length in stride(from: 0, through: end, by: 331) {
            guard case .failure(let faults) = read(Array(bytes[..<length])) else {
                Issue.record("cut at \(length) was read")
                continue
            }
            #expect(faults.log.count > 0)
            #expect(length == 0 || faults.log.kept[0].location.line != nil)
        }
    }

    @Test("with any byte changed is refused, or holds as many parts as the file")
    func change() throws {
        let original = try read(bytes).get()
        var random = SeededGenerator(seed: 12)
        var refused = 0
        for _ in 0..<200 {
            var damaged = bytes
            damaged[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
                in: 0...255, using: &random)
            switch read(damaged) {
            case .failure: refused += 1
            case .success(let caseFile):
                #expect(caseFile.size == original.size)
            }
        }
        #expect(refused > 25)
    }
}

extension CaseFile {
    /// How many parts and coded fields the file holds.
    fileprivate var size: Int {
        func count(_ values: some Sequence<FieldValue>) -> Int { values.filter { $0 != .missing }.count }
        var size = count(values) + count(person.map { Array($0.values) } ?? [])
        size += (contacts ?? []).reduce(0) { $0 + count($1.values) }
        size += (interventions ?? []).reduce(0) { $0 + count($1.values) }
        size += (documents ?? []).reduce(0) { $0 + count($1.values) }
        size += (observations ?? []).reduce(0) { $0 + count($1.values) }
        size += (followUps ?? []).reduce(0) { $0 + count($1.values) + ($1.meeting?.size ?? 0) }
        for plan in plans ?? [] {
            size += count(plan.values) + (plan.meeting?.size ?? 0)
            size += (plan.needs ?? []).reduce(0) { $0 + count($1.values) }
            size += (plan.otherNeeds ?? []).reduce(0) { $0 + count($1.values) }
            size += (plan.tasks ?? []).reduce(0) { $0 + count($1.values) }
        }
        return size
    }
}

extension Meeting {
    fileprivate var size: Int {
        let own = values.filter { $0 != .missing }.count
        return own + (participants ?? []).reduce(0) { $0 + $1.values.filter { $0 != .missing }.count }
    }
}
