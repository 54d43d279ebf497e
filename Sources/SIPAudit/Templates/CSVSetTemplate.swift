/// A CSV set with nothing in it: for each file its header, and below it a row
/// that shows what goes into each column, to be overwritten.
///
/// The folder holds these files and no other, since a reader takes any other
/// for a mistake.
struct CSVSetTemplate {
    let codebook: Codebook
    let language: Language

    func text(of part: CSVSetPart, _ dialect: CSVWriter.Dialect) -> String {
        var placeholders = Placeholders(codebook: codebook, language: language)
        var table = TemplateCSV()
        for column in part.columns {
            let placeholder =
                switch column.content {
                case .link: Placeholders.text(["id"])
                case .field(_, let entry) where entry.name == "id": Placeholders.text(["id"])
                case .field(_, let entry), .personField(_, let entry):
                    placeholders.text(of: entry, at: column.header)
                case .isCoded: Placeholders.text([Spelling.coded, Bilingual.emptyCell[language]])
                }
            table.add(column.header, placeholder)
        }
        return table.text(dialect)
    }
}

extension Bilingual {
    fileprivate static let emptyCell = Bilingual(
        sv: "tom cell om det inte kodats", en: "an empty cell if it was not coded")
}
