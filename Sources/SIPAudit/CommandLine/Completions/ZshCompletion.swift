/// The completion script for zsh.
struct ZshCompletion {
    let grammar: CommandGrammar
    let language: Language

    private var function: String { grammar.completionFunction }

    func script() -> String {
        let common = (grammar.common + BuiltInOptions.all).flatMap(specifications)
        let commands = grammar.subcommands.map {
            quoted("\($0.name):\($0.abstract.summary(in: language))")
        }
        return """
            #compdef \(grammar.name)
            # zsh completion for \(grammar.name), written by: \(grammar.name) --generate-completion zsh
            # Save it as \(function) in a folder of $fpath.

            \(function)() {
                local context state state_descr line
                typeset -A opt_args
                _arguments -C -A "-*" \\
            \(arguments(common + ["'1: :->command'", "'*:: :->rest'"], indent: 8))
                case $state in
                    command)
                        local -a commands
                        commands=(
            \(commands.map { "                " + $0 }.joined(separator: "\n"))
                        )
                        _describe -t commands command commands
                        ;;
                    rest)
                        case ${words[1]} in
            \(grammar.subcommands.map(branch).joined(separator: "\n"))
                        esac
                        ;;
                esac
            }

            # Sourced, the function is registered; from $fpath, it is called.
            if [[ ${funcstack[1]} == \(function) ]]; then
                \(function) "$@"
            else
                compdef \(function) \(grammar.name)
            fi

            """
    }

    private func branch(_ subcommand: SubcommandDeclaration) -> String {
        let specifications =
            subcommand.allOptions.flatMap(specifications) + subcommand.arguments.map(specification)
        return """
                            \(subcommand.name))
                                _arguments \\
            \(arguments(specifications, indent: 24))
                                ;;
            """
    }

    private func arguments(_ specifications: [String], indent: Int) -> String {
        specifications.map { String(repeating: " ", count: indent) + $0 }.joined(separator: " \\\n")
    }

    /// An option as `_arguments` wants it, once per spelling.
    private func specifications(_ option: OptionDeclaration) -> [String] {
        let help = "[\(escaped(option.help.summary(in: language)))]"
        let others = option.repeats ? "*" : "(\(option.spellings.joined(separator: " ")))"
        guard let rule = option.rule, let placeholder = option.placeholder else {
            return option.spellings.map { quoted(others + $0 + help) }
        }
        let value = ":\(escaped(placeholder[language])):\(action(rule))"
        return option.spellings.map { spelling in
            quoted(others + spelling + (spelling.hasPrefix("--") ? "=" : "+") + help + value)
        }
    }

    private func specification(_ argument: ArgumentDeclaration) -> String {
        let marker = argument.repeats ? "*:" : argument.isRequired ? ":" : "::"
        return quoted(marker + escaped(argument.name[language]) + ":" + action(argument.rule))
    }

    private func action(_ rule: ValueRule) -> String {
        switch rule {
        case .text: " "
        case .file, .path: "_files"
        case .folder: "_files -/"
        case .integer, .choice: rule.words.isEmpty ? " " : "(\(rule.words.joined(separator: " ")))"
        }
    }

    /// Within a specification a colon and brackets have a meaning.
    private func escaped(_ text: String) -> String {
        text.map { "\\:[]".contains($0) ? "\\\($0)" : String($0) }.joined()
    }

    private func quoted(_ text: String) -> String {
        "'" + text.map { $0 == "'" ? "'\\''" : String($0) }.joined() + "'"
    }
}
