extension Codebook {
    /// The same study with the tables of its score in place of its own; nil: it
    /// does not say how to score.
    public var scoring: Codebook? {
        samverkan.map { with(tables: ScoreTables(self, $0).definitions) }
    }
}

extension Score {
    /// - Parameters:
    ///   - tally: of a layout of `codebook.scoring`.
    ///   - material: nil: nothing is known of the units.
    ///   - suppression: what may not be shown of the tally.
    public init(
        of tally: Tally, layout: TallyLayout, material: Material?, isInvented: Bool,
        suppression: Suppression? = nil
    ) {
        let codebook = layout.codebook
        guard let samverkan = codebook.samverkan else { preconditionFailure("a codebook that scores") }
        let tabulator = Tabulator(layout: layout, material: material, test: .none, suppression: suppression)
        let tables = tabulator.tables(of: tally)
        self.codebook = codebook
        self.samverkan = samverkan
        self.material = material
        report = TableReport(
            codebook: codebook, caseCount: tally.caseCount, isInvented: isInvented, test: .none,
            suppression: suppression, tables: tables)
        let total = samverkan.columns.firstIndex { if case .group(nil) = $0.content { true } else { false } }
        guard let total else { preconditionFailure("loading checks that there is a column of all cases") }
        let cells = ScoreCells(tables, total: total)
        let places = PlaceBuilder(
            samverkan: samverkan, cells: cells, caseCount: report.caseCount, material: material,
            units: tabulator.units(of: tally), isSuppressed: suppression != nil)
        self.places = places.places()
        placesWithoutFacts = places.placesWithoutFacts
        systematics = SystematicsBuilder(
            samverkan: samverkan, codebook: codebook, tables: cells, material: material,
            unitCounts: places.unitCounts
        ).systematics()
        criteria = samverkan.criteria.filter { !$0.isReportedOnly }.map {
            Criterion($0.variable, id: codebook.variables[$0.variable].id, cells)
        }
        steps = Self.steps(samverkan, cells, material: material)
    }

    private static func steps(
        _ samverkan: Samverkan, _ cells: ScoreCells, material: Material?
    ) -> [Step] {
        let ofCases = samverkan.ladder.steps.map { step in
            Step(
                id: step.id, number: step.number, label: step.label,
                content: .cases(
                    cells.totals(ScoreTables.ID.kinds, rows: [step.id])?.first,
                    highest: cells.totals(ScoreTables.ID.kinds, rows: ["högst-" + step.id])?.first))
        }
        return ofCases
            + samverkan.organisation.map { step in
                let places = (material?.municipalities ?? []).flatMap { municipality in
                    ([nil] + municipality.units.map { Optional($0.name) }).map { unit in
                        let facts = StructuralFacts(material, municipality: municipality.name, unit: unit)
                        return Step.Place(
                            municipality: municipality.name, unit: unit,
                            truth: facts.truth(of: step.condition))
                    }
                }
                return Step(id: step.id, number: step.number, label: step.label, content: .places(places))
            }
    }

    /// The highest kind that at least half of the cases reach, as an index of the
    /// ladder's steps; nil: it cannot be told.
    public var majorityKind: Int? {
        var counts: [Int] = []
        for step in steps {
            guard case .cases(let count, _) = step.content else { continue }
            guard let count else { return nil }
            counts.append(count)
        }
        return OrdinalMedian.level(of: counts, reachedBy: samverkan.grade.majority)
    }

    public var whole: Place { places[0] }
}

extension Score.Criterion {
    fileprivate init(_ variable: Int, id: String, _ cells: ScoreCells) {
        let columns = (0..<3).map { cells.cell(ScoreTables.ID.criteria, row: id, column: $0) }
        self.init(
            variable: variable, met: columns[0]?.count, notMet: columns[1]?.count,
            notEvident: columns[2]?.count, missing: columns[0]?.missing)
    }
}
