/// Which codebook counts were made with. Counts of two that differ in any of it
/// mean different things.
public struct CodebookIdentity: Hashable, Sendable {
    public let id: String
    public let version: String
    public let digest: String

    init(id: String, version: String, digest: String) {
        (self.id, self.version, self.digest) = (id, version, digest)
    }

    public init(_ codebook: Codebook) {
        id = codebook.studyProtocol.id
        version = codebook.studyProtocol.version
        digest = codebook.digest
    }
}

/// The layouts of everything that a study counts: its own tables, and those of
/// its score.
public struct TallyLayouts: Sendable {
    public let codebook: Codebook
    let identity: CodebookIdentity
    public let tables: TallyLayout
    /// nil: the study does not say how to score.
    public let score: TallyLayout?

    public init(codebook: Codebook) {
        self.codebook = codebook
        identity = CodebookIdentity(codebook)
        tables = TallyLayout(codebook: codebook)
        score = codebook.scoring.map { TallyLayout(codebook: $0) }
    }

    /// The neutral element: of no cases, and no material.
    public var emptyFile: TallyFile {
        TallyFile(
            codebook: identity, tables: tables.emptyTally, score: score?.emptyTally, isInvented: false,
            shards: [], material: nil)
    }

    /// The tally of cases that stay together: one shard, or none without cases.
    public func file(
        of cases: some Sequence<CodedCase>, material: Material?, isInvented: Bool
    ) -> TallyFile {
        var file = emptyFile
        var shard = ShardFingerprint()
        for codedCase in cases {
            tables.count(codedCase, into: &file.tables)
            if let score { score.count(codedCase, into: &file.score!) }
            shard.add(codedCase)
        }
        if shard.caseCount > 0 { file.shards = [shard] }
        file.material = material
        file.isInvented = isInvented || material?.isInvented == true
        return file
    }
}

/// What one place sends instead of its case files: everything that tables and
/// score need of them, and the material they were made with.
///
/// A commutative monoid where it can be merged, with `TallyLayouts.emptyFile` as
/// the neutral element. **A tally of three files is three people**: it is as
/// secret as the files until it has been through disclosure control. The same
/// case in two shards cannot be seen.
public struct TallyFile: Sendable {
    public static let format = "sip-audit/tally/1"

    public let codebook: CodebookIdentity
    /// Of the layout of the study's own tables.
    public internal(set) var tables: Tally
    /// Of the layout of the score's tables; nil: the study has no score.
    public internal(set) var score: Tally?
    public internal(set) var isInvented: Bool
    /// One for each tally that was made from cases, sorted.
    public internal(set) var shards: [ShardFingerprint]
    public internal(set) var material: Material?

    public var caseCount: Int { tables.caseCount }

    /// Adds another tally, and leaves this one as it was if that is refused:
    /// another codebook, the same shard twice, or materials that state different
    /// things of the same.
    public mutating func merge(_ other: TallyFile) throws(TallyRefusal) {
        guard codebook == other.codebook else { throw .otherCodebook(codebook, other.codebook) }
        if let twice = Set(shards).intersection(other.shards).min() { throw .sameShard(twice) }
        let united: Material? =
            if let material, let others = other.material { try material.united(with: others) } else {
                material ?? other.material
            }
        material = united
        tables.merge(other.tables)
        if let others = other.score { score?.merge(others) }
        isInvented = isInvented || other.isInvented
        shards = (shards + other.shards).sorted()
    }

    /// Both together. Throws as `merge` does.
    public func merging(_ other: TallyFile) throws(TallyRefusal) -> TallyFile {
        var result = self
        try result.merge(other)
        return result
    }
}
