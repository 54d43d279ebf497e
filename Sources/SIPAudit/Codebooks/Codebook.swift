/// A study's review protocol as data: its lists, variables and tables.
///
/// Get the default study with `Codebook.embedded()`, another with
/// `CodebookLoader`.
public struct Codebook: Sendable {
    public let studyProtocol: StudyProtocol
    /// The values of every coded field of the case file and the material.
    public let lists: [ListID: CodeList]
    public let variables: [Variable]
    public let tables: [TableDefinition]
    /// Names what gives counts their meaning: ids, codes, rules, bases, not
    /// labels. Tallies of codebooks that differ in it are never merged.
    public let digest: String
    private let variableIndexByID: [String: Int]

    init(
        studyProtocol: StudyProtocol, lists: [ListID: CodeList], variables: [Variable],
        tables: [TableDefinition], digest: String
    ) {
        self.studyProtocol = studyProtocol
        self.lists = lists
        self.variables = variables
        self.tables = tables
        self.digest = digest
        variableIndexByID = Dictionary(
            variables.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    public func list(_ id: ListID) -> CodeList {
        guard let list = lists[id] else { preconditionFailure("loading checks that every list is there") }
        return list
    }

    public func variableIndex(_ id: String) -> Int? { variableIndexByID[id] }

    public func table(_ id: String) -> TableDefinition? { tables.first { $0.id == id } }
}
