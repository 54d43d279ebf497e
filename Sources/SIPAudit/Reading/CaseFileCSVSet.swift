enum CaseFileCSVSet {
    static let casesFile = "cases.csv"
}

extension CaseReader {
    mutating func readCSVSet(_ folder: String, files: [String], _ body: (InputCase) -> Void) {}
    mutating func readFlat(_ source: SourceFile, _ body: (InputCase) -> Void) {}
}
