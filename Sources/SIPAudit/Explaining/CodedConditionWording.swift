extension Wording {
    /// A condition over coded values in plain words: *”Kön” är ”Kvinna”*.
    public func words(for condition: CodedCondition) -> String {
        switch condition {
        case .isAny(let variable, let selection):
            let values = choice(selection, of: codebook.variables[variable].values)
            return codebook.variables[variable].kind == .multiple
                ? text("\(name(variable)) omfattar \(values)", "\(name(variable)) includes \(values)")
                : text("\(name(variable)) är \(values)", "\(name(variable)) is \(values)")
        case .isNotEvident(let variable):
            return text("\(name(variable)) framgår ej", "\(name(variable)) is not evident")
        case .isEmpty(let variable, let isEmpty):
            let number = isEmpty ? text("är 0", "is 0") : text("är minst 1", "is at least 1")
            return "\(self.number(of: variable)) \(number)"
        case .isIn(let variable, let range):
            let subject =
                codebook.variables[variable].kind == .multiple ? self.number(of: variable) : name(variable)
            return text("\(subject) är ", "\(subject) is ") + words(for: range)
        case .all(let parts): return joined(parts, text("och", "and"), none: text("alltid", "always"))
        case .any(let parts): return joined(parts, text("eller", "or"), none: text("aldrig", "never"))
        case .not(let inner): return text("inte: (", "not: (") + words(for: inner) + ")"
        }
    }

    /// The variable's label, or its id where values are ids.
    func name(_ variable: Int) -> String {
        let variable = codebook.variables[variable]
        return valueStyle == .id ? variable.id : quoted(variable.label[language])
    }

    private func number(of variable: Int) -> String {
        text("antalet värden i \(name(variable))", "the number of values of \(name(variable))")
    }

    private func joined(_ parts: [CodedCondition], _ word: String, none: String) -> String {
        if parts.isEmpty { return none }
        if parts.count == 1 { return words(for: parts[0]) }
        return parts.map { part in
            switch part {
            case .all(let inner) where inner.count > 1, .any(let inner) where inner.count > 1:
                "(\(words(for: part)))"
            case .isAny, .isNotEvident, .isEmpty, .isIn, .all, .any, .not: words(for: part)
            }
        }.joined(separator: " \(word) ")
    }
}
