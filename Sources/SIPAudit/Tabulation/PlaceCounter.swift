/// Counts cases into tables with a row for each municipality, or each unit.
///
/// Places are found by the bytes of their names: a dictionary of strings takes
/// the normal form of a name with å, ä or ö each time, which came to 5 400
/// instructions a case (Swift 6.3.1). MEASUREMENT
struct PlaceCounter: Sendable {
    /// A table's place among the counters of each municipality, or each unit: one
    /// for each value of its variable, and then one for what is no value.
    private struct Table {
        let variable: Int
        let offset: Int
        let valueCount: Int

        func slot(of values: [CodedValue]) -> Int { offset + (values[variable].index ?? valueCount) }
    }

    private var municipalityTables: [Table] = []
    private var unitTables: [Table] = []
    private var municipalities: NamedCounters
    /// Those of each municipality.
    private var units: [NamedCounters] = []
    private let emptyUnits: NamedCounters

    /// - Parameters: how many counters of all tables each place has.
    init(_ tables: [TableLayout], countersOfMunicipality: Int, countersOfUnit: Int) {
        for table in tables {
            switch table.definition.body {
            case .municipalities(let variable, _):
                municipalityTables.append(
                    Table(
                        variable: variable, offset: table.municipalityOffset,
                        valueCount: table.municipalityCounterCount - 1))
            case .units(let variable):
                unitTables.append(
                    Table(
                        variable: variable, offset: table.unitOffset, valueCount: table.unitCounterCount - 1))
            case .groups, .flow: break
            }
        }
        municipalities = NamedCounters(width: countersOfMunicipality)
        emptyUnits = NamedCounters(width: countersOfUnit)
    }

    mutating func count(_ codedCase: CodedCase) {
        guard !municipalityTables.isEmpty || !unitTables.isEmpty else { return }
        let municipality = municipalities.place(named: codedCase.municipality)
        for table in municipalityTables {
            municipalities.count(at: municipality, table.slot(of: codedCase.values))
        }
        guard !unitTables.isEmpty else { return }
        if municipality == units.count { units.append(emptyUnits) }
        let unit = units[municipality].place(named: codedCase.unit)
        for table in unitTables { units[municipality].count(at: unit, table.slot(of: codedCase.values)) }
    }

    /// Adds what was counted to a tally that holds no place yet.
    func fill(_ tally: inout Tally) {
        if !municipalityTables.isEmpty {
            for (name, counts) in municipalities.all { tally.municipalities[name] = counts }
        }
        for (municipality, units) in zip(municipalities.names, units) {
            for (unit, counts) in units.all {
                tally.units[UnitKey(municipality: municipality, unit: unit)] = counts
            }
        }
    }
}

/// As many counters for each of some places, in the order in which these come.
private struct NamedCounters {
    private(set) var names: [String] = []
    private var places = IDIndex()
    private let width: Int
    private var counts: [Int] = []

    init(width: Int) { self.width = width }

    /// The place of a name, which is as it is spelled where it first occurs.
    mutating func place(named name: String) -> Int {
        if let place = places[name] { return place }
        places.update(name, to: names.count)
        names.append(name)
        counts += repeatElement(0, count: width)
        return names.count - 1
    }

    mutating func count(at place: Int, _ slot: Int) { counts[place * width + slot] += 1 }

    var all: [(name: String, counts: [Int])] {
        names.enumerated().map { ($1, Array(counts[$0 * width..<($0 + 1) * width])) }
    }
}
