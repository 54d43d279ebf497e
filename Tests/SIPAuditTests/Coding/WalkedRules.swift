@testable import SIPAudit

extension Rule {
    /// The value that the rule gives in a case, and the branch that decided.
    func walkedValue(in view: WalkedCase) -> (CodedValue, Evidence) {
        switch self {
        case .field(let path, let mapping):
            (Self.value(of: path, mapping: mapping, in: view), .rule)
        case .branches(let branches, let otherwise):
            Self.value(of: branches, otherwise: otherwise, in: view)
        case .members(let members):
            (Self.value(of: members, in: view), .rule)
        case .count(let scope, let condition):
            (Self.count(scope, condition, in: view), .rule)
        case .countValues(let path, let selection):
            (Self.countValues(path, selection, in: view), .rule)
        case .days(let from, let to):
            (Self.days(from: from, to: to, in: view), .rule)
        case .year(let path):
            (Self.year(path, in: view), .rule)
        case .derived: preconditionFailure("what follows from other values is not walked in a case")
        }
    }

    /// The first branch that is not false decides: a condition that cannot be
    /// answered is not passed over.
    private static func value(
        of branches: [Branch], otherwise: Outcome, in view: WalkedCase
    ) -> (CodedValue, Evidence) {
        for (index, branch) in branches.enumerated() {
            switch branch.condition.walkedTruth(in: view) {
            case .no: continue
            case .yes: return (branch.outcome.value, .branch(index))
            case .notEvident: return (.notEvident, .branch(index))
            case .missing: return (.missing, .branch(index))
            }
        }
        return (otherwise.value, .otherwise)
    }

    private static func value(of members: [Member], in view: WalkedCase) -> CodedValue {
        var set = CodeSet()
        var isNotEvident = false
        for member in members {
            switch member.condition.walkedTruth(in: view) {
            case .yes: set.insert(member.value)
            case .no: continue
            case .notEvident: isNotEvident = true
            case .missing: return .missing
            }
        }
        return isNotEvident ? .notEvident : .values(set)
    }

    private static func value(of path: FieldPath, mapping: [Int], in view: WalkedCase) -> CodedValue {
        path.value(in: view) { value in
            switch value {
            case .code(let index): .value(mapping[index])
            case .codes(let set): .values(set.mapped(by: mapping))
            case .number(let number): .number(number)
            case .empty: .notEvident
            case .date, .text, .filled, .notEvident, .missing: .notEvident
            }
        }
    }

    private static func count(_ scope: Scope, _ condition: Condition, in view: WalkedCase) -> CodedValue {
        guard let rows = view[scope] else {
            return view.absence(of: scope) == .notEvident ? .notEvident : .missing
        }
        let count = ElementCount(rows.map { condition.walkedTruth(in: view, element: $0) })
        if count.missing > 0 { return .missing }
        return count.notEvident > 0 ? .notEvident : .number(count.met)
    }

    private static func countValues(
        _ path: FieldPath, _ selection: CodeSelection?, in view: WalkedCase
    ) -> CodedValue {
        path.value(in: view) { value in
            switch value {
            case .codes(let set): .number((selection?.members(of: set) ?? set).count)
            // An empty box for several values holds none of them.
            case .empty: .number(0)
            default: .notEvident
            }
        }
    }

    /// The days, where the precision of both dates decides them.
    private static func days(from: FieldPath, to: FieldPath, in view: WalkedCase) -> CodedValue {
        switch Condition.walkedDays(from: from, to: to, in: view) {
        case .known(let range): range.count == 1 ? .number(range.lowerBound) : .notEvident
        case .absent: .notApplicable
        case .notEvident: .notEvident
        case .missing: .missing
        }
    }

    private static func year(_ path: FieldPath, in view: WalkedCase) -> CodedValue {
        path.value(in: view) { value in
            switch value {
            case .date(let date): .number(date.year)
            case .number(let year): .number(year)
            // As for days: where no date was set there is nothing to count from.
            case .empty: .notApplicable
            default: .notEvident
            }
        }
    }
}

extension Rule.Outcome {
    fileprivate var value: CodedValue {
        switch self {
        case .value(let index): .value(index)
        case .notEvident: .notEvident
        case .notApplicable: .notApplicable
        }
    }
}

extension FieldPath {
    /// The coded value that `convert` makes of the field, where it holds one.
    fileprivate func value(in view: WalkedCase, _ convert: (FieldValue) -> CodedValue) -> CodedValue {
        switch walkedRow(in: view, element: nil) {
        case .known(let row):
            switch row[field] {
            case .missing: .missing
            case .notEvident: .notEvident
            default: convert(row[field])
            }
        case .absent: .notApplicable
        case .notEvident: .notEvident
        case .missing: .missing
        }
    }
}

extension CodeSet {
    fileprivate func mapped(by mapping: [Int]) -> CodeSet {
        var result = CodeSet()
        for index in indices { result.insert(mapping[index]) }
        return result
    }
}
