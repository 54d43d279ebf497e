#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A new folder of files, which appears whole or not at all.
///
/// Its files are written into a folder beside it, which takes its name when all
/// are written. One that is dropped before `finish()` removes them:
///
///     var folder = try OutputFolder(at: path)
///     try OutputWriter.write(text, to: folder.destination(named: "a.csv"))
///     try folder.finish()
public struct OutputFolder: ~Copyable {
    private let path: String
    private let target: String
    private let temporary: String
    private var files: [String] = []
    /// The folder and its files among those that a signal removes.
    private var unfinished: [UnfinishedFiles.Slot?]
    private var isPublished = false

    /// Begins a folder.
    ///
    /// - Throws: `output.exists` when there is something at `path` already, or
    ///   as `OutputWriter`.
    public init(at path: String) throws(OutputFault) {
        guard FileSystem.kind(of: path) == .missing else { throw .exists(path) }
        let target = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        let parts = target.split(separator: "/", omittingEmptySubsequences: false)
        let name = ".\(parts.last ?? "").tmp-\(getpid())"
        let temporary = (parts.dropLast().map(String.init) + [name]).joined(separator: "/")
        // Only the user may read it, as every file of output.
        let slot = try UnfinishedFiles.withSignalsHeld { () throws(OutputFault) in
            guard mkdir(temporary, 0o700) == 0 else {
                throw OutputFault(.latest, destination: .file(path))
            }
            return UnfinishedFiles.add(temporary)
        }
        self.path = path
        self.target = target
        self.temporary = temporary
        unfinished = [slot]
    }

    deinit {
        if !isPublished {
            for file in files { unlink(file) }
            rmdir(temporary)
        }
        for slot in unfinished { UnfinishedFiles.forget(slot) }
    }

    /// Where the file of that name is written to until the folder is finished.
    public mutating func destination(named name: String) -> OutputDestination {
        let file = FileSystem.join(temporary, name)
        files.append(file)
        unfinished.append(UnfinishedFiles.add(file))
        return .file(file)
    }

    /// Makes the folder final: its files must be. Without this call it never
    /// appears.
    public consuming func finish() throws(OutputFault) {
        guard rename(temporary, target) == 0 else {
            throw OutputFault(.latest, destination: .file(path))
        }
        isPublished = true
    }

    /// Writes a folder of files that are there already.
    public static func write(_ files: [(name: String, text: String)], to path: String) throws(OutputFault) {
        var folder = try OutputFolder(at: path)
        for file in files { try OutputWriter.write(file.text, to: folder.destination(named: file.name)) }
        try folder.finish()
    }
}

extension OutputFault {
    static func exists(_ path: String) -> OutputFault {
        let name = Masked(fileName: path)
        return OutputFault(
            id: "output.exists",
            message: Bilingual(
                sv: "\(name) finns redan; ange en ny mapp med -o",
                en: "\(name) exists already; give a new folder with -o"))
    }
}
