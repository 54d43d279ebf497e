/// The reserved spellings of every coded field, box and cell: none of them can
/// be the id or the label of a value.
enum Spelling {
    static let notEvident = "framgår ej"
    static let notApplicable = "ej tillämpligt"
    static let missing = "ej kodat"
    /// In flat files, besides the Swedish ones.
    static let notEvidentEnglish = "not evident"
    static let notApplicableEnglish = "not applicable"
    static let emptyBox = "tom"
    static let filledBox = "ifylld"
    /// In CSV: several values may be given, and there are none.
    static let none = "inga"
    /// In CSV: a list was coded.
    static let coded = "kodat"
    static let yes = "ja"
    static let no = "nej"

    static let reserved = [
        notEvident, notApplicable, missing, notEvidentEnglish, notApplicableEnglish, emptyBox, none,
    ]

    private static let reservedIndex = IDIndex(reserved)

    static func isReserved(_ text: String) -> Bool { reservedIndex[text] != nil }
}
