/// `sip-audit template`: empty forms to fill in.
public enum TemplateCommand {
    public static let kind = ArgumentKey<Kind>.choice(
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
            )
        ],
        arguments: [kind.declaration],
        common: [
            CommonOptions.codebook.declaration, output.declaration, CommonOptions.excel.declaration,
        ],
        rules: [
            .requires(
                .argument(kind.declaration, oneOf: [Kind.csvSet.rawValue]), .given(output.declaration)),
            .requires(
                .given(CommonOptions.excel.declaration),
                .argument(kind.declaration, oneOf: [Kind.csvSet.rawValue, Kind.flat.rawValue])),
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

    public enum Kind: String, CommandLineChoice {
        case caseFile = "case-file"
        case csvSet = "csv-set"
        case flat
        case `protocol`

        public var help: Bilingual? {
            switch self {
            case .caseFile: Bilingual(sv: "en akt som JSON", en: "a case file as JSON")
            case .csvSet:
                Bilingual(
                    sv: "akter som CSV-filer, en per del av akten", en: "case files as CSV, a file per part")
            case .flat:
                Bilingual(
                    sv: "kodade data som CSV, en rad per akt", en: "coded data as CSV, one row per case")
            case .protocol:
                Bilingual(
                    sv: "granskningsprotokoll att skriva ut", en: "review protocol for print")
            }
        }
    }
}
