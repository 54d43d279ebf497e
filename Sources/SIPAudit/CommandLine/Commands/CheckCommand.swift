/// `sip-audit check`: what is missing, contradictory or doubtful in case files.
public enum CheckCommand {
    public static let input = ArgumentKey.optionalPath(
        CommonOptions.inputName,
        help: Bilingual(
            sv:
                "Mapp eller fil med akter. Ett bindestreck (-) är standard in. Utelämnas med --list och --explain.",
            en:
                "Folder or file with case files. A hyphen (-) is standard input. Left out with --list and --explain."
        ))

    public static let failOn = OptionKey<FailOn?>.choice(
        "fail-on", Bilingual(sv: "NIVÅ", en: "LEVEL"),
        help: Bilingual(
            sv:
                "Den lägsta nivå på ett fynd som ger slutkod 1. Utan valet error, med --baseline note.",
            en:
                "The lowest severity of a finding that gives exit code 1. Without it, error; with --baseline, note."
        ))

    public static let select = OptionKey.list(
        "select", names,
        help: Bilingual(
            sv: "Bara dessa kontroller: id:n, grupper som law, eller början på id:n som law.discharge-.",
            en: "These checks only: ids, groups such as law, or beginnings such as law.discharge-."))

    public static let ignore = OptionKey.list(
        "ignore", names,
        help: Bilingual(
            sv: "Inte dessa kontroller: id:n, grupper som law, eller början på id:n som law.discharge-.",
            en: "Not these checks: ids, groups such as law, or beginnings such as law.discharge-."))

    public static let notes = OptionKey.flag(
        "notes",
        help: Bilingual(
            sv: "Skriv ut varje notis i text, i stället för en rad om dem för varje plan.",
            en: "Print every note in text, instead of a line about them for each plan."))

    public static let list = OptionKey.flag(
        "list",
        help: Bilingual(
            sv: "Skriv vilka kontroller som finns, med nivå och grund.",
            en: "Print which checks there are, with severity and basis."))

    public static let explain = OptionKey.text(
        "explain", Bilingual(same: "ID"),
        help: Bilingual(
            sv: "Skriv vad en kontroll kräver, när den inte gäller och vad den vilar på.",
            en: "Print what a check demands, when it does not apply and what it rests on."))

    private static let names = Bilingual(sv: "NAMN,NAMN", en: "NAME,NAME")

    public static let declaration = SubcommandDeclaration(
        name: "check",
        abstract: Bilingual(
            sv: "granskar akterna: vad som saknas, strider eller är tveksamt",
            en: "audits the case files: missing, contradictory, doubtful"),
        discussion: [
            Bilingual(
                sv:
                    "Ställer kodbokens kontroller till varje akt: mot lagen, studiens protokoll och akten "
                    + "själv. Ett fynd är ett fel (error), en varning (warning) eller en notis (note), och "
                    + "säger var det står, vad som kan göras och vad kontrollen vilar på.",
                en:
                    "Asks the codebook's checks of every case file: against the law, the study's protocol "
                    + "and the file itself. A finding is an error, a warning or a note, and says where it "
                    + "stands, what to do and what the check rests on."),
            Bilingual(
                sv:
                    "Det som inte kan läsas skrivs som fynd i gruppen read; resten granskas ändå. Slutkod 0: "
                    + "inget fynd på nivån --fail-on; 1: minst ett; 2: något kunde inte läsas; 3: utdata "
                    + "kunde inte skrivas.",
                en:
                    "What cannot be read is printed as findings of the group read; the rest is checked all the "
                    + "same. Exit code 0: no finding at the level of --fail-on; 1: at least one; 2: something "
                    + "could not be read; 3: output could not be written."),
            Bilingual(
                sv:
                    "Ingen fri text ur akterna skrivs. Men fynden gäller en akt i taget, och är lika hemliga "
                    + "som akterna. Därför skrivs sarif, junit och github, som går till ställen där andra "
                    + "läser, bara av material som är märkt som uppdiktat i varje fil.",
                en:
                    "No free text of the files is printed. But findings are of one file at a time, and as "
                    + "secret as the files. So sarif, junit and github, which go to places where others "
                    + "read, are only written of material that is marked as invented in every file."),
            Bilingual(
                sv:
                    "Minnet rymmer fynden och den akt som läses just då; det växer bara med fynden.",
                en: "Memory holds the findings and the case file being read; it grows with the findings only."
            ),
        ],
        arguments: [input.declaration],
        options: [
            failOn.declaration, select.declaration, ignore.declaration, notes.declaration, list.declaration,
            explain.declaration,
        ] + outputOptions,
        common: [format.declaration, CommonOptions.output.declaration] + CommonOptions.reading,
        rules: [
            .excludes(.given(list.declaration), .given(explain.declaration)),
            .requires(
                .given(notes.declaration), .option(format.declaration, oneOf: [OutputFormat.text.rawValue])),
        ] + outputRules,
        examples: [
            .init("sip-audit check akter/", Bilingual(sv: "Alla fynd.", en: "All findings.")),
            .init(
                "sip-audit check --select law --fail-on warning akter/",
                Bilingual(
                    sv: "Bara mot lagen; slutkod 1 redan vid en varning.",
                    en: "Against the law only; exit code 1 at a warning already.")),
            .init(
                "sip-audit check --explain protocol.no-goal",
                Bilingual(sv: "Vad en kontroll kräver.", en: "What a check demands.")),
        ] + outputExamples)
}

extension CheckCommand {
    public enum FailOn: String, CommandLineChoice {
        case error, warning, note, never

        /// nil: never.
        public var severity: Severity? { Severity(rawValue: rawValue) }

        public var help: Bilingual? {
            switch self {
            case .error: Bilingual(sv: "bara fel", en: "errors only")
            case .warning: Bilingual(sv: "varningar och fel", en: "warnings and errors")
            case .note: Bilingual(sv: "alla fynd", en: "all findings")
            case .never: Bilingual(sv: "inget fynd", en: "no finding")
            }
        }
    }
}
