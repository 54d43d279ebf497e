/// Counts cases into a tally: one counter for each thread, whose tallies are
/// then merged.
///
/// ```swift
/// var counter = TallyCounter(layout)
/// for codedCase in cases { counter.count(codedCase) }
/// let tables = tabulator.tables(of: counter.tally)
/// ```
///
/// Cells of tables are counted for 64 cases at once, so that some cases wait;
/// `tally` has them all, whenever it is asked for.
public struct TallyCounter: Sendable {
    public let layout: TallyLayout
    /// Without the cells of the waiting cases, and without places.
    private var counted: Tally
    private var places: PlaceCounter
    private var waiting: CaseBlock

    /// Has counted nothing yet.
    public init(_ layout: TallyLayout) {
        self.layout = layout
        counted = layout.emptyTally
        places = layout.placeCounter
        waiting = layout.program.emptyBlock
    }

    /// Counts one case. O(variables of the tables), and for every 64th case
    /// O(rows and columns of all tables).
    public mutating func count(_ codedCase: CodedCase) {
        counted.caseCount += 1
        places.count(codedCase)
        layout.components?.count(codedCase, into: &counted.patterns!)
        waiting.add(codedCase.values)
        if waiting.isFull {
            layout.program.count(waiting, into: &counted.counts)
            waiting.removeAll()
        }
    }

    /// The tally of all cases counted so far. O(size of the layout).
    public var tally: Tally {
        var tally = counted
        places.fill(&tally)
        layout.program.count(waiting, into: &tally.counts)
        return tally
    }
}

extension TallyLayout {
    /// The tally of some cases.
    public func tally(of cases: some Sequence<CodedCase>) -> Tally {
        var counter = TallyCounter(self)
        for codedCase in cases { counter.count(codedCase) }
        return counter.tally
    }
}
