@testable import SIPAudit

extension String {
    /// Random text of a random length, of the characters that files of ours
    /// hold and of those that break readers.
    init(randomText lengths: ClosedRange<Int>, using generator: inout some RandomNumberGenerator) {
        let characters = Array("abcåäöÅÄÖé 019,;:.\t\"'\\/{}[]\n\r–”€😀a\u{30A}\u{85}".unicodeScalars)
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: lengths, using: &generator) {
            text.append(characters[Int.random(in: 0..<characters.count, using: &generator)])
        }
        self.init(text)
    }

    /// A random name or id: letters around it keep digits from making an
    /// identity number, and nothing in it is invisible.
    init(randomName lengths: ClosedRange<Int>, using generator: inout some RandomNumberGenerator) {
        let text = String(randomText: lengths, using: &generator).unicodeScalars.filter { !$0.isControl }
        self = "x" + String(String.UnicodeScalarView(text)) + "x"
    }
}
