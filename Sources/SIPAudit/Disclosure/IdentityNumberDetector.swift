/// The one detector of Swedish identity numbers: personnummer,
/// samordningsnummer, and reserve numbers of the forms that
/// `IdentityNumberCandidate` lists with their sources.
///
/// It finds a number
/// - with or without century, as `850709-9805`, `19850709-9805`,
///   `1985-07-09-9805` or `85 07 09-9805`, with one or two hyphens, dashes or
///   pluses, with spaces (up to four such characters), with a dot or a slash,
///   or with nothing before its last four places;
/// - glued to letters (`F850709-9805x`, `id8507099805`), and so inside file
///   names, keys and ids;
/// - with letters among its last four places only when nothing or a hyphen
///   stands before them and neither letter nor digit after them, or a date
///   followed by a diagnosis (`20150314 F102`) would do;
/// - with the hyphens, spaces and digits of Unicode that
///   `IdentityNumberText` lists.
///
/// Ten or twelve digits within a longer run of digits are not a number.
///
/// **What cries wolf.** Date and check digit must be right, which one in 140
/// random runs of ten digits is. Such a run is reported even without a
/// separator: nothing tells it from a personnummer, and an alarm costs a look
/// while a miss costs somebody their secrecy. So one in ten dates with a time
/// glued to them (`201503141200`) and one in twenty bare `070` phone numbers
/// alarm; with the separators of ISO 8601 or of phone numbers none do. An
/// eight-digit date followed by a letter and three digits (`20150314-A001`)
/// always does: it is the form of reserve numbers in four regions.
///
/// **What is missed.** Numbers with a mistyped digit; numbers divided by other
/// characters, or within their date otherwise than `1985-07-09` or
/// `1985 07 09`; text that is still escaped or encoded.
public enum IdentityNumberDetector {
    /// The first identity number in UTF-8 text at or after `start`, as offsets
    /// of its bytes. `start` is 0 or the end of the match before.
    ///
    /// The text need not be valid UTF-8. Time is proportional to its length:
    /// sixteen bytes at a time where there are no digits.
    public static func firstMatch(in bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Range<Int>? {
        let text = IdentityNumberText(bytes: bytes)
        var index = start
        while let first = text.firstRun(from: index) {
            let run = digits(from: first, in: text)
            if let end = endOfNumber(beginningWith: run, in: text) { return run.bytes.lowerBound..<end }
            index = run.bytes.upperBound
        }
        return nil
    }

    /// The first identity number in bytes of any collection, as an offset from
    /// its beginning.
    public static func firstMatch(in bytes: some Collection<UInt8>) -> Range<Int>? {
        bytes.withContiguousStorageIfAvailable { firstMatch(in: $0) }
            ?? Array(bytes).withUnsafeBufferPointer { firstMatch(in: $0) }
    }

    /// All identity numbers in a text, in order and without overlap.
    public static func matches(in text: String) -> [Range<String.Index>] {
        var contiguous = text
        let offsets = contiguous.withUTF8 { bytes in
            var found: [Range<Int>] = []
            while let match = firstMatch(in: bytes, from: found.last?.upperBound ?? 0) { found.append(match) }
            return found
        }
        let bytes = text.utf8
        return offsets.map { range in
            let lower = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
            return lower..<bytes.index(lower, offsetBy: range.count)
        }
    }

    /// Whether there is an identity number in a text.
    public static func isMatch(in text: String) -> Bool {
        var text = text
        return text.withUTF8 { firstMatch(in: $0) } != nil
    }

    // MARK: Scanning

    /// A maximal run of digits.
    private struct Run {
        var bytes: Range<Int>
        var count = 0
    }

    /// The run of digits that begins at `first`.
    private static func digits(from first: Int, in text: IdentityNumberText) -> Run {
        var end = first
        var count = 0
        while let digit = text.digit(at: end) {
            count += 1
            end = digit.end
        }
        return Run(bytes: first..<end, count: count)
    }

    /// Where the number ends that begins with `run`, or nil when none does.
    private static func endOfNumber(beginningWith run: Run, in text: IdentityNumberText) -> Int? {
        switch run.count {
        case 2, 4: endOfDividedDate(run, in: text)
        case 6: end(of: run, head: 6, in: text)
        case 8, 11, 12: end(of: run, head: 8, in: text)
        case 10: end(of: run, head: 6, in: text) ?? end(of: run, head: 8, in: text)
        default: nil
        }
    }

    /// Takes the first `head` digits of the run as the date, the rest of it
    /// and what follows as the last four places.
    private static func end(of run: Run, head: Int, in text: IdentityNumberText) -> Int? {
        var candidate = IdentityNumberCandidate(hasCentury: head == 8)
        fill(&candidate, from: 8 - head, with: run, in: text)
        let filled = run.count - head
        let rest =
            filled == 0
            ? text.separators(at: run.bytes.upperBound)
            : IdentityNumberText.Separators(start: run.bytes.upperBound)
        if filled == 0 && rest.isEmpty, let point = text.point(at: run.bytes.upperBound) {
            return complete(&candidate, from: 0, at: point, in: text, allowingLetters: false)
        }
        return complete(
            &candidate, from: filled, at: rest.end, in: text, allowingLetters: rest.marks > 0 || rest.isEmpty)
    }

    /// Fills the places of a candidate with the digits of a run, from a place on.
    private static func fill(
        _ candidate: inout IdentityNumberCandidate, from place: Int, with run: Run,
        in text: IdentityNumberText
    ) {
        var place = place
        var index = run.bytes.lowerBound
        while index < run.bytes.upperBound, let digit = text.digit(at: index) {
            candidate.places[place] = digit.value
            place += 1
            index = digit.end
        }
    }

    /// Fills the last four places of a candidate and judges it.
    private static func complete(
        _ candidate: inout IdentityNumberCandidate, from filled: Int, at start: Int,
        in text: IdentityNumberText, allowingLetters: Bool
    ) -> Int? {
        var index = start
        var hasLetter = false
        for place in 8 + filled..<12 {
            if let digit = text.digit(at: index) {
                candidate.places[place] = digit.value
                index = digit.end
            } else if allowingLetters, let letter = text.letter(at: index) {
                candidate.places[place] = letter
                hasLetter = true
                index += 1
            } else {
                return nil
            }
        }
        if text.digit(at: index) != nil || (hasLetter && text.letter(at: index) != nil) { return nil }
        return candidate.isIdentityNumber ? index : nil
    }

    /// A number whose date is written `1985-07-09`, `85-07-09`, `1985 07 09` or
    /// `85 07 09`, with the same kind of separator twice.
    ///
    /// Two dates in a row (`2015-03-14 – 2015-09-01`) are none.
    private static func endOfDividedDate(_ year: Run, in text: IdentityNumberText) -> Int? {
        guard let month = divided(at: year.bytes.upperBound, in: text),
            let day = divided(at: month.end, in: text), month.kind == day.kind
        else { return nil }
        let tail = text.separators(at: day.end)
        guard let rest = tail.isEmpty ? text.point(at: day.end) : tail.end else { return nil }
        var candidate = IdentityNumberCandidate(hasCentury: year.count == 4)
        fill(&candidate, from: 4 - year.count, with: year, in: text)
        (candidate.places[4], candidate.places[5]) = (month.tens, month.ones)
        (candidate.places[6], candidate.places[7]) = (day.tens, day.ones)
        guard let end = complete(&candidate, from: 0, at: rest, in: text, allowingLetters: false) else {
            return nil
        }
        return isMonth(at: end, in: text) ? nil : end
    }

    /// The separator and the two digits at `index`, as they follow a year or a
    /// month within a divided date.
    private static func divided(
        at index: Int, in text: IdentityNumberText
    ) -> (kind: IdentityNumberText.Separator, tens: UInt8, ones: UInt8, end: Int)? {
        guard let mark = text.separator(at: index), mark.kind != .lineBreak,
            let tens = text.digit(at: mark.end), let ones = text.digit(at: tens.end)
        else { return nil }
        return (mark.kind, tens.value, ones.value, ones.end)
    }

    /// Whether `-MM-` stands at `index`, so that what was before it is a year.
    private static func isMonth(at index: Int, in text: IdentityNumberText) -> Bool {
        guard let mark = text.separator(at: index), mark.kind == .mark,
            let tens = text.digit(at: mark.end), let ones = text.digit(at: tens.end),
            let next = text.separator(at: ones.end)
        else { return false }
        return next.kind == .mark
    }
}
