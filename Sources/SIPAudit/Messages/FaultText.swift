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
        var text = file.description
        if let line { text += ":\(line)" }
        if let column { text += ":\(column)" }
        if let keyPath { text += " (\(keyPath))" }
        guard let field else { return text }
        let place = Bilingual(
            sv: "post \(field.record), kolumn ”\(field.column)”",
            en: "record \(field.record), column “\(field.column)”")
        return text + " (" + place[language] + ")"
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
