/// The formats that output is written in. No subcommand writes all of them.
public enum OutputFormat: String, CommandLineChoice {
    case text, markdown, csv, json

    public var help: Bilingual? {
        switch self {
        case .text: Bilingual(sv: "för läsning i terminalen", en: "for reading in the terminal")
        case .markdown: Bilingual(sv: "för ett textdokument", en: "for a text document")
        case .csv:
            Bilingual(
                sv: "för kalkylark och statistikprogram", en: "for spreadsheets and statistics programs")
        case .json: Bilingual(sv: "för andra program", en: "for other programs")
        }
    }

    /// What the name of a file in the format ends in.
    var endings: [String] {
        switch self {
        case .text: [".txt"]
        case .markdown: [".md", ".markdown"]
        case .csv: [".csv"]
        case .json: [".json"]
        }
    }
}
