/// `sip-audit codebook`: the codebook for people, and the check of someone else's.
public enum CodebookCommand {
    public static let check = OptionKey.text(
        "check", .folder, rule: .folder,
        help: Bilingual(
            sv:
                "Granska kodboken i MAPP i stället för att skriva den. Slutkod 0 om den är hel, 1 om den "
                + "har fel.",
            en:
                "Check the codebook in DIR instead of printing it. Exit code 0 if it is sound, 1 if it has "
                + "faults."
        ))

    public static let variable = OptionKey.text(
        "variable", .variable,
        help: Bilingual(
            sv: "Bara denna variabel, med id eller etikett, och dess regel i ord.",
            en: "This variable only, by its id or label, with its rule in words."))

    public static let format = CommonOptions.format(among: [.text, .markdown], standard: .text)

    public static let declaration = SubcommandDeclaration(
        name: "codebook",
        abstract: Bilingual(
            sv: "skriver kodboken för läsning, eller granskar en kodbok",
            en: "prints the codebook for reading, or checks a codebook"),
        discussion: [
            Bilingual(
                sv:
                    "Skriver studiens protokoll, variabler med värden, sifferkoder, källor och regler, och "
                    + "tabeller. Ingen akt läses.",
                en:
                    "Prints the study's protocol, its variables with values, numeric codes, sources and "
                    + "rules, and its tables. No case file is read.")
        ],
        options: [check.declaration, variable.declaration],
        common: [
            CommonOptions.codebook.declaration, format.declaration, CommonOptions.output.declaration,
        ],
        rules: [
            .excludes(.given(check.declaration), .given(CommonOptions.codebook.declaration)),
            .excludes(.given(check.declaration), .given(variable.declaration)),
        ],
        examples: [
            .init(
                "sip-audit codebook -o kodbok.md",
                Bilingual(
                    sv: "Hela kodboken som ett dokument.", en: "The whole codebook as a document.")),
            .init(
                "sip-audit codebook --check min-studie/",
                Bilingual(
                    sv: "Granskar kodboken i mappen min-studie.",
                    en: "Checks the codebook in the folder min-studie.")),
        ])
}
