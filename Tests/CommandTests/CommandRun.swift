import Foundation

/// One run of the built command, as a user starts it.
struct CommandRun {
    let status: Int32
    let output: String
    let errors: String

    /// - Parameter input: what stands on standard input; nothing if nil.
    init(_ arguments: [String], input: String? = nil, in folder: URL = Repository.root) throws {
        let process = Process()
        process.executableURL = Self.binary
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ["PATH": "/usr/bin:/bin", "NO_COLOR": "1"]
        let (inPipe, outPipe, errorPipe) = (Pipe(), Pipe(), Pipe())
        process.standardInput = inPipe
        process.standardOutput = outPipe
        process.standardError = errorPipe
        try process.run()
        // All three at once: a full pipe must never stop the command.
        let group = DispatchGroup()
        let texts = Texts()
        for (pipe, index) in [(outPipe, 0), (errorPipe, 1)] {
            DispatchQueue.global().async(group: group) {
                texts.set(
                    index, String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self))
            }
        }
        if let input { try? inPipe.fileHandleForWriting.write(contentsOf: Data(input.utf8)) }
        try? inPipe.fileHandleForWriting.close()
        group.wait()
        process.waitUntilExit()
        status = process.terminationStatus
        output = texts[0]
        errors = texts[1]
    }

    /// A line of the shell in which `sip-audit` is the built command.
    static func shell(_ line: String, in folder: URL = Repository.root) throws -> (
        status: Int32, output: String
    ) {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", "sip_audit() { \"\(binary.path())\" \"$@\"; }; " + line]
        process.currentDirectoryURL = folder
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }

    /// The command lies beside the test bundle that is running.
    private static let binary: URL = {
        let beside = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(
            path: "sip-audit")
        if FileManager.default.isExecutableFile(atPath: beside.path()) { return beside }
        return Repository.root.appending(path: ".build/debug/sip-audit")
    }()

    private final class Texts: @unchecked Sendable {
        private let lock = NSLock()
        private var texts = ["", ""]

        func set(_ index: Int, _ text: String) { lock.withLock { texts[index] = text } }
        subscript(index: Int) -> String { lock.withLock { texts[index] } }
    }
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
        url = FileManager.default.temporaryDirectory.appending(path: "sip-audit-" + UUID().uuidString)
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
