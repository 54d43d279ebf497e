/// The encoding of Western European text in Windows.
enum Windows1252 {
    /// The scalars of the bytes 0x80 to 0x9F; zero where the byte has none. All
    /// other bytes are as in ISO 8859-1. From Microsoft's table of code page
    /// 1252 as published by the Unicode Consortium (CP1252.TXT, version 2.01).
    private static let special: [UInt16] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
    ]

    /// The scalar of a byte, or `nil` for the five bytes that have none.
    static func scalar(of byte: UInt8) -> Unicode.Scalar? {
        guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
        let value = special[Int(byte - 0x80)]
        return value == 0 ? nil : Unicode.Scalar(value)
    }

    /// Decodes up to the first byte without a meaning. O(n).
    static func decode(_ raw: [UInt8]) -> DecodedText {
        var decoded = DecodedText(capacity: raw.count)
        var index = decoded.appendASCII(of: raw, from: 0)
        while index < raw.count {
            guard let scalar = scalar(of: raw[index]) else {
                decoded.fault = .undefinedByte(raw[index])
                decoded.brokenByte = raw[index]
                break
            }
            decoded.append(scalar)
            index = decoded.appendASCII(of: raw, from: index + 1)
        }
        return decoded
    }
}

extension Bilingual {
    fileprivate static func undefinedByte(_ byte: UInt8) -> Bilingual {
        let byte = ASCII.hexadecimal(byte, digits: 2)
        return Bilingual(
            sv: "byten 0x\(byte) betyder ingenting i Windows-1252",
            en: "the byte 0x\(byte) has no meaning in Windows-1252")
    }
}
