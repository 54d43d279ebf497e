/// The completion script for bash, 3.2 (of macOS) and later.
struct BashCompletion {
    let grammar: CommandGrammar

    private var function: String { grammar.completionFunction }

    func script() -> String {
        """
        # bash completion for \(grammar.name), written by: \(grammar.name) --generate-completion bash
        # To use it, put in ~/.bashrc: eval "$(\(grammar.name) --generate-completion bash)"

        \(function)_reply() {
            local word
            while IFS= read -r word; do
                COMPREPLY+=("$word")
            done < <(compgen "$@" -- "$current")
        }

        # Names of files and folders may need quoting, which compopt sees to.
        \(function)_paths() {
            compopt -o filenames 2>/dev/null
            \(function)_reply "$@"
        }

        \(function)() {
            local current previous command word index
            COMPREPLY=()
            current="${COMP_WORDS[COMP_CWORD]}"
            previous="${COMP_WORDS[COMP_CWORD-1]}"
            # Bash breaks --option=value into three words.
            if [[ $current == "=" ]]; then
                current=""
            elif [[ $previous == "=" && COMP_CWORD -gt 2 ]]; then
                previous="${COMP_WORDS[COMP_CWORD-2]}"
            fi

            command=""
            index=1
            while [[ $index -lt $COMP_CWORD ]]; do
                word="${COMP_WORDS[index]}"
                case "$word" in
                    \(patterns(grammar.allOptions.filter { $0.rule != nil })))
                        index=$((index + 1))
                        if [[ ${COMP_WORDS[index]} == "=" ]]; then index=$((index + 1)); fi
                        ;;
                    -*) ;;
                    *)
                        command="$word"
                        break
                        ;;
                esac
                index=$((index + 1))
            done

            case "$command" in
                "")
        \(body(options: grammar.common + BuiltInOptions.all, words: .choice(commandChoices)))
                    ;;
        \(grammar.subcommands.map(branch).joined(separator: "\n"))
            esac
        }

        complete -F \(function) \(grammar.name)

        """
    }

    private var commandChoices: [ValueRule.Choice] {
        grammar.subcommands.map { ValueRule.Choice($0.name, help: $0.abstract) }
    }

    private func branch(_ subcommand: SubcommandDeclaration) -> String {
        """
                \(subcommand.name))
        \(body(options: subcommand.allOptions, words: subcommand.arguments.first?.rule))
                    ;;
        """
    }

    /// Completes an option's value, an option's name or an argument. The first
    /// argument's rule serves for all of them.
    private func body(options: [OptionDeclaration], words: ValueRule?) -> String {
        let values = options.compactMap { option in
            option.rule.map { "\(patterns([option]))) \(reply($0)) ;;" }
        }
        let names = options.flatMap(\.spellings).joined(separator: " ")
        let lines =
            ["case \"$previous\" in"] + values.map { "    " + $0 } + [
                "    *)", "        case \"$current\" in",
            ]
            + ["            -*) \(function)_reply -W \"\(names)\" ;;"]
            + ["            *) \(words.map(reply) ?? ":") ;;", "        esac", "        ;;", "esac"]
        return lines.map { "            " + $0 }.joined(separator: "\n")
    }

    private func patterns(_ options: [OptionDeclaration]) -> String {
        options.flatMap(\.spellings).joined(separator: " | ")
    }

    private func reply(_ rule: ValueRule) -> String {
        switch rule {
        case .text: ":"
        case .file, .path: "\(function)_paths -f"
        case .folder: "\(function)_paths -d"
        case .integer where rule.words.isEmpty: ":"
        case .integer, .choice: "\(function)_reply -W \"\(rule.words.joined(separator: " "))\""
        }
    }
}
