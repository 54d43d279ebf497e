import Foundation

@testable import SIPAudit

/// Mutated case files that the built command reads in one go, each with what it
/// has to make of it.
///
/// A batch holds either case files without faults or no more faults than the
/// command prints, so that nothing said of one hides what is said of another.
struct JudgedBatch {
    /// How the case files are handed over.
    enum Form: CaseIterable {
        /// A file each, read as a whole.
        case folder
        /// A line each, read in blocks where they are many.
        case lines
    }

    static let mostCases = 600

    let form: Form
    private var inputs: [(bytes: [UInt8], outcome: JudgedCommand.Outcome)] = []
    private var ids: Set<String> = []
    private var faultCount = 0
    var isWhole: Bool { faultCount == 0 }
    /// Without digits, which may look like an identity number.
    private let scratch = ScratchFolder()

    init(_ form: Form) { self.form = form }

    var count: Int { inputs.count }

    /// The file that the next case file will be in, and its line there.
    var next: (path: String, line: Int) { place(of: inputs.count) }

    private func place(of index: Int) -> (path: String, line: Int) {
        switch form {
        case .folder: (FileSystem.join(scratch["in"], Self.letters(index) + ".json"), 1)
        case .lines: (scratch["in.jsonl"], index + 1)
        }
    }

    /// A number as four letters, in the order of numbers.
    static func letters(_ number: Int) -> String {
        String(
            String.UnicodeScalarView(
                [17576, 676, 26, 1].map { Unicode.Scalar(UInt8(ascii: "a") + UInt8(number / $0 % 26)) }))
    }

    /// Whether the case file can come into the batch: it is not full, and no case
    /// of it has the same id.
    func takes(_ outcome: JudgedCommand.Outcome) -> Bool {
        count < Self.mostCases && (count == 0 || faultCount + outcome.faults.count <= FaultLog.limit)
            && !(outcome.coded.map { ids.contains($0.id) } ?? false)
    }

    mutating func add(_ bytes: [UInt8], _ outcome: JudgedCommand.Outcome) {
        inputs.append((bytes, outcome))
        faultCount += outcome.faults.count
        if let id = outcome.coded?.id { ids.insert(id) }
    }

    /// Runs the command on the case files; nil: it does what it should.
    func difference(of binary: URL, _ command: JudgedCommand, options: [String]) throws -> String? {
        let path = form == .folder ? scratch["in"] : scratch["in.jsonl"]
        if form == .folder { scratch.makeFolder("in") }
        var lines: [UInt8] = []
        for (index, input) in inputs.enumerated() {
            switch form {
            case .folder: scratch.put(bytes: input.bytes, at: "in/" + Self.letters(index) + ".json")
            case .lines: lines += input.bytes + [0x0A]
            }
        }
        if form == .lines { scratch.put(bytes: lines, at: "in.jsonl") }
        let format = form == .folder ? "case-file" : "json-lines"
        let run = try run(binary, ["code", "--input-format", format] + options + [path])
        return try compare(run, command)
    }

    private func compare(
        _ run: (status: Int32, output: String, errors: String), _ command: JudgedCommand
    ) throws -> String? {
        guard !isWhole else {
            let expected = try command.output(of: inputs.compactMap(\.outcome.coded))
            if run.status == 0 && run.output == expected { return nil }
            let lines = zip(run.output.split(separator: "\n"), expected.split(separator: "\n"))
            let first = lines.first { $0 != $1 }.map { "\($0)\n\($1)" }
            return "status \(run.status)\n\(run.errors.prefix(2000))\n\((first ?? "").prefix(20000))"
        }
        var log = FaultLog()
        for input in inputs { log.append(input.outcome.faults) }
        // Their order is that of what is read together, which the judge does not know.
        let (said, expected) = (Self.sortedLines(run.errors), Self.sortedLines(log.text(in: .swedish)))
        if run.status == 2 && run.output.isEmpty && said == expected { return nil }
        let (more, less) = (Set(said).subtracting(expected), Set(expected).subtracting(said))
        return "status \(run.status)\nthe command alone: \(more.sorted())\nthe judge alone: \(less.sorted())"
    }

    private static func sortedLines(_ text: String) -> [Substring] {
        text.split(separator: "\n", omittingEmptySubsequences: false).sorted()
    }

    /// Files stand for the streams: no pipe that could fill up.
    private func run(_ binary: URL, _ arguments: [String]) throws -> (
        status: Int32, output: String, errors: String
    ) {
        scratch.put("", at: "out")
        scratch.put("", at: "err")
        let process = Process()
        process.executableURL = binary
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: URL(filePath: scratch["out"]))
        process.standardError = try FileHandle(forWritingTo: URL(filePath: scratch["err"]))
        try process.run()
        process.waitUntilExit()
        let status =
            process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
        return (status, scratch.content(of: "out") ?? "", scratch.content(of: "err") ?? "")
    }

    /// Where the case files stay for whoever looks into a difference.
    func keep(as name: String) throws -> String {
        let place = FileManager.default.temporaryDirectory.appending(path: name)
        try? FileManager.default.removeItem(at: place)
        try FileManager.default.moveItem(
            atPath: scratch[form == .folder ? "in" : "in.jsonl"], toPath: place.path())
        return place.path()
    }
}
