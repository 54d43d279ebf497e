/// `sip-audit code`: from case files to the coded data set.
public enum CodeCommand {
    public static let input = CommonOptions.input

    public static let numeric = OptionKey.flag(
        "numeric",
        help: Bilingual(
            sv: "Skriv kodbokens sifferkoder i stället för värdenas id:n.",
            en: "Write the codebook's numeric codes instead of the ids of the values."))

    public static let format = CommonOptions.format(among: [.csv, .json], standard: .csv)

    public static let declaration = SubcommandDeclaration(
        name: "code",
        abstract: Bilingual(
            sv: "kodar akterna och skriver kodade data",
            en: "codes the case files and writes the coded data"),
        discussion: [
            Bilingual(
                sv: "Läser akterna och ger varje variabel i kodboken ett värde för varje akt.",
                en: "Reads the case files and gives every variable of the codebook a value for every case."),
            Bilingual(
                sv:
                    "csv har en rad per akt och en kolumn per variabel, och kan läsas tillbaka som indata: "
                    + "tabellerna blir desamma. json har också vad varje värde vilar på: regel, gren "
                    + "och handling.",
                en:
                    "csv has one row per case and one column per variable, and can be read back as input: "
                    + "the tables are the same. json also has what each value rests on: rule, branch "
                    + "and document."),
            Bilingual(
                sv: "Är någon akt uppdiktad, säger kolumnen invented i csv om varje akt ifall den är det.",
                en: "Where any case is invented, the column invented of csv says of every case whether it is."
            ),
            Bilingual(
                sv: "Utdata visar en person per rad och är lika hemliga som akterna.",
                en: "The output shows one person per row and is as secret as the case files."),
            Bilingual(
                sv:
                    "I minnet hålls en akt i taget. En fil läses två gånger: först prövas den, sedan skrivs "
                    + "den. Från standard in går det inte, och därför krävs då --output.",
                en:
                    "Memory holds one case at a time. A file is read twice: first to check, then to write. "
                    + "Standard input cannot be, and therefore needs --output."),
        ],
        arguments: [input.declaration],
        options: [numeric.declaration],
        common: [format.declaration, CommonOptions.output.declaration, CommonOptions.excel.declaration]
            + CommonOptions.reading,
        rules: [
            .excelIsCSV(format.declaration),
            .requires(
                .given(numeric.declaration), .option(format.declaration, oneOf: [OutputFormat.csv.rawValue])),
            .requires(
                .argument(input.declaration, oneOf: ["-"]), .given(CommonOptions.output.declaration)),
        ],
        examples: [
            .init(
                "sip-audit code akter/ -o kodat.csv",
                Bilingual(sv: "Kodade data som csv.", en: "Coded data as csv.")),
            .init(
                "sip-audit code --numeric --excel akter/ -o kodat.csv",
                Bilingual(
                    sv: "Med sifferkoder, för svenska Excel.", en: "With numeric codes, for Swedish Excel.")),
        ])
}
