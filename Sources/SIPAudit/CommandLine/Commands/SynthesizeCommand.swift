/// What `sip-audit synthesize` writes.
public enum SynthesisFormat: String, CommandLineChoice {
    case jsonl, csv, flat

    public var help: Bilingual? {
        switch self {
        case .jsonl: Bilingual(sv: "akter som JSON, en per rad", en: "case files as JSON, one per line")
        case .csv:
            Bilingual(
                sv: "akter som en ny mapp med CSV-filer, en per del av akten",
                en: "case files as a new folder of CSV files, one per part of a case file")
        case .flat:
            Bilingual(
                sv: "samma akter kodade: en rad per akt, en kolumn per variabel; förvalt med --like",
                en:
                    "the same case files coded: one row per case, one column per variable; the default "
                    + "with --like")
        }
    }
}

/// `sip-audit synthesize`: invented case files of any number.
public enum SynthesizeCommand {
    public static let cases = OptionKey.integer(
        "cases", Bilingual(sv: "ANTAL", en: "COUNT"), required: Synthesizer.numbers,
        help: Bilingual(sv: "Hur många akter som ska skrivas.", en: "How many case files to write."))

    public static let seed = OptionKey.integer(
        "seed", number, in: 0...Int.max, standard: 1,
        help: Bilingual(
            sv: "Vilka akter det blir: samma tal ger samma akter, ett annat ger andra.",
            en: "Which case files they are: the same number gives the same ones, another gives others."))

    public static let from = OptionKey.integer(
        "from", number, in: Synthesizer.numbers, standard: 1,
        help: Bilingual(
            sv: "Numret på den första akten, så att delar kan skrivas var för sig.",
            en: "The number of the first case file, so that parts can be written by themselves."))

    public static let like = OptionKey.text(
        "like", Bilingual(sv: "RÄKNING", en: "TALLY"), rule: .file,
        help: Bilingual(
            sv:
                "Låt värdena bli ungefär lika vanliga som i RÄKNING, en fil från tally. Det som skrivs är kodade "
                + "rader (flat). Ett bindestreck (-) är standard in.",
            en:
                "Make values about as frequent as in TALLY, a file made by tally. What is written is coded "
                + "rows (flat). A hyphen (-) is standard input."))

    public static let format = OptionKey.choice(
        "format", .format, among: SynthesisFormat.allCases, standard: .jsonl,
        chosenBy: .init(
            of: output.declaration,
            [".jsonl": SynthesisFormat.jsonl.rawValue, ".csv": SynthesisFormat.flat.rawValue],
            foreign: [".json", ".md", ".markdown", ".sarif", ".xml"]),
        impliedBy: [like.declaration.name: .flat],
        help: Bilingual(
            sv: "Format på utdata. Utan valet väljer ändelsen: .jsonl, eller .csv för flat.",
            en: "Format of the output. Without it the ending chooses: .jsonl, or .csv for flat."))

    public static let output = CommonOptions.output(
        Bilingual(sv: "SÖKVÄG", en: "PATH"), rule: .path,
        help: Bilingual(
            sv:
                "Skriv till denna fil i stället för till skärmen. Den skrivs hel eller inte alls. För csv är "
                + "det en ny mapp, och valet krävs.",
            en:
                "Write to this file instead of to the screen. It is written whole or not at all. For csv it "
                + "is a new folder, and required."))

    public static let material = OptionKey.text(
        "material", .file, rule: .file,
        help: Bilingual(
            sv:
                "Fil med uppgifter om studiens material, vars kommuner och enheter akterna får. Utan valet "
                + "är de påhittade.",
            en:
                "File with facts about the study's material, whose municipalities and units the case files "
                + "get. Without it they are invented."))

    public static let writeMaterial = OptionKey.text(
        "write-material", .file, rule: .file,
        help: Bilingual(
            sv:
                "Skriv också ett material till FIL, med de påhittade kommunerna och enheterna. Heter den "
                + "material.json bredvid akterna, hittar andra kommandon den själva.",
            en:
                "Write a material to FILE as well, with the invented municipalities and units. Called "
                + "material.json beside the case files, other commands find it themselves."))

    private static let number = Bilingual(sv: "TAL", en: "NUMBER")

    public static let declaration = SubcommandDeclaration(
        name: "synthesize",
        abstract: Bilingual(
            sv: "skriver påhittade akter, hur många som helst", en: "writes invented case files, any number"),
        discussion: [
            Bilingual(
                sv:
                    "Akterna liknar riktiga: alla fält och former, flera planer, uppföljningar, långa "
                    + "anteckningar, och mycket som inte är kodat eller inte framgår. Var och en är märkt som "
                    + "uppdiktad. De är till för att pröva program och rutiner utan att dela hemligheter, och "
                    + "säger inget om verkligheten.",
                en:
                    "The case files resemble real ones: all fields and forms, several plans, follow-ups, long "
                    + "notes, and much that was not coded or is not evident. Each is marked as invented. They "
                    + "are for trying programs and routines without sharing secrets, and say nothing of "
                    + "reality."),
            Bilingual(
                sv:
                    "Samma tal ger samma bytes på varje dator. En akt beror på kodboken, enheterna, --seed "
                    + "och sitt nummer, inte på de andra. De tre formaten beskriver samma akter.",
                en:
                    "The same numbers give the same bytes on every computer. A case file depends on the "
                    + "codebook, the units, --seed and its number, not on the others. The three formats "
                    + "describe the same case files."),
            Bilingual(
                sv:
                    "Med --like dras varje variabel för sig, så ofta som räkningens tabeller säger om alla akter: "
                    + "en tabell av en variabel blir lik räkningens, ett samband mellan två blir det inte. Det "
                    + "som en variabels rader lämnar öppet delas lika mellan de värden som ingen rad nämner "
                    + "och framgår ej; en variabel som ingen rad frågar efter är ej kodad. Kommuner och enheter "
                    + "tas aldrig ur räkningen.",
                en:
                    "With --like each variable is drawn by itself, as often as the tally's tables say of all case "
                    + "files: a table of one variable comes out like the tally's, what hangs together does "
                    + "not. What the rows of a variable leave open is parted evenly among the values that no "
                    + "row names and framgår ej; a variable that no row asks is ej kodat. Municipalities and "
                    + "units are never the tally's."),
            Bilingual(
                sv:
                    "Raderna är påhittade, andelarna är det inte: av många rader går räkningens antal att läsa "
                    + "av, och en räkning av tre akter handlar om tre personer. Är något antal litet sägs det på "
                    + "standard fel; en sådan fil är lika hemlig som räkningen.",
                en:
                    "The rows are invented, the shares are not: from many rows the tally's counts can be read, "
                    + "and a tally of three case files is three people. Where some count is small, standard "
                    + "error says so; such a file is as secret as the tally."),
            Bilingual(
                sv: "I minnet hålls en akt i taget.", en: "Memory holds one case file at a time."),
        ],
        options: [
            cases.declaration, seed.declaration, from.declaration, like.declaration,
            writeMaterial.declaration,
        ],
        common: [
            format.declaration, output.declaration, CommonOptions.codebook.declaration, material.declaration,
        ],
        rules: [
            .excludes(
                .given(like.declaration),
                .option(
                    format.declaration,
                    oneOf: [SynthesisFormat.jsonl.rawValue, SynthesisFormat.csv.rawValue]),
                Bilingual(
                    sv:
                        "en räkning säger hur ofta kodade värden förekommer, inte vad som står i en akt, så bara "
                        + "flat kan skrivas",
                    en: "a tally says how often coded values occur, not what stands in a case file, so only "
                        + "flat can be written")),
            .requires(
                .option(format.declaration, oneOf: [SynthesisFormat.csv.rawValue]), .given(output.declaration)
            ),
            .excludes(
                .given(material.declaration), .given(writeMaterial.declaration),
                Bilingual(
                    sv: "materialet finns redan", en: "the material is there already")),
        ],
        examples: [
            .init(
                "sip-audit synthesize --cases 100000 -o akter.jsonl",
                Bilingual(sv: "Hundratusen akter, en per rad.", en: "A hundred thousand, one per line.")),
            .init(
                "sip-audit synthesize --cases 500 --format csv -o akter --write-material m.json",
                Bilingual(
                    sv: "En mapp med CSV-filer, och ett material som passar.",
                    en: "A folder of CSV files, and a material that fits.")),
            .init(
                "sip-audit synthesize --cases 1000 --like norr.tally -o prov.csv",
                Bilingual(
                    sv: "Kodade rader med samma andelar som i norr.tally.",
                    en: "Coded rows with the same shares as in norr.tally.")),
        ])
}
