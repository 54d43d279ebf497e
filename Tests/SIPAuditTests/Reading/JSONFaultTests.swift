import Testing

@testable import SIPAudit

/// Every way in which a text is no JSON: where, and in which words.
struct JSONFaultTests {
    private static func fault(in source: SourceFile) -> InputFault? {
        do throws(InputFault) {
            _ = try JSONDocument(parsing: source)
            return nil
        } catch { return error }
    }

    @Test(arguments: punctuation + strings + numbers + others)
    func faultIsLocatedAndExplained(example: MarkedExample) {
        example.check(Self.fault(in: example.source))
    }

    // MARK: Commas, colons and brackets

    private static let fieldComma = (
        sv: "ett kommatecken saknas mellan två fält i objektet",
        en: "a comma is missing between two fields of the object"
    )
    private static let valueComma = (
        sv: "ett kommatecken saknas mellan två värden i listan",
        en: "a comma is missing between two values of the list"
    )
    private static let openObject = (
        sv: "objektet som börjar här avslutas aldrig; ”}” saknas",
        en: "the object that begins here is never closed; “}” is missing"
    )
    private static let openList = (
        sv: "listan som börjar här avslutas aldrig; ”]” saknas",
        en: "the list that begins here is never closed; “]” is missing"
    )
    private static let colon = (
        sv: "ett kolon saknas mellan fältets namn och dess värde",
        en: "a colon is missing between the name of the field and its value"
    )
    private static let bareName = (
        sv: "fältets namn ska stå inom citattecken",
        en: "the name of the field must stand in quotation marks"
    )

    private static func json(_ marked: String, _ message: (sv: String, en: String)) -> MarkedExample {
        MarkedExample(marked, "read.json", sv: message.sv, en: message.en)
    }

    static let punctuation = [
        json("{\"å\": 1⇢\n \"b\": 2}", fieldComma),
        json("{\"a\": 1⇢ b: 2}", fieldComma),
        json("{\"a\": {}⇢ ”b”: 2}", fieldComma),
        json("[1⇢ 2]", valueComma),
        json("[\"å\"⇢ \"b\"]", valueComma),
        json("[{}⇢{}]", valueComma),
        json("[1⇢ x]", valueComma),
        json(
            "{\"a\": 1⇢,\n}",
            (
                "kommatecknet ska bort; det står efter objektets sista fält",
                "remove the comma; it follows the last field of the object"
            )),
        json(
            "[1⇢, ]",
            (
                "kommatecknet ska bort; det står efter listans sista värde",
                "remove the comma; it follows the last value of the list"
            )),
        json(
            "{\"a\": 1 ⇢; \"b\": 2}",
            ("här väntades ”,” eller ”}”, men här står ”;”", "expected “,” or “}” here, but found “;”")),
        json(
            "[\"a\"⇢: 1]",
            ("här väntades ”,” eller ”]”, men här står ”:”", "expected “,” or “]” here, but found “:”")),
        json("[1, ⇢{\"a\": 1", openObject),
        json("⇢{", openObject),
        json("⇢{\"a\"", openObject),
        json("⇢{\"a\":", openObject),
        json("⇢{\"a\": 1,", openObject),
        json("{\"a\":\n ⇢[1", openList),
        json("⇢[", openList),
        json(
            "{\n\"a\": [1\n⇢}",
            (
                "här står ”}”, men listan som börjar på rad 2 ska avslutas med ”]”",
                "found “}”, but the list that begins on line 2 must be closed with “]”"
            )),
        json(
            "[{\"a\": 1⇢]]",
            (
                "här står ”]”, men objektet som börjar på rad 1 ska avslutas med ”}”",
                "found “]”, but the object that begins on line 1 must be closed with “}”"
            )),
        json("{\"a\"⇢ 1}", colon),
        json("{\"a\"⇢, \"b\"}", colon),
        json("{\"a\"⇢ = 1}", colon),
        json("{⇢a: 1}", bareName),
        json("{⇢_a: 1}", bareName),
        json("{⇢år: 1}", bareName),
        json("{⇢1: 1}", bareName),
        json(
            "{⇢,}",
            (
                "här väntades namnet på ett fält inom citattecken, men här står ”,”",
                "expected the name of a field in quotation marks here, but found “,”"
            )),
        json(
            "[1,⇢,2]",
            ("här väntades ett värde, men här står ”,”", "expected a value here, but found “,”")),
        json(
            "{\"a\": ⇢}", ("här väntades ett värde, men här står ”}”", "expected a value here, but found “}”")
        ),
        json(
            "⇢§", ("här väntades ett värde, men här står ”§”", "expected a value here, but found “§”")),
    ]

    // MARK: Strings and words

    private static let unclosed = (
        sv: "texten som börjar här saknar avslutande citattecken",
        en: "the text that begins here has no closing quotation mark"
    )
    private static let lineEnds = (
        sv: #"raden slutar mitt i en text; ett citattecken saknas, eller så ska radbytet skrivas \n"#,
        en: #"the line ends inside a text; a quotation mark is missing, or the break must be written \n"#
    )
    private static let digits = (
        sv: #"efter \u ska fyra hexadecimala siffror stå, som i \u00e5"#,
        en: #"four hexadecimal digits must follow \u, as in \u00e5"#
    )
    private static let word = (
        sv: "här står ett ord utan citattecken; utan dem finns bara orden true, false och null",
        en: "found a word without quotation marks; only true, false and null are written without them"
    )

    private static func half(_ unit: String) -> (sv: String, en: String) {
        (
            #"\u\#(unit) är ett halvt tecken, och den andra halvan saknas"#,
            #"\u\#(unit) is half a character, and its other half is missing"#
        )
    }

    private static func quotes(_ found: String) -> (sv: String, en: String) {
        (
            #"text ska stå inom raka citattecken, "så här", men här står \#(found)"#,
            #"text must stand in straight quotation marks, "like this", but found \#(found)"#
        )
    }

    static let strings = [
        json("[⇢\"å", unclosed),
        json(#"[⇢"a\"#, unclosed),
        json(#"{⇢"a\"}"#, unclosed),
        json("[\"åb⇢\n\"]", lineEnds),
        json("[\"åb⇢\r\n\"]", lineEnds),
        json(
            "[\"a⇢\t\"]",
            (
                #"styrtecknet U+0009 får inte stå i en text; skriv det \t"#,
                #"the control character U+0009 must not stand in a text; write it \t"#
            )),
        json(
            "[\"a⇢\u{1F}\"]",
            (
                #"styrtecknet U+001F får inte stå i en text; skriv det \u001F"#,
                #"the control character U+001F must not stand in a text; write it \u001F"#
            )),
        json(
            #"["C:⇢\Akter"]"#,
            (
                #"”\A” betyder ingenting i JSON; ett omvänt snedstreck skrivs \\"#,
                #"“\A” means nothing in JSON; a backslash is written \\"#
            )),
        json(
            #"["⇢\å"]"#,
            (
                #"”\å” betyder ingenting i JSON; ett omvänt snedstreck skrivs \\"#,
                #"“\å” means nothing in JSON; a backslash is written \\"#
            )),
        json(#"["⇢\u00g5"]"#, digits),
        json(#"["⇢\u00e"]"#, digits),
        json(#"["⇢\u"#, digits),
        json(#"["a⇢\ud83d"]"#, half("D83D")),
        json(#"["a⇢\ud83d\n"]"#, half("D83D")),
        json(#"["a⇢\uD83D\uD83D"]"#, half("D83D")),
        json(#"["a⇢\uDE00"]"#, half("DE00")),
        json("{⇢'a': 1}", quotes("'")),
        json("[⇢'a']", quotes("'")),
        json("[⇢”a”]", quotes("”")),
        json("[⇢“a”]", quotes("“")),
        json("[⇢„a”]", quotes("„")),
        json("[⇢»a»]", quotes("»")),
        json("[⇢`a`]", quotes("`")),
        json("[⇢True]", word),
        json("[⇢trueish]", word),
        json("[⇢tru", word),
        json("[⇢nullå]", word),
        json("[⇢None]", word),
        json("[⇢ja]", word),
    ]

    // MARK: Numbers

    private static let zero = (
        sv: "ett tal får inte börja med noll; är det en kod, sätt den inom citattecken",
        en: "a number must not begin with zero; if it is a code, put it in quotation marks"
    )
    private static let notANumber = (
        sv: "NaN och Infinity finns inte i JSON; saknas värdet, utelämna fältet",
        en: "NaN and Infinity do not exist in JSON; if the value is missing, leave out the field"
    )

    private static func followed(by found: String) -> (sv: String, en: String) {
        (
            "talet följs direkt av ”\(found)”; datum och koder ska stå inom citattecken",
            "“\(found)” follows the number directly; dates and codes must stand in quotation marks"
        )
    }

    static let numbers = [
        json("[⇢0123]", zero),
        json("[⇢-00]", zero),
        json("[⇢NaN]", notANumber),
        json("[⇢Infinity]", notANumber),
        json("[-⇢Infinity]", notANumber),
        json(
            "[⇢+1]",
            ("ett tal får inte börja med plustecken", "a number must not begin with a plus sign")),
        json(
            "[⇢.5]",
            ("siffror saknas före decimalpunkten", "digits are missing before the decimal point")),
        json(
            "[5.⇢]",
            ("siffror saknas efter decimalpunkten", "digits are missing after the decimal point")),
        json(
            "[5e+⇢]",
            ("siffror saknas efter talets ”e”", "digits are missing after the “e” of the number")),
        json(
            "[-⇢]", ("siffror saknas efter minustecknet", "digits are missing after the minus sign")),
        json(
            "{\"a\": 1⇢,5}",
            (
                "decimaler skrivs med punkt i JSON, inte med komma",
                "decimals are written with a point in JSON, not with a comma"
            )),
        json("{\"date\": 2015⇢-03-01}", followed(by: "-")),
        json("[12⇢a]", followed(by: "a")),
        json("[1.5⇢.2]", followed(by: ".")),
        json("[5⇢–6]", followed(by: "–")),
    ]

    // MARK: All the rest

    private static let comment = (
        sv: "kommentarer är inte tillåtna i JSON", en: "comments are not allowed in JSON"
    )
    private static let empty = MarkedExample(
        "", "read.empty", sv: "filen är tom", en: "the file is empty")

    private static func doubled(_ marked: String, _ name: String, firstLine: Int) -> MarkedExample {
        MarkedExample(
            marked, "read.doubled-key",
            sv: "fältet ”\(name)” står två gånger i samma objekt, första gången på rad \(firstLine)",
            en: "the field “\(name)” occurs twice in the same object, first on line \(firstLine)")
    }

    static let others = [
        json("⇢// a\n{}", comment),
        json("{⇢/* a */}", comment),
        json("{\"a\": ⇢# b\n1}", comment),
        json("{\"a\" ⇢// b\n: 1}", comment),
        json("[1⇢// a\n]", comment),
        json("{}\n⇢# a", comment),
        json(
            "{}\n ⇢x",
            (
                "här står något mer, fast det enda värdet redan är slut",
                "there is more here, although the only value has already ended"
            )),
        json(
            "{}\n⇢{}",
            (
                "här börjar ett värde till; flera objekt i samma fil ska stå ett på varje rad (JSON Lines)",
                "another value begins here; several objects in one file must stand one on each line "
                    + "(JSON Lines)"
            )),
        empty,
        MarkedExample(" \n\t\r", "read.empty", sv: empty.swedish, en: empty.english),
        MarkedExample(
            String(repeating: "[", count: 64) + "⇢[", "read.nesting",
            sv: "objekt och listor ligger i varandra i mer än 64 nivåer",
            en: "objects and lists are nested more than 64 levels deep"),
        doubled("{\"a\": 1,\n \"b\": 2,\n ⇢\"a\": 3}", "a", firstLine: 1),
        doubled("[{\"b\": {\"a\": 1}, \"å\": 2,\n⇢\"a\\u030a\": 3}]", "å", firstLine: 1),
        doubled("{\n\"plan\": 1, ⇢\"\\u0070lan\": 3}", "plan", firstLine: 2),
        // More names than are compared one by one.
        doubled(
            "{" + (1...20).map { "\"a\($0)\": 1," }.joined(separator: "\n") + "\n⇢\"a7\": 2}", "a7",
            firstLine: 7),
    ]
}
