/// Writes the placeholders of one template: the values that a field can take.
///
/// A long list is written out where it first occurs and referred to from there
/// on, or the actors alone would be most of a template.
struct Placeholders {
    let codebook: Codebook
    let language: Language
    /// Where the values of a list were written out.
    private var places: [ListID: String] = [:]

    /// The longest list that is written out every time.
    private static let shortList = 12

    init(codebook: Codebook, language: Language) {
        self.codebook = codebook
        self.language = language
    }

    /// A placeholder of alternatives.
    static func text(_ alternatives: [String]) -> String {
        PlaceholderText.opening + alternatives.joined(separator: PlaceholderText.separator)
            + PlaceholderText.closing
    }

    /// The placeholder of a field that holds one text: every field in CSV, and
    /// every field that is no list in JSON.
    ///
    /// - Parameter place: how the template names the field, for later ones to
    ///   refer to.
    mutating func text(of entry: PartCatalogue.Entry, at place: String) -> String {
        Self.text(contents(of: entry, at: place) + reserved(entry.type))
    }

    /// The members of a JSON list of values: an instruction, and every value.
    mutating func members(of entry: PartCatalogue.Entry, at place: String) -> [String] {
        let rest = reserved(entry.type).filter { $0 != Spelling.none }.joined(separator: ", ")
        if let list = entry.type.list, let first = reference(to: list, from: place) {
            let values = Bilingual.sameValues(as: first) + .orInstead(rest)
            return [Self.text([values[language]])]
        }
        let instruction = Bilingual.keepSome + .orInstead(rest)
        return [Self.text([instruction[language]])] + contents(of: entry, at: place)
    }

    private mutating func contents(of entry: PartCatalogue.Entry, at place: String) -> [String] {
        switch entry.type.content {
        case .coded(let list), .multiple(let list):
            if let first = reference(to: list, from: place) {
                return [Bilingual.sameValues(as: first)[language]]
            }
            return codebook.list(list).values.map(\.id)
        case .date: return Bilingual.dateForms.map { $0[language] }
        case .count: return [Bilingual.wholeNumber[language]]
        case .year: return [Bilingual.fourDigits[language]]
        case .state: return []
        case .text: return [Bilingual.someText[language]]
        case .freeText: return [Bilingual.someText[language]]
        case .name: return [Bilingual.someName[language]]
        case .id: return [Bilingual.someID[language]]
        case .item: return [Bilingual.itemID[language]]
        case .itemValue: return [Bilingual.itemValue[language]]
        }
    }

    /// Where the values of a long list have been written out already.
    private mutating func reference(to list: ListID, from place: String) -> String? {
        guard codebook.list(list).values.count > Self.shortList else { return nil }
        if let first = places[list], first != place { return first }
        places[list] = place
        return nil
    }

    /// What every field of the type can say besides its values.
    private func reserved(_ type: FieldType) -> [String] {
        var words: [String] = []
        if case .multiple = type.content { words.append(Spelling.none) }
        if type.isBox { words.append(Spelling.emptyBox) }
        if type.content == .state || type.content == .text { words.append(Spelling.filledBox) }
        if type.allowsNotEvident { words.append(Spelling.notEvident) }
        return words
    }

    /// The values that an observation on a variable, or a cell of it in a flat
    /// file, can take.
    func values(of variable: Variable) -> [String] {
        let values: [String] =
            switch variable.kind {
            case .single, .multiple: variable.values.values.map(\.id)
            case .count, .days: [Bilingual.wholeNumber[language]]
            case .year: [Bilingual.fourDigits[language]]
            }
        return values + (variable.allowsNotEvident ? [Spelling.notEvident] : [])
    }
}

extension Bilingual {
    fileprivate static func sameValues(as place: String) -> Bilingual {
        Bilingual(sv: "samma värden som \(place)", en: "the same values as \(place)")
    }

    fileprivate static let keepSome = Bilingual(sv: "behåll dem som gäller", en: "keep those that apply")

    fileprivate static func orInstead(_ words: String) -> Bilingual {
        Bilingual(
            sv: "; finns inga: []; i stället för listan: \(words)",
            en: "; if there are none: []; instead of the list: \(words)")
    }

    fileprivate static let dateForms = [
        Bilingual(sv: "ÅÅÅÅ-MM-DD", en: "YYYY-MM-DD"), Bilingual(sv: "ÅÅÅÅ-MM", en: "YYYY-MM"),
        Bilingual(sv: "ÅÅÅÅ", en: "YYYY"),
    ]
    fileprivate static let wholeNumber = Bilingual(sv: "antal, från 0", en: "number, from 0")
    fileprivate static let fourDigits = Bilingual(sv: "årtal, fyra siffror", en: "year, four digits")
    fileprivate static let someText = Bilingual(same: "text")
    fileprivate static let someName = Bilingual(sv: "namn", en: "name")
    fileprivate static let someID = Bilingual(same: "id")
    fileprivate static let itemID = Bilingual(sv: "variabelns id", en: "the variable's id")
    fileprivate static let itemValue = Bilingual(
        sv: "ett värde som variabeln har", en: "a value that the variable has")
}
