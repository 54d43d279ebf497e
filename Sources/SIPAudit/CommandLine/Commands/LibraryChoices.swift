// The library's own types whose cases are words of the command line.

extension InputFormat: CommandLineChoice {
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

extension TemplateKind: CommandLineChoice {
    public var help: Bilingual? {
        switch self {
        case .caseFile: Bilingual(sv: "en akt som JSON", en: "a case file as JSON")
        case .csvSet:
            Bilingual(
                sv: "akter som CSV-filer, en per del av akten", en: "case files as CSV, a file per part")
        case .flat:
            Bilingual(sv: "kodade data som CSV, en rad per akt", en: "coded data as CSV, one row per case")
        case .protocol: Bilingual(sv: "granskningsprotokoll att skriva ut", en: "review protocol for print")
        }
    }
}

extension TextEncoding: CommandLineChoice {}

extension Rounding: CommandLineChoice {
    public var help: Bilingual? {
        switch self {
        case .halfUp:
            Bilingual(sv: "halvor bort från noll: 12,5 blir 13", en: "halves away from zero: 12.5 gives 13")
        case .halfEven:
            Bilingual(sv: "halvor till jämn siffra: 12,5 blir 12", en: "halves to even: 12.5 gives 12")
        case .truncate: Bilingual(sv: "kapas: 12,9 blir 12", en: "cut off: 12.9 gives 12")
        }
    }
}

extension Alternative: CommandLineChoice {
    public var help: Bilingual? {
        switch self {
        case .twoSided:
            Bilingual(sv: "tvåsidig: andelen har ändrats", en: "two-sided: the share has changed")
        case .greater: Bilingual(sv: "ensidig: andelen har ökat", en: "one-sided: the share has grown")
        case .less: Bilingual(sv: "ensidig: andelen har minskat", en: "one-sided: the share has fallen")
        case .observed:
            Bilingual(
                sv: "ensidig åt det håll som data visar: halverar p", en: "one-sided as the data go: halves p"
            )
        }
    }
}
