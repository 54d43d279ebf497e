extension TextBuffer {
    /// Appends a text as the content of an element, or of an attribute in
    /// double quotes.
    ///
    /// A character that XML 1.0 cannot hold at all, not even written as a
    /// number, is written out as messages write it (`\u{1B}`).
    mutating func append(xml text: String) {
        for scalar in text.unicodeScalars { append(xml: scalar) }
    }

    private mutating func append(xml scalar: Unicode.Scalar) {
        switch scalar {
        case "&": append("&amp;")
        case "<": append("&lt;")
        case ">": append("&gt;")
        case "\"": append("&quot;")
        // Read back as a space where they stand in an attribute as they are.
        case "\t": append("&#9;")
        case "\n": append("&#10;")
        case "\r": append("&#13;")
        case _ where scalar.isNoCharacterOfXML || scalar.isControl:
            append("\\u{")
            append(String(scalar.value, radix: 16, uppercase: true))
            append("}")
        default: append(scalar)
        }
    }
}

extension Unicode.Scalar {
    /// Outside of production 2 of XML 1.0, fifth edition; surrogates are no
    /// scalars anyway.
    fileprivate var isNoCharacterOfXML: Bool {
        value < 0x20 || value == 0xFFFE || value == 0xFFFF
    }
}
