// What conditions that count actors, values held together, and meetings rest on.

extension Condition {
    /// The elements whose actors count, or leave open whether they do.
    static func trace(
        _ scope: Scope, _ condition: Condition, by path: FieldPath, as grouping: ActorGrouping,
        in view: CaseView, deciding truth: Truth
    ) -> Trace {
        let actors = grouping.groups.map(\.actors)
        let counted = actors.dropFirst().reduce(into: actors.first) { $0?.formUnion($1) }
        let counts = counted.map { [Condition.comparison(path, .isAny($0))] } ?? []
        return trace(
            scope, .all([condition] + counts), in: view, deciding: truth == .no ? .yes : truth)
    }

    /// The elements that may be counted, by what they are put together by and
    /// what is counted of them.
    static func trace(
        _ scope: Scope, _ condition: Condition, fields: [FieldPath], in view: CaseView
    ) -> Trace {
        guard let rows = view[scope] else { return .lacking(Place(scope: scope)) }
        var trace = trace(scope, condition, in: view, deciding: .yes)
        for (index, row) in rows.enumerated() where condition.truth(in: view, element: row) != .no {
            let element = TracedElement(index: index, row: row)
            trace.formUnion(condition.trace(in: view, element: element))
            for field in fields { trace.formUnion(field.trace(in: view, element: element)) }
        }
        return trace
    }

    /// The meetings from the first plan on, and what of them leaves it open.
    static func trace(meetingsBy grouping: ActorGrouping, in view: CaseView) -> Trace {
        guard let series = MeetingSeries(in: view, ActorGroups(grouping)) else {
            return .lacking(Place(scope: .occasions))
        }
        var trace = Trace.union(
            series.entries.map { entry in
                let place =
                    switch entry.occasion {
                    case nil: Place(scope: .meeting, row: 0)
                    case .followUp(let index): Place(scope: .followUps, row: index)
                    case .laterPlan(let index): Place(scope: .plans, row: index)
                    }
                return switch entry.openness {
                case .missing: .lacking(place)
                case .notEvident: .notSaying(place)
                case .yes, .no: .reading(place)
                }
            })
        if !series.isWhole { trace.formUnion(.lacking(Place(scope: .occasions))) }
        return trace
    }
}
