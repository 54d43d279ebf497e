import Testing

@testable import SIPAudit

struct JSONLinesTests {
    private func split(
        _ text: String, longestRecord: Int = JSONLines.longestRecord
    ) -> (records: [String], lines: [Int], faults: [InputFault]) {
        var log = FaultLog()
        let source = SourceFile(name: "x", bytes: Array(text.utf8))
        let split = JSONLines(splitting: source, longestRecord: longestRecord, log: &log)
        let records = split.records.map { String(decoding: source.bytes[$0.range], as: UTF8.self) }
        return (records, split.records.map(\.line), log.kept)
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func oneRecordPerLine(lineEnd: String) {
        for end in ["", lineEnd, lineEnd + lineEnd, lineEnd + " "] {
            let text = ["{\"a\": 1}", " {\"å\": 2}", "{}"].joined(separator: lineEnd) + end
            let split = split(text)
            #expect(split.records == ["{\"a\": 1}", " {\"å\": 2}", "{}"])
            #expect(split.lines == [1, 2, 3])
            #expect(split.faults.isEmpty)
        }
    }

    @Test(arguments: [
        MarkedExample(
            "{}\n⇢\n{}", "read.json-lines",
            sv: "raden är tom; i JSON Lines ska varje rad vara ett objekt",
            en: "the line is blank; in JSON Lines every line must be an object"),
        MarkedExample(
            "{}\n⇢[{}]\n{}", "read.json-lines",
            sv: "raden börjar inte med ”{”; i JSON Lines ska varje rad vara ett helt objekt",
            en: "the line does not begin with “{”; in JSON Lines every line must be one whole object"),
        MarkedExample(
            "{}\n⇢{\"a\": 1234567890}\n{}", "read.record-too-long",
            sv: "posten som börjar här är längre än 16 byte; saknas ett radslut eller ett citattecken?",
            en: "the record that begins here is longer than 16 bytes; "
                + "is the end of a line or a quotation mark missing?"),
    ])
    func faultIsReportedAndItsLineLeftOut(example: MarkedExample) {
        var log = FaultLog()
        let lines = JSONLines(splitting: example.source, longestRecord: 16, log: &log)
        #expect(log.count == 1)
        example.check(log.kept.first)
        #expect(lines.records.map(\.line) == [1, 3])
    }

    @Test func emptyFile() {
        let example = MarkedExample("", "read.empty", sv: "filen är tom", en: "the file is empty")
        example.check(split("").faults.first)
        #expect(split("\n").faults.map(\.id) == ["read.json-lines"])
    }

    @Test func limitIsToldInMegabytes() {
        #expect(
            Bilingual.recordTooLong(limit: JSONLines.longestRecord)
                == Bilingual(
                    sv: "posten som börjar här är längre än 64 MB; saknas ett radslut eller ett citattecken?",
                    en: "the record that begins here is longer than 64 MB; "
                        + "is the end of a line or a quotation mark missing?"))
    }

    @Test func faultInARecordIsLocatedInTheFile() throws {
        let source = SourceFile(name: "x", bytes: Array("{}\n{\"å\": x}\n".utf8))
        var log = FaultLog()
        let record = JSONLines(splitting: source, log: &log).records[1]
        do throws(InputFault) {
            _ = try JSONDocument(parsing: source, range: record.range, line: record.line)
            Issue.record("the record is no JSON")
        } catch {
            #expect(error.location.line == 2)
            #expect(error.location.column == 7)
        }
    }
}
