/// What the message of a check may name.
struct MessageWords {
    let subject: CheckSubject
    /// Of its `with`.
    let values: [String: MessageTemplate.Value]
    /// Labels of what the check is for.
    var labels: [String: Bilingual] = [:]
    /// Words that the check gives for what it is for: printed as they are.
    var written: [String: Bilingual] = [:]
    /// The names of what it is for.
    var bound: [String] = []

    init(subject: CheckSubject, values: [String: MessageTemplate.Value]) {
        self.subject = subject
        self.values = values
    }

    /// Every name that may stand in braces.
    fileprivate var names: [String] {
        let own: [String] =
            switch subject {
            case .caseFile: []
            case .firstPlan, .plan: ["plan"]
            case .followUp: ["followUp"]
            case .otherNeed, .participant: ["plan", "actor"]
            }
        let named = Set(labels.keys).union(written.keys).subtracting(bound)
        return own + bound + named.sorted() + values.keys.sorted()
    }

    fileprivate func piece(_ name: String, in language: Language) -> MessageTemplate.Piece? {
        if let value = values[name] { return .value(value) }
        if let words = written[name] { return .text(words[language]) }
        if let label = labels[name] { return .text(Self.quoted(label[language], in: language)) }
        if bound.contains(name) { return nil }
        switch (name, subject) {
        case ("plan", .firstPlan), ("plan", .plan), ("plan", .otherNeed), ("plan", .participant):
            return .value(.plan)
        case ("followUp", .followUp): return .value(.subject)
        case ("actor", .otherNeed), ("actor", .participant):
            guard let scope = subject.element,
                let field = scope.fields.firstIndex(where: { $0.name == "actor" })
            else { return nil }
            return .value(.field(FieldPath(scope: scope, field: field, isOfElement: true)))
        default: return nil
        }
    }

    static func quoted(_ label: String, in language: Language) -> String {
        language == .swedish ? "”\(label)”" : "“\(label)”"
    }
}

extension CodebookDecoder {
    /// Reads the `with` of a check: fields and spans of days that its message
    /// names.
    mutating func templateValues(_ value: JSONValue) -> [String: MessageTemplate.Value] {
        guard isObject(value) else { return [:] }
        var values: [String: MessageTemplate.Value] = [:]
        for member in value.members {
            values[member.name.string() ?? ""] = templateValue(member.value)
        }
        return values
    }

    private mutating func templateValue(_ value: JSONValue) -> MessageTemplate.Value? {
        if value.kind == .object {
            guard check(value, known: ["days"], required: ["days"]), let dates = value["days"],
                check(dates, known: ["from", "to"], required: ["from", "to"]),
                let from = datePath(dates["from"]), let to = datePath(dates["to"])
            else { return nil }
            return .days(from: from, to: to)
        }
        let constant = bound(value)
        if let number = constant.integer() { return .constant(String(number)) }
        if let text = constant.string(), PartialDate(text) != nil { return .constant(text) }
        guard let path = fieldPath(value, element: nil) else { return nil }
        switch path.type.content {
        case .coded, .multiple, .date, .count, .year, .id: return .field(path)
        case .state, .text, .freeText, .name, .item, .itemValue:
            report("free-text", at: value, .noFreeText(path.path))
            return nil
        }
    }

    /// Reads a text with names in braces.
    mutating func template(_ value: JSONValue?, _ words: MessageWords) -> MessageTemplate? {
        guard let value, let text = bilingual(value) else { return nil }
        let swedish = pieces(text.swedish, .swedish, at: value["sv"] ?? value, words)
        let english = pieces(text.english, .english, at: value["en"] ?? value, words)
        guard let swedish, let english else { return nil }
        return MessageTemplate(swedish: swedish, english: english)
    }

    private mutating func pieces(
        _ text: String, _ language: Language, at value: JSONValue, _ words: MessageWords
    ) -> [MessageTemplate.Piece]? {
        var pieces: [MessageTemplate.Piece] = []
        var isWhole = true
        var rest = text[...]
        // Braces are single bytes, which are found faster than characters.
        while let open = rest.utf8.firstIndex(of: 0x7B), let close = rest.utf8[open...].firstIndex(of: 0x7D) {
            if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
            let name = String(rest[rest.utf8.index(after: open)..<close])
            if let piece = words.piece(name, in: language) {
                pieces.append(piece)
            } else {
                isWhole = false
                reportPlaceholder(name, at: value, words)
            }
            rest = rest[rest.utf8.index(after: close)...]
        }
        if !rest.isEmpty { pieces.append(.text(String(rest))) }
        return isWhole ? pieces : nil
    }

    private mutating func reportPlaceholder(_ name: String, at value: JSONValue, _ words: MessageWords) {
        if words.bound.contains(name) {
            report("placeholder", at: value, .noLabel(name))
            return
        }
        let known = words.names
        report(
            "placeholder", at: value,
            .unknownPlaceholder(Masked(name), nearest: nearestName(to: name, in: known), known: known))
    }
}

extension Bilingual {
    fileprivate static func noFreeText(_ path: String) -> Bilingual {
        Bilingual(
            sv: "\(path) är fri text och får inte stå i ett meddelande.",
            en: "\(path) is free text and may not stand in a message.")
    }

    fileprivate static func noLabel(_ name: String) -> Bilingual {
        Bilingual(
            sv:
                "{\(name)} har ingen etikett, eftersom inget villkor läser värdet. Skriv { \"sv\": …, \"en\": … } i for.",
            en:
                "{\(name)} has no label, since no condition reads the value. Write { \"sv\": …, \"en\": … } in for."
        )
    }

    fileprivate static func unknownPlaceholder(_ name: Masked, nearest: String?, known: [String]) -> Bilingual
    {
        let list = known.isEmpty ? "–" : known.map { "{\($0)}" }.joined(separator: ", ")
        return Bilingual(
            sv: "{\(name)} finns inte i den här kontrollen. Möjliga: \(list).",
            en: "There is no {\(name)} in this check. Possible: \(list).") + suggestion(nearest)
    }
}
