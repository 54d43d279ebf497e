/// An option together with the type of its value: declares the one and reads
/// the other.
///
/// One gets a key from one of the functions below, puts `key.declaration` among
/// the options of a subcommand and reads `parsed[key]`. The parser has checked
/// every value by then, so reading cannot fail.
public struct OptionKey<Value: Sendable>: Sendable {
    public let declaration: OptionDeclaration
    /// Makes the value of checked texts: none if the option was left out.
    let decode: @Sendable ([String]) -> Value
}

/// A type whose cases are the allowed words of an option or an argument.
public protocol CommandLineChoice: RawRepresentable<String>, CaseIterable, Sendable {
    /// What the word means, where the word does not say it.
    var help: Bilingual? { get }
}

extension CommandLineChoice {
    public var help: Bilingual? { nil }

    var choice: ValueRule.Choice { ValueRule.Choice(rawValue, help: help) }
}

extension OptionKey where Value == Bool {
    /// An option without a value.
    public static func flag(_ name: String, short: Character? = nil, help: Bilingual) -> Self {
        OptionKey(
            declaration: OptionDeclaration(name: name, short: short, kind: .flag, help: help),
            decode: { !$0.isEmpty })
    }
}

extension OptionKey where Value == String? {
    /// An option with a text or a path, nil if it was left out.
    public static func text(
        _ name: String, short: Character? = nil, _ placeholder: Bilingual, rule: ValueRule = .text,
        help: Bilingual
    ) -> Self {
        OptionKey(
            declaration: OptionDeclaration(
                name: name, short: short, kind: .value(rule, placeholder: placeholder), help: help),
            decode: \.first)
    }
}

extension OptionKey where Value == String {
    /// An option with a text or a path that cannot be left out.
    public static func required(
        _ name: String, _ placeholder: Bilingual, rule: ValueRule = .text, help: Bilingual
    ) -> Self {
        OptionKey(
            declaration: OptionDeclaration(
                name: name, kind: .value(rule, placeholder: placeholder), presence: .required, help: help),
            // The parser lets no command through without its required options.
            decode: { $0[0] })
    }
}

extension OptionKey where Value == Int? {
    /// An option with a whole number, nil if it was left out.
    public static func integer(
        _ name: String, _ placeholder: Bilingual, in range: ClosedRange<Int>, help: Bilingual
    ) -> Self {
        OptionKey(
            declaration: OptionDeclaration(
                name: name, kind: .value(.integer(range), placeholder: placeholder), help: help),
            decode: { $0.first.flatMap { Int($0) } })
    }
}

extension OptionKey where Value == Int {
    /// An option with a whole number, `standard` if it was left out.
    public static func integer(
        _ name: String, _ placeholder: Bilingual, in range: ClosedRange<Int>, standard: Int, help: Bilingual
    ) -> Self {
        OptionKey(
            declaration: OptionDeclaration(
                name: name, kind: .value(.integer(range), placeholder: placeholder),
                presence: .standard(String(standard)), help: help),
            decode: { $0.first.flatMap { Int($0) } ?? standard })
    }

    /// An option with a whole number that cannot be left out.
    public static func integer(
        _ name: String, _ placeholder: Bilingual, required range: ClosedRange<Int>, help: Bilingual
    ) -> Self {
        OptionKey(
            declaration: OptionDeclaration(
                name: name, kind: .value(.integer(range), placeholder: placeholder), presence: .required,
                help: help),
            // Checked by the parser: present, and a number in the range.
            decode: { Int($0[0])! })
    }
}

extension OptionKey where Value == [String] {
    /// An option with a text or a path that may stand several times, empty if it
    /// was left out.
    public static func repeated(
        _ name: String, _ placeholder: Bilingual, rule: ValueRule, help: Bilingual
    ) -> Self {
        OptionKey(
            declaration: OptionDeclaration(
                name: name, kind: .repeated(rule, placeholder: placeholder), help: help),
            decode: { $0 })
    }

    /// An option with texts that have commas between them, empty if it was left out.
    public static func list(_ name: String, _ placeholder: Bilingual, help: Bilingual) -> Self {
        OptionKey(
            declaration: OptionDeclaration(
                name: name, kind: .list(.text, placeholder: placeholder), help: help),
            decode: { $0 })
    }
}

extension OptionKey {
    /// An option with one of the words in `allowed`, nil if it was left out.
    public static func choice<Choice: CommandLineChoice>(
        _ name: String, _ placeholder: Bilingual, among allowed: [Choice] = Array(Choice.allCases),
        help: Bilingual
    ) -> Self where Value == Choice? {
        OptionKey(
            declaration: OptionDeclaration(
                name: name, kind: .value(.choice(allowed.map(\.choice)), placeholder: placeholder), help: help
            ),
            decode: { $0.first.flatMap { Choice(rawValue: $0) } })
    }
}

extension OptionKey where Value: CommandLineChoice {
    /// An option with one of the words in `allowed`. If it was left out, it is
    /// what the name of a file ends in, or what another option implies, and
    /// otherwise `standard`.
    public static func choice(
        _ name: String, _ placeholder: Bilingual, among allowed: [Value] = Array(Value.allCases),
        standard: Value, chosenBy ending: OptionDeclaration.NameEnding? = nil,
        impliedBy: [String: Value] = [:], help: Bilingual
    ) -> Self {
        OptionKey(
            declaration: OptionDeclaration(
                name: name, kind: .value(.choice(allowed.map(\.choice)), placeholder: placeholder),
                presence: ending.map { .chosen(by: $0, standard: standard.rawValue) }
                    ?? .standard(standard.rawValue),
                impliedBy: impliedBy.mapValues(\.rawValue), help: help),
            decode: { $0.first.flatMap { Value(rawValue: $0) } ?? standard })
    }
}

/// An argument together with the type of its value.
public struct ArgumentKey<Value: Sendable>: Sendable {
    public let declaration: ArgumentDeclaration
    let decode: @Sendable ([String]) -> Value
}

extension ArgumentKey where Value == String {
    /// An argument that is a path; `-` is standard input.
    public static func path(_ name: Bilingual, help: Bilingual) -> Self {
        ArgumentKey(
            declaration: ArgumentDeclaration(name: name, rule: .path, help: help),
            // The parser lets no command through without its required arguments.
            decode: { $0[0] })
    }
}

extension ArgumentKey where Value == [String] {
    /// All arguments that remain, one at least, each a path; `-` is standard input.
    public static func paths(_ name: Bilingual, help: Bilingual) -> Self {
        ArgumentKey(
            declaration: ArgumentDeclaration(name: name, rule: .path, repeats: true, help: help),
            decode: { $0 })
    }
}

extension ArgumentKey where Value == String? {
    /// An argument that is a path and may be left out; `-` is standard input.
    public static func optionalPath(_ name: Bilingual, help: Bilingual) -> Self {
        ArgumentKey(
            declaration: ArgumentDeclaration(name: name, rule: .path, isRequired: false, help: help),
            decode: \.first)
    }
}

extension ArgumentKey where Value: CommandLineChoice {
    /// An argument that is one of the words of a type.
    public static func choice(_ name: Bilingual, help: Bilingual) -> Self {
        ArgumentKey(
            declaration: ArgumentDeclaration(
                name: name, rule: .choice(Value.allCases.map(\.choice)), help: help),
            // Checked by the parser: present, and one of the words.
            decode: { Value(rawValue: $0[0])! })
    }
}
