/// What one pass over raw bytes tells about them as UTF-8.
struct UTF8Scan: Equatable {
    /// The first byte that no well-formed sequence holds.
    var firstBroken: Int?
    /// The first NUL, which no text has.
    var firstNUL: Int?
    /// Whether a well-formed sequence of two bytes or more occurs. Text in a
    /// one-byte encoding all but never forms one by chance.
    var hasMultibyteSequence = false

    /// Scans a file. O(n): sixteen bytes at a time where they are ASCII and letters
    /// such as å, ä and ö, as case files mostly are.
    init(of raw: [UInt8]) {
        self.init(of: raw, count: raw.count)
    }

    /// Scans as many bytes at the beginning.
    init(of raw: [UInt8], count: Int) {
        raw.withUnsafeBytes { scan(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }

    private mutating func scan(_ raw: UnsafeRawBufferPointer) {
        var index = 0
        while true {
            index = endOfUsualText(raw, from: index)
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

    /// The first index from `index`, where a sequence begins, that may begin
    /// something else than well-formed sequences of one or two bytes, or holds
    /// NUL; the last sixteen bytes of the file are left to the caller.
    private mutating func endOfUsualText(_ raw: UnsafeRawBufferPointer, from index: Int) -> Int {
        guard let address = raw.baseAddress, index < raw.count, raw[index] & 0xC0 != 0x80 else {
            return index
        }
        var index = index
        var union = ByteVector()
        while index + 17 <= raw.count {
            let here = ByteVector(at: address, index)
            let leads = here.isWithin(0x1E, from: 0xC2)
            let continues = ByteVector(at: address, index + 1).isWithin(0x40, from: 0x80)
            // What follows a byte is a continuation if and only if that is a lead.
            let others = (leads .^ continues) .| (leads .^ here.isAtLeast(0xC0)) .| here.isEqual(to: 0)
            guard let found = others.firstIndex else {
                union |= here
                index += 16
                continue
            }
            for byte in raw[index..<index + found] { union[0] |= byte }
            index += found
            break
        }
        if union.isAtLeast(0x80).firstIndex != nil { hasMultibyteSequence = true }
        // The second byte of a sequence may be what something else follows.
        return raw[index] & 0xC0 == 0x80 ? index + 1 : index
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
