/// A part of the case file that a rule or a condition of applicability reads.
///
/// Two variables that read the same part cannot vary freely of each other: what
/// a table says of one may then tell something of the other.
struct RuleRead: Hashable {
    enum Source: Hashable {
        case field(Scope, Int)
        /// An element of a list that meets a condition.
        case element(Scope)
        case presence(Scope)
    }

    let source: Source
    /// Of an element: the values that its coded fields must have, as far as the
    /// condition says so for certain.
    var region: [Int: CodeSelection] = [:]

    enum Tie: Comparable {
        case none
        /// They have something to do with each other.
        case loose
        /// They read the same thing.
        case close
    }

    func tie(to other: RuleRead) -> Tie {
        if scope.isOfFollowing && other.scope.isOfFollowing {
            return source == other.source ? .close : .loose
        }
        if isDate && other.isDate { return source == other.source ? .close : .loose }
        switch (source, other.source) {
        case (.element, .element) where source == other.source:
            let isApart = region.contains { field, selection in
                other.region[field].map { selection.isDisjoint(with: $0) } ?? false
            }
            if isApart { return .none }
            return region.isEmpty || other.region.isEmpty ? .loose : .close
        case (.field, .field): return source == other.source ? .close : .none
        default: return scope == other.scope && !isField && !other.isField ? .loose : .none
        }
    }

    static func tie(_ some: [RuleRead], _ others: [RuleRead]) -> Tie {
        var result = Tie.none
        for read in some {
            for other in others { result = max(result, read.tie(to: other)) }
        }
        return result
    }

    private var scope: Scope {
        switch source {
        case .field(let scope, _), .element(let scope), .presence(let scope): scope
        }
    }

    private var isField: Bool { if case .field = source { true } else { false } }

    /// `plan.date` is one of the plan's or the meeting's dates.
    private var isDate: Bool {
        guard case .field(let scope, let field) = source, scope == .plan || scope == .meeting else {
            return false
        }
        return scope.fields[field].type.content == .date
    }
}

extension Scope {
    /// Whether it is made of plans and follow-ups, which say what follows the
    /// first plan.
    fileprivate var isOfFollowing: Bool { isOfOccasions || self == .followUps || self == .plans }
}

extension Codebook {
    /// The variables that each follows from, directly or by others in between.
    var allInputs: [Set<Int>] {
        variables.reduce(into: []) { all, variable in
            let direct = variable.rule?.derivation?.variables ?? []
            all.append(direct.reduce(into: Set(direct)) { $0.formUnion(all[$1]) })
        }
    }

    /// What the rule of each variable reads, those that others are derived from
    /// included.
    var readsOfRules: [[RuleRead]] {
        var reads: [[RuleRead]] = []
        for variable in variables {
            guard case .derived(let derivation)? = variable.rule else {
                reads.append(variable.rule?.reads ?? [])
                continue
            }
            reads.append(derivation.variables.flatMap { reads[$0] + variables[$0].readsOfApplicability })
        }
        return reads
    }
}

extension Variable {
    var readsOfApplicability: [RuleRead] { appliesWhen?.reads ?? [] }
}

extension Rule {
    fileprivate var reads: [RuleRead] {
        switch self {
        case .field(let path, _), .countValues(let path, _), .year(let path): [path.read]
        case .branches(let branches, _): branches.flatMap(\.condition.reads)
        case .members(let members): members.flatMap(\.condition.reads)
        case .count(let scope, let condition): condition.reads(ofElementsOf: scope)
        case .days(let from, let to): [from.read, to.read]
        // By the variables it is derived from: see ``Codebook/readsOfRules``.
        case .derived: []
        }
    }
}

extension FieldPath {
    fileprivate var read: RuleRead { RuleRead(source: .field(scope, field)) }
}

extension Condition {
    fileprivate var reads: [RuleRead] {
        switch self {
        case .comparison(let path, _): path.isOfElement ? [] : [path.read]
        case .days(let from, let to, _), .order(let from, _, let to):
            [from, to].filter { !$0.isOfElement }.map(\.read)
        case .exists(let scope, _): [RuleRead(source: .presence(scope))]
        case .some(let scope, let condition), .count(let scope, let condition, _):
            condition.reads(ofElementsOf: scope)
        case .distinct(let scope, let condition, by: _, as: _, _),
            .group(let scope, let condition, by: _, distinct: _, atLeast: _):
            condition.reads(ofElementsOf: scope)
        case .meetings, .core: [.participants, .occasions].map { RuleRead(source: .element($0)) }
        // Every element has a say, whatever the condition.
        case .every(let scope, let condition): [RuleRead(source: .element(scope))] + condition.reads
        case .all(let parts), .any(let parts): parts.flatMap(\.reads)
        case .not(let condition): condition.reads
        // Conditions of checks, which no rule of a variable holds.
        case .coded, .firstPlan: []
        }
    }

    fileprivate func reads(ofElementsOf scope: Scope) -> [RuleRead] {
        [RuleRead(source: .element(scope), region: region)] + reads
    }

    /// The values that an element has for certain when the condition holds.
    private var region: [Int: CodeSelection] {
        switch self {
        case .comparison(let path, .isAny(let selection)) where path.isOfElement:
            // A field of several values can have those of two conditions at once.
            if case .coded = path.type.content { [path.field: selection] } else { [:] }
        case .all(let parts): parts.reduce(into: [:]) { $0.merge($1.region) { first, _ in first } }
        default: [:]
        }
    }
}
