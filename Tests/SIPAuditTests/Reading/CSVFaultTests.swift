import Testing

@testable import SIPAudit

/// Every fault of a CSV file: where, in which words, and what is still read.
struct CSVFaultTests {
    private typealias Parsed = (document: CSVDocument?, faults: [InputFault])

    private func parse(_ source: SourceFile, longestRecord: Int = CSVDocument.longestRecord) -> Parsed {
        var log = FaultLog()
        let document = CSVDocument(parsing: source, longestRecord: longestRecord, log: &log)
        return (document, log.kept)
    }

    // MARK: Records

    private static let unclosed = (
        sv: "citattecknet som inleder cellen har inget avslutande citattecken",
        en: "the quotation mark that begins the cell has no closing quotation mark"
    )
    private static let inside = (
        sv: "ett citattecken står inne i en cell som inte börjar med ett; "
            + "sätt hela cellen inom citattecken och dubblera det här",
        en: "a quotation mark stands inside a cell that does not begin with one; "
            + "put the whole cell in quotation marks and double this one"
    )

    private static func afterQuote(_ sv: String, _ en: String) -> (sv: String, en: String) {
        (
            "efter det avslutande citattecknet väntades \(sv) eller radslut; "
                + "ett citattecken inne i en cell ska dubbleras",
            "expected a \(en) or the end of the line after the closing quotation mark; "
                + "a quotation mark inside a cell must be doubled"
        )
    }

    private static func quote(_ marked: String, _ message: (sv: String, en: String)) -> MarkedExample {
        MarkedExample(marked, "read.csv-quote", sv: message.sv, en: message.en)
    }

    private static func width(_ marked: String, sv: String, en: String) -> MarkedExample {
        MarkedExample(marked, "read.csv-width", sv: sv, en: en)
    }

    /// Files with the columns a and b, whose second record is faulty.
    static let records = [
        width(
            "a;b\n⇢1\n3;4\n", sv: "post 2 har 1 cell, men rubrikraden har 2",
            en: "record 2 has 1 cell, but the header has 2"),
        width(
            "a;b\n⇢\n3;4\n", sv: "post 2 har 1 cell, men rubrikraden har 2",
            en: "record 2 has 1 cell, but the header has 2"),
        width(
            "a;b\n1;2;⇢\"3\"\n3;4\n",
            sv: "post 2 har 3 celler, men rubrikraden har 2; "
                + "en cell som innehåller semikolon ska stå inom citattecken",
            en: "record 2 has 3 cells, but the header has 2; "
                + "a cell that contains a semicolon must stand in quotation marks"),
        width(
            "a,b\n1,2,⇢3,4\n3,4\n",
            sv: "post 2 har 4 celler, men rubrikraden har 2; "
                + "en cell som innehåller komma ska stå inom citattecken",
            en: "record 2 has 4 cells, but the header has 2; "
                + "a cell that contains a comma must stand in quotation marks"),
        width(
            "a\tb\n1\t2\t⇢\n3\t4\n",
            sv: "post 2 har 3 celler, men rubrikraden har 2; "
                + "en cell som innehåller tabb ska stå inom citattecken",
            en: "record 2 has 3 cells, but the header has 2; "
                + "a cell that contains a tab must stand in quotation marks"),
        quote("a;b\n\"å\n\";x⇢\"y\n3;4\n", inside),
        quote("a;b\n1;x ⇢\"y\"\n3;4\n", inside),
        quote("a;b\n1;\"x\"⇢y\"\n3;4\n", afterQuote("semikolon", "semicolon")),
        quote("a,b\n1,\"x\"⇢ \n3,4\n", afterQuote("komma", "comma")),
        quote("a\tb\n1\t\"x\"\"\"⇢y\n3\t4\n", afterQuote("tabb", "tab")),
        MarkedExample(
            "a;b\n⇢1;\"234567890123\n56\"\n3;4\n", "read.record-too-long",
            sv: "posten som börjar här är längre än 16 byte; saknas ett radslut eller ett citattecken?",
            en: "the record that begins here is longer than 16 bytes; "
                + "is the end of a line or a quotation mark missing?"),
    ]

    @Test(arguments: records)
    func faultyRecordIsReportedAndLeftOut(example: MarkedExample) {
        let parsed = parse(example.source, longestRecord: 16)
        #expect(parsed.faults.count == 1)
        example.check(parsed.faults.first)
        #expect(parsed.document?.records.map { $0.map(\.text) } == [["3", "4"]])
        #expect(parsed.document?.records.map(\.number) == [3])
    }

    @Test(arguments: [
        quote("a;b\n3;4\n1;⇢\"x\n5;6\n", unclosed), quote("a;b\n3;4\n⇢\"x\"\";\n5;6\n;\n", unclosed),
    ])
    func nothingIsReadAfterAQuoteThatNeverCloses(example: MarkedExample) {
        let parsed = parse(example.source)
        #expect(parsed.faults.count == 1)
        example.check(parsed.faults.first)
        #expect(parsed.document?.records.map { $0.map(\.text) } == [["3", "4"]])
    }

    @Test func faultInACellNamesItsField() {
        let source = SourceFile(name: "x", bytes: Array("a; b c \n1;2\n\n3;4\n5;6\"\n7;8;9\"".utf8))
        let faults = parse(source).faults
        #expect(faults.map(\.id) == ["read.csv-width", "read.csv-quote", "read.csv-quote"])
        let fields = faults.map(\.location.field)
        #expect(fields == [nil, .init(record: 5, column: Masked("b c")), nil])
        #expect(faults.map(\.location.line) == [3, 5, 6])
    }

    // MARK: Headers

    private static func header(_ marked: String, sv: String, en: String) -> MarkedExample {
        MarkedExample(marked, "read.csv-header", sv: sv, en: en)
    }
    private static let missing = (
        sv: "rubrikraden saknas; den första raden ska ge kolumnernas namn",
        en: "the header row is missing; the first row must give the names of the columns"
    )

    static let headers = [
        MarkedExample("", "read.empty", sv: "filen är tom", en: "the file is empty"),
        header("⇢\n", sv: missing.sv, en: missing.en),
        header("⇢;;\n;;\n", sv: missing.sv, en: missing.en),
        header("⇢\na;b\n1;2\n", sv: missing.sv, en: missing.en),
        header("sep=;\n⇢", sv: missing.sv, en: missing.en),
        header(
            "a;b;⇢ ;d", sv: "kolumn 3 saknar namn i rubrikraden",
            en: "column 3 has no name in the header row"),
        header(
            "a;b;c;⇢", sv: "kolumn 4 saknar namn i rubrikraden",
            en: "column 4 has no name in the header row"),
        header(
            "id;a\u{30A}r;\"x\ny\";⇢ år ;b\n",
            sv: "kolumnen ”år” finns redan; samma namn har kolumn 2",
            en: "there already is a column “år”; column 2 has the same name"),
        quote("a;b⇢\"\n1;2\n", inside),
        quote("a;⇢\"b\n1;2\n", unclosed),
        MarkedExample(
            "sep=⇢|\na|b\n", "read.csv-delimiter",
            sv: "sep= anger ett okänt skiljetecken; semikolon, komma eller tabb väntades",
            en: "sep= names an unknown delimiter; expected a semicolon, a comma or a tab"),
    ]

    @Test(arguments: headers)
    func withoutAHeaderNothingIsRead(example: MarkedExample) {
        let parsed = parse(example.source)
        #expect(parsed.document == nil)
        #expect(parsed.faults.count == 1)
        example.check(parsed.faults.first)
        #expect(parsed.faults.first?.location.field == nil)
    }

    @Test func everyFaultyNameIsReported() {
        let source = SourceFile(name: "x", bytes: Array("a;;a;;a\n".utf8))
        #expect(parse(source).faults.map(\.location.column) == [3, 4, 6, 7])
    }
}
