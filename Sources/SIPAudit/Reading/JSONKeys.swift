/// The keys that an object of some format may hold, and those it must.
///
/// Make one once for each shape of object: an object of the codebook is then held
/// against it in 340 instructions, where comparing strings took 1100 (Swift 6.3.1).
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
            index < 64 && required.contains(known[index]) ? bits | 1 << UInt64(index) : bits
        }
    }

    /// Whether the object at an index of a tape has the required keys and no
    /// others than the known. A key that cannot be compared by its bytes is left
    /// to the caller, and so are more than 64.
    fileprivate func fit(_ tape: JSONTape, at object: Int) -> Bool {
        guard ends.count <= 64 else { return false }
        return bytes.withUnsafeBufferPointer { bytes in
            ends.withUnsafeBufferPointer { ends in
                var missing = requiredBits
                var expected = 0
                var member = object + 1
                let end = Int(tape.entries[object].next)
                while member < end {
                    let name = tape.entries[member]
                    guard name.isPlainASCII else { return false }
                    let found = tape.withContent(of: name) { Self.index(of: $0, from: expected, bytes, ends) }
                    guard found >= 0 else { return false }
                    missing &= ~(1 << UInt64(found))
                    expected = found + 1
                    member = Int(tape.entries[member + 1].next)
                }
                return missing == 0
            }
        }
    }

    /// The index of a key, or -1. Keys mostly come in the order of `known`: the
    /// search goes on where the last one was found.
    @inline(__always)
    private static func index(
        of key: UnsafeBufferPointer<UInt8>, from expected: Int, _ bytes: UnsafeBufferPointer<UInt8>,
        _ ends: UnsafeBufferPointer<Int>
    ) -> Int {
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
        return -1
    }
}

extension JSONValue {
    /// Whether this is an object with all the required keys and no others than
    /// the known. False may also mean that only a closer look can tell.
    func fits(_ keys: JSONKeys) -> Bool { kind == .object && keys.fit(tape, at: index) }
}
