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
        case samverkan = "samverkan.json"
        case tables = "tables.json"

        /// Whether a study can do without it.
        var isOptional: Bool { self == .samverkan }

        /// The name and version of the file's format.
        var format: String { "sip-audit/" + rawValue.dropLast(".json".count) + "/1" }
    }

    /// The default study's codebook, carried inside the binary.
    public static func embedded() throws(InputFaults) -> Codebook {
        var sources: [File: SourceFile] = [:]
        var checks = ChecksSource.none
        for (name, content) in EmbeddedCodebook.files {
            if name == ChecksSource.fileName { checks = .embedded(content) }
            guard let file = File(rawValue: name) else { continue }
            // The literal ends with a line break of its own.
            let bytes = content.withUTF8Buffer { Array($0) }
            sources[file] = SourceFile(name: name, bytes: bytes)
        }
        return try Codebook(sources: sources, folder: "codebook", checks: checks, deferred: [.tables])
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
        let checks = ChecksSource.file(FileSystem.join(folder, ChecksSource.fileName))
        try self.init(sources: sources, folder: folder, checks: checks)
    }

    /// - Parameter deferred: files that are proven to be without faults, and read
    ///   when somebody asks for them.
    private init(
        sources: [File: SourceFile], folder: String, checks: ChecksSource, deferred: Set<File> = []
    ) throws(InputFaults) {
        var decoder = CodebookDecoder()
        let read = decoder.documents(sources, folder: folder, File.allCases.filter { !deferred.contains($0) })
        guard decoder.log.isEmpty else { throw InputFaults(decoder.log) }
        // Lists first: the protocol, the variables and the tables speak of them.
        if let lists = read[.lists] { decoder.decodeLists(lists.root) }
        // Without a list everything that speaks of it would seem wrong.
        guard decoder.lists.isWhole else { throw InputFaults(decoder.log) }
        let studyProtocol = read[.studyProtocol].flatMap { decoder.decodeProtocol($0.root) }
        if let variables = read[.variables] { decoder.decodeVariables(variables.root) }
        // The tables may speak of what the score adds to the variables.
        let samverkan = read[.samverkan].flatMap { decoder.decodeSamverkan($0.root) }
        let tables = read[.tables].map { decoder.decodeStudyTables($0.root) }
        if let root = read[.samverkan]?.root, let samverkan, let tables {
            decoder.checkSamverkan(root, samverkan, tables: tables.definitions)
        }
        guard let studyProtocol, decoder.log.isEmpty else { throw InputFaults(decoder.log) }

        let known = decoder
        let documents = read.mapValues { CodebookPart($0) }.merging(
            deferred.map { file in (file, CodebookPart { known.provenDocument(file, sources) }) }
        ) { read, _ in read }
        self.init(
            studyProtocol: studyProtocol, lists: decoder.lists, variables: decoder.variables,
            thresholds: decoder.thresholds, groupings: decoder.groupings,
            tables: tables.map { CodebookPart($0) }
                ?? CodebookPart { known.provenTables(documents[.tables]) },
            documents: documents, checksSource: checks, samverkan: samverkan)
    }
}

extension CodebookDecoder {
    /// The files of a codebook as JSON, each of the right format.
    fileprivate mutating func documents(
        _ sources: [Codebook.File: SourceFile], folder: String, _ files: [Codebook.File]
    ) -> [Codebook.File: JSONDocument] {
        let location = SourceLocation(file: Masked(fileName: folder))
        if sources.isEmpty {
            let names = Codebook.File.allCases.filter { !$0.isOptional }.map(\.rawValue)
            log.report(
                InputFault(id: "codebook.none", location: location, message: .noCodebook(files: names)))
            return [:]
        }
        var documents: [Codebook.File: JSONDocument] = [:]
        for file in files {
            guard let source = sources[file] else {
                if file.isOptional { continue }
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

    /// A file that is proven to be without faults.
    fileprivate func provenDocument(
        _ file: Codebook.File, _ sources: [Codebook.File: SourceFile]
    ) -> JSONDocument {
        var decoder = self
        let document = decoder.documents(sources, folder: "", [file])[file]
        guard let document, decoder.log.isEmpty else {
            preconditionFailure("a test reads the whole codebook")
        }
        return document
    }

    fileprivate func provenTables(_ document: CodebookPart<JSONDocument>?) -> StudyTables {
        var decoder = self
        let tables = document.map { decoder.decodeStudyTables($0.value.root) }
        guard let tables, decoder.log.isEmpty else { preconditionFailure("a test reads the whole codebook") }
        return tables
    }

    /// A file says what it is and in which version; a newer one is refused.
    mutating func checkFormat(_ root: JSONValue, expected: String) {
        guard let fault = root.formatFault(expected: expected) else { return }
        report(fault.id, at: fault.value, fault.message)
    }
}
