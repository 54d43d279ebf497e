#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Output that could not be written: exit code 3.
///
/// Nothing of it was left in a file. What had already gone to standard output
/// or a device cannot be taken back.
public struct OutputFault: Error, Hashable, Sendable {
    /// `output.disk-full`, `output.permission`, `output.missing-folder`,
    /// `output.is-folder`, `output.is-input` or `output.failed`.
    public let id: String
    /// A whole sentence, which names the destination, the reason and what to do.
    public let message: Bilingual

    public init(id: String, message: Bilingual) {
        self.id = id
        self.message = message
    }

    init(_ error: SystemError, destination: OutputDestination) {
        let kind = Kind(error)
        let advice = kind.advice
        self.init(
            id: kind.rawValue,
            message: Bilingual(sv: "kunde inte skriva till ", en: "could not write to ")
                + destination.name + Bilingual(same: ": ") + kind.reason(error)
                + Bilingual(sv: advice.swedish, en: advice.english))
    }

    static func isFolder(_ path: String) -> OutputFault {
        OutputFault(SystemError(code: EISDIR), destination: .file(path))
    }

    static func isInput(_ path: String) -> OutputFault {
        let name = Masked(fileName: path)
        return OutputFault(
            id: "output.is-input",
            message: Bilingual(
                sv: "\(name) är också indata och skulle skrivas över; ange ett annat namn med -o",
                en: "\(name) is also input and would be overwritten; give another name with -o"))
    }

    /// What the user can do about an error, which is less than there are errors.
    private enum Kind: String {
        case diskFull = "output.disk-full"
        case permission = "output.permission"
        case missingFolder = "output.missing-folder"
        case isFolder = "output.is-folder"
        case failed = "output.failed"

        init(_ error: SystemError) {
            switch error.code {
            case ENOSPC, EDQUOT: self = .diskFull
            case EACCES, EPERM, EROFS: self = .permission
            case ENOENT, ENOTDIR: self = .missingFolder
            case EISDIR: self = .isFolder
            default: self = .failed
            }
        }

        func reason(_ error: SystemError) -> Bilingual {
            self == .missingFolder
                ? Bilingual(sv: "mappen finns inte", en: "the folder does not exist") : error.reason
        }

        var advice: Bilingual {
            switch self {
            case .diskFull:
                Bilingual(
                    sv: "; frigör utrymme eller välj en annan plats",
                    en: "; free some space or choose another location")
            case .permission:
                Bilingual(
                    sv: "; välj en mapp där du får skriva", en: "; choose a folder where you may write")
            case .missingFolder:
                Bilingual(
                    sv: "; skapa den eller välj en annan plats", en: "; create it or choose another location")
            case .isFolder: Bilingual(sv: "; ange ett filnamn", en: "; give the name of a file")
            case .failed: Bilingual(same: "")
            }
        }
    }
}

/// Where output goes.
public enum OutputDestination: Hashable, Sendable {
    case standardOutput
    case standardError
    case file(String)

    var name: Bilingual {
        switch self {
        case .standardOutput: Bilingual(sv: "standard ut", en: "standard output")
        case .standardError: Bilingual(sv: "standard fel", en: "standard error")
        case .file(let path): Bilingual(same: Masked(fileName: path).description)
        }
    }

    /// Whether it is a file, and nothing that somebody may be watching, as a terminal
    /// or a pipe to a pager.
    public var isFile: Bool {
        switch self {
        case .standardOutput: FileSystem.status(ofDescriptor: 1)?.kind == .file
        case .standardError: FileSystem.status(ofDescriptor: 2)?.kind == .file
        case .file(let path): FileSystem.kind(of: path) != .other
        }
    }

    /// Refuses a file that is also one of the inputs, by whatever path: its
    /// content would be lost.
    ///
    /// - Throws: `output.is-input`.
    public func check(isNoneOf inputs: some Sequence<String>) throws(OutputFault) {
        guard case .file(let path) = self else { return }
        for input in inputs where FileSystem.isSameFile(path, input) {
            throw .isInput(path)
        }
    }
}
