/// What a score comes to when one thing of its making is changed: a criterion left
/// out, a threshold one step up or down, *framgår ej* read one way.
///
/// Every case is judged once for each such change. What it takes is counts, so that
/// memory does not grow with the number of cases.
public struct Sensitivity {
    private let base: Scenario
    private var scenarios: [Scenario]
    private let material: Material?

    /// - Parameter codebook: one that says how to score.
    public init(_ codebook: Codebook, coder: String?, material: Material?) {
        self.material = material
        let asItIs = Change.readings(.asItIs)
        base = Scenario(asItIs, codebook, of: codebook, coder: coder, material: material)
        scenarios = Change.all(of: codebook).compactMap { change in
            codebook.changed(by: change).map {
                Scenario(change, $0, of: codebook, coder: coder, material: material)
            }
        }
    }

    /// Judges a case that was coded already under every change.
    ///
    /// Thresholds of criteria are not changed for a case that was read ready coded:
    /// there is nothing to apply them to.
    public mutating func count(_ coded: CodedCase, _ inputCase: InputCase) {
        let view: CaseView? =
            if case .caseFile(let caseFile, _) = inputCase {
                CaseView(caseFile, protocol: base.codebook.studyProtocol)
            } else { nil }
        for index in scenarios.indices { scenarios[index].count(coded, view) }
    }

    /// What each change comes to, beside what it is without any.
    public func outcomes(of score: Score) -> [Outcome] {
        let unchanged = Conclusions(score)
        return scenarios.map { scenario in
            Outcome(
                change: scenario.change, threshold: scenario.threshold, unchanged: unchanged,
                conclusions: scenario.wasApplied
                    ? Conclusions(scenario.score(material: material, isInvented: score.report.isInvented))
                    : nil)
        }
    }

    public struct Outcome: Sendable {
        public let change: Change
        /// What a changed threshold is instead.
        public let threshold: (Threshold, Fraction)?
        let unchanged: Conclusions
        /// nil: it could not be tried on ready coded data.
        public let conclusions: Conclusions?

        public var changes: [Conclusions.Item] {
            conclusions.map { $0.items(unlike: unchanged) } ?? []
        }
    }

    /// One thing that is changed.
    public enum Change: Hashable, Sendable {
        /// As an index into the criteria.
        case without(criterion: Int)
        /// As an index into the list of structural facts.
        case withoutFact(Int)
        /// As an index into the thresholds, by so many steps.
        case shifted(threshold: Int, steps: Int)
        case readings(NotEvidentReading)

        static func all(of codebook: Codebook) -> [Change] {
            guard let samverkan = codebook.samverkan else { return [] }
            return samverkan.criteria.indices.filter { !samverkan.criteria[$0].isReportedOnly }.map {
                .without(criterion: $0)
            }
                + samverkan.grade.facts.map { .withoutFact($0) }
                + samverkan.thresholds.indices.flatMap {
                    [.shifted(threshold: $0, steps: -1), .shifted(threshold: $0, steps: 1)]
                }
                + [.readings(.asNo), .readings(.asYes)]
        }
    }
}

/// What a score concludes of the whole.
public struct Conclusions: Hashable, Sendable {
    /// Each as the index of what it is; nil: it cannot be told.
    private var values: [Item: Int?]

    public enum Item: Int, CaseIterable, Sendable {
        case kind, withoutCoordinator, systematics, horizontal, vertical, grade
    }

    init(_ score: Score) {
        values = [
            .kind: score.majorityKind,
            .withoutCoordinator: score.systematics.isWithoutCoordinator.map { $0 ? 1 : 0 },
            .systematics: score.systematics.verdict.value, .horizontal: score.whole.horizontal.value,
            .vertical: score.whole.vertical.value, .grade: score.whole.grade.value,
        ]
    }

    public subscript(item: Item) -> Int? { values[item] ?? nil }

    func items(unlike other: Conclusions) -> [Item] { Item.allCases.filter { self[$0] != other[$0] } }
}

/// A score with one thing changed, and its counts.
private struct Scenario {
    let change: Sensitivity.Change
    let codebook: Codebook
    let threshold: (Threshold, Fraction)?
    private var counter: TallyCounter
    private var coder: CaseCoder
    /// The criteria whose rule is another, as indices of variables.
    private let changed: [Int]
    private let surroundings: Surroundings
    /// Whether every case could be judged.
    private(set) var wasApplied = true

    init(
        _ change: Sensitivity.Change, _ codebook: Codebook, of original: Codebook, coder: String?,
        material: Material?
    ) {
        self.change = change
        self.codebook = codebook
        counter = TallyCounter(TallyLayout(codebook: codebook.scoring ?? codebook))
        self.coder = CaseCoder(CodingEngine(codebook: codebook, coder: coder, material: material))
        changed = codebook.variables.indices.filter { index in
            let (new, old) = (codebook.variables[index], original.variables[index])
            if case .derived = new.rule { return false }
            return new.rule != old.rule || new.appliesWhen != old.appliesWhen
        }
        surroundings = Surroundings(material, codebook.samverkan?.grade)
        if case .shifted(let index, _) = change, let samverkan = codebook.samverkan {
            threshold = (samverkan.thresholds[index], samverkan.thresholds[index].value)
        } else {
            threshold = nil
        }
    }

    mutating func count(_ coded: CodedCase, _ view: CaseView?) {
        guard let samverkan = codebook.samverkan else { return }
        var coded = coded
        if !changed.isEmpty {
            guard let view else {
                wasApplied = false
                return
            }
            let again = coder.code(view).coded
            for index in changed { coded.values[index] = again.values[index] }
        }
        if case .readings(let reading) = change {
            for criterion in samverkan.criteria where coded.values[criterion.variable] == .notEvident {
                coded.values[criterion.variable] = .value(reading == .asYes ? WellKnown.yes : WellKnown.no)
            }
        }
        var unit = surroundings.unit(coded.unit, in: coded.municipality)
        if case .readings(let reading) = change { unit = unit.read(reading) }
        for derived in samverkan.derived {
            coded.values[derived.variable] = derived.derivation.value(coded.values, unit)
        }
        counter.count(coded)
    }

    func score(material: Material?, isInvented: Bool) -> Score {
        Score(of: counter.tally, layout: counter.layout, material: material, isInvented: isInvented)
    }
}

extension UnitSurroundings {
    /// The same with one reading for all.
    fileprivate func read(_ reading: NotEvidentReading) -> UnitSurroundings {
        let value = vertical(reading)
        return UnitSurroundings(asItIs: value, lowest: value, highest: value)
    }
}
