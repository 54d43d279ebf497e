/// Counts the cases of one input.
///
/// A commutative monoid as the tally is: cases may be parted among threads, and
/// what each counted be merged in any order.
public struct CaseTally: Sendable {
    private var counters: [TallyCounter]
    private let layouts: TallyLayouts
    /// What others counted that were merged into this.
    private var merged: TallyFile
    private(set) var fingerprint = ShardFingerprint()
    /// How many cases there are of each unit; nil: nobody asked.
    public private(set) var unitCounts: [UnitKey: Int]?

    /// - Parameter countsUnits: whether to count the cases of each unit for
    ///   `unitCounts`, which a study's tables need not do.
    public init(_ layouts: TallyLayouts, countsUnits: Bool = false) {
        self.layouts = layouts
        counters = layouts.parts.map { TallyCounter(layouts[$0]!) }
        merged = layouts.emptyFile
        unitCounts = countsUnits ? [:] : nil
    }

    /// Everything that was counted. O(size of the layouts).
    var counted: TallyFile {
        var counted = merged
        for (part, counter) in zip(layouts.parts, counters) { counted.parts[part]!.merge(counter.tally) }
        return counted
    }

    /// See `TallyCounter.count(_:)`.
    public mutating func count(_ codedCase: CodedCase) {
        for index in counters.indices { counters[index].count(codedCase) }
        fingerprint.add(codedCase)
        if codedCase.isInvented { merged.isInvented = true }
        unitCounts?[UnitKey(municipality: codedCase.municipality, unit: codedCase.unit), default: 0] += 1
    }

    /// Both must be of the same layouts.
    public mutating func merge(_ other: CaseTally) {
        merged.add(countsOf: other.counted)
        fingerprint.merge(other.fingerprint)
        if let others = other.unitCounts { unitCounts?.merge(others, uniquingKeysWith: +) }
    }
}

extension StudyChecks {
    /// What to tell the user of units with so few cases that any table of them is
    /// data on single people; nothing where the study sets no limit.
    public func warnings(ofUnitsWith counts: [UnitKey: Int]) -> [Bilingual] {
        guard let least = parameters.numbers[SmallUnit.parameter] else { return [] }
        return counts.filter { $0.value < least }.sorted { $0.key.isBefore($1.key) }.map { key, count in
            .smallUnit(UnitName(municipality: key.municipality, unit: key.unit).words, count)
        }
    }
}
