import Testing

@testable import SIPAudit

struct HelpTests {
    let grammar = CommandGrammar.sipAudit

    @Test func explainInSwedish() {
        #expect(
            grammar.help(on: ExplainCommand.declaration, in: .swedish) == """
                sip-audit explain: visar varför en akt är kodad som den är

                Användning: sip-audit explain [val] --case ID INDATA

                Kodar en akt och visar för varje variabel värdet, den regel och gren i kodboken
                som gav det, och den plan eller handling som det vilar på. Fritext ur akten
                visas aldrig.

                Utdata handlar om en person och är lika hemliga som akten. I minnet hålls en
                akt.

                Argument:
                  INDATA  Mapp eller fil med akter, eller en fil med redan kodade data. Ett
                          bindestreck (-) är standard in.

                Val:
                  --case ID            Aktens id, så som det står i akten.
                  --variable VARIABEL  Bara denna variabel, med id eller etikett enligt
                                       kodboken. Utan valet alla.

                Gemensamma val:
                  --format FORMAT        Format på utdata.
                                           text  för läsning i terminalen (förvalt)
                                           json  för andra program
                  -o, --output FIL       Skriv till FIL i stället för till skärmen. Filen skrivs
                                         hel eller inte alls. Utan --format väljer ändelsen
                                         format, där kommandot har det: .csv, .json eller .md.
                  --codebook MAPP        Mapp med studiens kodbok. Utan valet gäller den kodbok
                                         som är inbyggd i programmet.
                  --material FIL         Fil med uppgifter om studiens material: enheter som
                                         tillfrågats, deltagit eller avböjt, och akter som
                                         uteslutits. Utan valet används material.json bredvid
                                         indata, om den finns. Kan anges flera gånger; filerna
                                         får inte säga emot varandra.
                  --coder ID             Den kodare vars observationer gäller där flera kodare
                                         har bedömt samma sak olika.
                  --encoding KODNING     Teckenkodning i indata. Utan valet avgörs den av
                                         innehållet.
                                         Ett av utf-8, utf-16, utf-16le, utf-16be, windows-1252
                                         eller iso-8859-1.
                  --input-format FORMAT  Format på indata. Utan valet avgörs det av innehållet.
                                           case-file   akter som JSON, en per fil
                                           json-lines  akter som JSON, en per rad
                                           csv-set     akter som en mapp med CSV-filer, en per
                                                       del av akten
                                           flat        redan kodade data som CSV: en rad per
                                                       akt, en kolumn per variabel
                  --language SPRÅK       Språk i tabeller, hjälp och felmeddelanden. Id:n i csv
                                         och json ändras inte.
                                           sv  svenska (förvalt)
                                           en  engelska
                  -h, --help             Visa hjälpen och avsluta.

                Exempel:
                  sip-audit explain akter/ --case A07
                      Alla variabler i akten A07.
                """ + "\n")
    }

    @Test func explainInEnglish() {
        #expect(
            grammar.help(on: ExplainCommand.declaration, in: .english) == """
                sip-audit explain: shows why a case is coded as it is

                Usage: sip-audit explain [options] --case ID INPUT

                Codes one case and shows for every variable its value, the rule and branch of
                the codebook that gave it, and the plan or document it rests on. Free text of
                the case file is never shown.

                The output is about one person and as secret as the case file. Memory holds one
                case.

                Arguments:
                  INPUT  Folder or file with case files, or a file with coded data. A hyphen (-)
                         is standard input.

                Options:
                  --case ID            The case's id, as the case file has it.
                  --variable VARIABLE  This variable only, by its id or label in the codebook.
                                       Without it, all.

                Common options:
                  --format FORMAT        Format of the output.
                                           text  for reading in the terminal (default)
                                           json  for other programs
                  -o, --output FILE      Write to FILE instead of to the screen. The file is
                                         written whole or not at all. Without --format the
                                         ending chooses the format, where the command has it:
                                         .csv, .json or .md.
                  --codebook DIR         Folder with the study's codebook. Without it, the
                                         codebook built into the program is used.
                  --material FILE        File with facts about the study's material: units
                                         asked, taking part or declining, and files excluded.
                                         Without it, material.json beside the input is used, if
                                         there is one. May be given several times; the files may
                                         not contradict one another.
                  --coder ID             The coder whose observations count where several coders
                                         judged the same thing differently.
                  --encoding ENCODING    Character encoding of the input. Without it, the
                                         content decides.
                                         One of utf-8, utf-16, utf-16le, utf-16be, windows-1252
                                         or iso-8859-1.
                  --input-format FORMAT  Format of the input. Without it, the content decides.
                                           case-file   case files as JSON, one per file
                                           json-lines  case files as JSON, one per line
                                           csv-set     case files as a folder of CSV files, one
                                                       per part of a case file
                                           flat        coded data as CSV: one row per case, one
                                                       column per variable
                  --language LANGUAGE    Language of tables, help and errors. Ids in csv and
                                         json stay the same.
                                           sv  Swedish (default)
                                           en  English
                  -h, --help             Show the help and exit.

                Examples:
                  sip-audit explain akter/ --case A07
                      All variables of case A07.
                """ + "\n")
    }

    @Test(arguments: Language.allCases)
    func everyPageFitsAndNamesEverything(_ language: Language) {
        let overview = grammar.help(on: nil, in: language)
        for subcommand in grammar.subcommands {
            #expect(overview.contains("  \(subcommand.name) "))
            let page = grammar.help(on: subcommand, in: language)
            for option in subcommand.options + subcommand.common {
                #expect(page.contains(option.synopsis[language]), "\(subcommand.name) \(option.name)")
            }
            #expect(page.contains(grammar.usage(of: subcommand)[language]))
            let tooWide = (page + overview).split(separator: "\n").filter { $0.count > HelpPage.width }
            #expect(tooWide.isEmpty)
        }
    }

    @Test func versionLine() {
        #expect(grammar.versionLine == "sip-audit \(grammar.version)")
    }

    /// The examples in the help are lines that the grammar takes.
    @Test func examplesCanBeRun() throws {
        for example in grammar.subcommands.flatMap(\.examples) {
            let words = example.command.split(separator: " ").map(String.init)
            #expect(words.first == grammar.name)
            _ = try grammar.parse(Array(words.dropFirst()))
        }
    }

    @Test func longWordsAndNoBreakSpacesStayWhole() {
        #expect(
            wrapped("en mycket-lång-sammansättning här", width: 10) == [
                "en", "mycket-lång-sammansättning", "här",
            ])
        #expect(wrapped("tabell\u{A0}11 här", width: 9) == ["tabell\u{A0}11", "här"])
        #expect(wrapped("", width: 9).isEmpty)
    }
}
