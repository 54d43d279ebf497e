import Testing

@testable import SIPAudit

/// See `DamagedJSONTests`.
@Suite("Damaged CSV")
struct DamagedCSVTests {
    private let delimiter = UInt8(ascii: ",")

    /// Where a record ends, its line break included.
    private func ends(of bytes: [UInt8]) -> Set<Int> {
        var isQuoted = false
        var ends: Set<Int> = []
        for (index, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if byte == 0x0A && !isQuoted { ends.insert(index + 1) }
        }
        return ends
    }

    @Test("sets: every file of the study's, cut off or with a byte changed")
    func set() throws {
        let folder = ScratchFolder()
        let names = try Repository.files(below: "Fixtures/fou-nordost-2018/csv", suffix: ".csv")
        #expect(names.count == 12)
        // A few cases, so that many damages can be tried.
        let chosen = ["A2H2", "M8R2", "X7P5"]
        var files: [String: [UInt8]] = [:]
        for path in names {
            let name = String(path.split(separator: "/").last!)
            files[name] = try rows(of: chosen, in: Repository.bytes(path))
            folder.put(bytes: files[name]!, at: name)
        }
        func read() throws -> ReadInput { try ReadInput(folder.path) }
        let whole = try read()
        #expect(whole.faults.isEmpty && whole.notes.isEmpty && whole.caseFiles.count == 3)
        let original = whole.caseFiles.map(\.withoutPositions)

        var random = SeededGenerator(seed: 21)
        for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
            let ends = ends(of: bytes)
            let values = ValueBytes(ofCSV: bytes, delimiter: delimiter)
            for _ in 0..<3 {
                let length = Int.random(in: 0..<bytes.count, using: &random)
                folder.put(bytes: Array(bytes[..<length]), at: name)
                let cut = try read()
                #expect(
                    !cut.faults.isEmpty || !cut.notes.isEmpty || ends.contains(length), "\(name) \(length)")

                var damaged = bytes
                let index = Int.random(in: bytes.indices, using: &random)
                damaged[index] = Self.bytes.randomElement(using: &random)!
                folder.put(bytes: damaged, at: name)
                let changed = try read()
                guard changed.faults.isEmpty else { continue }
                let message: Comment = "\(name) \(index)"
                if values[index] {
                    // Nothing is gone but what a blank may have taken the place of.
                    let sizes = changed.caseFiles.map(\.size)
                    #expect(sizes.count == 3, message)
                    #expect(sizes.reduce(0, +) >= original.map(\.size).reduce(0, +) - 1, message)
                } else {
                    #expect(changed.caseFiles.map(\.withoutPositions) == original, message)
                }
            }
            folder.put(bytes: bytes, at: name)
        }
    }

    @Test("the study's flat file, cut off or with a byte changed")
    func flat() throws {
        let folder = ScratchFolder()
        let whole = try Repository.bytes("Fixtures/fou-nordost-2018/coded.csv")
        let bytes = Array(whole[..<ends(of: whole).sorted()[5]])
        func read(_ bytes: [UInt8]) throws -> ReadInput {
            folder.put(bytes: bytes, at: "x.csv")
            return try ReadInput(folder["x.csv"])
        }
        let original = try read(bytes)
        #expect(original.faults.isEmpty && original.notes.isEmpty && original.coded.count == 5)
        let ends = ends(of: bytes)
        let values = ValueBytes(ofCSV: bytes, delimiter: delimiter)
        var random = SeededGenerator(seed: 22)
        for _ in 0..<60 {
            let length = Int.random(in: 0..<bytes.count, using: &random)
            let cut = try read(Array(bytes[..<length]))
            #expect(!cut.faults.isEmpty || !cut.notes.isEmpty || ends.contains(length), "\(length)")
            let first = original.coded.prefix(cut.coded.count).map(\.self)
            // What was read of a record that lost its end is noted.
            #expect(!cut.faults.isEmpty || !cut.notes.isEmpty || cut.coded == first, "\(length)")

            var damaged = bytes
            let index = Int.random(in: bytes.indices, using: &random)
            damaged[index] = Self.bytes.randomElement(using: &random)!
            let changed = try read(damaged)
            guard changed.faults.isEmpty else { continue }
            #expect(changed.coded.count == 5, "\(index)")
            let differing = zip(changed.coded, original.coded).reduce(0) { $0 + differences($1.0, $1.1) }
            #expect(differing <= (values[index] ? 1 : 0), "\(index) made \(damaged[index])")
        }
    }

    private func differences(_ one: CodedCase, _ other: CodedCase) -> Int {
        let names = [one.id != other.id, one.municipality != other.municipality, one.unit != other.unit]
        return names.filter(\.self).count + (one.isInvented != other.isInvented ? 1 : 0)
            + zip(one.values, other.values).filter { $0 != $1 }.count
    }

    private static let bytes: [UInt8] =
        Array("\n\r \",;\t|09aZ-'<".utf8) + [0x00, 0x80, 0xC3, 0xFF]

    /// The header, and the records of a few cases.
    private func rows(of cases: [String], in bytes: [UInt8]) -> [UInt8] {
        let ends = ends(of: bytes).sorted()
        let records = zip([0] + ends, ends).map { Array(bytes[$0..<$1]) }
        let chosen = records.dropFirst().filter { record in
            cases.contains { record.starts(with: ($0 + ",").utf8) }
        }
        return Array((records.prefix(1) + chosen).joined())
    }
}

extension CaseFile {
    /// How many facts the file holds.
    fileprivate var size: Int { FactPlace.all(in: self).filter { self[$0] != .missing }.count }
}
