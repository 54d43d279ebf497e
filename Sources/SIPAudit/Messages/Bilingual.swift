/// A language in which the product speaks to its users.
public enum Language: String, CaseIterable, Sendable {
    case swedish = "sv"
    case english = "en"
}

/// One text in both languages of the product.
///
/// Everything that users read, a label of a codebook or an error message,
/// is a `Bilingual`, so that no sentence exists in one language only.
public struct Bilingual: Hashable, Sendable {
    public let swedish: String
    public let english: String

    public init(sv: String, en: String) {
        swedish = sv
        english = en
    }

    /// The same text in both languages, for terms that are not translated.
    public init(same text: String) {
        self.init(sv: text, en: text)
    }

    public subscript(language: Language) -> String {
        switch language {
        case .swedish: swedish
        case .english: english
        }
    }

    public static func + (left: Bilingual, right: Bilingual) -> Bilingual {
        Bilingual(sv: left.swedish + right.swedish, en: left.english + right.english)
    }
}
