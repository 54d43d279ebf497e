/// Counts what ends lines and what begins scalars, eight bytes at a time.
enum ByteCount {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    /// How many line breaks lie in a part of a text: LF, CRLF, which lies where
    /// its LF does, and CR without one.
    static func lineBreaks(in bytes: Bytes, _ range: Range<Int>) -> Int {
        // The high bit of every byte that is a CR, and perhaps of others beside one.
        var returns: UInt64 = 0
        let lineFeeds = count(in: bytes, range) { word in
            let rest = word ^ (ones &* UInt64(ASCII.carriageReturn))
            returns |= (rest &- ones) & ~rest
            return zeros(in: word ^ (ones &* UInt64(ASCII.lineFeed)))
        } one: { byte in
            if byte == ASCII.carriageReturn { returns = highBits }
            return byte == ASCII.lineFeed
        }
        // Few files have any.
        return returns & highBits != 0 ? range.count { isLineBreak(at: $0, in: bytes) } : lineFeeds
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
            $0 & ~($0 << 1) & highBits
        } one: {
            $0 & 0xC0 == 0x80
        }
        return range.count - others
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// The high bit of every byte that is zero, and of no other.
    @inline(__always)
    private static func zeros(in word: UInt64) -> UInt64 {
        ~(((word & ~highBits) &+ ~highBits) | word) & highBits
    }

    /// Adds up the high bits that `eight` gives for the bytes of a word.
    @inline(__always)
    private static func count(
        in bytes: Bytes, _ range: Range<Int>, _ eight: (UInt64) -> UInt64, one: (UInt8) -> Bool
    ) -> Int {
        let raw = UnsafeRawBufferPointer(bytes)
        var index = range.lowerBound
        var count = 0
        while index + 8 <= range.upperBound {
            // One sum in each byte, none of which may run over.
            let stop = min(range.upperBound - 8, index + 8 * 254)
            var sums: UInt64 = 0
            while index + 8 <= stop {
                let first = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                let second = raw.loadUnaligned(fromByteOffset: index + 8, as: UInt64.self)
                sums &+= (eight(first) >> 7) &+ (eight(second) >> 7)
                index += 16
            }
            if index <= stop {
                let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                sums &+= eight(word) >> 7
                index += 8
            }
            let pairs = (sums & 0x00FF_00FF_00FF_00FF) &+ ((sums >> 8) & 0x00FF_00FF_00FF_00FF)
            count += Int((pairs &* 0x0001_0001_0001_0001) >> 48)
        }
        while index < range.upperBound {
            if one(bytes[index]) { count += 1 }
            index += 1
        }
        return count
    }
}
