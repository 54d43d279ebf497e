import Foundation
import Testing

// One at a time: each test starts processes of its own.
@Suite("The subcommand synthesize", .serialized)
struct SynthesizeCommandTests {
    /// A contract: whoever shares a seed shares the case files, whatever their
    /// computer. Another digest needs a reason in the commit that changes it.
    private static let digests = [
        "jsonl": "6452f53c15ef97a978ce1449a018e73a",
        "csv": "dfd6bca81d5eacffa5779dabaaf353c3",
        "flat": "3bf56eb1777539feebbc2890588d1f19",
    ]

    private func digest(_ format: String, _ scratch: Scratch) throws -> String {
        let path = scratch.path("out." + format)
        let run = try CommandRun(
            ["synthesize", "--cases", "50", "--seed", "1", "--format", format, "-o", path])
        #expect(run.status == 0 && run.output.isEmpty && run.errors.isEmpty)
        let files = format == "csv" ? "\"\(path)\"/*.csv" : "\"\(path)\""
        let program = "{ if command -v md5sum >/dev/null; then md5sum; else md5 -q; fi; }"
        return String(
            try CommandRun.shell("LC_ALL=C; export LC_ALL; cat \(files) | \(program)").output.prefix(32))
    }

    @Test("gives the same bytes from the same seed, for ever", arguments: ["jsonl", "csv", "flat"])
    func golden(format: String) throws {
        #expect(try digest(format, Scratch()) == Self.digests[format])
    }

    @Test("describes the same case files in every format, and parts are those of the whole")
    func formats() throws {
        let scratch = try Scratch()
        func synthesize(_ more: String...) throws -> CommandRun {
            let run = try CommandRun(["synthesize", "--seed", "3"] + more)
            #expect(run.status == 0, "\(run.errors)")
            return run
        }
        let material = scratch.path("m.json")
        _ = try synthesize(
            "--cases", "200", "-o", scratch.path("a.jsonl"), "--write-material", material)
        _ = try synthesize("--cases", "200", "--format", "csv", "-o", scratch.path("set"))
        _ = try synthesize("--cases", "200", "-o", scratch.path("a.csv"))
        for options in [[], ["--material", material]] {
            let lines = try CommandRun(["tables", scratch.path("a.jsonl"), "--format", "csv"] + options)
            #expect(lines.status == 0 && lines.errors.contains("200 akter lästa."))
            for other in ["set", "a.csv"] {
                let run = try CommandRun(["tables", scratch.path(other), "--format", "csv"] + options)
                #expect(run.status == 0 && run.output == lines.output, "\(other)")
            }
        }
        let parts =
            try synthesize("--cases", "120").output + synthesize("--cases", "80", "--from", "121").output
        #expect(parts == scratch.content(of: "a.jsonl"))
    }

    @Test("gives what check, score and code read without a fault")
    func others() throws {
        let scratch = try Scratch()
        for seed in ["0", "9223372036854775807"] {
            let path = scratch.path("a.jsonl")
            let run = try CommandRun(["synthesize", "--cases", "60", "--seed", seed, "-o", path])
            #expect(run.status == 0)
            let check = try CommandRun(["check", path, "--format", "json"])
            #expect(check.status < 2 && check.output.contains(#""faultCount": 0"#))
            for detail in ["phone", "email", "street-address"] {
                #expect(!check.output.contains("\"secrecy." + detail))
            }
            #expect(try CommandRun(["score", path]).status == 0)
            #expect(try CommandRun(["code", path]).status == 0)
        }
    }

    @Test("uses the places of a material that is given")
    func material() throws {
        let run = try CommandRun([
            "synthesize", "--cases", "20", "--material", Repository.fixture + "/material.json",
        ])
        #expect(run.status == 0)
        let tables = try CommandRun(
            ["tables", "-", "--material", Repository.fixture + "/material.json"], input: run.output)
        #expect(tables.status == 0)
    }

    @Test(
        "refuses what it cannot do, and says why",
        arguments: [
            (["--seed", "1"], "synthesize kräver --cases ANTAL"),
            (["--cases", "0"], "--cases ska vara ett heltal från 1 till 9999999, inte ”0”"),
            (["--cases=-3"], "--cases ska vara ett heltal från 1 till 9999999, inte ”-3”"),
            (["--cases", "10000000"], "--cases ska vara ett heltal från 1 till 9999999, inte ”•••-•••••••”"),
            (["--cases", "många"], "--cases ska vara ett heltal från 1 till 9999999, inte ”många”"),
            (
                ["--cases", "2", "--seed=-1"],
                "--seed ska vara ett heltal från 0 till 9223372036854775807, inte ”-1”"
            ),
            (
                ["--cases", "2", "--from", "9999999"],
                "aktnumren går till 9999999: från 9999999 finns det bara 1 kvar"
            ),
            (["--cases", "2", "--format", "csv"], "--format csv kräver --output SÖKVÄG"),
            (
                ["--cases", "2", "--format", "xml"],
                "--format kan inte vara ”xml”; tillåtna värden: jsonl, csv, flat"
            ),
            (
                ["--cases", "2", "-o", "a.json"],
                "synthesize skriver inte .json; byt ändelse på filen eller ange --format"
            ),
            (
                ["--cases", "2", "--material", "m.json", "--write-material", "n.json"],
                "--material kan inte stå tillsammans med --write-material; materialet finns redan"
            ),
            (
                ["--cases", "2", "-o", "a", "--write-material", "a"],
                "--write-material och --output skriver till samma fil; ange två"
            ),
            (["--cases", "2", "akter"], "oväntat argument ”akter”; synthesize tar inga argument"),
        ])
    func refused(arguments: [String], message: String) throws {
        let run = try CommandRun(["synthesize"] + arguments)
        #expect(run.status == 2 && run.output.isEmpty)
        #expect(run.errors.contains(message), "\(run.errors)")
    }

    @Test("refuses a folder that is there already, and leaves nothing of a set that fails")
    func existingFolder() throws {
        let scratch = try Scratch()
        try scratch.put("x", at: "set/a")
        let run = try CommandRun(["synthesize", "--cases", "2", "--format", "csv", "-o", scratch.path("set")])
        #expect(run.status == 3 && run.errors.contains("finns redan; ange en ny mapp med -o"))
        let full = try CommandRun(["synthesize", "--cases", "2", "-o", "/dev/full"])
        #expect(full.status == 3)
    }

    @Test("ends quietly when nobody reads any more")
    func closedPipe() throws {
        let run = try CommandRun.shell("sip_audit synthesize --cases 9999999 | head -c 1000 | wc -c")
        #expect(run.output.trimmingCharacters(in: .whitespaces) == "1000\n" && run.errors.isEmpty)
    }
}
