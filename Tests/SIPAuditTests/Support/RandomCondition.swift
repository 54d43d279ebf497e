@testable import SIPAudit

/// Makes conditions on the rows of case files, of every comparison and nested in
/// every way.
struct RandomCondition {
    let codebook: Codebook
    var generator: SeededGenerator

    /// On the elements of a list, or on the fields of a scope's only row.
    mutating func condition() -> Condition {
        let scope = Scope.allCases.filter { !$0.isOfFollowUp }.randomElement(using: &generator)!
        switch Int.random(in: 0..<6, using: &generator) {
        case 0: return .exists(scope, chance(2))
        case 1: return .every(scope, part(scope, isOfElement: true, depth: 2))
        case 2, 3: return .some(scope, part(scope, isOfElement: true, depth: 2))
        default:
            return scope.isList
                ? .some(scope, part(scope, isOfElement: true, depth: 1))
                : part(scope, isOfElement: false, depth: 2)
        }
    }

    mutating func part(_ scope: Scope, isOfElement: Bool, depth: Int) -> Condition {
        func parts() -> [Condition] {
            (0..<Int.random(in: 1...3, using: &generator)).map { _ in
                part(scope, isOfElement: isOfElement, depth: depth - 1)
            }
        }
        switch depth > 0 ? Int.random(in: 0..<5, using: &generator) : 4 {
        case 0: return .all(parts())
        case 1: return .any(parts())
        case 2: return .not(part(scope, isOfElement: isOfElement, depth: depth - 1))
        default:
            // Checks alone ask for the date of any plan.
            let fields = scope == .plans ? scope.fields.dropLast().indices : scope.fields.indices
            let field = fields.randomElement(using: &generator)!
            let path = FieldPath(scope: scope, field: field, isOfElement: isOfElement)
            return .comparison(path, comparison(path.type.list))
        }
    }

    /// Of any kind, whatever the field holds.
    private mutating func comparison(_ list: ListID?) -> Comparison {
        let count = list.map { codebook.list($0).values.count }
        switch Int.random(in: 0..<(count == nil ? 6 : 10), using: &generator) {
        case 0: return .isEmptyBox(chance(2))
        case 1: return .isEmptySet(chance(2))
        case 2:
            let least = Int.random(in: 0...3, using: &generator)
            let isOfSome = chance(2)
            return .isIn(
                NumberRange(atLeast: least, atMost: chance(2) ? least + 1 : nil),
                of: isOfSome ? count.map { selection($0) } : nil)
        case 3: return .isWithin(from: PartialDate("2014"), to: chance(2) ? PartialDate("2016-06") : nil)
        case 4: return .isNotEvident
        case 5: return .isMissing
        default: return .isAny(selection(count!))
        }
    }

    private mutating func selection(_ count: Int) -> CodeSelection {
        CodeSelection(count: count) { _ in chance(3) }
    }

    private mutating func chance(_ sides: Int) -> Bool { Int.random(in: 0..<sides, using: &generator) == 0 }
}
