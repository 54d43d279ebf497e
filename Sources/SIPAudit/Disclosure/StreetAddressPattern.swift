/// The one pattern of Swedish street addresses:
///
/// - a capitalised word that ends in -gatan, -vägen, -gränd, -stigen, -allén,
///   -torget, -backen or -plan, or a name in the genitive with *gata* or *väg*
///   after it, and then a number of one to four digits that is no year:
///   *Storgatan 3*, *Olof Palmes gata 29 B*;
/// - a postal code, with its space or after *SE-*, and a capitalised word:
///   *123 45 Exempelby*, *SE-12345 Exempelby*.
///
/// *Vårdplan 2*, *Handlingsplan 1* and other plans that are no places are none,
/// and neither are *på gatan 3* and *Plan 2*. **What is missed.** Streets with
/// other endings, farms and boxes; a street without its number; a postal code
/// after another number and one space, or without its own space, which any
/// number before a capitalised word would be. **What cries wolf.** Three digits
/// and two before any capitalised word.
enum StreetAddressPattern {
    /// Where the address ends whose number, or whose postal code, begins at
    /// `start`; nil when it is none. O(1).
    static func end(at start: Int, in text: IdentityNumberText) -> Int? {
        // Most numbers are neither: their length and what stands before them say so.
        let count = text.digitCount(from: start)
        let mayBeTown = (count == 3 || count == 5) && !isInsideNumber(before: start, in: text)
        guard mayBeTown || (count <= 4 && mayBeStreet(before: start, in: text)) else { return nil }
        let number = text.digits(from: start)
        switch number.count {
        case 1...4 where number.number > 0 && !number.isYear && isStreet(before: start, in: text):
            return number.range.upperBound
        case 3, 5: return endOfTown(after: number, in: text)
        default: return nil
        }
    }

    // MARK: - Streets

    private static let endings = ["gatan", "vägen", "gränd", "stigen", "allén", "torget", "backen", "plan"]
    private static let nouns = ["gata", "väg"]
    /// What stands before *-plan* in plans that are written, not walked on.
    private static let writtenPlans = [
        "vård", "vårds", "omvårdnads", "handlings", "genomförande", "behandlings", "åtgärds", "arbets",
        "kris",
        "rehab", "rehabiliterings", "habiliterings", "tids", "vecko", "dags", "del", "mål", "insats", "stöd",
        "uppföljnings", "utskrivnings", "utvecklings", "verksamhets", "säkerhets", "läkemedels", "samverkans",
        "utbildnings", "studie", "läro", "projekt", "budget", "ekonomi", "besöks", "mark", "vånings",
    ]

    /// No name of a street is longer, in bytes.
    private static let longestWord = 60

    private static func isStreet(before number: Int, in text: IdentityNumberText) -> Bool {
        guard mayBeStreet(before: number, in: text), let (name, start) = word(before: number, in: text)
        else { return false }
        let lowercased = name.lowercased()
        if nouns.contains(lowercased) {
            guard let (owner, _) = word(before: start, in: text) else { return false }
            return owner.isCapitalized && owner.lowercased().hasSuffix("s")
        }
        guard name.isCapitalized, let ending = endings.first(where: { lowercased.hasSuffix($0) }) else {
            return false
        }
        let stem = String(lowercased.dropLast(ending.count))
        return stem.count >= 2 && !(ending == "plan" && isWrittenPlan(stem))
    }

    /// Whether the word before has the last letter of an ending or a noun, before
    /// anything costly.
    private static func mayBeStreet(before number: Int, in text: IdentityNumberText) -> Bool {
        guard let end = wordEnd(before: number, in: text), end > 0 else { return false }
        return lastLetters.contains(text.bytes[end - 1] | 0x20)
    }

    private static let lastLetters = Array("ndtag".utf8)

    private static func isWrittenPlan(_ stem: String) -> Bool {
        stem.hasSuffix("-") || writtenPlans.contains { stem == $0 || ($0.count > 4 && stem.hasSuffix($0)) }
    }

    /// The word before one or two spaces, and where it begins.
    private static func word(before index: Int, in text: IdentityNumberText) -> (String, start: Int)? {
        guard let end = wordEnd(before: index, in: text) else { return nil }
        var start = end
        while start > 0, end - start <= longestWord, text.isWord(endingAt: start) || isHyphen(text, start) {
            start -= text.bytes[start - 1] < 0x80 ? 1 : 2
        }
        guard start >= 0, start < end, end - start <= longestWord else { return nil }
        return (String(decoding: text.bytes[start..<end], as: UTF8.self), start)
    }

    private static func wordEnd(before index: Int, in text: IdentityNumberText) -> Int? {
        guard let end = text.spaceStart(endingAt: index) else { return nil }
        return text.spaceStart(endingAt: end) ?? end
    }

    private static func isHyphen(_ text: IdentityNumberText, _ end: Int) -> Bool {
        text.bytes[end - 1] == UInt8(ascii: "-")
    }

    // MARK: - Towns

    private static func endOfTown(after first: IdentityNumberText.DigitRun, in text: IdentityNumberText)
        -> Int?
    {
        guard first.values[0] > 0, !isInsideNumber(before: first.range.lowerBound, in: text) else {
            return nil
        }
        var code = first
        if first.count == 3 {
            guard let space = text.space(at: first.range.upperBound) else { return nil }
            code = text.digits(from: space)
            guard code.count == 2 else { return nil }
        } else if !isAfterCountry(first.range.lowerBound, in: text) {
            return nil
        }
        guard var end = text.space(at: code.range.upperBound) else { return nil }
        end = text.space(at: end) ?? end
        let letters = String(decoding: text.bytes[end..<min(end + 8, text.bytes.count)], as: UTF8.self)
        guard letters.isCapitalized, letters.dropFirst().first?.isLetter == true else { return nil }
        return end
    }

    /// Whether *SE-* or *S-* stands before `index`.
    private static func isAfterCountry(_ index: Int, in text: IdentityNumberText) -> Bool {
        let before = text.bytes[max(0, index - 3)..<index]
        return before.elementsEqual("SE-".utf8)
            || (before.suffix(2).elementsEqual("S-".utf8) && !text.isWord(endingAt: index - 2))
    }

    /// Whether a postal code cannot begin at `index`; `SE-` may stand before it.
    private static func isInsideNumber(before index: Int, in text: IdentityNumberText) -> Bool {
        text.isInsideWord(before: index)
            || (index > 2 && text.bytes[index - 1] == 0x20 && text.bytes[index - 2] &- 0x30 < 10)
    }
}

extension String {
    fileprivate var isCapitalized: Bool { unicodeScalars.first?.properties.isUppercase == true }
}

extension IdentityNumberText {
    /// Where the space ends that begins at `index`.
    fileprivate func space(at index: Int) -> Int? {
        guard let separator = separator(at: index), separator.kind == .space else { return nil }
        return separator.end
    }

    /// Where the space begins that ends at `index`: a plain one or one that
    /// does not break.
    fileprivate func spaceStart(endingAt index: Int) -> Int? {
        if index >= 1, bytes[index - 1] == 0x20 || bytes[index - 1] == 0x09 { return index - 1 }
        if index >= 2, bytes[index - 1] == 0xA0, bytes[index - 2] == 0xC2 { return index - 2 }
        return nil
    }
}
