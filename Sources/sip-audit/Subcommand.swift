import SIPAudit

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A subcommand: its declaration, from which all help follows, and its run.
protocol Subcommand {
    static var declaration: SubcommandDeclaration { get }
    /// Throws `UsageError`, `InputFaults` or `OutputFault`.
    static func run(_ parsed: ParsedCommand, _ console: Console) throws -> ExitCode
}

enum ExitCode: Int32 {
    case done = 0
    /// Done, and there are findings.
    case findings = 1
    /// Input or command wrong: nothing was produced.
    case unusable = 2
    case notWritten = 3
}

func exitProcess(_ code: ExitCode) -> Never { exit(code.rawValue) }

/// Where a run speaks: results to standard output or a file, everything else
/// to standard error.
struct Console {
    let language: Language

    /// Something about the run, never part of the result.
    func report(_ text: String) {
        // When standard error itself cannot be written, nobody is listening.
        _ = try? OutputWriter.write(text, to: .standardError)
    }

    func report(_ text: Bilingual) { report(text[language] + "\n") }

    /// Whether results may be coloured: on a terminal, unless the user has
    /// asked for none (https://no-color.org).
    func usesColour(_ parsed: ParsedCommand) -> Bool {
        parsed[CommonOptions.output] == nil && Terminal.isInteractive(.standardOutput)
            && (Terminal.environment("NO_COLOR") ?? "").isEmpty
    }

    /// Writes a whole result to where the user wants it, which is never one of
    /// the inputs.
    func write(_ text: String, _ parsed: ParsedCommand, inputs: [String] = []) throws -> ExitCode {
        try write(text, to: destination(parsed, inputs: inputs))
    }

    func write(
        _ text: borrowing TextBuffer, _ parsed: ParsedCommand, inputs: [String]
    ) throws -> ExitCode {
        let destination = try destination(parsed, inputs: inputs)
        _ = try text.withBytes { try OutputWriter.write($0, to: destination) }
        return .done
    }

    private func destination(_ parsed: ParsedCommand, inputs: [String]) throws -> OutputDestination {
        let destination = parsed[CommonOptions.output].map { OutputDestination.file($0) } ?? .standardOutput
        try destination.check(isNoneOf: inputs)
        return destination
    }

    /// Writes a whole result. A pipe that somebody closed ends quietly.
    func write(_ text: String, to destination: OutputDestination = .standardOutput) throws -> ExitCode {
        try OutputWriter.write(text, to: destination)
        return .done
    }
}

extension ParsedCommand {
    /// The variable of that id or label; the nearest one is named when there is
    /// none, and all of them when several have the label.
    func index(ofVariable name: String, in codebook: Codebook) throws -> Int {
        if let index = codebook.variableIndex(name) { return index }
        let labelled = codebook.variableIndices(labelled: name)
        if labelled.count == 1 { return labelled[0] }
        if labelled.count > 1 {
            throw usageError(.ambiguousLabel(ids: labelled.map { codebook.variables[$0].id }))
        }
        let variables = codebook.variables
        let known = variables.map(\.id) + variables.map(\.label.swedish) + variables.map(\.label.english)
        throw usageError(.unknownVariable(Masked(name), nearest: nearestName(to: name, in: known)))
    }
}

extension Bilingual {
    fileprivate static func ambiguousLabel(ids: [String]) -> Bilingual {
        let list = ids.joined(separator: ", ")
        return Bilingual(
            sv: "Flera variabler har den etiketten. Skriv en av dem med id: \(list).",
            en: "Several variables have that label. Write one of them by its id: \(list).")
    }
}
