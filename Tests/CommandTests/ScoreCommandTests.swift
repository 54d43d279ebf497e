import Foundation
import Testing

// One at a time: each test starts processes of its own.
@Suite("sip-audit score", .serialized)
struct ScoreCommandTests {
    private let caseFiles = Repository.fixture + "/case-files"

    @Test("every format says which kinds and which grade, in both languages, and no case")
    func formats() throws {
        for format in ["text", "markdown", "csv", "json"] {
            for language in ["sv", "en"] {
                let run = try CommandRun(["score", caseFiles, "--format", format, "--language", language])
                #expect(run.status == 0 && run.errors.contains("34"), "\(format) \(language)")
                let isForPeople = format == "text" || format == "markdown"
                let grade = isForPeople && language == "en" ? "moderate" : "måttlig"
                #expect(run.output.contains(grade), "\(format) \(language)")
                #expect(!run.output.contains("A2H2"), "\(format) \(language)")
            }
        }
    }

    @Test("it is said in every format for people that the instrument is not validated")
    func notice() throws {
        for format in ["text", "markdown", "json"] {
            let run = try CommandRun(["score", caseFiles, "--format", format, "--language", "en"])
            let words = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(words.contains("not a validated instrument"), "\(format)")
        }
    }

    @Test("single cases are shown only where they were asked for")
    func perCase() throws {
        let text = try CommandRun(["score", caseFiles, "--per-case"])
        #expect(text.status == 0 && text.output.contains("A2H2"))
        let csv = try CommandRun(["score", caseFiles, "--per-case", "--format", "csv"])
        let lines = csv.output.split(separator: "\n")
        #expect(lines.count == 35)
        #expect(lines.first?.hasPrefix("case_id,municipality,unit,invented,exchange_documented,") == true)
        let json = try CommandRun(["score", caseFiles, "--per-case", "--format", "json"])
        #expect(json.output.contains("\"id\": \"A2H2\""))
    }

    @Test("a threshold changed in a copied codebook changes the result")
    func changedThreshold() throws {
        let scratch = try Scratch()
        let source = Repository.root.appending(path: "codebook/fou-nordost-2018")
        for file in try FileManager.default.contentsOfDirectory(atPath: source.path()) {
            var text = try String(contentsOf: source.appending(path: file), encoding: .utf8)
            if file == "samverkan.json" {
                text = text.replacing(#""id": "actors", "value": 2"#, with: #""id": "actors", "value": 3"#)
            }
            try scratch.put(text, at: file)
        }
        let before = try CommandRun(["score", caseFiles, "--format", "csv"])
        let after = try CommandRun(["score", caseFiles, "--format", "csv", "--codebook", scratch.path("")])
        #expect(before.output.contains("conclusion,,kind,Slag som minst hälften når,flerpartsmöte-en-gång"))
        #expect(after.output.contains("conclusion,,kind,Slag som minst hälften når,informationsutbyte"))
        #expect(after.output.contains("Insatser från minst 3 aktörer"))
    }

    @Test("what cannot be protected is refused, word for word")
    func refusals() throws {
        let perCase = try CommandRun(["score", caseFiles, "--per-case", "--suppress-below", "5"])
        #expect(perCase.status == 2 && perCase.output.isEmpty)
        #expect(
            perCase.errors.contains("varje akt för sig är ett antal under gränsen, så utelämna det ena"),
            "\(perCase.errors)")
        let compared = try CommandRun(["score", caseFiles, "--sensitivity", "--suppress-below", "5"])
        #expect(compared.status == 2 && compared.output.isEmpty)
        #expect(compared.errors.contains("jämförelsen kan visa vad x döljer, så utelämna det ena"))
        let study = Repository.root.appending(path: "Fixtures/exempelstudie")
        let silent = try CommandRun([
            "score", study.appending(path: "case-files").path(), "--codebook",
            study.appending(path: "codebook").path(),
        ])
        #expect(silent.status == 2 && silent.output.isEmpty)
        #expect(
            silent.errors.contains(
                "kodboken har ingen samverkan.json, så den säger inte hur samverkan bedöms"))
    }

    @Test("small counts are shown nowhere, and nothing by unit")
    func suppressed() throws {
        let run = try CommandRun(["score", caseFiles, "--suppress-below", "5", "--format", "json"])
        #expect(run.status == 0)
        let root = try #require(
            try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        let steps = try #require(root["ladder"] as? [[String: Any]])
        for count in steps.compactMap({ $0["count"] as? Int }) { #expect(count == 0 || count >= 5) }
        let tables = try #require(root["tables"] as? [[String: Any]])
        #expect(tables.allSatisfy { ($0["id"] as? String)?.hasPrefix("enheter") == false })
    }

    @Test("without a material nothing is claimed of structures, and it is said")
    func withoutMaterial() throws {
        let scratch = try Scratch()
        try scratch.put(
            try String(
                contentsOf: Repository.root.appending(path: Repository.fixture + "/case-files/A2H2.json"),
                encoding: .utf8), at: "akter/A2H2.json")
        let run = try CommandRun(["score", scratch.path("akter"), "--format", "csv"])
        #expect(run.status == 0)
        #expect(run.output.contains("place,,vertical,,framgår ej,låg,hög"), "\(run.output)")
        let text = try CommandRun(["score", scratch.path("akter")])
        #expect(text.output.contains("Materialet säger inget om strukturerna kring"))
    }
}
