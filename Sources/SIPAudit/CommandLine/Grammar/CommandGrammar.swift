/// A whole command line, declared as data.
///
/// `parse` turns arguments into an `Invocation`; help, usage lines and
/// completion scripts come from the same declaration.
public struct CommandGrammar: Sendable {
    /// The command's own name.
    public let name: String
    public let version: String
    /// What the command does, in one line without a full stop.
    public let abstract: Bilingual
    /// What holds for all subcommands, a paragraph each.
    public let discussion: [Bilingual]
    /// Options that mean the same in all subcommands that take them.
    public let common: [OptionDeclaration]
    public let subcommands: [SubcommandDeclaration]

    /// The subcommand `help` is added to `subcommands`.
    public init(
        name: String, version: String, abstract: Bilingual, discussion: [Bilingual] = [],
        common: [OptionDeclaration], subcommands: [SubcommandDeclaration]
    ) {
        self.name = name
        self.version = version
        self.abstract = abstract
        self.discussion = discussion
        self.common = common
        self.subcommands = subcommands + [.help(on: subcommands)]
    }

    public func subcommand(named name: String) -> SubcommandDeclaration? {
        subcommands.first { $0.name == name }
    }

    /// What `--version` prints.
    public var versionLine: String { "\(name) \(version)" }

    /// How to call the command, or one subcommand of it.
    public func usage(of subcommand: SubcommandDeclaration?) -> Bilingual {
        guard let subcommand else {
            return Bilingual(
                sv: "Användning: \(name) KOMMANDO [val]", en: "Usage: \(name) COMMAND [options]")
        }
        let required = subcommand.allOptions.filter { $0.presence == .required }.map(\.synopsis)
        let head = Bilingual(
            sv: "Användning: \(name) \(subcommand.name) [val]",
            en: "Usage: \(name) \(subcommand.name) [options]")
        return (required + subcommand.arguments.map(\.synopsis)).reduce(head) {
            $0 + Bilingual(same: " ") + $1
        }
    }

    /// The language asked for on a command line, found before the line is
    /// parsed so that its errors come in that language too.
    public func language(in arguments: [String]) -> Language {
        writtenValue(of: BuiltInOptions.language.declaration, in: arguments)
            .flatMap(Language.init(rawValue:)) ?? .swedish
    }

    /// The value of an option wherever it stands, nil if it is not there or has none.
    ///
    /// The parser takes no value that begins with a hyphen, so what looks like
    /// the option and stands before `--` is the option.
    func writtenValue(of option: OptionDeclaration, in arguments: [String]) -> String? {
        let options = Array(arguments.prefix { $0 != "--" })
        let attached = option.spelling + "="
        for (argument, next) in zip(options, options.dropFirst().map(Optional.some) + [nil]) {
            if argument == option.spelling { return next.flatMap { $0.hasPrefix("-") ? nil : $0 } }
            if argument.hasPrefix(attached) { return String(argument.dropFirst(attached.count)) }
        }
        return nil
    }

    /// Every option of the grammar, once per name. Where a subcommand narrows a
    /// common option, the common declaration stands for it.
    var allOptions: [OptionDeclaration] {
        var names: Set<String> = []
        let declared = common + BuiltInOptions.all + subcommands.flatMap(\.allOptions)
        return declared.filter { names.insert($0.name).inserted }
    }
}

extension SubcommandDeclaration {
    static let helpName = "help"

    /// `help [COMMAND]`, the same as `COMMAND --help`.
    fileprivate static func help(on subcommands: [SubcommandDeclaration]) -> SubcommandDeclaration {
        SubcommandDeclaration(
            name: helpName,
            abstract: Bilingual(sv: "visar hjälpen, för programmet eller ett kommando", en: "shows the help"),
            discussion: [],
            arguments: [
                ArgumentDeclaration(
                    name: Bilingual(sv: "KOMMANDO", en: "COMMAND"),
                    rule: .choice(subcommands.map { ValueRule.Choice($0.name, help: $0.abstract) }),
                    isRequired: false,
                    help: Bilingual(
                        sv: "Det kommando som hjälpen ska handla om.", en: "The command to explain."))
            ])
    }
}
