/// Small changes that people, programs and accidents make to JSON.
enum JSONMutation {
    private static let pieces = [
        "{", "}", "[", "]", ",", ":", "\"", "\\", " ", "\n", "\r\n", "\t", "null", "true", "false", "0", "-1",
        "1e3",
        "1.0", "\"\"", "\"framgår ej\"", "\"tom\"", "\"ifylld\"", "\"<x | y>\"", "\"ja\"", "\"nej\"",
        "\\u0061",
        "\\n", "\\\"", "\\ud800", "//", "/*", "\u{00}", "\u{1}", "å", "a\u{30A}", "\u{212A}", "”", "\"id\"",
        "\"kind\":",
        "\"document\": \"d1\",", "[]", "{}", "[\"\"]", "2015-03-14", "\"2015-02-30\"",
    ].map { Array($0.utf8) }

    static func apply(to bytes: inout [UInt8], _ random: inout SeededGenerator) {
        guard !bytes.isEmpty else { return }
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<9, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(contentsOf: pieces.randomElement(using: &random)!, at: place)
        case 3:
            bytes.replaceSubrange(
                place..<min(place + 3, bytes.count), with: pieces.randomElement(using: &random)!)
        case 4: bytes.removeSubrange(place...)
        case 5: moveMember(in: &bytes, &random)
        case 6: replaceString(in: &bytes, near: place, with: pieces.randomElement(using: &random)!)
        case 7:
            replaceString(
                in: &bytes, near: place,
                with: string(in: bytes, near: Int.random(in: 0..<bytes.count, using: &random)))
        default:
            let end = min(place + Int.random(in: 1...80, using: &random), bytes.count)
            bytes.insert(contentsOf: bytes[place..<end], at: place)
        }
    }

    /// Writes something in another way that means the same: white space about a
    /// colon, an escape for a letter, a mark apart from its letter.
    static func respell(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
        guard !bytes.isEmpty else { return }
        let place = Int.random(in: 0..<bytes.count, using: &random)
        func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
        switch Int.random(in: 0..<3, using: &random) {
        case 0:
            let colon = bytes.indices[place...].dropFirst().first {
                bytes[$0] == 0x3A && bytes[$0 - 1] == 0x22
            }
            guard let colon else { return }
            let space = [" ", "\n", "\t", "\r\n", "   "].randomElement(using: &random)!
            bytes.insert(contentsOf: space.utf8, at: Bool.random(using: &random) ? colon : colon + 1)
        case 1:
            // No letter of an escape, which is at most six bytes.
            let letter = bytes.indices[place...].first {
                isLetter(bytes[$0]) && !bytes[max(0, $0 - 5)..<$0].contains(0x5C)
            }
            guard let letter else { return }
            let digits = String(bytes[letter], radix: 16, uppercase: Bool.random(using: &random))
            bytes.replaceSubrange(letter...letter, with: "\\u00\(digits)".utf8)
        default:
            guard let first = bytes[place...].firstIndex(of: 0xC3), first + 1 < bytes.count else { return }
            let marks: [UInt8: [String]] = [
                0xA5: ["a\u{30A}", "\\u00e5", "\\u00E5", "a\\u030a"], 0xA4: ["a\u{308}", "\\u00e4"],
                0xB6: ["o\u{308}", "\\u00f6"],
            ]
            guard let spellings = marks[bytes[first + 1]] else { return }
            bytes.replaceSubrange(first...first + 1, with: spellings.randomElement(using: &random)!.utf8)
        }
    }

    /// Swaps two lines, which mostly are members.
    private static func moveMember(in bytes: inout [UInt8], _ random: inout SeededGenerator) {
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
        lines.swapAt(
            Int.random(in: 0..<lines.count, using: &random), Int.random(in: 0..<lines.count, using: &random))
        bytes = Array(lines.joined(separator: [0x0A]))
    }

    private static func string(in bytes: [UInt8], near place: Int) -> [UInt8] {
        range(in: bytes, near: place).map { Array(bytes[$0]) } ?? []
    }

    private static func replaceString(in bytes: inout [UInt8], near place: Int, with piece: [UInt8]) {
        if let range = range(in: bytes, near: place) { bytes.replaceSubrange(range, with: piece) }
    }

    private static func range(in bytes: [UInt8], near place: Int) -> Range<Int>? {
        guard let first = bytes[place...].firstIndex(of: 0x22),
            let last = bytes[(first + 1)...].firstIndex(of: 0x22)
        else { return nil }
        return first..<last + 1
    }
}
