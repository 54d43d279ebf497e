/// A way of counting actors: which of them count as one, and which not at all.
public struct ActorGrouping: Hashable, Sendable {
    /// Actors that count as one. No actor is in two groups of a grouping.
    public struct Group: Hashable, Sendable {
        public let id: String
        /// Values of the list of actors.
        public let actors: CodeSelection

        public init(id: String, actors: CodeSelection) {
            self.id = id
            self.actors = actors
        }
    }

    public let id: String
    /// What is counted, in the plural: *huvudmän*.
    public let label: Bilingual
    /// A line of the report, or the word *own* with a reason.
    public let source: String
    /// At most as many as sets reach (`CodeSet.capacity`).
    public let groups: [Group]

    public init(id: String, label: Bilingual, source: String, groups: [Group]) {
        self.id = id
        self.label = label
        self.source = source
        self.groups = groups
    }

    /// The group of an actor; nil where it does not count.
    public func group(of actor: Int) -> Int? { groups.firstIndex { $0.actors.contains(actor) } }
}
