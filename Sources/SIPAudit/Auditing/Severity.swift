/// How grave a finding is.
public enum Severity: String, CaseIterable, Comparable, Sendable {
    /// Worth a look: a matter of judgement, or so common that it says more of
    /// the form than of the file.
    case note
    /// The law or the protocol asks for something that the file does not show.
    case warning
    /// The file contradicts itself, its study or the law beyond what reading
    /// can explain. A sound file has none.
    case error

    public static func < (left: Severity, right: Severity) -> Bool { left.place < right.place }

    /// Its place among all, the mildest first.
    var place: Int {
        switch self {
        case .note: 0
        case .warning: 1
        case .error: 2
        }
    }

    public var label: Bilingual {
        switch self {
        case .note: Bilingual(sv: "notis", en: "note")
        case .warning: Bilingual(sv: "varning", en: "warning")
        case .error: Bilingual(sv: "fel", en: "error")
        }
    }
}
