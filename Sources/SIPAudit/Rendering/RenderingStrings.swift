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
        return Bilingual(
            sv: "Antal fall: \(report.caseCount) (\(unit.swedish)). Kodbok: \(codebook).",
            en: "Cases: \(report.caseCount) (\(unit.english)). Codebook: \(codebook).")
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
    static func base(_ number: Int) -> String { "n = \(number)" }
    static let percentSign = Bilingual(sv: " %", en: "%")
    /// A count among percentages.
    static let isCount = Bilingual(sv: "antal", en: "count")

    // MARK: Cells without a number

    static let dash = "–"
    static let didNotTakePart = Bilingual(sv: "deltog ej", en: "did not take part")
    static let notEvident = Bilingual(sv: "framgår ej", en: "not evident")

    // MARK: Notes

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
