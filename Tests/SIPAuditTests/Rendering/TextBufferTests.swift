import Testing

@testable import SIPAudit

@Suite struct TextBufferTests {
    /// Against a string that grows in the plain way.
    @Test func holdsWhatWasAppended() {
        var random = SeededGenerator(seed: 12)
        for _ in 0..<200 {
            var buffer = TextBuffer(capacity: Int.random(in: 0...8, using: &random))
            var string = ""
            for _ in 0..<Int.random(in: 0...40, using: &random) {
                append(to: &buffer, &string, &random)
                #expect(buffer.count == string.utf8.count)
            }
            #expect(Array(buffer.string.utf8) == Array(string.utf8))
            #expect(buffer.withBytes { Array($0) } == Array(string.utf8))
        }
    }

    private func append(to buffer: inout TextBuffer, _ string: inout String, _ random: inout SeededGenerator)
    {
        let text = String(randomText: 0...30, using: &random)
        let count = Int.random(in: -2...90, using: &random)
        switch Int.random(in: 0...6, using: &random) {
        case 0:
            buffer.append(text)
            string += text
        case 1:
            buffer.append(text, times: count)
            string += String(repeating: text, count: max(0, count))
        case 2:
            buffer.append(spaces: count)
            string += String(repeating: " ", count: max(0, count))
        case 3:
            let scalar = text.unicodeScalars.first ?? "😀"
            buffer.append(scalar)
            string.unicodeScalars.append(scalar)
        case 4:
            let number = [0, -1, .min, .max, count].randomElement(using: &random)!
            buffer.append(number)
            string += "\(number)"
        case 5:
            buffer.endLine()
            string = trimmed(string) + "\n"
        default:
            buffer.removeTrailingSpaces()
            string = trimmed(string)
        }
    }

    private func trimmed(_ string: String) -> String {
        var scalars = string.unicodeScalars
        while scalars.last == " " { scalars.removeLast() }
        return String(scalars)
    }
}

@Suite struct TextLinesTests {
    @Test func oneLineIsItself() {
        let lines = TextLines("Socialpsykiatri", wrappedTo: 20)
        #expect(lines.count == 1 && lines.width == 15)
        #expect(lines[0].text == "Socialpsykiatri" && lines[0].width == 15)
    }

    @Test func severalStandOnTheLastOfAHeight() {
        var lines = TextLines("första mötet om vård", wrappedTo: 8)
        lines.append(TextLines(.init("(n = 34)")))
        #expect((0..<lines.count).map { lines[$0].text } == ["första", "mötet om", "vård", "(n = 34)"])
        #expect(lines.width == 8)
        #expect(lines.line(0, of: 5) == nil)
        #expect(lines.line(1, of: 5)?.text == "första" && lines.line(4, of: 5)?.text == "(n = 34)")
    }

    @Test func furtherLinesHang() {
        let lines = TextLines("vård och stöd", wrappedTo: 8).hanging(by: 2)
        #expect((0..<lines.count).map { lines[$0].text } == ["vård och", "  stöd"])
        #expect(lines[1].width == 6)
    }
}
