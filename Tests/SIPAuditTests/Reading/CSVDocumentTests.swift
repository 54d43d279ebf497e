import Testing

@testable import SIPAudit

struct CSVDocumentTests {
    private func parse(_ text: String) throws -> CSVDocument {
        var log = FaultLog()
        let source = SourceFile(name: "x", bytes: Array(text.utf8))
        let document = CSVDocument(parsing: source, log: &log)
        #expect(log.kept == [])
        return try #require(document)
    }

    private func texts(_ text: String) throws -> [[String]] {
        try parse(text).records.map { $0.map(\.text) }
    }

    // MARK: Layout

    @Test(arguments: [
        ("a;b", CSVDelimiter.semicolon), ("a,b", .comma), ("a\tb", .tab), ("a", .semicolon),
        ("a,b;c,d", .comma), ("a,b;c", .semicolon), ("a,b\tc", .comma), ("\"a,b,c\";d", .semicolon),
        ("\"a\n,,\"\tb", .tab), ("a;b\n1,2,3;4", .semicolon),
        ("sep=,\na;b;c", .comma), ("SEP=\t\r\na;b", .tab), ("sep=;\ra,b", .semicolon),
        ("sep=x;b", .semicolon),
    ])
    func delimiterIsTheCommonestOfTheHeader(text: String, delimiter: CSVDelimiter) throws {
        #expect(try parse(text).delimiter == delimiter)
    }

    @Test func delimiterLineIsNoRecord() throws {
        let document = try parse("sep=,\na,b\n1,2")
        #expect(document.columnNames == ["a", "b"])
        #expect(document.records.map(\.number) == [2])
        #expect(document.records[0][0].location.line == 3)
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func lineEnds(lineEnd: String) throws {
        for end in ["", lineEnd] {
            let text = ["a;b", "1;2", "\"3\";\"x\(lineEnd)y\"", "4;"].joined(separator: lineEnd) + end
            #expect(try texts(text) == [["1", "2"], ["3", "x\(lineEnd)y"], ["4", ""]])
        }
    }

    @Test func emptyRecordsAtTheEndAreNotRead() throws {
        #expect(try texts("a;b\n1;\n;\n;;;\n\n;") == [["1", ""]])
        #expect(try texts("a;b\n;\n1;\"\"\n;\n") == [["", ""], ["1", ""]])
        #expect(try texts("a;b\n\n;\r\n") == [])
        #expect(try texts("a\n1\n\n2\n\n\n") == [["1"], [""], ["2"]])
        // Somebody wrote an empty text: that is no leftover.
        #expect(try texts("a;b\n;\"\"\n;\n") == [["", ""]])
    }

    // MARK: Cells

    @Test func quotesAndSpaces() throws {
        let document = try parse("a; b ;\" c \"\n x ;\"y\"\"z\";  \n")
        #expect(document.columnNames == ["a", "b", " c "])
        #expect(document.header.map(\.text) == ["a", " b ", " c "])
        let cells = document.records[0]
        #expect(cells.map(\.text) == [" x ", "y\"z", "  "])
        #expect(cells.map(\.trimmed) == ["x", "y\"z", ""])
        #expect(cells.map(\.isQuoted) == [false, true, false])
        #expect(cells.map(\.isEmpty) == [false, false, true])
    }

    @Test func cellsKnowWhereTheyAre() throws {
        let document = try parse("id; år \n\"1\n1\";å\n2;\"b\"\n")
        let cells = document.records.flatMap { Array($0) }
        #expect(cells.map(\.offset) == [9, 15, 18, 20])
        #expect(cells.map(\.column) == [0, 1, 0, 1])
        #expect(cells.map(\.recordNumber) == [2, 2, 3, 3])
        #expect(document.records.map(\.offset) == [9, 18])
        let locations = cells.map { document.location(of: $0) }
        #expect(locations.map(\.line) == [2, 3, 4, 4])
        #expect(locations.map(\.column) == [1, 4, 1, 3])
        #expect(locations.map(\.field?.column.description) == ["id", "år", "id", "år"])
        #expect(locations.map(\.field?.record) == [2, 2, 3, 3])
        var lines = LineCounter(in: document.source)
        #expect(cells.map { $0.location(counting: &lines) } == locations)
        #expect(document.header[1].location.field?.record == 1)
    }

    // MARK: Properties

    private struct Spelling {
        let delimiter: String
        let lineEnd: String
        let endsLastLine: Bool

        init(using generator: inout SeededGenerator) {
            delimiter = [";", ",", "\t"].randomElement(using: &generator) ?? ";"
            lineEnd = ["\n", "\r\n", "\r"].randomElement(using: &generator) ?? "\n"
            endsLastLine = Bool.random(using: &generator)
        }

        func cell(_ text: String, using generator: inout SeededGenerator) -> String {
            let mustQuote = text.unicodeScalars.contains { "\"\r\n\(delimiter)".unicodeScalars.contains($0) }
            // An unquoted empty record may be a leftover; a quoted one is not.
            guard mustQuote || text.isEmpty || Bool.random(using: &generator) else { return text }
            let doubled = text.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
            return "\"\(doubled)\""
        }

        func file(_ records: [[String]], using generator: inout SeededGenerator) -> String {
            let lines = records.map { record in
                record.map { cell($0, using: &generator) }.joined(separator: delimiter)
            }
            return lines.joined(separator: lineEnd) + (endsLastLine ? lineEnd : "")
        }
    }

    @Test func cellsSurviveEverySpelling() throws {
        var generator = SeededGenerator(seed: 8)
        for _ in 0..<300 {
            let spelling = Spelling(using: &generator)
            let width = Int.random(in: 2...5, using: &generator)
            let records = (0..<Int.random(in: 0...5, using: &generator)).map { _ in
                (0..<width).map { _ in String(randomText: 0...8, using: &generator) }
            }
            let names = (0..<width).map { "column\($0)" }
            let document = try parse(spelling.file([names] + records, using: &generator))
            #expect(document.columnNames == names)
            let read = document.records.map { $0.map { Array($0.text.utf8) } }
            #expect(read == records.map { $0.map { Array($0.utf8) } })
        }
    }

    @Test func anyTextGivesFaultsOrADocument() {
        var generator = SeededGenerator(seed: 9)
        let tokens = ["a", "b", "å", ";", ";", ",", "\"", "\"", "\n", "\r\n", "\r", " ", "sep=", "\t"]
        for _ in 0..<3000 {
            var text = Bool.random(using: &generator) ? "a;b\n" : ""
            for _ in 0..<Int.random(in: 0...15, using: &generator) {
                text += tokens.randomElement(using: &generator) ?? ""
            }
            var log = FaultLog()
            let source = SourceFile(name: "x", bytes: Array(text.utf8))
            let document = CSVDocument(parsing: source, longestRecord: 10, log: &log)
            #expect(document != nil || !log.isEmpty)
            for record in document?.records.map({ $0 }) ?? [] {
                #expect(record.count == document?.header.count)
                for cell in record { _ = (cell.text, cell.trimmed, cell.location) }
            }
        }
    }
}
