/// Where the checks of a codebook are read, when somebody asks for them.
enum ChecksSource: Sendable {
    /// It has none of its own.
    case none
    case embedded(StaticString)
    /// A file that may not be there.
    case file(String)

    static let fileName = "checks.json"
    static let format = "sip-audit/checks/1"

    fileprivate func source() throws(InputFaults) -> SourceFile? {
        switch self {
        case .none: return nil
        case .embedded(let content):
            return SourceFile(name: Self.fileName, bytes: content.withUTF8Buffer { Array($0) })
        case .file(let path):
            guard FileSystem.kind(of: path) != .missing else { return nil }
            do {
                return try TextDecoding.decode(try FileSystem.read(path), name: path)
            } catch {
                throw InputFaults(error)
            }
        }
    }
}

extension Codebook {
    /// The study's checks, from its `checks.json`, and the built-in ones.
    ///
    /// Read at each call, and by nobody who only wants tables. Throws every
    /// fault of the file.
    public func checks() throws(InputFaults) -> StudyChecks {
        guard let source = try checksSource.source() else {
            return StudyChecks(
                checks: BuiltInChecks.declarations.map {
                    StudyChecks.Check(declaration: $0, content: .builtIn)
                }, statutes: [],
                parameters: CheckParameters(), care: [])
        }
        return try checks(in: source)
    }

    /// The checks that a file of that kind holds, and the built-in ones.
    func checks(in source: SourceFile) throws(InputFaults) -> StudyChecks {
        let document: JSONDocument
        do {
            document = try JSONDocument(parsing: source)
        } catch {
            throw InputFaults(error)
        }
        var decoding = CheckDecoding(self, builtIn: BuiltInChecks.declarations)
        decoding.decoder.checkFormat(document.root, expected: ChecksSource.format)
        guard decoding.decoder.log.isEmpty else { throw InputFaults(decoding.decoder.log) }
        let checks = decoding.decode(document.root)
        guard decoding.decoder.log.isEmpty else { throw InputFaults(decoding.decoder.log) }
        return checks
    }
}
