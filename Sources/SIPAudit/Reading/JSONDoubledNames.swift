// Two members of one object with the same name.

/// Tells, for a few instructions a name, that an object has no name twice, as is
/// nearly always so.
struct JSONNameFilter {
    /// A bit for each name, chosen by its length, its first and its last byte.
    private var seen: UInt64 = 0
    /// The bits that two names have, or one that can be spelled in several ways.
    private var doubted: UInt64 = 0

    /// Whether the names must be compared.
    var mayHoldOneTwice: Bool { doubted != 0 }

    /// - Parameters:
    ///   - first: the offset of the name's opening quotation mark.
    ///   - last: the offset after its closing one.
    ///   - isPlain: whether it is ASCII without escapes.
    @inline(__always)
    mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, from first: Int, to last: Int, isPlain: Bool) {
        let traits =
            UInt32(bytes[first + 1]) << 16 | UInt32(bytes[last - 2]) << 8 | UInt32(last - first) & 0xFF
        // Multiplicative hashing (Knuth): the upper bits depend on all of them.
        let bit: UInt64 = 1 << UInt64((traits &* 0x9E37_79B1) >> 26)
        doubted |= isPlain ? seen & bit : bit
        seen |= bit
    }
}

extension JSONParser {
    /// Up to this many names are compared each with each; a plan of 50 takes
    /// 20 000 instructions so, and some 3 000 with a table (Swift 6.3.1).
    private static let fewNames = 8
    /// Up to this many names stand in a table, hashed without a seed: a file
    /// written against the hash gains nothing with so few.
    private static let someNames = 64

    /// Throws where the object at an index of the tape has a name twice,
    /// compared as Swift compares strings.
    ///
    /// O(names): many names, or names that can be spelled in several ways, are
    /// hashed with a seed that no file can guess.
    func refuseDoubledNames(of object: Int) throws(InputFault) {
        var count = 0
        var arePlain = true
        forEachName(of: object) { name in
            count += 1
            arePlain = arePlain && entries[name].isPlainASCII
        }
        let doubled =
            if !arePlain || count > Self.someNames {
                firstDoubledText(of: object, count: count)
            } else if count > Self.fewNames {
                firstDoubledInTable(of: object)
            } else {
                firstDoubledOfFew(of: object)
            }
        if let doubled { throw faultOfDoubledName(doubled.name, first: doubled.first) }
    }

    private func firstDoubledOfFew(of object: Int) -> (first: Int, name: Int)? {
        var later = object + 1
        while later < entries.count {
            var earlier = object + 1
            while earlier < later {
                if haveSameBytes(earlier, later) { return (earlier, later) }
                earlier = nextName(after: earlier)
            }
            later = nextName(after: later)
        }
        return nil
    }

    private func firstDoubledInTable(of object: Int) -> (first: Int, name: Int)? {
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 2 * Self.someNames) { slots in
            // Open addressing: the index of a name, or 0, which is that of no
            // name, where nothing is.
            slots.initialize(repeating: 0)
            var name = object + 1
            while name < entries.count {
                var slot = hash(of: name) & (slots.count - 1)
                while slots[slot] > 0 {
                    let earlier = Int(slots[slot])
                    if haveSameBytes(earlier, name) { return (earlier, name) }
                    slot = (slot + 1) & (slots.count - 1)
                }
                slots[slot] = UInt32(name)
                name = nextName(after: name)
            }
            return nil
        }
    }

    private func firstDoubledText(of object: Int, count: Int) -> (first: Int, name: Int)? {
        var names: [String: Int] = [:]
        names.reserveCapacity(count)
        var name = object + 1
        while name < entries.count {
            let text = text(of: name)
            if let earlier = names[text] { return (earlier, name) }
            names[text] = name
            name = nextName(after: name)
        }
        return nil
    }

    /// The name that follows in an object which has just ended; the end of the
    /// tape after the last.
    private func nextName(after name: Int) -> Int { Int(entries[name + 1].next) }

    private func forEachName(of object: Int, _ body: (Int) -> Void) {
        var name = object + 1
        while name < entries.count {
            body(name)
            name = nextName(after: name)
        }
    }

    private func hash(of name: Int) -> Int {
        // FNV-1a (Fowler, Noll, Vo).
        var hash: UInt32 = 0x811c_9dc5
        for byte in written(name) { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
        return Int(hash)
    }

    private func haveSameBytes(_ one: Int, _ other: Int) -> Bool {
        let (one, other) = (entries[one], entries[other])
        guard one.end - one.start == other.end - other.start else { return false }
        let (first, second) = (start + Int(one.start), start + Int(other.start))
        // Backwards, since names of one object tend to differ at the end.
        var length = Int(one.end - one.start)
        while length > 0 {
            length -= 1
            if bytes[first + length] != bytes[second + length] { return false }
        }
        return true
    }

    /// What stands between the quotation marks of a name.
    private func written(_ name: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
        let entry = entries[name]
        return bytes[start + Int(entry.start) + 1..<start + Int(entry.end) - 1]
    }

    private func text(of name: Int) -> String {
        let written = written(name)
        return entries[name].hasEscapes
            ? JSONEscapes.decode(written) : String(decoding: written, as: UTF8.self)
    }

    private func faultOfDoubledName(_ name: Int, first: Int) -> InputFault {
        var lines = lines
        let firstLocation = lines.location(at: start + Int(entries[first].start))
        return fault(
            "read.doubled-key", at: start + Int(entries[name].start),
            .doubledName(Masked(text(of: name)), firstLine: firstLocation.line ?? 1))
    }
}
