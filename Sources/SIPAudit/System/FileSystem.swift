#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Files and folders, as the readers need them.
///
/// Faults are `InputFault`s located at the file: `read.missing`,
/// `read.permission`, `read.not-a-file`, `read.not-a-folder`,
/// `read.folder-loop`, `read.file-name` and `read.failed`.
public enum FileSystem {
    /// The name of standard input wherever a path is expected.
    public static let standardInput = "-"

    /// What a path leads to, through symbolic links.
    public enum Kind: Hashable, Sendable {
        case missing
        /// Something is there, or may be, that the user may not see.
        case noPermission
        case file
        case folder
        /// A pipe, socket or device.
        case other
    }

    public static func kind(of path: String) -> Kind {
        switch status(of: path) {
        case .success(let status): status.kind
        case .failure(let error) where error.code == EACCES || error.code == EPERM: .noPermission
        case .failure: .missing
        }
    }

    /// Whether two paths lead to one and the same file, whatever their
    /// spelling and through links; false when either is missing.
    public static func isSameFile(_ path: String, _ other: String) -> Bool {
        guard case .success(let first) = status(of: path), case .success(let second) = status(of: other)
        else {
            return false
        }
        return first.identity == second.identity
    }

    /// How many bytes files have together; nil where one is no file or is missing.
    public static func size(of files: [String]) -> Int? {
        var size = 0
        for file in files {
            guard case .success(let status) = status(of: file), status.kind == .file else { return nil }
            size += status.size
        }
        return size
    }

    // MARK: Status

    /// The part of `stat` that the product asks for.
    struct Status {
        let kind: Kind
        /// In bytes; a hint only, since files of `/proc` and pipes say 0.
        let size: Int
        let identity: Identity
        /// A terminal, `/dev/zero` and their like: it may have no end.
        let isCharacterDevice: Bool
    }

    /// What tells a file from all others of the system.
    struct Identity: Hashable {
        let device: UInt64
        let node: UInt64
    }

    struct StatusError: Error {
        let code: Int32
    }

    static func status(of path: String) -> Result<Status, StatusError> {
        var raw = stat()
        return stat(path, &raw) == 0 ? .success(Status(raw)) : .failure(StatusError(code: errno))
    }

    static func status(ofDescriptor descriptor: Int32) -> Status? {
        var raw = stat()
        return fstat(descriptor, &raw) == 0 ? Status(raw) : nil
    }

    // MARK: Faults

    static func fault(_ error: SystemError, at path: String) -> InputFault {
        let location = SourceLocation(file: Masked(fileName: path))
        switch error.code {
        case ENOENT, ENOTDIR:
            return InputFault(id: "read.missing", location: location, message: .missingInput)
        case EACCES, EPERM:
            return InputFault(id: "read.permission", location: location, message: .unreadableInput)
        case EISDIR: return InputFault(id: "read.not-a-file", location: location, message: .inputIsFolder)
        case ENXIO, ENODEV:
            return InputFault(id: "read.not-a-file", location: location, message: .inputIsNoFile)
        default:
            return InputFault(id: "read.failed", location: location, message: .inputFailed(error.reason))
        }
    }
}

extension FileSystem.Status {
    fileprivate init(_ raw: stat) {
        isCharacterDevice = raw.st_mode & S_IFMT == S_IFCHR
        switch raw.st_mode & S_IFMT {
        case S_IFREG: kind = .file
        case S_IFDIR: kind = .folder
        default: kind = .other
        }
        size = Int(raw.st_size)
        // The types of both differ between systems, and macOS has signed devices.
        identity = FileSystem.Identity(
            device: UInt64(truncatingIfNeeded: raw.st_dev), node: UInt64(truncatingIfNeeded: raw.st_ino))
    }
}

extension Bilingual {
    fileprivate static let missingInput = Bilingual(
        sv: "finns inte; kontrollera stavningen och att du står i rätt mapp",
        en: "does not exist; check the spelling and that you are in the right folder")

    fileprivate static let unreadableInput = Bilingual(
        sv: "får inte läsas; be den som äger filen om läsbehörighet",
        en: "may not be read; ask its owner for permission to read it")

    fileprivate static let inputIsFolder = Bilingual(
        sv: "är en mapp, här behövs en fil", en: "is a folder where a file is needed")

    fileprivate static let inputIsNoFile = Bilingual(
        sv: "är ingen vanlig fil; ange en fil, eller - för standard in",
        en: "is not a regular file; name a file, or - for standard input")

    fileprivate static func inputFailed(_ reason: Bilingual) -> Bilingual {
        Bilingual(sv: "kunde inte läsas: ", en: "could not be read: ") + reason
    }
}
