// The sentences that loading and checking a codebook can say.

extension Bilingual {
    /// «x» – did you mean …? Empty when nothing is near.
    public static func suggestion(_ nearest: String?) -> Bilingual {
        guard let nearest else { return Bilingual(same: "") }
        return Bilingual(sv: " Menade du ”\(nearest)”?", en: " Did you mean “\(nearest)”?")
    }

    static func noSuchDate(_ text: Masked) -> Bilingual {
        Bilingual(
            sv: "”\(text)” är inget datum. Skriv 2015-03-17, 2015-03 eller 2015.",
            en: "“\(text)” is not a date. Write 2015-03-17, 2015-03 or 2015.")
    }

    static func unknownName(_ name: Masked, nearest: String?, known: [String]) -> Bilingual {
        let list = known.joined(separator: ", ")
        return Bilingual(
            sv: "”\(name)” finns inte. Möjliga: \(list).", en: "There is no “\(name)”. Possible: \(list).")
            + suggestion(nearest)
    }

    static func unknownValue(_ value: Masked, ofList list: String, nearest: String?) -> Bilingual {
        Bilingual(
            sv: "”\(value)” är inget värde i ”\(list)”.", en: "“\(value)” is not a value of “\(list)”.")
            + suggestion(nearest)
    }

    public static func unknownVariable(_ name: Masked, nearest: String?) -> Bilingual {
        Bilingual(
            sv: "Variabeln ”\(name)” finns inte i kodboken.",
            en: "The codebook has no variable “\(name)”.") + suggestion(nearest)
    }

    static func unknownPath(_ path: Masked, nearest: String?) -> Bilingual {
        Bilingual(
            sv: "Sökvägen ”\(path)” finns inte i akten.", en: "A case file has no path “\(path)”.")
            + suggestion(nearest)
    }

    static let elementPathOutside = Bilingual(
        sv: "En sökväg som börjar med punkt gäller bara inuti some, every, count, distinct eller group.",
        en: "A path that begins with a dot is for use inside some, every, count, distinct or group only.")

    static let nestedElements = Bilingual(
        sv: "some, every, count, distinct och group kan inte stå inuti varandra.",
        en: "some, every, count, distinct and group cannot stand inside each other.")

    static func pathIsNoList(_ path: Masked) -> Bilingual {
        Bilingual(
            sv: "”\(path)” är ingen lista som kan räknas.", en: "“\(path)” is not a list that can be counted."
        )
    }

    static func pathIsList(_ path: Masked) -> Bilingual {
        Bilingual(
            sv: "”\(path)” är en lista; använd some, every eller count.",
            en: "“\(path)” is a list; use some, every or count.")
    }

    static func wrongComparison(_ comparison: String, path: String) -> Bilingual {
        Bilingual(
            sv: "”\(comparison)” kan inte användas på \(path).",
            en: "“\(comparison)” cannot be used on \(path).")
    }

    static let severalComparisons = Bilingual(
        sv: "Villkoret jämför på flera sätt. Skriv ett villkor för vart och ett, och sätt dem i all.",
        en: "The condition compares in several ways. Write one condition for each, and put them in all.")

    static func noLevel(_ text: Masked) -> Bilingual {
        Bilingual(
            sv: "”\(text)” är ingen gräns för p. Skriv ett tal mellan 0 och 1, till exempel \"0.05\".",
            en: "“\(text)” is not a bound for p. Write a number between 0 and 1, such as \"0.05\".")
    }

    static let noComparison = Bilingual(
        sv: "Villkoret säger inte vad sökvägen ska jämföras med.",
        en: "The condition does not say what to compare the path with.")

    static let unknownCondition = Bilingual(
        sv:
            "Villkoret ska ha path, days, some, every, count, distinct, group, meetings, core, all, any eller not.",
        en:
            "A condition needs path, days, some, every, count, distinct, group, meetings, core, all, any or not."
    )

    static let unknownRule = Bilingual(
        sv: "Regeln ska ha field, branches, members, count, countValues, days eller year.",
        en: "A rule needs field, branches, members, count, countValues, days or year.")

    static func ruleDoesNotFit(kind: String) -> Bilingual {
        Bilingual(
            sv: "Regeln passar inte en variabel av typen ”\(kind)”.",
            en: "The rule does not fit a variable of type “\(kind)”.")
    }

    static func doubled(_ id: Masked) -> Bilingual {
        Bilingual(sv: "”\(id)” står två gånger.", en: "“\(id)” occurs twice.")
    }

    static func doubledCode(_ code: Int) -> Bilingual {
        Bilingual(
            sv: "Koden \(code) har redan ett annat värde.",
            en: "The code \(code) already belongs to another value.")
    }

    static func reservedSpelling(_ text: Masked) -> Bilingual {
        Bilingual(
            sv: "”\(text)” är reserverat och kan inte vara ett värde.",
            en: "“\(text)” is reserved and cannot be a value.")
    }

    static func fixedSpelling(_ found: Masked, _ reserved: String) -> Bilingual {
        Bilingual(
            sv: "Här ska ”\(reserved)” stå, inte ”\(found)”: stavningen är densamma i alla kodböcker.",
            en: "This must be “\(reserved)”, not “\(found)”: the spelling is the same in all codebooks.")
    }

    static let emptyCodebookText = Bilingual(
        sv: "Texten är tom, men här måste något stå.", en: "The text is empty, but something must stand here."
    )

    static func barInValue(_ text: Masked) -> Bilingual {
        Bilingual(
            sv: "”\(text)” innehåller |, som skiljer värdena åt när flera kan väljas.",
            en: "“\(text)” contains |, which divides the values where several can be chosen.")
    }

    static func ambiguousSpelling(_ text: Masked, first: String, second: String) -> Bilingual {
        Bilingual(
            sv: "”\(text)” betyder både ”\(first)” och ”\(second)”.",
            en: "“\(text)” means both “\(first)” and “\(second)”.")
    }

    static func listTooLong(_ list: String, limit: Int) -> Bilingual {
        Bilingual(
            sv: "Flera värden i taget kan väljas ur ”\(list)”, som därför får ha högst \(limit) värden.",
            en: "Several values of “\(list)” can be chosen at a time, so it may have at most \(limit).")
    }

    static func missingList(_ list: String) -> Bilingual {
        Bilingual(sv: "Listan ”\(list)” saknas.", en: "The list “\(list)” is missing.")
    }

    static func listBeginning(_ list: String, _ values: [String]) -> Bilingual {
        let expected = values.joined(separator: ", ")
        return Bilingual(
            sv: "Listan ”\(list)” ska börja med: \(expected).",
            en: "The list “\(list)” must begin with: \(expected).")
    }

    static func parentOrder(_ parent: Masked) -> Bilingual {
        Bilingual(
            sv: "”\(parent)” ska stå före de värden som ligger under det.",
            en: "“\(parent)” must stand before the values that lie below it.")
    }

    static func needsFirstPlan(_ path: String) -> Bilingual {
        Bilingual(
            sv: "Regeln läser \(path): skriv \"plan\": \"first\" på variabeln.",
            en: "The rule reads \(path): write \"plan\": \"first\" on the variable.")
    }

    static let needsNotEvident = Bilingual(
        sv: "Regeln kan sluta i framgår ej: skriv \"notEvident\": true på variabeln.",
        en: "The rule can end in framgår ej: write \"notEvident\": true on the variable.")

    static let unreachableBranch = Bilingual(
        sv: "Grenen kan aldrig gälla: villkoret är uppfyllt av en tidigare gren eller kan inte uppfyllas.",
        en: "This branch can never match: an earlier branch takes its cases, or nothing can meet it.")

    static func gapBetweenBands(_ gap: ClosedRange<Int>) -> Bilingual {
        let numbers = gap.count == 1 ? "\(gap.lowerBound)" : "\(gap.lowerBound)–\(gap.upperBound)"
        return Bilingual(
            sv: "\(numbers) ligger mellan två intervall och täcks av ingen gren.",
            en: "\(numbers) lies between two bands, and no branch takes it.")
    }

    static func overlappingBands(_ first: String, _ second: String) -> Bilingual {
        Bilingual(
            sv: "Intervallen för ”\(first)” och ”\(second)” överlappar varandra.",
            en: "The bands of “\(first)” and “\(second)” overlap.")
    }

    static let fieldOfBox = Bilingual(
        sv: "En ruta kan vara tom: använd grenar (branches) i stället för field.",
        en: "A box may be tom: use branches instead of field.")

    static func missingFile(_ name: String) -> Bilingual {
        Bilingual(
            sv: "Kodbokens fil \(name) saknas.", en: "The codebook's file \(name) is missing.")
    }

    static func noCodebook(files: [String]) -> Bilingual {
        let list = files.joined(separator: ", ")
        return Bilingual(
            sv: "Mappen är ingen kodbok. En kodbok består av \(list).",
            en: "The folder is not a codebook. A codebook consists of \(list).")
    }

    static func rowNeedsOne(of keys: [String]) -> Bilingual {
        let list = keys.joined(separator: ", ")
        return Bilingual(
            sv: "Raden ska ha ett av: \(list).", en: "A row needs one of: \(list).")
    }

    static func unknownColumn(_ id: Masked, nearest: String?) -> Bilingual {
        Bilingual(sv: "Tabellen har ingen kolumn ”\(id)”.", en: "The table has no column “\(id)”.")
            + suggestion(nearest)
    }
}
