/// Turns of phrase that the messages and the help of the command line share.
extension Bilingual {
    static let and = Bilingual(sv: "och", en: "and")
    static let or = Bilingual(sv: "eller", en: "or")

    /// "a, b and c".
    static func enumeration(_ items: [String], _ conjunction: Bilingual) -> Bilingual {
        guard let last = items.last, items.count > 1 else { return Bilingual(same: items.last ?? "") }
        let first = items.dropLast().joined(separator: ", ")
        return Bilingual(
            sv: "\(first) \(conjunction.swedish) \(last)", en: "\(first) \(conjunction.english) \(last)")
    }

    /// A piece of the user's input within the quotation marks of each language.
    static func quoted(_ text: Masked) -> Bilingual {
        Bilingual(sv: "”\(text)”", en: "“\(text)”")
    }

    /// The end of a message that has a nearest known name to offer.
    static func didYouMean(_ name: String) -> Bilingual {
        Bilingual(sv: "; menade du \(name)?", en: "; did you mean \(name)?")
    }
}
