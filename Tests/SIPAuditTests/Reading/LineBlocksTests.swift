import Testing

@testable import SIPAudit

/// Reading a file of lines in blocks gives the lines that reading it at once gives.
@Suite("Blocks of lines")
struct LineBlocksTests {
    private let folder = ScratchFolder()

    private func blocks(
        _ text: String, limit: Int, longestLine: Int = JSONLines.longestRecord
    ) throws -> [LineBlocks.Block] {
        folder.put(text, at: "x.jsonl")
        let stream = try ByteStream(folder["x.jsonl"])
        var blocks = LineBlocks(
            stream, beginning: try stream.next(limit), limit: limit, longestLine: longestLine)
        var all: [LineBlocks.Block] = []
        while let block = try blocks.next() { all.append(block) }
        return all
    }

    @Test("are the file, cut where lines end, with the numbers of their lines")
    func whole() throws {
        var random = SeededGenerator(seed: 907)
        for _ in 0..<400 {
            let text =
                (0..<Int.random(in: 1...12, using: &random)).map { _ in
                    String(repeating: "å{", count: Int.random(in: 0...9, using: &random))
                        + ["\n", "\r\n", "\r", "\n\n"].randomElement(using: &random)!
                }.joined() + (Bool.random(using: &random) ? "{}" : "")
            let bytes = Array(text.utf8)
            let found = try blocks(text, limit: Int.random(in: 1...40, using: &random))
            #expect(found.flatMap(\.bytes) == bytes)
            var counter = LineCounter(in: SourceFile(name: "x", bytes: bytes))
            var offset = 0
            for block in found {
                let place = counter.place(at: offset)
                #expect(place.line == block.firstLine && place.column == 1, "\(text.debugDescription)")
                offset += block.bytes.count
                #expect(block.isLast == (offset == bytes.count) && !block.isCutOff)
            }
        }
    }

    @Test("stand for a line that is too long, and go on with the next", arguments: ["\n", "\r\n", "\r"])
    func tooLong(lineBreak: String) throws {
        for length in 5...60 {
            for limit in [1, 2, 3, 7, 64] {
                let long = String(repeating: "{", count: length)
                let text = ["{}", long, "{1}", long, ""].joined(separator: lineBreak)
                var lines: [Int: String] = [:]
                for block in try blocks(text, limit: limit, longestLine: 4) {
                    if block.isCutOff {
                        #expect([2, 4].contains(block.firstLine) && block.bytes.isEmpty)
                        lines[block.firstLine] = long
                        continue
                    }
                    let source = SourceFile(name: "x", bytes: block.bytes, firstLine: block.firstLine)
                    var log = FaultLog()
                    for record in JSONLines(splitting: source, log: &log).records {
                        lines[record.line] = String(decoding: block.bytes[record.range], as: UTF8.self)
                    }
                }
                #expect(lines == [1: "{}", 2: long, 3: "{1}", 4: long], "\(length), \(limit)")
            }
        }
    }

    @Test("faults and doubled ids far into a file of many blocks are where they stand")
    func farInside() throws {
        let memo = String(repeating: "påhittad text ", count: 900)
        func record(_ id: Int, _ more: String = "") -> String {
            "{\"format\": \"sip-audit/case-file/1\", \"id\": \"K\(id)\", \"municipality\": \"M\", "
                + "\"unit\": \"E\", \"documents\": [{\"id\": \"d\", \"text\": \"\(memo)\"}]\(more)}"
        }
        var lines = (1...300).map { record($0) }
        lines[149] = ""
        lines[297] = record(298, ", \"x\": 1")
        lines[298] = record(1)
        lines[299] = record(300, ",")
        folder.put(lines.joined(separator: "\n") + "\n", at: "akter.jsonl")
        let input = try ReadInput(folder["akter.jsonl"])
        #expect(lines.map(\.utf8.count).reduce(0, +) > 3 * LineBlocks.usualSize)
        #expect(input.caseCount == 296 && input.caseFiles.count == 296)
        #expect(
            input.faults.map { "\($0.id) \($0.location.line ?? 0)" } == [
                "read.json-lines 150", "read.unknown-key 298", "read.doubled-case 299", "read.json 300",
            ])
    }
}
