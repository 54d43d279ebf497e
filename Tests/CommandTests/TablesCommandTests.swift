import Foundation
import Testing

// One at a time: each test starts processes of its own.
@Suite("sip-audit tables", .serialized)
struct TablesCommandTests {
    private let caseFiles = Repository.fixture + "/case-files"
    private let material = Repository.fixture + "/material.json"

    /// The case files as JSON Lines.
    private func lines() throws -> String {
        let folder = Repository.root.appending(path: caseFiles)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
        return try names.map { name in
            let object = try JSONSerialization.jsonObject(
                with: Data(contentsOf: folder.appending(path: name)))
            return String(decoding: try JSONSerialization.data(withJSONObject: object), as: UTF8.self) + "\n"
        }.joined()
    }

    @Test("prints every table of the fixture, and says on standard error how many files it read")
    func allTables() throws {
        let run = try CommandRun(["tables", caseFiles])
        #expect(run.status == 0)
        #expect(run.errors == "34 akter lästa.\n")
        for table in ["Tabell 1.", "Tabell 12.", "Bilaga 1.", "Bilaga 8."] {
            #expect(run.output.contains(table))
        }
    }

    @Test(
        "gives the same bytes twice, and from every format", arguments: ["text", "markdown", "csv", "json"])
    func sameBytes(_ format: String) throws {
        let run = try CommandRun(["tables", caseFiles, "--format", format])
        #expect(run.status == 0 && !run.output.isEmpty)
        #expect(try CommandRun(["tables", caseFiles, "--format", format]).output == run.output)
        #expect(
            try CommandRun(["tables", Repository.fixture + "/csv", "--format", format]).output == run.output)
        let flat = ["tables", Repository.fixture + "/coded.csv", "--material", material, "--format", format]
        #expect(try CommandRun(flat).output == run.output)
        let piped = try CommandRun(
            ["tables", "-", "--material", material, "--format", format], input: lines())
        #expect(piped.output == run.output)
    }

    @Test("prints the tables asked for, in the order of the codebook")
    func someTables() throws {
        let run = try CommandRun(["tables", caseFiles, "--table", "b1,2", "--format", "csv"])
        let ids = run.output.split(separator: "\n").dropFirst().map { $0.prefix { $0 != "," } }
        #expect(Set(ids) == ["2", "B1"])
        #expect(ids.first == "2" && ids.last == "B1")
        let unknown = try CommandRun(["tables", caseFiles, "--table", "B4"])
        #expect(unknown.status == 2 && unknown.output.isEmpty)
        #expect(unknown.errors.contains("Kodboken har ingen tabell ”B4”."))
    }

    @Test("writes a file whole or not at all")
    func outputFile() throws {
        let scratch = try Scratch()
        let run = try CommandRun(["tables", caseFiles, "-o", scratch.path("ut.txt")])
        #expect(run.status == 0 && run.output.isEmpty)
        #expect(scratch.content(of: "ut.txt")?.contains("Tabell 12.") == true)
        try scratch.put("{", at: "trasig.json")
        let broken = try CommandRun(["tables", scratch.path("trasig.json"), "-o", scratch.path("ny.txt")])
        #expect(broken.status == 2 && scratch.content(of: "ny.txt") == nil)
        let onInput = try CommandRun([
            "tables", scratch.path("trasig.json"), "-o", scratch.path("trasig.json"),
        ])
        #expect(onInput.status == 2 && scratch.content(of: "trasig.json") == "{")
        // Nor may it be a file of the folder that is read, or the material.
        let study = scratch.url.appending(path: "studie")
        try FileManager.default.copyItem(at: Repository.root.appending(path: Repository.fixture), to: study)
        for name in ["case-files/A2H2.json", "material.json"] {
            let before = scratch.content(of: "studie/" + name)
            let arguments = [
                "tables", scratch.path("studie/case-files"), "-o", scratch.path("studie/" + name),
            ]
            #expect(try CommandRun(arguments).status == 2)
            #expect(before != nil && scratch.content(of: "studie/" + name) == before)
        }
    }

    @Test(
        "writes the format that the file's name ends in",
        arguments: [("ut.csv", "csv"), ("ut.json", "json"), ("ut.md", "markdown"), ("ut", "text")])
    func endingOfOutputFile(name: String, format: String) throws {
        let scratch = try Scratch()
        #expect(try CommandRun(["tables", caseFiles, "-o", scratch.path(name)]).status == 0)
        let standard = try CommandRun(["tables", caseFiles, "--format", format]).output
        #expect(scratch.content(of: name) == standard)
        let file = ["tables", caseFiles, "--format", "text", "-o", scratch.path(name)]
        #expect(try CommandRun(file).status == 0)
        #expect(try scratch.content(of: name) == CommandRun(["tables", caseFiles]).output)
    }

    @Test("with input that cannot be read: a plain sentence, exit code 2 and no output")
    func badInput() throws {
        let scratch = try Scratch()
        try FileManager.default.createDirectory(
            at: scratch.url.appending(path: "tom"), withIntermediateDirectories: true)
        for input in ["finns-inte", "tom"] {
            let run = try CommandRun(["tables", scratch.path(input)])
            #expect(run.status == 2 && run.output.isEmpty)
            #expect(run.errors.split(separator: "\n").count == 1)
        }
        let empty = try CommandRun(["tables", "-"])
        #expect(empty.status == 2 && empty.output.isEmpty && !empty.errors.isEmpty)
        let codebook = try CommandRun(["tables", caseFiles, "--codebook", "Sources"])
        #expect(codebook.status == 2 && codebook.output.isEmpty)
    }

    @Test("hides small counts, and says the rule under the tables")
    func smallCounts() throws {
        let run = try CommandRun(["tables", caseFiles, "--suppress-below", "5", "--table", "2,flow"])
        #expect(run.status == 0)
        #expect(
            run.output.contains(
                "\nx: antal under 5 och de antal som de kunde räknas ut ur visas inte; även 0 kan döljas.\n"))
        #expect(
            run.output.contains(
                "\nAntal enheter visas även under 5: vilka enheter som deltog är inte uppgifter om någon person.\n"
            ))
        let json = try CommandRun(["tables", caseFiles, "--suppress-below", "5", "--format", "json"])
        #expect(json.status == 0 && json.output.contains("\"suppressedBelow\": 5"))
        #expect(json.output.contains("\"note\": \"suppressed\""))
        let csv = try CommandRun(["tables", caseFiles, "--suppress-below", "5", "--format", "csv"])
        #expect(csv.status == 0 && csv.output.contains(",suppressed"))
    }

    @Test("hides nothing without being asked")
    func nothingHidden() throws {
        let run = try CommandRun(["tables", caseFiles, "--table", "flow"])
        #expect(!run.output.contains("Antal enheter visas"))
    }

    @Test("of too few case files shows no count, and says so", arguments: ["sv", "en"])
    func tooFewCases(language: String) throws {
        let run = try CommandRun([
            "tables", Repository.fixture + "/case-files/A2H2.json", "--suppress-below", "3", "--language",
            language,
        ])
        #expect(run.status == 0)
        let message =
            language == "sv"
            ? "Materialet har färre än 3 akter, så inga antal kan visas.\n"
            : "The material has fewer than 3 case files, so no counts can be shown.\n"
        #expect(run.errors.contains(message))
        #expect(run.output.contains(language == "sv" ? "Antal fall: x (akt" : "Cases: x ("))
    }

    @Test("refuses a limit under which a single case would be shown")
    func limitTooLow() throws {
        for value in ["2", "1", "0", "-3", "fem"] {
            let run = try CommandRun(["tables", caseFiles, "--suppress-below=\(value)"])
            #expect(run.status == 2 && run.output.isEmpty)
            #expect(
                run.errors == """
                    sip-audit: --suppress-below ska vara ett heltal från 3 till 1000000, inte ”\(value)”
                    Användning: sip-audit tables [val] INDATA …

                    """)
        }
        let english = try CommandRun(["tables", "--language", "en", caseFiles, "--suppress-below", "2"])
        #expect(english.status == 2 && english.output.isEmpty)
        #expect(
            english.errors == """
                sip-audit: --suppress-below must be a whole number from 3 to 1000000, not “2”
                Usage: sip-audit tables [options] INPUT …

                """)
    }

    @Test("with an option that does not exist: the nearest one and the usage line of the subcommand")
    func unknownOption() throws {
        let run = try CommandRun(["tables", caseFiles, "--tabel", "2"])
        #expect(run.status == 2 && run.output.isEmpty)
        #expect(run.errors.contains("--table"))
        #expect(run.errors.contains("sip-audit tables"))
        #expect(!run.errors.contains("sip-audit explain"))
        let english = try CommandRun(["tables", "--language", "en"])
        #expect(english.status == 2 && english.errors.contains("Usage"))
    }

    @Test("on a full disk: exit code 3")
    func fullDisk() throws {
        guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
        #expect(try CommandRun.shell("sip_audit tables \(caseFiles) > /dev/full").status == 3)
        #expect(try CommandRun(["tables", caseFiles, "-o", "/dev/full"]).status == 3)
    }

    @Test("a limit on the size of files ends the run like a full disk, and leaves nothing")
    func limitedFiles() throws {
        let scratch = try Scratch()
        let files = Repository.root.appending(path: caseFiles).path()
        let run = try CommandRun.shell(
            "ulimit -f 8; sip_audit tables '\(files)' --format json -o ut.json", in: scratch.url)
        #expect(run.status == 3)
        #expect(run.errors.contains("filen blir för stor"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.url.path()) == [])
    }

    @Test("into a closed pipe: quiet")
    func closedPipe() throws {
        let run = try CommandRun.shell("sip_audit tables \(caseFiles) | head -n 1")
        #expect(run.output.split(separator: "\n").count == 1)
        #expect(run.errors == "34 akter lästa.\n")
    }

    @Test("never repeats an identity number")
    func identityNumber() throws {
        // Invented: the date is in 1985, and the check digit follows from Luhn's rule.
        let number = "850709-9805"
        let scratch = try Scratch()
        try scratch.put(
            #"{"format": "sip-audit/case-file/1", "id": "\#(number)", "municipality": "M", "unit": "E"}"#,
            at: "a.json")
        let run = try CommandRun(["tables", scratch.path("a.json")])
        #expect(run.status == 2 && run.output.isEmpty)
        #expect(run.errors.contains("personnummer") && !run.errors.contains("9805"))
    }
}
