/// How the fields of all parts are read from bytes: their keys, their types,
/// and what the values of their lists are spelled like.
///
/// Made once for a codebook, and a class since every field asks it. It knows the
/// usual spelling of everything that is right; what it does not know,
/// `FieldParser` reads as text, and says what is wrong with it.
final class FieldForms: Sendable {
    struct Form: Sendable {
        let type: FieldType
        /// Where the texts of its values are.
        let space: Int
    }

    /// The keys of one part: those of its fields, and then those of the parts
    /// below it.
    struct Keys: Sendable {
        let part: CaseFilePart
        fileprivate let first: Int
        let fieldCount: Int
        let count: Int
        fileprivate let space: Int
    }

    /// A variable that an observation speaks of.
    struct Item: Sendable {
        let kind: Variable.Kind
        fileprivate let allowsNotEvident: Bool
        /// Where the texts of its values are.
        let space: Int
    }

    private let table: ByteTable
    /// The keys of all parts.
    private let keyTexts: FrozenArray<KeyText>
    private let forms: FrozenArray<Form>
    /// What an observation of each variable states.
    private let items: FrozenArray<Item>
    private let keysOfParts: FrozenArray<Keys>

    private let notEvident = ShortText(whole: Spelling.notEvident)
    private let emptyBox = ShortText(whole: Spelling.emptyBox)
    private let filledBox = ShortText(whole: Spelling.filledBox)
    private let none = ShortText(whole: Spelling.none)
    /// Whether a text that begins with a byte may be one of the first three in
    /// some spelling: they begin with letters that Unicode spells in one way.
    private let mayBeReserved: FrozenArray<Bool>

    // The spaces of the table: first the lists, at last the keys of each part and
    // the values of each variable.
    private static let variableSpace = ListID.allCases.count
    private static let firstKeySpace = variableSpace + 1
    /// Longer texts are no reserved word in any spelling.
    private static let longestReserved = 32

    init(codebook: Codebook) {
        let parts = CaseFilePart.allCases
        let names = parts.map { part in part.catalogue.entries.map(\.name) + part.keysBelow }
        table = ByteTable(
            ListID.allCases.map { codebook.list($0).values.map(\.id) } + [codebook.variables.map(\.id)]
                + names + codebook.variables.map { $0.values.values.map(\.id) })
        let items = codebook.variables.enumerated().map { index, variable in
            Item(
                kind: variable.kind, allowsNotEvident: variable.allowsNotEvident,
                space: Self.firstKeySpace + parts.count + index)
        }
        var mayBeReserved = Array(repeating: false, count: 256)
        for word in [notEvident, emptyBox, filledBox] { mayBeReserved[Int(word.first)] = true }
        self.mayBeReserved = FrozenArray(mayBeReserved)

        var keyTexts: [KeyText] = []
        var forms: [Form] = []
        let keysOfParts = parts.map { part in
            let first = keyTexts.count
            let entries = part.catalogue.entries
            let names = names[part.rawValue]
            // The reader has a bit for each in a word.
            precondition(entries.count <= 64, "the fields of \(part)")
            for (index, name) in names.enumerated() {
                keyTexts.append(KeyText(name))
                let type = index < entries.count ? entries[index].type : .id
                forms.append(Form(type: type, space: type.list?.rawValue ?? Self.variableSpace))
            }
            return Keys(
                part: part, first: first, fieldCount: entries.count, count: names.count,
                space: Self.firstKeySpace + part.rawValue)
        }
        self.items = FrozenArray(items)
        self.keysOfParts = FrozenArray(keysOfParts)
        self.keyTexts = FrozenArray(keyTexts)
        self.forms = FrozenArray(forms)
    }

    func keys(of part: CaseFilePart) -> Keys { keysOfParts[part.rawValue] }

    func form(_ field: Int, of keys: Keys) -> Form { forms[keys.first + field] }

    /// Which key of a part the name is that begins at `first`, where it is the one
    /// that is expected or one of those after it, as a part's keys mostly come in
    /// the order of their declaration; and how many bytes it has.
    ///
    /// - Parameter end: bytes from there on are not looked at.
    @inline(__always)
    func expectedKey(
        at first: Int, in bytes: UnsafeBufferPointer<UInt8>, before end: Int, of keys: Keys,
        from expected: Int
    ) -> (key: Int, length: Int)? {
        guard first + KeyText.reach <= end else { return nil }
        let name = UnsafeRawPointer(bytes.baseAddress! + first)
        for index in expected..<min(expected + 4, keys.count) {
            let key = keyTexts.address(of: keys.first + index)
            if key.pointee.begins(name) { return (index, key.pointee.length) }
        }
        return nil
    }

    /// The same for any name of a part, without escapes; nil for one that the part
    /// does not have.
    @inline(__always)
    func key(_ words: ShortText, _ name: UnsafeBufferPointer<UInt8>, of keys: Keys) -> Int? {
        table.meaning(of: words, name, in: keys.space)
    }
}

extension CaseFilePart {
    /// The keys of its JSON besides those of its fields.
    var keysBelow: [String] { children.map(\.name) + (self == .caseFile ? ["format"] : []) }
}

// MARK: - Values

extension FieldForms {
    /// The value that a text spells in a field; nil where that takes a closer
    /// look, for another spelling or for what is wrong with it.
    ///
    /// - Parameter span: where the text lies.
    @inline(__always)
    func cell(
        of words: ShortText, _ text: UnsafeBufferPointer<UInt8>, at span: TextSpan, _ form: Form
    ) -> FieldCell? {
        switch form.type.content {
        case .coded, .item:
            if let code = table.meaning(of: words, text, in: form.space) { return .code(code) }
            return reserved(words, form.type)
        case .date:
            if let date = PartialDate(words, text) { return .date(date) }
            return reserved(words, form.type)
        case .multiple, .count, .year, .state: return reserved(words, form.type)
        case .text:
            guard let cell = freeText(text, at: span) else { return nil }
            guard mayBeReserved[Int(words.first)], text.count <= Self.longestReserved else { return cell }
            // It may be a reserved word in another spelling.
            return CanonicalText.isSpelledInOneWay(text) ? reserved(words, form.type) ?? cell : nil
        case .freeText: return freeText(text, at: span)
        case .name, .id: return NameText.isPlain(text) ? freeText(text, at: span) : nil
        case .itemValue: return nil
        }
    }

    /// The same for a string of JSON that is written with escapes.
    func cell(ofEscaped text: UnsafeBufferPointer<UInt8>, at span: TextSpan, _ form: Form) -> FieldCell? {
        // They make a long text no other value, unless it begins with one.
        let isLong: Bool =
            switch form.type.content {
            case .freeText: true
            case .text: text.count > JSONEscapes.longest * Self.longestReserved
            default: false
            }
        if isLong, let first = text.first, first != ASCII.backslash, first != UInt8(ascii: "<") {
            return .text(span)
        }
        return JSONEscapes.withDecoded(text) { cell(of: $0, $1, at: span, form) }
    }

    func item(_ variable: Int) -> Item { items[variable] }

    /// What a text states of a variable; nil where that takes a closer look.
    @inline(__always)
    func value(_ words: ShortText, _ text: UnsafeBufferPointer<UInt8>, of item: Item) -> FieldCell? {
        if item.kind == .single, let code = member(words, text, in: item.space) { return .code(code) }
        return item.allowsNotEvident && words.hasWords(of: notEvident) ? .notEvident : nil
    }

    /// One of several values of a field or a variable.
    @inline(__always)
    func member(_ words: ShortText, _ text: UnsafeBufferPointer<UInt8>, in space: Int) -> Int? {
        table.meaning(of: words, text, in: space)
    }

    private func reserved(_ words: ShortText, _ type: FieldType) -> FieldCell? {
        if type.allowsNotEvident && words.hasWords(of: notEvident) { return .notEvident }
        if type.isBox && words.hasWords(of: emptyBox) { return .empty }
        if type.isFilledByWord && words.hasWords(of: filledBox) { return .filled }
        return nil
    }

    /// Whether a cell of a CSV file says that there are no values.
    func isNone(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        ShortText(text).hasWords(of: none)
    }

    private func freeText(_ text: UnsafeBufferPointer<UInt8>, at span: TextSpan) -> FieldCell? {
        guard let first = text.first, let last = text.last else { return nil }
        let isPlaceholder = first == UInt8(ascii: "<") && last == UInt8(ascii: ">")
        return isPlaceholder ? nil : .text(span)
    }
}

extension FieldType {
    /// Whether *ifylld* says that there is content that is not held.
    fileprivate var isFilledByWord: Bool { content == .state || content == .text }
}
