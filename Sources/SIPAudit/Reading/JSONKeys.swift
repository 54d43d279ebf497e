/// The keys that an object of some format may hold, and those it must.
///
/// Make one once for each shape of object: an object is then held against it in
/// about 15 instructions a key.
struct JSONKeys: Sendable {
    /// In the order in which messages list them, and objects mostly have them.
    let known: [String]
    let required: [String]
    /// The UTF-8 of `known`, one key after the other.
    private let bytes: [UInt8]
    /// Where each key ends in `bytes`.
    private let ends: [Int]
    /// A bit for each of `known` that is required.
    private let requiredBits: UInt64

    init(_ known: [String], required: [String] = []) {
        self.known = known
        self.required = required
        var bytes: [UInt8] = []
        ends = known.map { key in
            bytes.append(contentsOf: key.utf8)
            return bytes.count
        }
        self.bytes = bytes
        requiredBits = known.indices.reduce(0) { bits, index in
            required.contains(known[index]) ? bits | Self.bit(index) : bits
        }
    }

    /// Whether the object at an index of a tape has the required keys and no
    /// others than the known. A key that cannot be compared by its bytes, or
    /// lies beyond 64, is left to the caller.
    fileprivate func fit(_ tape: JSONTape, at object: Int) -> Bool {
        var missing = requiredBits
        var expected = 0
        var member = object + 1
        let end = Int(tape.entries[object].next)
        while member < end {
            guard tape.entries[member].isPlainASCII,
                let index = tape.withContent(at: member, { index(of: $0, expected) })
            else { return false }
            missing &= ~Self.bit(index)
            expected = index + 1
            member = Int(tape.entries[member + 1].next)
        }
        return missing == 0 && known.count <= 64
    }

    /// The index of a key. Keys mostly come in the order of `known`: the search
    /// goes on where the last one was found.
    @inline(__always)
    private func index(of key: UnsafeBufferPointer<UInt8>, _ expected: Int) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            var index = expected
            for _ in 0..<ends.count {
                if index == ends.count { index = 0 }
                let start = index == 0 ? 0 : ends[index - 1]
                if ends[index] - start == key.count,
                    ByteWords.equal(key, UnsafeBufferPointer(rebasing: bytes[start..<ends[index]]))
                {
                    return index
                }
                index += 1
            }
            return nil
        }
    }

    private static func bit(_ index: Int) -> UInt64 { index < 64 ? 1 << UInt64(index) : 0 }
}

extension JSONValue {
    /// Whether this is an object with all the required keys and no others than
    /// the known. False may also mean that only a closer look can tell.
    func fits(_ keys: JSONKeys) -> Bool { kind == .object && keys.fit(tape, at: index) }
}
