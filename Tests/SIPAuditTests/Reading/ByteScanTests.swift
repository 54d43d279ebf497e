import Testing

@testable import SIPAudit

/// Bytes eight at a time against bytes one by one.
struct ByteScanTests {
    /// Few kinds of bytes, so that what is looked for is near, and those that
    /// differ from it in one bit.
    private static let kinds: [UInt8] = [
        0x0A, 0x0D, 0x0B, 0x8A, 0x8D, 0x22, 0x5C, 0x00, 0xFF, 0x41, 0xC3, 0xA5, 0x80,
    ]

    private static func inEveryText(_ body: (UnsafeBufferPointer<UInt8>, inout SeededGenerator) -> Void) {
        var generator = SeededGenerator(seed: 61)
        for count in 0...60 {
            for kinds in [kinds, Array(kinds.dropFirst(5)), Array(0...255)] {
                let bytes = (0..<count).map { _ in kinds.randomElement(using: &generator)! }
                bytes.withUnsafeBufferPointer { body($0, &generator) }
            }
        }
    }

    @Test func theFirstOfTwoBytesIsFound() {
        Self.inEveryText { bytes, generator in
            let (one, other) = (
                Self.kinds.randomElement(using: &generator)!, Self.kinds.randomElement(using: &generator)!
            )
            for start in 0...bytes.count {
                let slow = (start..<bytes.count).first { bytes[$0] == one || bytes[$0] == other }
                #expect(ByteScan.first(of: one, other, in: bytes, from: start) == slow)
            }
        }
    }

    @Test func theEndOfTheASCIIIsFound() {
        Self.inEveryText { bytes, _ in
            for start in 0...bytes.count {
                let slow = (start..<bytes.count).first { bytes[$0] >= 0x80 } ?? bytes.count
                #expect(ByteScan.endOfASCII(in: bytes, from: start) == slow)
            }
        }
    }

    @Test func lineBreaksAndScalarsAreCounted() {
        Self.inEveryText { bytes, _ in
            for start in 0...bytes.count {
                for end in [start, (start + bytes.count) / 2, bytes.count] {
                    let breaks = (start..<end).count {
                        let isReturn = bytes[$0] == 0x0D && ($0 + 1 == bytes.count || bytes[$0 + 1] != 0x0A)
                        return bytes[$0] == 0x0A || isReturn
                    }
                    #expect(ByteCount.lineBreaks(in: bytes, start..<end) == breaks)
                    let scalars = (start..<end).count { !(0x80...0xBF).contains(bytes[$0]) }
                    #expect(ByteCount.scalars(in: bytes, start..<end) == scalars)
                }
            }
        }
    }

    @Test func countsDoNotRunOver() {
        for count in [2030, 2032, 2040, 5000] {
            Array(repeating: UInt8(0x0A), count: count).withUnsafeBufferPointer {
                #expect(ByteCount.lineBreaks(in: $0, 0..<count) == count)
                #expect(ByteCount.scalars(in: $0, 0..<count) == count)
            }
        }
    }

    @Test("places in files of many blocks, and in a record of JSON Lines, are those that are counted")
    func longFiles() {
        var generator = SeededGenerator(seed: 62)
        for pieces in [["a", "å", "\n"], ["abcd", "🙂", "\r\n"], ["ab", "å"]] {
            let long = (0..<4000).map { _ in
                Int.random(in: 0..<40, using: &generator) == 0
                    ? pieces.last! : pieces[Int.random(in: 0...1, using: &generator)]
            }
            let source = SourceFile(name: "x", bytes: Array(long.joined().utf8))
            var indices = LineIndices()
            var records = LineIndices()
            for _ in 0..<100 {
                let offset = Int.random(in: 0...source.bytes.count, using: &generator)
                #expect(indices.location(at: offset, in: source, record: nil) == source.location(at: offset))
                var counter = LineCounter(in: source, lineStart: 4, line: 9)
                #expect(
                    records.location(at: max(offset, 4), in: source, record: (4, 9))
                        == counter.location(at: max(offset, 4)))
            }
        }
    }
}
