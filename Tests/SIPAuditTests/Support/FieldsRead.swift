@testable import SIPAudit

/// A field of a scope, as a rule's path names it.
struct ScopedField: Hashable {
    let scope: Scope
    let field: Int

    init(_ scope: Scope, _ field: Int) {
        self.scope = scope
        self.field = field
    }
}

/// What a variable rests on, read off its rule: nothing here evaluates it.
struct FieldsRead {
    private(set) var fields: Set<ScopedField> = []
    /// The scopes whose fields it reads, or whose elements it counts.
    private(set) var scopes: Set<Scope> = []
    private(set) var speaksOfFirstPlan: Bool
    /// Whether it rests on the meetings of later plans and follow-ups, too.
    private(set) var readsEveryMeeting = false

    init(_ variable: Variable) {
        speaksOfFirstPlan = variable.speaksOfFirstPlan
        if let condition = variable.appliesWhen { add(condition) }
        switch variable.rule {
        case .field(let path, _), .countValues(let path, _), .year(let path): add(path)
        case .branches(let branches, _): for branch in branches { add(branch.condition) }
        case .members(let members): for member in members { add(member.condition) }
        case .count(let scope, let condition):
            scopes.insert(scope)
            add(condition)
        case .days(let from, let to):
            add(from)
            add(to)
        case .derived, nil: break
        }
    }

    /// Of every variable, with what those rest on that follow from others.
    static func all(of codebook: Codebook) -> [FieldsRead] {
        var all: [FieldsRead] = []
        for variable in codebook.variables {
            var own = FieldsRead(variable)
            if case .derived(let derivation) = variable.rule {
                for input in derivation.variables { own.formUnion(all[input]) }
            }
            all.append(own)
        }
        return all
    }

    private mutating func formUnion(_ other: FieldsRead) {
        fields.formUnion(other.fields)
        scopes.formUnion(other.scopes)
        speaksOfFirstPlan = speaksOfFirstPlan || other.speaksOfFirstPlan
        readsEveryMeeting = readsEveryMeeting || other.readsEveryMeeting
    }

    /// Whether it hangs on which plan is the first.
    var hangsOnFirstPlan: Bool { speaksOfFirstPlan || scopes.contains(where: \.dependsOnFirstPlan) }
    /// Whether it hangs on what follows the first plan, and in which order.
    var hangsOnOccasions: Bool { scopes.contains(where: \.isOfOccasions) }

    private mutating func add(_ path: FieldPath) {
        fields.insert(ScopedField(path.scope, path.field))
        scopes.insert(path.scope)
    }

    private mutating func add(_ condition: Condition) {
        switch condition {
        case .comparison(let path, _): add(path)
        case .days(let from, let to, _), .order(let from, _, let to):
            add(from)
            add(to)
        case .exists(let scope, _): scopes.insert(scope)
        case .some(let scope, let inner), .every(let scope, let inner), .count(let scope, let inner, _):
            scopes.insert(scope)
            add(inner)
        case .distinct(let scope, let inner, let by, as: _, _):
            scopes.insert(scope)
            add(by)
            add(inner)
        case .group(let scope, let inner, let by, let field, atLeast: _):
            scopes.insert(scope)
            add(by)
            add(field)
            add(inner)
        case .meetings, .core:
            // Those of follow-ups are not of these scopes, but read all the same.
            readsEveryMeeting = true
            scopes.formUnion([.meeting, .participants, .occasions, .followUps, .plans])
            fields.insert(ScopedField(.meeting, Meeting.Field.date.rawValue))
            fields.insert(ScopedField(.meeting, Meeting.Field.id.rawValue))
            fields.insert(ScopedField(.participants, Participant.Field.actor.rawValue))
            fields.insert(ScopedField(.participants, Participant.Field.attended.rawValue))
        case .all(let parts), .any(let parts): for part in parts { add(part) }
        case .not(let inner): add(inner)
        // Conditions of checks, which no rule may hold.
        case .coded, .firstPlan: break
        }
    }
}
