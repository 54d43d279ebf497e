/// The files of a template: one, but for a CSV set.
///
/// JSON has no comments, and a CSV set is a folder that holds nothing else, so
/// a template shows the possible values where they go: each value is a
/// placeholder like `<ja | nej | framgår ej>` (see `PlaceholderText`), and so
/// is each cell of the row below a CSV file's header. A line that is removed,
/// or a cell that is emptied, is a field that was not coded.
public struct TemplateOutput: Sendable {
    public struct File: Hashable, Sendable {
        /// What the file is called, within the folder for a CSV set.
        public let name: String
        /// What stands in it, a byte order mark included.
        public let text: String
    }

    /// - Parameter forExcel: CSV as Swedish Excel reads it; means nothing to
    ///   the other kinds.
    public static func files(
        _ kind: TemplateKind, codebook: Codebook, language: Language = .swedish, forExcel: Bool = false
    ) -> [File] {
        let dialect: CSVWriter.Dialect = forExcel ? .excel : .machine
        return switch kind {
        case .caseFile:
            [File(name: "akt.json", text: CaseFileTemplate(codebook: codebook, language: language).text)]
        case .csvSet:
            CSVSetPart.allCases.map { part in
                let template = CSVSetTemplate(codebook: codebook, language: language)
                return File(name: part.fileName, text: template.text(of: part, dialect))
            }
        case .flat:
            [
                File(
                    name: "kodade-data.csv",
                    text: FlatTemplate(codebook: codebook, language: language).text(dialect))
            ]
        case .protocol:
            [
                File(
                    name: "granskningsprotokoll.md",
                    text: ProtocolSheet(codebook: codebook, language: language).text)
            ]
        }
    }
}
