import Synchronization

/// Reads the cells of one variable in a flat file.
///
/// A value may be spelled by its id, by its label in either language or by its
/// code, in capitals or not. That no spelling means two things is checked when
/// the codebook is loaded.
///
/// A class, since it works out what all spellings mean only where one is met
/// that is not the usual, and then for all threads.
final class FlatCell: Sendable {
    private let variable: Variable
    private let missing: StudyProtocol.MissingCodes
    private let workedOut = Mutex<[String: CodedValue]?>(nil)

    init(_ variable: Variable, protocol study: StudyProtocol) {
        self.variable = variable
        missing = study.missing
    }

    /// What every spelling means, in lower case.
    private var meanings: [String: CodedValue] {
        workedOut.withLock { meanings in
            if let meanings { return meanings }
            let all = allMeanings()
            meanings = all
            return all
        }
    }

    private func allMeanings() -> [String: CodedValue] {
        var meanings: [String: CodedValue] = [
            Spelling.notEvident: .notEvident, Spelling.notEvidentEnglish: .notEvident,
            Spelling.notApplicable: .notApplicable, Spelling.notApplicableEnglish: .notApplicable,
            Spelling.missing: .missing,
            String(missing.notEvident): .notEvident,
            String(missing.notApplicable): .notApplicable,
            String(missing.missing): .missing,
        ]
        for (index, value) in variable.values.values.enumerated() {
            for spelling in [value.id, value.label.swedish, value.label.english, String(value.code)] {
                meanings[spelling.lowercased()] = .value(index)
            }
        }
        if variable.kind == .multiple { meanings[Spelling.none] = .values(CodeSet()) }
        return meanings
    }

    /// The value that the cell spells; an empty cell is *ej kodat*.
    func value(of text: String) -> Result<CodedValue, FieldProblem> {
        if text.isEmpty { return .success(.missing) }
        if let meaning = meaning(of: text) { return whole(meaning) }
        if PlaceholderText.isWhole(text) { return .failure(.placeholder) }
        switch variable.kind {
        case .single: return .failure(unknown(text))
        case .multiple: return several(text)
        case .count, .days, .year: return number(text)
        }
    }

    private func meaning(of text: String) -> CodedValue? {
        // As this program writes it. No spelling means two things.
        if let index = variable.values.index(of: text) { return .value(index) }
        if text == Spelling.notApplicable { return .notApplicable }
        if text == Spelling.notEvident { return .notEvident }
        if variable.kind == .multiple && text == Spelling.none { return .values(CodeSet()) }
        if !variable.kind.isCoded, let number = Int(digits: text), !isMissingCode(number) { return nil }
        if let meaning = meanings[text.lowercased()] { return meaning }
        // Programs that count missing values as fractions write 1 as 1.0.
        guard let number = Int(wholeNumber: text) else { return nil }
        return meanings[String(number)]
    }

    private func isMissingCode(_ number: Int) -> Bool {
        number == missing.notEvident || number == missing.notApplicable || number == missing.missing
    }

    private func whole(_ meaning: CodedValue) -> Result<CodedValue, FieldProblem> {
        switch meaning {
        case .value(let index) where variable.kind == .multiple: .success(.values(CodeSet(of: index)))
        case .notEvident where !variable.allowsNotEvident: .failure(.notEvidentNotAllowed(variable.id))
        default: .success(meaning)
        }
    }

    private func several(_ text: String) -> Result<CodedValue, FieldProblem> {
        var set = CodeSet()
        for member in SeveralValues.members(of: text) {
            switch meaning(of: member) {
            case .value(let index):
                if set.contains(index) { return .failure(.doubledAmongSeveral) }
                set.insert(index)
            case nil: return .failure(member.isEmpty ? .emptyMember : unknown(member))
            default: return .failure(.wholeAmongSeveral)
            }
        }
        return .success(.values(set))
    }

    private func number(_ text: String) -> Result<CodedValue, FieldProblem> {
        let number = Int(wholeNumber: text)
        switch variable.kind {
        case .days:
            // From the later of two dates to the earlier they are below 0.
            guard let number else { return .failure(.noDays(Masked(text))) }
            return .success(.number(number))
        case .year:
            guard let number, FieldParser.years.contains(number) else {
                return .failure(.noYear(Masked(text)))
            }
            return .success(.number(number))
        case .count, .single, .multiple:
            guard let number, number >= 0 else { return .failure(.noCount(Masked(text))) }
            return .success(.number(number))
        }
    }

    func unknown(_ text: String) -> FieldProblem {
        let known = variable.values.values.flatMap { [$0.id, $0.label.swedish, $0.label.english] }
        return .unknownValue(
            Masked(text), list: variable.values, nearest: nearestName(to: text, in: known))
    }
}

extension Int {
    /// A whole number in digits, with a minus sign if need be. Decimals, after
    /// a comma or a point, may follow if they are all zero.
    init?(wholeNumber text: String) {
        let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
        if parts.count == 2, parts[1].isEmpty || !parts[1].utf8.allSatisfy({ $0 == ASCII.zero }) {
            return nil
        }
        let isNegative = parts[0].first == "-"
        guard let number = Int(digits: String(parts[0].dropFirst(isNegative ? 1 : 0))) else { return nil }
        self = isNegative ? -number : number
    }
}

extension FieldProblem {
    fileprivate static func noDays(_ text: Masked) -> FieldProblem {
        FieldProblem(
            id: "number",
            message: Bilingual(
                sv: "”\(text)” är inget antal dagar. Skriv ett heltal.",
                en: "“\(text)” is not a number of days. Write a whole number."))
    }

    fileprivate static let wholeAmongSeveral = FieldProblem(
        id: "unknown-value",
        message: Bilingual(
            sv: "framgår ej, ej tillämpligt och inga gäller hela cellen och kan inte stå bland andra värden.",
            en: "framgår ej, ej tillämpligt and inga speak of the whole cell and cannot stand among "
                + "other values."))
}
