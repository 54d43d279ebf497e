/// Decodes UTF-16 of a known byte order, as Excel's "Unicode text" has it.
enum UTF16Decoder {
    /// Decodes up to the first unit that is half a character. O(n).
    ///
    /// - Parameter dropsMark: whether a byte order mark at the beginning is none of
    ///   the text.
    static func decode(
        _ raw: [UInt8], as encoding: TextEncoding, dropsMark: Bool = true
    ) -> DecodedText {
        let highByte = encoding == .utf16BE ? 0 : 1
        func unit(at index: Int) -> UInt16 {
            UInt16(raw[index + highByte]) << 8 | UInt16(raw[index + 1 - highByte])
        }

        var decoded = DecodedText(capacity: raw.count / 2)
        var index = dropsMark && raw.count >= 2 && unit(at: 0) == 0xFEFF ? 2 : 0
        while index + 1 < raw.count {
            let first = unit(at: index)
            if let scalar = Unicode.Scalar(first) {
                decoded.append(scalar)
                index += 2
            } else if index + 3 < raw.count, UTF16.isLeadSurrogate(first),
                UTF16.isTrailSurrogate(unit(at: index + 2))
            {
                decoded.append(UTF16.decode(UTF16.EncodedScalar([first, unit(at: index + 2)])))
                index += 4
            } else {
                decoded.fault = .halfCharacter(first)
                return decoded
            }
        }
        if index < raw.count { decoded.fault = .oddLength }
        return decoded
    }
}

extension Bilingual {
    fileprivate static func halfCharacter(_ unit: UInt16) -> Bilingual {
        let unit = ASCII.hexadecimal(unit, digits: 4)
        return Bilingual(
            sv: "0x\(unit) är ett halvt tecken i UTF-16, och den andra halvan saknas",
            en: "0x\(unit) is half a character in UTF-16, and its other half is missing")
    }

    fileprivate static let oddLength = Bilingual(
        sv: "filen har ett udda antal byte, men UTF-16 har två eller fyra per tecken; är den avklippt?",
        en: "the file has an odd number of bytes, but UTF-16 has two or four per character; is it cut off?")
}
