extension CheckCommand {
    /// Formats that go to places where others read: a code host, a build's log.
    public static let formatsForOthers: [OutputFormat] = [.sarif, .junit, .github]

    public static let format = CommonOptions.format(
        among: [.text, .json] + formatsForOthers, standard: .text)

    public static let allowRealMaterial = OptionKey.flag(
        "allow-real-material",
        help: Bilingual(
            sv:
                "Skriv sarif, junit eller github också av material som inte är märkt som uppdiktat i varje fil. "
                + "Bara dit där fynden är lika skyddade som akterna.",
            en:
                "Write sarif, junit or github of material too that is not marked as invented in every file. "
                + "Only to where findings are as protected as the case files."))

    public static let baseline = OptionKey.text(
        "baseline", .file, rule: .file,
        help: Bilingual(
            sv:
                "Godta fynden i FIL: de räknas men skrivs inte, och ger inte slutkod 1. Det som har "
                + "tillkommit gör det, på varje nivå om inte --fail-on anges.",
            en:
                "Accept the findings in FILE: they are counted but not printed, and do not give exit code 1. "
                + "What has come since does, at every level unless --fail-on is given."))

    public static let writeBaseline = OptionKey.text(
        "write-baseline", .file, rule: .file,
        help: Bilingual(
            sv: "Godta dagens fynd: skriv dem till FIL för --baseline. Filen är lika hemlig som akterna.",
            en: "Accept today's findings: write them to FILE for --baseline. It is as secret as the files."))

    static let outputOptions = [
        baseline.declaration, writeBaseline.declaration, allowRealMaterial.declaration,
    ]

    static let outputRules: [UsageRule] = [
        .excludes(
            .given(baseline.declaration), .given(writeBaseline.declaration),
            Bilingual(
                sv: "--write-baseline godtar alla fynd, även de som redan var godtagna",
                en: "--write-baseline accepts all findings, also those that were accepted already")),
        .excludes(.given(list.declaration), .given(writeBaseline.declaration)),
        .excludes(.given(explain.declaration), .given(writeBaseline.declaration)),
        .requires(
            .given(allowRealMaterial.declaration),
            .option(format.declaration, oneOf: formatsForOthers.map(\.rawValue)),
            Bilingual(
                sv: "text och json stannar här, så utelämna det för dem",
                en: "text and json stay here, so leave it out for them")),
    ]

    static let outputExamples: [SubcommandDeclaration.Example] = [
        .init(
            "sip-audit check --write-baseline godtagna.json akter/",
            Bilingual(sv: "Godtar dagens fynd …", en: "Accepts today's findings …")),
        .init(
            "sip-audit check --baseline godtagna.json akter/",
            Bilingual(
                sv: "… och visar bara det som har tillkommit.", en: "… and shows only what has come since.")),
        .init(
            "sip-audit check --format sarif -o fynd.sarif Fixtures/",
            Bilingual(sv: "För ett kodarkiv; bara uppdiktat material.", en: "For a code host; invented only.")
        ),
    ]
}
