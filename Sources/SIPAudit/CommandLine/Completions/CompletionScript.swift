extension CommandGrammar {
    /// The script that makes a shell complete this command's subcommands,
    /// options and values; descriptions are in `language`, where the shell
    /// shows any.
    public func completionScript(for shell: Shell, in language: Language) -> String {
        switch shell {
        case .bash: BashCompletion(grammar: self).script()
        case .zsh: ZshCompletion(grammar: self, language: language).script()
        case .fish: FishCompletion(grammar: self, language: language).script()
        }
    }

    /// The function that completes, named after the command.
    var completionFunction: String { "_" + name.map { $0 == "-" ? "_" : String($0) }.joined() }
}

extension OptionDeclaration {
    /// The ways to write the option: `-o` and `--output`.
    var spellings: [String] { (short.map { ["-\($0)"] } ?? []) + [spelling] }
}

extension Bilingual {
    /// The first sentence without its full stop: what fits beside a completion.
    func summary(in language: Language) -> String {
        let text = self[language]
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        guard let last = words.firstIndex(where: { $0.hasSuffix(".") }) else { return text }
        return String(words[...last].joined(separator: " ").dropLast())
    }
}
