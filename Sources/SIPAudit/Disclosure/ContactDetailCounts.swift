/// How often a text holds what a person can be reached by, as exact patterns
/// tell it. Where it stands, or what it is, is not kept.
///
/// One pass over the text, for all three patterns: each has a digit or an `@`
/// at which it is recognised, and those are sought eight bytes at a time.
/// `PhoneNumberPattern`, `MailAddressPattern` and `StreetAddressPattern` say
/// what is found and what is not. Names are not found at all.
struct ContactDetailCounts: Hashable, Sendable {
    private(set) var phoneNumbers = 0
    private(set) var mailAddresses = 0
    private(set) var streetAddresses = 0

    /// No text of fewer bytes holds any: a mail address has six, `a@b.se`.
    static let shortest = 6

    var isEmpty: Bool { self == ContactDetailCounts() }

    init() {}

    /// Those of a text, which need not be valid UTF-8. O(n).
    init(in bytes: UnsafeBufferPointer<UInt8>) {
        let text = IdentityNumberText(bytes: bytes)
        var index = 0
        // Before this nothing is part of a mail address that is still to come.
        var floor = 0
        var lastStreet: Int?
        while let anchor = text.firstDigitOrAt(from: index) {
            if bytes[anchor] == MailAddressPattern.at {
                let end = MailAddressPattern.end(at: anchor, from: floor, in: text)
                if end != nil { mailAddresses += 1 }
                index = end ?? anchor + 1
                floor = index
            } else if let end = PhoneNumberPattern.end(at: anchor, in: text) {
                phoneNumbers += 1
                index = end
            } else if let end = StreetAddressPattern.end(at: anchor, in: text) {
                // Street and town of one address count once.
                let isSameAddress = lastStreet.map { anchor - $0 <= 3 } ?? false
                if !isSameAddress { streetAddresses += 1 }
                lastStreet = end
                index = end
            } else {
                index = text.endOfDigits(from: anchor)
            }
        }
    }

    init(in text: String) {
        var text = text
        self = text.withUTF8 { ContactDetailCounts(in: $0) }
    }

    /// The first phone number or mail address, and what to show instead.
    static func firstToHide(in text: String) -> (Range<Int>, mask: String)? {
        var text = text
        return text.withUTF8 { bytes in
            let text = IdentityNumberText(bytes: bytes)
            var index = 0
            while let anchor = text.firstDigitOrAt(from: index) {
                if bytes[anchor] == MailAddressPattern.at {
                    if let end = MailAddressPattern.end(at: anchor, from: 0, in: text) {
                        return (
                            MailAddressPattern.start(at: anchor, in: text)..<end, ContactDetails.mailAddress
                        )
                    }
                    index = anchor + 1
                } else {
                    if let end = PhoneNumberPattern.end(at: anchor, in: text) {
                        return (anchor..<end, ContactDetails.phoneNumber)
                    }
                    index = text.endOfDigits(from: anchor)
                }
            }
            return nil
        }
    }
}

extension IdentityNumberText {
    /// The digits that begin at `start`.
    struct DigitRun {
        private(set) var values: [UInt8] = []
        fileprivate(set) var range: Range<Int>

        var count: Int { values.count }
        /// As a number, of runs that are not long.
        var number: Int { values.prefix(9).reduce(0) { $0 * 10 + Int($1) } }
        /// A year of the last or this century.
        var isYear: Bool { count == 4 && (1900...2099).contains(number) }

        fileprivate init(start: Int) { range = start..<start }

        fileprivate mutating func append(_ digit: Digit) {
            values.append(digit.value)
            range = range.lowerBound..<digit.end
        }
    }

    func digits(from start: Int) -> DigitRun {
        var run = DigitRun(start: start)
        while let digit = digit(at: run.range.upperBound) { run.append(digit) }
        return run
    }

    /// Where the digits end that begin at `start`.
    func endOfDigits(from start: Int) -> Int {
        var end = start
        while let digit = digit(at: end) { end = digit.end }
        return end
    }

    /// How many digits begin at `start`.
    func digitCount(from start: Int) -> Int {
        var (end, count) = (start, 0)
        while let digit = digit(at: end) { (end, count) = (digit.end, count + 1) }
        return count
    }

    /// Whether a word goes on before `index`: with a letter, or with a digit
    /// and a mark between, as in `2014/0701`, `1,25` and `2015-12`.
    func isInsideWord(before index: Int) -> Bool {
        guard index > 0 else { return false }
        if isWord(endingAt: index) { return true }
        guard index > 1, Self.innerMarks.contains(bytes[index - 1]) else { return false }
        return bytes[index - 2] &- 0x30 < 10
    }

    private static let innerMarks = Array("-./,:".utf8)

    /// Whether a letter, a digit or an underscore begins at `index`.
    func isWord(at index: Int) -> Bool {
        index < bytes.count && (isASCIIWord(bytes[index]) || isLatinLead(bytes[index]))
    }

    /// Whether one ends before `index`.
    func isWord(endingAt index: Int) -> Bool {
        guard index > 0 else { return false }
        let last = bytes[index - 1]
        return last < 0x80 ? isASCIIWord(last) : index > 1 && isLatinLead(bytes[index - 2])
    }

    private func isASCIIWord(_ byte: UInt8) -> Bool {
        byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte == 0x5F
    }

    /// The lead bytes of letters such as å, and of the ring of an å in two
    /// scalars; spaces and quotation marks have others.
    private func isLatinLead(_ byte: UInt8) -> Bool { (0xC3...0xCD).contains(byte) }
}
