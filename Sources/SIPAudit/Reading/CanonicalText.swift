/// Compares bytes with strings as Swift compares strings: å is å, whether it is
/// one scalar or an a and a ring, as files from a Mac may have it.
enum CanonicalText {
    /// Whether `bytes`, valid UTF-8, and `text` are canonically equal. O(n), and
    /// without allocation unless scalars from U+0300 on occur.
    static func equal(_ bytes: UnsafeBufferPointer<UInt8>, _ text: String) -> Bool {
        let answer = text.utf8.withContiguousStorageIfAvailable { equal(bytes, $0) } ?? nil
        return answer ?? (String(decoding: bytes, as: UTF8.self) == text)
    }

    /// Whether two texts are equal, or nil where only their normal forms can tell.
    private static func equal(_ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>) -> Bool?
    {
        var index = 0
        let shared = min(one.count, other.count)
        while index < shared, one[index] == other[index] { index += 1 }
        if index == one.count, index == other.count { return true }
        // Every ASCII character begins anew in the normal form: texts that part
        // where both have one, or one of them ends, are different.
        if isASCII(one, at: index), isASCII(other, at: index) { return false }
        // Below U+0300, whose lead byte in UTF-8 is 0xCC, every scalar is its
        // own canonical form, so there different bytes are different texts.
        if isSpelledInOneWay(one), isSpelledInOneWay(other) { return false }
        return nil
    }

    private static func isASCII(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        index == bytes.count || bytes[index] < 0x80
    }

    /// Whether no other text is canonically equal to this one, valid UTF-8, but
    /// for texts that are not spelled in one way themselves.
    static func isSpelledInOneWay(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.allSatisfy { $0 < 0xCC }
    }
}
