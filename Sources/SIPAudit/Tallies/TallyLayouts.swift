/// Which codebook counts were made with. Counts of two that differ in any of it
/// mean different things.
struct CodebookIdentity: Hashable, Sendable {
    let id: String
    let version: String
    let digest: String

    /// O(size of the codebook).
    init(_ codebook: Codebook) {
        id = codebook.studyProtocol.id
        version = codebook.studyProtocol.version
        digest = codebook.digest
    }
}

/// A set of tables that are counted together, by its name in a tally's file.
public enum TallyPart: String, CaseIterable, Sendable {
    /// The study's own.
    case tables
    /// Those of its score; a study need not have any.
    case score
}

/// The layouts of what a run counts.
public struct TallyLayouts: Sendable {
    public let codebook: Codebook
    /// Whether tallies are to hold what the suppression of small counts rests on.
    public let gathersPatterns: Bool
    /// Those of the parts that the study has.
    let parts: [TallyPart]
    private let layouts: [TallyPart: TallyLayout]

    /// - Parameter parts: what is counted; a file has all.
    public init(
        codebook: Codebook, parts: [TallyPart] = TallyPart.allCases, gathersPatterns: Bool = false
    ) {
        self.codebook = codebook
        self.gathersPatterns = gathersPatterns
        var layouts: [TallyPart: TallyLayout] = [:]
        for part in parts {
            guard let counted = codebook.counted(for: part) else { continue }
            layouts[part] = TallyLayout(codebook: counted, gathersPatterns: gathersPatterns)
        }
        self.layouts = layouts
        self.parts = parts.filter { layouts[$0] != nil }
    }

    /// nil: the run does not count it, or the study does not have it.
    public subscript(part: TallyPart) -> TallyLayout? { layouts[part] }

    /// The neutral element: of no cases, and no material.
    public var emptyFile: TallyFile {
        TallyFile(parts: layouts.mapValues(\.emptyTally), isInvented: false, shards: [], material: nil)
    }
}

extension Codebook {
    /// The codebook whose tables a part counts.
    fileprivate func counted(for part: TallyPart) -> Codebook? {
        switch part {
        case .tables: self
        case .score: scoring
        }
    }

    /// The variables that a tally's file needs: those of all its parts.
    public var variablesOfTally: Set<Int> {
        TallyPart.allCases.reduce(into: []) { found, part in
            found.formUnion(counted(for: part)?.variablesOfTables ?? [])
        }
    }
}
