/// The help of a command or of one subcommand, written from its declaration.
///
/// Pages are 80 columns wide, so that they fit any terminal and can be pasted
/// into a manual.
struct HelpPage {
    static let width = 80

    let grammar: CommandGrammar
    let language: Language

    func overview() -> String {
        let commands = grammar.subcommands.map {
            HelpList.Row(name: $0.name, paragraphs: [$0.abstract[language]])
        }
        return page([
            ["\(grammar.name): \(grammar.abstract[language])"],
            [grammar.usage(of: nil)[language]],
            prose(grammar.discussion),
            section(.commands, HelpList(rows: commands).lines(width: Self.width)),
            section(.commonOptions, options(grammar.common + BuiltInOptions.all)),
            wrapped(Bilingual.more(grammar.name)[language], width: Self.width),
        ])
    }

    func page(for subcommand: SubcommandDeclaration) -> String {
        let arguments = subcommand.arguments.map {
            row($0.name[language], $0.help, rule: $0.rule, standard: nil)
        }
        return page([
            ["\(grammar.name) \(subcommand.name): \(subcommand.abstract[language])"],
            [grammar.usage(of: subcommand)[language]],
            prose(subcommand.discussion),
            section(.arguments, HelpList(rows: arguments).lines(width: Self.width)),
            section(.options, options(subcommand.options)),
            section(.commonOptions, options(subcommand.common + BuiltInOptions.shownEverywhere)),
            section(.examples, examples(subcommand.examples)),
        ])
    }

    /// Joins the parts that are not empty, with an empty line between them.
    private func page(_ parts: [[String]]) -> String {
        parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
    }

    private func section(_ title: Bilingual, _ lines: [String]) -> [String] {
        lines.isEmpty ? [] : [title[language] + ":"] + lines
    }

    private func prose(_ paragraphs: [Bilingual]) -> [String] {
        let wrappedParagraphs = paragraphs.map { wrapped($0[language], width: Self.width) }
        return Array(wrappedParagraphs.joined(separator: [""]))
    }

    private func options(_ options: [OptionDeclaration]) -> [String] {
        let rows = options.map { option in
            let short = option.short.map { "-\($0), " } ?? ""
            return row(
                short + option.synopsis[language], option.help, rule: option.rule, standard: option.standard)
        }
        return HelpList(rows: rows).lines(width: Self.width)
    }

    /// A name with its help and its allowed words: those in one line, or in a
    /// line each where some need explaining.
    private func row(_ name: String, _ help: Bilingual, rule: ValueRule?, standard: String?) -> HelpList.Row {
        let choices = rule?.choices ?? []
        let note = " (\(Bilingual.standard[language])"
        guard choices.contains(where: { $0.help != nil }) else {
            let allowed = choices.isEmpty ? [] : [Bilingual.oneOf(choices.map(\.id))[language]]
            let suffix = standard.map { "\(note): \($0))." } ?? "."
            return HelpList.Row(name: name, paragraphs: [help[language]] + allowed.map { $0 + suffix })
        }
        let details = choices.map { choice in
            let mark = choice.id == standard ? note + ")" : ""
            return HelpList.Row(name: choice.id, paragraphs: [(choice.help?[language] ?? "") + mark])
        }
        return HelpList.Row(name: name, paragraphs: [help[language]], details: details)
    }

    private func examples(_ examples: [SubcommandDeclaration.Example]) -> [String] {
        examples.flatMap { example in
            ["  " + example.command]
                + wrapped(example.explanation[language], width: Self.width - 6).map { "      " + $0 }
        }
    }
}

extension CommandGrammar {
    /// The help of a subcommand, or of the whole command; ends with a line end.
    public func help(on subcommand: SubcommandDeclaration?, in language: Language) -> String {
        let help = HelpPage(grammar: self, language: language)
        return subcommand.map(help.page(for:)) ?? help.overview()
    }
}

// MARK: - Messages

extension Bilingual {
    fileprivate static let commands = Bilingual(sv: "Kommandon", en: "Commands")
    fileprivate static let arguments = Bilingual(sv: "Argument", en: "Arguments")
    fileprivate static let options = Bilingual(sv: "Val", en: "Options")
    fileprivate static let commonOptions = Bilingual(sv: "Gemensamma val", en: "Common options")
    fileprivate static let examples = Bilingual(sv: "Exempel", en: "Examples")
    fileprivate static let standard = Bilingual(sv: "förvalt", en: "default")

    fileprivate static func oneOf(_ ids: [String]) -> Bilingual {
        Bilingual(sv: "Ett av ", en: "One of ") + enumeration(ids, .or)
    }

    fileprivate static func more(_ program: String) -> Bilingual {
        Bilingual(
            sv: "Mer om ett kommando: \(program) help KOMMANDO",
            en: "More about a command: \(program) help COMMAND")
    }
}
