/// Everything that is wrong with a codebook or an input, all of it at once.
public struct InputFaults: Error, Sendable {
    public let log: FaultLog

    public init(_ log: FaultLog) { self.log = log }

    public init(_ fault: InputFault) {
        var log = FaultLog()
        log.report(fault)
        self.log = log
    }
}

extension Codebook {
    /// The files that make a codebook, in the order in which they are read.
    enum File: String, CaseIterable {
        case lists = "lists.json"
        case studyProtocol = "protocol.json"
        case variables = "variables.json"
        case tables = "tables.json"

        /// The name and version of the file's format.
        var format: String { "sip-audit/" + rawValue.dropLast(".json".count) + "/1" }
    }

    /// The default study's codebook, carried inside the binary.
    public static func embedded() throws(InputFaults) -> Codebook {
        var sources: [File: SourceFile] = [:]
        for (name, content) in EmbeddedCodebook.files {
            guard let file = File(rawValue: name) else { continue }
            // The literal ends with a line break of its own.
            let bytes = content.withUTF8Buffer { Array($0) }
            sources[file] = SourceFile(name: name, bytes: bytes)
        }
        return try Codebook(sources: sources, folder: "codebook")
    }

    /// The codebook in a folder of the user's.
    public init(folder: String) throws(InputFaults) {
        var log = FaultLog()
        guard FileSystem.kind(of: folder) == .folder else {
            // Listing what is no folder says what it is instead.
            _ = FileSystem.files(in: folder, faults: &log)
            throw InputFaults(log)
        }
        var sources: [File: SourceFile] = [:]
        for file in File.allCases {
            let path = FileSystem.join(folder, file.rawValue)
            guard FileSystem.kind(of: path) != .missing else { continue }
            do {
                sources[file] = try TextDecoding.decode(try FileSystem.read(path), name: path)
            } catch {
                log.report(error)
            }
        }
        guard log.isEmpty else { throw InputFaults(log) }
        try self.init(sources: sources, folder: folder)
    }

    private init(sources: [File: SourceFile], folder: String) throws(InputFaults) {
        var decoder = CodebookDecoder()
        let documents = decoder.documents(sources, folder: folder)
        guard decoder.log.isEmpty else { throw InputFaults(decoder.log) }
        // Lists first: the protocol, the variables and the tables speak of them.
        if let lists = documents[.lists] { decoder.decodeLists(lists.root) }
        // Without a list everything that speaks of it would seem wrong.
        guard decoder.lists.isWhole else { throw InputFaults(decoder.log) }
        let studyProtocol = documents[.studyProtocol].flatMap { decoder.decodeProtocol($0.root) }
        if let variables = documents[.variables] { decoder.decodeVariables(variables.root) }
        let tables = documents[.tables].map { decoder.decodeTables($0.root) } ?? []
        let tied = documents[.tables].map { decoder.decodeTiedVariables($0.root) } ?? []
        guard let studyProtocol, decoder.log.isEmpty else { throw InputFaults(decoder.log) }
        self.init(
            studyProtocol: studyProtocol, lists: decoder.lists, variables: decoder.variables, tables: tables,
            tiedVariables: tied, documents: File.allCases.compactMap { documents[$0] })
    }
}

extension CodebookDecoder {
    /// The files of a codebook as JSON, each of the right format.
    fileprivate mutating func documents(
        _ sources: [Codebook.File: SourceFile], folder: String
    ) -> [Codebook.File: JSONDocument] {
        let location = SourceLocation(file: Masked(fileName: folder))
        if sources.isEmpty {
            let names = Codebook.File.allCases.map(\.rawValue)
            log.report(
                InputFault(id: "codebook.none", location: location, message: .noCodebook(files: names)))
            return [:]
        }
        var documents: [Codebook.File: JSONDocument] = [:]
        for file in Codebook.File.allCases {
            guard let source = sources[file] else {
                log.report(
                    InputFault(
                        id: "codebook.missing-file", location: location, message: .missingFile(file.rawValue))
                )
                continue
            }
            do {
                let document = try JSONDocument(parsing: source)
                checkFormat(document.root, expected: file.format)
                documents[file] = document
            } catch {
                log.report(error)
            }
        }
        return documents
    }

    /// A file says what it is and in which version; a newer one is refused.
    mutating func checkFormat(_ root: JSONValue, expected: String) {
        guard root.kind == .object else {
            report("type", at: root, .expectedObject(found: root.kind))
            return
        }
        guard let value = root["format"], let found = value.string() else {
            report("missing-key", at: root, .missingKey("format"))
            return
        }
        guard found != expected else { return }
        let name = expected.split(separator: "/").dropLast().joined(separator: "/")
        let isNewer = found.hasPrefix(name + "/")
        report(
            "format", at: value,
            isNewer
                ? .newerFormat(Masked(found), known: expected)
                : .wrongFormat(expected: expected, found: Masked(found)))
    }
}
