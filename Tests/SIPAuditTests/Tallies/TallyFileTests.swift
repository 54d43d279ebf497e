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

    private func file(
        _ cases: some Sequence<CodedCase>, _ layouts: TallyLayouts? = nil, material: Material? = nil
    ) -> TallyFile {
        var tally = CaseTally(layouts ?? self.layouts)
        for codedCase in cases { tally.count(codedCase) }
        var merge = TallyMerge(layouts ?? self.layouts, materials: MaterialUnion(codebook: codebook))
        merge.add(tally, from: TallyTexts.place("akter"))
        var file = try! merge.finished()
        file.material = material ?? self.material
        return file
    }

    private func read(_ text: String, gathersPatterns: Bool = false) throws -> TallyFile {
        try TallyTexts.read(text, codebook: codebook, gathersPatterns: gathersPatterns)
    }

    private func merged(_ files: [TallyFile], _ layouts: TallyLayouts? = nil) throws -> TallyFile {
        var merge = TallyMerge(layouts ?? self.layouts, materials: MaterialUnion(codebook: codebook))
        for (index, file) in files.enumerated() { merge.add(file, from: TallyTexts.place("del-\(index)")) }
        return try merge.finished()
    }

    /// The faults of a text, from the line on.
    private func faults(
        _ text: String, in language: Language = .swedish, gathersPatterns: Bool = false
    ) -> [String] {
        do {
            _ = try read(text, gathersPatterns: gathersPatterns)
            return []
        } catch let faults as InputFaults {
            return faults.log.kept.map { fault in fault.message[language] }
        } catch { return ["\(error)"] }
    }

    /// What tables and score print.
    private func printed(_ file: TallyFile) throws -> [String] {
        let (tables, score) = (try #require(layouts[.tables]), try #require(layouts[.score]))
        let report = TableReport(
            codebook: codebook, caseCount: file.caseCount, isInvented: file.isInvented,
            tables: Tabulator(layout: tables, material: file.material).tables(of: file[.tables]))
        let output = ScoreOutput(
            Score(
                of: file[.score], layout: score, material: file.material, isInvented: file.isInvented),
            sensitivity: nil, cases: nil, language: .swedish, isExcel: false)
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
            let text = try merged(parts).json(layouts)
            #expect(try printed(merged(parts)) == whole)
            #expect(try merged(parts.shuffled(using: &random)).json(layouts) == text)
            // In another grouping, and with the neutral element.
            let halves = [try merged([parts[3], parts[1]]), try merged([parts[0], parts[2]])]
            #expect(try merged([layouts.emptyFile] + halves).json(layouts) == text)
        }
    }

    @Test("with patterns, merged, has all that suppression rests on")
    func patterns() throws {
        var random = SeededGenerator(seed: 9)
        let layouts = TallyLayouts(codebook: codebook, gathersPatterns: true)
        var shards = Array(repeating: [CodedCase](), count: 4)
        for coded in cases { shards[Int.random(in: 0..<4, using: &random)].append(coded) }
        let schema = try JSONSchema(file: "tally.schema.json")
        let parts = try shards.map { shard in
            let text = file(shard, layouts).json(layouts)
            #expect(try schema.faults(in: text) == [])
            let again = try read(text, gathersPatterns: true)
            #expect(again.json(layouts) == text)
            return again
        }
        let whole = file(cases, layouts)
        #expect(try merged(parts.reversed(), layouts).parts == whole.parts)
        #expect(whole[.tables].patterns != nil && whole[.score].patterns != nil)
        #expect(try merged(parts, layouts).json(layouts) == merged(parts.reversed(), layouts).json(layouts))
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
                var file = file(half)
                file.material = nil
                let again = try read(file.json(layouts))
                #expect(again.parts == file.parts && again.shards == file.shards)
                #expect(again.json(layouts) == file.json(layouts))
                return again
            }
            #expect(try merged(halves.reversed()).parts == file(mixed).parts)
        }
    }

    // MARK: Refusals

    @Test("with a place or a shard twice, or with counts of no cases, is refused")
    func doubled() throws {
        let text = file(cases).json(layouts)
        let part = try #require(file(cases).shards.first)
        let line = "{\"cases\": 34, \"fingerprint\": \"\(part.letters)\"}"
        #expect(text.contains(line))
        #expect(
            faults(text.replacing(line, with: line + ", " + line), in: .english)
                == [Bilingual.doubled(Masked(part.letters)).english])
        let place = try #require(text.range(of: "\"municipalities\": ["))
        let tables = try #require(layouts[.tables])
        let entry = try #require(file(cases)[.tables].municipalities.keys.sorted().first)
        let counts = String(repeating: "0, ", count: tables.municipalityCounterCount - 1) + "0"
        let again = "{\"municipality\": \"\(entry)\", \"counts\": [\(counts)]},"
        #expect(
            faults(text.replacingCharacters(in: place.upperBound..<place.upperBound, with: again))
                == [Bilingual.doubled(Masked(entry)).swedish])
        let noCases = text.replacing(line, with: "").replacing("\"cases\": 34", with: "\"cases\": 0")
        #expect(
            faults(noCases).count == 2
                && faults(noCases).allSatisfy { $0.hasPrefix("Antalen går inte ihop: ") })
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
            codebook.studyProtocol.id, codebook.studyProtocol.version, codebook.digest
        )
        let length = try #require(layouts[.tables]).counterCount
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
                changed("\"counts\": [", "\"counts\": [1000000000, "),
                "Antalet är större än 999999999, och det kan ingen räkning ha.",
                "The count is larger than 999999999, which no tally can have."
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
        #expect(faults(changed("\"invented\": true,", "")).count == 1)
        #expect(faults(changed("\"invented\": true", "\"x\": 1, \"invented\": true")).count == 1)
        for text in ["", "[]", "{}", "null", String(text.dropLast(9))] { #expect(!faults(text).isEmpty) }
    }

    @Test("whose counts no case files can give is refused")
    func contradictions() throws {
        let text = file(cases).json(layouts)
        let tables = try #require(layouts[.tables])
        let first = try #require(
            codebook.tables.indices.lazy.compactMap { index in
                tables.table(at: index).rows.first.map { (table: codebook.tables[index].id, row: $0.row.id) }
            }.first)
        let counts = file(cases)[.tables].counts
        let written = "\"counts\": [" + counts.prefix(3).map { "\($0)" }.joined(separator: ", ")
        #expect(text.contains(written))
        for (place, number) in [(0, counts[1] + 1), (1, 35), (2, 35)] {
            var changed = counts.prefix(3)
            changed[place] = number
            let list = "\"counts\": [" + changed.map { "\($0)" }.joined(separator: ", ")
            #expect(
                faults(text.replacing(written, with: list, maxReplacements: 1), in: .english) == [
                    "The counts contradict one another: no case files give the row “\(first.row)” of table \(first.table)."
                ])
        }
        let layouts = TallyLayouts(codebook: codebook, gathersPatterns: true)
        let whole = file(cases, layouts).json(layouts)
        // One case less of the first pattern of two cases, and one more of another.
        for (old, new) in [("\"c+", "\"b+"), ("b+", "c+"), ("\"patterns\": [\"", "\"patterns\": [\"Z")] {
            let changed = whole.replacing(old, with: new, maxReplacements: 1)
            #expect(changed != whole)
            #expect(
                faults(changed, in: .english, gathersPatterns: true) == [
                    "These are not the patterns that tally --for-suppression writes for so many case files."
                ])
        }
    }

    @Test("without patterns is refused where they are asked for, once, and says what to do")
    func noPatterns() throws {
        let text = file(cases).json(layouts)
        #expect(
            faults(text, gathersPatterns: true) == [
                "Räkningen har inte det som --suppress-below vilar på. Gör om den med tally --for-suppression."
            ])
        #expect(
            faults(text, in: .english, gathersPatterns: true) == [
                "The tally lacks what --suppress-below rests on. Make it again with tally --for-suppression."
            ])
        #expect(faults(layouts.emptyFile.json(layouts), gathersPatterns: true) == [])
        // Where nobody asks, they are left alone.
        let withPatterns = TallyLayouts(codebook: codebook, gathersPatterns: true)
        let read = try read(file(cases, withPatterns).json(withPatterns))
        #expect(read.json(layouts) == text)
    }

    @Test("of mutated bytes is read or refused, and never ends the program")
    func hostile() throws {
        var random = SeededGenerator(seed: 7)
        let layouts = TallyLayouts(codebook: codebook, gathersPatterns: true)
        let bytes = Array(file(cases[..<2], layouts).json(layouts).utf8)
        let tokens = ["-", "9", "{", "]", "null", "\"", ",", "99999999999999999999", "e5", "ja", ""]
        for _ in 0..<150 {
            var changed = bytes
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let index = Int.random(in: 0..<changed.count, using: &random)
                let end = min(changed.count, index + Int.random(in: 0...2, using: &random))
                changed.replaceSubrange(index..<end, with: tokens.randomElement(using: &random)!.utf8)
            }
            let text = String(decoding: changed, as: UTF8.self)
            if let file = try? read(text, gathersPatterns: true) {
                let again = try read(file.json(layouts), gathersPatterns: true)
                #expect(again.json(layouts) == file.json(layouts))
                _ = try printed(file)
            }
        }
    }
}
