/// The one pattern of phone numbers as Swedish files write them.
///
/// ```
/// number     = trunk | "+46" | "0046" | "+" country
/// trunk      = "0" area [separator] subscriber         8–10 digits in all
/// area       = 1–3 digits, the first no 0: 8, 70, 176, written in one group with the 0
/// subscriber = 5–8 digits, the first no 0, in groups of two or more,
///              divided by the same separator
/// separator  = one space, hyphen, dash, slash or bracket, or " - "
/// ```
///
/// After `+46` and `0046` a trunk 0 may stand, in brackets or not, and 7–9
/// digits follow; another country's number has 8–15 digits in all.
///
/// **What is none.** What stands inside a word or a longer number (`dnr
/// 2014/0701-12`); a group that is a year; the date `01022015`; opening hours
/// (`08-12 13-17`, whose separators differ) and everything with fewer digits, so
/// that dates, times, statutes, amounts and postal codes are none. **What is
/// missed.** Numbers without their leading 0, divided by dots, glued to letters;
/// those of which a group looks like a year, one in 36 of the form `070-1234 567`.
/// **What cries wolf.** One in eleven runs of eight or ten bare digits.
///
/// Messages hide more than this: see `Masked`. There a number that was hidden
/// for nothing costs little; here a warning for nothing costs a coder's time.
enum PhoneNumberPattern {
    /// Where the number ends whose first digit stands at `start`; nil when it
    /// is none. O(1).
    static func end(at start: Int, in text: IdentityNumberText) -> Int? {
        let hasPlus = start > 0 && text.bytes[start - 1] == UInt8(ascii: "+")
        let first = text.digit(at: start)?.value
        guard hasPlus || first == 0, !text.isInsideWord(before: hasPlus ? start - 1 : start) else {
            return nil
        }
        let groups = Groups(at: start, in: text)
        for count in stride(from: groups.runs.count, to: 0, by: -1) {
            let number = Number(groups, count: count)
            let isNumber = hasPlus ? number.isInternational : number.isSwedishAbroad || number.isSwedish
            if isNumber && groups.mayEnd(after: count, in: text) {
                return groups.runs[count - 1].range.upperBound
            }
        }
        return nil
    }

    private enum Separator { case space, hyphen, slash, bracket }

    /// Groups of digits with what divides them.
    private struct Groups {
        /// More than any number has.
        static let most = 8

        var runs: [IdentityNumberText.DigitRun] = []
        /// One between each run and the next.
        var separators: [Separator] = []

        init(at start: Int, in text: IdentityNumberText) {
            var start = start
            while runs.count < Self.most {
                let run = text.digits(from: start)
                runs.append(run)
                guard let (separator, end) = Self.separator(at: run.range.upperBound, in: text),
                    text.digit(at: end) != nil
                else { return }
                separators.append(separator)
                start = end
            }
            separators.removeLast()
        }

        /// Whether the number can end after so many runs: nothing is glued to it.
        func mayEnd(after count: Int, in text: IdentityNumberText) -> Bool {
            if text.isWord(at: runs[count - 1].range.upperBound) { return false }
            return count == runs.count || separators[count - 1] != .hyphen
        }

        /// At most three characters: a mark or none, with spaces around it.
        private static func separator(at start: Int, in text: IdentityNumberText) -> (Separator, end: Int)? {
            var end = start
            var mark: Separator?
            for _ in 0..<3 {
                guard end < text.bytes.count else { break }
                let byte = text.bytes[end]
                if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") {
                    if mark == .hyphen || mark == .slash { return nil }
                    mark = byte == UInt8(ascii: "/") ? .slash : .bracket
                    end += 1
                } else if let found = text.separator(at: end), found.kind != .lineBreak,
                    byte != UInt8(ascii: "+"), byte != UInt8(ascii: "_")
                {
                    if found.kind == .mark {
                        if mark == .hyphen || mark == .slash { return nil }
                        mark = .hyphen
                    }
                    end = found.end
                } else {
                    break
                }
            }
            return end == start ? nil : (mark ?? .space, end)
        }
    }

    /// The first groups of digits, taken for a number.
    private struct Number {
        private let runs: ArraySlice<IdentityNumberText.DigitRun>
        private let separators: ArraySlice<Separator>
        private let digits: [UInt8]

        init(_ groups: Groups, count: Int) {
            runs = groups.runs.prefix(count)
            separators = groups.separators.prefix(count - 1)
            digits = runs.flatMap(\.values)
        }

        /// With the trunk prefix: `08-123 45 67`, `0701234567`.
        var isSwedish: Bool {
            guard (8...10).contains(digits.count), digits[0] == 0, digits[1] != 0, !isDate else {
                return false
            }
            let area = runs[0].count
            if runs.count == 1 { return true }
            // `070123 45 67`: the area code is not set apart.
            guard area >= 2, area < 5 || runs.count > 1 else { return false }
            let subscriber = runs.dropFirst()
            let inner = Set(separators.dropFirst())
            return subscriber.allSatisfy { $0.count >= 2 && !$0.isYear } && inner.count <= 1
                && (area > 4
                    || (subscriber.reduce(0) { $0 + $1.count } >= 5 && subscriber.first?.values.first != 0))
        }

        /// `0046 70 123 45 67`.
        var isSwedishAbroad: Bool {
            digits.starts(with: [0, 0, 4, 6]) && isNational(digits.dropFirst(4))
        }

        /// After a plus.
        var isInternational: Bool {
            guard digits[0] != 0 else { return false }
            return digits.starts(with: [4, 6])
                ? isNational(digits.dropFirst(2)) : (8...15).contains(digits.count)
        }

        /// Without the trunk prefix, which may be written all the same.
        private func isNational(_ digits: ArraySlice<UInt8>) -> Bool {
            let rest = digits.first == 0 ? digits.dropFirst() : digits
            return (7...9).contains(rest.count) && rest.first != 0
        }

        /// `01022015` and `010215`, written in one.
        private var isDate: Bool {
            guard runs.count == 1, digits.count == 8 else { return false }
            func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + Int($1) } }
            return (1...31).contains(number(0..<2)) && (1...12).contains(number(2..<4))
                && (1900...2099).contains(number(4..<8))
        }
    }
}
