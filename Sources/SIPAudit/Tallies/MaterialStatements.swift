// What materials state, in a form that can be compared and named.

/// What a material states something about.
enum MaterialPlace: Hashable {
    case study
    case municipality(String)
    case unit(String, in: String)

    var containing: MaterialPlace? {
        if case .unit(_, let municipality) = self { .municipality(municipality) } else { nil }
    }

    var words: Bilingual {
        switch self {
        case .study: Bilingual(sv: "studien", en: "the study")
        case .municipality(let name):
            Bilingual(
                sv: "kommunen ”\(Masked(unitName: name))”",
                en: "the municipality “\(Masked(unitName: name))”")
        case .unit(let unit, let municipality):
            UnitName(municipality: municipality, unit: unit).place
        }
    }
}

extension UnitName {
    fileprivate var place: Bilingual {
        Bilingual(sv: "enheten \(words.swedish)", en: "the unit \(words.english)")
    }
}

/// The time in which files were collected, as a value that can be compared.
struct CollectionWindow: Equatable {
    let from: PartialDate?
    let to: PartialDate?

    init(_ dates: (from: PartialDate, to: PartialDate)?) { (from, to) = (dates?.from, dates?.to) }

    var dates: (from: PartialDate, to: PartialDate)? {
        if let from, let to { (from, to) } else { nil }
    }

    var words: String { dates.map { "\($0.from)–\($0.to)" } ?? "" }
}

/// What a structural fact speaks of.
struct FactSubject: Hashable {
    let fact: Int
    let with: String?

    var sortKey: (Int, String) { (fact, with ?? "") }
}

extension [Material.StructuralFact] {
    var statedValues: [FactSubject: Set<FieldValue>] {
        reduce(into: [:]) { values, fact in
            values[FactSubject(fact: fact.fact, with: fact.with), default: []].insert(fact.value)
        }
    }
}

extension Material.StructuralFact {
    /// Different for facts that differ.
    var sortKey: [String] {
        let place = String(fact)
        return [
            String(repeating: "0", count: max(0, 6 - place.count)) + place, with == nil ? "" : "x",
            with ?? "", source, value.sortText,
        ]
    }
}

extension FieldValue {
    var sortText: String {
        switch self {
        case .code(let code): String(code)
        case .notEvident: "n"
        default: ""
        }
    }

    func words(in facts: CodeList) -> String {
        switch self {
        case .code(let code): facts.values[code].id
        case .number(let number): String(number)
        case .notEvident: Spelling.notEvident
        default: ""
        }
    }
}
