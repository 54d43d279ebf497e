/// The observations that count for each variable of a case.
struct ObservationIndex {
    struct Entry {
        /// Its place among the file's observations.
        let index: Int
        let value: CodedValue
    }

    /// In the order of the variables.
    private var entries: [(variable: Int, entry: Entry)] = []
    private var position = 0
    /// Those that say different things of one item, whose entry is then *ej kodat*.
    private(set) var contradictions: ContradictoryObservations?

    /// The observation that counts for a variable, if any. Variables are asked
    /// for in rising order.
    mutating func next(for variable: Int) -> Entry? {
        guard position < entries.count, entries[position].variable == variable else { return nil }
        position += 1
        return entries[position - 1].entry
    }

    /// - Parameter coder: where several coders have coded one item, whose
    ///   observations of it count.
    init(
        _ caseFile: CaseFile, view: CaseView, codebook: Codebook, coder: String?
    ) {
        guard let observations = caseFile.observations, !observations.isEmpty else { return }
        let firstPlanID = view.firstPlanID
        var stated: [(variable: Int, index: Int)] = []
        for (index, observation) in observations.enumerated() {
            guard case .code(let variable) = observation.cell(.item), observation.codedValue != nil else {
                continue
            }
            // An observation on another plan overrides nothing.
            if codebook.variables[variable].speaksOfFirstPlan, observation[.plan] != firstPlanID { continue }
            stated.append((variable, index))
        }
        stated.sort { $0 < $1 }
        var contradictions: [ContradictoryObservations.Pair] = []
        var rest = stated[...]
        while let variable = rest.first?.variable {
            let indices = rest.prefix { $0.variable == variable }.map(\.index)
            rest = rest.dropFirst(indices.count)
            let chosen = Self.choose(from: indices, of: observations, coder: coder)
            guard let first = chosen.first, let value = observations[first].codedValue else { continue }
            let known = contradictions.count
            for other in chosen.dropFirst() where observations[other][.value] != observations[first][.value] {
                contradictions.append(.init(variable: variable, first: first, second: other))
            }
            let isAgreed = contradictions.count == known
            entries.append((variable, Entry(index: first, value: isAgreed ? value : .missing)))
        }
        if !contradictions.isEmpty {
            self.contradictions = ContradictoryObservations(caseFile: caseFile, pairs: contradictions)
        }
    }

    private static func choose(
        from indices: [Int], of observations: [Observation], coder: String?
    ) -> [Int] {
        guard let coder else { return indices }
        let own = indices.filter { observations[$0][.coder] == .text(coder) }
        return own.isEmpty ? indices : own
    }
}

/// Observations of one item that say different things: no command that needs
/// one value can go on.
public struct ContradictoryObservations: Error, Sendable {
    public struct Pair: Sendable, Hashable {
        /// The variable, as an index into the codebook's variables.
        public let variable: Int
        /// The two observations, as indices into the file's.
        public let first: Int
        public let second: Int
    }

    public let caseFile: CaseFile
    public let pairs: [Pair]
}

extension CaseView {
    /// The id of the first plan as observations name it.
    fileprivate var firstPlanID: FieldValue? {
        guard case .plan(let index, _) = firstPlan else { return nil }
        return caseFile.plans?[index][.id]
    }
}

extension Observation {
    /// Its value as the coded value of its variable; nil when it states none.
    var codedValue: CodedValue? {
        switch cell(.value) {
        case .code(let index): .value(index)
        case .codes(let set): .values(set)
        case .number(let number): .number(number)
        case .notEvident: .notEvident
        case .missing, .empty, .filled, .date, .text: nil
        }
    }
}
