/// A study's review protocol as data: its lists, variables and tables.
///
/// Get the default study with `Codebook.embedded()`, another with
/// `CodebookLoader`.
public struct Codebook: Sendable {
    public let studyProtocol: StudyProtocol
    /// The values of every coded field of the case file and the material.
    public let lists: CodeLists
    public let variables: [Variable]
    public let tables: [TableDefinition]
    /// Variables that hang together in a way that no rule shows, as sets of
    /// indices: the suppression of small counts must know.
    public let tiedVariables: [[Int]]
    /// What the codebook was read from, for its digest.
    private let documents: [JSONDocument]
    private let variableIndexByID: IDIndex

    init(
        studyProtocol: StudyProtocol, lists: CodeLists, variables: [Variable],
        tables: [TableDefinition], tiedVariables: [[Int]], documents: [JSONDocument]
    ) {
        self.studyProtocol = studyProtocol
        self.lists = lists
        self.variables = variables
        self.tables = tables
        self.tiedVariables = tiedVariables
        self.documents = documents
        variableIndexByID = IDIndex(variables.map(\.id))
    }

    /// Names what gives counts their meaning: ids, codes, rules, bases, not
    /// labels. Tallies of codebooks that differ in it are never merged.
    /// O(size of the codebook), at each call.
    public var digest: String { CodebookDigest(of: documents.map(\.root)).description }

    public func list(_ id: ListID) -> CodeList {
        guard let list = lists[id] else { preconditionFailure("loading checks that every list is there") }
        return list
    }

    /// The index of a list's value.
    func index(of value: String, in list: ListID) -> Int? { lists[list]?.index(of: value) }

    public func variableIndex(_ id: String) -> Int? { variableIndexByID[id] }

    public func table(_ id: String) -> TableDefinition? { tables.first { $0.id == id } }
}
