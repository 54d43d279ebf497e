extension TextBuffer {
    /// Appends UTF-8 as a string of JSON, with what must be escaped and, if asked
    /// for, everything beyond ASCII.
    mutating func append(jsonUTF8 bytes: UnsafeBufferPointer<UInt8>, escapingLetters: Bool) {
        append(byte: ASCII.quote)
        var copied = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            let isPlain = byte >= ASCII.space && byte != ASCII.quote && byte != ASCII.backslash
            if isPlain && !(escapingLetters && byte >= 0x80) {
                index += 1
                continue
            }
            append(UnsafeBufferPointer(rebasing: bytes[copied..<index]))
            if byte < 0x80 {
                append(jsonEscapeOf: byte)
                index += 1
            } else {
                let rest = UnsafeBufferPointer(rebasing: bytes[index...])
                let end = rest.dropFirst().firstIndex { $0 & 0xC0 != 0x80 } ?? rest.count
                for unit in String(decoding: rest[..<end], as: UTF8.self).utf16 { append(jsonUnit: unit) }
                index += end
            }
            copied = index
        }
        append(UnsafeBufferPointer(rebasing: bytes[copied...]))
        append(byte: ASCII.quote)
    }

    private mutating func append(jsonEscapeOf byte: UInt8) {
        let letter: UInt8? =
            switch byte {
            case ASCII.quote, ASCII.backslash: byte
            case ASCII.lineFeed: UInt8(ascii: "n")
            case ASCII.carriageReturn: UInt8(ascii: "r")
            case ASCII.tab: UInt8(ascii: "t")
            default: nil
            }
        guard let letter else { return append(jsonUnit: UInt16(byte)) }
        append(byte: ASCII.backslash)
        append(byte: letter)
    }

    /// A code unit of UTF-16 as four hexadecimal digits.
    private mutating func append(jsonUnit unit: UInt16) {
        append("\\u")
        for shift in [12, 8, 4, 0] as [UInt16] {
            let digit = UInt8(truncatingIfNeeded: unit >> shift & 0xF)
            append(byte: digit < 10 ? ASCII.zero + digit : UInt8(ascii: "a") + digit - 10)
        }
    }
}
