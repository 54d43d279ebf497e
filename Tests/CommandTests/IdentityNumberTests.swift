import Foundation
import Testing

/// `Tests/Layers/secrecy.sh` puts a number everywhere; here is one place of each
/// kind, so that `swift test` alone would notice.
@Suite("An identity number in the input", .serialized)
struct IdentityNumberTests {
    // Invented: the date is in 1985, and the check digit follows from Luhn's rule.
    private static let number = "850709-9805"

    private static let commands: [[String]] =
        ["text", "markdown", "csv", "json"].map { ["tables", "--format", $0] }
        + [["code", "--format", "csv"], ["code", "--format", "json"], ["explain", "--case", "A2H2"]]
        + ["text", "json"].map { ["check", "--format", $0] }
        + ["sarif", "junit", "github"].map { ["check", "--allow-real-material", "--format", $0] }

    /// What stands in the case file, and what instead of it.
    private static let places: [(name: String, old: String, new: String)] = [
        ("a free text", #""goals": "missbruk"#, #""goals": "\#(number) missbruk"#),
        ("a key", #""goals": "missbruk"#, #""goals \#(number)": "missbruk"#),
        ("the id of the case", #""id": "A2H2""#, #""id": "\#(number)""#),
        ("the id of a plan", #""id": "plan-1""#, #""id": "plan \#(number)""#),
        ("an escape", #""goals": "missbruk"#, #""goals": "\u00385070\u0039-9805 missbruk"#),
        ("a coded value", #""kind": "SIP""#, #""kind": "\#(number)""#),
    ]

    @Test("stops every command with 2, and appears in no format", arguments: places.map(\.name))
    func inCaseFile(_ name: String) throws {
        let place = try #require(Self.places.first { $0.name == name })
        let file = Repository.root.appending(path: Repository.fixture + "/case-files/A2H2.json")
        let text = try String(contentsOf: file, encoding: .utf8)
        let changed = text.replacing(place.old, with: place.new, maxReplacements: 1)
        #expect(changed != text)
        let scratch = try Scratch()
        try scratch.put(changed, at: "akter/A2H2.json")
        try check(scratch.path("akter"))
    }

    @Test("in the name of a file or of its folder")
    func inName() throws {
        let file = Repository.root.appending(path: Repository.fixture + "/case-files/A2H2.json")
        let text = try String(contentsOf: file, encoding: .utf8)
        let scratch = try Scratch()
        try scratch.put(text, at: "akter/\(Self.number).json")
        try check(scratch.path("akter"))
        try scratch.put(text, at: "\(Self.number)/A2H2.json")
        try check(scratch.path(Self.number))
    }

    @Test("in the material, also written with escapes")
    func inMaterial() throws {
        let study = Repository.root.appending(path: Repository.fixture)
        let text = try String(contentsOf: study.appending(path: "material.json"), encoding: .utf8)
        for spelling in [Self.number, #"\u00385070\u0039-9805"#] {
            let scratch = try Scratch()
            try scratch.put(
                text.replacing(#""with": "landstinget""#, with: #""with": "\#(spelling)""#),
                at: "material.json")
            try FileManager.default.copyItem(
                at: study.appending(path: "case-files"), to: scratch.url.appending(path: "akter"))
            try check(scratch.path("akter"))
        }
    }

    private func check(_ input: String) throws {
        for command in Self.commands {
            let run = try CommandRun([command[0], input] + command.dropFirst())
            #expect(run.status == 2, "\(command)")
            for text in [run.output, run.errors] {
                #expect(!text.contains("9805") && !text.contains("850709"), "\(command)")
            }
            #expect((run.output + run.errors).contains("personnummer"), "\(command)")
            if command[0] != "check" { #expect(run.output.isEmpty, "\(command)") }
        }
    }
}
