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
}

/// The formats that input is read in.
public enum InputFormat: String, CommandLineChoice {
    case caseFile = "case-file"
    case jsonLines = "json-lines"
    case csvSet = "csv-set"
    case flat

    public var help: Bilingual? {
        switch self {
        case .caseFile:
            Bilingual(sv: "akter som JSON, en per fil", en: "case files as JSON, one per file")
        case .jsonLines:
            Bilingual(sv: "akter som JSON, en per rad", en: "case files as JSON, one per line")
        case .csvSet:
            Bilingual(
                sv: "akter som en mapp med CSV-filer, en per del av akten",
                en: "case files as a folder of CSV files, one per part of a case file")
        case .flat:
            Bilingual(
                sv: "redan kodade data som CSV: en rad per akt, en kolumn per variabel",
                en: "coded data as CSV: one row per case, one column per variable")
        }
    }
}

/// The character encodings that can be asked for instead of found out.
public enum InputEncoding: String, CommandLineChoice {
    case utf8 = "utf-8"
    case utf16 = "utf-16"
    case windows1252 = "windows-1252"
}
