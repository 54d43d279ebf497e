/// The value a variable has in one case.
///
/// Every base follows from the last three, which are three different things
/// and never turn into one another.
public enum CodedValue: Hashable, Sendable {
    /// An index into the variable's values.
    case value(Int)
    case values(CodeSet)
    case number(Int)
    /// *Framgår ej*: a valid value, inside the base.
    case notEvident
    /// *Ej tillämpligt*: outside the base.
    case notApplicable
    /// *Ej kodat*, internal missing: outside the base, counted and shown.
    case missing
}

extension CodedValue {
    /// The index of a single value.
    var index: Int? { if case .value(let index) = self { index } else { nil } }
}

/// A case as the tables see it: a value for every variable of the codebook.
public struct CodedCase: Hashable, Sendable {
    public var id: String
    public var municipality: String
    public var unit: String
    /// Whether the case file, or the row, says that it is invented.
    public var isInvented: Bool
    /// One for each variable, in the order of the codebook.
    public var values: [CodedValue]
    /// What each value rests on; empty when the case was read ready coded.
    public var evidence: [Evidence]

    public init(
        id: String, municipality: String, unit: String, isInvented: Bool = false, values: [CodedValue],
        evidence: [Evidence] = []
    ) {
        self.id = id
        self.municipality = municipality
        self.unit = unit
        self.isInvented = isInvented
        self.values = values
        self.evidence = evidence
    }
}

/// What a coded value rests on.
public enum Evidence: Hashable, Sendable {
    /// The variable's condition of applicability was not met.
    case applicability
    /// There is no first plan, or it cannot be told.
    case firstPlan
    /// The branch of the rule that decided, counted from 0.
    case branch(Int)
    /// No branch matched.
    case otherwise
    /// A rule without branches.
    case rule
    /// The observation, as an index into the file's observations.
    case observation(Int)
    /// Nobody coded it: no rule and no observation.
    case nothing
}
