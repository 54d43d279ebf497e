#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension FileSystem {
    /// The files in a folder and the folders within it, as paths relative to
    /// it, sorted by their UTF-8 bytes whatever the system's order.
    ///
    /// Names that begin with `.` or `~$` (hidden files, and those that Office
    /// leaves beside an open document) are ignored. Links are followed; one
    /// that leads back to a folder it stands in is `read.folder-loop`. A pipe,
    /// socket or device, a link to nothing, a folder that may not be read and a
    /// name that is not UTF-8 are reported, and the rest is listed all the same.
    public static func files(in folder: String, faults: inout FaultLog) -> [String] {
        var listing = FolderListing(root: folder)
        listing.list("", above: [])
        listing.faults.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        for (_, fault) in listing.faults { faults.report(fault) }
        return listing.files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// A path below a folder, with one slash between them.
    public static func join(_ folder: String, _ relativePath: String) -> String {
        if relativePath.isEmpty || folder.isEmpty { return folder + relativePath }
        return folder.hasSuffix("/") ? folder + relativePath : folder + "/" + relativePath
    }
}

private struct FolderListing {
    let root: String
    var files: [String] = []
    /// With the paths by which they are sorted: a folder's own order differs
    /// from disk to disk.
    var faults: [(path: String, fault: InputFault)] = []

    /// `above` are the folders that lead to this one.
    mutating func list(_ path: String, above: [FileSystem.Identity]) {
        let full = FileSystem.join(root, path)
        switch FileSystem.status(of: full) {
        case .failure(let error): report(FileSystem.fault(SystemError(code: error.code), at: full), at: path)
        case .success(let status) where status.kind == .folder:
            if above.contains(status.identity) {
                return report("read.folder-loop", .folderLoop, at: path)
            }
            for name in names(in: full, path: path) {
                list(FileSystem.join(path, name), above: above + [status.identity])
            }
        case .success(let status):
            if path.isEmpty {
                report("read.not-a-folder", .inputIsNotFolder, at: path)
            } else if status.kind == .file {
                files.append(path)
            } else {
                report(FileSystem.fault(SystemError(code: ENODEV), at: full), at: path)
            }
        }
    }

    private mutating func names(in folder: String, path: String) -> [String] {
        guard let directory = opendir(folder) else {
            report(FileSystem.fault(.latest, at: folder), at: path)
            return []
        }
        defer { closedir(directory) }
        var names: [String] = []
        while true {
            errno = 0
            guard let entry = readdir(directory) else {
                if errno != 0 { report(FileSystem.fault(.latest, at: folder), at: path) }
                return names
            }
            // The name is read where it stands: the entry may be shorter than
            // the type that C declares for it.
            let address = UnsafeRawPointer(entry) + MemoryLayout<dirent>.offset(of: \.d_name)!
            let bytes = address.assumingMemoryBound(to: CChar.self)
            guard let name = String(validatingCString: bytes) else {
                report(
                    "read.file-name", .brokenFileName, at: FileSystem.join(path, String(cString: bytes)))
                continue
            }
            if !name.hasPrefix(".") && !name.hasPrefix("~$") { names.append(name) }
        }
    }

    private mutating func report(_ fault: InputFault, at path: String) {
        faults.append((path, fault))
    }

    private mutating func report(_ id: String, _ message: Bilingual, at path: String) {
        let location = SourceLocation(file: Masked(fileName: FileSystem.join(root, path)))
        report(InputFault(id: id, location: location, message: message), at: path)
    }
}

extension Bilingual {
    fileprivate static let folderLoop = Bilingual(
        sv: "är en länk tillbaka till en mapp den själv ligger i; ta bort länken",
        en: "is a link back to a folder that it stands in; remove the link")

    fileprivate static let inputIsNotFolder = Bilingual(
        sv: "är inte en mapp", en: "is not a folder")

    fileprivate static let brokenFileName = Bilingual(
        sv: "har ett namn som inte är UTF-8; byt namn på filen",
        en: "has a name that is not UTF-8; rename the file")
}
