import Testing

@testable import SIPAudit

/// What can be wrong in the files of a CSV set one by one, word for word.
@Suite("A fault in a file of a CSV set")
struct CSVSetFaultTests {
    private static func person(
        _ columns: String, _ cells: String, _ id: String, _ column: String, sv: String, en: String
    ) -> CSVSetExample {
        CSVSetExample(
            ["cases": "case_id;municipality;unit;person;\(columns)\nK1;M;E;kodat;\(cells)\n"], id,
            in: (2, column), sv: sv, en: en)
    }

    private static func plan(
        _ column: String, _ cell: String, _ id: String, sv: String, en: String
    ) -> CSVSetExample {
        CSVSetExample(
            [
                "cases": "case_id;municipality;unit;plans\nK1;M;E;kodat\n",
                "plans": "case_id,plan_id,\(column)\nK1,P1,⇢\(cell)\n",
            ], id, in: (2, column), sv: sv, en: en)
    }

    private static func observation(
        _ item: String, _ value: String, _ id: String, in column: String = "value", sv: String, en: String
    ) -> CSVSetExample {
        CSVSetExample(
            [
                "cases": "case_id;municipality;unit;observations\nK1;M;E;kodat\n",
                "observations": "case_id;item;value\nK1;\(item);\(value)\n",
            ], id, in: (2, column), sv: sv, en: en)
    }

    static let headers = [
        CSVSetExample(
            ["cases": "case_id;municipality;unit;⇢gendr\nK1;M;E;\n"], "read.unknown-column",
            sv: "Kolumnen ”gendr” finns inte i det här formatet. Menade du ”gender”?",
            en: "This format has no column “gendr”. Did you mean “gender”?"),
        CSVSetExample(
            [
                "cases": "case_id;municipality;unit;contacts\nK1;M;E;kodat\n",
                "contacts": "case_id;actor;⇢xxxxxxxx\n",
            ], "read.unknown-column",
            sv: "Kolumnen ”xxxxxxxx” finns inte i det här formatet. "
                + "Möjliga kolumner: case_id, document, actor, before, after.",
            en: "This format has no column “xxxxxxxx”. "
                + "Possible columns: case_id, document, actor, before, after."),
        CSVSetExample(
            ["cases": "⇢Case_ID;municipality;unit\nK1;M;E\n"], "read.unknown-column",
            sv: "Kolumnen ”Case_ID” finns inte i det här formatet. Menade du ”case_id”?",
            en: "This format has no column “Case_ID”. Did you mean “case_id”?"),
        CSVSetExample(
            ["cases": "⇢case_id;municipality\nK1;M\n"], "read.missing-column",
            sv: "Kolumnen ”unit” saknas.", en: "The column “unit” is missing."),
        CSVSetExample(
            [
                "cases": "case_id;municipality;unit;plans\nK1;M;E;kodat\n",
                "plans": "⇢case_id;kind\nK1;SIP\n",
            ], "read.missing-column",
            sv: "Kolumnen ”plan_id” saknas.", en: "The column “plan_id” is missing."),
        CSVSetExample(
            [
                "cases": "case_id;municipality;unit;plans\nK1;M;E;kodat\n",
                "plans": "case_id;plan_id;meeting\nK1;P1;kodat\n",
                "meetings": "⇢case_id;plan_id\nK1;P1\n",
            ], "read.missing-column",
            sv: "Kolumnen ”meeting_id” saknas.", en: "The column “meeting_id” is missing."),
        CSVSetExample(
            ["cases": "case_id;municipality;unit\n"], "read.no-cases",
            sv: "Filen har rubriker men inga rader: här finns ingen akt att läsa.",
            en: "The file has headers but no rows: there is no case file to read."),
    ]

    static let cells = [
        person(
            "gender", "⇢kvina", "read.unknown-value", "gender",
            sv: "”kvina” finns inte i kodbokens lista ”genders”. Menade du ”kvinna”?",
            en: "“kvina” is not in the codebook's list “genders”. Did you mean “kvinna”?"),
        person(
            "birth_year", "⇢1985,0", "read.number", "birth_year",
            sv: "”1985,0” är inget årtal. Skriv fyra siffror, 1800–2199.",
            en: "“1985,0” is not a year. Write four digits, 1800–2199."),
        person(
            "known_since", "⇢2015-02-30", "read.date", "known_since",
            sv: "”2015-02-30” är inget datum. Skriv 2015-03-17, 2015-03 eller 2015.",
            en: "“2015-02-30” is not a date. Write 2015-03-17, 2015-03 or 2015."),
        person(
            "known_since", "⇢17/03/2015", "read.date", "known_since",
            sv: "”17/03/2015” är inte ett datum som det skrivs här. Skriv 2015-03-17. "
                + "Var det Excel som skrev om det, ge kolumnen formatet Text.",
            en: "“17/03/2015” is not a date as it is written here. Write 2015-03-17. "
                + "If Excel rewrote it, give the column the format Text."),
        person(
            "known_since", "⇢4/3/2015", "read.date", "known_since",
            sv: "”4/3/2015” är inte ett datum som det skrivs här. Skriv 2015-03-04 eller 2015-04-03. "
                + "Var det Excel som skrev om det, ge kolumnen formatet Text.",
            en: "“4/3/2015” is not a date as it is written here. Write 2015-03-04 or 2015-04-03. "
                + "If Excel rewrote it, give the column the format Text."),
        person(
            "substance_use", "⇢alkohol|", "read.unknown-value", "substance_use",
            sv: "Ett värde saknas bredvid ett |. Skriv inga om det inte finns några.",
            en: "A value is missing beside a |. Write inga if there are none."),
        person(
            "substance_use", "⇢alkohol | inga", "read.unknown-value", "substance_use",
            sv: "inga säger att det inte finns några värden, och kan inte stå bland andra.",
            en: "inga says that there are no values, and cannot stand among others."),
        person(
            "substance_use", "⇢alkohol|framgår ej", "read.unknown-value", "substance_use",
            sv: "framgår ej och tom gäller hela fältet och kan inte stå bland andra värden.",
            en: "framgår ej and tom speak of the whole field and cannot stand among other values."),
        person(
            "substance_use", "⇢alkohol|alkohol", "read.unknown-value", "substance_use",
            sv: "Samma värde står två gånger i fältet.", en: "The same value stands twice in the field."),
        person(
            "substance_use", "⇢alkohl", "read.unknown-value", "substance_use",
            sv: "”alkohl” finns inte i kodbokens lista ”substances”. Menade du ”alkohol”?",
            en: "“alkohl” is not in the codebook's list “substances”. Did you mean “alkohol”?"),
        plan(
            "minors_count", "-1", "read.number", sv: "”-1” är inget antal. Skriv ett heltal från 0.",
            en: "“-1” is not a count. Write a whole number from 0."),
        plan(
            "patient_name", "ja", "read.box",
            sv: "Rutans innehåll får inte återges här. Skriv tom, ifylld eller framgår ej.",
            en: "What stands in this box may not be given. Write tom, ifylld or framgår ej."),
        CSVSetExample(
            ["cases": "case_id;municipality;unit\nK1;⇢;E\n"], "read.missing-value", in: (2, "municipality"),
            sv: "Cellen är tom, men ”municipality” måste stå på varje rad.",
            en: "The cell is empty, but every row needs its “municipality”."),
        observation(
            "⇢gendr", "man", "read.unknown-value", in: "item",
            sv: "Variabeln ”gendr” finns inte i kodboken. Menade du ”gender”?",
            en: "The codebook has no variable “gendr”. Did you mean “gender”?"),
        observation(
            "gender", "⇢kvina", "read.unknown-value",
            sv: "”kvina” finns inte i kodbokens lista ”gender”. Menade du ”kvinna”?",
            en: "“kvina” is not in the codebook's list “gender”. Did you mean “kvinna”?"),
        observation(
            "service", "⇢framgår ej", "read.unknown-value",
            sv: "Variabeln ”service” har inget framgår ej i kodboken.",
            en: "The variable “service” has no framgår ej in the codebook."),
        observation(
            "number_of_plans", "⇢två", "read.number", sv: "”två” är inget antal. Skriv ett heltal från 0.",
            en: "“två” is not a count. Write a whole number from 0."),
        observation(
            "first_plan_year", "⇢15", "read.number",
            sv: "”15” är inget årtal. Skriv fyra siffror, 1800–2199.",
            en: "“15” is not a year. Write four digits, 1800–2199."),
        observation(
            "gender", "⇢", "read.missing-value", sv: "Cellen är tom, men ”value” måste stå på varje rad.",
            en: "The cell is empty, but every row needs its “value”."),
        observation(
            "⇢", "man", "read.missing-value", in: "item",
            sv: "Cellen är tom, men ”item” måste stå på varje rad.",
            en: "The cell is empty, but every row needs its “item”."),
    ]

    @Test(arguments: headers + cells)
    func isReportedInItsPlace(example: CSVSetExample) throws {
        let folder = ScratchFolder()
        example.write(to: folder)
        let input = try ReadInput(folder.path)
        #expect(input.faults.count == 1)
        example.check(input.faults.first, in: folder)
        #expect(input.caseFiles.isEmpty)
    }

    @Test func faultsOfAllFilesAreReported() throws {
        let folder = ScratchFolder()
        folder.put("case_id;municipality;unit;contacts;plans\nK1;M;E;kodat;kodat\nK2;;E;;\n", at: "cases.csv")
        folder.put("case_id;actor;before\nK1;kommunn;jaa\nK1;kommun;ja\n", at: "contacts.csv")
        folder.put("case_id;plan_id;kind;established_on\nK1;P1;sip;i går\n", at: "plans.csv")
        let input = try ReadInput(folder.path)
        #expect(
            input.texts(without: folder.path) == [
                "contacts.csv:2:4 (post 2, kolumn ”actor”): ”kommunn” finns inte i kodbokens lista ”actors”. "
                    + "Menade du ”kommun”?",
                "contacts.csv:2:12 (post 2, kolumn ”before”): ”jaa” finns inte i kodbokens lista ”facts”. "
                    + "Menade du ”ja”?",
                "plans.csv:2:7 (post 2, kolumn ”kind”): ”sip” finns inte i kodbokens lista ”planKinds”. "
                    + "Menade du ”SIP”?",
                "plans.csv:2:11 (post 2, kolumn ”established_on”): ”i går” är inget datum. "
                    + "Skriv 2015-03-17, 2015-03 eller 2015.",
                "cases.csv:3:4 (post 3, kolumn ”municipality”): Cellen är tom, men ”municipality” måste stå "
                    + "på varje rad.",
            ])
    }

    @Test func thousandsOfFaultsAreCountedAndTheFirstHundredKept() throws {
        let folder = ScratchFolder()
        folder.put("case_id;municipality;unit;contacts\nK1;M;E;kodat\n", at: "cases.csv")
        folder.put(
            "case_id;actor\n" + String(repeating: "K1;kommunn\n", count: 5_000), at: "contacts.csv")
        var reader = CaseReader(codebook: try Study.codebook(), material: nil)
        reader.read(folder.path) { _ in }
        #expect(reader.log.count == 5_000)
        #expect(reader.log.kept.count == 100)
    }

    @Test func identityNumbersAreRefusedInEveryFile() throws {
        let folder = ScratchFolder()
        folder.put("case_id;municipality;unit;contacts\nK1;M;E;kodat\n", at: "cases.csv")
        folder.put(
            "case_id;document\nK1;\(InventedIdentityNumber.ten(year: 1985, month: 3, day: 17, serial: 123))\n",
            at: "contacts.csv")
        let input = try ReadInput(folder.path)
        #expect(input.faults.map(\.id) == ["read.identity-number"])
        #expect(input.caseFiles.isEmpty)
    }
}
