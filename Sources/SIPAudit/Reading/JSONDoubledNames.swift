// Two members of one object with the same name.

extension JSONParser {
    /// Up to this many names, comparing each with each is faster than hashing:
    /// a plan of 50 takes 20 000 instructions against 50 000 (Swift 6.3.1).
    private static let fewNames = 64

    /// Throws where the names from an index of `names` on hold one twice,
    /// compared as Swift compares strings.
    ///
    /// O(names) but for a small constant: many names, or names that can be
    /// spelled in several ways, are hashed with a seed that no file can guess.
    func refuseDoubledNames(from first: Int) throws(InputFault) {
        if names.count - first <= Self.fewNames, areSpelledInOneWay(from: first) {
            try compareBytes(from: first)
        } else {
            try compareTexts(from: first)
        }
    }

    private func compareBytes(from first: Int) throws(InputFault) {
        var later = first + 1
        while later < names.count {
            var earlier = first
            while earlier < later {
                if haveSameBytes(names[earlier], names[later]) {
                    throw faultOfDoubledName(names[later], first: names[earlier])
                }
                earlier += 1
            }
            later += 1
        }
    }

    private func compareTexts(from first: Int) throws(InputFault) {
        var seen: Set<String> = []
        seen.reserveCapacity(names.count - first)
        for (position, name) in zip(first..., names[first...]) {
            let text = text(of: name)
            guard seen.insert(text).inserted else {
                let earlier = names[first..<position].first { self.text(of: $0) == text }
                throw faultOfDoubledName(name, first: earlier ?? name)
            }
        }
    }

    /// Whether names with equal texts can only have equal bytes.
    private func areSpelledInOneWay(from first: Int) -> Bool {
        var index = first
        while index < names.count {
            let entry = entries[names[index]]
            if entry.hasEscapes || !entry.isASCII { return false }
            index += 1
        }
        return true
    }

    private func haveSameBytes(_ one: Int, _ other: Int) -> Bool {
        let (one, other) = (entries[one], entries[other])
        var length = Int(one.end - one.start)
        guard length == Int(other.end - other.start) else { return false }
        // Backwards, since names of one object tend to differ at the end.
        let (first, second) = (start + Int(one.start), start + Int(other.start))
        while length > 0 {
            length -= 1
            if bytes[first + length] != bytes[second + length] { return false }
        }
        return true
    }

    private func text(of name: Int) -> String {
        let entry = entries[name]
        let written = bytes[start + Int(entry.start) + 1..<start + Int(entry.end) - 1]
        return entry.hasEscapes ? JSONEscapes.decode(written) : String(decoding: written, as: UTF8.self)
    }

    private func faultOfDoubledName(_ name: Int, first: Int) -> InputFault {
        var lines = lines
        let firstLocation = lines.location(at: start + Int(entries[first].start))
        return fault(
            "read.doubled-key", at: start + Int(entries[name].start),
            .doubledName(Masked(text(of: name)), firstLine: firstLocation.line ?? 1))
    }
}
