/// What one pass over raw bytes tells about them as UTF-8.
struct UTF8Scan: Equatable {
    /// The first byte that no well-formed sequence holds.
    var firstBroken: Int?
    /// The first NUL, which no text has.
    var firstNUL: Int?
    /// Whether a well-formed sequence of two bytes or more occurs. Text in a
    /// one-byte encoding all but never forms one by chance.
    var hasMultibyteSequence = false

    /// Scans a file. O(n): sixteen bytes at a time where they are ASCII, as case
    /// files mostly are, and letters such as å, ä and ö without a call.
    init(of raw: [UInt8]) {
        self.init(of: raw, count: raw.count)
    }

    /// Scans as many bytes at the beginning.
    init(of raw: [UInt8], count: Int) {
        raw.withUnsafeBytes { scan(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }

    private mutating func scan(_ raw: UnsafeRawBufferPointer) {
        var index = 0
        while index < raw.count {
            index = Self.endOfASCII(raw, from: index)
            while index + 1 < raw.count, raw[index] &- 0xC2 < 0x1E, raw[index + 1] & 0xC0 == 0x80 {
                hasMultibyteSequence = true
                index += 2
            }
            guard index < raw.count else { return }
            if raw[index] == 0 {
                if firstNUL == nil { firstNUL = index }
                index += 1
            } else if let length = Self.sequenceLength(raw, at: index) {
                if length > 1 { hasMultibyteSequence = true }
                index += length
            } else {
                if firstBroken == nil { firstBroken = index }
                index += 1
            }
        }
    }

    /// The first index from `index` that may hold something else than ASCII, or
    /// holds NUL; the last seven bytes of the file are left to the caller.
    private static func endOfASCII(_ raw: UnsafeRawBufferPointer, from index: Int) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highBits: UInt64 = 0x8080_8080_8080_8080
        func stops(in word: UInt64) -> UInt64 {
            // Subtracting one from each byte sets the high bit of a zero byte.
            // A borrow may set one above a zero byte too, never below the first.
            word | (word &- ones) & ~word
        }
        func word(at index: Int) -> UInt64 {
            UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        }
        var index = index
        while index + 16 <= raw.count,
            (stops(in: word(at: index)) | stops(in: word(at: index + 8))) & highBits == 0
        {
            index += 16
        }
        while index + 8 <= raw.count {
            let stops = stops(in: word(at: index)) & highBits
            guard stops == 0 else { return index + stops.trailingZeroBitCount / 8 }
            index += 8
        }
        return index
    }

    /// The length of the well-formed sequence at `index`, or `nil`: table 3-7
    /// of the Unicode Standard 15.0.
    private static func sequenceLength(_ raw: UnsafeRawBufferPointer, at index: Int) -> Int? {
        func continues(_ distance: Int, in range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
            index + distance < raw.count && range.contains(raw[index + distance])
        }
        switch raw[index] {
        case 0x00...0x7F: return 1
        case 0xC2...0xDF: return continues(1) ? 2 : nil
        case 0xE0: return continues(1, in: 0xA0...0xBF) && continues(2) ? 3 : nil
        case 0xED: return continues(1, in: 0x80...0x9F) && continues(2) ? 3 : nil
        case 0xE1...0xEF: return continues(1) && continues(2) ? 3 : nil
        case 0xF0: return continues(1, in: 0x90...0xBF) && continues(2) && continues(3) ? 4 : nil
        case 0xF1...0xF3: return continues(1) && continues(2) && continues(3) ? 4 : nil
        case 0xF4: return continues(1, in: 0x80...0x8F) && continues(2) && continues(3) ? 4 : nil
        default: return nil
        }
    }
}
