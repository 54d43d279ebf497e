import SIPAudit
import Synchronization

/// What every subcommand that reads cases begins with: the codebook, the
/// material and the input.
struct StudyInput {
    let codebook: Codebook
    let material: Material?
    /// What is wrong with the material's file, for a run that goes on without.
    private(set) var materialFaults = FaultLog()
    private let paths: [String]
    private let options: CaseReader.Options
    let engine: CodingEngine

    /// - Parameter needsMaterial: whether a fault in the material's file ends the
    ///   run; if not, it is kept in `materialFaults`, and the rest is read as if
    ///   there were no such file.
    /// - Parameter neededVariables: those that are asked for; nil: all.
    init(
        _ parsed: ParsedCommand, inputs: [String], needsMaterial: Bool = true,
        neededVariables: (Codebook) -> Set<Int>? = { _ in nil }
    ) throws {
        let codebook = try Self.codebook(parsed)
        self.codebook = codebook
        paths = inputs
        options = CaseReader.Options(
            format: parsed[CommonOptions.inputFormat], encoding: parsed[CommonOptions.encoding])
        let path =
            parsed[CommonOptions.material] ?? inputs.lazy.compactMap { Material.path(beside: $0) }.first
        inputFiles =
            Self.files(in: inputs.filter { $0 != FileSystem.standardInput }) + (path.map { [$0] } ?? [])
            + Self.codebookFiles(parsed)
        do throws(InputFaults) {
            material = if let path { try Material(path: path, codebook: codebook) } else { nil }
        } catch {
            if needsMaterial { throw error }
            material = nil
            materialFaults = error.log
        }
        engine = CodingEngine(
            codebook: codebook, coder: parsed[CommonOptions.coder], material: material,
            only: neededVariables(codebook))
    }

    static func codebook(_ parsed: ParsedCommand) throws -> Codebook {
        let codebook =
            if let folder = parsed[CommonOptions.codebook] {
                try Codebook(folder: folder)
            } else {
                try Codebook.embedded()
            }
        keptUntilExit.withLock { $0 = codebook }
        return codebook
    }

    /// Taking a codebook to pieces takes 2 M instructions, a tenth of reading it,
    /// and the process ends when its subcommand does.
    private static let keptUntilExit = Mutex<Codebook?>(nil)

    /// Every file that is read, none of which may be written to.
    let inputFiles: [String]

    /// The files of the codebook that the user named.
    static func codebookFiles(_ parsed: ParsedCommand) -> [String] {
        parsed[CommonOptions.codebook].map { files(in: [$0]) } ?? []
    }

    /// The files that the paths name, those of folders included.
    private static func files(in paths: [String]) -> [String] {
        var faults = FaultLog()
        return paths.flatMap { path in
            FileSystem.kind(of: path) == .folder
                ? FileSystem.files(in: path, faults: &faults).map { FileSystem.join(path, $0) } : [path]
        }
    }

    /// Whether the input can be read twice.
    var isRereadable: Bool {
        paths.allSatisfy { path in
            path != FileSystem.standardInput && [.file, .folder].contains(FileSystem.kind(of: path))
        }
    }

    /// A reader of the input that has read nothing yet.
    var caseReader: CaseReader { CaseReader(codebook: codebook, material: material, options: options) }

    /// Reads and codes everything, and throws if there was any fault.
    ///
    /// - Parameter console: where to say what was read; nil: nowhere.
    /// - Returns: whether any of it is invented.
    @discardableResult
    func forEachCase(_ console: Console?, _ body: (CodedCase, InputCase) -> Void) throws -> Bool {
        try read(console) { cases, path in cases.read(path, body) }
    }

    /// The same with all cores: see `CaseReader.read(_:part:add:take:)`.
    @discardableResult
    func forEachPart<Part: Sendable>(
        _ console: Console?, part: @Sendable () -> Part,
        add: @Sendable (inout Part, CodedCase, InputCase) -> Void, take: (Part) -> Void
    ) throws -> Bool {
        try read(console) { cases, path in cases.read(path, part: part, add: add, take: take) }
    }

    private func read(_ console: Console?, _ read: (inout CodedCaseReader, String) -> Void) throws -> Bool {
        var cases = CodedCaseReader(reader: caseReader, engine: engine)
        for path in paths { read(&cases, path) }
        for note in cases.notes { console?.report(note) }
        guard cases.log.isEmpty else { throw InputFaults(cases.log) }
        console?.report(.casesRead(cases.caseCount))
        return cases.readInvented || material?.isInvented == true
    }

    /// Why a case that has been coded is coded as it is.
    func explanation(
        of inputCase: InputCase, variables: [Int]? = nil
    ) throws(ContradictoryObservations) -> CaseExplanation {
        switch inputCase {
        case .coded(let coded): CaseExplanation(of: coded, codebook: codebook, variables: variables)
        case .caseFile(let caseFile, _):
            try CaseExplanation(of: caseFile, coding: engine, variables: variables)
        }
    }
}

extension Bilingual {
    static func casesRead(_ count: Int) -> Bilingual {
        Bilingual(
            sv: count == 1 ? "1 akt läst." : "\(count) akter lästa.",
            en: count == 1 ? "1 case file read." : "\(count) case files read.")
    }
}
