extension CommandGrammar {
    /// The command line of `sip-audit`.
    public static let sipAudit = CommandGrammar(
        name: "sip-audit",
        version: "0.1.0",
        abstract: Bilingual(
            sv: "granskning av samordnade individuella planer i akter",
            en: "review of coordinated individual plans in case files"),
        discussion: [
            Bilingual(
                sv:
                    "Gör kodade utdrag ur socialtjänstens akter till variabler enligt en kodbok, och "
                    + "variabler till studiens tabeller. Kodboken är data; en annan studie tar med sig "
                    + "sin egen.",
                en:
                    "Turns coded extracts of social-service case files into variables by a codebook, and "
                    + "variables into the study's tables. The codebook is data; another study brings "
                    + "its own."),
            Bilingual(
                sv: "Programmet öppnar ingen nätförbindelse och skriver inga filer som inte har begärts.",
                en: "The program opens no network connection and writes no file that was not asked for."),
            Bilingual(
                sv:
                    "Slutkod: 0 klart; 1 klart, med anmärkningar; 2 fel i indata eller kommando, inget "
                    + "skrivet; 3 utdata kunde inte skrivas.",
                en:
                    "Exit code: 0 done; 1 done, with findings; 2 input or command wrong, nothing written; 3 "
                    + "output could not be written."),
        ],
        common: CommonOptions.all,
        subcommands: [
            TablesCommand.declaration, ScoreCommand.declaration, TallyCommand.declaration,
            CodeCommand.declaration, ExplainCommand.declaration,
            CheckCommand.declaration, CodebookCommand.declaration, TemplateCommand.declaration,
            SynthesizeCommand.declaration,
        ])
}
