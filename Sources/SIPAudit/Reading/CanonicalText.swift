/// Compares bytes with strings as Swift compares strings: å is å, whether it is
/// one scalar or an a and a ring, as files from a Mac may have it.
enum CanonicalText {
    /// Whether `bytes`, valid UTF-8, and `text` are canonically equal. O(n), and
    /// without allocation unless scalars from U+0300 on occur.
    static func equal(_ bytes: ArraySlice<UInt8>, _ text: String) -> Bool {
        if bytes.count == text.utf8.count, text.utf8.elementsEqual(bytes) { return true }
        // Below U+0300, whose lead byte in UTF-8 is 0xCC, every scalar is its
        // own canonical form, so there different bytes are different texts.
        if isSpelledInOneWay(bytes), isSpelledInOneWay(text.utf8) { return false }
        return String(decoding: bytes, as: UTF8.self) == text
    }

    private static func isSpelledInOneWay(_ bytes: some Sequence<UInt8>) -> Bool {
        bytes.allSatisfy { $0 < 0xCC }
    }
}
