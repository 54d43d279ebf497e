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

    /// Where the digit that covers `index` begins, or nil when none does.
    func startOfDigit(covering index: Int) -> Int? {
        if bytes[index] < 0x80 { return digit(at: index) == nil ? nil : index }
        for start in stride(from: index, through: max(0, index - 2), by: -1) {
            if let digit = digit(at: start) { return digit.end > index ? start : nil }
        }
        return nil
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
