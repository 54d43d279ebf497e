/// The ids of all cases of an input, to find one that is given twice.
///
/// Held are 96 bits of hash for each: about 15 bytes a case, however long ids
/// are. Among a hundred million ids two different ones have the same bits with
/// a probability of 10⁻¹³.
struct CaseIDs: Sendable {
    /// What stands for an id.
    struct Key: Hashable, Sendable {
        fileprivate let high: UInt64
        fileprivate let low: UInt32

        init(_ id: String) {
            var id = id
            let (one, other) = id.withUTF8 { (ByteWords.hash($0), ByteWords.secondHash($0)) }
            // Zero is what an empty place holds.
            high = one == 0 ? 1 : one
            low = UInt32(truncatingIfNeeded: other)
        }
    }

    /// A hash table of open addressing. Many small ones, so that growing copies
    /// little at a time.
    private struct Shard {
        var highs: [UInt64] = Array(repeating: 0, count: 16)
        var lows: [UInt32] = Array(repeating: 0, count: 16)
        var count = 0

        /// Whether the key was not there.
        mutating func insert(_ key: Key) -> Bool {
            if count * 20 >= highs.count * 17 { grow() }
            let place = place(of: key)
            guard highs[place] == 0 else { return false }
            (highs[place], lows[place]) = (key.high, key.low)
            count += 1
            return true
        }

        /// Where a key is, or the empty place for it.
        private func place(of key: Key) -> Int {
            var place = Int(truncatingIfNeeded: key.high.multipliedFullWidth(by: UInt64(highs.count)).high)
            while highs[place] != 0, highs[place] != key.high || lows[place] != key.low {
                place = place + 1 == highs.count ? 0 : place + 1
            }
            return place
        }

        /// By an eighth, so that between six and seven of eight places are used.
        private mutating func grow() {
            let (oldHighs, oldLows) = (highs, lows)
            let size = oldHighs.count + max(4, oldHighs.count / 8)
            highs = Array(repeating: 0, count: size)
            lows = Array(repeating: 0, count: size)
            for (high, low) in zip(oldHighs, oldLows) where high != 0 {
                let place = place(of: Key(high: high, low: low))
                (highs[place], lows[place]) = (high, low)
            }
        }
    }

    private var shards: [Shard] = Array(repeating: Shard(), count: 64)

    /// Adds ids, and returns the places of those that were there before.
    mutating func insert(_ keys: [Key]) -> Set<Int> {
        var doubled: Set<Int> = []
        for (index, key) in keys.enumerated() {
            // Bits that do not decide the place within the shard.
            if !shards[Int(key.low & 63)].insert(key) { doubled.insert(index) }
        }
        return doubled
    }
}

extension CaseIDs.Key {
    fileprivate init(high: UInt64, low: UInt32) { (self.high, self.low) = (high, low) }
}
