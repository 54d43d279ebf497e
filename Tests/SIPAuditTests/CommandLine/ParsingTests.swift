import Testing

@testable import SIPAudit

/// Parses a line whose words have spaces between them.
func parsedCommand(_ line: String) throws -> ParsedCommand {
    let invocation = try CommandGrammar.sipAudit.parse(line.split(separator: " ").map(String.init))
    guard case .run(let parsed) = invocation else {
        throw NotARun()
    }
    return parsed
}

/// A line that asks for help, say, where a run was expected.
struct NotARun: Error {}

struct ParsingTests {
    @Test(arguments: [
        "tables akter --output t.txt --decimals 1",
        "tables --output=t.txt --decimals=1 akter",
        "tables -o t.txt --decimals 1 akter",
        "tables -ot.txt akter --decimals 1",
        "tables -o=t.txt akter --decimals 1",
        "--output t.txt tables --decimals 1 akter",
        "-ot.txt --decimals=1 tables akter",
        "tables --decimals 1 -o t.txt -- akter",
        "-o t.txt --decimals 1 -- tables akter",
    ])
    func oneMeaningInEveryForm(_ line: String) throws {
        let parsed = try parsedCommand(line)
        #expect(parsed.name == "tables")
        #expect(parsed[TablesCommand.inputs] == ["akter"])
        #expect(parsed[CommonOptions.output] == "t.txt")
        #expect(parsed[TablesCommand.decimals] == 1)
        #expect(try parsed == parsedCommand("tables akter --output t.txt --decimals 1"))
    }

    @Test func valuesHaveTheirTypes() throws {
        let parsed = try parsedCommand(
            "tables --table 2,5 --table B1 --rounding half-even --test mcnemar-mid-p "
                + "--alternative less --format csv --excel --encoding windows-1252 --input-format flat "
                + "--language en --coder AB --codebook studie --material m.json akter.csv")
        #expect(parsed[TablesCommand.tables] == ["2", "5", "B1"])
        #expect(try parsedCommand("tables --statistic both akter")[TablesCommand.statistic] == .both)
        #expect(parsed[TablesCommand.rounding] == .halfEven)
        #expect(parsed[TablesCommand.test] == .mcNemarMidP)
        #expect(parsed[TablesCommand.alternative] == .less)
        #expect(parsed[TablesCommand.format] == .csv)
        #expect(parsed[CommonOptions.excel])
        #expect(parsed[CommonOptions.encoding] == .windows1252)
        #expect(parsed[CommonOptions.inputFormat] == .flat)
        #expect(parsed[BuiltInOptions.language] == .english)
        #expect(parsed[CommonOptions.coder] == "AB")
        #expect(parsed[CommonOptions.codebook] == "studie")
        #expect(parsed[CommonOptions.material] == ["m.json"])
        let several = try parsedCommand("tally --material a,b.json akter --material=c.json")
        #expect(several[CommonOptions.material] == ["a,b.json", "c.json"])
        #expect(try parsedCommand("tally akter")[CommonOptions.material] == [])
    }

    @Test(
        arguments: [
            ("tables -o t.csv akter", .csv), ("tables -o t.json akter", .json),
            ("tables -o t.md akter", .markdown), ("tables -o T.MARKDOWN akter", .markdown),
            ("tables -o t.txt akter", .text), ("tables -o t.xlsx akter", .text),
            ("tables -o mapp.csv/t akter", .text), ("tables -o csv akter", .text),
            ("tables -o t.csv --format text akter", .text), ("tables -o t --format csv akter", .csv),
        ] as [(String, OutputFormat)])
    func theEndingOfTheFileChoosesTheFormat(line: String, format: OutputFormat) throws {
        #expect(try parsedCommand(line)[TablesCommand.format] == format)
    }

    /// Text in a file that is called a table would be opened as one; whoever
    /// names the format may call the file what they like.
    /// As written, by the file's ending, by what another option implies, or as usual.
    @Test(
        arguments: [
            ("", SynthesisFormat.jsonl), ("--like a.tally", .flat), ("--like a.tally -o a", .flat),
            ("-o a.csv", .flat), ("-o a.csv --format jsonl", .jsonl),
        ])
    func anotherOptionImpliesTheFormat(line: String, format: SynthesisFormat) throws {
        let parsed = try parsedCommand("synthesize --cases 1 " + line)
        #expect(parsed[SynthesizeCommand.format] == format)
    }

    @Test func anEndingOfAnotherSubcommandsFormatIsRefused() throws {
        #expect(try parsedCommand("code -o k.json akter")[CodeCommand.format] == .json)
        #expect(throws: UsageError.self) { try parsedCommand("code -o k.md akter") }
        #expect(try parsedCommand("code --format csv -o k.md akter")[CodeCommand.format] == .csv)
        #expect(try parsedCommand("code -o k.txt akter")[CodeCommand.format] == .csv)
        #expect(try parsedCommand("codebook -o k.md")[CodebookCommand.format] == .markdown)
        #expect(throws: UsageError.self) { try parsedCommand("codebook -o k.csv") }
        #expect(try parsedCommand("explain --case A -o k.json akter")[ExplainCommand.format] == .json)
    }

    @Test func whatIsLeftOut() throws {
        let parsed = try parsedCommand("tables akter")
        #expect(parsed[TablesCommand.tables].isEmpty)
        #expect(parsed[TablesCommand.statistic] == nil)
        #expect(parsed[TablesCommand.decimals] == nil)
        #expect(parsed[TablesCommand.rounding] == nil)
        #expect(parsed[TablesCommand.test] == nil)
        #expect(parsed[TablesCommand.format] == .text)
        #expect(!parsed[CommonOptions.excel])
        #expect(parsed[BuiltInOptions.language] == .swedish)
        #expect(!parsed.isGiven(TablesCommand.format.declaration))
    }

    @Test func subcommands() throws {
        let code = try parsedCommand("code --numeric - -o kodat.csv")
        #expect(code[CodeCommand.numeric] && code[CodeCommand.format] == .csv)
        #expect(code[CodeCommand.input] == "-")
        let explain = try parsedCommand("explain akter --case A07 --variable kön")
        #expect(explain[ExplainCommand.caseID] == "A07" && explain[ExplainCommand.variable] == "kön")
        let codebook = try parsedCommand("codebook --check studie")
        #expect(codebook[CodebookCommand.check] == "studie" && codebook[CodebookCommand.format] == .text)
        let template = try parsedCommand("template csv-set -o mapp --excel")
        #expect(template[TemplateCommand.kind] == .csvSet && template[TemplateCommand.output] == "mapp")
    }

    @Test func hyphens() throws {
        #expect(try parsedCommand("tables -")[TablesCommand.inputs] == ["-"])
        #expect(try parsedCommand("tables -- --excel")[TablesCommand.inputs] == ["--excel"])
        #expect(try parsedCommand("tables a - b c")[TablesCommand.inputs] == ["a", "-", "b", "c"])
        #expect(try parsedCommand("tables -o - akter")[CommonOptions.output] == "-")
        #expect(try parsedCommand("tables --coder=--x akter")[CommonOptions.coder] == "--x")
    }

    @Test func aListMayHaveSpacesWhereTheShellKeepsThem() throws {
        guard
            case .run(let parsed) = try CommandGrammar.sipAudit.parse(["tables", "--table", "2, 5 ,B1", "x"])
        else { throw NotARun() }
        #expect(parsed[TablesCommand.tables] == ["2", "5", "B1"])
    }

    @Test func helpVersionAndCompletions() throws {
        let grammar = CommandGrammar.sipAudit
        let tables = TablesCommand.declaration
        #expect(try grammar.parse(["--help"]) == .help(nil))
        #expect(try grammar.parse(["help"]) == .help(nil))
        #expect(try grammar.parse(["--codebook", "tables", "-h"]) == .help(nil))
        #expect(try grammar.parse(["help", "tables"]) == .help(tables))
        #expect(try grammar.parse(["tables", "--decimals", "99", "--help"]) == .help(tables))
        #expect(try grammar.parse(["--zzzzzz", "tables", "--help"]) == .help(tables))
        #expect(try grammar.parse(["tables", "--version"]) == .version)
        #expect(try grammar.parse(["--generate-completion", "fish"]) == .completions(.fish))
        #expect(try grammar.parse(["tables", "--generate-completion=zsh"]) == .completions(.zsh))
        #expect(throws: UsageError.self) { try grammar.parse(["help", "tables", "code"]) }
    }

    @Test(arguments: [
        ("tables akter", Language.swedish), ("tables --tabl 2 --language en akter", .english),
        ("--language=en tabels", .english), ("tables --language klingon", .swedish),
        ("tables -- --language en", .swedish), ("tables --language", .swedish),
    ])
    func languageOfALineThatMayBeWrong(line: String, language: Language) {
        let arguments = line.split(separator: " ").map(String.init)
        #expect(CommandGrammar.sipAudit.language(in: arguments) == language)
    }

    /// Lines put together at random are run, answered or refused, never a crash.
    @Test func randomLines() {
        let grammar = CommandGrammar.sipAudit
        let options = grammar.allOptions.flatMap(\.spellings)
        let words =
            options + options.map { $0 + "=" } + options.map { $0 + "=csv" } + grammar.subcommands.map(\.name)
            + ["", "-", "--", "---", "=", "–", "-1", "3", "csv", "2,,5", "\u{0}", "å", "👩‍👩‍👧", "--=x", "-o="]
        var state: UInt64 = 2018
        func random(below bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
        for _ in 0..<5_000 {
            let line = (0..<random(below: 7)).map { _ in words[random(below: words.count)] }
            do {
                if case .run(let parsed) = try grammar.parse(line) {
                    #expect(grammar.subcommand(named: parsed.name) == parsed.declaration)
                }
            } catch {
                #expect(!error.message.swedish.isEmpty && !error.message.english.isEmpty, "\(line)")
            }
        }
    }
}
