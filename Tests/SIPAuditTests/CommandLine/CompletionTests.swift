import Testing

@testable import SIPAudit

/// What stands in the scripts. That shells take them, and complete words with
/// them, is tested by Tests/Layers/completions.sh.
struct CompletionTests {
    let grammar = CommandGrammar.sipAudit

    @Test(arguments: Shell.allCases, Language.allCases)
    func everyNameIsInTheScript(_ shell: Shell, _ language: Language) {
        let script = grammar.completionScript(for: shell, in: language)
        #expect(script.hasSuffix("\n") && !script.hasSuffix("\n\n"))
        for subcommand in grammar.subcommands { #expect(script.contains(subcommand.name)) }
        for option in grammar.allOptions {
            let spelling = shell == .fish ? "-l \(option.name)" : option.spelling
            #expect(script.contains(spelling), "\(option.name)")
            for choice in option.rule?.choices ?? [] { #expect(script.contains(choice.id)) }
        }
        #expect(script == grammar.completionScript(for: shell, in: language))
    }

    @Test func bashOffersTheValuesOfThisSubcommand() {
        let script = grammar.completionScript(for: .bash, in: .swedish)
        let code = script.split(separator: "        code)\n")[1].split(separator: "        explain)\n")[0]
        #expect(code.contains(#"--format) _sip_audit_reply -W "csv json" ;;"#))
        #expect(code.contains("--codebook) _sip_audit_paths -d ;;"))
        #expect(code.contains("*) _sip_audit_paths -f ;;"))
    }

    @Test func zshSpecifications() {
        let script = grammar.completionScript(for: .zsh, in: .english)
        #expect(
            script.contains(
                "'(--decimals)--decimals=[Number of decimals in percentages, 0 to 6]:NUMBER:(0 1 2 3 4 5 6)'")
        )
        #expect(script.contains("'(-o --output)-o+[Write to FILE instead of to the screen]:FILE:_files'"))
        #expect(script.contains("Folder with the study'\\''s codebook"))
        #expect(script.contains("Swedish Excel reads it\\: semicolons"))
    }

    @Test func fishLines() {
        let script = grammar.completionScript(for: .fish, in: .swedish)
        #expect(
            script.contains(
                "complete -c sip-audit -n '__fish_seen_subcommand_from code' -l format "
                    + "-d 'Format på utdata' -x -a 'csv json'\n"))
        #expect(script.contains("complete -c sip-audit -n '__fish_seen_subcommand_from tables' -F\n"))
    }
}
