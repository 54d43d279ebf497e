import Testing

@testable import SIPAudit

struct SourceFileTests {
    private func position(_ source: SourceFile, at offset: Int) -> [Int?] {
        let location = source.location(at: offset)
        return [location.line, location.column]
    }

    @Test func linesEndWithLineFeedReturnOrBoth() {
        let source = SourceFile(name: "x", bytes: Array("a\nb\r\nc\rd".utf8))
        let expected = [[1, 1], [1, 2], [2, 1], [2, 2], [2, 3], [3, 1], [3, 2], [4, 1], [4, 2]]
        #expect((0...8).map { position(source, at: $0) } == expected)
    }

    @Test func columnsCountScalars() {
        // å is two bytes, 😀 four; every byte of a scalar is at its column.
        let source = SourceFile(name: "x", bytes: Array("å😀b".utf8))
        #expect((0...7).map { position(source, at: $0)[1] } == [1, 1, 2, 2, 2, 2, 3, 4])
    }

    /// As the first byte of a block of lines is, of which nobody sees the line before.
    @Test func byteThatContinuesNothingBeginsItsLine() {
        let source = SourceFile(
            name: "x", bytes: Array("ab\n".utf8) + [0x80, 0x80] + Array("c\r".utf8) + [0x80])
        #expect(position(source, at: 3) == [2, 1])
        #expect(position(source, at: 4) == [2, 1])
        #expect(position(source, at: 5) == [2, 1])
        #expect(position(source, at: 7) == [3, 1])
    }

    @Test func offsetsOutsideTheFileAreItsEnds() {
        let source = SourceFile(name: "x", bytes: Array("ab\nc".utf8))
        #expect(position(source, at: -1) == [1, 1])
        #expect(position(source, at: 99) == [2, 2])
        #expect(position(SourceFile(name: "x", bytes: []), at: 0) == [1, 1])
    }

    @Test func locationNamesTheFileAndNoField() {
        let source = SourceFile(name: "-", bytes: [0x61])
        #expect(source.location == SIPAudit.SourceLocation(file: Masked("-")))
        #expect(source.location(at: 0) == SIPAudit.SourceLocation(file: Masked("-"), line: 1, column: 1))
    }

    @Test func counterGivesTheSameForwardAndBackward() {
        let source = SourceFile(name: "x", bytes: Array("å\r\n\r\rbc\n😀d\n\n".utf8))
        var generator = SeededGenerator(seed: 1)
        var lines = LineCounter(in: source)
        for _ in 0..<200 {
            let offset = Int.random(in: 0...source.bytes.count, using: &generator)
            #expect(lines.location(at: offset) == source.location(at: offset))
        }
    }

    @Test func counterBeginsAtAKnownLine() {
        let source = SourceFile(name: "x", bytes: Array("a\nbb\ncc".utf8))
        var lines = LineCounter(in: source, lineStart: 2, line: 2)
        #expect(lines.location(at: 6) == source.location(at: 6))
    }

    @Test(arguments: [("", false), ("a", true), ("a\n", false), ("a\r\n", false), ("a\r", false)])
    func endOfLastLine(text: String, isMissing: Bool) {
        #expect(SourceFile(name: "x", bytes: Array(text.utf8)).endsWithoutLineBreak == isMissing)
    }
}
