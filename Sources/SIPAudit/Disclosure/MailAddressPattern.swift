/// The one pattern of e-mail addresses: `local@label.label`, in ASCII or with
/// the letters of any language, the last label of two characters or more and
/// beginning with a letter.
///
/// `@anna`, `3 @ 25 kr` and `a@b` are none. What is written around the `@` in
/// words (*anna snabel-a exempel.se*) is missed.
enum MailAddressPattern {
    static let at = UInt8(ascii: "@")

    /// Where the address ends whose `@` stands at `place`; nil when it is none.
    ///
    /// - Parameter start: where the text before it may begin.
    static func end(at place: Int, from start: Int, in text: IdentityNumberText) -> Int? {
        let bytes = text.bytes
        guard place > start, isOfLocal(bytes[place - 1]), bytes[place - 1] != dot else { return nil }
        var end = place + 1
        var labelStart = end
        var labels = 0
        while true {
            while end < bytes.count, isOfLabel(bytes[end]) { end += 1 }
            guard end > labelStart else { break }
            labels += 1
            guard end + 1 < bytes.count, bytes[end] == dot, isOfLabel(bytes[end + 1]) else { break }
            end += 1
            labelStart = end
        }
        guard labels >= 2, end - labelStart >= 2, isLetter(bytes[labelStart]) else { return nil }
        return end
    }

    /// Where the address begins whose `@` stands at `place`.
    static func start(at place: Int, in text: IdentityNumberText) -> Int {
        var start = place
        while start > 0, isOfLocal(text.bytes[start - 1]) { start -= 1 }
        return start
    }

    private static let dot = UInt8(ascii: ".")

    private static func isOfLocal(_ byte: UInt8) -> Bool {
        isOfLabel(byte) || [dot, UInt8(ascii: "_"), UInt8(ascii: "%"), UInt8(ascii: "+")].contains(byte)
    }

    /// Whatever is no ASCII is taken for a letter: the text need not be quoted.
    private static func isOfLabel(_ byte: UInt8) -> Bool {
        isLetter(byte) || byte &- 0x30 < 10 || byte == UInt8(ascii: "-")
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 }
}
