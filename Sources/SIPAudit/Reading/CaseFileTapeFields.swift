extension CaseFileTapeReader {
    /// The field's value where it is written as usual; nil where that takes a
    /// closer look.
    func usualCell(at index: Int, _ form: FieldForms.Form) -> FieldCell? {
        let entry = tape.entries[index]
        switch (entry.kind, form.type.content) {
        case (.string, _):
            let (text, span) = (text(of: entry), span(of: entry))
            return entry.hasEscapes
                ? parser.forms.cell(ofEscaped: text, at: span, form)
                : parser.forms.cell(of: text, at: span, form)
        case (.array, .multiple): return usualMembers(of: index, form)
        default: return nil
        }
    }

    private func usualMembers(of index: Int, _ form: FieldForms.Form) -> FieldCell? {
        var set = CodeSet()
        for member in index + 1..<Int(tape.entries[index].next) {
            let entry = tape.entries[member]
            guard entry.kind == .string, !entry.hasEscapes,
                let code = parser.forms.member(text(of: entry), form), !set.contains(code)
            else { return nil }
            set.insert(code)
        }
        return .codes(set)
    }

    private func span(of entry: JSONTapeEntry) -> TextSpan {
        TextSpan(
            start: Int(entry.start) + 1, length: Int(entry.end &- entry.start) - 2,
            hasEscapes: entry.hasEscapes)
    }

    /// The field's value in whatever spelling; reports what is wrong with it.
    mutating func cell(at index: Int, _ type: FieldType) -> FieldCell? {
        if type.content == .itemValue { return nil }
        return fieldValue(value(at: index), type: type).map { cell(of: $0, at: index) }
    }

    /// The cell of a value that was read at an index; a text stays where it is.
    func cell(of value: FieldValue, at index: Int) -> FieldCell {
        if case .text = value { return .text(span(of: tape.entries[index])) }
        var builder = CaseCellsBuilder()
        return builder.cell(of: value)
    }

    mutating func fieldValue(_ value: JSONValue, type: FieldType) -> FieldValue? {
        switch (value.kind, type.content) {
        case (.array, .multiple):
            let members = value.elements.compactMap { member($0, type: type) }
            return take(parser.union(members), at: value)
        case (.string, .multiple):
            // Only what speaks of the whole field stands outside a list.
            if value.equals(Spelling.notEvident) { return .notEvident }
            if value.equals(Spelling.emptyBox) && type.isBox { return .empty }
        case (.string, .count), (.string, .year):
            if value.equals(Spelling.notEvident) { return .notEvident }
        case (.string, _):
            return take(parser.value(of: value.string() ?? "", type: type), at: value)
        case (.number, .count):
            if let number = value.integer(), number >= 0 { return .number(number) }
        case (.number, .year):
            if let number = value.integer() { return take(parser.year(number), at: value) }
        case (.null, _):
            report("null", at: value, .nullRefused)
            return nil
        default: break
        }
        let isPlaceholder = PlaceholderText.remains(in: value.string() ?? "")
        if isPlaceholder { return take(.failure(.placeholder), at: value) }
        report("type", at: value, type.expectation)
        return nil
    }

    private mutating func member(_ value: JSONValue, type: FieldType) -> FieldValue? {
        guard let text = value.string() else {
            report("type", at: value, .expectedString(found: value.kind))
            return nil
        }
        return take(parser.value(of: text, type: type), at: value)
    }

    mutating func take(
        _ result: Result<FieldValue, FieldProblem>, at value: JSONValue
    ) -> FieldValue? {
        switch result {
        case .success(let field): return field
        case .failure(let problem):
            report(problem.id, at: value, problem.message)
            return nil
        }
    }
}
