extension InputFault {
    /// `file:line:column: what is wrong`, with record and column name in CSV.
    public func text(in language: Language) -> String {
        location.text(in: language) + ": " + message[language]
    }
}

extension SourceLocation {
    public func text(in language: Language) -> String {
        var text = file.description
        if let line { text += ":\(line)" }
        if let column { text += ":\(column)" }
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
        if count > kept.count {
            let more = Bilingual(
                sv: "… och \(count - kept.count) fel till, \(count) i allt.",
                en: "… and \(count - kept.count) more faults, \(count) in all.")
            lines.append(more[language])
        }
        return lines.map { $0 + "\n" }.joined()
    }
}
