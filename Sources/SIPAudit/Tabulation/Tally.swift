/// The counts of a set of cases: everything that the codebook's tables need,
/// and nothing of any single case.
///
/// A tally is a commutative monoid: the tally of two sets of cases is the
/// merged tallies of each, and `TallyLayout.emptyTally` is the neutral element.
/// A tally of three files is three people: it is as secret as the files.
public struct Tally: Hashable, Sendable {
    public internal(set) var caseCount: Int
    /// Laid out by `TallyLayout`.
    var counts: [Int]
    /// For tables with a row for each municipality: counts by its name.
    var municipalities: [String: [Int]]
    /// For tables with a row for each unit.
    var units: [UnitKey: [Int]] = [:]
    /// What suppression rests on; nil: it was not gathered.
    var patterns: CasePatterns?

    /// Both tallies must come from the same codebook. O(size of the layout).
    public func merging(_ other: Tally) -> Tally {
        var result = self
        result.merge(other)
        return result
    }

    public mutating func merge(_ other: Tally) {
        precondition(counts.count == other.counts.count, "tallies of different codebooks")
        precondition((patterns == nil) == (other.patterns == nil), "tallies gathered for different uses")
        caseCount += other.caseCount
        for index in counts.indices { counts[index] += other.counts[index] }
        municipalities.merge(other.municipalities) { left, right in zip(left, right).map { $0 + $1 } }
        units.merge(other.units) { left, right in zip(left, right).map { $0 + $1 } }
        if let others = other.patterns { patterns?.merge(others) }
    }
}

/// Which counter of a tally belongs to which cell of which table.
///
/// Derived from the codebook's tables alone, so that two runs with the same
/// codebook have the same layout.
public struct TallyLayout: Sendable {
    public let codebook: Codebook
    private let tables: [TableLayout]
    /// How the cells of tables are counted.
    let program: CountingProgram
    /// Counts cases into the tables that have a row for each place; none yet.
    let placeCounter: PlaceCounter
    let counterCount: Int
    let municipalityCounterCount: Int
    let unitCounterCount: Int
    /// By which a tally gathers patterns; nil: it gathers none.
    let components: Components?

    /// - Parameter gathersPatterns: whether tallies are to hold what the
    ///   suppression of small counts rests on, which costs time and memory for
    ///   every case.
    public init(codebook: Codebook, gathersPatterns: Bool = false) {
        self.codebook = codebook
        var offset = 0
        var municipalityOffset = 0
        var unitOffset = 0
        let tables = codebook.tables.map { definition in
            let table = TableLayout(
                definition, offset: offset, municipalityOffset: municipalityOffset, unitOffset: unitOffset,
                variables: codebook.variables)
            offset += table.counterCount
            municipalityOffset += table.municipalityCounterCount
            unitOffset += table.unitCounterCount
            return table
        }
        self.tables = tables
        program = CountingProgram(tables, variables: codebook.variables)
        placeCounter = PlaceCounter(
            tables, countersOfMunicipality: municipalityOffset, countersOfUnit: unitOffset)
        counterCount = offset
        municipalityCounterCount = municipalityOffset
        unitCounterCount = unitOffset
        components = gathersPatterns ? Components(codebook, tables: tables) : nil
    }

    /// The tally of no cases.
    public var emptyTally: Tally {
        Tally(
            caseCount: 0, counts: Array(repeating: 0, count: counterCount), municipalities: [:],
            patterns: components?.emptyPatterns)
    }

    func table(at index: Int) -> TableLayout { tables[index] }
}

/// The counters of one table.
final class TableLayout: Sendable {
    let definition: TableDefinition
    let offset: Int
    let municipalityOffset: Int
    let rows: [RowLayout]
    let counterCount: Int
    /// How many counters each municipality has: one for each value, and one
    /// for cases whose value is missing.
    let municipalityCounterCount: Int
    let unitOffset: Int
    /// The same for units.
    let unitCounterCount: Int

    init(
        _ definition: TableDefinition, offset: Int, municipalityOffset: Int, unitOffset: Int,
        variables: [Variable]
    ) {
        self.definition = definition
        self.offset = offset
        self.municipalityOffset = municipalityOffset
        self.unitOffset = unitOffset
        switch definition.body {
        case .groups(let groups):
            var next = offset
            rows = groups.flatMap(\.rows).map { row in
                let layout = RowLayout(row, in: definition, offset: next, variables: variables)
                next += layout.counterCount
                return layout
            }
            counterCount = next - offset
            municipalityCounterCount = 0
            unitCounterCount = 0
        case .municipalities(let variable, _):
            rows = []
            counterCount = 0
            municipalityCounterCount = variables[variable].values.values.count + 1
            unitCounterCount = 0
        case .units(let variable):
            rows = []
            counterCount = 0
            municipalityCounterCount = 0
            unitCounterCount = variables[variable].values.values.count + 1
        case .flow:
            rows = []
            counterCount = 0
            municipalityCounterCount = 0
            unitCounterCount = 0
        }
    }
}
