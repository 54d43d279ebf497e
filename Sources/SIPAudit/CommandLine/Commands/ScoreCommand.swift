/// `sip-audit score`: which kind and grade of collaboration the case files document.
public enum ScoreCommand {
    public static let inputs = CommonOptions.inputs

    public static let sensitivity = OptionKey.flag(
        "sensitivity",
        help: Bilingual(
            sv:
                "Räkna om med varje krav utelämnat, varje gräns ett steg ned och upp, och framgår ej läst åt "
                + "båda håll, och visa vilka slutsatser som står sig.",
            en:
                "Compute again with each criterion left out, each threshold one step down and up, and not "
                + "evident read both ways, and show which conclusions survive."))

    public static let perCase = OptionKey.flag(
        "per-case",
        help: Bilingual(
            sv:
                "Visa också varje akt för sig, med sitt id. Sådan utdata är lika hemlig som akterna. csv har då "
                + "bara akterna.",
            en:
                "Show each case file too, with its id. Such output is as secret as the case files. csv then has "
                + "the case files only."))

    public static let format = CommonOptions.format(among: [.text, .markdown, .csv, .json], standard: .text)

    public static let declaration = SubcommandDeclaration(
        name: "score",
        abstract: Bilingual(
            sv: "bedömer slag och grad av samverkan", en: "judges kind and grade of collaboration"),
        discussion: [
            Bilingual(
                sv:
                    "Placerar varje akt på Anderssons m.fl. stege över slag av samverkan, visar hur systematiskt "
                    + "planerna används, och väger samman vertikal och horisontell integration till en grad. "
                    + "Varje krav visas med hur många akter som uppfyller det.",
                en:
                    "Places each case file on the ladder of kinds of collaboration of Andersson et al., shows how "
                    + "systematically plans are used, and combines vertical and horizontal integration into a "
                    + "grade. Each criterion is shown with how many files meet it."),
            Bilingual(
                sv:
                    "Indata kan också vara räkningar, som andra gjort av sina akter med tally, men då varken med "
                    + "--per-case eller --sensitivity, som behöver akterna.",
                en:
                    "The input may also be tallies that others made of their case files with tally, but then "
                    + "neither with --per-case nor with --sensitivity, which need the case files."),
            Bilingual(
                sv:
                    "Det är kodbokens egen operationalisering, inte ett validerat instrument. Krav, gränser och "
                    + "rutnät står i kodbokens samverkan.json och kan ändras i en kopia.",
                en:
                    "It is the codebook's own operationalisation, not a validated instrument. Criteria, thresholds "
                    + "and matrix stand in samverkan.json of the codebook and can be changed in a copy."),
        ],
        arguments: [inputs.declaration],
        options: [
            sensitivity.declaration, perCase.declaration, TablesCommand.suppressBelow.declaration,
        ],
        common: [format.declaration, CommonOptions.output.declaration, CommonOptions.excel.declaration]
            + CommonOptions.reading,
        rules: [
            .excelIsCSV(format.declaration),
            .excludes(
                .given(TablesCommand.suppressBelow.declaration), .given(perCase.declaration),
                Bilingual(
                    sv: "varje akt för sig är ett antal under gränsen, så utelämna det ena",
                    en: "each case file is a count below the limit, so leave one of them out")),
            .excludes(
                .given(TablesCommand.suppressBelow.declaration), .given(sensitivity.declaration),
                Bilingual(
                    sv: "jämförelsen kan visa vad x döljer, så utelämna det ena",
                    en: "the comparison may show what x hides, so leave one of them out")),
        ],
        examples: [
            .init(
                "sip-audit score akter/",
                Bilingual(
                    sv: "Slag, systematik och grad ur mappen akter.",
                    en: "Kind, systematics and grade from the folder akter.")),
            .init(
                "sip-audit score --sensitivity akter/",
                Bilingual(
                    sv: "Dessutom vilka slutsatser som hänger på ett enda krav.",
                    en: "Also which conclusions hang on a single criterion.")),
        ])
}
