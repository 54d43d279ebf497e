/// A command line that cannot be run: exit code 2, and no output.
public struct UsageError: Error, Hashable, Sendable {
    /// The command's name, which begins the line.
    public let program: String
    /// What is wrong, what was expected, and the nearest known name.
    public let message: Bilingual
    /// The usage line of the subcommand that was meant.
    public let usage: Bilingual

    /// What to print on standard error, without a line end.
    public func text(in language: Language) -> String {
        "\(program): \(message[language])\n\(usage[language])"
    }
}
