/// What a table is called, which follows from its id: `2` is *Tabell 2*, `B1`
/// *Bilaga 1*, `X3` *Löptext X3*. An id without a digit gives no number.
enum TableNumber {
    static func name(ofID id: String, in language: Language) -> String? {
        guard let firstDigit = id.firstIndex(where: \.isASCIIDigit) else { return nil }
        // The letters before the digits tell the kind.
        return switch id[..<firstDigit] {
        case "B": RenderingStrings.appendix[language] + " " + String(id[firstDigit...])
        case "X": RenderingStrings.runningText[language] + " " + id
        default: RenderingStrings.table[language] + " " + id
        }
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { asciiValue.map { (0x30...0x39).contains($0) } ?? false }
}
