// What every reader of JSON says of a document that is JSON, but not of the
// shape that was expected.

extension Bilingual {
    static func expectedObject(found: JSONKind) -> Bilingual {
        Bilingual(
            sv: "Här ska ett objekt { … } stå, men det är \(found.name.swedish).",
            en: "An object { … } was expected here, but this is \(found.name.english).")
    }

    static func expectedArray(found: JSONKind) -> Bilingual {
        Bilingual(
            sv: "Här ska en lista [ … ] stå, men det är \(found.name.swedish).",
            en: "A list [ … ] was expected here, but this is \(found.name.english).")
    }

    static func expectedString(found: JSONKind) -> Bilingual {
        Bilingual(
            sv: "Här ska en text inom citattecken stå, men det är \(found.name.swedish).",
            en: "A text in quotation marks was expected here, but this is \(found.name.english).")
    }

    static let expectedInteger = Bilingual(
        sv: "Här ska ett heltal stå, utan citattecken och decimaler.",
        en: "A whole number was expected here, without quotation marks or decimals.")

    static let expectedBool = Bilingual(
        sv: "Här ska true eller false stå, utan citattecken.",
        en: "true or false was expected here, without quotation marks.")

    static func unknownKey(_ key: Masked, nearest: String?, known: [String]) -> Bilingual {
        let list = known.joined(separator: ", ")
        return Bilingual(
            sv: "Nyckeln ”\(key)” finns inte här.", en: "There is no key “\(key)” here.")
            + (nearest == nil
                ? Bilingual(sv: " Möjliga nycklar: \(list).", en: " Possible keys: \(list).")
                : suggestion(nearest))
    }

    static func missingKey(_ key: String) -> Bilingual {
        Bilingual(sv: "Nyckeln ”\(key)” saknas.", en: "The key “\(key)” is missing.")
    }

    static func wrongFormat(expected: String, found: Masked) -> Bilingual {
        Bilingual(
            sv: "Formatet ”\(found)” känns inte igen; ”\(expected)” väntades.",
            en: "The format “\(found)” is not known; “\(expected)” was expected.")
    }

    static func newerFormat(_ found: Masked, known: String) -> Bilingual {
        Bilingual(
            sv: "”\(found)” är nyare än det här programmet, som kan ”\(known)”. Hämta en nyare version.",
            en: "“\(found)” is newer than this program, which knows “\(known)”. Get a newer version.")
    }
}

extension JSONKind {
    /// What the kind is called in messages.
    var name: Bilingual {
        switch self {
        case .object: Bilingual(sv: "ett objekt", en: "an object")
        case .array: Bilingual(sv: "en lista", en: "a list")
        case .string: Bilingual(sv: "en text", en: "a text")
        case .number: Bilingual(sv: "ett tal", en: "a number")
        case .true, .false: Bilingual(sv: "true eller false", en: "true or false")
        case .null: Bilingual(sv: "null", en: "null")
        }
    }
}
