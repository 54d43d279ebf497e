/// A subcommand, declared as data: its specification, from which help, usage
/// line, errors and completions follow.
public struct SubcommandDeclaration: Hashable, Sendable {
    public let name: String
    /// What it does, in one line without a full stop.
    public let abstract: Bilingual
    /// What it computes, the shape of its output and what it costs in memory,
    /// a paragraph each.
    public let discussion: [Bilingual]
    public let arguments: [ArgumentDeclaration]
    /// The options of this subcommand alone.
    public let options: [OptionDeclaration]
    /// Those of the common options that have an effect here, with the values
    /// allowed here. The others are refused, not ignored.
    public let common: [OptionDeclaration]
    public let rules: [UsageRule]
    public let examples: [Example]

    public struct Example: Hashable, Sendable {
        public let command: String
        public let explanation: Bilingual

        public init(_ command: String, _ explanation: Bilingual) {
            self.command = command
            self.explanation = explanation
        }
    }

    public init(
        name: String, abstract: Bilingual, discussion: [Bilingual], arguments: [ArgumentDeclaration] = [],
        options: [OptionDeclaration] = [], common: [OptionDeclaration] = [], rules: [UsageRule] = [],
        examples: [Example] = []
    ) {
        self.name = name
        self.abstract = abstract
        self.discussion = discussion
        self.arguments = arguments
        self.options = options
        self.common = common
        self.rules = rules
        self.examples = examples
    }

    /// Every option that the subcommand takes.
    var allOptions: [OptionDeclaration] { options + common + BuiltInOptions.all }

    /// The option of that name as it is declared here, nil if it is not.
    func option(named name: String) -> OptionDeclaration? {
        for declared in [options, common, BuiltInOptions.all] {
            if let match = declared.first(where: { $0.name == name }) { return match }
        }
        return nil
    }
}
