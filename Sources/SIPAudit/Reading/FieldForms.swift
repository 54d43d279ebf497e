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
        fileprivate let space: Int
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
        /// Where the texts of its values are.
        fileprivate let space: Int
    }

    private let table: ByteTable
    /// The keys of all parts.
    private let keyTexts: [KeyText]
    private let forms: [Form]
    /// What an observation of each variable states.
    private let items: [Item]
    private let keysOfParts: [Keys]

    private enum Reserved: Int {
        case notEvident, emptyBox, filledBox, none
    }

    // The spaces of the table: first the lists, at last the keys of each part and
    // the values of each variable.
    private static let variableSpace = ListID.allCases.count
    private static let reservedSpace = variableSpace + 1
    private static let firstKeySpace = variableSpace + 2
    /// Longer texts are no reserved word in any spelling.
    private static let longestReserved = 32

    init(codebook: Codebook) {
        let parts = CaseFilePart.allCases
        let valueCount =
            codebook.lists.all.reduce(codebook.variables.count) { $0 + $1.values.count }
            + codebook.variables.reduce(0) { $0 + $1.values.values.count }
        var table = ByteTable(
            capacity: parts.reduce(valueCount + 4) { $0 + $1.catalogue.entries.count + $1.keysBelow.count })
        for id in ListID.allCases {
            let list = codebook.list(id)
            for index in list.values.indices {
                table.insert(list.values[index].id, in: id.rawValue, meaning: index)
            }
        }
        items = codebook.variables.enumerated().map { index, variable in
            table.insert(variable.id, in: Self.variableSpace, meaning: index)
            let item = Item(kind: variable.kind, space: Self.firstKeySpace + parts.count + index)
            for (value, name) in variable.values.values.map(\.id).enumerated() {
                table.insert(name, in: item.space, meaning: value)
            }
            return item
        }
        table.insert(Spelling.notEvident, in: Self.reservedSpace, meaning: Reserved.notEvident.rawValue)
        table.insert(Spelling.emptyBox, in: Self.reservedSpace, meaning: Reserved.emptyBox.rawValue)
        table.insert(Spelling.filledBox, in: Self.reservedSpace, meaning: Reserved.filledBox.rawValue)
        table.insert(Spelling.none, in: Self.reservedSpace, meaning: Reserved.none.rawValue)

        var keyTexts: [KeyText] = []
        var forms: [Form] = []
        keysOfParts = parts.map { part in
            let first = keyTexts.count
            let entries = part.catalogue.entries
            let names = entries.map(\.name) + part.keysBelow
            let space = Self.firstKeySpace + part.rawValue
            for (index, name) in names.enumerated() {
                table.insert(name, in: space, meaning: index)
                keyTexts.append(KeyText(name))
                let type = index < entries.count ? entries[index].type : .id
                forms.append(Form(type: type, space: type.list?.rawValue ?? Self.variableSpace))
            }
            return Keys(
                part: part, first: first, fieldCount: entries.count, count: names.count, space: space)
        }
        self.table = table
        self.keyTexts = keyTexts
        self.forms = forms
    }

    func keys(of part: CaseFilePart) -> Keys { keysOfParts[part.rawValue] }

    func form(_ field: Int, of keys: Keys) -> Form { forms[keys.first + field] }

    /// Which key of a part the name is that begins at `first`, and how many bytes
    /// it has; nil for one with escapes or that the part does not have.
    ///
    /// Tried first is the one that is expected and those after it, as a part's
    /// keys mostly come in the order of their declaration.
    ///
    /// - Parameter end: bytes from there on are not looked at.
    @inline(__always)
    func key(
        at first: Int, in bytes: UnsafeBufferPointer<UInt8>, before end: Int, of keys: Keys, expected: Int
    ) -> (key: Int, length: Int)? {
        if first + KeyText.reach <= end {
            let name = UnsafeRawPointer(bytes.baseAddress! + first)
            for index in expected..<min(expected + 4, keys.count) {
                let key = keyTexts[keys.first + index]
                if key.begins(name) { return (index, key.length) }
            }
        }
        var last = first
        while last < end, bytes[last] != ASCII.quote {
            if bytes[last] == ASCII.backslash || bytes[last] < ASCII.space { return nil }
            last += 1
        }
        guard last < end else { return nil }
        let name = UnsafeBufferPointer(rebasing: bytes[first..<last])
        return table.meaning(of: name, in: keys.space).map { ($0, last - first) }
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
    func cell(of text: UnsafeBufferPointer<UInt8>, at span: TextSpan, _ form: Form) -> FieldCell? {
        switch form.type.content {
        case .coded, .item:
            if let code = table.meaning(of: text, in: form.space) { return .code(code) }
            return reserved(text, form.type)
        case .multiple, .count, .year: return reserved(text, form.type)
        case .date:
            if let date = PartialDate(utf8: text) { return .date(date) }
            return reserved(text, form.type)
        case .state: return reserved(text, form.type)
        case .text:
            guard let cell = freeText(text, at: span) else { return nil }
            guard text.count <= Self.longestReserved else { return cell }
            // It may be a reserved word in another spelling.
            return CanonicalText.isSpelledInOneWay(text) ? reserved(text, form.type) ?? cell : nil
        case .freeText: return freeText(text, at: span)
        case .name, .id: return NameText.isPlain(text) ? freeText(text, at: span) : nil
        case .itemValue: return nil
        }
    }

    /// The same for a string of JSON that is written with escapes: they make a
    /// long text no other value, unless it begins with one.
    func cell(ofEscaped text: UnsafeBufferPointer<UInt8>, at span: TextSpan, _ form: Form) -> FieldCell? {
        let isLong: Bool =
            switch form.type.content {
            case .freeText: true
            case .text: text.count > JSONEscapes.longest * Self.longestReserved
            default: false
            }
        guard isLong, text.first != ASCII.backslash else { return nil }
        return text.first == UInt8(ascii: "<") ? nil : .text(span)
    }

    func item(_ variable: Int) -> Item { items[variable] }

    /// Which value of a variable a text is; nil where that takes a closer look.
    func value(_ text: UnsafeBufferPointer<UInt8>, of item: Item) -> Int? {
        table.meaning(of: text, in: item.space)
    }

    /// One of several values of a field.
    func member(_ text: UnsafeBufferPointer<UInt8>, _ form: Form) -> Int? {
        table.meaning(of: text, in: form.space)
    }

    private func reserved(_ text: UnsafeBufferPointer<UInt8>, _ type: FieldType) -> FieldCell? {
        switch table.meaning(of: text, in: Self.reservedSpace) {
        case Reserved.notEvident.rawValue where type.allowsNotEvident: .notEvident
        case Reserved.emptyBox.rawValue where type.isBox: .empty
        case Reserved.filledBox.rawValue where type.isFilledByWord: .filled
        default: nil
        }
    }

    /// Whether a cell of a CSV file says that there are no values.
    func isNone(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        table.meaning(of: text, in: Self.reservedSpace) == Reserved.none.rawValue
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
