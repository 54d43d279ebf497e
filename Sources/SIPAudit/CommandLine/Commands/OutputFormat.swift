/// The formats that output is written in. No subcommand writes all of them.
public enum OutputFormat: String, CommandLineChoice {
    case text, markdown, csv, json, sarif, junit, github

    public var help: Bilingual? {
        switch self {
        case .text: Bilingual(sv: "för läsning i terminalen", en: "for reading in the terminal")
        case .markdown: Bilingual(sv: "för ett textdokument", en: "for a text document")
        case .csv:
            Bilingual(
                sv: "för kalkylark och statistikprogram", en: "for spreadsheets and statistics programs")
        case .json: Bilingual(sv: "för andra program", en: "for other programs")
        case .sarif: Bilingual(sv: "SARIF 2.1.0, för kodarkiv", en: "SARIF 2.1.0, for code hosts")
        case .junit: Bilingual(sv: "JUnit XML, för byggservrar", en: "JUnit XML, for build servers")
        case .github:
            Bilingual(sv: "kommentarer i GitHub Actions", en: "annotations in GitHub Actions")
        }
    }

    /// What the name of a file in the format ends in.
    var endings: [String] {
        switch self {
        case .text: [".txt"]
        case .markdown: [".md", ".markdown"]
        case .csv: [".csv"]
        case .json: [".json"]
        case .sarif: [".sarif"]
        case .junit: [".xml"]
        case .github: []
        }
    }
}
