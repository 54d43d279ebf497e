// The words of conditions that count actors, values held together, and meetings.

extension Wording {
    /// *Minst 2 huvudmän som aktör bland deltagare vid första planens möte.*
    func words(
        counting grouping: ActorGrouping, by field: FieldPath, among things: ScopeWording,
        _ range: NumberRange
    ) -> String {
        text(
            "\(words(for: range)) \(grouping.label.swedish) som \(field.noun.swedish) bland "
                + things.many.swedish,
            "\(words(for: range)) \(grouping.label.english) as \(field.noun.english) among "
                + things.many.english)
    }

    /// *Samma innehavare har minst 3 olika värden på uppgift bland …*
    func words(
        ofSame key: FieldPath, atLeast least: Int, _ field: FieldPath, among things: ScopeWording
    ) -> String {
        text(
            "samma \(key.noun.swedish) har minst \(least) olika värden på \(field.noun.swedish) bland "
                + things.many.swedish,
            "the same \(key.noun.english) has at least \(least) different values of \(field.noun.english) "
                + "among \(things.many.english)")
    }

    func words(countingMeetings size: MeetingSize, _ range: NumberRange) -> String {
        let label = size.grouping.label
        return text(
            "det hölls \(words(for: range)) möten, från första planens och framåt, där minst \(size.atLeast) "
                + "\(label.swedish) deltog",
            "\(words(for: range)) meetings, from the first plan's on, were attended by at least "
                + "\(size.atLeast) \(label.english)")
    }

    func words(for team: CoreTeam) -> String {
        let label = team.grouping.label
        return text(
            "en kärna av minst \(team.actors) \(label.swedish) deltog tillsammans vid minst \(team.share) av "
                + "minst \(team.meetings) möten i följd inom \(team.months) månader, från första planens "
                + "möte och framåt",
            "a core of at least \(team.actors) \(label.english) attended together at least \(team.share) of "
                + "at least \(team.meetings) consecutive meetings within \(team.months) months, from the "
                + "first plan's meeting on")
    }
}
