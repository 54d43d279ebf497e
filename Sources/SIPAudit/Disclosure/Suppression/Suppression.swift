/// What of a study's tables may not be shown, so that no count under a limit
/// can be read off them or computed from them.
///
/// It speaks of all tables of the codebook at once, whichever of them are
/// printed, and of everything in them: counts, bases, numbers of cases that are
/// outside a base, p-values. The same cases, codebook, material and limit give
/// the same.
public struct Suppression: Sendable {
    /// Positive counts below it are not shown.
    public let limit: Int
    /// There are so few cases that nothing can be shown.
    public let hidesEverything: Bool
    /// Tables of which more had to be hidden than could be shown to be enough.
    public let unprotectedTables: [String]
    private let hiddenSlots: [Bool]
    private let hiddenInMunicipalities: Set<MunicipalityProblem.Key>?
    /// The other sets of cases that protect what is hidden.
    let proofs: [Proof]

    enum Proof: Sendable {
        case component(Int, [(from: CasePattern, to: CasePattern)])
        case municipalities([(from: MunicipalityProblem.Place, to: MunicipalityProblem.Place)])
    }

    /// - Parameter tally: gathered with patterns.
    public init(of tally: Tally, layout: TallyLayout, material: Material?, below limit: Int) {
        guard let components = layout.components, let patterns = tally.patterns else {
            preconditionFailure("counts are suppressed by the patterns of a tally")
        }
        self.limit = limit
        hidesEverything = (1..<limit).contains(tally.caseCount)
        var result = Result(slots: Array(repeating: hidesEverything, count: tally.counts.count))
        guard !hidesEverything else {
            hiddenSlots = result.slots
            hiddenInMunicipalities = nil
            unprotectedTables = []
            proofs = []
            return
        }
        let classes = SeparatorClasses(patterns.casesBySeparator, below: limit)
        for (index, component) in components.components.enumerated() {
            func problem(copiesWholeCases: Bool) -> ComponentProblem {
                ComponentProblem(
                    component, of: components, layout: layout, tally: tally, counts: patterns.counts[index],
                    classes: classes, below: limit, copiesWholeCases: copiesWholeCases)
            }
            let isProtected =
                result.add(problem(copiesWholeCases: false), index, below: limit)
                || result.add(problem(copiesWholeCases: true), index, below: limit)
            if !isProtected { result.hideAll(of: component, layout: layout) }
        }
        hiddenInMunicipalities = result.addMunicipalities(
            tally, layout: layout, material: material, classes: classes, below: limit)
        hiddenSlots = result.slots
        unprotectedTables = result.unprotected
        proofs = result.proofs
    }

    /// What is gathered from the components.
    private struct Result {
        var slots: [Bool]
        var unprotected: [String] = []
        var proofs: [Proof] = []

        /// Whether everything hidden in it could be protected.
        mutating func add(_ own: ComponentProblem, _ index: Int, below limit: Int) -> Bool {
            var solver = SuppressionSolver(own.problem, below: limit)
            solver.solve()
            guard solver.unprotected.isEmpty else { return false }
            for (counter, isHidden) in solver.isHidden.enumerated() where isHidden {
                for slot in own.slots[counter] { slots[slot] = true }
            }
            for witness in solver.witnesses {
                proofs.append(
                    .component(index, witness.ways.map { (own.patterns[$0.from], own.patterns[$0.to]) }))
            }
            return true
        }

        mutating func hideAll(of component: Components.Component, layout: TallyLayout) {
            for id in component.rows {
                let table = layout.table(at: id.table)
                let row = table.rows[id.row]
                for slot in row.offset..<row.offset + row.counterCount { slots[slot] = true }
                if !unprotected.contains(table.definition.id) { unprotected.append(table.definition.id) }
            }
        }

        /// nil: nothing of these tables can be shown.
        mutating func addMunicipalities(
            _ tally: Tally, layout: TallyLayout, material: Material?, classes: SeparatorClasses,
            below limit: Int
        ) -> Set<MunicipalityProblem.Key>? {
            var hidden: Set<MunicipalityProblem.Key>? = []
            for (index, table) in layout.codebook.tables.enumerated() {
                guard case .municipalities(let variable, _) = table.body else { continue }
                let own = MunicipalityProblem(
                    tally, kinds: layout.codebook.variables[variable].values.values.count,
                    offset: layout.table(at: index).municipalityOffset, material: material, classes: classes,
                    below: limit)
                var solver = SuppressionSolver(own.problem, below: limit)
                solver.solve()
                if !solver.unprotected.isEmpty || variable != layout.components?.separator {
                    hidden = nil
                    unprotected.append(table.id)
                }
                for (counter, isHidden) in solver.isHidden.enumerated() where isHidden {
                    hidden?.insert(own.keys[counter])
                }
                for witness in solver.witnesses where hidden != nil {
                    proofs.append(
                        .municipalities(witness.ways.map { (own.places[$0.from], own.places[$0.to]) }))
                }
            }
            return hidden
        }
    }

    // MARK: - What may be shown

    func shows(slot: Int) -> Bool { !hiddenSlots[slot] }

    func shows(_ key: MunicipalityProblem.Key) -> Bool { !(hiddenInMunicipalities?.contains(key) ?? true) }

    /// Whether a number may be shown that stands alone.
    func shows(_ number: Int) -> Bool { !(1..<limit).contains(number) }
}

extension CasePatterns {
    /// How many cases each value of the separator has.
    fileprivate var casesBySeparator: [CodedValue: Int] {
        (counts.first ?? [:]).reduce(into: [:]) { $0[$1.key.separator, default: 0] += $1.value }
    }
}
