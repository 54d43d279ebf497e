/// A condition of a rule over the case file, resolved to indices when the
/// codebook is loaded.
public indirect enum Condition: Hashable, Sendable {
    case comparison(FieldPath, Comparison)
    /// Whole days between two dates.
    case days(from: FieldPath, to: FieldPath, NumberRange)
    /// How one date lies to another.
    case order(FieldPath, DateOrder, FieldPath)
    /// Whether the scope (an occasion of follow-up) exists in the file.
    case exists(Scope, Bool)
    case some(Scope, Condition)
    case every(Scope, Condition)
    case count(Scope, Condition, NumberRange)
    /// How many groups of actors the elements that meet the condition make.
    case distinct(Scope, Condition, by: FieldPath, as: ActorGrouping, NumberRange)
    /// Some value of the field `by` is that of elements, meeting the condition,
    /// that have so many different values of the field `distinct`.
    case group(Scope, Condition, by: FieldPath, distinct: FieldPath, atLeast: Int)
    /// How many meetings from the first plan on had that many actors.
    case meetings(MeetingSize, NumberRange)
    /// Whether the same actors met again and again from the first plan on.
    case core(CoreTeam)
    case all([Condition])
    case any([Condition])
    case not(Condition)
    /// In a check: what a coded value is. *Ej tillämpligt* answers nothing.
    case coded(variable: Int, Comparison)
    /// In a check: which plan is the first.
    case firstPlan(FirstPlanQuestion)
}

/// A meeting that actors of at least so many groups attended.
public struct MeetingSize: Hashable, Sendable {
    public let grouping: ActorGrouping
    public let atLeast: Int
}

/// Actors of so many groups, the same ones, who attended all of them together
/// at least a share of some meetings that followed on each other.
public struct CoreTeam: Hashable, Sendable {
    public let grouping: ActorGrouping
    public let actors: Int
    public let share: Fraction
    /// How many meetings they are at least.
    public let meetings: Int
    /// How many months hold them all at most.
    public let months: Int
}

/// What a check may ask of the study's first plan.
public enum FirstPlanQuestion: String, CaseIterable, Sendable {
    /// The plan under test is the first plan.
    case `is`
    /// The file has no plan of the study.
    case none
    /// The dates do not tell which plan is the first.
    case notEvident
}

/// What a condition asks of one field.
public enum Comparison: Hashable, Sendable {
    /// The value is one of these, or below one of them; several values: one of
    /// them is.
    case isAny(CodeSelection)
    /// The box is *tom*, or filled in.
    case isEmptyBox(Bool)
    /// Several values: there are none, or some.
    case isEmptySet(Bool)
    /// The number, or how many of several values, optionally counting only
    /// some of them.
    case isIn(NumberRange, of: CodeSelection?)
    /// The date lies within both bounds, which are part of it.
    case isWithin(from: PartialDate?, to: PartialDate?)
    /// *Framgår ej* or *ej kodat* asked for by name.
    case isNotEvident
    case isMissing
}

public struct NumberRange: Hashable, Sendable {
    public var atLeast: Int?
    public var atMost: Int?

    public init(atLeast: Int? = nil, atMost: Int? = nil) {
        self.atLeast = atLeast
        self.atMost = atMost
    }

    public func contains(_ number: Int) -> Bool {
        (atLeast.map { number >= $0 } ?? true) && (atMost.map { number <= $0 } ?? true)
    }

    /// Whether every number the range allows lies inside, none does, or
    /// neither can be said.
    func truth(of range: ClosedRange<Int>) -> Truth {
        if contains(range.lowerBound) && contains(range.upperBound) { return .yes }
        let above = atMost.map { range.lowerBound > $0 } ?? false
        let below = atLeast.map { range.upperBound < $0 } ?? false
        return above || below ? .no : .notEvident
    }
}

public enum DateOrder: String, CaseIterable, Sendable {
    case before, onOrBefore, after, onOrAfter
}

/// The outcome of a condition: two answers, and two ways of having none.
public enum Truth: Sendable, Hashable {
    case yes, no
    case notEvident
    case missing

    public static prefix func ! (truth: Truth) -> Truth {
        switch truth {
        case .yes: .no
        case .no: .yes
        case .notEvident, .missing: truth
        }
    }

    init(_ answer: Bool) { self = answer ? .yes : .no }

    static func all(_ parts: [Truth]) -> Truth { all(parts) { $0 } }

    static func any(_ parts: [Truth]) -> Truth { any(parts) { $0 } }

    /// False as soon as one part is; else *ej kodat* goes before *framgår ej*.
    static func all<Part>(_ parts: [Part], _ truth: (Part) -> Truth) -> Truth {
        var result = Truth.yes
        for part in parts {
            switch truth(part) {
            case .no: return .no
            case .missing: result = .missing
            case .notEvident: if result == .yes { result = .notEvident }
            case .yes: continue
            }
        }
        return result
    }

    /// True as soon as one part is; else *ej kodat* goes before *framgår ej*.
    static func any<Part>(_ parts: [Part], _ truth: (Part) -> Truth) -> Truth {
        !all(parts) { !truth($0) }
    }
}
