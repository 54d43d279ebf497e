/// A piece of the user's input, made safe to show in a message.
///
/// This is the only way from input to any message, log or error: no message
/// takes a `String` of the user's. Messages interpolate it: `"\(masked)"`.
///
/// - Identity numbers are replaced by `••••••-••••`, whatever their form, and
///   what can be a phone number or an e-mail address by bullets, too.
/// - Control characters, characters that change the direction of text, that
///   have no width, or that only look like a space are shown escaped, so that
///   input can neither hide in a message nor rearrange it.
/// - A text that does not look like a name, a code or a value may be free text,
///   and is described by its length instead of quoted.
public struct Masked: Hashable, Sendable, CustomStringConvertible {
    public let description: String

    /// Stands for an identity number. It has the same length for all, since
    /// even the form of a number narrows down whose it is.
    public static let identityNumber = "••••••-••••"

    /// The longest text of several words that is quoted, in Unicode scalars.
    public static let longestQuote = 40
    /// The most words that are: *Socialpsykiatrin i Österåker*.
    public static let mostWords = 4
    /// The longest single word that is: the name of a variable, not a sentence.
    public static let longestWord = 80

    /// A name, key or value. Other texts become `[83 tecken/characters]`,
    /// which is read alike in both languages.
    public init(_ text: String) {
        if Self.isPlain(text, allowingSpaces: false) {
            description = text
            return
        }
        let numberless = Self.withoutNumbers(text)
        let length = text.unicodeScalars.count
        description =
            Self.isName(numberless, length: length)
            ? Self.escaped(ContactDetails.hidden(in: numberless)) : Self.described(length)
    }

    private static func described(_ length: Int) -> String { "[\(length) tecken/characters]" }

    /// The name of a unit or a municipality, which a study declares and users
    /// must be able to tell from others: quoted in however many words.
    public init(unitName name: String) {
        if Self.isPlain(name, allowingSpaces: true) {
            description = name
            return
        }
        let length = name.unicodeScalars.count
        description =
            length <= Self.longestWord
            ? Self.escaped(ContactDetails.hidden(in: Self.withoutNumbers(name))) : Self.described(length)
    }

    /// Whether nothing of a text is to be hidden, as its bytes alone tell: it has
    /// only letters of ASCII and Latin-1, too few digits for any number that is
    /// hidden, and hyphens. Most ids and names of units are such; going through
    /// their scalars took 2000 instructions (Swift 6.3.1).
    private static func isPlain(_ text: String, allowingSpaces: Bool) -> Bool {
        guard text.utf8.count <= longestWord else { return false }
        var digits = 0
        var isLead = false
        for byte in text.utf8 {
            switch byte {
            case 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: break
            case 0x30...0x39: digits += 1
            case 0x20 where allowingSpaces: break
            // U+00C0–00FF, of which two are signs that need no escape either.
            case 0xC3:
                isLead = true
                continue
            case 0x80...0xBF where isLead: break
            default: return false
            }
            isLead = false
        }
        return digits <= mostPlainDigits
    }

    /// Identity numbers have at least six before their letters, phone numbers
    /// seven.
    private static let mostPlainDigits = 5

    /// Names with slashes between them. Each was masked by itself, since
    /// together they are soon longer than a name.
    public init(joining names: [Masked]) {
        description = Self.withoutNumbers(names.map(\.description).joined(separator: "/"))
    }

    /// The path of a file, which is never shortened, and in which digits are
    /// hidden only when they are an identity number: users must be able to find
    /// the file.
    public init(fileName: String) {
        description = Self.escaped(Self.withoutNumbers(fileName))
    }

    /// Whether a text looks like a name, a code or a value: one word, or a few
    /// without the marks of sentences and addresses, a phone number or a street.
    ///
    /// A field that holds one value may be filled in with anything, also with
    /// somebody's name and address, and what is wrong with it is then reported.
    private static func isName(_ text: String, length: Int) -> Bool {
        let scalars = text.unicodeScalars
        guard scalars.contains(where: isSpace) else { return length <= longestWord }
        let words = scalars.split(whereSeparator: isSpace)
        return length <= longestQuote && words.count <= mostWords
            && !scalars.contains(where: isSentenceMark) && longestDigitRun(in: scalars) < 5
            && ContactDetailCounts(in: text).isEmpty
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII
            ? scalar.value == 0x20 || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
    }

    private static func isSentenceMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ",", ";", ".", ":", "!", "?", "…": true
        default: false
        }
    }

    /// The most digits with only hyphens and spaces between them.
    private static func longestDigitRun(in scalars: String.UnicodeScalarView) -> Int {
        var longest = 0
        var count = 0
        for scalar in scalars {
            switch scalar.properties.generalCategory {
            case .decimalNumber: count += 1
            case .dashPunctuation, .mathSymbol: break
            default: if !scalar.properties.isWhitespace { count = 0 }
            }
            longest = max(longest, count)
        }
        return longest
    }

    private static func withoutNumbers(_ text: String) -> String {
        let numbers = IdentityNumberDetector.matches(in: text)
        if numbers.isEmpty { return text }
        var result = ""
        var position = text.startIndex
        for number in numbers {
            result += text[position..<number.lowerBound]
            result += identityNumber
            position = number.upperBound
        }
        return result + text[position...]
    }

    private static func escaped(_ text: String) -> String {
        if text.unicodeScalars.allSatisfy({ !needsEscape($0) }) { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if needsEscape(scalar) {
                result.append(contentsOf: escape(for: scalar).unicodeScalars)
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }

    private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
        return switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator: true
        case .privateUse, .unassigned: true
        default: false
        }
    }

    private static func escape(for scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\n": "\\n"
        case "\r": "\\r"
        case "\t": "\\t"
        default: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
        }
    }
}
