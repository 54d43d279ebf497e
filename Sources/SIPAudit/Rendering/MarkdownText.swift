// What Markdown would take for its own, so that text stays text.

extension String {
    /// With every character escaped that Markdown would take for its own, and
    /// without spaces at the ends, where they would mean something.
    var markdown: String {
        guard isMarked else { return self }
        var result = String.UnicodeScalarView()
        let words = unicodeScalars.drop { $0 == " " }
        for scalar in words {
            if scalar.isMarkdown { result.append("\\") }
            result.append(scalar)
        }
        while result.last == " " { result.removeLast() }
        return String(result)
    }

    /// The same at the start of a line, where `-`, `+`, `=` and a number with a
    /// full stop or a bracket would begin something else than a paragraph.
    var markdownParagraph: String {
        let text = markdown
        if let first = text.unicodeScalars.first, first == "-" || first == "+" || first == "=" {
            return "\\" + text
        }
        let digits = text.unicodeScalars.prefix { ("0"..."9").contains($0) }
        let rest = text.unicodeScalars[digits.endIndex...]
        guard !digits.isEmpty, let next = rest.first, next == "." || next == ")" else { return text }
        return String(digits) + "\\" + String(rest)
    }

    /// Whether Markdown would change anything in it, wherever it stands in a
    /// line.
    private var isMarked: Bool {
        utf8.first == 0x20 || utf8.last == 0x20 || hasByte { Unicode.Scalar($0).isMarkdown }
    }
}

extension Unicode.Scalar {
    /// All of them are ASCII, so that bytes can be asked too.
    fileprivate var isMarkdown: Bool {
        switch self {
        case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "#", "|", "~", "&", "$", "!": true
        default: false
        }
    }
}
