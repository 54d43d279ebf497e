/// What a table is called, which follows from its id: `2` is *Tabell 2*, `B1`
/// *Bilaga 1*, `X3` *Löptext X3*. An id without a digit gives no number.
enum TableNumber {
    /// The kinds of id, by the letters before the digits.
    private static let kinds: [String: (name: Bilingual, keepsLetters: Bool)] = [
        "": (RenderingStrings.table, false),
        "B": (RenderingStrings.appendix, false),
        "X": (RenderingStrings.runningText, true),
    ]

    static func name(ofID id: String, in language: Language) -> String? {
        let letters = String(id.prefix { !$0.isASCIIDigit })
        guard letters.count < id.count else { return nil }
        let kind = kinds[letters] ?? (RenderingStrings.table, true)
        return kind.name[language] + " " + (kind.keepsLetters ? id : String(id.dropFirst(letters.count)))
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) && isASCII }
}
