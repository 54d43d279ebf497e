/// What one place sends instead of its case files: everything that tables and
/// score need of them, and the material they were made with.
///
/// A commutative monoid, with `TallyLayouts.emptyFile` as the neutral element;
/// `TallyMerge` says which may be merged. **A tally of three files is three
/// people**: it is as secret as the files until it has been through disclosure
/// control.
public struct TallyFile: Sendable {
    static let formatName = "sip-audit/tally/"
    static let format = formatName + "1"
    /// No count is larger: none is an identity number, which has ten digits, and
    /// no sum of tallies overflows.
    static let largestCount = 999_999_999

    /// No file is longer: as a line of JSON Lines it could not be read.
    public static let longestText = JSONLines.longestRecord

    var parts: [TallyPart: Tally]
    public internal(set) var isInvented: Bool
    /// One for each run that counted cases, sorted.
    var shards: [ShardFingerprint]
    public internal(set) var material: Material?

    public var caseCount: Int { parts.values.first?.caseCount ?? 0 }

    /// The counts of a part, which the layouts must have had.
    public subscript(part: TallyPart) -> Tally {
        guard let tally = parts[part] else { preconditionFailure("a part that was counted") }
        return tally
    }

    /// Whether some count is larger than a file may have it.
    var hasTooLargeCount: Bool {
        parts.values.contains { tally in
            tally.caseCount > Self.largestCount || tally.counts.contains { $0 > Self.largestCount }
        }
    }

    /// Adds the counts of another, of the parts that this one has.
    mutating func add(countsOf other: TallyFile) {
        for part in parts.keys { parts[part]!.merge(other[part]) }
        isInvented = isInvented || other.isInvented
        shards = (shards + other.shards).sorted()
    }
}
