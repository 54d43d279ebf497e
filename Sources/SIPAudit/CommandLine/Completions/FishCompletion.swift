/// The completion script for fish, 3.0 and later.
struct FishCompletion {
    let grammar: CommandGrammar
    let language: Language

    func script() -> String {
        let names = grammar.subcommands.map(\.name).joined(separator: " ")
        let noCommand = "not __fish_seen_subcommand_from \(names)"
        let head = [
            "# fish completion for \(grammar.name), written by: \(grammar.name) --generate-completion fish",
            "# Save it as ~/.config/fish/completions/\(grammar.name).fish",
            "",
            // Arguments are files only where the grammar says so.
            "complete -c \(grammar.name) -f",
        ]
        let commands = grammar.subcommands.map {
            line(noCommand, ["-a", $0.name, "-d", quoted($0.abstract.summary(in: language))])
        }
        let common = (grammar.common + BuiltInOptions.all).map { option($0, when: noCommand) }
        let lines = head + commands + common + grammar.subcommands.flatMap(branch)
        return lines.joined(separator: "\n") + "\n"
    }

    private func branch(_ subcommand: SubcommandDeclaration) -> [String] {
        let condition = "__fish_seen_subcommand_from \(subcommand.name)"
        let arguments = subcommand.arguments.prefix(1).compactMap { argument -> String? in
            let words = words(argument.rule, takesValue: false)
            return words.isEmpty ? nil : line(condition, words)
        }
        return arguments + subcommand.allOptions.map { option($0, when: condition) }
    }

    private func option(_ option: OptionDeclaration, when condition: String) -> String {
        var words = option.short.map { ["-s", String($0)] } ?? []
        words += ["-l", option.name, "-d", quoted(option.help.summary(in: language))]
        if let rule = option.rule { words += self.words(rule, takesValue: true) }
        return line(condition, words)
    }

    private func line(_ condition: String, _ words: [String]) -> String {
        (["complete", "-c", grammar.name, "-n", quoted(condition)] + words).joined(separator: " ")
    }

    /// What may stand as a value or an argument. `-x` is a value that is no
    /// file, `-r -F` a value that is one.
    private func words(_ rule: ValueRule, takesValue: Bool) -> [String] {
        switch rule {
        case .text: takesValue ? ["-x"] : []
        case .file, .path: takesValue ? ["-r", "-F"] : ["-F"]
        case .folder: (takesValue ? ["-x"] : []) + ["-a", quoted("(__fish_complete_directories)")]
        case .integer, .choice:
            (takesValue ? ["-x"] : []) + ["-a", quoted(rule.words.joined(separator: " "))]
        }
    }

    private func quoted(_ text: String) -> String {
        "'" + text.map { "\\'".contains($0) ? "\\\($0)" : String($0) }.joined() + "'"
    }
}
