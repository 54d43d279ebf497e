extension CommandGrammar {
    /// Reads what stands on a line besides the subcommand's name, and checks it
    /// against the subcommand's declaration.
    func parse(
        _ arguments: [String], as subcommand: SubcommandDeclaration
    ) throws(UsageError) -> ParsedCommand {
        var parsed = ParsedCommand(
            declaration: subcommand, program: name, usage: usage(of: subcommand))
        var positional: [String] = []
        var reader = TokenReader(grammar: self, subcommand: subcommand, arguments: arguments)
        while let token = try reader.next() {
            switch token {
            case .argument(let text, _): positional.append(text)
            case .option(let option, let value): try parsed.add(option, value)
            }
        }
        try parsed.assign(positional)
        try parsed.checkWhole()
        return parsed
    }
}

extension ParsedCommand {
    fileprivate mutating func add(_ option: OptionDeclaration, _ value: String?) throws(UsageError) {
        if options[option.name] != nil, !option.repeats { throw usageError(.givenTwice(option)) }
        guard let value, let rule = option.rule else {
            options[option.name] = [""]
            return
        }
        for item in option.isList ? Self.items(of: value) : [value] {
            if item.isEmpty { throw usageError(.emptyItem(option, Masked(value))) }
            if let fault = rule.fault(in: item, of: Bilingual(same: option.spelling)) {
                throw usageError(fault)
            }
            options[option.name, default: []].append(item)
        }
    }

    /// What stands between the commas of a list, without the spaces around it.
    private static func items(of list: String) -> [String] {
        list.split(separator: ",", omittingEmptySubsequences: false).map { item in
            let start = item.drop { $0 == " " }
            return String(start.prefix(start.count - start.reversed().prefix { $0 == " " }.count))
        }
    }

    /// Gives the arguments, in order, to those that the subcommand declares.
    fileprivate mutating func assign(_ positional: [String]) throws(UsageError) {
        var remaining = positional[...]
        for argument in declaration.arguments {
            let taken = remaining.prefix(argument.repeats ? remaining.count : 1)
            remaining = remaining.dropFirst(taken.count)
            if taken.isEmpty, argument.isRequired { throw usageError(.missingArgument(argument)) }
            for text in taken {
                if text.isEmpty { throw usageError(.emptyArgument(argument)) }
                if let fault = argument.rule.fault(in: text, of: argument.name) { throw usageError(fault) }
            }
            arguments[argument.id] = Array(taken)
        }
        if let extra = remaining.first {
            throw usageError(.unexpectedArgument(Masked(extra), declaration))
        }
    }

    /// Checks what can only be seen when the whole line has been read.
    fileprivate func checkWhole() throws(UsageError) {
        for option in declaration.allOptions where option.presence == .required && !isGiven(option) {
            throw usageError(.missingOption(option, declaration.name))
        }
        for option in declaration.allOptions where !isGiven(option) {
            guard case .chosen(let ending, _) = option.presence, let path = options[ending.option]?.first,
                let foreign = ending.foreignEnding(of: path)
            else { continue }
            throw usageError(.foreignEnding(foreign, option, declaration.name))
        }
        for rule in declaration.rules {
            if let fault = rule.fault(in: self) { throw usageError(fault) }
        }
    }
}

// MARK: - Messages

extension Bilingual {
    fileprivate static func givenTwice(_ option: OptionDeclaration) -> Bilingual {
        Bilingual(
            sv: "\(option.spelling) står mer än en gång", en: "\(option.spelling) is given more than once")
    }

    fileprivate static func emptyItem(_ option: OptionDeclaration, _ list: Masked) -> Bilingual {
        let quoted = quoted(list)
        return Bilingual(
            sv: "\(option.spelling) har en tom plats i \(quoted.swedish); "
                + "skriv värdena med komma emellan och utan mellanslag",
            en: "\(option.spelling) has an empty place in \(quoted.english); "
                + "write the values with commas between them and no spaces")
    }

    fileprivate static func missingArgument(_ argument: ArgumentDeclaration) -> Bilingual {
        let expected = argument.rule.expectation(placeholder: argument.name)
        return Bilingual(
            sv: "\(argument.name.swedish) saknas; ange \(expected.swedish)",
            en: "\(argument.name.english) is missing; give \(expected.english)")
    }

    fileprivate static func emptyArgument(_ argument: ArgumentDeclaration) -> Bilingual {
        let expected = argument.rule.expectation(placeholder: argument.name)
        return Bilingual(
            sv: "\(argument.name.swedish) är tomt; ange \(expected.swedish)",
            en: "\(argument.name.english) is empty; give \(expected.english)")
    }

    fileprivate static func unexpectedArgument(
        _ text: Masked, _ subcommand: SubcommandDeclaration
    ) -> Bilingual {
        let quoted = quoted(text)
        let fault = Bilingual(
            sv: "oväntat argument \(quoted.swedish)", en: "unexpected argument \(quoted.english)")
        let name = subcommand.name
        guard !subcommand.arguments.isEmpty else {
            return fault + Bilingual(sv: "; \(name) tar inga argument", en: "; \(name) takes no arguments")
        }
        let sv = enumeration(subcommand.arguments.map(\.name.swedish), .and).swedish
        let en = enumeration(subcommand.arguments.map(\.name.english), .and).english
        return fault + Bilingual(sv: "; \(name) tar bara \(sv)", en: "; \(name) takes only \(en)")
    }

    fileprivate static func foreignEnding(
        _ ending: String, _ option: OptionDeclaration, _ subcommand: String
    ) -> Bilingual {
        Bilingual(
            sv: "\(subcommand) skriver inte \(ending); byt ändelse på filen eller ange \(option.spelling)",
            en: "\(subcommand) does not write \(ending); change the file's ending or give \(option.spelling)")
    }

    fileprivate static func missingOption(_ option: OptionDeclaration, _ subcommand: String) -> Bilingual {
        Bilingual(same: subcommand) + Bilingual(sv: " kräver ", en: " requires ") + option.synopsis
    }
}
