/// What the cells of a CSV set hold: the values of JSON, several of them
/// separated by `|`, and no value at all in an empty cell.
extension FieldParser {
    /// The field's value, and everything that is wrong with the cell.
    func value(of cell: CSVCell, type: FieldType) -> (value: FieldValue?, problems: [FieldProblem]) {
        if cell.isEmpty { return (nil, []) }
        let text = cell.trimmed
        switch type.content {
        case .multiple:
            let speaksOfAll = text == Spelling.notEvident || (text == Spelling.emptyBox && type.isBox)
            if speaksOfAll { return taken(value(of: text, type: type)) }
            return several(text) { value(of: $0, type: type) }
        case .date:
            let result = value(of: text, type: type)
            if case .failure(let problem) = result, let rewritten = RewrittenDate(text) {
                return (nil, [problem.id == "date" ? .rewrittenDate(Masked(text), rewritten) : problem])
            }
            return taken(result)
        case .text, .freeText:
            let result = value(of: text, type: type)
            // Spaces around a text are part of it.
            if case .success(.text) = result { return (.text(cell.text), []) }
            return taken(result)
        default:
            return taken(value(of: text, type: type))
        }
    }

    /// The value of an observation of `item`.
    func observedValue(of cell: CSVCell, item: Int) -> (value: FieldValue?, problems: [FieldProblem]) {
        let text = cell.trimmed
        guard codebook.variables[item].kind == .multiple, text != Spelling.notEvident else {
            return taken(observedValue(of: text, item: item))
        }
        return several(text) { observedValue(of: $0, item: item) }
    }

    private func taken(
        _ result: Result<FieldValue, FieldProblem>
    ) -> (value: FieldValue?, problems: [FieldProblem]) {
        switch result {
        case .success(let value): (value, [])
        case .failure(let problem): (nil, [problem])
        }
    }

    private func several(
        _ text: String, _ member: (String) -> Result<FieldValue, FieldProblem>
    ) -> (value: FieldValue?, problems: [FieldProblem]) {
        if text == Spelling.none { return (.codes(CodeSet()), []) }
        if PlaceholderText.isWhole(text) { return (nil, [.placeholder]) }
        var values: [FieldValue] = []
        var problems: [FieldProblem] = []
        for part in SeveralValues.members(of: text) {
            let result: Result<FieldValue, FieldProblem> =
                switch part {
                case "": .failure(.emptyMember)
                case Spelling.none: .failure(.noneAmongSeveral)
                default: member(part)
                }
            switch result {
            case .success(let value): values.append(value)
            case .failure(let problem): problems.append(problem)
            }
        }
        let whole = taken(union(values))
        return (whole.value, problems + whole.problems)
    }
}

extension FieldForms {
    /// The value of a cell of a CSV set where it is spelled as usual; nil where
    /// that takes a closer look. A text comes without its place.
    func cell(ofCSV text: UnsafeBufferPointer<UInt8>, _ form: Form) -> FieldCell? {
        let whole = cell(of: ShortText(text), text, at: TextSpan(start: 0, length: 0), form)
        guard whole == nil, case .multiple = form.type.content else { return whole }
        if isNone(text) { return .codes(CodeSet()) }
        var set = CodeSet()
        for part in text.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false) {
            var (first, end) = (part.startIndex, part.endIndex)
            while first < end, text[first] == ASCII.space { first += 1 }
            while first < end, text[end - 1] == ASCII.space { end -= 1 }
            let member = UnsafeBufferPointer(rebasing: text[first..<end])
            guard let code = self.member(ShortText(member), member, in: form.space), !set.contains(code)
            else {
                return nil
            }
            set.insert(code)
        }
        return .codes(set)
    }
}

/// How a cell holds several values.
enum SeveralValues {
    static let separator = "|"

    /// The values of a cell, without the spaces around them. By bytes, since
    /// most cells hold one value and finding the ends of characters is slow.
    static func members(of text: String) -> [String] {
        text.utf8.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false).map { member in
            var member = Substring(member).utf8
            while member.first == ASCII.space { member.removeFirst() }
            while member.last == ASCII.space { member.removeLast() }
            return String(Substring(member))
        }
    }
}

/// A date in an order or with signs that case files do not use, as Excel
/// leaves it when it takes a cell for a date.
struct RewrittenDate {
    /// What it may mean; two where day and month cannot be told apart.
    let readings: [PartialDate]

    /// nil when `text` is no date in any order.
    init?(_ text: String) {
        // Excel adds the time of day, which is midnight.
        let day = text.split(whereSeparator: { $0 == " " || $0 == "T" }).first ?? ""
        let parts = day.split(
            omittingEmptySubsequences: false, whereSeparator: { $0 == "/" || $0 == "." || $0 == "-" }
        ).map(String.init)
        let numbers = parts.compactMap { Int(digits: $0) }
        guard numbers.count == parts.count else { return nil }
        let lengths = parts.map(\.utf8.count)
        let candidates: [PartialDate?]
        if lengths == [8] {
            candidates = [Self.date(numbers[0] / 10_000, numbers[0] / 100 % 100, numbers[0] % 100)]
        } else if lengths.count == 3, lengths[0] == 4, lengths[1] <= 2, lengths[2] <= 2 {
            candidates = [Self.date(numbers[0], numbers[1], numbers[2])]
        } else if lengths.count == 3, lengths[0] <= 2, lengths[1] <= 2, lengths[2] == 4 {
            candidates = [
                Self.date(numbers[2], numbers[1], numbers[0]), Self.date(numbers[2], numbers[0], numbers[1]),
            ]
        } else {
            return nil
        }
        var readings: [PartialDate] = []
        for case let date? in candidates where !readings.contains(date) { readings.append(date) }
        guard !readings.isEmpty else { return nil }
        self.readings = readings
    }

    private static func date(_ year: Int, _ month: Int, _ day: Int) -> PartialDate? {
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return PartialDate("\(year)-\(padded(month))-\(padded(day))")
    }
}

extension FieldProblem {
    fileprivate static func rewrittenDate(_ text: Masked, _ date: RewrittenDate) -> FieldProblem {
        let readings = date.readings.map(\.description)
        let wanted = Bilingual(
            sv: readings.joined(separator: " eller "), en: readings.joined(separator: " or "))
        return FieldProblem(
            id: "date",
            message: Bilingual(
                sv: "”\(text)” är inte ett datum som det skrivs här. Skriv \(wanted.swedish). "
                    + "Var det Excel som skrev om det, ge kolumnen formatet Text.",
                en: "“\(text)” is not a date as it is written here. Write \(wanted.english). "
                    + "If Excel rewrote it, give the column the format Text."))
    }

    static let emptyMember = FieldProblem(
        id: "unknown-value",
        message: Bilingual(
            sv: "Ett värde saknas bredvid ett |. Skriv inga om det inte finns några.",
            en: "A value is missing beside a |. Write inga if there are none."))

    fileprivate static let noneAmongSeveral = FieldProblem(
        id: "unknown-value",
        message: Bilingual(
            sv: "inga säger att det inte finns några värden, och kan inte stå bland andra.",
            en: "inga says that there are no values, and cannot stand among others."))
}
