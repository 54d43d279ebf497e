/// Two observations of one item that say different things.
struct ContradictoryPair {
    let audited: AuditedCase
    let pair: ContradictoryObservations.Pair
    let first: Observation
    let second: Observation

    static func all(in audited: AuditedCase) -> [ContradictoryPair] {
        guard let pairs = audited.contradictions?.pairs, let observations = audited.caseFile.observations
        else {
            return []
        }
        return pairs.map { pair in
            ContradictoryPair(
                audited: audited, pair: pair, first: observations[pair.first],
                second: observations[pair.second])
        }
    }

    var isOfOneCoder: Bool { first[.coder] == second[.coder] }

    var variable: Variable { audited.study.codebook.variables[pair.variable] }
    var item: Bilingual { variable.label }

    var coders: (Masked?, Masked?) {
        (first[.coder].text.map { Masked($0) }, second[.coder].text.map { Masked($0) })
    }

    func value(of observation: Observation) -> Bilingual {
        observation.codedValue.map(variable.words) ?? Bilingual(same: "?")
    }

    func draft(_ message: Bilingual) -> FindingDraft {
        audited.draft(
            audited.parts.observation(pair.second), field: Observation.Field.value.rawValue, message)
    }
}
