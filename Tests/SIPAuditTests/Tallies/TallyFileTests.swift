import Foundation
import Testing

@testable import SIPAudit

@Suite("A tally as a file")
struct TallyFileTests {
    private let layouts: TallyLayouts
    private let codebook: Codebook
    private let cases: [CodedCase]
    private let material: Material

    init() throws {
        codebook = try Study.codebook()
        layouts = TallyLayouts(codebook: codebook)
        material = try Material(path: Repository.material, codebook: codebook)
        cases = try Study.coded(Repository.caseFiles)
    }

    private func file(_ cases: some Sequence<CodedCase>) -> TallyFile {
        layouts.file(of: cases, material: material, isInvented: true)
    }

    private func read(_ text: String) throws -> TallyFile {
        let path = FileManager.default.temporaryDirectory.appending(path: "tally-" + UUID().uuidString)
        try Data(text.utf8).write(to: path)
        defer { try? FileManager.default.removeItem(at: path) }
        return try TallyFile(path: path.path(), layouts: layouts)
    }

    /// The faults of a text, from the line on.
    private func faults(_ text: String, in language: Language = .swedish) -> [String] {
        do {
            _ = try read(text)
            return []
        } catch let faults as InputFaults {
            return faults.log.kept.map { fault in fault.message[language] }
        } catch { return ["\(error)"] }
    }

    /// What tables and score print.
    private func printed(_ file: TallyFile) throws -> [String] {
        let tabulator = Tabulator(layout: layouts.tables, material: file.material)
        let report = TableReport(
            codebook: codebook, caseCount: file.caseCount, isInvented: file.isInvented,
            tables: tabulator.tables(of: file.tables))
        let score = Score(
            of: try #require(file.score), layout: try #require(layouts.score), material: file.material,
            isInvented: file.isInvented)
        let output = ScoreOutput(score, sensitivity: nil, cases: nil, language: .swedish, isExcel: false)
        return [
            TextRenderer().render(report, options: .init(language: .swedish)),
            JSONRenderer().render(report, options: .init(language: .swedish)),
            try output.text(.text), try output.text(.json),
        ]
    }

    private func parts(of count: Int, using random: inout SeededGenerator) -> [TallyFile] {
        var shards = Array(repeating: [CodedCase](), count: count)
        for coded in cases { shards[Int.random(in: 0..<count, using: &random)].append(coded) }
        return shards.map { file($0) }
    }

    @Test("is read as it was written, and written the same whatever order cases came in")
    func roundTrip() throws {
        var random = SeededGenerator(seed: 5)
        let schema = try JSONSchema(file: "tally.schema.json")
        for count in [0, 1, 3, 34] {
            let text = file(cases.shuffled(using: &random).prefix(count)).json(layouts)
            #expect(try read(text).json(layouts) == text)
            #expect(try schema.faults(in: text) == [])
        }
        #expect(try read(layouts.emptyFile.json(layouts)).json(layouts) == layouts.emptyFile.json(layouts))
        #expect(file(cases).json(layouts) == file(cases.shuffled(using: &random)).json(layouts))
    }

    @Test("of four parts, written, read and merged in any order, prints what the single run prints")
    func division() throws {
        var random = SeededGenerator(seed: 6)
        let whole = try printed(file(cases))
        for _ in 0..<6 {
            let parts = try parts(of: 4, using: &random).map { try read($0.json(layouts)) }
            var merged = layouts.emptyFile
            for part in parts.shuffled(using: &random) { try merged.merge(part) }
            #expect(try printed(merged) == whole)
            // In another grouping.
            let right = try parts[0].merging(parts[1]).merging(parts[2].merging(parts[3]))
            #expect(right.json(layouts) == merged.json(layouts))
            #expect(try merged.merging(layouts.emptyFile).json(layouts) == merged.json(layouts))
        }
    }

    @Test("of random cases in places of any name is read as it was written, and merges")
    func randomRoundTrip() throws {
        var random = SeededGenerator(seed: 8)
        let names = ["", "Å-stad", "A\u{308}by", "M \"x\"", "b\\c", "zz"]
        for _ in 0..<12 {
            let mixed = (0..<Int.random(in: 1...40, using: &random)).map { index in
                let values = codebook.variables.indices.map { variable in
                    cases.randomElement(using: &random)!.values[variable]
                }
                return CodedCase(
                    id: "R\(index)", municipality: names.randomElement(using: &random)!,
                    unit: names.randomElement(using: &random)!, values: values)
            }
            let cut = Int.random(in: 0...mixed.count, using: &random)
            let halves = try [mixed[..<cut], mixed[cut...]].map { half in
                let file = layouts.file(of: half, material: nil, isInvented: false)
                let again = try read(file.json(layouts))
                #expect(again.tables == file.tables && again.score == file.score)
                #expect(again.shards == file.shards && again.json(layouts) == file.json(layouts))
                return again
            }
            let whole = layouts.file(of: mixed, material: nil, isInvented: false)
            let merged = try halves[1].merging(halves[0])
            #expect(merged.tables == whole.tables && merged.score == whole.score)
        }
    }

    // MARK: Refusals

    @Test("of another codebook is refused")
    func otherCodebook() throws {
        let own = layouts.identity
        var file = layouts.emptyFile
        file = TallyFile(
            codebook: CodebookIdentity(id: "annan", version: "2", digest: "ab"), tables: file.tables,
            score: file.score, isInvented: false, shards: [], material: nil)
        do throws(TallyRefusal) {
            _ = try layouts.emptyFile.merging(file)
            Issue.record("merged")
        } catch {
            let text = "\(Masked(own.id)) \(Masked(own.version)) (\(Masked(own.digest)))"
            #expect(
                error.message.swedish
                    == "Räkningarna är gjorda med olika kodböcker, \(text) och annan 2 (ab), "
                    + "och kan inte slås ihop.")
            #expect(
                error.message.english
                    == "The tallies were made with different codebooks, \(text) and annan 2 (ab), "
                    + "and cannot be merged.")
        }
    }

    @Test("with a place or a shard twice, or with counts of no cases, is refused")
    func doubled() throws {
        let text = file(cases).json(layouts)
        let part = try #require(file(cases).shards.first)
        let line = "{\"cases\": 34, \"fingerprint\": \"\(part.letters)\"}"
        #expect(text.contains(line))
        #expect(
            faults(text.replacing(line, with: line + ", " + line), in: .english)
                == [Bilingual.doubled(Masked(part.letters)).english])
        let place = try #require(text.range(of: "\"municipalities\": [\n"))
        let entry = try #require(file(cases).tables.municipalities.keys.sorted().first)
        let counts = String(repeating: "0, ", count: layouts.tables.municipalityCounterCount - 1) + "0"
        let again = "{\"municipality\": \"\(entry)\", \"counts\": [\(counts)]},"
        #expect(
            faults(text.replacingCharacters(in: place.upperBound..<place.upperBound, with: again))
                == [Bilingual.doubled(Masked(entry)).swedish])
        let noCases = text.replacing(line, with: "").replacing("\"cases\": 34", with: "\"cases\": 0")
        #expect(faults(noCases) == Array(repeating: "Räkningen har inga akter, men antal av dem.", count: 2))
    }

    private func refusal(_ left: TallyFile, _ right: TallyFile) -> Bilingual? {
        let refusals = [(left, right), (right, left)].map { one, other -> Bilingual? in
            do throws(TallyRefusal) {
                _ = try one.merging(other)
                return nil
            } catch { return error.message }
        }
        #expect(refusals[0] == refusals[1])
        return refusals[0]
    }

    @Test("with the same shard is refused, also inside a merged one")
    func sameShard() throws {
        let (first, rest) = (file(cases[..<3]), file(cases[3...]))
        let expected = Bilingual(
            sv: "Samma akter (3 st.) är med i båda räkningarna. Ta bara med dem en gång.",
            en: "The same case files (3 of them) are in both tallies. Include them only once.")
        #expect(refusal(first, first) == expected)
        #expect(refusal(first, try first.merging(rest)) == expected)
        #expect(refusal(first, rest) == nil)
    }

    @Test("with a material that says something else of a unit is refused by name")
    func statements() throws {
        let place = try #require(
            material.municipalities.firstIndex { $0.units.contains { $0.filesScreened != .missing } })
        let municipality = material.municipalities[place]
        let index = try #require(municipality.units.firstIndex { $0.filesScreened != .missing })
        let unit = municipality.units[index]
        var other = material
        other.municipalities[place].units[index].filesScreened = .number(987)
        let left = file(cases[..<3])
        func right() -> TallyFile { layouts.file(of: cases[3...], material: other, isInvented: true) }
        #expect(
            refusal(left, right())
                == Bilingual(
                    sv:
                        "Materialen säger olika om enheten ”\(Masked(unit.name))” i ”\(Masked(municipality.name))”: "
                        + "”filesScreened”. Rätta det ena.",
                    en:
                        "The materials differ about the unit “\(Masked(unit.name))” in “\(Masked(municipality.name))”: "
                        + "“filesScreened”. Correct one of them."))
        // What one leaves open, the other states.
        other.municipalities[place].units[index].filesScreened = .missing
        let merged = try left.merging(right())
        #expect(merged.json(layouts) == (try right().merging(left)).json(layouts))
        #expect(merged.material?.municipalities[place].units[index].filesScreened == unit.filesScreened)
        other.municipalities[place].inhabitants = .number(7)
        #expect(
            refusal(left, right())?.swedish
                == "Materialen säger olika om kommunen ”\(Masked(municipality.name))”: ”inhabitants”. Rätta det ena."
                || municipality.inhabitants == .missing)
        // Nothing was summed, and parts of a material are put together.
        var (one, two) = (material, material)
        one.municipalities.removeSubrange(place...)
        two.municipalities.removeSubrange(..<place)
        let united = try one.united(with: two)
        #expect(Set(united.municipalities.map(\.name)) == Set(material.municipalities.map(\.name)))
        #expect(united.municipalities.count == material.municipalities.count)
    }

    @Test("that is something else, or that somebody changed, is refused word for word")
    func faults() throws {
        let text = file(cases).json(layouts)
        func changed(_ old: String, _ new: String) -> String {
            #expect(text.contains(old))
            let range = text.range(of: old)!
            return text.replacingCharacters(in: range, with: new)
        }
        let (id, version, digest) = (
            layouts.identity.id, layouts.identity.version, layouts.identity.digest
        )
        let length = layouts.tables.counterCount
        let examples: [(String, sv: String, en: String)] = [
            (
                changed("\"id\": \"\(id)\"", "\"id\": \"annan\""),
                "Räkningen är gjord med en annan kodbok: id är ”annan” i räkningen men ”\(id)” i kodboken.",
                "The tally was made with another codebook: the id is “annan” in the tally but “\(id)” in the codebook."
            ),
            (
                changed("\"version\": \"\(version)\"", "\"version\": \"0\""),
                "Räkningen är gjord med en annan kodbok: version är ”0” i räkningen men ”\(version)” i kodboken.",
                "The tally was made with another codebook: the version is “0” in the tally but “\(version)” in the codebook."
            ),
            (
                changed("\"digest\": \"\(digest)\"", "\"digest\": \"ab\""),
                "Räkningen är gjord med en annan kodbok: kontrollsumma är ”ab” i räkningen men ”\(digest)” i kodboken.",
                "The tally was made with another codebook: the digest is “ab” in the tally but “\(digest)” in the codebook."
            ),
            (
                changed("\"length\": \(length)", "\"length\": 7"),
                "Här ska \(length) antal stå, men det är 7.",
                "Expected \(length) counts here, but there are 7."
            ),
            (
                changed("\"counts\": [", "\"counts\": [0, "),
                "Här ska \(length) antal stå, men det är \(length + 1).",
                "Expected \(length) counts here, but there are \(length + 1)."
            ),
            (
                changed("\"counts\": [", "\"counts\": [-1, "), "Ett antal kan inte vara mindre än 0.",
                "A count cannot be less than 0."
            ),
            (
                changed("\"counts\": [", "\"counts\": [1000000000001, "),
                "Antalet är större än 1000000000000, och det kan ingen räkning ha.",
                "The count is larger than 1000000000000, which no tally can have."
            ),
            (
                changed("\"cases\": 34", "\"cases\": 33"),
                "Delarna har 34 akter tillsammans, men räkningen säger 33.",
                "The shards have 34 case files together, but the tally says 33."
            ),
            (
                changed("\"fingerprint\": \"", "\"fingerprint\": \"z"),
                "Här ska minst en akt och 32 bokstäver från a till p stå.",
                "Expected at least one case file and 32 letters from a to p here."
            ),
        ]
        for (text, swedish, english) in examples {
            #expect(faults(text) == [swedish])
            #expect(faults(text, in: .english) == [english])
        }
        #expect(faults(changed("tally/1", "tally/2")).count == 1)
        #expect(faults(changed("tally/1", "lists/1")).count == 1)
        #expect(faults(changed("\"invented\": true,", "")).count == 1)
        #expect(faults(changed("\"invented\": true", "\"x\": 1, \"invented\": true")).count == 1)
        for text in ["", "[]", "{}", "null", String(text.dropLast(9))] { #expect(faults(text).count == 1) }
    }

    @Test("of mutated bytes is read or refused, and never ends the program")
    func hostile() throws {
        var random = SeededGenerator(seed: 7)
        let bytes = Array(file(cases[..<2]).json(layouts).utf8)
        let tokens = ["-", "9", "{", "]", "null", "\"", ",", "99999999999999999999", "e5", "ja", ""]
        for _ in 0..<150 {
            var changed = bytes
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let index = Int.random(in: 0..<changed.count, using: &random)
                let end = min(changed.count, index + Int.random(in: 0...2, using: &random))
                changed.replaceSubrange(index..<end, with: tokens.randomElement(using: &random)!.utf8)
            }
            let text = String(decoding: changed, as: UTF8.self)
            if let file = try? read(text) {
                #expect(try read(file.json(layouts)).json(layouts) == file.json(layouts))
            }
        }
    }
}
