/// What a condition asks that counts actors, values held together, or meetings,
/// laid out for `ConditionProgram`.
enum CountingTest: Sendable {
    case distinct(Scope, by: ConditionProgram.Path, ActorGroups, NumberRange)
    case group(Scope, by: ConditionProgram.Path, distinct: ConditionProgram.Path, atLeast: Int)
    case meetings(ActorGroups, atLeast: Int, NumberRange)
    case core(CoreTeam, ActorGroups)
}

extension ConditionProgram {
    /// - Parameter part: where what it asks of elements begins.
    func truth(of test: CountingTest, _ part: Int, in view: CaseView) -> Truth {
        switch test {
        case .distinct(let scope, let by, let groups, let range):
            guard let rows = view.range(of: scope) else { return view.absence(of: scope) }
            var presence = GroupPresence(groups)
            for place in rows {
                let row = view.row(at: place)
                let isMet = truth(at: part, in: view, element: row)
                presence.add(view[row, Int(by.field)], groups, isThere: isMet)
            }
            return presence.truth(in: range)
        case .group(let scope, let by, let field, let least):
            guard let rows = view.range(of: scope) else { return view.absence(of: scope) }
            var held = HeldTogether()
            for (index, place) in rows.enumerated() {
                let row = view.row(at: place)
                let isMet = truth(at: part, in: view, element: row)
                let key = view.key(of: scope, at: index, row, field: Int(by.field))
                held.add(key, view[row, Int(field.field)], isMet: isMet)
            }
            return held.truth(atLeast: least)
        case .meetings(let groups, let least, let range):
            guard let series = MeetingSeries(in: view, groups) else { return view.absence(of: .occasions) }
            return series.truth(atLeast: least, in: range)
        case .core(let team, let groups):
            guard let series = MeetingSeries(in: view, groups) else { return view.absence(of: .occasions) }
            return CoreTeamSearch.truth(of: team, in: series)
        }
    }
}
