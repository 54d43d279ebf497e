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
            func solved(_ reach: Reach) -> SolvedComponent? {
                SolvedComponent(
                    ComponentProblem(
                        component, of: components, layout: layout, tally: tally,
                        counts: patterns.counts[index],
                        classes: classes, below: limit, reach: reach), below: limit)
            }
            let best =
                solved([]) ?? Reach.more.compactMap(solved).min { $0.solver.cost < $1.solver.cost }
            if let best {
                result.add(best, index)
            } else {
                result.hideAll(of: component, layout: layout)
            }
        }
        hiddenInMunicipalities = result.addMunicipalities(
            tally, layout: layout, material: material, classes: classes, below: limit)
        hiddenSlots = result.slots
        unprotectedTables = result.unprotected
        proofs = result.proofs
    }

    /// A component of which everything hidden is protected.
    private struct SolvedComponent {
        let problem: ComponentProblem
        let solver: SuppressionSolver

        init?(_ problem: ComponentProblem, below limit: Int) {
            guard let solver = SuppressionSolver.solved(problem.problem, below: limit) else { return nil }
            self.problem = problem
            self.solver = solver
        }
    }

    /// What is gathered from the components.
    private struct Result {
        var slots: [Bool]
        var unprotected: [String] = []
        var proofs: [Proof] = []

        mutating func add(_ solved: SolvedComponent, _ index: Int) {
            let own = solved.problem
            for (counter, isHidden) in solved.solver.isHidden.enumerated() where isHidden {
                for slot in own.slots[counter] { slots[slot] = true }
            }
            for witness in solved.solver.witnesses {
                proofs.append(
                    .component(index, witness.ways.map { (own.patterns[$0.from], own.patterns[$0.to]) }))
            }
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
            var hidden: Set<MunicipalityProblem.Key> = []
            for (index, table) in layout.codebook.tables.enumerated() {
                guard case .municipalities(let variable, _) = table.body else { continue }
                let own = MunicipalityProblem(
                    tally, kinds: layout.codebook.variables[variable].values.values.count,
                    offset: layout.table(at: index).municipalityOffset, material: material, classes: classes,
                    below: limit)
                guard variable == layout.components?.separator,
                    let solver = SuppressionSolver.solved(own.problem, below: limit)
                else {
                    unprotected.append(table.id)
                    return nil
                }
                for (counter, isHidden) in solver.isHidden.enumerated() where isHidden {
                    hidden.insert(own.keys[counter])
                }
                for witness in solver.witnesses {
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
