/// `sip-audit explain`: why a case is coded as it is.
public enum ExplainCommand {
    public static let input = CommonOptions.input

    public static let caseID = OptionKey.required(
        "case", Bilingual(same: "ID"),
        help: Bilingual(
            sv: "Aktens id, så som det står i akten.", en: "The case's id, as the case file has it."))

    public static let variable = OptionKey.text(
        "variable", .variable,
        help: Bilingual(
            sv: "Bara denna variabel, med id eller etikett enligt kodboken. Utan valet alla.",
            en: "This variable only, by its id or label in the codebook. Without it, all."))

    public static let format = CommonOptions.format(among: [.text, .json], standard: .text)

    public static let declaration = SubcommandDeclaration(
        name: "explain",
        abstract: Bilingual(
            sv: "visar varför en akt är kodad som den är", en: "shows why a case is coded as it is"),
        discussion: [
            Bilingual(
                sv:
                    "Kodar en akt och visar för varje variabel värdet, den regel och gren i kodboken som "
                    + "gav det, och den plan eller handling som det vilar på. Fritext ur akten visas "
                    + "aldrig.",
                en:
                    "Codes one case and shows for every variable its value, the rule and branch of the "
                    + "codebook that gave it, and the plan or document it rests on. Free text of the "
                    + "case file is never shown."
            ),
            Bilingual(
                sv: "Utdata handlar om en person och är lika hemliga som akten. I minnet hålls en akt.",
                en: "The output is about one person and as secret as the case file. Memory holds one case."),
        ],
        arguments: [input.declaration],
        options: [caseID.declaration, variable.declaration],
        common: [format.declaration, CommonOptions.output.declaration] + CommonOptions.reading,
        examples: [
            .init(
                "sip-audit explain akter/ --case A07",
                Bilingual(sv: "Alla variabler i akten A07.", en: "All variables of case A07."))
        ])
}
