import Foundation

/// One run of the built command, as a user starts it.
struct CommandRun {
    let status: Int32
    let output: String
    let errors: String

    /// - Parameter input: what stands on standard input; nothing if nil.
    init(_ arguments: [String], input: String = "", in folder: URL = Repository.root) throws {
        self = try Self(Self.binary, arguments, input: input, in: folder)
    }

    /// A line of the shell in which `sip_audit` is the built command.
    static func shell(_ line: String, in folder: URL = Repository.root) throws -> CommandRun {
        let script = "sip_audit() { \"\(binary.path())\" \"$@\"; }; " + line
        return try CommandRun(URL(filePath: "/bin/sh"), ["-c", script], input: "", in: folder)
    }

    /// Files stand for all three streams: no pipe that could fill up, or break
    /// when the command ends early.
    private init(_ program: URL, _ arguments: [String], input: String, in folder: URL) throws {
        let scratch = try Scratch()
        try scratch.put(input, at: "in")
        try scratch.put("", at: "out")
        try scratch.put("", at: "err")
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ["PATH": "/usr/bin:/bin", "NO_COLOR": "1"]
        process.standardInput = try FileHandle(forReadingFrom: scratch.url.appending(path: "in"))
        process.standardOutput = try FileHandle(forWritingTo: scratch.url.appending(path: "out"))
        process.standardError = try FileHandle(forWritingTo: scratch.url.appending(path: "err"))
        try process.run()
        process.waitUntilExit()
        status = process.terminationStatus
        output = scratch.content(of: "out") ?? ""
        errors = scratch.content(of: "err") ?? ""
    }

    /// The command lies beside the test bundle that is running.
    static let binary: URL = {
        let beside = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(
            path: "sip-audit")
        if FileManager.default.isExecutableFile(atPath: beside.path()) { return beside }
        return Repository.root.appending(path: ".build/debug/sip-audit")
    }()
}

/// The files of the repository that the tests read.
enum Repository {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let fixture = "Fixtures/fou-nordost-2018"
}

/// A folder of a test's own, removed afterwards.
final class Scratch {
    let url: URL

    init() throws {
        // Without digits, which may look like an identity number in the path.
        url = FileManager.default.temporaryDirectory.appending(
            path: "sip-audit-"
                + UUID().uuidString.replacing(/[0-9]/) {
                    "\(Character(Unicode.Scalar($0.output.utf8.first! + 0x37)))"
                })
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func put(_ text: String, at name: String) throws {
        let file = url.appending(path: name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func path(_ name: String) -> String { url.appending(path: name).path() }

    func content(of name: String) -> String? {
        try? String(contentsOf: url.appending(path: name), encoding: .utf8)
    }
}
