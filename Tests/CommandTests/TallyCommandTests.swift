import Foundation
import Testing

// One at a time: each test starts processes of its own.
@Suite("sip-audit tally", .serialized)
struct TallyCommandTests {
    private let caseFiles = Repository.fixture + "/case-files"
    private let material = Repository.fixture + "/material.json"
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    /// A tally of some of the fixture's case files, and the path of it.
    @discardableResult
    private func part(
        _ name: String, _ isPart: (Int) -> Bool, _ options: [String] = []
    ) throws -> String {
        let folder = Repository.root.appending(path: caseFiles)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
        let paths = names.enumerated().filter { isPart($0.offset) }.map { caseFiles + "/" + $0.element }
        let path = scratch.path(name)
        let run = try CommandRun(["tally"] + paths + options + ["--material", material, "-o", path])
        #expect(run.status == 0 && run.output.isEmpty)
        return path
    }

    private func parts(_ options: [String] = []) throws -> [String] {
        try (0..<4).map { index in try part("del\(["a", "b", "c", "d"][index])", { $0 % 4 == index }, options)
        }
    }

    @Test("of four parts, and of parts and case files, in any order, gives what the single run gives")
    func division() throws {
        let parts = try parts()
        for command in ["tables", "score"] {
            let whole = try CommandRun([command, caseFiles, "--format", "json"])
            let orders = [[0, 1, 2, 3], [3, 1, 0, 2], [2, 3, 1, 0]].map { $0.map { parts[$0] } }
            for paths in orders {
                let run = try CommandRun([command] + paths + ["--format", "json"])
                #expect(run.status == 0 && run.output == whole.output)
                #expect(run.errors == "4 räkningar av 34 akter lästa.\n")
            }
            let merged = try CommandRun(["tally", parts[0], parts[1], "-o", scratch.path("två")])
            #expect(merged.errors == "2 räkningar av 18 akter lästa.\n")
            let rest = parts[2...].map { scratch.content(of: String($0.suffix(4))) ?? "" }.joined()
            let piped = try CommandRun([command, "-", scratch.path("två"), "--format", "json"], input: rest)
            #expect(piped.output == whole.output)
            let mixed = try CommandRun(
                [
                    command, parts[0], caseFiles + "/" + "A2H2.json", "--material", material, "--format",
                    "json",
                ])
            #expect(mixed.status == 0 && mixed.errors == "1 akt läst.\n1 räkning av 9 akter läst.\n")
        }
    }

    @Test("made for suppression hides what the single run hides")
    func suppression() throws {
        let parts = try parts(["--for-suppression"])
        let options = ["--suppress-below", "5", "--format", "csv"]
        let whole = try CommandRun(["tables", caseFiles] + options)
        #expect(try CommandRun(["tables"] + parts.reversed() + options).output == whole.output)
        let plain = try part("utan", { $0 % 4 == 0 })
        let run = try CommandRun(["tables", plain, parts[1], "--suppress-below", "5"])
        #expect(run.status == 2 && run.output.isEmpty)
        #expect(
            run.errors
                == "\(plain):1:1: Räkningen har inte det som --suppress-below vilar på. Gör om den med tally "
                + "--for-suppression.\n")
    }

    @Test("of nothing is the neutral tally, and only here")
    func nothing() throws {
        try FileManager.default.createDirectory(
            at: scratch.url.appending(path: "tom"), withIntermediateDirectories: true)
        try scratch.put("case_id,municipality,unit\n", at: "rubriker.csv")
        try scratch.put(" \n", at: "blank")
        let empty = try CommandRun(["tally", "-"])
        #expect(empty.status == 0 && empty.errors == "0 akter lästa.\n")
        #expect(empty.output.contains("\"cases\": 0") && empty.output.contains("\"shards\": []"))
        for input in ["tom", "rubriker.csv", "blank"] {
            let run = try CommandRun(["tally", scratch.path(input)])
            #expect(run.status == 0 && run.output == empty.output, "\(input)")
            #expect(try CommandRun(["tables", scratch.path(input)]).status == 2, "\(input)")
        }
        try scratch.put(empty.output, at: "ingen")
        let whole = try CommandRun(["tables", caseFiles])
        let neutral = try CommandRun(["tables", scratch.path("ingen"), caseFiles, scratch.path("ingen")])
        #expect(neutral.status == 0 && neutral.output == whole.output)
        let hidden = try CommandRun(["tables", scratch.path("ingen"), caseFiles, "--suppress-below", "5"])
        #expect(hidden.output == (try CommandRun(["tables", caseFiles, "--suppress-below", "5"]).output))
        #expect(try CommandRun(["tally", scratch.path("finns-inte")]).status == 2)
    }

    @Test("warns of units with few case files")
    func smallUnits() throws {
        let run = try CommandRun(["tally", caseFiles, "--language", "en"])
        #expect(run.status == 0)
        #expect(
            run.errors == """
                34 case files read.
                Myndighetsavdelningen för missbruk in Norrtälje has 3 files; any table of it is case data.
                Missbruk, individ- och familjeomsorgen in Täby has 3 files; any table of it is case data.
                Missbruk in Vaxholm has 3 files; any table of it is case data.

                """)
    }

    @Test("is the same from every format, and however often it is made")
    func formats() throws {
        let whole = try CommandRun(["tally", caseFiles])
        #expect(whole.output.split(separator: "\n").count == 1)
        #expect(try CommandRun(["tally", Repository.fixture + "/csv"]).output == whole.output)
        let flat = ["tally", Repository.fixture + "/coded.csv", "--material", material]
        #expect(try CommandRun(flat).output == whole.output)
    }

    @Test("of the same case files twice is refused by name, whatever the format")
    func twice() throws {
        let path = try part("alla", { _ in true })
        try scratch.put(scratch.content(of: "alla") ?? "", at: "igen")
        let again = try CommandRun(["tables", path, scratch.path("igen"), "--language", "en"])
        #expect(again.status == 2 && again.output.isEmpty)
        #expect(
            again.errors
                == "\(scratch.path("igen")):1:1: The same case files (34 of them) came from \(path) already. "
                + "Include them only once.\n")
        let one = try CommandRun(["tally", caseFiles, "-o", scratch.path("en")])
        #expect(one.status == 0)
        let flat = try CommandRun([
            "score", Repository.fixture + "/coded.csv", "--material", material, scratch.path("en"),
        ])
        #expect(flat.status == 2 && flat.output.isEmpty)
        #expect(
            flat.errors == "\(scratch.path("en")):1:1: Samma akter (34 st.) är redan med från "
                + "\(Repository.fixture)/coded.csv. Ta bara med dem en gång.\n")
    }

    @Test("that cannot be merged is refused with every reason at once")
    func refusals() throws {
        let path = try part("del", { $0 < 3 })
        let text = try #require(scratch.content(of: "del"))
        try scratch.put(text.replacing("tally/1", with: "tally/2"), at: "nyare")
        try scratch.put(text.replacing("\"version\": \"1.0\"", with: "\"version\": \"1.1\""), at: "annan")
        try scratch.put(String(text.dropLast(20)), at: "trasig")
        try scratch.put(text.replacing("\"counts\": [", with: "\"counts\": [-1, "), at: "negativ")
        let names = ["nyare", "annan", "trasig", "negativ"].map { scratch.path($0) }
        let run = try CommandRun(["tables", path, path] + names)
        #expect(run.status == 2 && run.output.isEmpty)
        for name in names + ["\(path):1:1: Samma akter (3 st.) är redan med från \(path)."] {
            #expect(run.errors.contains(name), "\(name) in \(run.errors)")
        }
        #expect(
            run.errors.contains(
                "Räkningen är gjord med en annan kodbok: version är ”1.1” i räkningen men ”1.0” i kodboken."))
        #expect(run.errors.contains("Ett antal kan inte vara mindre än 0."))
    }

    @Test("has no single cases: what needs them is refused, and names the tally")
    func needsCases() throws {
        let path = try part("del", { $0 < 3 })
        for option in ["--per-case", "--sensitivity"] {
            let run = try CommandRun(["score", option, path])
            #expect(run.status == 2 && run.output.isEmpty)
            #expect(
                run.errors.contains(
                    "sip-audit: \(option) behöver akterna, och \(path) är en räkning; utelämna det ena\n"))
            let english = try CommandRun(["score", option, path, "--language", "en"])
            #expect(
                english.errors.contains(
                    "sip-audit: \(option) needs the case files, and \(path) is a tally; leave one of them out\n"
                ))
        }
        for command in [["code"], ["check"], ["explain", "--case", "A2H2"]] {
            let run = try CommandRun(command + [path])
            #expect(run.status == 2 && run.output.contains("A2H2") == false)
            #expect(run.errors.contains("sip-audit/tally/1") || run.output.contains("sip-audit/tally/1"))
        }
    }

    @Test("takes several materials, which may not contradict one another")
    func materials() throws {
        let text = try String(contentsOf: Repository.root.appending(path: material), encoding: .utf8)
        try scratch.put(text, at: "samma.json")
        let whole = try CommandRun(["tables", caseFiles])
        let both = ["--material", material, "--material", scratch.path("samma.json")]
        #expect(try CommandRun(["tables", caseFiles] + both).output == whole.output)
        let screened = try #require(text.firstMatch(of: /"filesScreened": "?([^",]+)"?/))
        let other = text.replacing(screened.output.0, with: "\"filesScreened\": 4711", maxReplacements: 1)
        try scratch.put(other, at: "samma.json")
        for command in ["tables", "score", "tally", "check"] {
            let run = try CommandRun([command, caseFiles] + both)
            #expect(run.status == 2, "\(command)")
            let said = "filesScreened är ”4711” här men ”\(screened.output.1)” i \(material). Rätta det ena."
            #expect(
                (run.errors + run.output).replacing(/\s+/, with: " ").contains(said),
                "\(command): \(run.errors)")
        }
        // A number that no place has would leave the arithmetic of a rate.
        let people = try #require(text.firstMatch(of: /"inhabitants": [0-9]+/)).output
        try scratch.put(text.replacing(people, with: "\"inhabitants\": 9000000000000000000"), at: "folk.json")
        let peopled = try CommandRun(["score", caseFiles, "--material", scratch.path("folk.json")])
        #expect(peopled.status == 2 && peopled.output.isEmpty)
        #expect(peopled.errors.contains(": Antalet är större än 999999999.\n"), "\(peopled.errors)")
        // Also between a tally and what lies beside the case files.
        try part("del", { $0 < 3 })
        let mixed = try CommandRun([
            "tables", scratch.path("del"), caseFiles + "/Y9M4.json", "--material", scratch.path("samma.json"),
        ])
        #expect(mixed.status == 2 && mixed.output.isEmpty)
    }

    @Test("overwrites none of its inputs, and never repeats an identity number")
    func secrecy() throws {
        let path = try part("del", { $0 < 3 })
        let text = try #require(scratch.content(of: "del"))
        #expect(try CommandRun(["tally", path, "-o", path]).status == 2)
        #expect(scratch.content(of: "del") == text)
        // Invented: the date is in 1985, and the check digit follows from Luhn's rule.
        try scratch.put(text.replacing("\"invented\"", with: "\"850709-9805\""), at: "nummer")
        let run = try CommandRun(["tables", scratch.path("nummer")])
        #expect(run.status == 2 && run.output.isEmpty)
        #expect(run.errors.contains("personnummer") && !run.errors.contains("9805"))
    }
}
