import Testing

@testable import SIPAudit

/// What the declarations must keep for the parser and the scripts to be right.
struct GrammarTests {
    let grammar = CommandGrammar.sipAudit

    /// An option may stand before the subcommand, where only its name is known.
    @Test func aNameTakesAValueEverywhereOrNowhere() {
        for subcommand in grammar.subcommands {
            for option in subcommand.allOptions {
                let other = grammar.allOptions.first { $0.name == option.name }
                #expect((other?.rule == nil) == (option.rule == nil), "\(option.name)")
                #expect(other?.short == option.short, "\(option.name)")
            }
        }
    }

    @Test func namesAreUnique() {
        let letters = grammar.allOptions.compactMap(\.short)
        #expect(Set(letters).count == letters.count)
        for subcommand in grammar.subcommands {
            let names = subcommand.allOptions.map(\.name)
            #expect(Set(names).count == names.count, "\(subcommand.name)")
        }
        #expect(Set(grammar.subcommands.map(\.name)).count == grammar.subcommands.count)
    }

    @Test func nothingIsSaidInOneLanguageOnly() {
        for subcommand in grammar.subcommands {
            let texts =
                [subcommand.abstract] + subcommand.discussion + subcommand.arguments.map(\.help)
                + subcommand.allOptions.map(\.help) + subcommand.examples.map(\.explanation)
            for text in texts { #expect(!text.swedish.isEmpty && !text.english.isEmpty) }
        }
    }

    /// Only the last argument can take all that remain, and none is required
    /// after one that may be left out.
    @Test func argumentsAreInAnOrderThatCanBeRead() {
        for subcommand in grammar.subcommands {
            #expect(!subcommand.arguments.dropLast().contains { $0.repeats || !$0.isRequired })
        }
    }

    @Test func argumentsThatRepeatOrMayBeLeftOut() throws {
        let merge = SubcommandDeclaration(
            name: "merge", abstract: Bilingual(same: "merges"), discussion: [],
            arguments: [
                ArgumentDeclaration(
                    name: Bilingual(same: "FILE"), rule: .file, repeats: true, help: Bilingual(same: "a file")
                )
            ])
        let grammar = CommandGrammar(
            name: "x", version: "1", abstract: Bilingual(same: "x"), common: [], subcommands: [merge])
        guard case .run(let parsed) = try grammar.parse(["merge", "a", "b", "c"]) else {
            throw NotARun()
        }
        #expect(parsed.values(of: merge.arguments[0]) == ["a", "b", "c"])
        #expect(grammar.usage(of: merge).english == "Usage: x merge [options] FILE …")
        #expect(throws: UsageError.self) { try grammar.parse(["merge"]) }
    }
}
