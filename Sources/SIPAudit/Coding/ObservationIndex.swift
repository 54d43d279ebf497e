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
        let firstPlan = view.plan
        // By variable, then in the order of the file.
        var stated: [(variable: Int, index: Int)] = []
        stated.reserveCapacity(observations.count)
        for index in observations.indices {
            guard case .code(let variable) = observations[index].cell(.item),
                observations[index].codedValue != nil
            else { continue }
            // An observation on another plan overrides nothing.
            if codebook.variables[variable].speaksOfFirstPlan {
                guard let firstPlan, observations[index].isOn(firstPlan) else { continue }
            }
            // They are few, and mostly in order.
            var place = stated.count
            while place > 0, stated[place - 1].variable > variable { place -= 1 }
            stated.insert((variable, index), at: place)
        }
        var contradictions: [ContradictoryObservations.Pair] = []
        var start = 0
        while start < stated.count {
            let variable = stated[start].variable
            var end = start + 1
            while end < stated.count, stated[end].variable == variable { end += 1 }
            let chosen = Self.choose(from: stated[start..<end].map(\.index), of: observations, coder: coder)
            start = end
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
    /// The first plan, where it is known.
    fileprivate var plan: Plan? {
        guard case .plan(let index, _) = firstPlan else { return nil }
        return caseFile.plans?[index]
    }
}

extension Observation {
    /// Whether it speaks of a plan, or of none where the plan has no id.
    fileprivate func isOn(_ plan: Plan) -> Bool {
        names(plan, by: .plan, .id) || (cell(.plan).isMissing && plan.cell(.id).isMissing)
    }

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
