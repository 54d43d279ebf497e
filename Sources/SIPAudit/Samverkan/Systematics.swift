/// How systematically a material uses plans, as far as its counts tell.
public struct Systematics: Sendable {
    public let measures: [Measure]
    /// As indices into the verdicts of the codebook: of the measures judged, and
    /// if those that could not be judged were all met, or none.
    public let verdict: Score.Bounded
    /// How many cases with meetings have a coordinator, of how many; nil: it is not
    /// shown, or there are none.
    public let coordinated: (count: Int, of: Int)?
    /// Whether hardly any of them has; nil: it cannot be told.
    public let isWithoutCoordinator: Bool?

    public struct Measure: Sendable {
        public let definition: Samverkan.MaterialSystematics.Measure
        /// The share, as a fraction whose parts are counts; nil: it cannot be told.
        public let value: Ratio?
        /// nil: it cannot be told.
        public var isMet: Bool? { value.map { definition.atLeast.isReached(by: $0.part, of: $0.whole) } }
    }

    /// A share whose parts need not be counts of cases.
    public struct Ratio: Sendable, Hashable {
        public let part: Int
        public let whole: Int
    }
}

/// Reads what systematics rest on out of the tables of a score.
struct SystematicsBuilder {
    let samverkan: Samverkan
    let codebook: Codebook
    let tables: ScoreCells
    let material: Material?
    /// How many cases each unit has; nil: it is not shown.
    let unitCounts: [UnitKey: Int]?

    func systematics() -> Systematics {
        let measures = samverkan.systematics.measures.map {
            Systematics.Measure(definition: $0, value: value(of: $0.content))
        }
        let coordinator = codebook.variables[samverkan.ladder.coordinator].id
        let cell = tables.cell(ScoreTables.ID.tasks, row: coordinator, column: 0)
        let coordinated = cell.flatMap { $0.base > 0 ? (count: $0.count, of: $0.base) : nil }
        let limit = samverkan.systematics.withoutCoordinator.atMost
        return Systematics(
            measures: measures, verdict: verdict(of: measures), coordinated: coordinated,
            isWithoutCoordinator: coordinated.map { !limit.isExceeded(by: $0.count, of: $0.of) })
    }

    private func value(of content: Samverkan.MaterialSystematics.Measure.Content) -> Systematics.Ratio? {
        switch content {
        case .evenness: return evenness()
        case .ratio(let share, let other):
            guard let share = tables.total(share), let other = tables.total(other), other.count > 0,
                share.base > 0
            else { return nil }
            return .init(part: share.count * other.base, whole: other.count * share.base)
        case .criterion(let variable):
            let id = codebook.variables[variable].id
            guard let yes = tables.cell(ScoreTables.ID.criteria, row: id, column: 0),
                let no = tables.cell(ScoreTables.ID.criteria, row: id, column: 1), yes.count + no.count > 0
            else { return nil }
            return .init(part: yes.count, whole: yes.count + no.count)
        case .mode(let table):
            let cells = tables.rows(of: table).map { tables.total(.init(table: table, row: $0)) }
            guard !cells.contains(where: { $0 == nil }),
                let most = cells.compactMap(\.self).max(by: { $0.count < $1.count }), most.base > 0
            else { return nil }
            return .init(part: most.count, whole: most.base)
        }
    }

    /// The lowest against the highest number of plans per inhabitant, among
    /// municipalities whose unit of the kind took part; of the kind where they
    /// differ most. Nil where no two can be compared.
    private func evenness() -> Systematics.Ratio? {
        guard let material, let unitCounts else { return nil }
        var lowest: Systematics.Ratio?
        for kind in codebook.list(.unitKinds).values.indices {
            var rates: [(count: Int, inhabitants: Int)] = []
            for municipality in material.municipalities
            where material.participation(ofKind: kind, in: municipality.name) == .yes {
                guard case .number(let inhabitants) = municipality.inhabitants, inhabitants > 0 else {
                    return nil
                }
                let units = municipality.units.filter { $0.kind == kind }
                let count = units.reduce(0) {
                    $0 + (unitCounts[UnitKey(municipality: municipality.name, unit: $1.name)] ?? 0)
                }
                rates.append((count, inhabitants))
            }
            guard rates.count > 1,
                let least = rates.min(by: { $0.count * $1.inhabitants < $1.count * $0.inhabitants }),
                let most = rates.max(by: { $0.count * $1.inhabitants < $1.count * $0.inhabitants }),
                most.count > 0
            else { continue }
            let ratio = Systematics.Ratio(
                part: least.count * most.inhabitants, whole: most.count * least.inhabitants)
            if lowest.map({ isProduct(ratio.part, $0.whole, lessThan: $0.part, ratio.whole) }) ?? true {
                lowest = ratio
            }
        }
        return lowest
    }

    private func verdict(of measures: [Systematics.Measure]) -> Score.Bounded {
        let answers = measures.map(\.isMet)
        let met = answers.count { $0 == true }
        let judged = answers.count { $0 != nil }
        return Score.Bounded(
            value: verdict(met, of: judged), lowest: verdict(met, of: measures.count),
            highest: verdict(met + measures.count - judged, of: measures.count))
    }

    private func verdict(_ met: Int, of all: Int) -> Int? {
        guard all > 0 else { return nil }
        return samverkan.systematics.verdicts.firstIndex { $0.atLeast?.isReached(by: met, of: all) ?? true }
    }
}

extension Fraction {
    /// Whether `part` of `whole` is more than this share.
    fileprivate func isExceeded(by part: Int, of whole: Int) -> Bool {
        isProduct(numerator, whole, lessThan: part, denominator)
    }
}
