/// The element of a list that an enclosing `some`, `every` or `count` tests.
struct TracedElement {
    let index: Int
    let row: CaseRow
}

// A second, slow evaluation for one case and one variable, which keeps what the
// fast one throws away: the places that decided. Truths themselves are always
// asked of the fast one, so that the two cannot differ.

extension Condition {
    /// What the condition's truth in the case rests on.
    ///
    /// Where one true part made it true, or one false part false, it is the
    /// parts of that truth; otherwise all of them.
    func trace(in view: CaseView, element: TracedElement? = nil) -> Trace {
        switch self {
        case .comparison(let path, let comparison):
            return path.trace(in: view, element: element, isAskedByName: comparison.asksByName)
        case .days(let from, let to, _), .order(let from, _, let to):
            let truth = truth(in: view, element: element?.row)
            return Self.trace(dates: [from, to], in: view, element: element, isOpen: truth == .notEvident)
        case .exists(let scope, _): return scope.trace(in: view)
        case .some(let scope, let condition), .every(let scope, let condition):
            return Self.trace(scope, condition, in: view, deciding: truth(in: view))
        case .count(let scope, let condition, _):
            let truth = truth(in: view)
            return Self.trace(scope, condition, in: view, deciding: truth == .no ? .yes : truth)
        case .distinct(let scope, let condition, let path, let grouping, _):
            return Self.trace(
                scope, condition, by: path, as: grouping, in: view, deciding: truth(in: view))
        case .group(let scope, let condition, let by, let field, _):
            return Self.trace(scope, condition, fields: [by, field], in: view)
        case .meetings(let size, _): return Self.trace(meetingsBy: size.grouping, in: view)
        case .core(let team): return Self.trace(meetingsBy: team.grouping, in: view)
        case .all(let parts), .any(let parts):
            let truth = truth(in: view, element: element?.row)
            return .union(
                parts.filter { $0.truth(in: view, element: element?.row) == truth }
                    .map { $0.trace(in: view, element: element) })
        case .not(let condition): return condition.trace(in: view, element: element)
        // Of checks alone, whose findings say themselves where they stand.
        case .coded, .firstPlan: return Trace()
        }
    }

    /// The elements whose truth is the one that decided; where there are none,
    /// all of them were read in vain, or the list is empty or was not coded.
    static func trace(
        _ scope: Scope, _ condition: Condition, in view: CaseView, deciding truth: Truth
    ) -> Trace {
        guard let rows = view[scope] else { return .lacking(Place(scope: scope)) }
        let elements = rows.enumerated().map { TracedElement(index: $0, row: $1) }
        let deciding = elements.filter { condition.truth(in: view, element: $0.row) == truth }
        var trace = Trace.union(
            (deciding.isEmpty ? elements : deciding).map { element in
                // A condition that reads nothing of an element still counts it.
                var trace = Trace.reading(Place(scope: scope, row: element.index))
                trace.formUnion(condition.trace(in: view, element: element))
                return trace
            })
        if rows.isEmpty { trace.formUnion(.reading(Place(scope: scope))) }
        return trace
    }

    /// Two dates; `isOpen` when what they say does not decide.
    static func trace(
        dates: [FieldPath], in view: CaseView, element: TracedElement? = nil, isOpen: Bool
    ) -> Trace {
        .union(
            dates.map { path in
                let trace = path.trace(in: view, element: element)
                guard isOpen, let row = path.row(in: view, element: element?.row),
                    case .date(let date) = view[row, path.field], !date.isDay
                else { return trace }
                return .notSaying(path.place(element: element))
            })
    }
}

extension FieldPath {
    fileprivate func place(element: TracedElement?) -> Place {
        Place(scope: scope, row: isOfElement ? element?.index : 0, field: field)
    }

    /// - Parameter isAskedByName: whether *framgår ej* and *ej kodat* are
    ///   answers here, not the lack of one.
    func trace(in view: CaseView, element: TracedElement? = nil, isAskedByName: Bool = false) -> Trace {
        guard let row = row(in: view, element: element?.row) else {
            return scope.trace(in: view)
        }
        let place = place(element: element)
        switch view[row, field] {
        case .missing where !isAskedByName: return .lacking(place)
        case .notEvident where !isAskedByName: return .notSaying(place)
        default: return .reading(place)
        }
    }
}

extension Comparison {
    fileprivate var asksByName: Bool { self == .isNotEvident || self == .isMissing }
}

extension Scope {
    /// What there is of a thing that the file has one of, or none.
    fileprivate func trace(in view: CaseView) -> Trace {
        guard let rows = view[self] else { return .lacking(Place(scope: self)) }
        return .reading(Place(scope: self, row: rows.isEmpty ? nil : 0))
    }
}
