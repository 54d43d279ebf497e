/// Reads a command line from left to right, as options with their values and as
/// arguments.
///
/// Accepts `--option value`, `--option=value`, `-o value`, `-ovalue` and
/// `-o=value`; `--` ends the options, and `-` is an argument (standard input).
/// A value that begins with a hyphen is taken only after `=`, or if it is a
/// negative number, so that `--table --excel` is a missing value.
struct TokenReader {
    enum Token {
        case option(OptionDeclaration, value: String?)
        case argument(String, index: Int)
    }

    let grammar: CommandGrammar
    /// The subcommand whose options are known; before it is found, all are.
    let subcommand: SubcommandDeclaration?
    let arguments: [String]
    private var position = 0
    private var optionsHaveEnded = false
    private let known: [OptionDeclaration]

    init(grammar: CommandGrammar, subcommand: SubcommandDeclaration?, arguments: [String]) {
        self.grammar = grammar
        self.subcommand = subcommand
        self.arguments = arguments
        known = subcommand?.allOptions ?? grammar.allOptions
    }

    /// The next token, nil at the end.
    mutating func next() throws(UsageError) -> Token? {
        guard position < arguments.count else { return nil }
        let text = arguments[position]
        position += 1
        if optionsHaveEnded { return .argument(text, index: position - 1) }
        if text == "--" {
            optionsHaveEnded = true
            return try next()
        }
        if text.hasPrefix("--") { return try longOption(text) }
        if text.hasPrefix("-"), text != "-" { return try shortOption(text) }
        if let dash = text.first, "–—−".contains(dash) { throw error(typographicDash(text)) }
        return .argument(text, index: position - 1)
    }

    private mutating func longOption(_ text: String) throws(UsageError) -> Token {
        let parts = text.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = String(parts[0])
        guard let option = known.first(where: { $0.name == name }) else {
            throw error(unknownOption("--" + name, name: name))
        }
        return try token(option, attached: parts.count > 1 ? String(parts[1]) : nil)
    }

    private mutating func shortOption(_ text: String) throws(UsageError) -> Token {
        let name = String(text.dropFirst().prefix { $0 != "=" })
        let rest = text.dropFirst(2)
        // -output is a long option with a hyphen too few, not the file "utput".
        guard let option = known.first(where: { $0.short == text.dropFirst().first }),
            !known.contains(where: { $0.name == name }), option.kind != .flag || rest.isEmpty
        else { throw error(unknownOption("-" + name, name: name)) }
        let attached = rest.hasPrefix("=") ? rest.dropFirst() : rest
        return try token(option, attached: rest.isEmpty ? nil : String(attached))
    }

    private mutating func token(_ option: OptionDeclaration, attached: String?) throws(UsageError) -> Token {
        guard let rule = option.rule, let placeholder = option.placeholder else {
            if let attached { throw error(.takesNoValue(option, Masked(attached))) }
            return .option(option, value: nil)
        }
        guard let value = attached ?? followingValue(), !value.isEmpty else {
            throw error(.missingValue(option, rule.expectation(placeholder: placeholder)))
        }
        return .option(option, value: value)
    }

    /// The argument after an option, if it can be its value.
    private mutating func followingValue() -> String? {
        guard position < arguments.count else { return nil }
        let text = arguments[position]
        guard !text.hasPrefix("-") || text == "-" || Int(text) != nil else { return nil }
        position += 1
        return text
    }

    private func error(_ message: Bilingual) -> UsageError {
        UsageError(program: grammar.name, message: message, usage: grammar.usage(of: subcommand))
    }

    /// Why `name`, written as `text`, is not an option here.
    private func unknownOption(_ text: String, name: String) -> Bilingual {
        if let subcommand, text.hasPrefix("--") {
            let owners = grammar.subcommands.filter { $0.allOptions.contains { $0.name == name } }
            if let option = owners.first?.allOptions.first(where: { $0.name == name }) {
                return .belongsElsewhere(option, not: subcommand.name, owners: owners.map(\.name))
            }
        }
        if let nearest = nearestName(to: name, in: known.map(\.name)) {
            return .unknownOption(Masked(text), nearest: nearest)
        }
        let helpCommand = [grammar.name, subcommand?.name, "--help"].compactMap(\.self)
        return .unknownOption(Masked(text), helpCommand: helpCommand.joined(separator: " "))
    }

    /// Word processors turn two hyphens into one dash, and commands are pasted from them.
    private func typographicDash(_ text: String) -> Bilingual {
        let written = String(text.prefix { $0 != "=" })
        let name = String(written.drop { "–—−-".contains($0) })
        return .typographicDash(Masked(written), nearest: nearestName(to: name, in: known.map(\.name)))
    }
}

// MARK: - Messages

extension Bilingual {
    fileprivate static func unknownOption(_ text: Masked, nearest: String) -> Bilingual {
        Bilingual(sv: "okänt val \(text)", en: "unknown option \(text)") + didYouMean("--" + nearest)
    }

    fileprivate static func unknownOption(_ text: Masked, helpCommand: String) -> Bilingual {
        Bilingual(
            sv: "okänt val \(text); valen visas av \(helpCommand)",
            en: "unknown option \(text); \(helpCommand) shows the options")
    }

    fileprivate static func belongsElsewhere(
        _ option: OptionDeclaration, not subcommand: String, owners: [String]
    ) -> Bilingual {
        let list = enumeration(owners, .and)
        return Bilingual(
            sv: "\(option.spelling) hör inte till \(subcommand) utan till \(list.swedish)",
            en: "\(option.spelling) does not belong to \(subcommand) but to \(list.english)")
    }

    fileprivate static func missingValue(_ option: OptionDeclaration, _ expected: Bilingual) -> Bilingual {
        Bilingual(
            sv: "\(option.spelling) saknar värde; ange \(expected.swedish)",
            en: "\(option.spelling) lacks a value; give \(expected.english)")
    }

    fileprivate static func takesNoValue(_ option: OptionDeclaration, _ value: Masked) -> Bilingual {
        let quoted = quoted(value)
        return Bilingual(
            sv: "\(option.spelling) tar inget värde men fick \(quoted.swedish)",
            en: "\(option.spelling) takes no value but was given \(quoted.english)")
    }

    fileprivate static func typographicDash(_ text: Masked, nearest: String?) -> Bilingual {
        let quoted = quoted(text)
        let correct = nearest.map { Bilingual(same: "--" + $0) } ?? Bilingual(sv: "valet", en: "the option")
        return Bilingual(
            sv: "\(quoted.swedish) börjar med ett tankstreck; skriv \(correct.swedish) med två bindestreck",
            en: "\(quoted.english) begins with a dash; write \(correct.english) with two hyphens")
    }
}
