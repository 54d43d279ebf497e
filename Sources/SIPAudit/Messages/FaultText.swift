extension InputFault {
    /// `file:line:column: what is wrong`, with record and column name in CSV and
    /// the path of the field in JSON.
    public func text(in language: Language) -> String {
        let message = occurrences > 1 ? FieldProblem.placeholders(occurrences, at: places) : message
        return location.text(in: language) + ": " + message[language]
    }
}

extension SourceLocation {
    public func text(in language: Language) -> String {
        var text = TextBuffer()
        text.append(self, in: language)
        return text.string
    }
}

extension TextBuffer {
    /// `file:line:column`, with what is known of the field.
    mutating func append(_ location: SourceLocation, in language: Language) {
        append(location.file.description)
        append(afterColon: location.line)
        append(afterColon: location.column)
        if let keyPath = location.keyPath { append(" (\(keyPath))") }
        guard let field = location.field else { return }
        let place = Bilingual(
            sv: "post \(field.record), kolumn ”\(field.column)”",
            en: "record \(field.record), column “\(field.column)”")
        append(" (" + place[language] + ")")
    }

    private mutating func append(afterColon number: Int?) {
        guard let number else { return }
        append(byte: UInt8(ascii: ":"))
        append(number)
    }
}

extension FaultLog {
    /// All kept faults, a line each, and how many more there were.
    public func text(in language: Language) -> String {
        var lines = kept.map { $0.text(in: language) }
        if unkept > 0 {
            let more = Bilingual(
                sv: "… och \(unkept) fel till, \(count) i allt.",
                en: "… and \(unkept) more faults, \(count) in all.")
            lines.append(more[language])
        }
        return lines.map { $0 + "\n" }.joined()
    }
}
