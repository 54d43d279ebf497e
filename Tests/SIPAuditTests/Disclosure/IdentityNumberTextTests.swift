import Testing

@testable import SIPAudit

@Suite("Text as the detector of identity numbers sees it")
struct IdentityNumberTextTests {
    @Test("the first run of digits found by blocks is the one found byte by byte")
    func firstRun() {
        var random = SeededGenerator(seed: 704)
        let digits: [[UInt8]] = ["0", "9", "０", "９", "٠", "٩", "۰", "۹"].map { Array($0.utf8) }
        for _ in 0..<20_000 {
            // Letters, and now and then digits, what looks like one, and any byte.
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 0...60, using: &random) {
                switch Int.random(in: 0..<40, using: &random) {
                case 0, 11: bytes += digits.randomElement(using: &random)!
                case 13: bytes += Array("201\(bytes.count % 10)-03-14\"".utf8)
                case 12: for _ in 0..<2 { bytes += digits.randomElement(using: &random)! }
                case 1: bytes.append([0xD9, 0xDB, 0xEF, 0x2F, 0x3A].randomElement(using: &random)!)
                case 2: bytes.append(UInt8.random(in: 0...255, using: &random))
                case 3...10: bytes += Array(["å", "ö", "”", "–", "é"].randomElement(using: &random)!.utf8)
                default: bytes.append(UInt8.random(in: 0x61...0x7A, using: &random))
                }
            }
            let start = Int.random(in: 0...bytes.count, using: &random)
            bytes.withUnsafeBufferPointer { buffer in
                let text = IdentityNumberText(bytes: buffer)
                #expect(
                    text.firstRun(from: start) == Self.firstRun(in: text, from: start),
                    "\(bytes) from \(start)")
            }
        }
    }

    /// By bytes; a date before a quotation mark, with five bytes after it, is none.
    private static func firstRun(in text: IdentityNumberText, from start: Int) -> Int? {
        var index = start
        while index < text.bytes.count {
            let isRun = text.digit(at: index).map { text.digit(at: $0.end) != nil } ?? false
            let rest = text.bytes[index...].prefix(16)
            let isDate =
                rest.count == 16 && rest.prefix(11).last == ASCII.quote
                && "0000-00-00".utf8.elementsEqual(rest.prefix(10)) {
                    $0 == ASCII.zero ? ASCII.isDigit($1) : $0 == $1
                }
            if isRun && !isDate { return index }
            index += isDate ? 10 : 1
        }
        return nil
    }
}
