import Testing

@testable import SIPAudit

/// Every error of the command line, word for word in both languages.
struct UsageErrorTests {
    struct Example: CustomTestStringConvertible {
        let line: String
        let swedish: String
        let english: String

        init(_ line: String, sv: String, en: String) {
            self.line = line
            swedish = sv
            english = en
        }

        var testDescription: String { line }
    }

    static let wholeCommand = [
        Example(
            "",
            sv: "kommandot saknas; ange tables, score, tally, code, explain, check, codebook, template, "
                + "synthesize eller help",
            en: "the command is missing; give tables, score, tally, code, explain, check, codebook, "
                + "template, synthesize or help"
        ),
        Example(
            "tabels akter",
            sv: "okänt kommando ”tabels”; menade du tables?",
            en: "unknown command “tabels”; did you mean tables?"),
        Example(
            "tabels --help",
            sv: "okänt kommando ”tabels”; menade du tables?",
            en: "unknown command “tabels”; did you mean tables?"),
        Example(
            "akter/A07.json",
            sv:
                "okänt kommando ”akter/A07.json”; ange tables, score, tally, code, explain, check, codebook, template, synthesize eller help",
            en:
                "unknown command “akter/A07.json”; give tables, score, tally, code, explain, check, codebook, template, synthesize or help"
        ),
        Example(
            "--generate-completion csh",
            sv: "--generate-completion kan inte vara ”csh”; menade du zsh? Tillåtna värden: bash, zsh, fish",
            en: "--generate-completion cannot be “csh”; did you mean zsh? Allowed values: bash, zsh, fish"),
        Example(
            "--generate-completion",
            sv: "--generate-completion saknar värde; ange bash, zsh eller fish",
            en: "--generate-completion lacks a value; give bash, zsh or fish"),
        Example(
            "--codebok studie tables akter",
            sv: "okänt val --codebok; menade du --codebook?",
            en: "unknown option --codebok; did you mean --codebook?"),
        Example(
            "--zzzzzz tables akter",
            sv: "okänt val --zzzzzz; valen visas av sip-audit --help",
            en: "unknown option --zzzzzz; sip-audit --help shows the options"),
    ]

    static let options = [
        Example(
            "explain akter --case A07 -o akten.csv",
            sv: "explain skriver inte .csv; byt ändelse på filen eller ange --format",
            en: "explain does not write .csv; change the file's ending or give --format"),
        Example(
            "check akter -o fynd.MD",
            sv: "check skriver inte .md; byt ändelse på filen eller ange --format",
            en: "check does not write .md; change the file's ending or give --format"),
        Example(
            "tables --tabl 2 akter",
            sv: "okänt val --tabl; menade du --table?",
            en: "unknown option --tabl; did you mean --table?"),
        Example(
            "tables --zzzzzz=hemligt akter",
            sv: "okänt val --zzzzzz; valen visas av sip-audit tables --help",
            en: "unknown option --zzzzzz; sip-audit tables --help shows the options"),
        Example(
            "tables -table 2 akter",
            sv: "okänt val -table; menade du --table?",
            en: "unknown option -table; did you mean --table?"),
        Example(
            "tables -output tabeller.csv akter",
            sv: "okänt val -output; menade du --output?",
            en: "unknown option -output; did you mean --output?"),
        Example(
            "tables –table 2 akter",
            sv: "”–table” börjar med ett tankstreck; skriv --table med två bindestreck",
            en: "“–table” begins with a dash; write --table with two hyphens"),
        Example(
            "tables —zzzzzz akter",
            sv: "”—zzzzzz” börjar med ett tankstreck; skriv valet med två bindestreck",
            en: "“—zzzzzz” begins with a dash; write the option with two hyphens"),
        Example(
            "code --decimals 1 akter",
            sv: "--decimals hör inte till code utan till tables",
            en: "--decimals does not belong to code but to tables"),
        Example(
            "--coder AB template flat",
            sv: "--coder hör inte till template utan till tables, score, tally, code, explain och check",
            en: "--coder does not belong to template but to tables, score, tally, code, explain and check"),
        Example(
            "tables --decimals 1 --decimals=2 akter",
            sv: "--decimals står mer än en gång",
            en: "--decimals is given more than once"),
        Example(
            "--excel tables --format csv --excel akter",
            sv: "--excel står mer än en gång",
            en: "--excel is given more than once"),
        Example(
            "explain akter --variable kallat-till",
            sv: "explain kräver --case ID",
            en: "explain requires --case ID"),
    ]

    static let values = [
        Example(
            "tables akter --decimals",
            sv: "--decimals saknar värde; ange ett heltal från 0 till 6",
            en: "--decimals lacks a value; give a whole number from 0 to 6"),
        Example(
            "tables --statistic --excel akter",
            sv: "--statistic saknar värde; ange count, percent eller both",
            en: "--statistic lacks a value; give count, percent or both"),
        Example(
            "tables --codebook= akter",
            sv: "--codebook saknar värde; ange en mapp",
            en: "--codebook lacks a value; give a folder"),
        Example(
            "tables akter -o",
            sv: "--output saknar värde; ange en fil",
            en: "--output lacks a value; give a file"),
        Example(
            "template csv-set -o",
            sv: "--output saknar värde; ange en fil eller en mapp",
            en: "--output lacks a value; give a file or a folder"),
        Example(
            "explain akter --case",
            sv: "--case saknar värde; ange ID",
            en: "--case lacks a value; give ID"),
        Example(
            "tables --excel=ja akter",
            sv: "--excel tar inget värde men fick ”ja”",
            en: "--excel takes no value but was given “ja”"),
        Example(
            "tables --decimals 7 akter",
            sv: "--decimals ska vara ett heltal från 0 till 6, inte ”7”",
            en: "--decimals must be a whole number from 0 to 6, not “7”"),
        Example(
            "tables --decimals -1 akter",
            sv: "--decimals ska vara ett heltal från 0 till 6, inte ”-1”",
            en: "--decimals must be a whole number from 0 to 6, not “-1”"),
        Example(
            "tables --decimals två akter",
            sv: "--decimals ska vara ett heltal från 0 till 6, inte ”två”",
            en: "--decimals must be a whole number from 0 to 6, not “två”"),
        Example(
            "tables --statistic cont akter",
            sv: "--statistic kan inte vara ”cont”; menade du count? Tillåtna värden: count, percent, both",
            en: "--statistic cannot be “cont”; did you mean count? Allowed values: count, percent, both"),
        Example(
            "tables --statistic medelvärde akter",
            sv: "--statistic kan inte vara ”medelvärde”; tillåtna värden: count, percent, both",
            en: "--statistic cannot be “medelvärde”; allowed values: count, percent, both"),
        Example(
            "code --format markdown akter",
            sv: "--format kan inte vara ”markdown”; tillåtna värden: csv, json",
            en: "--format cannot be “markdown”; allowed values: csv, json"),
        Example(
            "tables --table 2, 5 akter",
            sv: "--table har en tom plats i ”2,”; skriv värdena med komma emellan och utan mellanslag",
            en: "--table has an empty place in “2,”; write the values with commas between them and no spaces"),
    ]

    static let arguments = [
        Example(
            "tables", sv: "INDATA saknas; ange en fil eller en mapp",
            en: "INPUT is missing; give a file or a folder"),
        Example(
            "code akter fler", sv: "oväntat argument ”fler”; code tar bara INDATA",
            en: "unexpected argument “fler”; code takes only INPUT"),
        Example(
            "codebook akter", sv: "oväntat argument ”akter”; codebook tar inga argument",
            en: "unexpected argument “akter”; codebook takes no arguments"),
        Example(
            "template", sv: "MALL saknas; ange case-file, csv-set, flat eller protocol",
            en: "TEMPLATE is missing; give case-file, csv-set, flat or protocol"),
        Example(
            "template csvset",
            sv: "MALL kan inte vara ”csvset”; menade du csv-set? "
                + "Tillåtna värden: case-file, csv-set, flat, protocol",
            en: "TEMPLATE cannot be “csvset”; did you mean csv-set? "
                + "Allowed values: case-file, csv-set, flat, protocol"),
    ]

    static let rules = [
        Example(
            "tables --excel akter", sv: "--excel kräver --format csv", en: "--excel requires --format csv"),
        Example(
            "code --excel --format json akter", sv: "--excel kräver --format csv",
            en: "--excel requires --format csv"),
        Example(
            "tables --statistic both --format csv akter",
            sv: "--statistic kräver --format text eller markdown; csv och json har alltid både antal och "
                + "procent, så utelämna --statistic",
            en: "--statistic requires --format text or markdown; csv and json always have both counts and "
                + "percentages, so leave --statistic out"),
        Example(
            "tables --statistic count -o tabeller.json akter",
            sv: "--statistic kräver --format text eller markdown; csv och json har alltid både antal och "
                + "procent, så utelämna --statistic",
            en: "--statistic requires --format text or markdown; csv and json always have both counts and "
                + "percentages, so leave --statistic out"),
        Example(
            "tables --test none --alternative less akter",
            sv: "--test none kan inte stå tillsammans med --alternative; utan test finns ingen mothypotes, "
                + "så utelämna det ena",
            en: "--test none cannot stand together with --alternative; without a test there is no "
                + "alternative hypothesis, so leave one of them out"),
        Example(
            "tables --excel -o tabeller.json akter", sv: "--excel kräver --format csv",
            en: "--excel requires --format csv"),
        Example(
            "code --numeric -o kodat.json akter", sv: "--numeric kräver --format csv",
            en: "--numeric requires --format csv"),
        Example(
            "code --numeric --format json akter", sv: "--numeric kräver --format csv",
            en: "--numeric requires --format csv"),
        Example("code -", sv: "INDATA - kräver --output FIL", en: "INPUT - requires --output FILE"),
        Example(
            "check --baseline a --write-baseline b akter",
            sv:
                "--baseline kan inte stå tillsammans med --write-baseline; --write-baseline godtar alla fynd, "
                + "även de som redan var godtagna",
            en: "--baseline cannot stand together with --write-baseline; --write-baseline accepts all "
                + "findings, also those that were accepted already"),
        Example(
            "check --list --write-baseline b",
            sv: "--list kan inte stå tillsammans med --write-baseline",
            en: "--list cannot stand together with --write-baseline"),
        Example(
            "check --explain law.x --write-baseline b",
            sv: "--explain kan inte stå tillsammans med --write-baseline",
            en: "--explain cannot stand together with --write-baseline"),
        Example(
            "check --allow-real-material --format json akter",
            sv: "--allow-real-material kräver --format sarif, junit eller github; text och json stannar här, "
                + "så utelämna det för dem",
            en: "--allow-real-material requires --format sarif, junit or github; text and json stay here, "
                + "so leave it out for them"),
        Example(
            "codebook --check studie --codebook studie",
            sv: "--check kan inte stå tillsammans med --codebook",
            en: "--check cannot stand together with --codebook"),
        Example(
            "codebook --check studie --variable kön", sv: "--check kan inte stå tillsammans med --variable",
            en: "--check cannot stand together with --variable"),
        Example(
            "template csv-set", sv: "MALL csv-set kräver --output SÖKVÄG",
            en: "TEMPLATE csv-set requires --output PATH"),
        Example(
            "template --excel protocol", sv: "--excel kräver MALL csv-set eller flat",
            en: "--excel requires TEMPLATE csv-set or flat"),
    ]

    @Test(arguments: wholeCommand + options + values + arguments + rules)
    func message(_ example: Example) {
        let arguments = example.line.split(separator: " ").map(String.init)
        let error = #expect(throws: UsageError.self) { try CommandGrammar.sipAudit.parse(arguments) }
        #expect(error?.message == Bilingual(sv: example.swedish, en: example.english))
    }

    @Test func emptyArgument() {
        let error = #expect(throws: UsageError.self) { try CommandGrammar.sipAudit.parse(["tables", ""]) }
        #expect(
            error?.message
                == Bilingual(
                    sv: "INDATA är tomt; ange en fil eller en mapp",
                    en: "INPUT is empty; give a file or a folder"))
    }

    @Test func onlyTheUsageLineOfTheSubcommandFollows() {
        let error = #expect(throws: UsageError.self) {
            try CommandGrammar.sipAudit.parse(["explain", "--cas", "A07"])
        }
        #expect(
            error?.text(in: .swedish) == """
                sip-audit: okänt val --cas; menade du --case?
                Användning: sip-audit explain [val] --case ID INDATA
                """)
        #expect(
            error?.text(in: .english) == """
                sip-audit: unknown option --cas; did you mean --case?
                Usage: sip-audit explain [options] --case ID INPUT
                """)
    }

    /// What only a subcommand can find wrong is said in the same form.
    @Test func errorOfASubcommand() throws {
        let parsed = try parsedCommand("tables --table 13 akter")
        let error = parsed.usageError(Bilingual(sv: "okänd tabell", en: "unknown table"))
        #expect(
            error.text(in: .english) == "sip-audit: unknown table\nUsage: sip-audit tables [options] INPUT …")
    }
}
