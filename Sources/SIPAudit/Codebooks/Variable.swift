/// A variable of the study: what the review protocol asks of every case file.
///
/// A class, since every case goes through all variables, and a structure would
/// be copied part by part each time.
public final class Variable: Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        case single, multiple, count, days, year

        /// Whether the variable takes values of a list, not numbers.
        public var isCoded: Bool { self == .single || self == .multiple }
    }

    public let id: String
    public let label: Bilingual
    /// A line or table of the report, or the word *own* with a reason.
    public let source: String
    /// The id of the research question it answers.
    public let question: String?
    /// Whether it speaks of the first plan: without one it is *ej tillämpligt*.
    public let speaksOfFirstPlan: Bool
    public let kind: Kind
    /// The values it can take; empty for numbers.
    public let values: CodeList
    /// Whether *framgår ej* is one of its values.
    public let allowsNotEvident: Bool
    public let appliesWhen: Condition?
    /// nil: it rests on observations alone.
    public let rule: Rule?
    /// Where it is declared.
    public let position: Int

    init(
        id: String, label: Bilingual, source: String, question: String?, speaksOfFirstPlan: Bool, kind: Kind,
        values: CodeList, allowsNotEvident: Bool, appliesWhen: Condition?, rule: Rule?, position: Int
    ) {
        self.id = id
        self.label = label
        self.source = source
        self.question = question
        self.speaksOfFirstPlan = speaksOfFirstPlan
        self.kind = kind
        self.values = values
        self.allowsNotEvident = allowsNotEvident
        self.appliesWhen = appliesWhen
        self.rule = rule
        self.position = position
    }
}

/// How a variable follows from the case file.
public enum Rule: Sendable, Hashable {
    /// The field's own value. For lists that differ, `mapping` gives the
    /// variable's value for each value of the field's list.
    case field(FieldPath, mapping: [Int])
    /// The first branch whose condition is not false decides.
    case branches([Branch], otherwise: Outcome)
    /// Every value whose condition is true.
    case members([Member])
    case count(Scope, Condition)
    /// How many values several-valued `field` has, optionally counting some.
    case countValues(FieldPath, CodeSelection?)
    case days(from: FieldPath, to: FieldPath)
    case year(FieldPath)
    /// From other coded values, or from the material: see ``Derivation``.
    case derived(Derivation)

    /// How it follows from others; nil: it does not.
    var derivation: Derivation? { if case .derived(let derivation) = self { derivation } else { nil } }

    public struct Branch: Sendable, Hashable {
        public let condition: Condition
        public let outcome: Outcome
        public let position: Int
    }

    public struct Member: Sendable, Hashable {
        public let condition: Condition
        public let value: Int
        public let position: Int
    }

    public enum Outcome: Sendable, Hashable {
        case value(Int)
        case notEvident
        case notApplicable
    }
}
