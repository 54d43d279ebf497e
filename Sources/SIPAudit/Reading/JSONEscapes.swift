/// The escapes of JSON strings, once the parser has found them valid.
enum JSONEscapes {
    /// How many bytes write one at most: `\u0041`.
    static let longest = 6

    /// The text between the quotation marks of a string, escapes decoded. O(n).
    static func decode(_ written: Slice<UnsafeBufferPointer<UInt8>>) -> String {
        String(decoding: decodedBytes(UnsafeBufferPointer(rebasing: written)), as: UTF8.self)
    }

    /// Gives the text as UTF-8 to `body`, with the words that it is looked up by.
    static func withDecoded<Result>(
        _ written: UnsafeBufferPointer<UInt8>, _ body: (ShortText, UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        decodedBytes(written).withUnsafeBufferPointer { body(ShortText($0), $0) }
    }

    /// The same as UTF-8.
    static func decodedBytes(_ written: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(written.count)
        var index = 0
        while index < written.count {
            let start = index
            index = ByteScan.first(of: ASCII.backslash, in: written, from: start) ?? written.count
            text.append(contentsOf: UnsafeBufferPointer(rebasing: written[start..<index]))
            guard index < written.count else { break }
            let letter = written[index + 1]
            if letter == UInt8(ascii: "u") {
                index = decodeUnicode(written[...], at: index, into: &text)
            } else {
                text.append(simple(letter) ?? letter)
                index += 2
            }
        }
        return text
    }

    /// The byte that a backslash and this letter stand for, or `nil` where they
    /// mean nothing (or need digits, as `u` does).
    static func simple(_ letter: UInt8) -> UInt8? {
        switch letter {
        case ASCII.quote, ASCII.backslash, ASCII.slash: letter
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "n"): ASCII.lineFeed
        case UInt8(ascii: "r"): ASCII.carriageReturn
        case UInt8(ascii: "t"): ASCII.tab
        default: nil
        }
    }

    /// The UTF-16 unit of four hexadecimal digits, or `nil`.
    static func unit(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> UInt16? {
        guard digits.count == 4 else { return nil }
        var unit: UInt32 = 0
        for digit in digits {
            guard let value = ASCII.hexadecimalValue(digit) else { return nil }
            unit = unit << 4 | value
        }
        return UInt16(unit)
    }

    /// Appends the scalar of `\uXXXX`, or of a surrogate pair of two of them,
    /// and returns the index after it.
    private static func decodeUnicode(
        _ written: Slice<UnsafeBufferPointer<UInt8>>, at index: Int, into text: inout [UInt8]
    ) -> Int {
        let first = UInt32(unit(written[index + 2..<index + 6]) ?? 0)
        guard UTF16.isLeadSurrogate(UInt16(first)) else {
            append(first, to: &text)
            return index + 6
        }
        let second = UInt32(unit(written[index + 8..<index + 12]) ?? 0)
        append(0x1_0000 + (first & 0x3FF) << 10 + (second & 0x3FF), to: &text)
        return index + 12
    }

    /// Appends a scalar, which is no half of a pair, as UTF-8.
    private static func append(_ scalar: UInt32, to text: inout [UInt8]) {
        guard scalar >= 0x80 else {
            text.append(UInt8(scalar))
            return
        }
        if let scalar = Unicode.Scalar(scalar) { text.append(contentsOf: UTF8.encode(scalar)!) }
    }
}
