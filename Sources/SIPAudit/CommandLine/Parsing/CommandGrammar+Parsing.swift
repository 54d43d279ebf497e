extension CommandGrammar {
    /// Reads a command line, without the command's own name.
    ///
    /// Options may stand before or after the subcommand and its arguments.
    /// `--help` and `--version` are answered even where the rest of the line is
    /// wrong. The first fault found is thrown.
    public func parse(_ arguments: [String]) throws(UsageError) -> Invocation {
        let options = arguments.prefix { $0 != "--" }
        if options.contains(where: { $0 == "--help" || $0 == "-h" }) {
            return .help(try helpTopic(arguments))
        }
        if options.contains("--version") { return .version }

        let completion = BuiltInOptions.generateCompletion.declaration
        if let written = writtenValue(of: completion, in: arguments) {
            if let fault = completion.rule?.fault(in: written, of: Bilingual(same: completion.spelling)) {
                throw error(fault)
            }
            if let shell = Shell(rawValue: written) { return .completions(shell) }
        }
        guard let index = try subcommandIndex(in: arguments) else {
            throw error(.missingSubcommand(subcommands.map(\.name)))
        }
        let subcommand = try subcommand(writtenAs: arguments[index])
        var rest = arguments
        rest.remove(at: index)
        let parsed = try parse(rest, as: subcommand)
        guard subcommand.name == SubcommandDeclaration.helpName else { return .run(parsed) }
        return .help(parsed.arguments.values.first?.first.flatMap(self.subcommand(named:)))
    }

    /// Where the subcommand's name stands: the first thing that is neither an
    /// option nor an option's value.
    private func subcommandIndex(in arguments: [String]) throws(UsageError) -> Int? {
        var reader = TokenReader(grammar: self, subcommand: nil, arguments: arguments)
        while let token = try reader.next() {
            if case .argument(_, let index) = token { return index }
        }
        return nil
    }

    /// The subcommand that help is asked for, on a line that may be wrong in other ways.
    private func helpTopic(_ arguments: [String]) throws(UsageError) -> SubcommandDeclaration? {
        do {
            guard let index = try subcommandIndex(in: arguments) else { return nil }
            return try subcommand(writtenAs: arguments[index])
        } catch {
            let named = arguments.lazy.compactMap(subcommand(named:)).first
            if let named { return named }
            throw error
        }
    }

    private func subcommand(writtenAs name: String) throws(UsageError) -> SubcommandDeclaration {
        if let subcommand = subcommand(named: name) { return subcommand }
        let names = subcommands.map(\.name)
        throw error(.unknownSubcommand(Masked(name), nearest: nearestName(to: name, in: names), all: names))
    }

    private func error(_ message: Bilingual) -> UsageError {
        UsageError(program: name, message: message, usage: usage(of: nil))
    }
}

// MARK: - Messages

extension Bilingual {
    fileprivate static func missingSubcommand(_ names: [String]) -> Bilingual {
        let list = enumeration(names, .or)
        return Bilingual(
            sv: "kommandot saknas; ange \(list.swedish)", en: "the command is missing; give \(list.english)")
    }

    fileprivate static func unknownSubcommand(
        _ name: Masked, nearest: String?, all names: [String]
    ) -> Bilingual {
        let quoted = quoted(name)
        let fault = Bilingual(sv: "okänt kommando \(quoted.swedish)", en: "unknown command \(quoted.english)")
        if let nearest { return fault + didYouMean(nearest) }
        let list = enumeration(names, .or)
        return fault + Bilingual(sv: "; ange \(list.swedish)", en: "; give \(list.english)")
    }
}
