import Foundation
import SIPAudit
import Testing

@Suite("sip-audit check")
struct CheckCommandTests {
    private let caseFiles = Repository.fixture + "/case-files"

    /// A case file with one plan.
    private func caseFile(_ id: String, _ plan: String) -> String {
        #"{ "format": "sip-audit/case-file/1", "id": "\#(id)", "municipality": "M", "unit": "U", "#
            + #""unitKind": "missbruk", "plans": [{ "id": "p1", "kind": "SIP", \#(plan) }] }"#
    }

    private let refused = #""consentToPlan": "nej", "meeting": { "date": "2015-03-17" }"#

    @Test("checks the fixture, and finds no error in it")
    func fixture() throws {
        let run = try CommandRun(["check", caseFiles])
        #expect(run.status == 0)
        #expect(run.errors == "34 akter lästa.\n")
        #expect(run.output.contains("Sammanfattning: 34 akter granskade."))
        #expect(run.output.contains("Slutkod 0: inget fynd på den nivå som gäller (--fail-on error)."))
        #expect(try CommandRun(["check", caseFiles]).output == run.output)
    }

    @Test("gives the same findings of every format of the input")
    func formats() throws {
        let keys = { (path: String) in
            try CommandRun(["check", path, "--format", "json"]).output.split(separator: "\n")
                .filter { $0.contains("\"key\": ") }
        }
        let expected = try keys(caseFiles)
        #expect(!expected.isEmpty)
        #expect(try keys(Repository.fixture + "/csv") == expected)
    }

    @Test("ends with 1 from the level on that --fail-on names")
    func failOn() throws {
        let status = { (level: String) in
            try CommandRun(["check", caseFiles, "--select", "protocol.no-goal", "--fail-on", level]).status
        }
        #expect(try status("error") == 0)
        #expect(try status("warning") == 1)
        #expect(try status("note") == 1)
        #expect(try status("never") == 0)
        let scratch = try Scratch()
        try scratch.put(caseFile("A1", refused), at: "a.json")
        let run = try CommandRun(["check", scratch.path("a.json")])
        #expect(run.status == 1)
        #expect(run.output.contains("law.consent-refused"))
        let words = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("2 kap. 7 § socialtjänstlagen (2001:453) och 3 f § hälso- och sjukvårdslagen"))
    }

    @Test("takes ids and groups of checks, and knows those that do not exist")
    func selection() throws {
        let select = { (arguments: [String]) in
            try CommandRun(["check", caseFiles, "--format", "json"] + arguments)
        }
        #expect(try !select(["--select", "law."]).output.contains("\"check\": \"protocol."))
        #expect(try !select(["--ignore", "protocol"]).output.contains("\"check\": \"protocol."))
        let rest = try select(["--select", "protocol", "--ignore", "protocol.no-goal"]).output
        #expect(rest.contains("protocol.need-without-intervention") && !rest.contains("protocol.no-goal"))
        let beginning = try select(["--select", "protocol.no-", "--ignore", "protocol.no-goal"]).output
        #expect(beginning.contains("protocol.no-signatures") && !beginning.contains("protocol.need-"))
        #expect(!beginning.contains("protocol.no-goal"))
        // The id of a check that another one's id begins with.
        #expect(
            try CommandRun(["check", "--list", "--select", "law.information-consent"]).output
                .contains("law.information-consent-refused") == false)
        #expect(try select(["--select", "protocol.no"]).status == 2)
        let unknown = try select(["--select", "protocol.no-gaol"])
        #expect(unknown.status == 2 && unknown.output.isEmpty)
        #expect(
            unknown.errors.contains(
                "Det finns ingen kontroll ”protocol.no-gaol”. Menade du ”protocol.no-goal”?"))
    }

    @Test("says what is wrong with a file that cannot be read, and checks the others all the same")
    func unreadable() throws {
        let scratch = try Scratch()
        try scratch.put(caseFile("A1", refused), at: "akter/a.json")
        try scratch.put("{ \"format\": ", at: "akter/b.json")
        try scratch.put(caseFile("A3", refused), at: "akter/c.json")
        let run = try CommandRun(["check", scratch.path("akter"), "--fail-on", "never"])
        #expect(run.status == 2)
        #expect(run.output.contains("read.json"))
        #expect(run.output.contains("akter/a.json:1:") && run.output.contains("akter/c.json:1:"))
        #expect(run.output.contains("Slutkod 2: något kunde inte läsas."))
        let json = try CommandRun(["check", scratch.path("akter"), "--format", "json"])
        #expect(json.status == 2)
        #expect(json.output.contains("\"faultCount\": 1"))
        #expect(json.output.contains("\"cases\": 2,"))
    }

    @Test("never repeats an identity number, and checks the other files")
    func identityNumber() throws {
        // Invented: the date is in 1985, and the check digit follows from Luhn's rule.
        let scratch = try Scratch()
        try scratch.put(caseFile("850709-9805", refused), at: "akter/a.json")
        try scratch.put(caseFile("A2", refused), at: "akter/b.json")
        let run = try CommandRun(["check", scratch.path("akter")])
        #expect(run.status == 2)
        #expect(!(run.output + run.errors).contains("9805"))
        #expect(run.output.contains("read.identity-number") && run.output.contains("A2  M, U"))
    }

    @Test("says what is wrong with the material, and checks the case files all the same")
    func unreadableMaterial() throws {
        let scratch = try Scratch()
        try scratch.put(caseFile("A1", refused), at: "akter/a.json")
        let check = { (material: String) in
            try scratch.put(material, at: "material.json")
            return try CommandRun(["check", scratch.path("akter"), "--fail-on", "never", "--format", "json"])
        }
        let broken = try check(#"{ "format": "#)
        #expect(broken.status == 2 && broken.errors.contains("1 akt läst.\n"))
        #expect(broken.output.contains(#""id": "read.json", "file": "#))
        #expect(broken.output.contains("material.json\", \"line\": 1"))
        #expect(broken.output.contains("\"check\": \"law.consent-refused\""))
        let other = try check(
            #"{ "format": "sip-audit/material/1", "study": "x", "invented": "ja", "municipalities": [] }"#)
        #expect(other.status == 2 && other.output.contains(#""id": "read.study", "file": "#))
        #expect(other.output.contains("\"faultCount\": 1"))
        let missing = try CommandRun([
            "check", scratch.path("akter"), "--material", scratch.path("finns-inte.json"),
        ])
        #expect(missing.status == 2 && missing.output.contains("law.consent-refused"))
        #expect(missing.output.contains("Slutkod 2"))
        // Every other command needs it.
        let tables = try CommandRun(["tables", scratch.path("akter")])
        #expect(tables.status == 2 && tables.output.isEmpty)
        // What is not all marked as invented goes nowhere else.
        #expect(try CommandRun(["check", scratch.path("akter"), "--format", "sarif"]).output.isEmpty)
    }

    @Test("says plainly that coded rows are no case files")
    func codedRows() throws {
        let run = try CommandRun([
            "check", Repository.fixture + "/coded.csv", "--material", Repository.fixture + "/material.json",
        ])
        #expect(run.status == 2 && run.output.isEmpty)
        #expect(run.errors.contains("Här finns inga akter att granska, bara kodade rader."))
    }

    @Test("lists and explains every check from one declaration, without reading a case file")
    func descriptions() throws {
        let list = try CommandRun(["check", "--list"])
        #expect(list.status == 0)
        let ids = list.output.split(separator: "\n").filter { !$0.hasPrefix(" ") }
            .map { String($0.prefix { $0 != " " }) }
        #expect(ids.contains("protocol.no-goal") && ids.contains("law.consent-refused"))
        for id in ids {
            let explained = try CommandRun(["check", "--explain", id, "--language", "en"])
            #expect(explained.status == 0 && explained.output.hasPrefix(id + " ("))
            #expect(explained.output.contains("Demands ") && explained.output.contains("Basis "))
        }
        #expect(try CommandRun(["check", "--list", "--select", "law"]).output.contains("protocol.") == false)
        let unknown = try CommandRun(["check", "--explain", "protocol.no-gaol"])
        #expect(unknown.status == 2 && unknown.errors.contains("”protocol.no-goal”"))
        #expect(try CommandRun(["check", "--list", caseFiles]).status == 2)
        #expect(try CommandRun(["check"]).errors.contains("INDATA saknas"))
    }

    @Test("refuses a codebook whose checks have a fault, which tables do not read")
    func faultyChecks() throws {
        let scratch = try Scratch()
        let study = Repository.root.appending(path: "codebook/fou-nordost-2018")
        try FileManager.default.copyItem(at: study, to: scratch.url.appending(path: "kodbok"))
        try scratch.put(
            #"{ "format": "sip-audit/checks/1", "checks": [], "extra": 1 }"#, at: "kodbok/checks.json")
        let arguments = [caseFiles, "--codebook", scratch.path("kodbok")]
        let check = try CommandRun(["check"] + arguments)
        #expect(check.status == 2 && check.output.isEmpty && check.errors.contains("checks.json:1:"))
        #expect(try CommandRun(["tables"] + arguments).status == 0)
        let codebook = try CommandRun(["codebook", "--check", scratch.path("kodbok")])
        #expect(codebook.status == 1 && codebook.output.contains("checks.json:1:"))
        // A study of its own need not have any.
        try FileManager.default.removeItem(at: scratch.url.appending(path: "kodbok/checks.json"))
        #expect(try CommandRun(["check"] + arguments).status == 0)
    }

    @Test("on a full disk: exit code 3")
    func fullDisk() throws {
        guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
        #expect(try CommandRun(["check", caseFiles, "-o", "/dev/full"]).status == 3)
    }
}
