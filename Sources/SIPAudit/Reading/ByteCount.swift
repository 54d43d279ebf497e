/// Counts what ends lines and what begins scalars, 32 bytes at a time: half an
/// instruction for each, where eight at a time took 1.3 (Swift 6.3.1).
enum ByteCount {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    /// How many line breaks lie in a part of a text: LF, CRLF, which lies where
    /// its LF does, and CR without one.
    static func lineBreaks(in bytes: Bytes, _ range: Range<Int>) -> Int {
        // The high bit of every byte that is a CR, and perhaps of others beside one.
        var returns = Words()
        let lineFeeds = count(in: bytes, range) { words in
            let rest = words ^ Self.words(of: ASCII.carriageReturn)
            returns |= (rest &- ones) & ~rest
            return zeros(in: words ^ Self.words(of: ASCII.lineFeed))
        } one: { byte in
            if byte == ASCII.carriageReturn { returns = highBits }
            return byte == ASCII.lineFeed
        }
        // Few files have any.
        return returns & highBits != Words() ? range.count { isLineBreak(at: $0, in: bytes) } : lineFeeds
    }

    /// The byte after a CR decides, and may lie behind the part.
    static func isLineBreak(at index: Int, in bytes: Bytes) -> Bool {
        if bytes[index] != ASCII.carriageReturn { return bytes[index] == ASCII.lineFeed }
        return index + 1 == bytes.count || bytes[index + 1] != ASCII.lineFeed
    }

    /// How many scalars begin in a part of a text.
    static func scalars(in bytes: Bytes, _ range: Range<Int>) -> Int {
        // What continues a scalar has the first bit and not the second.
        let others = count(in: bytes, range) {
            $0 & ~($0 &+ $0) & highBits
        } one: {
            $0 & 0xC0 == 0x80
        }
        return range.count - others
    }

    private typealias Words = SIMD4<UInt64>

    // Computed, since a stored one of them is made when it is first asked for.
    private static var ones: Words { Words(repeating: 0x0101_0101_0101_0101) }
    private static var highBits: Words { Words(repeating: 0x8080_8080_8080_8080) }
    private static var everyOtherByte: Words { Words(repeating: 0x00FF_00FF_00FF_00FF) }

    /// The byte in all places.
    @inline(__always)
    private static func words(of byte: UInt8) -> Words {
        Words(repeating: 0x0101_0101_0101_0101 &* UInt64(byte))
    }

    /// The high bit of every byte that is zero, and of no other.
    @inline(__always)
    private static func zeros(in words: Words) -> Words {
        ~(((words & ~highBits) &+ ~highBits) | words) & highBits
    }

    /// Adds up the high bits that `all` gives for the bytes of four words.
    @inline(__always)
    private static func count(
        in bytes: Bytes, _ range: Range<Int>, _ all: (Words) -> Words, one: (UInt8) -> Bool
    ) -> Int {
        let raw = UnsafeRawBufferPointer(bytes)
        let size = MemoryLayout<Words>.size
        var index = range.lowerBound
        var count = 0
        while index + size <= range.upperBound {
            // One sum in each byte, none of which may run over.
            let stop = min(range.upperBound - size, index + size * 254)
            var sums = Words()
            while index <= stop {
                sums &+= all(raw.loadUnaligned(fromByteOffset: index, as: Words.self)) &>> 7
                index += size
            }
            let pairs = (sums & everyOtherByte) &+ ((sums &>> 8) & everyOtherByte)
            count += Int((pairs.wrappedSum() &* 0x0001_0001_0001_0001) >> 48)
        }
        while index < range.upperBound {
            if one(bytes[index]) { count += 1 }
            index += 1
        }
        return count
    }
}
