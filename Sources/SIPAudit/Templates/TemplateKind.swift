/// The empty forms that the program can write.
public enum TemplateKind: String, CaseIterable, Sendable {
    /// One case file as JSON.
    case caseFile = "case-file"
    /// Case files as a folder of CSV files.
    case csvSet = "csv-set"
    /// Coded data as one CSV file.
    case flat
    /// The review protocol, to print and fill in by hand.
    case `protocol`
}
