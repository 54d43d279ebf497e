/// `sip-audit tally`: from case files to the counts that a place sends instead.
public enum TallyCommand {
    public static let inputs = CommonOptions.inputs

    public static let forSuppression = OptionKey.flag(
        "for-suppression",
        help: Bilingual(
            sv:
                "Ta med det som --suppress-below behöver i tables och score: hur många akter som har varje "
                + "mönster av kodade värden. Filen blir större, och visar mer om varje akt.",
            en:
                "Include what --suppress-below needs in tables and score: how many case files have each pattern "
                + "of coded values. The file gets larger, and shows more of each case file."))

    public static let output = CommonOptions.output(
        .file, rule: .file,
        help: Bilingual(
            sv: "Skriv till FIL i stället för till skärmen. Filen skrivs hel eller inte alls.",
            en: "Write to FILE instead of to the screen. The file is written whole or not at all."))

    public static let declaration = SubcommandDeclaration(
        name: "tally",
        abstract: Bilingual(
            sv: "räknar akterna, att slås ihop med andras räkningar",
            en: "counts the case files, to be merged with the tallies of others"),
        discussion: [
            Bilingual(
                sv:
                    "Läser akterna, kodar dem och skriver de antal som tables och score behöver, tillsammans med "
                    + "uppgifterna om materialet. tables och score läser räkningarna i stället för akterna, så "
                    + "att kommuner kan slå ihop sina resultat utan att en akt lämnar kommunen. tally slår själv "
                    + "ihop räkningar till en.",
                en:
                    "Reads the case files, codes them and writes the counts that tables and score need, together "
                    + "with the facts about the material. tables and score read the tallies instead of the case "
                    + "files, so that municipalities can merge their results without a case file leaving any of "
                    + "them. tally itself merges tallies into one."),
            Bilingual(
                sv:
                    "En räkning är arbetsmaterial, inte något att lämna ut. Den har alla små antal i sig, och en "
                    + "räkning av tre akter handlar om tre personer: den är lika hemlig som akterna. Det som ska "
                    + "lämnas ut görs av den med tables --suppress-below. Enheter med få akter nämns på standard "
                    + "fel.",
                en:
                    "A tally is a working paper, not a publication. It has all the small counts in it, and a tally "
                    + "of three case files is three people: it is as secret as the case files. What is to be "
                    + "handed out is made of it with tables --suppress-below. Units with few case files are named "
                    + "on standard error."),
            Bilingual(
                sv:
                    "Räkningar med olika kodbok, eller vars material säger emot varandra, slås inte ihop. Inte "
                    + "heller samma akter två gånger. Men det syns bara när indata har precis samma akter: en "
                    + "akt som finns i två räkningar av i övrigt olika akter räknas två gånger, och det går inte "
                    + "att se.",
                en:
                    "Tallies of different codebooks, or whose materials contradict one another, are not merged. "
                    + "Nor are the same case files twice. But that only shows where inputs have exactly the same "
                    + "case files: one that is in two tallies of otherwise different case files counts twice, "
                    + "and cannot be seen."),
            Bilingual(
                sv:
                    "Indata utan akter, också en tom standard in, ger en räkning av inga akter, som inget ändrar. "
                    + "Räkningen är en rad JSON, så flera i rad är också indata.",
                en:
                    "Input without case files, an empty standard input too, gives a tally of none, which changes "
                    + "nothing. The tally is one line of JSON, so that several in a row are input, too."),
            Bilingual(
                sv:
                    "Minnet rymmer räkneverken och den akt som läses just då. Med --for-suppression växer det med "
                    + "antalet olika mönster.",
                en:
                    "Memory holds the counts and the case file being read. With --for-suppression it grows with "
                    + "the number of different patterns."),
        ],
        arguments: [inputs.declaration],
        options: [forSuppression.declaration],
        common: [output.declaration] + CommonOptions.reading,
        examples: [
            .init(
                "sip-audit tally akter/ -o norr.tally",
                Bilingual(sv: "En räkning av mappen akter.", en: "A tally of the folder akter.")),
            .init(
                "sip-audit tally norr.tally söder.tally -o länet.tally",
                Bilingual(sv: "Två räkningar blir en.", en: "Two tallies become one.")),
            .init(
                "sip-audit tally --for-suppression akter/ -o norr.tally",
                Bilingual(
                    sv: "En räkning vars små antal kan döljas när den slagits ihop med andra.",
                    en: "A tally whose small counts can be hidden when it was merged with others.")),
        ])
}
