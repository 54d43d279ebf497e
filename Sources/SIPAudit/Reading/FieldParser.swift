/// Turns what stands in a field into its value, the same for JSON and CSV.
///
/// A value that cannot be read is a fault, never *framgår ej*.
///
/// A class, since whatever reads a case file has one, and the codebook that it
/// holds is large.
final class FieldParser: Sendable {
    let codebook: Codebook
    /// The usual spelling of everything, by its bytes.
    let forms: FieldForms

    init(codebook: Codebook) {
        self.codebook = codebook
        forms = FieldForms(codebook: codebook)
    }

    /// The value that `text` spells in a field of type `type`, or what is
    /// wrong with it.
    func value(of text: String, type: FieldType) -> Result<FieldValue, FieldProblem> {
        // What is most often there goes first: no list has a reserved spelling.
        if let list = type.list, let index = codebook.index(of: text, in: list) {
            if case .coded = type.content { return .success(.code(index)) }
            // CSV gives the members one by one; one word alone is one member.
            return .success(.codes(CodeSet(of: index)))
        }
        if type.allowsNotEvident && text == Spelling.notEvident { return .success(.notEvident) }
        if type.isBox && text == Spelling.emptyBox { return .success(.empty) }
        switch type.content {
        case .coded(let list), .multiple(let list):
            return .failure(unknownValue(text, in: list, type: type))
        case .date:
            guard let date = PartialDate(text) else { return .failure(unread(text, FieldProblem.noDate)) }
            return .success(.date(date))
        case .count:
            guard let number = Int(digits: text) else { return .failure(unread(text, FieldProblem.noCount)) }
            return .success(.number(number))
        case .year:
            guard let number = Int(digits: text) else { return .failure(unread(text, FieldProblem.noYear)) }
            return year(number)
        case .state:
            if text == Spelling.filledBox { return .success(.filled) }
            return .failure(unread(text) { _ in .noState })
        case .text:
            if text.isEmpty { return .failure(.emptyText) }
            if PlaceholderText.isWhole(text) { return .failure(.placeholder) }
            return .success(text == Spelling.filledBox ? .filled : .text(text))
        case .freeText, .name, .id:
            if PlaceholderText.isWhole(text) { return .failure(.placeholder) }
            if type.content != .freeText, let problem = NameText.problem(of: text) {
                return .failure(problem)
            }
            return text.isEmpty ? .failure(.emptyText) : .success(.text(text))
        case .item:
            guard let index = codebook.variableIndex(text) else {
                let known = codebook.variables.map(\.id)
                return .failure(
                    unread(text) { .unknownItem($0, nearest: nearestName(to: text, in: known)) })
            }
            return .success(.code(index))
        case .itemValue:
            preconditionFailure("an observation's value is read against its item")
        }
    }

    /// The years that a field may hold; 19 for 2019 is none.
    static let years = 1800...2199

    func year(_ number: Int) -> Result<FieldValue, FieldProblem> {
        Self.years.contains(number) ? .success(.number(number)) : .failure(.noYear(Masked(String(number))))
    }

    private func unknownValue(_ text: String, in id: ListID, type: FieldType) -> FieldProblem {
        let list = codebook.list(id)
        let reserved =
            (type.allowsNotEvident ? [Spelling.notEvident] : []) + (type.isBox ? [Spelling.emptyBox] : [])
        let nearest = nearestName(to: text, in: list.values.map(\.id) + reserved)
        return unread(text) { .unknownValue($0, list: list, reserved: reserved, nearest: nearest) }
    }

    /// What is wrong with a text that is no value: it may be a template's.
    private func unread(_ text: String, _ problem: (Masked) -> FieldProblem) -> FieldProblem {
        PlaceholderText.remains(in: text) ? .placeholder : problem(Masked(text))
    }

    /// The value of an observation: one of its item's values, by id.
    func observedValue(of text: String, item: Int) -> Result<FieldValue, FieldProblem> {
        let variable = codebook.variables[item]
        if text == Spelling.notEvident {
            return variable.allowsNotEvident
                ? .success(.notEvident) : .failure(.notEvidentNotAllowed(variable.id))
        }
        switch variable.kind {
        case .single, .multiple:
            guard let index = variable.values.index(of: text) else {
                let known = variable.values.values.map(\.id)
                return .failure(
                    unread(text) {
                        .unknownValue(
                            $0, list: variable.values, nearest: nearestName(to: text, in: known))
                    })
            }
            return .success(variable.kind == .single ? .code(index) : .codes(CodeSet(of: index)))
        case .count, .days: return value(of: text, type: .count)
        case .year: return value(of: text, type: .year)
        }
    }

    /// Several values together: each may stand once.
    func union(_ values: [FieldValue]) -> Result<FieldValue, FieldProblem> {
        var set = CodeSet()
        for value in values {
            guard case .codes(let member) = value else { return .failure(.reservedAmongSeveral) }
            if !set.intersection(member).isEmpty { return .failure(.doubledAmongSeveral) }
            set = CodeSet(bits: set.bits | member.bits)
        }
        return .success(.codes(set))
    }
}

extension CodeSet {
    init(of index: Int) {
        self.init()
        insert(index)
    }
}

extension Int {
    /// A whole number written in digits alone: no sign, no decimals.
    init?(digits text: String) {
        guard !text.isEmpty, text.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) else { return nil }
        self.init(text)
    }
}

/// What is wrong with the content of a field.
struct FieldProblem: Error, Hashable, Sendable {
    /// The fault's id, without `read.`.
    let id: String
    let message: Bilingual

    var faultID: String { "read." + id }
}

extension FieldProblem {
    /// - Parameter reserved: what can be written besides the list's values.
    static func unknownValue(
        _ text: Masked, list: CodeList, reserved: [String] = [], nearest: String?
    ) -> FieldProblem {
        let some = (list.values.prefix(8).map(\.id) + reserved).joined(separator: ", ")
        let rest = list.values.count > 8 ? ", …" : ""
        let expected =
            nearest == nil
            ? Bilingual(sv: " Möjliga värden: \(some)\(rest).", en: " Possible values: \(some)\(rest).")
            : Bilingual.suggestion(nearest)
        return FieldProblem(
            id: "unknown-value",
            message: Bilingual(
                sv: "”\(text)” finns inte i kodbokens lista ”\(list.id)”.",
                en: "“\(text)” is not in the codebook's list “\(list.id)”.") + expected)
    }

    static func unknownItem(_ text: Masked, nearest: String?) -> FieldProblem {
        FieldProblem(id: "unknown-value", message: .unknownVariable(text, nearest: nearest))
    }

    static func noDate(_ text: Masked) -> FieldProblem {
        FieldProblem(id: "date", message: .noSuchDate(text))
    }

    static func noCount(_ text: Masked) -> FieldProblem {
        FieldProblem(
            id: "number",
            message: Bilingual(
                sv: "”\(text)” är inget antal. Skriv ett heltal från 0.",
                en: "“\(text)” is not a count. Write a whole number from 0."))
    }

    static func noYear(_ text: Masked) -> FieldProblem {
        FieldProblem(
            id: "number",
            message: Bilingual(
                sv: "”\(text)” är inget årtal. Skriv fyra siffror, 1800–2199.",
                en: "“\(text)” is not a year. Write four digits, 1800–2199."))
    }

    static let noState = FieldProblem(
        id: "box",
        message: Bilingual(
            sv: "Rutans innehåll får inte återges här. Skriv tom, ifylld eller framgår ej.",
            en: "What stands in this box may not be given. Write tom, ifylld or framgår ej."))

    static let emptyText = FieldProblem(
        id: "empty-text",
        message: Bilingual(
            sv: "Texten är tom. Skriv tom om rutan är tom, och utelämna det som inte kodats.",
            en: "The text is empty. Write tom for an empty box, and leave out what was not coded."))

    static func notEvidentNotAllowed(_ variable: String) -> FieldProblem {
        FieldProblem(
            id: "unknown-value",
            message: Bilingual(
                sv: "Variabeln ”\(variable)” har inget framgår ej i kodboken.",
                en: "The variable “\(variable)” has no framgår ej in the codebook."))
    }

    static let reservedAmongSeveral = FieldProblem(
        id: "unknown-value",
        message: Bilingual(
            sv: "framgår ej och tom gäller hela fältet och kan inte stå bland andra värden.",
            en: "framgår ej and tom speak of the whole field and cannot stand among other values."))

    static let doubledAmongSeveral = FieldProblem(
        id: "unknown-value",
        message: Bilingual(
            sv: "Samma värde står två gånger i fältet.", en: "The same value stands twice in the field."))
}
