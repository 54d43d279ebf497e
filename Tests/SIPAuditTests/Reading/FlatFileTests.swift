import Testing

@testable import SIPAudit

/// What a flat file may say, and how it is read.
struct FlatFileTests {
    private let folder = ScratchFolder()
    private let codebook: Codebook

    init() throws { codebook = try FlatCodebook.load() }

    private func read(_ text: String, material: Material? = nil) throws -> ReadInput {
        folder.put(text, at: "x.csv")
        return try ReadInput(folder["x.csv"], codebook: codebook, material: material)
    }

    /// The value that `cell` spells in the column of a variable.
    private func value(_ cell: String, _ variable: String) throws -> CodedValue? {
        let input = try read("case_id;municipality;unit;\(variable)\nK1;M;E;\(cell)\n")
        #expect(input.faults.map { $0.text(in: .swedish) } == [])
        return input.coded.first?.values[codebook.variableIndex(variable)!]
    }

    @Test(arguments: [
        ("ja", CodedValue.value(0)), ("JA", .value(0)), ("Ja, å", .value(0)), ("ja, A\u{30A}", .value(0)),
        (" Yes ", .value(0)), ("1", .value(0)), ("1.0", .value(0)), ("0", .value(1)),
        ("Nej | aldrig", .value(1)), ("", .missing), ("  ", .missing), ("ej kodat", .missing),
        ("-9", .missing),
        ("framgår ej", .notEvident), ("Not Evident", .notEvident), ("-8", .notEvident), ("-8,0", .notEvident),
        ("ej tillämpligt", .notApplicable), ("not applicable", .notApplicable), ("-7", .notApplicable),
    ])
    func oneValue(cell: String, expected: CodedValue) throws {
        #expect(try value(cell, "answer") == expected)
    }

    @Test(arguments: [
        ("öl", CodedValue.values(CodeSet(bits: 1))), ("Wine|1", .values(CodeSet(bits: 3))),
        ("SPRIT | o\u{308}l | 2", .values(CodeSet(bits: 7))), ("inga", .values(CodeSet())), ("", .missing),
        ("framgår ej", .notEvident), ("-7", .notApplicable),
    ])
    func severalValues(cell: String, expected: CodedValue) throws {
        #expect(try value(cell, "kinds") == expected)
    }

    @Test(arguments: [
        ("number", "3", CodedValue.number(3)), ("number", "3,0", .number(3)), ("number", "3.00", .number(3)),
        ("number", "-7", .notApplicable), ("wait", "-5", .number(-5)), ("wait", "61", .number(61)),
        ("wait", "-8", .notEvident), ("year", "2015", .number(2015)), ("year", "2015,0", .number(2015)),
        ("year", "framgår ej", .notEvident),
    ])
    func numbers(variable: String, cell: String, expected: CodedValue) throws {
        #expect(try value(cell, variable) == expected)
    }

    @Test func columnsStandInAnyOrderAndThoseThatAreMissingAreNotCoded() throws {
        let input = try read("number,unit,case_id,municipality\n2,E,K1,M\n,E,K2,M\n")
        #expect(input.coded.map(\.id) == ["K1", "K2"])
        #expect(input.coded.map(\.municipality) == ["M", "M"])
        #expect(input.coded.map(\.unit) == ["E", "E"])
        #expect(
            input.coded.map(\.values) == [
                [.missing, .missing, .missing, .number(2), .missing, .missing],
                Array(repeating: .missing, count: 6),
            ])
        #expect(input.coded.flatMap(\.evidence) == [])
        #expect(input.caseCount == 2)
    }

    /// A file may lack the column; a cell is spelled like that of a variable.
    @Test(arguments: [
        ("ja", true), ("Ja", true), ("Yes", true), ("1", true), ("1,0", true), ("nej", false), ("0", false),
        ("", false), ("ej kodat", false), ("-9", false),
    ])
    func aRowSaysWhetherItsCaseIsInvented(cell: String, expected: Bool) throws {
        let input = try read("case_id;municipality;unit;invented\nK1;M;E;\(cell)\n")
        #expect(input.faults.isEmpty)
        #expect(input.coded.map(\.isInvented) == [expected])
        #expect(try read("case_id;municipality;unit\nK1;M;E\n").coded.map(\.isInvented) == [false])
    }

    @Test func aLastLineWithoutEndIsNoted() throws {
        let input = try read("case_id;municipality;unit\nK1;M;E")
        #expect(input.coded.count == 1)
        #expect(
            input.notes.map(\.swedish) == [
                "\(folder["x.csv"]): sista raden har inget radslut. Kontrollera att filen inte är avhuggen."
            ])
    }

    // MARK: With a material

    private func material() throws -> Material {
        folder.put(
            """
            {"format": "sip-audit/material/1", "study": "fou-nordost-2018", "invented": "nej",
             "municipalities": [{"name": "M", "units": [{"name": "Enhet A", "kind": "missbruk"}]}]}
            """, at: "material.json")
        return try Material(path: folder["material.json"], codebook: codebook)
    }

    @Test(arguments: [
        ("case_id;municipality;unit\nK1;M;Enhet A\n"), ("case_id;municipality;unit;service\nK1;M;Enhet A;\n"),
        ("case_id;municipality;unit;service\nK1;M;Enhet A;missbruk\n"),
    ])
    func kindOfUnitComesFromTheMaterial(text: String) throws {
        let input = try read(text, material: material())
        #expect(input.faults.isEmpty)
        #expect(input.coded.map { $0.values[0] } == [.value(1)])
    }

    @Test func whatTheMaterialDoesNotKnowIsRefused() throws {
        let text = """
            case_id;municipality;unit;service
            K1;M;Enhet A;socialpsykiatri
            K2;M;Enhet B;
            K3;N;Enhet A;
            K4;M;Enhet A;framgår ej

            """
        let input = try read(text, material: material())
        #expect(
            input.texts(without: folder.path) == [
                "x.csv:2:14 (post 2, kolumn ”service”): Enheten är av slaget ”missbruk” enligt materialet, "
                    + "men akten säger något annat.",
                "x.csv:3:6 (post 3, kolumn ”unit”): Enheten ”Enhet B” finns inte i materialet för den kommunen. "
                    + "Menade du ”Enhet A”?",
                "x.csv:4:4 (post 4, kolumn ”municipality”): Kommunen ”N” finns inte i materialet.",
                "x.csv:5:14 (post 5, kolumn ”service”): Variabeln ”service” har inget framgår ej i kodboken.",
            ])
        #expect(input.coded.isEmpty)
    }
}

/// What can be wrong in a flat file, word for word.
@Suite("A fault in a flat file")
struct FlatFileFaultTests {
    private static func cell(
        _ variable: String, _ cell: String, _ id: String, sv: String, en: String
    ) -> CSVSetExample {
        CSVSetExample(
            ["x": "case_id;municipality;unit;\(variable)\nK1;M;E;⇢\(cell)\n"], id, in: (2, variable), sv: sv,
            en: en)
    }

    static let examples = [
        CSVSetExample(
            ["x": "case_id;municipality;unit;⇢answr\nK1;M;E;ja\n"], "read.unknown-column",
            sv: "Kolumnen ”answr” finns inte i det här formatet. Menade du ”answer”?",
            en: "This format has no column “answr”. Did you mean “answer”?"),
        CSVSetExample(
            ["x": "⇢municipality;unit;answer\nM;E;ja\n"], "read.missing-column",
            sv: "Kolumnen ”case_id” saknas.", en: "The column “case_id” is missing."),
        CSVSetExample(
            ["x": "case_id;municipality;unit;answer\n"], "read.no-cases",
            sv: "Filen har rubriker men inga rader: här finns ingen akt att läsa.",
            en: "The file has headers but no rows: there is no case file to read."),
        CSVSetExample(
            ["x": "case_id;municipality;unit\n⇢;M;E\n"], "read.missing-value", in: (2, "case_id"),
            sv: "Cellen är tom, men ”case_id” måste stå på varje rad.",
            en: "The cell is empty, but every row needs its “case_id”."),
        CSVSetExample(
            ["x": "case_id;municipality;unit\nK1;M;E\n⇢K1;M;E\n"], "read.doubled-case", in: (3, "case_id"),
            sv: "Akten ”K1” är redan läst. Varje akt ska ha ett eget id.",
            en: "The case file “K1” has been read already. Every case file needs an id of its own."),
        cell(
            "invented", "kanske", "read.unknown-value",
            sv: "”kanske” finns inte i kodbokens lista ”facts”. Möjliga värden: ja, nej.",
            en: "“kanske” is not in the codebook's list “facts”. Possible values: ja, nej."),
        cell(
            "invented", "framgår ej", "read.unknown-value",
            sv: "”framgår ej” finns inte i kodbokens lista ”facts”. Möjliga värden: ja, nej.",
            en: "“framgår ej” is not in the codebook's list “facts”. Possible values: ja, nej."),
        cell(
            "answer", "jaa", "read.unknown-value",
            sv: "”jaa” finns inte i kodbokens lista ”answer”. Menade du ”ja”?",
            en: "“jaa” is not in the codebook's list “answer”. Did you mean “ja”?"),
        cell(
            "answer", "7", "read.unknown-value",
            sv: "”7” finns inte i kodbokens lista ”answer”. Möjliga värden: ja, nej.",
            en: "“7” is not in the codebook's list “answer”. Possible values: ja, nej."),
        cell(
            "answer", "ja|nej", "read.unknown-value",
            sv: "”ja|nej” finns inte i kodbokens lista ”answer”. Möjliga värden: ja, nej.",
            en: "“ja|nej” is not in the codebook's list “answer”. Possible values: ja, nej."),
        cell(
            "answer", "inga", "read.unknown-value",
            sv: "”inga” finns inte i kodbokens lista ”answer”. Möjliga värden: ja, nej.",
            en: "“inga” is not in the codebook's list “answer”. Possible values: ja, nej."),
        cell(
            "kinds", "öl|vinn", "read.unknown-value",
            sv: "”vinn” finns inte i kodbokens lista ”kinds”. Menade du ”vin”?",
            en: "“vinn” is not in the codebook's list “kinds”. Did you mean “vin”?"),
        cell(
            "kinds", "öl||vin", "read.unknown-value",
            sv: "Ett värde saknas bredvid ett |. Skriv inga om det inte finns några.",
            en: "A value is missing beside a |. Write inga if there are none."),
        cell(
            "kinds", "öl|Beer", "read.unknown-value", sv: "Samma värde står två gånger i fältet.",
            en: "The same value stands twice in the field."),
        cell(
            "kinds", "öl|framgår ej", "read.unknown-value",
            sv: "framgår ej, ej tillämpligt och inga gäller hela cellen och kan inte stå bland andra värden.",
            en:
                "framgår ej, ej tillämpligt and inga speak of the whole cell and cannot stand among other values."
        ),
        cell(
            "number", "framgår ej", "read.unknown-value",
            sv: "Variabeln ”number” har inget framgår ej i kodboken.",
            en: "The variable “number” has no framgår ej in the codebook."),
        cell(
            "number", "2,5", "read.number", sv: "”2,5” är inget antal. Skriv ett heltal från 0.",
            en: "“2,5” is not a count. Write a whole number from 0."),
        cell(
            "number", "-1", "read.number", sv: "”-1” är inget antal. Skriv ett heltal från 0.",
            en: "“-1” is not a count. Write a whole number from 0."),
        cell(
            "wait", "en vecka", "read.number", sv: "”en vecka” är inget antal dagar. Skriv ett heltal.",
            en: "“en vecka” is not a number of days. Write a whole number."),
        cell(
            "year", "15", "read.number", sv: "”15” är inget årtal. Skriv fyra siffror, 1800–2199.",
            en: "“15” is not a year. Write four digits, 1800–2199."),
    ]

    @Test(arguments: examples)
    func isReportedInItsPlace(example: CSVSetExample) throws {
        let folder = ScratchFolder()
        example.write(to: folder)
        let input = try ReadInput(folder["x.csv"], codebook: FlatCodebook.load())
        #expect(input.faults.count == 1)
        example.check(input.faults.first, in: folder)
    }

    /// What would make a cell mean two things is refused with the codebook.
    @Test(arguments: [
        (#""id": "ja", "code": 1"#, #""id": "ja", "code": -8"#),
        (#""en": "No""#, #""en": "Not evident""#),
    ])
    func ambiguousSpellingsAreRefusedWithTheCodebook(text: String, replacement: String) throws {
        let variables = FlatCodebook.variables.replacing(text, with: replacement)
        #expect {
            _ = try FlatCodebook.load(variables: variables)
        } throws: { error in
            (error as? InputFaults)?.log.kept.map(\.id) == ["codebook.ambiguous"]
        }
    }

    @Test func aVariableNamedAsAnotherColumnIsRefused() throws {
        let variables = FlatCodebook.variables.replacing(#""id": "year""#, with: #""id": "unit""#)
        #expect {
            _ = try FlatCodebook.load(variables: variables)
        } throws: { error in
            (error as? InputFaults)?.log.kept.map(\.id) == ["codebook.reserved"]
        }
    }
}
