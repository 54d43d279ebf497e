/// A spelling that means two things in a flat file, where a value is spelled by
/// its id, its label or its code: two values, or a value and what is none.
struct AmbiguousSpelling: Sendable {
    /// In lower case.
    let spelling: String
    /// The ids of both, or the reserved spelling that is one of them.
    let first: String
    let second: String

    /// Every one among the values of a variable, in their order.
    ///
    /// - Parameter missingCodes: the codes of what is no value; nil where they
    ///   are not known.
    static func all(
        in values: [CodeValue], _ missingCodes: StudyProtocol.MissingCodes?
    ) -> [AmbiguousSpelling] {
        var filter = SpellingFilter(valueCount: values.count, missingCodes)
        for (index, value) in values.enumerated() { filter.add(value, index) }
        return filter.mayHoldAmbiguous ? search(values, missingCodes) : []
    }

    private static func search(
        _ values: [CodeValue], _ missingCodes: StudyProtocol.MissingCodes?
    ) -> [AmbiguousSpelling] {
        var meanings: [String: String] = [:]
        meanings.reserveCapacity(Spelling.reserved.count + 4 * values.count)
        for spelling in Spelling.reserved { meanings[spelling] = spelling }
        if let codes = missingCodes {
            meanings[String(codes.notEvident)] = Spelling.notEvident
            meanings[String(codes.notApplicable)] = Spelling.notApplicable
            meanings[String(codes.missing)] = Spelling.missing
        }
        var codes: Set<Int> = []
        var found: [AmbiguousSpelling] = []
        for value in values {
            var clashes: [AmbiguousSpelling] = []
            var spellings = [value.id, value.label.swedish, value.label.english]
            // A code that two values have was reported where they were read.
            if codes.insert(value.code).inserted { spellings.append(String(value.code)) }
            for text in spellings {
                let spelling = text.lowercased()
                if let other = meanings.updateValue(value.id, forKey: spelling), other != value.id {
                    clashes.append(AmbiguousSpelling(spelling: spelling, first: other, second: value.id))
                }
            }
            found += clashes.sorted { $0.spelling < $1.spelling }
        }
        return found
    }
}

/// Tells without a string that no spelling of a list's values means two things, as
/// is nearly always so: for the whole codebook it takes 0.6 M instructions, where
/// searching for every variable took 4.5 M (Swift 6.3.1).
///
/// It hashes spellings as they are in lower case. Where a text has other letters
/// than those of Latin-1, whose lower case is plain, or is a number, as codes
/// are, it leaves the answer to the search.
struct SpellingFilter {
    private(set) var mayHoldAmbiguous = false
    /// Open addressing: the hash of a spelling and the index of its value, from
    /// 1, or 0 where nothing is. A power of two, at least half of it empty.
    private var slots: [(hash: UInt64, meaning: Int)]
    private let missingCodes: StudyProtocol.MissingCodes?

    init(valueCount: Int, _ missingCodes: StudyProtocol.MissingCodes?) {
        self.missingCodes = missingCodes
        var slotCount = 32
        while slotCount < 2 * (Spelling.reserved.count + 3 * valueCount) { slotCount *= 2 }
        slots = Array(repeating: (0, 0), count: slotCount)
        for (index, hash) in Self.reservedHashes.enumerated() { add(hash, -1 - index) }
    }

    mutating func add(_ value: CodeValue, _ index: Int) {
        // Two equal codes were reported where they were read.
        if let missingCodes, missingCodes.contains(value.code) { mayHoldAmbiguous = true }
        add(Self.hash(value.id), index + 1)
        add(Self.hash(value.label.swedish), index + 1)
        add(Self.hash(value.label.english), index + 1)
    }

    private mutating func add(_ hash: UInt64?, _ meaning: Int) {
        guard let hash else {
            mayHoldAmbiguous = true
            return
        }
        var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & (slots.count - 1)
        while slots[slot].meaning != 0 {
            if slots[slot].hash == hash {
                if slots[slot].meaning != meaning { mayHoldAmbiguous = true }
                return
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] = (hash, meaning)
    }

    private static let reservedHashes = Spelling.reserved.map(hash)

    private static func hash(_ text: String) -> UInt64? {
        var text = text
        return text.withUTF8(hash)
    }

    /// A hash of the text in lower case; nil where that, or whether it is a
    /// code, takes a closer look.
    private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt64? {
        // FNV-1a (Fowler, Noll, Vo).
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        var isNumber = true
        var lead: UInt8 = 0
        for byte in text {
            var lower = byte
            if byte < 0x80 {
                if byte &- UInt8(ascii: "A") < 26 { lower |= 0x20 }
                isNumber = isNumber && (ASCII.isDigit(byte) || byte == ASCII.minus)
            } else {
                isNumber = false
                switch (lead, byte) {
                // À to Þ, but for the multiplication sign.
                case (0xC3, 0x80...0x9E) where byte != 0x97: lower += 0x20
                // The rest of Latin-1, and dashes and quotation marks, U+2010 to
                // U+201F, which have no case.
                case (_, 0xC2...0xC3), (_, 0xE2), (0xC2...0xC3, _), (0xE2, 0x80), (0x80, 0x90...0x9F): break
                default: return nil
                }
            }
            lead = byte
            hash = (hash ^ UInt64(lower)) &* 0x100_0000_01b3
        }
        return isNumber ? nil : hash
    }
}
