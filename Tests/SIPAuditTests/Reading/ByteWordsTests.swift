import Testing

@testable import SIPAudit

/// Bytes a word at a time against bytes one by one.
struct ByteWordsTests {
    @Test func runsAreEqualWhereTheirBytesAre() {
        var generator = SeededGenerator(seed: 53)
        for count in 0...40 {
            for _ in 0..<50 {
                let one = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
                var other = one
                if let place = other.indices.randomElement(using: &generator), Bool.random(using: &generator)
                {
                    other[place] ^= UInt8(1) << UInt8.random(in: 0..<8, using: &generator)
                }
                let (same, hashes) = one.withUnsafeBufferPointer { one in
                    other.withUnsafeBufferPointer { other in
                        (ByteWords.equal(one, other), [ByteWords.hash(one), ByteWords.hash(other)])
                    }
                }
                #expect(same == (one == other))
                if same { #expect(hashes[0] == hashes[1]) }
            }
        }
    }

    @Test func runsOfDifferentLengthsDiffer() {
        let bytes = Array(repeating: UInt8(7), count: 20)
        bytes.withUnsafeBufferPointer { bytes in
            for count in 0..<20 {
                let shorter = UnsafeBufferPointer(rebasing: bytes[..<count])
                #expect(!ByteWords.equal(shorter, bytes))
                #expect(ByteWords.hash(shorter) != ByteWords.hash(bytes))
            }
        }
    }
}
