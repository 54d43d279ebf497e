import Foundation
import Testing

// One at a time: each test starts processes of its own.
@Suite("The other subcommands", .serialized)
struct OtherCommandsTests {
    private let caseFiles = Repository.fixture + "/case-files"
    private let material = Repository.fixture + "/material.json"

    @Test("code writes what the fixture's flat file holds, and its tables are the same")
    func code() throws {
        let run = try CommandRun(["code", caseFiles])
        #expect(run.status == 0)
        let fixture = Repository.root.appending(path: Repository.fixture + "/coded.csv")
        #expect(try run.output == String(contentsOf: fixture, encoding: .utf8))
        let scratch = try Scratch()
        let numeric = try CommandRun(["code", caseFiles, "--numeric", "--excel", "-o", scratch.path("k.csv")])
        #expect(numeric.status == 0 && numeric.output.isEmpty)
        let tables = try CommandRun(["tables", scratch.path("k.csv"), "--material", material])
        #expect(try tables.output == CommandRun(["tables", caseFiles]).output)
    }

    @Test("code says in a column of its own what is invented, and tables made of it say so without material")
    func codeInvented() throws {
        let scratch = try Scratch()
        let lines = [("K1", ""), ("K2", #""invented": "ja", "#), ("K3", #""invented": "nej", "#)].map {
            #"{"format": "sip-audit/case-file/1", "id": "\#($0)", \#($1)"municipality": "M", "unit": "E"}"#
                + "\n"
        }
        try scratch.put(lines.joined(), at: "akter.jsonl")
        try scratch.put(lines[0] + lines[2], at: "verkliga.jsonl")
        func columns(_ arguments: [String], input: String = "") throws -> [String] {
            let run = try CommandRun(["code"] + arguments, input: input)
            #expect(run.status == 0)
            let text = arguments.contains("-o") ? try #require(scratch.content(of: "ut.csv")) : run.output
            return text.split(separator: "\n").map { line in
                line.split(separator: ",", omittingEmptySubsequences: false).prefix(4).joined(separator: " ")
            }
        }
        let invented = ["case_id municipality unit invented", "K1 M E nej", "K2 M E ja", "K3 M E nej"]
        #expect(try columns([scratch.path("akter.jsonl")]) == invented)
        #expect(try columns([scratch.path("akter.jsonl"), "-o", scratch.path("ut.csv")]) == invented)
        #expect(try columns(["-", "-o", scratch.path("ut.csv")], input: lines.joined()) == invented)
        let codes = try columns([scratch.path("akter.jsonl"), "--numeric"])
        #expect(codes.dropFirst() == ["K1 M E 0", "K2 M E 1", "K3 M E 0"])
        for more in [[], ["-o", scratch.path("ut.csv")]] {
            let real = try columns([scratch.path("verkliga.jsonl")] + more)
            #expect(real.first == "case_id municipality unit service")
        }
        // The material can say it of all.
        try scratch.put(
            """
            {"format": "sip-audit/material/1", "study": "fou-nordost-2018", "invented": "ja",
             "municipalities": [{"name": "M", "units": [{"name": "E", "kind": "missbruk"}]}]}
            """, at: "material.json")
        let ofMaterial = try columns(
            [
                scratch.path("verkliga.jsonl"), "-o", scratch.path("ut.csv"), "--material",
                scratch.path("material.json"),
            ])
        #expect(ofMaterial.dropFirst() == ["K1 M E ja", "K3 M E ja"])

        let footnote = "Materialet är uppdiktat"
        let flat = Repository.fixture + "/coded.csv"
        #expect(try CommandRun(["tables", flat]).output.contains(footnote))
        let explained = try CommandRun(["explain", flat, "--case", "A2H2", "--variable", "gender"])
        #expect(explained.output.contains("uppdikta"))
        try scratch.put("case_id;municipality;unit\nK1;M;E\n", at: "flat/utan.csv")
        #expect(try !CommandRun(["tables", scratch.path("flat/utan.csv")]).output.contains(footnote))
    }

    @Test("code writes nothing when any case has a fault, and needs a file for standard input")
    func codeFaults() throws {
        let scratch = try Scratch()
        try scratch.put(
            """
            {"format": "sip-audit/case-file/1", "id": "K1", "municipality": "M", "unit": "E"}
            {"format": "sip-audit/case-file/1", "id": "K2", "municipality": "M"}

            """, at: "akter.jsonl")
        let run = try CommandRun(["code", scratch.path("akter.jsonl")])
        #expect(run.status == 2 && run.output.isEmpty)
        #expect(run.errors.contains("akter.jsonl:2:1: Nyckeln ”unit” saknas."))
        let file = try CommandRun(["code", scratch.path("akter.jsonl"), "-o", scratch.path("ut.csv")])
        #expect(file.status == 2 && scratch.content(of: "ut.csv") == nil)
        let piped = try CommandRun(["code", "-"], input: "{}")
        #expect(piped.status == 2 && piped.output.isEmpty && piped.errors.contains("--output"))
    }

    @Test("code as JSON says that the material is invented, and is JSON")
    func codeJSON() throws {
        let run = try CommandRun(["code", caseFiles, "--format", "json"])
        let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
        #expect(object?["invented"] as? Bool == true)
        #expect((object?["cases"] as? [Any])?.count == 34)
    }

    @Test("explain names rule and document, and the nearest case or variable")
    func explain() throws {
        let run = try CommandRun(["explain", caseFiles, "--case", "A2H2", "--variable", "gender"])
        #expect(run.status == 0 && run.output.contains("handling h") && run.output.contains("Kön"))
        let unknownCase = try CommandRun(["explain", caseFiles, "--case", "A2H3"])
        #expect(
            unknownCase.status == 2 && unknownCase.errors.contains("Det finns ingen akt ”A2H3” i indata."))
        let unknown = try CommandRun(["explain", caseFiles, "--case", "A2H2", "--variable", "gendr"])
        #expect(unknown.status == 2 && unknown.errors.contains("Menade du ”gender”?"))
        for label in ["Kön", "kön", "Gender"] {
            #expect(try CommandRun(["codebook", "--variable", label]).output.contains("gender"))
        }
        let byLabel = try CommandRun(["explain", caseFiles, "--case", "A2H2", "--variable", "Kön"])
        #expect(byLabel.output == run.output)
        let misspelled = try CommandRun(["codebook", "--variable", "Födelseland i Sverge"])
        #expect(misspelled.status == 2 && misspelled.errors.contains("finns inte i kodboken."))
        let nearLabel = try CommandRun(["codebook", "--variable", "Den som kallade till första mötett"])
        #expect(nearLabel.errors.contains("Menade du ”Den som kallade till första mötet”?"))
    }

    @Test("codebook --check: 0 for a sound one, 1 with its faults on standard output, 2 for none")
    func codebookCheck() throws {
        let folder = Repository.root.appending(path: "codebook/fou-nordost-2018")
        #expect(try CommandRun(["codebook", "--check", folder.path()]).status == 0)
        let scratch = try Scratch()
        for name in ["lists.json", "protocol.json", "tables.json", "variables.json"] {
            var text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            if name == "variables.json" { text = text.replacing("person.gender", with: "person.gendr") }
            try scratch.put(text, at: "kodbok/" + name)
        }
        let faulty = try CommandRun(["codebook", "--check", scratch.path("kodbok")])
        #expect(faulty.status == 1)
        #expect(
            faulty.output.contains("Sökvägen ”person.gendr” finns inte i akten. Menade du ”person.gender”?"))
        let none = try CommandRun(["codebook", "--check", scratch.path("finns-inte")])
        #expect(none.status == 2 && none.output.isEmpty)
    }

    @Test("template csv-set makes a new folder, and takes no place that is taken")
    func template() throws {
        let scratch = try Scratch()
        #expect(try CommandRun(["template", "csv-set", "-o", scratch.path("akter")]).status == 0)
        let names = try FileManager.default.contentsOfDirectory(atPath: scratch.path("akter"))
        #expect(names.count == 12 && names.contains("cases.csv"))
        #expect(try CommandRun(["template", "csv-set", "-o", scratch.path("akter")]).status == 3)
        let left = try CommandRun(["tables", scratch.path("akter")])
        #expect(left.status == 2 && left.errors.contains("Mallens text står kvar"))
    }

    @Test("help and version come on standard output, in both languages")
    func help() throws {
        #expect(try CommandRun(["--version"]).output.hasPrefix("sip-audit "))
        for name in ["tables", "code", "explain", "codebook", "template"] {
            let swedish = try CommandRun([name, "--help"])
            let english = try CommandRun(["help", name, "--language", "en"])
            #expect(swedish.status == 0 && swedish.output.contains("Användning"))
            #expect(english.status == 0 && english.output.contains("Usage"))
        }
    }
}
