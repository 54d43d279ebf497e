extension ProtocolSheet {
    /// What the sheet says in its own words.
    enum Strings {
        static let title = Bilingual(sv: "Granskningsprotokoll", en: "Review protocol")

        static func version(_ id: String, _ version: String, _ digest: String) -> Bilingual {
            Bilingual(
                sv: "Kodbok `\(id)`, version \(version) (`\(digest)`).",
                en: "Codebook `\(id)`, version \(version) (`\(digest)`).")
        }

        static let unit = Bilingual(sv: "Det som granskas:", en: "What is reviewed:")

        /// What is filled in once for the whole sheet.
        static let header = [
            Bilingual(sv: "Aktens id", en: "Id of the file"),
            Bilingual(sv: "Kommun", en: "Municipality"),
            Bilingual(sv: "Enhet", en: "Unit"),
            Bilingual(sv: "Läst den", en: "Read on"),
            Bilingual(sv: "Kodare", en: "Coder"),
        ]

        static let howTo = Bilingual(
            sv:
                "Kryssa i ett värde, eller flera där det står så. Kryssa *framgår ej* när hela akten är läst "
                + "och inte säger något om saken, *ej tillämpligt* när frågan inte gäller akten. Lämna alla "
                + "rutor tomma när ingen har kodat saken (ej kodat). Siffran inom parentes är värdets kod. "
                + "Skriv aldrig namn, personnummer, adress eller telefonnummer på bladet.",
            en:
                "Tick one value, or several where it says so. Tick *framgår ej* (not evident) when the whole "
                + "file was read and does not say, *ej tillämpligt* (not applicable) when the question does "
                + "not concern the file. Leave all boxes empty when nobody coded it (ej kodat). The number "
                + "in brackets is the value's code. Never write a name, personal identity number, address or "
                + "phone number on the sheet.")

        static func question(_ id: String) -> Bilingual {
            Bilingual(sv: "Fråga \(id).", en: "Question \(id).")
        }

        static let otherVariables = Bilingual(sv: "Övriga variabler", en: "Other variables")
        static let several = Bilingual(sv: "flera svar", en: "several answers")
        static let onlyIf = Bilingual(sv: "endast om", en: "only if")
        static let onlySome = Bilingual(
            sv: "endast vissa akter (villkoret står i kodboken)",
            en: "some files only (the codebook states the condition)")
        static let count = Bilingual(sv: "antal", en: "number")
        static let days = Bilingual(sv: "dagar", en: "days")
        static let year = Bilingual(sv: "årtal", en: "year")

        static let lists = Bilingual(sv: "Värdelistor för akten", en: "Lists of values for the case file")
        static let aboutLists = Bilingual(
            sv:
                "De värden som aktens egna fält kan ha, med kod. I varje kodat fält kan även *framgår ej* stå, "
                + "och i blankettens rutor *tom*.",
            en:
                "The values that the case file's own fields can take, with their codes. Every coded field can "
                + "also hold *framgår ej* (not evident), and boxes of the form *tom* (empty).")
    }
}

extension Condition {
    /// The condition in a few words, where it compares one field; nil for
    /// anything that takes more.
    func simpleWords(_ codebook: Codebook, _ language: Language) -> String? {
        switch self {
        case .comparison(let path, .isAny(let selection)):
            guard !path.isOfElement, let id = path.entry.type.list else { return nil }
            let values = codebook.list(id).values
            // A parent stands for its children.
            let named = selection.indices.filter { index in
                values[index].parent.map { !selection.contains($0) } ?? true
            }
            let labels = named.map { values[$0].label[language] }
            let or = Bilingual(sv: " eller ", en: " or ")[language]
            return path.path + Bilingual(sv: " är ", en: " is ")[language] + labels.joined(separator: or)
        case .comparison(let path, .isEmptySet(let isEmpty)) where !path.isOfElement:
            let words =
                isEmpty
                ? Bilingual(sv: " är utan värden", en: " has no values")
                : Bilingual(sv: " har något värde", en: " has any value")
            return path.path + words[language]
        case .comparison(let path, .isWithin(let from?, let to?)) where !path.isOfElement:
            return path.path + Bilingual(sv: " ligger i ", en: " lies in ")[language] + "\(from)–\(to)"
        case .exists(let scope, true): return scope.existence?[language]
        default: return nil
        }
    }
}

extension Scope {
    /// That there is such a thing in the file, in words.
    fileprivate var existence: Bilingual? {
        switch self {
        case .occasion1:
            Bilingual(sv: "planen har följts upp", en: "the plan was followed up")
        case .occasion2:
            Bilingual(sv: "planen har följts upp två gånger", en: "the plan was followed up twice")
        case .plan: Bilingual(sv: "akten har en första plan", en: "the file has a first plan")
        default: nil
        }
    }
}
