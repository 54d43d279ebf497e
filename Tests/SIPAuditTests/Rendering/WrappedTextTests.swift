import Testing

@testable import SIPAudit

/// Wrapping in one pass over bytes against wrapping word by word.
struct WrappedTextTests {
    /// As many words on each line as there is room for.
    private func slowLines(_ words: [String], width: Int) -> [String] {
        var lines: [String] = []
        for word in words {
            if let last = lines.last, last.count + 1 + word.count <= width {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(word)
            }
        }
        return lines.isEmpty ? [""] : lines
    }

    @Test func plainLinesAreThoseOfWords() {
        var generator = SeededGenerator(seed: 63)
        for _ in 0..<3000 {
            let text = (0..<Int.random(in: 0...25, using: &generator)).map { _ in
                ["a", "å", "–", "ab", " ", " "].randomElement(using: &generator)!
            }.joined()
            let width = Int.random(in: 1...9, using: &generator)
            let words = text.split(separator: " ").map(String.init)
            let isSimple = text == words.joined(separator: " ") && words.allSatisfy { $0.count <= width }
            let bytes = Array(text.utf8)
            let lines = bytes.withUnsafeBufferPointer { bytes in
                plainLines(of: bytes, width: width)?.map { String(decoding: bytes[$0], as: UTF8.self) }
            }
            #expect(lines == (isSimple ? slowLines(words, width: width) : nil), "\(text)")
            if isSimple { #expect(text.wrapped(to: width) == slowLines(words, width: width)) }
        }
    }

    @Test func aParagraphOfABufferIsWrappedAsAString() {
        var generator = SeededGenerator(seed: 64)
        for _ in 0..<500 {
            let text = String(randomText: 0...60, using: &generator)
            let width = Int.random(in: 1...30, using: &generator)
            for isIndented in [true, false] {
                var paragraph = TextBuffer()
                paragraph.append(text)
                var buffer = TextBuffer()
                buffer.append(paragraph, wrappedTo: width, indent: 3, first: isIndented)
                let lines = text.wrapped(to: width).enumerated().map { index, line in
                    (index == 0 && !isIndented ? "" : "   ") + line + "\n"
                }
                #expect(buffer.string == lines.joined())
                let width = paragraph.displayWidth
                #expect(width == text.displayWidth)
            }
        }
    }
}
