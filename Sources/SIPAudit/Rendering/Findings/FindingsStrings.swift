/// Every string of printed findings that users read and that no check says.
enum FindingsStrings {
    static let unreadable = Bilingual(sv: "Kunde inte läsas", en: "Could not be read")
    static let wholeCase = Bilingual(sv: "Akten", en: "The case file")
    static let material = Bilingual(sv: "Materialet", en: "The material")
    static let notes = Bilingual(sv: "notiser", en: "notes")
    static let advice = Bilingual(sv: "Gör: ", en: "Do: ")
    static let group = Bilingual(sv: "Grupp", en: "Group")

    static let inMostCases = Bilingual(
        sv: "Samma i fler än hälften av akterna", en: "The same in more than half of the files")

    static let foldedNotes = Bilingual(
        sv: "Notiser är sammanförda till en rad. Visa dem med --notes.",
        en: "Notes are folded to a line. Show them with --notes.")

    static let invented = Bilingual(
        sv: "Materialet är uppdiktat: fynden gäller inga verkliga personer eller enheter.",
        en: "The material is invented: the findings are of no real persons or units.")

    static func moreFaults(_ count: Int) -> Bilingual {
        Bilingual(sv: "… och \(count) till.", en: "… and \(count) more.")
    }

    static func files(_ count: Int, of all: Int) -> Bilingual {
        Bilingual(sv: "\(count) av \(all) akter", en: "\(count) of \(all) files")
    }

    static func summary(_ caseCount: Int) -> Bilingual {
        Bilingual(
            sv: "Sammanfattning: " + (caseCount == 1 ? "1 akt granskad." : "\(caseCount) akter granskade."),
            en: "Summary: " + (caseCount == 1 ? "1 case file checked." : "\(caseCount) case files checked."))
    }

    static func plural(_ severity: Severity) -> Bilingual {
        switch severity {
        case .error: Bilingual(sv: "fel", en: "errors")
        case .warning: Bilingual(sv: "varningar", en: "warnings")
        case .note: Bilingual(sv: "notiser", en: "notes")
        }
    }

    static func accepted(_ count: Int) -> Bilingual {
        Bilingual(
            sv: count == 1
                ? "1 fynd är godtaget sedan tidigare och står inte här."
                : "\(count) fynd är godtagna sedan tidigare och står inte här.",
            en: count == 1
                ? "1 finding was accepted earlier and is not shown."
                : "\(count) findings were accepted earlier and are not shown.")
    }

    // MARK: - Groups

    static let groups: [(id: String, name: Bilingual)] = [
        ("read", Bilingual(sv: "läsning", en: "reading")),
        ("law", Bilingual(sv: "lagen", en: "the law")),
        ("protocol", Bilingual(sv: "protokollet", en: "the protocol")),
        ("participation", Bilingual(sv: "deltagande", en: "participation")),
        ("user", Bilingual(sv: "brukaren", en: "the user")),
        ("coding", Bilingual(sv: "kodningen", en: "the coding")),
        ("secrecy", Bilingual(sv: "sekretess", en: "secrecy")),
        ("material", Bilingual(sv: "materialet", en: "the material")),
    ]

    static func name(ofGroup group: Substring) -> Bilingual {
        let name = groups.first { $0.id == group }?.name
        return name.map { $0 + Bilingual(same: " (\(group))") } ?? Bilingual(same: String(group))
    }

    // MARK: - The law

    /// *2 kap. 7 § socialtjänstlagen (2001:453) och …*; empty for none.
    static func citation(_ citations: [Finding.Citation], in language: Language) -> String {
        guard !citations.isEmpty else { return "" }
        return citations.map { citation in
            let law = "\(citation.law[language]) (\(citation.sfs))"
            // A paragraph is not parted from its number.
            let paragraph = citation.paragraph.map { String($0.map { $0 == " " ? "\u{A0}" : $0 }) }
            return paragraph.map { "\($0) \(law)" } ?? law
        }.joined(separator: language == .swedish ? " och " : " and ") + "."
    }

    // MARK: - Exit code

    static func exitCode(of report: AuditReport) -> Bilingual {
        if !report.faults.isEmpty {
            return Bilingual(
                sv: "Slutkod 2: något kunde inte läsas.", en: "Exit code 2: something could not be read.")
        }
        guard let failOn = report.failOn else {
            return Bilingual(
                sv: "Slutkod 0: inget fynd ger en annan (--fail-on never).",
                en: "Exit code 0: no finding gives another (--fail-on never).")
        }
        let level = "--fail-on \(failOn.rawValue)"
        return report.fails
            ? Bilingual(
                sv: "Slutkod 1: det finns fynd på den nivå som gäller (\(level)).",
                en: "Exit code 1: there are findings at the level that counts (\(level)).")
            : Bilingual(
                sv: "Slutkod 0: inget fynd på den nivå som gäller (\(level)).",
                en: "Exit code 0: no finding at the level that counts (\(level)).")
    }
}
