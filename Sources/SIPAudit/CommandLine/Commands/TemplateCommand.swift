/// `sip-audit template`: empty forms to fill in.
public enum TemplateCommand {
    public static let kind = ArgumentKey<TemplateKind>.choice(
        Bilingual(sv: "MALL", en: "TEMPLATE"),
        help: Bilingual(sv: "Vad som ska skrivas.", en: "What to write."))

    public static let output = CommonOptions.output(
        Bilingual(sv: "SÖKVÄG", en: "PATH"), rule: .path,
        help: Bilingual(
            sv:
                "Skriv till denna fil i stället för till skärmen. För csv-set är det en ny mapp, och valet "
                + "krävs.",
            en: "Write to this file instead of to the screen. For csv-set it is a new folder, and required."))

    public static let declaration = SubcommandDeclaration(
        name: "template",
        abstract: Bilingual(
            sv: "skriver tomma mallar att fylla i", en: "writes empty templates to fill in"),
        discussion: [
            Bilingual(
                sv:
                    "Skriver en tom akt, en tom uppsättning CSV-filer eller en tom fil för kodade data, med "
                    + "de värden som kodboken tillåter, eller ett granskningsprotokoll att skriva ut. "
                    + "Ingen akt läses.",
                en:
                    "Writes an empty case file, an empty set of CSV files or an empty file for coded data, "
                    + "with the values that the codebook allows, or a review protocol for print. No "
                    + "case file is read."
            ),
            Bilingual(
                sv:
                    "I mallen står möjliga värden där de ska fyllas i, som <ja | nej>. Det som inte kodats tas "
                    + "bort; mallens text som står kvar nekas när filen läses.",
                en:
                    "The template shows possible values where they go, as <ja | nej>. What was not coded is "
                    + "removed; text of the template that still stands is refused when the file is read."),
        ],
        arguments: [kind.declaration],
        common: [
            CommonOptions.codebook.declaration, output.declaration, CommonOptions.excel.declaration,
        ],
        rules: [
            .requires(
                .argument(kind.declaration, oneOf: [TemplateKind.csvSet.rawValue]), .given(output.declaration)
            ),
            .requires(
                .given(CommonOptions.excel.declaration),
                .argument(
                    kind.declaration, oneOf: [TemplateKind.csvSet.rawValue, TemplateKind.flat.rawValue])),
        ],
        examples: [
            .init(
                "sip-audit template case-file -o akt.json",
                Bilingual(sv: "En tom akt.", en: "An empty case file.")),
            .init(
                "sip-audit template csv-set --excel -o akter/",
                Bilingual(
                    sv: "Tomma CSV-filer för svenska Excel, i den nya mappen akter.",
                    en: "Empty CSV files for Swedish Excel, in the new folder akter.")),
        ])
}
