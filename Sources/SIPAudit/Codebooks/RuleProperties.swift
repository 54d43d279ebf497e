extension Variable {
    /// Every scope that its rule and its applicability read.
    var scopes: [Scope] {
        var scopes: [Scope] = []
        appliesWhen?.collectScopes(into: &scopes)
        rule?.collectScopes(into: &scopes)
        return scopes
    }

    /// Every scope that its rule reads, in the order of the rule.
    var ruleScopes: [Scope] {
        var scopes: [Scope] = []
        rule?.collectScopes(into: &scopes)
        return scopes
    }

    /// Whether coding can end in *framgår ej*.
    var canEndNotEvident: Bool {
        // Which plan is the first may not be evident, nor which occasions follow it.
        speaksOfFirstPlan || (appliesWhen?.canBeNotEvident ?? false) || (rule?.canEndNotEvident ?? false)
    }
}

extension Rule {
    fileprivate func collectScopes(into scopes: inout [Scope]) {
        switch self {
        case .field(let path, _), .countValues(let path, _), .year(let path): scopes.append(path.scope)
        case .branches(let branches, _):
            for branch in branches { branch.condition.collectScopes(into: &scopes) }
        case .members(let members):
            for member in members { member.condition.collectScopes(into: &scopes) }
        case .count(let scope, let condition):
            scopes.append(scope)
            condition.collectScopes(into: &scopes)
        case .days(let from, let to): scopes += [from.scope, to.scope]
        case .derived: break
        }
    }

    fileprivate var canEndNotEvident: Bool {
        switch self {
        case .field(let path, _), .countValues(let path, _), .year(let path): path.type.allowsNotEvident
        case .branches(let branches, let otherwise):
            otherwise == .notEvident
                || branches.contains { $0.outcome == .notEvident || $0.condition.canBeNotEvident }
        case .members(let members): members.contains(where: \.condition.canBeNotEvident)
        case .count(_, let condition): condition.canBeNotEvident
        case .days, .derived: true
        }
    }
}

extension Condition {
    fileprivate func collectScopes(into scopes: inout [Scope]) {
        switch self {
        case .comparison(let path, _): scopes.append(path.scope)
        case .days(let from, let to, _), .order(let from, _, let to): scopes += [from.scope, to.scope]
        case .exists(let scope, _): scopes.append(scope)
        case .some(let scope, let condition), .every(let scope, let condition),
            .count(let scope, let condition, _):
            scopes.append(scope)
            condition.collectScopes(into: &scopes)
        case .distinct(let scope, let condition, by: _, as: _, _),
            .group(let scope, let condition, by: _, distinct: _, atLeast: _):
            scopes.append(scope)
            condition.collectScopes(into: &scopes)
        case .meetings, .core: scopes += [.participants, .occasions]
        case .all(let parts), .any(let parts):
            for part in parts { part.collectScopes(into: &scopes) }
        case .not(let condition): condition.collectScopes(into: &scopes)
        case .coded, .firstPlan: break
        }
    }

    /// Whether the condition can come out *framgår ej*: asking for it by name
    /// cannot, and neither can asking whether something exists.
    var canBeNotEvident: Bool {
        switch self {
        case .comparison(_, .isNotEvident), .comparison(_, .isMissing), .exists: false
        case .comparison(let path, _): path.type.allowsNotEvident
        case .days, .order: true
        case .some(_, let condition), .every(_, let condition), .count(_, let condition, _):
            condition.canBeNotEvident
        case .distinct(_, let condition, let by, as: _, _):
            by.type.allowsNotEvident || condition.canBeNotEvident
        case .group(_, let condition, let by, let field, atLeast: _):
            by.type.allowsNotEvident || field.type.allowsNotEvident || condition.canBeNotEvident
        case .meetings, .core: true
        case .all(let parts): parts.contains { $0.canBeNotEvident && !$0.isGuarded(by: parts) }
        case .any(let parts): parts.contains(where: \.canBeNotEvident)
        case .not(let condition): condition.canBeNotEvident
        case .coded, .firstPlan: true
        }
    }

    /// Whether another part of the same `all` asks that the field is not
    /// *framgår ej*: where it is, the whole is false, whatever this part says.
    private func isGuarded(by parts: [Condition]) -> Bool {
        guard case .comparison(let path, _) = self else { return false }
        return parts.contains(.not(.comparison(path, .isNotEvident)))
    }
}
