extension Marginal {
    /// The marginals of every variable of a codebook, as far as a tally tells them:
    /// from the rows of tables that ask one variable alone, of all cases, from the
    /// sums of numbers, and from the tables of municipalities or units.
    ///
    /// What a variable's rows leave open is spread evenly over the values that no
    /// row names and *framgår ej*. A variable that no row asks is *ej kodat*.
    public static func all(of tally: Tally, _ layout: TallyLayout) -> [Marginal] {
        let variables = layout.codebook.variables
        var asked = variables.map { _ in AskedOfVariable() }
        for (index, definition) in layout.codebook.tables.enumerated() {
            let table = layout.table(at: index)
            asked.add(placesOf: definition, table, tally, variables)
            for row in table.rows {
                for (column, cell) in row.cells.enumerated() {
                    guard definition.columns[column].isOfAllCases, let cell else { continue }
                    asked.add(cell, row.counted(column, in: tally))
                }
            }
        }
        // The sum of one number of the sum of another says nothing of how many
        // cases there are; the other's sum may.
        let bases = asked.map(\.base)
        for index in asked.indices {
            if let other = asked[index].whole { asked[index].base = asked[index].base ?? bases[other] }
        }
        return zip(variables, asked).map { $1.marginal(of: $0, cases: tally.caseCount) }
    }
}

extension StudyChecks {
    /// What to tell of cases drawn from marginals that rest on so few cases that
    /// they say something of single people; nil where the study sets no limit.
    public func warning(of marginals: [Marginal], cases: Int) -> Bilingual? {
        guard let least = parameters.numbers[SmallUnit.parameter] else { return nil }
        let small = marginals.count { $0.hasCount(below: least) }
        return small == 0 ? nil : .smallCounts(variables: small, cases: cases, below: least)
    }
}

extension Marginal {
    /// Whether there is a value, or a range of numbers, that fewer cases than
    /// `limit` have, but some.
    fileprivate func hasCount(below limit: Int) -> Bool {
        (values + numbers.map(\.count) + [notEvident]).contains { (1..<limit).contains($0) }
    }
}

extension TableDefinition.Column {
    fileprivate var isOfAllCases: Bool {
        switch content {
        case .group(let condition): condition == nil
        case .value: true
        }
    }
}

extension [AskedOfVariable] {
    fileprivate mutating func add(_ cell: RowLayout.Measure, _ counted: Table.Counted) {
        switch cell {
        case .cases(let condition):
            guard let variable = condition.variables.first, condition.variables.count == 1 else { return }
            self[variable].rows.append((condition, counted.count))
            self[variable].base = counted.base
            self[variable].missing = counted.missing
        case .sum(let variable, of: let whole):
            self[variable].sum = counted.count
            self[variable].whole = whole
            guard self[variable].rows.isEmpty else { return }
            self[variable].notEvident = counted.notEvident
            self[variable].missing = counted.missing
            // Those that are not evident are outside the base of a sum.
            if whole == nil { self[variable].base = counted.base.map { $0 + counted.notEvident } }
        }
    }

    /// What a table says of its variable that has a row for each municipality or
    /// each unit: how many cases have each value, and how many none.
    fileprivate mutating func add(
        placesOf definition: TableDefinition, _ table: TableLayout, _ tally: Tally, _ variables: [Variable]
    ) {
        let (variable, offset, places): (Int, Int, [[Int]])
        switch definition.body {
        case .municipalities(let ofMunicipalities, _):
            (variable, offset) = (ofMunicipalities, table.municipalityOffset)
            places = [[Int]](tally.municipalities.values)
        case .units(let ofUnits):
            (variable, offset, places) = (ofUnits, table.unitOffset, [[Int]](tally.units.values))
        case .groups, .flow: return
        }
        guard self[variable].base == nil else { return }
        let list = variables[variable].values
        let counts = list.values.indices.map { value in places.reduce(0) { $0 + $1[offset + value] } }
        for (value, count) in counts.enumerated() {
            self[variable].rows.append((.isAny(variable: variable, list.selection { $0 == value }), count))
        }
        self[variable].base = counts.reduce(0, +)
        self[variable].missing = tally.caseCount - counts.reduce(0, +)
    }
}

extension Bilingual {
    fileprivate static func smallCounts(variables: Int, cases: Int, below limit: Int) -> Bilingual {
        Bilingual(
            sv:
                "\(variables) \(variables == 1 ? "variabel" : "variabler") har värden som färre än \(limit) av "
                + "räkningens \(cases) \(cases == 1 ? "akt" : "akter") har. Att de finns syns i de påhittade "
                + "raderna: de är lika hemliga som räkningen.",
            en:
                "\(variables) \(variables == 1 ? "variable has" : "variables have") values that fewer than \(limit) "
                + "of the tally's \(cases) case \(cases == 1 ? "file" : "files") have. That they occur shows in "
                + "the invented rows: these are as secret as the tally.")
    }
}
