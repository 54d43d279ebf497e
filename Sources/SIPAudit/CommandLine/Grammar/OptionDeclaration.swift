/// An option of the command line, declared as data.
///
/// Subcommands hold declarations; a typed `OptionKey` makes one and reads its
/// value back. The same name has the same kind in every subcommand, so that an
/// option may also stand before the subcommand; its allowed values may differ.
public struct OptionDeclaration: Hashable, Sendable {
    /// The long name, without its hyphens.
    public let name: String
    /// The letter of the short form, if there is one.
    public let short: Character?
    public let kind: Kind
    public let presence: Presence
    /// The value it has when it is left out and another option is given, by the name
    /// of that one.
    public let impliedBy: [String: String]
    public let help: Bilingual

    public enum Kind: Hashable, Sendable {
        /// On when it is there; takes no value.
        case flag
        /// Takes one value and may stand once.
        case value(ValueRule, placeholder: Bilingual)
        /// Takes one value and may stand several times.
        case repeated(ValueRule, placeholder: Bilingual)
        /// Takes values with commas between them and may stand several times.
        case list(ValueRule, placeholder: Bilingual)
    }

    public enum Presence: Hashable, Sendable {
        case optional
        case required
        /// May be left out, and then has this value.
        case standard(String)
        /// May be left out, and then has the value that the name of a file ends
        /// in, or this one where the ending says nothing.
        case chosen(by: NameEnding, standard: String)
    }

    /// What the value of another option, the name of a file, says of this one:
    /// `-o tables.csv` is a wish for csv.
    public struct NameEnding: Hashable, Sendable {
        /// The name of the option that takes the file.
        public let option: String
        /// The values by ending, in small letters and with the full stop.
        public let values: [String: String]
        /// Endings that promise something which the subcommand does not write.
        let foreign: Set<String>

        public init(
            of option: OptionDeclaration, _ values: [String: String], foreign: Set<String> = []
        ) {
            self.option = option.name
            self.values = values
            self.foreign = foreign
        }

        /// The value for a file of that name; nil where its ending says nothing.
        func value(for path: String) -> String? {
            Self.ending(of: path).flatMap { values[$0] }
        }

        /// The ending of a file of that name, if it is one of the foreign ones.
        func foreignEnding(of path: String) -> String? {
            Self.ending(of: path).flatMap { foreign.contains($0) ? $0 : nil }
        }

        private static func ending(of path: String) -> String? {
            path.lastIndex(of: ".").map { path[$0...].lowercased() }
        }
    }

    public init(
        name: String, short: Character? = nil, kind: Kind, presence: Presence = .optional,
        impliedBy: [String: String] = [:], help: Bilingual
    ) {
        self.name = name
        self.short = short
        self.kind = kind
        self.presence = presence
        self.impliedBy = impliedBy
        self.help = help
    }

    /// The name as it is written: `--table`.
    public var spelling: String { "--" + name }

    /// The option with its value's placeholder, as the usage line and the help show it.
    public var synopsis: Bilingual {
        Bilingual(same: spelling + (placeholder == nil ? "" : " ")) + (placeholder ?? Bilingual(same: ""))
    }

    var rule: ValueRule? {
        switch kind {
        case .flag: nil
        case .value(let rule, _), .repeated(let rule, _), .list(let rule, _): rule
        }
    }

    var placeholder: Bilingual? {
        switch kind {
        case .flag: nil
        case .value(_, let placeholder), .repeated(_, let placeholder), .list(_, let placeholder): placeholder
        }
    }

    var isList: Bool {
        if case .list = kind { true } else { false }
    }

    /// Whether it may stand several times.
    var repeats: Bool {
        if case .repeated = kind { true } else { isList }
    }

    var standard: String? {
        switch presence {
        case .optional, .required: nil
        case .standard(let value), .chosen(_, let value): value
        }
    }
}

/// An argument of the command line: what stands there without an option's name.
public struct ArgumentDeclaration: Hashable, Sendable {
    /// The name in usage lines, in capitals. The English one is also its id.
    public let name: Bilingual
    public let rule: ValueRule
    /// False if it may be left out.
    public let isRequired: Bool
    /// True if it takes all that remain; only the last argument can.
    public let repeats: Bool
    public let help: Bilingual

    public init(
        name: Bilingual, rule: ValueRule, isRequired: Bool = true, repeats: Bool = false, help: Bilingual
    ) {
        self.name = name
        self.rule = rule
        self.isRequired = isRequired
        self.repeats = repeats
        self.help = help
    }

    var id: String { name.english }

    /// The argument in a usage line: `INPUT`, `[INPUT]`, `INPUT …`.
    var synopsis: Bilingual {
        let shown = repeats ? name + Bilingual(same: " …") : name
        return isRequired ? shown : Bilingual(same: "[") + shown + Bilingual(same: "]")
    }
}
