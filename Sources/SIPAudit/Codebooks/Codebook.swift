/// A study's review protocol as data: its lists, variables and tables.
///
/// Get the default study with `Codebook.embedded()`, another with
/// `CodebookLoader`.
public struct Codebook: Sendable {
    public let studyProtocol: StudyProtocol
    /// The values of every coded field of the case file and the material.
    public let lists: CodeLists
    public let variables: [Variable]
    public var tables: [TableDefinition] { tablePart.value.definitions }
    /// How kind and grade of collaboration are judged; nil: the study does not
    /// say, or it was not asked for.
    public let samverkan: Samverkan?
    /// Variables that hang together in a way that no rule shows, as sets of
    /// indices: the suppression of small counts must know.
    public var tiedVariables: [[Int]] { tablePart.value.tiedVariables }
    /// The thresholds and groupings that its conditions can name; empty where
    /// what declares them was not read.
    public let thresholds: [Threshold]
    public let groupings: [ActorGrouping]
    private let tablePart: CodebookPart<StudyTables>
    /// What the codebook was read from, for its digest.
    private let documents: [File: CodebookPart<JSONDocument>]
    /// Not part of the digest: checks give no counts their meaning.
    let checksSource: ChecksSource
    private let variableIndexByID: IDIndex

    init(
        studyProtocol: StudyProtocol, lists: CodeLists, variables: [Variable],
        thresholds: [Threshold] = [], groupings: [ActorGrouping] = [],
        tables: CodebookPart<StudyTables>, documents: [File: CodebookPart<JSONDocument>],
        checksSource: ChecksSource, samverkan: Samverkan? = nil
    ) {
        self.studyProtocol = studyProtocol
        self.lists = lists
        self.variables = variables
        self.thresholds = thresholds
        self.groupings = groupings
        tablePart = tables
        self.documents = documents
        self.checksSource = checksSource
        self.samverkan = samverkan
        variableIndexByID = IDIndex(variables.map(\.id))
    }

    /// Names what gives counts their meaning: ids, codes, rules, bases, not
    /// labels. Tallies of codebooks that differ in it are never merged.
    /// O(size of the codebook), at each call.
    public var digest: String {
        CodebookDigest(of: File.allCases.compactMap { documents[$0]?.value.root }).description
    }

    /// The same study with other tables, which are counted and printed like its
    /// own.
    func with(tables: [TableDefinition]) -> Codebook {
        let tied = tablePart
        return Codebook(
            studyProtocol: studyProtocol, lists: lists, variables: variables, thresholds: thresholds,
            groupings: groupings,
            tables: CodebookPart {
                StudyTables(definitions: tables, tiedVariables: tied.value.tiedVariables)
            }, documents: documents, checksSource: checksSource, samverkan: samverkan)
    }

    /// The same study with its score judged in another way.
    func with(samverkan: Samverkan, variables: [Variable]) -> Codebook {
        Codebook(
            studyProtocol: studyProtocol, lists: lists, variables: variables,
            thresholds: samverkan.thresholds, groupings: groupings, tables: tablePart,
            documents: documents, checksSource: checksSource, samverkan: samverkan)
    }

    /// One of the files that it was read from.
    func document(_ file: File) -> JSONDocument {
        guard let document = documents[file] else { preconditionFailure("a file that was read") }
        return document.value
    }

    public func list(_ id: ListID) -> CodeList {
        guard let list = lists[id] else { preconditionFailure("loading checks that every list is there") }
        return list
    }

    /// The index of a list's value.
    func index(of value: String, in list: ListID) -> Int? { lists[list]?.index(of: value) }

    public func variableIndex(_ id: String) -> Int? { variableIndexByID[id] }

    /// The variables with that label in either language, in capitals or not.
    public func variableIndices(labelled label: String) -> [Int] {
        let wanted = label.lowercased()
        return variables.indices.filter {
            let label = variables[$0].label
            return label.swedish.lowercased() == wanted || label.english.lowercased() == wanted
        }
    }

    public func table(_ id: String) -> TableDefinition? { tables.first { $0.id == id } }
}
