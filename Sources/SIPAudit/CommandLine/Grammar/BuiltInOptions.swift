/// The options that the grammar itself answers, in every subcommand and without one.
public enum BuiltInOptions {
    public static let language = OptionKey<Language>.choice(
        "language", Bilingual(sv: "SPRÅK", en: "LANGUAGE"), standard: .swedish,
        help: Bilingual(
            sv: "Språk i tabeller, hjälp och felmeddelanden. Id:n i csv och json ändras inte.",
            en: "Language of tables, help and errors. Ids in csv and json stay the same."))

    public static let help = OptionKey.flag(
        "help", short: "h", help: Bilingual(sv: "Visa hjälpen och avsluta.", en: "Show the help and exit."))

    public static let version = OptionKey.flag(
        "version",
        help: Bilingual(sv: "Visa programmets version och avsluta.", en: "Show the version and exit."))

    public static let generateCompletion = OptionKey<Shell?>.choice(
        "generate-completion", Bilingual(sv: "SKAL", en: "SHELL"),
        help: Bilingual(
            sv: "Skriv det skript som låter skalet fylla i kommandon och val med tabbtangenten.",
            en: "Print the script that lets the shell complete commands and options with the tab key."))

    /// Those that the help of every subcommand shows; the others work there too.
    static let shownEverywhere = [language.declaration, help.declaration]

    static let all = [
        language.declaration, help.declaration, version.declaration, generateCompletion.declaration,
    ]
}

extension Language: CommandLineChoice {
    public var help: Bilingual? {
        switch self {
        case .swedish: Bilingual(sv: "svenska", en: "Swedish")
        case .english: Bilingual(sv: "engelska", en: "English")
        }
    }
}

/// A shell that the program can write a completion script for.
public enum Shell: String, CommandLineChoice {
    case bash, zsh, fish
}
