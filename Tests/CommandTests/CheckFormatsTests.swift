import Foundation
import Testing

// One at a time: each test starts processes of its own.
@Suite("sip-audit check: formats and baselines", .serialized)
struct CheckFormatsTests {
    private let caseFiles = Repository.fixture + "/case-files"
    private static let formatsForOthers = ["sarif", "junit", "github"]

    /// A copy of the fixture's case files and material, in a folder `studie`.
    private func copy(in scratch: Scratch) throws -> String {
        let study = scratch.url.appending(path: "studie")
        try FileManager.default.createDirectory(at: study, withIntermediateDirectories: true)
        for name in ["case-files", "material.json"] {
            try FileManager.default.copyItem(
                at: Repository.root.appending(path: Repository.fixture).appending(path: name),
                to: study.appending(path: name))
        }
        return study.appending(path: "case-files").path()
    }

    private func change(_ file: String, _ scratch: Scratch, _ old: some RegexComponent, to new: String) throws
    {
        let name = "studie/case-files/" + file
        let text = try #require(scratch.content(of: name))
        let changed = text.replacing(old, with: new, maxReplacements: 1)
        #expect(changed != text)
        try scratch.put(changed, at: name)
    }

    @Test("held against a baseline of itself: 0, and nothing but how many are accepted")
    func baselineOfItself() throws {
        let scratch = try Scratch()
        let file = scratch.path("godtagna.json")
        let first = try CommandRun(["check", caseFiles, "--write-baseline", file])
        #expect(first.status == 0 && first.errors.contains("godtagna.json"))
        let count = try #require(scratch.content(of: "godtagna.json")).split(separator: "\n")
            .count { $0.contains("|") }
        let again = try CommandRun(["check", caseFiles, "--baseline", file])
        #expect(again.status == 0)
        #expect(again.output.contains("\(count) fynd är godtagna sedan tidigare"))
        #expect(!again.output.contains("protocol."))
        let json = try CommandRun(["check", caseFiles, "--baseline", file, "--format", "json"])
        #expect(json.status == 0 && json.output.contains("\"accepted\": \(count)"))
        #expect(json.output.contains("\"findings\": []"))
        // The same of the same cases as CSV: a key has no file and no line.
        let set = try CommandRun(["check", Repository.fixture + "/csv", "--baseline", file])
        #expect(set.status == 0)
    }

    @Test("after one field was blanked: 1, and the field is named, in every format")
    func blankedField() throws {
        let scratch = try Scratch()
        let input = try copy(in: scratch)
        let baseline = scratch.path("godtagna.json")
        #expect(try CommandRun(["check", input, "--write-baseline", baseline]).status == 0)
        try change("A2H2.json", scratch, /"goals": "missbruk[^"]*"/, to: #""goals": "tom""#)
        for (format, name) in [
            ("text", "protocol.no-goal"), ("json", #""field": "goals""#), ("sarif", "A2H2/plan-1/goals"),
            ("junit", #"<testcase name="A2H2" classname="protocol">"#), ("github", "title=protocol.no-goal"),
        ] {
            let run = try CommandRun(["check", input, "--baseline", baseline, "--format", format])
            #expect(run.status == 1, "\(format)")
            #expect(run.output.contains(name), "\(format)")
            #expect(run.output.contains("A2H2.json"), "\(format)")
        }
        let never = ["check", input, "--baseline", baseline, "--fail-on", "never"]
        #expect(try CommandRun(never).status == 0)
        let unselected = ["check", input, "--baseline", baseline, "--ignore", "protocol,coding"]
        let ignored = try CommandRun(unselected)
        #expect(ignored.status == 0 && !ignored.errors.contains("borta"))
    }

    @Test("an accepted finding that is gone is said, and is no fault")
    func gone() throws {
        let scratch = try Scratch()
        let input = try copy(in: scratch)
        let baseline = scratch.path("godtagna.json")
        #expect(try CommandRun(["check", input, "--write-baseline", baseline]).status == 0)
        try change("A2H2.json", scratch, /"goals": "tom"/, to: #""goals": "ifylld""#)
        let run = try CommandRun(["check", input, "--baseline", baseline])
        #expect(run.status == 0)
        #expect(run.errors.contains("1 godtaget fynd är borta:\n  protocol.no-goal|A2H2|"))
    }

    @Test("a baseline is refused that is not of the study, or not one")
    func otherBaselines() throws {
        let scratch = try Scratch()
        try scratch.put(#"{"format": "sip-audit/baseline/1", "study": "annan", "keys": []}"#, at: "b.json")
        for file in [scratch.path("b.json"), scratch.path("ingen.json"), "README.md"] {
            let run = try CommandRun(["check", caseFiles, "--baseline", file])
            #expect(run.status == 2 && run.output.isEmpty && run.errors.contains(file))
        }
        // None of what could not all be read, and none over what is read.
        let input = try copy(in: scratch)
        try change("A2H2.json", scratch, /"municipality"/, to: #""kommun""#)
        let file = scratch.path("ny.json")
        let broken = try CommandRun(["check", input, "--write-baseline", file])
        #expect(broken.status == 2 && scratch.content(of: "ny.json") == nil)
        #expect(broken.errors.contains("ny.json"))
        let own = scratch.path("studie/material.json")
        #expect(try CommandRun(["check", input, "--write-baseline", own]).status == 2)
    }

    @Test(
        "formats for others are refused for material that is not marked in every file",
        arguments: formatsForOthers)
    func realMaterial(_ format: String) throws {
        let scratch = try Scratch()
        let input = try copy(in: scratch)
        let options = ["--format", format]
        #expect(try CommandRun(["check", input] + options).status == 0)
        try change("A2H2.json", scratch, /"invented": "ja",/, to: "")
        let refused = try CommandRun(["check", input] + options)
        #expect(refused.status == 2 && refused.output.isEmpty)
        #expect(refused.errors.contains("--allow-real-material"))
        let english = try CommandRun(["check", input, "--language", "en"] + options)
        #expect(english.errors.contains("not all of the input is marked as invented"))
        let allowed = try CommandRun(["check", input, "--allow-real-material"] + options)
        #expect(allowed.status == 0 && !allowed.output.isEmpty)
        // Text and json stay here.
        #expect(try CommandRun(["check", input]).status == 0)
        #expect(try CommandRun(["check", input, "--allow-real-material"]).status == 2)
    }

    @Test("the same bytes twice, in the format that the name of the file ends in")
    func sameBytes() throws {
        let scratch = try Scratch()
        for (format, ending) in [("sarif", "sarif"), ("junit", "xml")] {
            let run = try CommandRun(["check", caseFiles, "--format", format])
            #expect(run.status == 0 && !run.output.isEmpty)
            #expect(try CommandRun(["check", caseFiles, "-o", scratch.path("fynd." + ending)]).status == 0)
            #expect(scratch.content(of: "fynd." + ending) == run.output)
        }
    }
}
