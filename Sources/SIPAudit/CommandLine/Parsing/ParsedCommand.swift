/// What a command line asks for.
public enum Invocation: Hashable, Sendable {
    case run(ParsedCommand)
    /// The help of a subcommand, or of the whole command.
    case help(SubcommandDeclaration?)
    case version
    case completions(Shell)
}

/// A command line that has been read and checked against its grammar.
///
/// Only the parser makes one, so every value follows its rule and nothing that
/// is required is missing.
public struct ParsedCommand: Hashable, Sendable {
    public let declaration: SubcommandDeclaration
    let program: String
    let usage: Bilingual
    var options: [String: [String]] = [:]
    var arguments: [String: [String]] = [:]

    /// The subcommand's name.
    public var name: String { declaration.name }

    /// The value of an option, which must be one of this subcommand's.
    public subscript<Value>(key: OptionKey<Value>) -> Value {
        precondition(
            declaration.option(named: key.declaration.name) != nil,
            "\(name) does not declare \(key.declaration.spelling)")
        return key.decode(values(of: key.declaration))
    }

    /// The value of an argument, which must be one of this subcommand's.
    public subscript<Value>(key: ArgumentKey<Value>) -> Value {
        precondition(
            declaration.arguments.contains(key.declaration), "\(name) does not declare \(key.declaration.id)")
        return key.decode(values(of: key.declaration))
    }

    /// True if the option was written on the command line.
    public func isGiven(_ option: OptionDeclaration) -> Bool { options[option.name] != nil }

    /// An error that only the subcommand itself can find, such as a table that
    /// the codebook does not have.
    public func usageError(_ message: Bilingual) -> UsageError {
        UsageError(program: program, message: message, usage: usage)
    }

    /// As written, or what another option's file ends in, or what an option that is
    /// given implies, or the standard value.
    func values(of option: OptionDeclaration) -> [String] {
        if let written = options[option.name] { return written }
        guard let own = declaration.option(named: option.name) else { return [] }
        if case .chosen(let ending, _) = own.presence, let path = options[ending.option]?.first,
            let value = ending.value(for: path)
        {
            return [value]
        }
        if let (_, value) = own.impliedBy.first(where: { options[$0.key] != nil }) { return [value] }
        return own.standard.map { [$0] } ?? []
    }

    func values(of argument: ArgumentDeclaration) -> [String] { arguments[argument.id] ?? [] }
}
