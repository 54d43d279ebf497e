/// Finds what a person can be reached by in a short text: phone numbers and
/// e-mail addresses.
///
/// A **phone number** is any run of seven digits or more, divided by hyphens,
/// spaces, dots, slashes or brackets or not at all, also glued to letters. What begins
/// with a date (`2015-03-14`, `17/3/2015`, `20150314`, a time after it or not)
/// or with a year is none, and neither are counts and ids, which have fewer
/// digits (`A2H2`, `plan-1`, `1200`). An **e-mail address** is whatever stands
/// around an `@`.
///
/// For messages alone, where a number that was hidden for nothing costs little:
/// of whole files only identity numbers are refused.
enum ContactDetails {
    static let phoneNumber = "•••-•••••••"
    static let mailAddress = "•••@•••"

    /// The text with each of them replaced by bullets, of one length for all.
    static func hidden(in text: String) -> String { mayBe(in: text) ? replaced(in: text) : text }

    /// The same for any text, which is gone through scalar by scalar.
    static func replaced(in text: String) -> String {
        let scalars = hiding(mailAddresses, as: mailAddress, in: Array(text.unicodeScalars))
        var view = String.UnicodeScalarView()
        view.append(contentsOf: hiding(phoneNumbers, as: phoneNumber, in: scalars))
        return withoutPatterns(String(view))
    }

    /// Without what the exact patterns of the checks find and the rules above
    /// take for a date: `08-12-1850`.
    private static func withoutPatterns(_ text: String) -> String {
        var text = text
        while let (range, mask) = ContactDetailCounts.firstToHide(in: text) {
            let bytes = Array(text.utf8)
            text = String(
                decoding: bytes[..<range.lowerBound] + mask.utf8 + bytes[range.upperBound...], as: UTF8.self)
        }
        return text
    }

    /// Whether there may be any: an `@`, or as many digits as a phone number has
    /// and no ASCII letter between them. Most texts that are masked are short
    /// ids, and their bytes tell so.
    private static func mayBe(in text: String) -> Bool {
        var digits = 0
        for byte in text.utf8 {
            switch byte {
            // Digits, and the first bytes of those of other scripts.
            case 0x30...0x39, 0xD9...: digits += 1
            case 0x41...0x5A, 0x61...0x7A: digits = 0
            case 0x40: return true
            default: break
            }
            if digits == fewestDigits { return true }
        }
        return false
    }

    private typealias Scalars = [Unicode.Scalar]

    private static func hiding(_ find: (Scalars) -> [Range<Int>], as mask: String, in scalars: Scalars)
        -> Scalars
    {
        var result = scalars
        for range in find(scalars).reversed() { result.replaceSubrange(range, with: mask.unicodeScalars) }
        return result
    }

    // MARK: - E-mail addresses

    private static func mailAddresses(in scalars: Scalars) -> [Range<Int>] {
        var found: [Range<Int>] = []
        for at in scalars.indices where scalars[at] == "@" {
            let start = found.last?.upperBound ?? 0
            guard at >= start else { continue }
            let local = scalars[start..<at].reversed().prefix(while: isOfAddress).count
            let domain = scalars[(at + 1)...].prefix(while: isOfAddress).count
            if local > 0 && domain > 0 { found.append(at - local..<at + 1 + domain) }
        }
        return found
    }

    private static func isOfAddress(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || digit(scalar) != nil || "._%+-".unicodeScalars.contains(scalar)
    }

    // MARK: - Phone numbers

    private static let fewestDigits = 7

    /// Digits without anything between them.
    private struct Group {
        var range: Range<Int>
        var digits: [Int]

        var number: Int { digits.prefix(9).reduce(0) { $0 * 10 + $1 } }
        var isYear: Bool { digits.count == 4 && (1800...2199).contains(number) }
    }

    private static func phoneNumbers(in scalars: Scalars) -> [Range<Int>] {
        runs(in: scalars).compactMap { run in
            let rest = run[datePrefix(run)...]
            guard let first = rest.first, let last = rest.last else { return nil }
            let count = rest.reduce(0) { $0 + $1.digits.count }
            return count >= fewestDigits ? first.range.lowerBound..<last.range.upperBound : nil
        }
    }

    /// Groups of digits with at most three dividing characters between them.
    private static func runs(in scalars: Scalars) -> [[Group]] {
        var runs: [[Group]] = []
        var index = 0
        while index < scalars.count {
            let digits = scalars[index...].prefix { digit($0) != nil }.compactMap(digit)
            guard !digits.isEmpty else {
                index += 1
                continue
            }
            let group = Group(range: index..<index + digits.count, digits: digits)
            let before = runs.last?.last.map { scalars[$0.range.upperBound..<index] }
            if let before, before.count <= 3, before.allSatisfy(divides) {
                runs[runs.count - 1].append(group)
            } else {
                runs.append([group])
            }
            index = group.range.upperBound
        }
        return runs
    }

    private static func divides(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .dashPunctuation || scalar.properties.isWhitespace
            || "./()".unicodeScalars.contains(scalar)
    }

    /// How many groups at the beginning are dates and years.
    private static func datePrefix(_ run: [Group]) -> Int {
        var index = 0
        while index < run.count {
            let next = run[index...].prefix(3).map(\.digits.count)
            let isLast = index + 3 <= run.count
            if run[index].isYear && isLast && next[1] <= 2 && next[2] <= 2 {
                index += 3
            } else if isLast && next[0] <= 2 && next[1] <= 2 && run[index + 2].isYear {
                index += 3
            } else if run[index].isYear || isDate(run[index].digits) {
                index += 1
            } else {
                break
            }
        }
        return index
    }

    /// `20150314`, or with a time of day after it.
    private static func isDate(_ digits: [Int]) -> Bool {
        guard [8, 12, 14].contains(digits.count), (18...21).contains(digits[0] * 10 + digits[1]) else {
            return false
        }
        let isTime = digits.count == 8 || (digits[8] <= 2 && digits[10] <= 5)
        return digits[4] <= 1 && digits[6] <= 3 && isTime
    }

    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
        guard scalar.properties.generalCategory == .decimalNumber else { return nil }
        return scalar.properties.numericValue.map { Int($0) }
    }
}
