import Foundation
import Testing

// One at a time: each test starts processes of its own.
@Suite("synthesize --like", .serialized)
struct SynthesizeLikeTests {
    private let scratch: Scratch
    private let tally: String

    init() throws {
        scratch = try Scratch()
        tally = scratch.path("a.tally")
        let run = try CommandRun(["tally", Repository.fixture + "/case-files", "-o", tally])
        #expect(run.status == 0)
    }

    private func synthesize(cases: Int = 40, _ more: String...) throws -> CommandRun {
        try CommandRun(["synthesize", "--cases", String(cases), "--seed", "1", "--like", tally] + more)
    }

    /// A contract, as in `SynthesizeCommandTests`.
    @Test("gives the same bytes from the same tally and seed, for ever")
    func golden() throws {
        #expect(try synthesize("-o", scratch.path("out.csv")).status == 0)
        let program = "{ if command -v md5sum >/dev/null; then md5sum; else md5 -q; fi; }"
        let digest = try CommandRun.shell("cat '\(scratch.path("out.csv"))' | \(program)").output.prefix(32)
        #expect(digest == "62fa420c433fc9e5e61413f5ff515620")
    }

    @Test("writes coded rows that other commands read, with and without --format, and by parts")
    func rows() throws {
        let all = try synthesize()
        #expect(all.status == 0 && all.output.hasPrefix("case_id,municipality,unit,invented,"))
        #expect(try synthesize("--format", "flat").output == all.output)
        let tables = try CommandRun(["tables", "-"], input: all.output)
        #expect(tables.status == 0 && tables.output.contains("Antal fall: 40 "))
        #expect(try CommandRun(["score", "-"], input: all.output).status == 0)
        let parts = try ["1", "31"].map { first in
            try CommandRun([
                "synthesize", "--cases", first == "1" ? "30" : "10", "--like", tally, "--from", first,
            ]).output
        }
        #expect(
            parts[0] + parts[1].split(separator: "\n").dropFirst().map { $0 + "\n" }.joined() == all.output)
        #expect(
            try CommandRun(
                ["synthesize", "--cases", "40", "--like", "-"],
                input: #require(scratch.content(of: "a.tally"))
            ).output == all.output)
    }

    @Test("takes no place from the tally, and marks every row as invented")
    func places() throws {
        let rows = try synthesize().output.split(separator: "\n").dropFirst()
        for row in rows {
            #expect(row.split(separator: ",", omittingEmptySubsequences: false)[3] == "ja")
            for place in ["Täby", "Norrtälje", "Vaxholm", "Österåker"] { #expect(!row.contains(place)) }
        }
        let material = Repository.fixture + "/material.json"
        let named = try synthesize("--material", material)
        #expect(named.status == 0 && named.output.contains(",Österåker,"))
        #expect(try CommandRun(["tables", "-", "--material", material], input: named.output).status == 0)
    }

    @Test("says which tally was read, and that few cases show")
    func warning() throws {
        let run = try synthesize("--language", "en")
        #expect(run.errors.hasPrefix("1 tally of 34 case files read.\n"))
        #expect(
            run.errors.contains(
                "have values that fewer than 5 of the tally's 34 case files have. That they occur shows in "
                    + "the invented rows: these are as secret as the tally."))
    }

    @Test("merges several tallies of one file")
    func severalTallies() throws {
        let parts = ["[A-M]", "[N-Z]"].map { "\(Repository.fixture)/case-files/\($0)*.json" }
        let material = "--material \(Repository.fixture)/material.json"
        let both = scratch.path("both.jsonl")
        _ = try CommandRun.shell(
            "{ sip_audit tally \(parts[0]) \(material); "
                + "sip_audit tally \(parts[1]) \(material); } 2>/dev/null > '\(both)'")
        let run = try CommandRun(["synthesize", "--cases", "40", "--like", both])
        let whole = try synthesize()
        #expect(run.status == 0 && run.output == whole.output)
    }

    @Test(
        "refuses what a tally cannot give, and what is no tally",
        arguments: [
            (
                ["--format", "jsonl"],
                "--like kan inte stå tillsammans med --format jsonl eller csv; en räkning säger hur ofta kodade "
                    + "värden förekommer, inte vad som står i en akt, så bara flat kan skrivas"
            ),
            (["-o", "a.jsonl"], "så bara flat kan skrivas"),
            (["--format", "csv", "-o", "a"], "så bara flat kan skrivas"),
            (
                ["--codebook", "Fixtures/exempelstudie/codebook"],
                "Räkningen är gjord med en annan kodbok: id är ”fou-nordost-2018” i räkningen men "
                    + "”exempelstudie” i kodboken."
            ),
        ])
    func refused(arguments: [String], message: String) throws {
        let run = try CommandRun(["synthesize", "--cases", "2", "--like", tally] + arguments)
        #expect(run.status == 2 && run.output.isEmpty)
        #expect(run.errors.contains(message), "\(run.errors)")
    }

    @Test("refuses case files, a tally of nobody, and a file that is missing or written to")
    func noTally() throws {
        let like = ["synthesize", "--cases", "2", "--like"]
        for other in [
            Repository.fixture + "/case-files/A2H2.json", Repository.fixture + "/material.json", "README.md",
        ] {
            let run = try CommandRun(like + [other])
            #expect(run.status == 2 && run.output.isEmpty)
            #expect(
                run.errors == "\(other): Filen är ingen räkning. Gör en av akterna med sip-audit tally.\n")
        }
        #expect(
            try CommandRun(like + [Repository.fixture + "/case-files"]).errors.contains(
                "är en mapp, här behövs en fil"))
        let empty = scratch.path("empty.tally")
        #expect(try CommandRun(["tally", "-", "-o", empty]).status == 0)
        let ofNobody = try CommandRun(like + [empty, "--write-material", scratch.path("m.json")])
        #expect(ofNobody.status == 2 && scratch.content(of: "m.json") == nil)
        #expect(
            ofNobody.errors.contains(
                "Räkningen är av inga akter, så den säger inte hur ofta något förekommer."))
        #expect(try CommandRun(like + [scratch.path("none")]).errors.contains("finns inte"))
        let same = try CommandRun(like + [tally, "-o", tally])
        #expect(same.status == 2 && scratch.content(of: "a.tally")?.hasPrefix("{") == true)
    }
}
