import SIPAudit
import Synchronization

/// What every subcommand that reads cases begins with: the codebook, the
/// material and the input.
struct StudyInput {
    let codebook: Codebook
    /// Those that were named, or that lie beside the inputs, as one.
    let materials: MaterialUnion
    var material: Material? { materials.material }
    /// What is wrong with the materials' files, for a run that goes on without.
    let materialFaults: FaultLog
    let paths: [String]
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
        let files = Self.materialFiles(parsed, inputs: inputs)
        readFiles = Self.files(in: inputs.filter { $0 != FileSystem.standardInput })
        inputFiles = readFiles + files + Self.codebookFiles(parsed)
        let (materials, faults) = Self.materials(files, codebook)
        if needsMaterial && !faults.isEmpty { throw InputFaults(faults) }
        self.materials = faults.isEmpty ? materials : MaterialUnion(codebook: codebook)
        materialFaults = faults
        engine = CodingEngine(
            codebook: codebook, coder: parsed[CommonOptions.coder], material: self.materials.material,
            only: neededVariables(codebook))
    }

    /// The files of the materials: those that the user named, or else those that
    /// lie beside the inputs.
    private static func materialFiles(_ parsed: ParsedCommand, inputs: [String]) -> [String] {
        let named = parsed[CommonOptions.material]
        guard named.isEmpty else { return named }
        return inputs.compactMap { Material.path(beside: $0) }.reduce(into: []) { files, path in
            if !files.contains(where: { FileSystem.isSameFile($0, path) }) { files.append(path) }
        }
    }

    /// The materials as one, and every fault of them.
    private static func materials(
        _ files: [String], _ codebook: Codebook
    ) -> (MaterialUnion, FaultLog) {
        var union = MaterialUnion(codebook: codebook)
        var faults = FaultLog()
        for file in files {
            do throws(InputFaults) {
                let material = try Material(path: file, codebook: codebook)
                union.add(material, from: SourceLocation(file: Masked(fileName: file)))
            } catch {
                faults.append(error.log)
            }
        }
        faults.append(union.log)
        return (union, faults)
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
    /// Those of the inputs, without standard input.
    private let readFiles: [String]

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
    ///
    /// - Parameter change: to the options that the user gave.
    func caseReader(_ change: (inout CaseReader.Options) -> Void) -> CaseReader {
        var options = options
        change(&options)
        return CaseReader(codebook: codebook, material: material, options: options)
    }

    /// Shows on a terminal how far a reading of the input has come, until it is told
    /// to end: nothing else may be written there meanwhile.
    func readingProgress(_ console: Console, pass: ReadingPass? = nil) -> ReadingProgress? {
        let isKnown = !paths.contains(FileSystem.standardInput)
        return ReadingProgress.onTerminal(language: console.language, pass: pass) { [readFiles] in
            isKnown ? FileSystem.size(of: readFiles) : nil
        }
    }

    /// Reads and codes everything, and throws if there was any fault.
    ///
    /// - Parameters:
    ///   - isQuiet: whether to say nothing of what was read.
    ///   - pass: which time it is; nil: the only one.
    ///   - isOnScreen: whether `body` writes to where progress would be shown.
    /// - Returns: whether any of it is invented.
    @discardableResult
    func forEachCase(
        _ console: Console, isQuiet: Bool = false, pass: ReadingPass? = nil, isOnScreen: Bool = false,
        _ body: (CodedCase, InputCase) -> Void
    ) throws -> Bool {
        let progress = isOnScreen ? nil : readingProgress(console, pass: pass)
        var cases = CodedCaseReader(reader: caseReader { $0.progress = progress }, engine: engine)
        for path in paths { cases.read(path, body) }
        progress?.end()
        if !isQuiet { for note in cases.notes { console.report(note) } }
        guard cases.log.isEmpty else { throw InputFaults(cases.log) }
        if !isQuiet { console.report(.casesRead(cases.caseCount)) }
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
