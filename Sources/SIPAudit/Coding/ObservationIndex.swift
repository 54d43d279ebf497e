/// The observations that count for each variable of a case.
///
/// Its memory is kept from case to case.
struct ObservationIndex: Sendable {
    /// By variable: its observation; -1: none.
    private var indices: [Int32]
    /// By variable: what that says.
    private var values: [CodedValue]
    /// The variables that have one.
    private var observed: [Int] = []
    /// Those that say different things of one item, whose entry is then *ej kodat*.
    private(set) var contradictions: ContradictoryObservations?

    /// The same without asking at each reading who else has the arrays.
    struct Lent {
        fileprivate let indices: UnsafePointer<Int32>
        fileprivate let values: UnsafePointer<CodedValue>

        /// The observation that counts for a variable, as an index among the
        /// file's.
        @inline(__always)
        func index(for variable: Int) -> Int? { indices[variable] < 0 ? nil : Int(indices[variable]) }

        /// What it says.
        @inline(__always)
        func value(of variable: Int) -> CodedValue { values[variable] }
    }

    @inline(__always)
    func lend(_ body: (Lent) -> Void) {
        indices.withUnsafeBufferPointer { indices in
            values.withUnsafeBufferPointer { values in
                // A codebook without variables asks for none.
                guard let index = indices.baseAddress, let value = values.baseAddress else { return }
                body(Lent(indices: index, values: value))
            }
        }
    }

    /// Gives every variable that has one to `body`, with its index and value.
    @inline(__always)
    func visit(_ body: (_ variable: Int, _ index: Int, _ value: CodedValue) -> Void) {
        for variable in observed { body(variable, Int(indices[variable]), values[variable]) }
    }

    init(variableCount: Int) {
        indices = Array(repeating: -1, count: variableCount)
        values = Array(repeating: .missing, count: variableCount)
    }

    /// Forgets the case before, and reads another one.
    ///
    /// - Parameters:
    ///   - isOfFirstPlan: by variable, whether it speaks of the first plan.
    ///   - coder: where several coders have coded one item, whose observations
    ///     of it count.
    mutating func read(_ view: CaseView, isOfFirstPlan: [Bool], coder: String?) {
        for variable in observed { indices[variable] = -1 }
        observed.removeAll(keepingCapacity: true)
        contradictions = nil
        guard let observations = view.caseFile.observations else { return }
        let firstPlan = view.firstPlanID
        var repeated: [(variable: Int, index: Int)] = []
        for index in observations.indices {
            guard case .code(let variable) = observations[index].cell(.item),
                let value = observations[index].codedValue
            else { continue }
            // An observation on another plan overrides nothing.
            if isOfFirstPlan[variable] {
                guard let firstPlan, observations[index].isOn(firstPlan) else { continue }
            }
            if indices[variable] < 0 {
                indices[variable] = Int32(index)
                values[variable] = value
                observed.append(variable)
            } else {
                repeated.append((variable, index))
            }
        }
        if !repeated.isEmpty { choose(among: repeated, of: view.caseFile, coder) }
    }

    /// What counts of a variable that is observed more than once.
    private mutating func choose(
        among repeated: [(variable: Int, index: Int)], of caseFile: CaseFile, _ coder: String?
    ) {
        let observations = caseFile.observations ?? []
        var pairs: [ContradictoryObservations.Pair] = []
        for variable in Set(repeated.map(\.variable)).sorted() {
            let all = [Int(indices[variable])] + repeated.lazy.filter { $0.variable == variable }.map(\.index)
            let own = coder.map { coder in all.filter { observations[$0][.coder] == .text(coder) } } ?? []
            let chosen = own.isEmpty ? all : own
            let first = chosen[0]
            let differing = chosen.dropFirst().filter {
                observations[$0][.value] != observations[first][.value]
            }
            pairs += differing.map { .init(variable: variable, first: first, second: $0) }
            indices[variable] = Int32(first)
            values[variable] = differing.isEmpty ? observations[first].codedValue ?? .missing : .missing
        }
        if !pairs.isEmpty { contradictions = ContradictoryObservations(caseFile: caseFile, pairs: pairs) }
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
    /// The id of the first plan; nil: there is none.
    fileprivate var firstPlanID: PartID? {
        guard case .plan(let index, _) = firstPlan, let plans = caseFile.plans else { return nil }
        return plans[index].id(.id)
    }
}

extension Observation {
    /// Whether it speaks of the plan with an id, or of none where that has none.
    fileprivate func isOn(_ plan: PartID) -> Bool {
        if cell(.plan).isMissing { return plan.cell.isMissing }
        return names(plan, by: .plan)
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
