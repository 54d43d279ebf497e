/// What a single case came to, with the bounds that *framgår ej* leaves.
struct CaseValues {
    let kind: Score.Bounded
    let horizontal: Score.Bounded
    let vertical: Score.Bounded
    let grade: Score.Bounded
    /// Criteria of the index met, of those judged; nil: it has none.
    let index: (met: Int, judged: Int)?

    init(_ coded: CodedCase, _ samverkan: Samverkan) {
        func value(_ isWanted: (Derivation) -> Bool) -> CodedValue? {
            samverkan.derived.first { isWanted($0.derivation) }.map { coded.values[$0.variable] }
        }
        /// - Parameter variable: of each reading.
        func bounded(_ variable: (NotEvidentReading) -> CodedValue?) -> Score.Bounded {
            Score.Bounded(
                value: variable(.asItIs)?.index, lowest: variable(.asNo)?.index,
                highest: variable(.asYes)?.index)
        }
        let documented = value { $0.isKind(.asItIs) }?.index
        kind = Score.Bounded(
            value: documented, lowest: documented, highest: value { $0.isKind(.asYes) }?.index)
        horizontal = bounded { reading in value { $0.isLevel(reading) } }
        vertical = bounded { reading in value { $0 == .vertical(reading) } }
        grade = bounded { reading in
            value { derivation in
                guard case .grade(let vertical, _, _) = derivation else { return false }
                return samverkan.derived.contains {
                    $0.variable == vertical && $0.derivation == .vertical(reading)
                }
            }
        }
        let states = samverkan.index.map { coded.values[$0].criterion(.asItIs) }
        let applicable = zip(samverkan.index, states).filter { coded.values[$0.0] != .notApplicable }.map(\.1)
        index =
            applicable.isEmpty || applicable.contains(.missing)
            ? nil : (applicable.count { $0 == .yes }, applicable.count { $0 != .notEvident })
    }
}
