/// Those around one person: who is called to meetings, holds tasks and provides
/// interventions, the same ones again and again.
struct Cast: Sendable {
    struct Member: Sendable {
        /// Indices into the lists of actors and of roles.
        let actor: Int
        let role: Int
        /// Which of the professionals it is, from 1; 0 for the user and theirs.
        let key: Int
    }

    /// The user first, where the codebook knows one.
    private(set) var members: [Member] = []

    init(_ size: ClosedRange<Int>, _ model: SynthesisModel, _ random: inout SplitMix64) {
        if let user = model.persons.first {
            members.append(Member(actor: user.actor, role: user.role, key: 0))
        }
        for key in 0..<random.within(size) {
            members.append(
                Member(
                    actor: model.organisations.value(&random), role: model.professions.value(&random),
                    key: key + 1))
        }
        if model.persons.count > 1, random.chance(300) {
            let other = model.persons[1 + random.below(model.persons.count - 1)]
            members.append(Member(actor: other.actor, role: other.role, key: 0))
        }
    }

    /// One of those who work with the person.
    func professional(_ random: inout SplitMix64) -> Member? {
        guard !members.isEmpty else { return nil }
        let member = members[random.below(members.count)]
        return member.key > 0 ? member : members.first { $0.key > 0 }
    }
}
