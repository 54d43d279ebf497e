// The fields of a case file: a value at the scanner's position into its cell.

extension CaseFileScanner {
    /// Reads a field's value into its cell.
    @inline(__always)
    mutating func readField(
        _ key: Int, of declared: FieldForms.Keys, into keys: inout Keys, in object: JSONParser.Container
    ) throws(InputFault) {
        let form = parser.forms.form(key, of: declared)
        let first = json.position
        if form.type.isItemValue {
            // It is read against the item, which mostly stands before it.
            keys.itemValue = first
            if case .code(let item) = cells[keys.first + Observation.Field.item.rawValue] {
                try readItemValue(item, into: keys.first + key, in: object)
            } else {
                keys.isItemLate = true
                _ = try otherValue(in: object)
            }
        } else if let cell = try usualCell(form, in: object) {
            cells[keys.first + key] = cell
        } else {
            json.position = first
            let value = try otherValue(in: object)
            if let field = fieldValue(value, type: form.type) {
                cells[keys.first + key] = cell(of: field, at: value)
            }
        }
    }

    /// The value where it is written as usual; nil, wherever the position is,
    /// where that takes a closer look.
    @inline(__always)
    private mutating func usualCell(
        _ form: FieldForms.Form, in object: JSONParser.Container
    ) throws(InputFault) -> FieldCell? {
        switch json.current {
        case ASCII.quote:
            let string = try scanString()
            let text = text(of: string)
            let span = TextSpan(
                start: string.first - json.start, length: text.count, hasEscapes: string.hasEscapes)
            return string.hasEscapes
                ? parser.forms.cell(ofEscaped: text, at: span, form)
                : parser.forms.cell(of: string.words, text, at: span, form)
        case ASCII.openingBracket:
            return form.type.isMultiple ? try usualMembers(in: form.space) : nil
        case ASCII.zero...ASCII.nine:
            return usualNumber(isYear: form.type.content == .year, isCount: form.type.content == .count)
        default: return nil
        }
    }

    /// Scans the string at the position.
    @inline(__always)
    private mutating func scanString() throws(InputFault) -> JSONParser.Text {
        let string = try json.scanString()
        if string.hasEscapes, IdentityNumberDetector.isMatch(inEscaped: text(of: string)) {
            mayHideNumber = true
        }
        return string
    }

    /// Several values of a list.
    ///
    /// - Parameter space: where their texts are.
    private mutating func usualMembers(in space: Int) throws(InputFault) -> FieldCell? {
        var set = CodeSet()
        json.position += 1
        json.skipWhiteSpace()
        while json.current == ASCII.quote {
            let string = try scanString()
            let code =
                string.hasEscapes
                ? JSONEscapes.withDecoded(text(of: string)) { parser.forms.member($0, $1, in: space) }
                : parser.forms.member(string.words, text(of: string), in: space)
            guard let code, !set.contains(code) else { return nil }
            set.insert(code)
            json.skipWhiteSpace()
            guard json.current == ASCII.comma else { break }
            json.position += 1
            json.skipWhiteSpace()
            // What else follows a comma is a matter for the closer look.
            guard json.current == ASCII.quote else { return nil }
        }
        guard json.current == ASCII.closingBracket else { return nil }
        json.position += 1
        return .codes(set)
    }

    /// A number of a few digits.
    private mutating func usualNumber(isYear: Bool, isCount: Bool) -> FieldCell? {
        guard isYear || isCount, let number = digits() else { return nil }
        return !isYear || FieldParser.years.contains(number) ? .number(number) : nil
    }

    private mutating func digits() -> Int? {
        let first = json.position
        var number = 0
        while ASCII.isDigit(json.current) {
            number = number * 10 + Int(json.current - ASCII.zero)
            json.position += 1
            if json.position - first > 9 { return nil }
        }
        // Something else may follow that makes it no whole number.
        let isEnd =
            json.current == ASCII.comma || json.current == ASCII.closingBrace || json.current <= ASCII.space
        return isEnd && (json.bytes[first] != ASCII.zero || json.position == first + 1) ? number : nil
    }
}

// MARK: - Observations

extension CaseFileScanner {
    /// Reads the value of an observation of an item into a cell.
    mutating func readItemValue(
        _ item: Int, into index: Int, in object: JSONParser.Container?
    ) throws(InputFault) {
        let first = json.position
        if let cell = try usualItemValue(item) {
            cells[index] = cell
        } else {
            json.position = first
            let value = try otherValue(in: object)
            if let field = observedValue(value, item: item) { cells[index] = cell(of: field, at: value) }
        }
    }

    private mutating func usualItemValue(_ item: Int) throws(InputFault) -> FieldCell? {
        let item = parser.forms.item(item)
        switch json.current {
        case ASCII.quote:
            let string = try scanString()
            return string.hasEscapes
                ? JSONEscapes.withDecoded(text(of: string)) { parser.forms.value($0, $1, of: item) }
                : parser.forms.value(string.words, text(of: string), of: item)
        case ASCII.openingBracket where item.kind == .multiple:
            return try usualMembers(in: item.space)
        case ASCII.zero...ASCII.nine:
            return usualNumber(isYear: item.kind == .year, isCount: !item.kind.isCoded)
        default: return nil
        }
    }

    private mutating func observedValue(_ value: JSONValue, item: Int) -> FieldValue? {
        switch value.kind {
        case .string:
            return take(parser.observedValue(of: value.string() ?? "", item: item), at: value)
        case .number where parser.codebook.variables[item].kind == .year:
            if let number = value.integer() { return take(parser.year(number), at: value) }
        case .number where !parser.codebook.variables[item].kind.isCoded:
            if let number = value.integer(), number >= 0 { return .number(number) }
        case .array where parser.codebook.variables[item].kind == .multiple:
            var members: [FieldValue] = []
            for element in value.elements {
                if let member = observedValue(element, item: item) { members.append(member) }
            }
            return take(parser.union(members), at: value)
        case .null:
            report("null", at: value, .nullRefused)
            return nil
        default: break
        }
        report("type", at: value, .unexpectedKind(value.kind))
        return nil
    }
}

// MARK: - The closer look

extension CaseFileScanner {
    /// The cell of a value that was looked at closely; a text stays where it is.
    func cell(of field: FieldValue, at value: JSONValue) -> FieldCell {
        if case .text = field {
            let first = value.offset + 1 - json.start
            return .text(
                TextSpan(
                    start: first, length: value.endOffset - 1 - json.start - first,
                    hasEscapes: value.hasEscapes))
        }
        var builder = CaseCellsBuilder()
        return builder.cell(of: field)
    }

    private mutating func fieldValue(_ value: JSONValue, type: FieldType) -> FieldValue? {
        switch (value.kind, type.content) {
        case (.array, .multiple):
            var members: [FieldValue] = []
            for element in value.elements {
                if let member = member(element, type: type) { members.append(member) }
            }
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

    private mutating func take(
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
