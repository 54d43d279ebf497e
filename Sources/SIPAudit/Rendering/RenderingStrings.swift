/// Every string of rendered tables that users read and that is not a label of
/// the codebook.
enum RenderingStrings {
    // MARK: Captions

    static let table = Bilingual(sv: "Tabell", en: "Table")
    static let appendix = Bilingual(sv: "Bilaga", en: "Appendix")
    static let runningText = Bilingual(sv: "Löptext", en: "Running text")
    static let continued = Bilingual(sv: "fortsättning", en: "continued")

    static func heading(of report: TableReport) -> Bilingual {
        let codebook = "\(report.codebook.id), version \(report.codebook.version)"
        let unit = report.study.unitOfAnalysis
        let count = report.caseCount.map { String($0) } ?? suppressed
        return Bilingual(
            sv: "Antal fall: \(count) (\(unit.swedish)). Kodbok: \(codebook).",
            en: "Cases: \(count) (\(unit.english)). Codebook: \(codebook).")
    }

    // MARK: What a table shows

    static func statement(
        _ statistic: ShownStatistic, of counted: Bilingual, in language: Language
    ) -> String {
        let beginning =
            switch statistic {
            case .count: Bilingual(sv: "Antal ", en: "Number of ")
            case .percent: Bilingual(sv: "Andel i procent av ", en: "Per cent of ")
            case .both: Bilingual(sv: "Antal och andel i procent av ", en: "Number and per cent of ")
            }
        return beginning[language] + counted[language].insideSentence + "."
    }

    static let baseHeader = Bilingual(same: "n")
    static func base(_ base: Int) -> String { "n = \(base)" }
    static func base(_ base: Table.Suppressed.Part<Int>) -> String { "n = " + number(base) }

    static func number(_ number: Table.Suppressed.Part<Int>) -> String {
        number.value.map { String($0) } ?? suppressed
    }

    static let percentSign = Bilingual(sv: " %", en: "%")
    /// A count among percentages.
    static let isCount = Bilingual(sv: "antal", en: "count")

    // MARK: Cells without a number

    static let dash = "–"
    static let didNotTakePart = Bilingual(sv: "deltog ej", en: "did not take part")
    static let notEvident = Bilingual(sv: "framgår ej", en: "not evident")

    /// For a number that is not shown, lest it tell of too few cases.
    static let suppressed = "x"

    // MARK: Notes

    static func suppression(below limit: Int) -> Bilingual {
        Bilingual(
            sv:
                "x: antal under \(limit) och de antal som de kunde räknas ut ur visas inte; även 0 kan döljas.",
            en:
                "x: counts below \(limit) and those they could be computed from are not shown; 0 may be hidden too."
        )
    }

    static func shownUnits(below limit: Int) -> Bilingual {
        Bilingual(
            sv:
                "Antal enheter visas även under \(limit): vilka enheter som deltog är inte uppgifter om någon person.",
            en:
                "Numbers of units are shown even below \(limit): which units took part says nothing of any person."
        )
    }

    static let suppressedTest = Bilingual(
        sv: "x efter ett tal: prövningen visas inte, eftersom för få akter skiljer sig.",
        en: "x after a number: the test is not shown, since too few cases differ.")

    static let notEvidentInSum = Bilingual(
        sv: "Antalet framgår ej, och ingår inte i summan: ",
        en: "The number is not evident, and not in the sum: ")
    static let notEvidentInTest = Bilingual(
        sv: "I testet räknas framgår ej som inte ja: ", en: "The test counts not evident as not yes: ")
    static let missing = Bilingual(sv: "Internt bortfall (ej kodat): ", en: "Internal missing (not coded): ")
    static let allRows = Bilingual(sv: "alla rader", en: "all rows")
    static let invented = Bilingual(
        sv: "Materialet är uppdiktat: siffrorna beskriver inga verkliga personer eller enheter.",
        en: "The material is invented: the numbers describe no real persons or units.")

    static func level(_ bound: String) -> Bilingual { Bilingual(same: "p < " + bound) }

    static func noDifferences(_ bound: String) -> Bilingual {
        Bilingual(
            sv: "Inga signifikanta skillnader (p ≥ \(bound)).",
            en: "No significant differences (p ≥ \(bound)).")
    }

    static func tested(by test: PairedTest, _ alternative: Alternative) -> Bilingual {
        Bilingual(sv: "Prövat med ", en: "Tested by ") + name(of: test) + Bilingual(same: ", ")
            + name(of: alternative) + Bilingual(same: ".")
    }

    private static func name(of test: PairedTest) -> Bilingual {
        switch test {
        case .mcnemarExact: Bilingual(sv: "McNemars exakta test", en: "McNemar's exact test")
        case .mcnemarMidP: Bilingual(sv: "McNemars test med mid-p", en: "McNemar's test with mid-p")
        case .mcnemarAsymptotic:
            Bilingual(
                sv: "McNemars asymptotiska test utan korrektion",
                en: "McNemar's asymptotic test without correction")
        case .mcnemarCorrected:
            Bilingual(
                sv: "McNemars asymptotiska test med kontinuitetskorrektion",
                en: "McNemar's asymptotic test with continuity correction")
        case .pairedT: Bilingual(sv: "parat t-test", en: "the paired t-test")
        }
    }

    private static func name(of alternative: Alternative) -> Bilingual {
        switch alternative {
        case .twoSided: Bilingual(sv: "tvåsidigt", en: "two-sided")
        case .greater: Bilingual(sv: "ensidigt (ökning)", en: "one-sided (increase)")
        case .less: Bilingual(sv: "ensidigt (minskning)", en: "one-sided (decrease)")
        case .observed:
            Bilingual(sv: "ensidigt i den observerade riktningen", en: "one-sided in the observed direction")
        }
    }
}

extension String {
    /// A label as it reads in the middle of a sentence: *Akter* becomes
    /// *akter*, *SIP* stays.
    fileprivate var insideSentence: String {
        let beginsAWord = dropFirst().first?.isLowercase ?? false
        return beginsAWord ? prefix(1).lowercased() + String(dropFirst()) : self
    }
}
