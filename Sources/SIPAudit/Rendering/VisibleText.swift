extension String {
    /// The text with everything that could hide in it, rearrange it or drive a
    /// terminal written out: `\n`, `\u{1B}`, `\u{202E}`.
    ///
    /// What typography and other scripts need stays: no-break spaces, soft
    /// hyphens and joiners. Input that is quoted in messages goes through the
    /// stricter `Masked` instead.
    var withControlsVisible: String {
        // Nothing that is plain is a control character.
        if plainWidth != nil || !unicodeScalars.contains(where: \.isControl) { return self }
        var result = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            if scalar.isControl {
                result.append(contentsOf: scalar.writtenOut.unicodeScalars)
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }
}

extension Unicode.Scalar {
    /// Control characters, line separators, and marks that change the direction
    /// of text or have neither width nor a use inside a word.
    var isControl: Bool {
        switch value {
        case _ where isPlain: false  // The soft hyphen too.
        case 0x200C, 0x200D: false
        default:
            switch properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator: true
            default: false
            }
        }
    }

    fileprivate var writtenOut: String {
        switch self {
        case "\n": "\\n"
        case "\r": "\\r"
        case "\t": "\\t"
        default: "\\u{\(String(value, radix: 16, uppercase: true))}"
        }
    }
}
