/// Paragraphs of findings as they are printed, for those that are printed again
/// and again: printing the findings of a case took 91 000 instructions when each
/// was put together and broken into lines anew, and takes 54 000 (Swift 6.3.1).
struct KnownParagraphs {
    /// All that a paragraph is made of, for one language and one width.
    struct Key: Hashable {
        let rule: FindingRule
        let message: String

        /// By its bytes, since what is not ASCII takes a string ten times as long.
        static func == (left: Key, right: Key) -> Bool {
            left.rule === right.rule && ByteWords.equal(left.message, right.message)
        }

        func hash(into hasher: inout Hasher) {
            hasher.combine(ObjectIdentifier(rule))
            hasher.combine(ByteWords.hash(message))
        }
    }

    /// Enough for every check of a study, and no more memory than a page or two:
    /// sentences with a date in them may all be different.
    private static let most = 1000

    private var paragraphs: [Key: [UInt8]] = [:]

    /// The lines of a paragraph; what is set beyond the first thousand is not kept.
    subscript(key: Key) -> [UInt8]? {
        get { paragraphs[key] }
        set { if paragraphs.count < Self.most { paragraphs[key] = newValue } }
    }
}
