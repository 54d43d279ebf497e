#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A new folder of files, which appears whole or not at all.
public enum OutputFolder {
    /// Writes the files into a folder beside `path`, which takes its name when
    /// all are written.
    ///
    /// - Throws: `output.exists` when there is something at `path` already, or
    ///   as `OutputWriter`.
    public static func write(_ files: [(name: String, text: String)], to path: String) throws(OutputFault) {
        guard FileSystem.kind(of: path) == .missing else { throw .exists(path) }
        let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        let parts = trimmed.split(separator: "/", omittingEmptySubsequences: false)
        let name = ".\(parts.last ?? "").tmp-\(getpid())"
        let temporary = (parts.dropLast().map(String.init) + [name]).joined(separator: "/")
        // Only the user may read it, as every file of output.
        var unfinished: [UnfinishedFiles.Slot?] = [
            try UnfinishedFiles.withSignalsHeld { () throws(OutputFault) in
                guard mkdir(temporary, 0o700) == 0 else {
                    throw OutputFault(.latest, destination: .file(path))
                }
                return UnfinishedFiles.add(temporary)
            }
        ]
        defer { for slot in unfinished { UnfinishedFiles.forget(slot) } }
        var written: [String] = []
        do throws(OutputFault) {
            for file in files {
                let target = FileSystem.join(temporary, file.name)
                written.append(target)
                unfinished.append(UnfinishedFiles.add(target))
                try OutputWriter.write(file.text, to: .file(target))
            }
            guard rename(temporary, trimmed) == 0 else {
                throw OutputFault(.latest, destination: .file(path))
            }
        } catch {
            for target in written { unlink(target) }
            rmdir(temporary)
            throw error
        }
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
