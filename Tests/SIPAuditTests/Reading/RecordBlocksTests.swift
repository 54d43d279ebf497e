import Testing

@testable import SIPAudit

/// Reading a CSV file in blocks gives the records that reading it at once gives.
@Suite("Blocks of records")
struct RecordBlocksTests {
    private let folder = ScratchFolder()

    private func blocks(
        _ text: [UInt8], limit: Int, longestRecord: Int = CSVDocument.longestRecord
    ) throws -> [RecordBlocks.Block] {
        folder.put(bytes: text, at: "x.csv")
        let stream = try ByteStream(folder["x.csv"])
        var blocks = RecordBlocks(
            TextStream(stream), beginning: try stream.next(limit), delimiter: .semicolon,
            hasDeclaration: false,
            limit: limit, longestRecord: longestRecord)
        var all: [RecordBlocks.Block] = []
        while let block = try blocks.next() { all.append(block) }
        return all
    }

    /// Where records begin, and how many cells each has.
    private func records(_ text: [UInt8]) -> [Int] {
        var parser = CSVParser(
            source: SourceFile(name: "x", bytes: text),
            layout: CSVLayout(delimiter: .semicolon, start: 0, end: text.count), columnNames: ["a"],
            longestRecord: text.count)
        var starts: [Int] = []
        var log = FaultLog()
        while parser.position < text.count {
            starts.append(parser.position)
            _ = parser.parseRecord(at: parser.position, number: starts.count, log: &log)
        }
        return starts
    }

    @Test("are the file, cut where records end, with their numbers and those of their lines")
    func whole() throws {
        var random = SeededGenerator(seed: 712)
        let pieces = [
            "a", "bc", ";", "\"", "\"\"", "\n", "\r\n", "\r", ";\"", "\";", "\"\n", "\n\"", "långt innehåll",
            ";;",
        ]
        for _ in 0..<250 {
            let text = Array(
                (0..<Int.random(in: 0...120, using: &random)).map { _ in pieces.randomElement(using: &random)!
                }
                .joined().utf8)
            let starts = records(text)
            var counter = LineCounter(in: SourceFile(name: "x", bytes: text))
            var offset = 0
            let found = try blocks(text, limit: Int.random(in: 1...300, using: &random))
            for block in found {
                #expect(Array(block.bytes.prefix(block.count)) == Array(text[offset..<offset + block.count]))
                #expect(
                    Array(block.bytes.dropFirst(block.count).prefix(RecordBlocks.lookahead))
                        == Array(text[(offset + block.count)...].prefix(RecordBlocks.lookahead)))
                #expect(starts.contains(offset) || block.count == 0)
                #expect(starts.count { $0 < offset } + 1 == block.firstRecord)
                #expect(counter.place(at: offset) == (block.firstLine, 1))
                let own = text[offset..<offset + block.count]
                #expect(block.isBlank == own.allSatisfy { [0x3B, 0x0A, 0x0D].contains($0) })
                offset += block.count
                #expect(block.isLast == (offset == text.count))
            }
            #expect(offset == text.count)
            #expect(found.count { $0.isLast } == 1)
        }
    }

    @Test("stand for a record that is too long, and go on with the next", arguments: ["\n", "\r\n", "\r"])
    func tooLong(lineBreak: String) throws {
        for length in [500, 501, 502, 700, 1103] {
            for limit in [1, 2, 3, 64, 200, 301] {
                let quoted = String(repeating: "x\(lineBreak)\"\"", count: length / 4)
                for long in [String(repeating: "x", count: length), "\"\(quoted)\"", "a;\"\(quoted)\"b\"c"] {
                    let text = ["k;l", long, "m;n", long, "o;p", ""].joined(separator: lineBreak)
                    let starts = records(Array(text.utf8))
                    #expect(starts.count == 5)
                    var found: [Int: String] = [:]
                    for block in try blocks(Array(text.utf8), limit: limit, longestRecord: 100) {
                        if block.isCutOff {
                            found[block.firstRecord] = "cut off"
                            #expect([2, 4].contains(block.firstRecord))
                            continue
                        }
                        let own = Array(block.bytes.prefix(block.count))
                        let starts = self.records(own)
                        for (index, start) in starts.enumerated() {
                            let end = index + 1 < starts.count ? starts[index + 1] : own.count
                            let record = String(decoding: own[start..<end], as: UTF8.self)
                            // Near the end of the file it is given, and refused by whoever reads it.
                            found[block.firstRecord + index] =
                                record.utf8.count > 100 ? "cut off" : String(record.filter { !$0.isNewline })
                        }
                    }
                    #expect(
                        found == [1: "k;l", 2: "cut off", 3: "m;n", 4: "cut off", 5: "o;p"],
                        "\(length) \(limit)")
                }
            }
        }
    }
}
