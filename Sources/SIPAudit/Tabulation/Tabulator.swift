/// Makes tables of a tally. Formats nothing.
public struct Tabulator: Sendable {
    private let layout: TallyLayout
    private let material: Material?
    private let test: TestSelection
    private let suppression: Suppression?

    /// Which paired test gives p-values and marks.
    public enum TestSelection: Sendable {
        /// The choice of the study's protocol.
        case studyChoice
        case none
        case test(PairedTest?, Alternative?)

        /// The test that is made; nil: none is.
        func resolved(in studyProtocol: StudyProtocol) -> (test: PairedTest, alternative: Alternative)? {
            let choice = studyProtocol.test
            switch self {
            case .none: return nil
            case .studyChoice: return choice.map { ($0.test, $0.alternative) }
            case .test(let test, let alternative):
                let test = test ?? choice?.test ?? .mcnemarExact
                return (test, alternative ?? choice?.alternative ?? .twoSided)
            }
        }
    }

    /// - Parameter suppression: what may not be shown of the tally that tables
    ///   are made of.
    public init(
        layout: TallyLayout, material: Material?, test: TestSelection = .studyChoice,
        suppression: Suppression? = nil
    ) {
        self.suppression = suppression
        self.layout = layout
        self.material = material
        self.test = test
    }

    /// All tables of the codebook in its order, or those with the given ids.
    public func tables(of tally: Tally, ids: [String]? = nil) -> [Table] {
        layout.codebook.tables.indices.compactMap { index in
            let definition = layout.codebook.tables[index]
            guard ids?.contains(definition.id) ?? true else { return nil }
            return table(layout.table(at: index), of: tally)
        }
    }

    private func table(_ layout: TableLayout, of tally: Tally) -> Table {
        let definition = layout.definition
        var table = Table(
            id: definition.id, title: definition.title, source: definition.source,
            counted: label(ofCounted: definition.counted), countedID: definition.counted,
            statistic: definition.statistic,
            columns: definition.columns.map { Table.Column(id: $0.id, label: $0.label) },
            groups: [], footnotes: definition.footnotes)
        switch definition.body {
        case .groups(let groups):
            var rows = layout.rows[...]
            table.groups = groups.map { group in
                let own = rows.prefix(group.rows.count)
                rows = rows.dropFirst(group.rows.count)
                return Table.Group(id: group.id, label: group.label, rows: own.map { row($0, of: tally) })
            }
        case .municipalities(let variable, let total):
            fillMunicipalities(&table, layout, variable: variable, total: total, of: tally)
        case .units(let variable):
            fillUnits(&table, layout, variable: variable, of: tally)
        case .flow(let labels, let number):
            table.columns = [Table.Column(id: "antal", label: number)]
            fillFlow(&table, labels: labels, of: tally)
        }
        return table
    }

    private func label(ofCounted id: String) -> Bilingual {
        layout.codebook.studyProtocol.counted.first { $0.id == id }?.label ?? Bilingual(same: id)
    }

    private func row(_ layout: RowLayout, of tally: Tally) -> Table.Row {
        var cells = layout.cells.indices.map { column -> Table.Cell in
            guard layout.cells[column] != nil else { return .dash }
            return .counted(layout.counted(column, in: tally))
        }
        if let marked = layout.test?.marked, var cell = cells[marked].counted,
            let pairs = layout.pairs(in: tally), let p = p(of: pairs)
        {
            cell.p = PValue(p)
            cell.mark = mark(of: p)
            cell.notEvidentPairs = layout.notEvidentPairs(in: tally)
            cells[marked] = .counted(cell)
        }
        if let suppression {
            let isTested = test.resolved(in: self.layout.codebook.studyProtocol) != nil
            cells = cells.indices.map {
                suppression.cell(cells[$0], ofColumn: $0, in: layout, isTested: isTested)
            }
        }
        return Table.Row(
            id: layout.row.id, label: layout.row.label, footnote: layout.row.footnote,
            level: layout.row.level, cells: cells)
    }

    private func p(of pairs: PairedCounts) -> Double? {
        test.resolved(in: layout.codebook.studyProtocol).flatMap {
            $0.test.p(of: pairs, alternative: $0.alternative)
        }
    }

    private func mark(of p: Double) -> String {
        let levels = layout.codebook.studyProtocol.test?.levels ?? []
        return levels.filter { p < $0.bound }.min { $0.bound < $1.bound }?.mark ?? ""
    }
}

// MARK: - Tables that the material has a part in

extension Tabulator {
    /// One row for each municipality, and a total. A kind without a file is 0
    /// only where the material says that a unit of it took part.
    private func fillMunicipalities(
        _ table: inout Table, _ layout: TableLayout, variable: Int, total: Bilingual, of tally: Tally
    ) {
        let kinds = self.layout.codebook.variables[variable].values.values
        let counted = layout.municipalityOffset..<layout.municipalityOffset + kinds.count
        let missingSlot = counted.upperBound
        // Without a material a row says that somebody was there.
        let countedNames = suppression?.hidesEverything == true ? [] : Array(tally.municipalities.keys)
        let names = material?.municipalities.map(\.name) ?? countedNames.sorted(by: isOrderedByScalars)

        var sums = Array(repeating: 0, count: kinds.count)
        var rows: [Table.Row] = []
        for name in names {
            let counts =
                tally.municipalities[name].map { Array($0[counted]) }
                ?? Array(repeating: 0, count: kinds.count)
            let missing = tally.municipalities[name]?[missingSlot] ?? 0
            for index in sums.indices { sums[index] += counts[index] }
            var cells = counts.enumerated().map { kind, count in
                shown(participation(of: kind, in: name, count: count), .cell(name, kind))
            }
            let all = Table.Counted(count: counts.reduce(0, +) + missing, base: nil, missing: missing)
            cells.append(shown(.counted(all), .rowTotal(name), missing: .rowMissing(name)))
            rows.append(
                Table.Row(id: name, label: Bilingual(same: name), footnote: nil, level: 0, cells: cells))
        }
        var cells = sums.enumerated().map { kind, sum in
            shown(.counted(Table.Counted(count: sum, base: nil)), .columnTotal(kind))
        }
        cells.append(shown(tally.caseCount, unless: suppression?.hidesEverything))
        rows.append(Table.Row(id: "totalt", label: total, footnote: nil, level: 0, cells: cells))
        table.columns =
            kinds.map { Table.Column(id: $0.id, label: $0.label) } + [
                Table.Column(id: "totalt", label: total)
            ]
        table.groups = [Table.Group(id: "", label: nil, rows: rows)]
    }

    /// One row for each unit of the material, in its order, or each that has
    /// cases; the last columns are cases whose value is none, and all cases.
    ///
    /// Where small counts are not shown it has no rows: nothing protects what
    /// the rows of two such tables say together.
    private func fillUnits(_ table: inout Table, _ layout: TableLayout, variable: Int, of tally: Tally) {
        let values = self.layout.codebook.variables[variable].values.values
        table.columns =
            values.map { Table.Column(id: $0.id, label: $0.label) } + [
                Table.Column(id: "utan-värde", label: .withoutValue),
                Table.Column(id: "totalt", label: .total),
            ]
        guard suppression == nil else { return }
        let rows = units(of: tally).map { key in
            let counts = tally.units[key].map { Array($0[layout.unitOffset...].prefix(values.count + 1)) }
            let numbers = counts ?? Array(repeating: 0, count: values.count + 1)
            return Table.Row(
                id: "\(key.municipality)/\(key.unit)",
                label: Bilingual(same: "\(key.municipality): \(key.unit)"), footnote: nil, level: 0,
                cells: (numbers + [numbers.reduce(0, +)]).map {
                    .counted(Table.Counted(count: $0, base: nil))
                })
        }
        table.groups = [Table.Group(id: "", label: nil, rows: rows)]
    }

    /// The units in the order in which tables print them.
    func units(of tally: Tally) -> [UnitKey] {
        guard let material else {
            return tally.units.keys.sorted {
                $0.municipality == $1.municipality
                    ? isOrderedByScalars($0.unit, $1.unit)
                    : isOrderedByScalars($0.municipality, $1.municipality)
            }
        }
        return material.municipalities.flatMap { municipality in
            municipality.units.map { UnitKey(municipality: municipality.name, unit: $0.name) }
        }
    }

    private func participation(of kind: Int, in municipality: String, count: Int) -> Table.Cell {
        let counted = Table.Cell.counted(Table.Counted(count: count, base: nil))
        guard count == 0 else { return counted }
        guard let material else { return .notEvident }
        return switch material.participation(ofKind: kind, in: municipality) {
        case nil: .dash
        case .yes: counted
        case .no: .didNotTakePart
        case .notEvident, .missing: .notEvident
        }
    }

    private func shown(
        _ cell: Table.Cell, _ key: MunicipalityProblem.Key, missing: MunicipalityProblem.Key? = nil
    ) -> Table.Cell {
        guard let suppression else { return cell }
        return suppression.cell(cell, key, missing: missing)
    }

    private func shown(_ number: Int, unless isHidden: Bool?) -> Table.Cell {
        isHidden == true
            ? .suppressed(Table.Suppressed(count: .hidden, base: nil))
            : .counted(Table.Counted(count: number, base: nil))
    }

    private func fillFlow(_ table: inout Table, labels: [FlowStep: Bilingual], of tally: Tally) {
        let units = material?.municipalities.flatMap(\.units)
        var rows: [Table.Row] = []
        // Files screened are those excluded and those included.
        let isSmall = [FlowStep.filesScreened, .filesExcluded].contains { step in
            guard let suppression, let number = units.flatMap({ step.number(of: $0) }) else { return false }
            return !suppression.shows(number)
        }
        for step in FlowStep.allCases {
            guard let label = labels[step] else { continue }
            var number: Int?
            if step == .filesIncluded {
                number = tally.caseCount
            } else if let units {
                number = step.number(of: units)
            }
            var cell = Table.Cell.notEvident
            if let number {
                cell = shown(
                    number,
                    unless: step.countsFiles
                        && (isSmall && step != .filesIncluded || suppression?.hidesEverything == true))
            }
            if number != nil, !step.countsFiles { table.countsUnits = true }
            rows.append(Table.Row(id: step.rawValue, label: label, footnote: nil, level: 0, cells: [cell]))
        }
        table.groups = [Table.Group(id: "", label: nil, rows: rows)]
    }
}

extension FlowStep {
    /// Whether it counts files, and not units.
    fileprivate var countsFiles: Bool { [.filesScreened, .filesExcluded, .filesIncluded].contains(self) }

    /// The step's number; nil as soon as one unit does not say what it takes.
    fileprivate func number(of units: [Material.Unit]) -> Int? {
        switch self {
        case .unitsAsked: sum(units) { number($0.asked.isYes) { 1 } }
        case .unitsDeclined: sum(units) { number(!$0.participated.isYes) { 1 } }
        case .unitsParticipated: sum(units) { number($0.participated.isYes) { 1 } }
        case .unitsWithoutFiles:
            sum(units) { number(Truth.all([$0.participated.isYes, !$0.hadFiles.isYes])) { 1 } }
        case .filesScreened:
            sum(units) { unit in
                number(unit.gaveFiles) {
                    if case .number(let number) = unit.filesScreened { number } else { nil }
                }
            }
        case .filesExcluded:
            sum(units) { unit in
                number(unit.gaveFiles) { unit.filesExcluded?.reduce(0) { $0 + $1.count } }
            }
        case .filesIncluded: nil
        }
    }

    /// What a unit adds: nothing where it is outside the step, and no number
    /// where nobody knows whether it is.
    private func number(_ isInStep: Truth, _ number: () -> Int?) -> Int? {
        switch isInStep {
        case .yes: number()
        case .no: 0
        case .notEvident, .missing: nil
        }
    }

    private func sum(_ units: [Material.Unit], _ number: (Material.Unit) -> Int?) -> Int? {
        var total = 0
        for unit in units {
            guard let number = number(unit) else { return nil }
            total += number
        }
        return total
    }
}

extension Material {
    /// Whether a unit of that kind took part; nil where there is none.
    func participation(ofKind kind: Int, in municipality: String) -> Truth? {
        let units = self.municipality(named: municipality)?.units.filter { $0.kind == kind } ?? []
        return units.isEmpty ? nil : Truth.any(units) { $0.participated.isYes }
    }
}

extension Material.Unit {
    /// A unit that declined gave none, whether or not it had any.
    fileprivate var gaveFiles: Truth { Truth.all([participated.isYes, hadFiles.isYes]) }
}

extension FieldValue {
    /// Whether a yes/no fact is *ja*.
    fileprivate var isYes: Truth {
        switch self {
        case .code(let answer): Truth(answer == WellKnown.yes)
        case .notEvident: .notEvident
        default: .missing
        }
    }
}

/// By Unicode scalars: the same everywhere, whatever the locale.
func isOrderedByScalars(_ left: String, _ right: String) -> Bool {
    left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars)
}

extension Bilingual {
    fileprivate static let withoutValue = Bilingual(sv: "Utan värde", en: "Without a value")
    static let total = Bilingual(sv: "Totalt", en: "Total")
}
