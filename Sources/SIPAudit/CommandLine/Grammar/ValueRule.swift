/// What a value on the command line may be.
///
/// The rule is declared once; the check, the words of its error, the lines of
/// the help and the completions all follow from it.
public enum ValueRule: Hashable, Sendable {
    /// Any text but an empty one.
    case text
    /// The path of a file.
    case file
    /// The path of a folder.
    case folder
    /// The path of a file or a folder.
    case path
    /// A whole number within a range.
    case integer(ClosedRange<Int>)
    /// One of a few words.
    case choice([Choice])

    /// One of the words that a choice allows.
    public struct Choice: Hashable, Sendable {
        public let id: String
        /// What the word means, where the word does not say it.
        public let help: Bilingual?

        public init(_ id: String, help: Bilingual? = nil) {
            self.id = id
            self.help = help
        }
    }

    /// The words of a choice, none for other rules.
    public var choices: [Choice] {
        if case .choice(let choices) = self { choices } else { [] }
    }

    /// What a shell can offer for it: the words of a choice, or the numbers of a
    /// range, unless there are more than anybody would look through.
    var words: [String] {
        switch self {
        case .integer(let range): range.upperBound - range.lowerBound < 100 ? range.map(String.init) : []
        case .choice(let choices): choices.map(\.id)
        case .text, .file, .folder, .path: []
        }
    }

    /// What is wrong with a value that `owner` (`--decimals`, for instance) was
    /// given, or nil when it is as it should be.
    func fault(in value: String, of owner: Bilingual) -> Bilingual? {
        switch self {
        case .text, .file, .folder, .path:
            return nil
        case .integer(let range):
            if let number = Int(value), range.contains(number) { return nil }
            return .notInRange(owner, range, Masked(value))
        case .choice(let choices):
            let ids = choices.map(\.id)
            if ids.contains(value) { return nil }
            return .notAllowed(owner, Masked(value), nearest: nearestName(to: value, in: ids), allowed: ids)
        }
    }

    /// What to give, in words that follow on "ange" or "give".
    func expectation(placeholder: Bilingual) -> Bilingual {
        switch self {
        case .text: placeholder
        case .file: Bilingual(sv: "en fil", en: "a file")
        case .folder: Bilingual(sv: "en mapp", en: "a folder")
        case .path: Bilingual(sv: "en fil eller en mapp", en: "a file or a folder")
        case .integer(let range): .wholeNumber(in: range)
        case .choice(let choices): .enumeration(choices.map(\.id), .or)
        }
    }
}

// MARK: - Messages

extension Bilingual {
    fileprivate static func notInRange(_ owner: Bilingual, _ range: ClosedRange<Int>, _ value: Masked)
        -> Bilingual
    {
        let expected = wholeNumber(in: range)
        let quoted = quoted(value)
        return Bilingual(
            sv: "\(owner.swedish) ska vara \(expected.swedish), inte \(quoted.swedish)",
            en: "\(owner.english) must be \(expected.english), not \(quoted.english)")
    }

    fileprivate static func notAllowed(
        _ owner: Bilingual, _ value: Masked, nearest: String?, allowed: [String]
    ) -> Bilingual {
        let quoted = quoted(value)
        let list = allowed.joined(separator: ", ")
        let fault = Bilingual(
            sv: "\(owner.swedish) kan inte vara \(quoted.swedish)",
            en: "\(owner.english) cannot be \(quoted.english)")
        guard let nearest else {
            return fault + Bilingual(sv: "; tillåtna värden: \(list)", en: "; allowed values: \(list)")
        }
        return fault + didYouMean(nearest)
            + Bilingual(sv: " Tillåtna värden: \(list)", en: " Allowed values: \(list)")
    }

    fileprivate static func wholeNumber(in range: ClosedRange<Int>) -> Bilingual {
        Bilingual(
            sv: "ett heltal från \(range.lowerBound) till \(range.upperBound)",
            en: "a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
}
