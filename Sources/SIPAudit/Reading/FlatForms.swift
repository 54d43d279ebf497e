/// What the cells of a flat file mean that are spelled as this program spells
/// them, by their bytes; `FlatCell` knows all other spellings, and what is wrong.
struct FlatForms: Sendable {
    private struct Form: Sendable {
        let kind: Variable.Kind
        let allowsNotEvident: Bool
    }

    private enum Reserved: Int, CaseIterable {
        case notEvident, notApplicable, noValues

        var spelling: String {
            switch self {
            case .notEvident: Spelling.notEvident
            case .notApplicable: Spelling.notApplicable
            case .noValues: Spelling.none
            }
        }
    }

    private let forms: [Form]
    private let missing: [Int]
    /// The values of each variable in a space of its own, and after them the
    /// reserved words.
    private let table: ByteTable

    init(_ codebook: Codebook) {
        let variables = codebook.variables
        table = ByteTable(
            variables.map { $0.values.values.map(\.id) } + [Reserved.allCases.map(\.spelling)])
        forms = variables.map { Form(kind: $0.kind, allowsNotEvident: $0.allowsNotEvident) }
        let codes = codebook.studyProtocol.missing
        missing = [codes.notEvident, codes.notApplicable, codes.missing]
    }

    /// The value of a variable that a text spells; nil where that takes a closer
    /// look.
    func value(_ text: UnsafeBufferPointer<UInt8>, of variable: Int) -> CodedValue? {
        guard let first = text.first else { return .missing }
        let kind = forms[variable].kind
        if let index = table.meaning(of: text, in: variable) {
            return kind == .multiple ? .values(CodeSet(of: index)) : .value(index)
        }
        if !kind.isCoded, ASCII.isDigit(first) { return number(text, kind) }
        switch table.meaning(of: text, in: forms.count).flatMap({ Reserved(rawValue: $0) }) {
        case .notEvident: return forms[variable].allowsNotEvident ? .notEvident : nil
        case .notApplicable: return .notApplicable
        case .noValues: return kind == .multiple ? .values(CodeSet()) : nil
        case nil: return kind == .multiple ? several(text, of: variable) : nil
        }
    }

    private func number(_ text: UnsafeBufferPointer<UInt8>, _ kind: Variable.Kind) -> CodedValue? {
        guard text.count <= 9 else { return nil }
        var number = 0
        for byte in text {
            guard ASCII.isDigit(byte) else { return nil }
            number = number * 10 + Int(byte - ASCII.zero)
        }
        if missing.contains(number) || (kind == .year && !FieldParser.years.contains(number)) { return nil }
        return .number(number)
    }

    private func several(_ text: UnsafeBufferPointer<UInt8>, of variable: Int) -> CodedValue? {
        var set = CodeSet()
        var start = 0
        while start <= text.count {
            let end = ByteScan.first(of: UInt8(ascii: "|"), in: text, from: start) ?? text.count
            guard
                let index = table.meaning(of: UnsafeBufferPointer(rebasing: text[start..<end]), in: variable),
                !set.contains(index)
            else { return nil }
            set.insert(index)
            start = end + 1
        }
        return .values(set)
    }
}
