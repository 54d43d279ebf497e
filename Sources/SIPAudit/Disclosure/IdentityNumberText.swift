/// UTF-8 text as the detector of identity numbers sees it: digits of some
/// scripts, Latin letters, and everything that people and programs put between
/// the date of a number and its last four places.
///
/// Reads are bounded by the buffer, and bytes that are not UTF-8 are simply
/// none of these things.
struct IdentityNumberText {
    let bytes: UnsafeBufferPointer<UInt8>

    /// A digit and the position after it.
    struct Digit {
        let value: UInt8
        let end: Int
    }

    /// The digit that begins at `index`: ASCII, full width (０), Arabic-Indic
    /// (٠) or extended Arabic-Indic (۰), as the languages of interpreters' notes
    /// and some keyboards write them.
    func digit(at index: Int) -> Digit? {
        guard index < bytes.count else { return nil }
        let byte = bytes[index]
        if byte &- 0x30 < 10 { return Digit(value: byte &- 0x30, end: index + 1) }
        guard byte >= 0x80, index + 1 < bytes.count else { return nil }
        let second = bytes[index + 1]
        switch byte {
        case 0xD9 where second &- 0xA0 < 10: return Digit(value: second &- 0xA0, end: index + 2)
        case 0xDB where second &- 0xB0 < 10: return Digit(value: second &- 0xB0, end: index + 2)
        case 0xEF where second == 0xBC && index + 2 < bytes.count && bytes[index + 2] &- 0x90 < 10:
            return Digit(value: bytes[index + 2] &- 0x90, end: index + 3)
        default: return nil
        }
    }

    /// Where the first run of two digits or more at or after `start` begins, as no
    /// number begins with less; nil when there is none. Dates before a quotation
    /// mark are passed over where sixteen bytes follow.
    func firstRun(from start: Int) -> Int? {
        var index = start
        while index + 17 <= bytes.count, let address = UnsafeRawPointer(bytes.baseAddress) {
            let here = ByteVector(at: address, index).isWithin(10, from: 0x30)
            let next = ByteVector(at: address, index + 1).isWithin(10, from: 0x30)
            // Those of other scripts begin with such a byte; å, ä and ö do not.
            let others = ByteVector(at: address, index).isAtLeast(0xD0)
            guard let found = (here .& next .| others).firstIndex else {
                index += 16
                continue
            }
            index += found
            if isQuotedDate(at: index) {
                index += Self.dateLength
            } else if bytes[index] < 0x80 {
                return index
            } else if index > start, isRun(at: index - 1) {
                return index - 1
            } else if isRun(at: index) {
                return index
            } else {
                index += 1
            }
        }
        index = max(start, index - 1)
        while index < bytes.count {
            if isRun(at: index), !isQuotedDate(at: index) { return index }
            index += isQuotedDate(at: index) ? Self.dateLength : 1
        }
        return nil
    }

    private func isRun(at index: Int) -> Bool {
        digit(at: index).map { digit(at: $0.end) != nil } ?? false
    }

    /// The same for a digit or an `@`, whichever comes first.
    func firstDigitOrAt(from start: Int) -> Int? {
        let raw = UnsafeRawBufferPointer(bytes)
        var index = start
        while index + 16 <= raw.count {
            let low = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            let high = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index + 8, as: UInt64.self))
            let (candidatesOfLow, candidatesOfHigh) = (Self.digitsOrAts(of: low), Self.digitsOrAts(of: high))
            if candidatesOfLow | candidatesOfHigh != 0 {
                let place =
                    digitOrAt(among: candidatesOfLow, at: index)
                    ?? digitOrAt(among: candidatesOfHigh, at: index + 8)
                if let place { return place }
            }
            index += 16
        }
        while index < raw.count {
            guard raw.count >= 8 else { return (index..<raw.count).first(where: isDigitOrAt) }
            // The last eight may begin among those that were looked at before.
            let place = min(index, raw.count - 8)
            let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            let candidates = Self.digitsOrAts(of: word) & (.max << UInt64(8 * (index - place)))
            if let found = digitOrAt(among: candidates, at: place) { return found }
            index = place + 8
        }
        return nil
    }

    private func isDigitOrAt(at index: Int) -> Bool { bytes[index] == 0x40 || digit(at: index) != nil }

    private static let dateLength = 10

    /// Whether `2015-03-14"` stands at `index`: most digits of a case file do so,
    /// and nothing before a quotation mark is the date of a number.
    func isQuotedDate(at index: Int) -> Bool {
        guard index + 16 <= bytes.count else { return false }
        let raw = UnsafeRawBufferPointer(bytes)
        let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        // `0000-00-`: what is left of a digit is below ten, of a hyphen nothing.
        let rest = word ^ 0x2D30_302D_3030_3030
        let isYearAndMonth = ((rest &+ 0x7F76_767F_7676_7676) | rest) & Self.highBits == 0
        return isYearAndMonth && bytes[index + 8] &- 0x30 < 10 && bytes[index + 9] &- 0x30 < 10
            && bytes[index + 10] == ASCII.quote
    }

    private func digitOrAt(among candidates: UInt64, at index: Int) -> Int? {
        var candidates = candidates
        while candidates != 0 {
            let place = index + candidates.trailingZeroBitCount / 8
            if isDigitOrAt(at: place) { return place }
            candidates &= candidates - 1
        }
        return nil
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// The high bit of every byte that may be an ASCII digit or an `@`, which is
    /// six characters away from them, or begin a digit of another script.
    @inline(__always)
    private static func digitsOrAts(of word: UInt64) -> UInt64 {
        let ascii = word & ~highBits
        // No sum runs over into the next byte.
        let fromDigits = ascii &+ ones &* (0x80 - 0x30)
        let afterAt = ascii &+ ones &* (0x80 - 0x41)
        let others = word & word << 1 & word << 4
        return (fromDigits & ~afterAt & ~word | others) & highBits
    }

    /// The ASCII letter at `index` as 10–35, whichever its case.
    func letter(at index: Int) -> UInt8? {
        guard index < bytes.count else { return nil }
        let folded = bytes[index] | 0x20
        return folded &- 0x61 < 26 ? folded &- 0x61 + 10 : nil
    }

    /// What may stand between the two halves of a number.
    enum Separator {
        /// Hyphens, dashes, minus, underscore and plus.
        case mark
        /// Spaces, and characters without width or with only a direction.
        case space
        case lineBreak
    }

    /// The separator that begins at `index`, and the position after it.
    func separator(at index: Int) -> (kind: Separator, end: Int)? {
        guard index < bytes.count else { return nil }
        switch bytes[index] {
        case 0x2D, 0x2B, 0x5F: return (.mark, index + 1)
        case 0x20, 0x09: return (.space, index + 1)
        case 0x0A, 0x0D: return (.lineBreak, index + 1)
        case 0xC2: return twoBytes(at: index)
        case 0xE2, 0xE3, 0xEF: return threeBytes(at: index)
        default: return nil
        }
    }

    /// Where the dot or slash at `index` ends that people write for a hyphen.
    func point(at index: Int) -> Int? {
        guard index < bytes.count, bytes[index] == 0x2E || bytes[index] == 0x2F else { return nil }
        return index + 1
    }

    private func twoBytes(at index: Int) -> (kind: Separator, end: Int)? {
        guard index + 1 < bytes.count else { return nil }
        return switch bytes[index + 1] {
        case 0xA0: (.space, index + 2)  // no-break space
        case 0xAD: (.mark, index + 2)  // soft hyphen
        default: nil
        }
    }

    private func threeBytes(at index: Int) -> (kind: Separator, end: Int)? {
        guard index + 2 < bytes.count else { return nil }
        let end = index + 3
        return switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
        case (0xE2, 0x80, 0x80...0x8F): (.space, end)  // U+2000–200F: spaces, zero width, LRM, RLM
        case (0xE2, 0x80, 0x90...0x95): (.mark, end)  // U+2010–2015: hyphens and dashes
        case (0xE2, 0x80, 0xA8...0xA9): (.lineBreak, end)  // line and paragraph separator
        case (0xE2, 0x80, 0xAA...0xAF): (.space, end)  // bidi embeddings, narrow no-break space
        case (0xE2, 0x81, 0xA0...0xA9): (.space, end)  // word joiner, bidi isolates
        case (0xE2, 0x88, 0x92): (.mark, end)  // minus
        case (0xE3, 0x80, 0x80): (.space, end)  // ideographic space
        case (0xEF, 0xBB, 0xBF): (.space, end)  // zero width no-break space
        case (0xEF, 0xB9, 0xA3), (0xEF, 0xBC, 0x8D), (0xEF, 0xBC, 0x8B): (.mark, end)  // - and + of East Asia
        default: nil
        }
    }

    /// All separators between the two halves of a number.
    struct Separators {
        let start: Int
        var end: Int
        var marks = 0

        var isEmpty: Bool { start == end }

        init(start: Int) {
            self.start = start
            end = start
        }
    }

    /// The separators at `index`, which may be none.
    ///
    /// At most four characters, of which two marks. A line break counts only
    /// beside a mark (a number broken where it may break), since a column of
    /// six-digit dates above a four-digit number is no number.
    func separators(at index: Int) -> Separators {
        var found = Separators(start: index)
        var hasLineBreak = false
        for _ in 0..<4 {
            guard let separator = separator(at: found.end) else { break }
            if separator.kind == .mark { found.marks += 1 }
            if separator.kind == .lineBreak { hasLineBreak = true }
            found.end = separator.end
        }
        return found.marks > 2 || (hasLineBreak && found.marks == 0) ? Separators(start: index) : found
    }
}
