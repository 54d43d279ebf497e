/// `sip-audit tables`: from case files to the study's tables.
public enum TablesCommand {
    public static let inputs = CommonOptions.inputs

    public static let tables = OptionKey.list(
        "table", Bilingual(sv: "NR,NR", en: "NO,NO"),
        help: Bilingual(
            sv:
                "Skriv bara dessa tabeller, till exempel 2,5,B1. Utan valet skrivs alla. Tabellerna kommer "
                + "alltid i kodbokens ordning.",
            en:
                "Print these tables only, for example 2,5,B1. Without it, all are printed. Tables always "
                + "come in the order of the codebook."))

    public static let statistic = OptionKey<Statistic?>.choice(
        "statistic", Bilingual(sv: "MÅTT", en: "STATISTIC"),
        help: Bilingual(
            sv: "Vad cellerna visar. Utan valet det som kodboken anger för tabellen.",
            en: "What the cells show. Without it, what the codebook states for the table."))

    public static let decimals = OptionKey.integer(
        "decimals", Bilingual(sv: "ANTAL", en: "NUMBER"), in: 0...6,
        help: Bilingual(
            sv: "Antal decimaler i procenttal, 0 till 6. Utan valet det som kodboken anger.",
            en: "Number of decimals in percentages, 0 to 6. Without it, what the codebook states."))

    public static let rounding = OptionKey<Rounding?>.choice(
        "rounding", Bilingual(sv: "REGEL", en: "RULE"),
        help: Bilingual(
            sv:
                "Hur procenttal avrundas; räkningen är exakt fram till dess. Utan valet det som kodboken anger.",
            en: "How percentages are rounded; the arithmetic is exact until then. Without it, what the "
                + "codebook states."))

    public static let test = OptionKey<Test?>.choice(
        "test", Bilingual(same: "TEST"),
        help: Bilingual(
            sv:
                "Test för parade jämförelser, före mot efter i samma akter. Utan valet det som kodboken "
                + "anger.",
            en: "Test of paired comparisons, before against after in the same files. Without it, what the "
                + "codebook states."))

    public static let alternative = OptionKey<Alternative?>.choice(
        "alternative", Bilingual(sv: "MOTHYPOTES", en: "ALTERNATIVE"),
        help: Bilingual(
            sv: "Testets mothypotes. Utan valet det som kodboken anger.",
            en: "The test's alternative hypothesis. Without it, what the codebook states."))

    public static let suppressBelow = OptionKey.integer(
        "suppress-below", Bilingual(sv: "ANTAL", en: "NUMBER"), in: 3...1_000_000,
        help: Bilingual(
            sv:
                "Visa inga antal från 1 till under detta, och inte heller vad de kunde räknas ut ur: x står i "
                + "stället, även för 0. Minst 3, vanligen 5. Lämna inte ut två utskrifter av samma akter med "
                + "olika tal, urval eller kodbok: skillnaden kan visa vad var och en döljer. En räkning måste "
                + "vara gjord med tally --for-suppression.",
            en:
                "Show no counts from 1 to below this, nor what they could be computed from: x stands "
                + "instead, even for 0. At least 3, commonly 5. Do not hand out two runs of the same files with "
                + "different numbers, selections or codebooks: the difference may show what each hides. A "
                + "tally must have been made with tally --for-suppression."))

    public static let format = CommonOptions.format(among: [.text, .markdown, .csv, .json], standard: .text)

    public static let declaration = SubcommandDeclaration(
        name: "tables",
        abstract: Bilingual(
            sv: "skriver studiens tabeller ur akterna", en: "prints the study's tables from the case files"),
        discussion: [
            Bilingual(
                sv:
                    "Läser akterna, kodar dem enligt kodboken, räknar och skriver kodbokens tabeller. "
                    + "Indata kan också vara data som redan är kodade för hand, en rad per akt, eller "
                    + "räkningar, som andra gjort av sina akter med tally. Av flera indata blir det samma "
                    + "tabeller som om alla akter lästs på en gång.",
                en:
                    "Reads the case files, codes them by the codebook, counts, and prints the codebook's "
                    + "tables. The input may also be data coded by hand, one row per case, or tallies that "
                    + "others made of their case files with tally. Several inputs give the same tables as "
                    + "all case files read at once."),
            Bilingual(
                sv:
                    "Varje tabell säger vad den räknar, anger basen n och hur många som saknas där några "
                    + "gör det. csv har en rad per cell; json har samma innehåll. Hur många akter som "
                    + "lästes skrivs på standard fel.",
                en:
                    "Every table says what it counts, gives the base n and how many are missing where any "
                    + "are. csv has one row per cell; json has the same content. The number of case "
                    + "files read is said on standard error."),
            Bilingual(
                sv:
                    "Minnet rymmer räkneverken och den akt som läses just då; det växer inte med antalet "
                    + "akter.",
                en:
                    "Memory holds the counts and the case file being read; it does not grow with the number "
                    + "of files."
            ),
        ],
        arguments: [inputs.declaration],
        options: [
            tables.declaration, statistic.declaration, decimals.declaration, rounding.declaration,
            test.declaration, alternative.declaration, suppressBelow.declaration,
        ],
        common: [format.declaration, CommonOptions.output.declaration, CommonOptions.excel.declaration]
            + CommonOptions.reading,
        rules: [
            .excelIsCSV(format.declaration),
            .requires(
                .given(statistic.declaration),
                .option(
                    format.declaration, oneOf: [OutputFormat.text.rawValue, OutputFormat.markdown.rawValue]),
                Bilingual(
                    sv: "csv och json har alltid både antal och procent, så utelämna --statistic",
                    en: "csv and json always have both counts and percentages, so leave --statistic out")),
            .excludes(
                .option(test.declaration, oneOf: [Test.none.rawValue]), .given(alternative.declaration),
                Bilingual(
                    sv: "utan test finns ingen mothypotes, så utelämna det ena",
                    en: "without a test there is no alternative hypothesis, so leave one of them out")),
        ],
        examples: [
            .init(
                "sip-audit tables akter/",
                Bilingual(
                    sv: "Alla tabeller ur mappen akter.", en: "All tables from the folder akter.")),
            .init(
                "sip-audit tables --table 2,5 --decimals 1 akter/",
                Bilingual(
                    sv: "Tabell 2 och 5, procent med en decimal.",
                    en: "Tables 2 and 5, percentages with one decimal.")),
            .init(
                "sip-audit tables norr.tally söder.tally akter/",
                Bilingual(
                    sv: "Alla tabeller ur två räkningar och en mapp med akter.",
                    en: "All tables from two tallies and a folder of case files.")),
            .init(
                "sip-audit tables --suppress-below 5 akter/",
                Bilingual(
                    sv: "Alla tabeller utan antal under 5: det som kan lämnas ut.",
                    en: "All tables without counts below 5: what can be handed out.")),
            .init(
                "sip-audit tables --excel -o tabeller.csv akter/",
                Bilingual(
                    sv: "Alla tabeller i en fil som svenska Excel öppnar rätt.",
                    en: "All tables in a file that Swedish Excel opens as it should.")),
        ])
}

extension TablesCommand {
    public enum Statistic: String, CommandLineChoice {
        case count, percent, both

        public var help: Bilingual? {
            switch self {
            case .count: Bilingual(sv: "antal", en: "counts")
            case .percent: Bilingual(sv: "procent av basen", en: "per cent of the base")
            case .both: Bilingual(sv: "antal och procent", en: "counts and percentages")
            }
        }
    }

    public enum Test: String, CommandLineChoice {
        case mcNemarExact = "mcnemar-exact"
        case mcNemarMidP = "mcnemar-mid-p"
        case mcNemar = "mcnemar"
        case mcNemarCorrected = "mcnemar-corrected"
        case pairedT = "paired-t"
        case none

        public var help: Bilingual? {
            switch self {
            case .mcNemarExact: Bilingual(sv: "McNemars test, exakt", en: "McNemar's test, exact")
            case .mcNemarMidP: Bilingual(sv: "McNemars test, mid-p", en: "McNemar's test, mid-p")
            case .mcNemar:
                Bilingual(
                    sv: "McNemars test, asymptotiskt utan korrektion",
                    en: "McNemar's test, asymptotic without correction")
            case .mcNemarCorrected:
                Bilingual(
                    sv: "McNemars test, asymptotiskt med kontinuitetskorrektion",
                    en: "McNemar's test, asymptotic with continuity correction")
            case .pairedT: Bilingual(sv: "parat t-test", en: "paired t-test")
            case .none: Bilingual(sv: "inget test", en: "no test")
            }
        }
    }
}
