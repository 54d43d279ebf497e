/// What stands in a template where a value belongs: `<ja | nej | framgår ej>`.
///
/// JSON has no comments and an unknown key is refused, so a template shows the
/// possible values in the value's own place. Until somebody replaces them the
/// file is refused: a template that nobody filled in is never read as data.
enum PlaceholderText {
    static let opening = "<"
    static let closing = ">"
    /// Between the values of which one is to be chosen.
    static let separator = " | "

    /// Whether `text` is a placeholder from end to end, as a text that somebody
    /// wrote hardly is.
    static func isWhole(_ text: String) -> Bool {
        text.utf8.first == UInt8(ascii: "<") && text.utf8.last == UInt8(ascii: ">")
    }

    /// Whether `text`, which is no value of its field, is a placeholder or what
    /// is left of one: in CSV several values are separated by `|`, which takes
    /// a placeholder apart.
    static func remains(in text: String) -> Bool {
        text.utf8.first == UInt8(ascii: "<") || text.utf8.last == UInt8(ascii: ">")
    }
}

extension FieldProblem {
    static let placeholder = FieldProblem(
        id: "placeholder",
        message: Bilingual(sv: "Mallens text står kvar", en: "The template's text still stands here")
            + whatToDo)

    /// What is said once of a file that holds many.
    static func placeholders(_ count: Int, at places: [SourceLocation]) -> Bilingual {
        let some = places.map { "\($0.line ?? 1):\($0.column ?? 1)" }.joined(separator: ", ")
        let all = count > places.count ? some + " …" : some
        return Bilingual(
            sv: "Mallens text står kvar på \(count) ställen (\(all))",
            en: "The template's text still stands in \(count) places (\(all))") + whatToDo
    }

    private static let whatToDo = Bilingual(
        sv: ": skriv ett värde, eller ta bort raden (i csv cellens text) om fältet inte kodats.",
        en: ": write a value, or remove the line (in CSV the cell's text) if the field was not coded.")
}
