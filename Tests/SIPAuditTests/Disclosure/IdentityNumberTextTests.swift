import Testing

@testable import SIPAudit

@Suite("Text as the detector of identity numbers sees it")
struct IdentityNumberTextTests {
    @Test("the first digit found by blocks is the one found byte by byte")
    func firstDigit() {
        var random = SeededGenerator(seed: 704)
        let digits: [[UInt8]] = ["0", "9", "０", "９", "٠", "٩", "۰", "۹"].map { Array($0.utf8) }
        for _ in 0..<20_000 {
            // Letters, and now and then digits, what looks like one, and any byte.
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 0...60, using: &random) {
                switch Int.random(in: 0..<40, using: &random) {
                case 0: bytes += digits.randomElement(using: &random)!
                case 1: bytes.append([0xD9, 0xDB, 0xEF, 0x2F, 0x3A].randomElement(using: &random)!)
                case 2: bytes.append(UInt8.random(in: 0...255, using: &random))
                case 3...10: bytes += Array(["å", "ö", "”", "–", "é"].randomElement(using: &random)!.utf8)
                default: bytes.append(UInt8.random(in: 0x61...0x7A, using: &random))
                }
            }
            let start = Int.random(in: 0...bytes.count, using: &random)
            bytes.withUnsafeBufferPointer { buffer in
                let text = IdentityNumberText(bytes: buffer)
                let expected = (start..<buffer.count).first { text.digit(at: $0) != nil }
                #expect(text.firstDigit(from: start) == expected, "\(bytes) from \(start)")
            }
        }
    }
}
