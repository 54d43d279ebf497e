/// What an id or a name may look like, so that it can be written to CSV and
/// read back, and told from another by eye.
enum NameText {
    /// What is wrong with the text of an id or a name, if anything: line breaks
    /// and other characters that cannot be seen, and space before or after it.
    static func problem(of text: String) -> FieldProblem? {
        var text = text
        if text.withUTF8({ isPlain($0) }) { return nil }
        let scalars = text.unicodeScalars
        if scalars.contains(where: \.isControl) { return .controlInName(Masked(text)) }
        guard let first = scalars.first, let last = scalars.last else { return nil }
        let hasSpace = first.properties.isWhitespace || last.properties.isWhitespace
        return hasSpace ? .spaceAroundName(Masked(text)) : nil
    }

    /// Whether all of it can be seen, as far as that needs no table: printable
    /// ASCII and the letters of U+00C0–00FF, with no space at either end.
    static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard text.first != ASCII.space, text.last != ASCII.space else { return false }
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte == 0xC3 {
                // Well-formed UTF-8 has another byte here, and all of them are letters.
                index += 2
            } else if ASCII.space..<0x7F ~= byte {
                index += 1
            } else {
                return false
            }
        }
        return true
    }
}

extension FieldProblem {
    fileprivate static func controlInName(_ text: Masked) -> FieldProblem {
        FieldProblem(
            id: "name",
            message: Bilingual(
                sv: "”\(text)” har radbrytningar eller osynliga tecken, som ett id eller namn inte kan ha. "
                    + "Ta bort dem.",
                en: "“\(text)” has line breaks or invisible characters, which an id or a name cannot have. "
                    + "Remove them."))
    }

    fileprivate static func spaceAroundName(_ text: Masked) -> FieldProblem {
        FieldProblem(
            id: "name",
            message: Bilingual(
                sv: "”\(text)” börjar eller slutar med mellanslag, vilket ett id eller namn inte kan göra. "
                    + "Ta bort det.",
                en: "“\(text)” begins or ends with a space, which an id or a name cannot do. Remove it."))
    }
}
