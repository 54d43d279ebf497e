/// A message of the JSON parser. A member of an object is a field to users.
struct JSONMessage: Sendable {
    let text: Bilingual

    private init(sv: String, en: String) {
        text = Bilingual(sv: sv, en: en)
    }
}

// MARK: - Objects and arrays

extension JSONMessage {
    static func missingComma(in kind: JSONKind) -> JSONMessage {
        kind == .object
            ? JSONMessage(
                sv: "ett kommatecken saknas mellan två fält i objektet",
                en: "a comma is missing between two fields of the object")
            : JSONMessage(
                sv: "ett kommatecken saknas mellan två värden i listan",
                en: "a comma is missing between two values of the list")
    }

    static func trailingComma(in kind: JSONKind) -> JSONMessage {
        kind == .object
            ? JSONMessage(
                sv: "kommatecknet ska bort; det står efter objektets sista fält",
                en: "remove the comma; it follows the last field of the object")
            : JSONMessage(
                sv: "kommatecknet ska bort; det står efter listans sista värde",
                en: "remove the comma; it follows the last value of the list")
    }

    static func separatorExpected(in kind: JSONKind, found: Masked) -> JSONMessage {
        let bracket = kind == .object ? "}" : "]"
        return JSONMessage(
            sv: "här väntades ”,” eller ”\(bracket)”, men här står ”\(found)”",
            en: "expected “,” or “\(bracket)” here, but found “\(found)”")
    }

    static func neverClosed(_ kind: JSONKind) -> JSONMessage {
        kind == .object
            ? JSONMessage(
                sv: "objektet som börjar här avslutas aldrig; ”}” saknas",
                en: "the object that begins here is never closed; “}” is missing")
            : JSONMessage(
                sv: "listan som börjar här avslutas aldrig; ”]” saknas",
                en: "the list that begins here is never closed; “]” is missing")
    }

    static func wrongBracket(closing kind: JSONKind, openedOnLine line: Int) -> JSONMessage {
        kind == .object
            ? JSONMessage(
                sv: "här står ”]”, men objektet som börjar på rad \(line) ska avslutas med ”}”",
                en: "found “]”, but the object that begins on line \(line) must be closed with “}”")
            : JSONMessage(
                sv: "här står ”}”, men listan som börjar på rad \(line) ska avslutas med ”]”",
                en: "found “}”, but the list that begins on line \(line) must be closed with “]”")
    }

    static let missingColon = JSONMessage(
        sv: "ett kolon saknas mellan fältets namn och dess värde",
        en: "a colon is missing between the name of the field and its value")

    static func valueExpected(found: Masked) -> JSONMessage {
        JSONMessage(
            sv: "här väntades ett värde, men här står ”\(found)”",
            en: "expected a value here, but found “\(found)”")
    }

    static func nameExpected(found: Masked) -> JSONMessage {
        JSONMessage(
            sv: "här väntades namnet på ett fält inom citattecken, men här står ”\(found)”",
            en: "expected the name of a field in quotation marks here, but found “\(found)”")
    }

    static let nameWithoutQuotes = JSONMessage(
        sv: "fältets namn ska stå inom citattecken",
        en: "the name of the field must stand in quotation marks")

    static func doubledName(_ name: Masked, firstLine: Int) -> JSONMessage {
        JSONMessage(
            sv: "fältet ”\(name)” står två gånger i samma objekt, första gången på rad \(firstLine)",
            en: "the field “\(name)” occurs twice in the same object, first on line \(firstLine)")
    }

    static func tooDeep(levels: Int) -> JSONMessage {
        JSONMessage(
            sv: "objekt och listor ligger i varandra i mer än \(levels) nivåer",
            en: "objects and lists are nested more than \(levels) levels deep")
    }

    static let textAfterEnd = JSONMessage(
        sv: "här står något mer, fast det enda värdet redan är slut",
        en: "there is more here, although the only value has already ended")

    static let secondValue = JSONMessage(
        sv: "här börjar ett värde till; flera objekt i samma fil ska stå ett på varje rad (JSON Lines)",
        en: "another value begins here; several objects in one file must stand one on each line (JSON Lines)")

    static let comment = JSONMessage(
        sv: "kommentarer är inte tillåtna i JSON", en: "comments are not allowed in JSON")
}

// MARK: - Strings

extension JSONMessage {
    static let unclosedString = JSONMessage(
        sv: "texten som börjar här saknar avslutande citattecken",
        en: "the text that begins here has no closing quotation mark")

    static let lineEndsInString = JSONMessage(
        sv: #"raden slutar mitt i en text; ett citattecken saknas, eller så ska radbytet skrivas \n"#,
        en: #"the line ends inside a text; a quotation mark is missing, or the break must be written \n"#)

    static func controlCharacter(_ byte: UInt8) -> JSONMessage {
        let code = ASCII.hexadecimal(byte, digits: 4)
        let escape = byte == ASCII.tab ? #"\t"# : #"\u"# + code
        return JSONMessage(
            sv: "styrtecknet U+\(code) får inte stå i en text; skriv det \(escape)",
            en: "the control character U+\(code) must not stand in a text; write it \(escape)")
    }

    static func unknownEscape(_ letter: Masked) -> JSONMessage {
        JSONMessage(
            sv: #"”\\#(letter)” betyder ingenting i JSON; ett omvänt snedstreck skrivs \\"#,
            en: #"“\\#(letter)” means nothing in JSON; a backslash is written \\"#)
    }

    static let unicodeEscapeWithoutDigits = JSONMessage(
        sv: #"efter \u ska fyra hexadecimala siffror stå, som i \u00e5"#,
        en: #"four hexadecimal digits must follow \u, as in \u00e5"#)

    static func halfCharacterEscaped(_ unit: UInt16) -> JSONMessage {
        let unit = ASCII.hexadecimal(unit, digits: 4)
        return JSONMessage(
            sv: #"\u\#(unit) är ett halvt tecken, och den andra halvan saknas"#,
            en: #"\u\#(unit) is half a character, and its other half is missing"#)
    }

    static func wrongQuotes(_ found: Masked) -> JSONMessage {
        JSONMessage(
            sv: #"text ska stå inom raka citattecken, "så här", men här står \#(found)"#,
            en: #"text must stand in straight quotation marks, "like this", but found \#(found)"#)
    }

    static let bareWord = JSONMessage(
        sv: "här står ett ord utan citattecken; utan dem finns bara orden true, false och null",
        en: "found a word without quotation marks; only true, false and null are written without them")
}

// MARK: - Numbers

extension JSONMessage {
    static let leadingZero = JSONMessage(
        sv: "ett tal får inte börja med noll; är det en kod, sätt den inom citattecken",
        en: "a number must not begin with zero; if it is a code, put it in quotation marks")

    static let plusSign = JSONMessage(
        sv: "ett tal får inte börja med plustecken", en: "a number must not begin with a plus sign")

    static let digitsBeforePoint = JSONMessage(
        sv: "siffror saknas före decimalpunkten", en: "digits are missing before the decimal point")

    static let pointWithoutDigits = JSONMessage(
        sv: "siffror saknas efter decimalpunkten", en: "digits are missing after the decimal point")

    static let exponentWithoutDigits = JSONMessage(
        sv: "siffror saknas efter talets ”e”", en: "digits are missing after the “e” of the number")

    static let minusWithoutDigits = JSONMessage(
        sv: "siffror saknas efter minustecknet", en: "digits are missing after the minus sign")

    static let decimalComma = JSONMessage(
        sv: "decimaler skrivs med punkt i JSON, inte med komma",
        en: "decimals are written with a point in JSON, not with a comma")

    static func numberFollowed(by found: Masked) -> JSONMessage {
        JSONMessage(
            sv: "talet följs direkt av ”\(found)”; datum och koder ska stå inom citattecken",
            en: "“\(found)” follows the number directly; dates and codes must stand in quotation marks")
    }

    static let notANumber = JSONMessage(
        sv: "NaN och Infinity finns inte i JSON; saknas värdet, utelämna fältet",
        en: "NaN and Infinity do not exist in JSON; if the value is missing, leave out the field")
}
