import SIPAudit

/// The command: parses, runs one subcommand, and turns what happened into an
/// exit code.
@main
struct SipAudit {
    static func main() {
        UnfinishedFiles.removeWhenInterrupted()
        let arguments = Array(CommandLine.arguments.dropFirst())
        let grammar = CommandGrammar.sipAudit
        let console = Console(language: grammar.language(in: arguments))
        exitProcess(run(arguments, grammar, console))
    }

    private static func run(
        _ arguments: [String], _ grammar: CommandGrammar, _ console: Console
    ) -> ExitCode {
        do {
            switch try grammar.parse(arguments) {
            case .run(let parsed):
                return try subcommand(named: parsed.name).run(parsed, console)
            case .help(let subcommand):
                return try console.write(grammar.help(on: subcommand, in: console.language))
            case .version:
                return try console.write(grammar.versionLine + "\n")
            case .completions(let shell):
                return try console.write(grammar.completionScript(for: shell, in: console.language))
            }
        } catch let error as UsageError {
            console.report(error.text(in: console.language) + "\n")
            return .unusable
        } catch let error as InputFaults {
            console.report(error.log.text(in: console.language))
            return .unusable
        } catch let error as OutputFault {
            console.report(error.message[console.language] + "\n")
            return error.id == "output.is-input" ? .unusable : .notWritten
        } catch {
            console.report("\(error)\n")
            return .unusable
        }
    }

    private static func subcommand(named name: String) -> any Subcommand.Type {
        let all: [any Subcommand.Type] = [
            TablesCommand.self, ScoreCommand.self, TallyCommand.self, CodeCommand.self, ExplainCommand.self,
            CheckCommand.self, CodebookCommand.self, TemplateCommand.self,
            SynthesizeCommand.self,
        ]
        guard let match = all.first(where: { $0.declaration.name == name }) else {
            preconditionFailure("a declared subcommand has a run")
        }
        return match
    }
}
