/// A digest of what gives a codebook's counts their meaning: ids, codes, rules
/// and bases. Labels, sources and notes can change without changing it.
///
/// FNV-1a with 64 bits (Fowler, Noll, Vo): it tells codebooks apart that
/// differ by accident; it is no defence against somebody who wants two to
/// look alike.
struct CodebookDigest: CustomStringConvertible {
    private var hash: UInt64 = 0xcbf2_9ce4_8422_2325

    /// Keys whose content is for people, or says what may be shown of counts.
    private static let unread = IDIndex([
        "label", "labels", "title", "source", "footnotes", "text", "reason", "criteria", "total",
        "disclosure",
    ])

    init(of roots: [JSONValue]) {
        for root in roots { add(root) }
    }

    private mutating func add(_ value: JSONValue) {
        switch value.kind {
        case .object:
            add(byte: UInt8(ascii: "{"))
            for member in value.members where member.name.withText({ Self.unread[utf8: $0] }) == .some(nil) {
                add(member.name)
                add(member.value)
            }
            add(byte: UInt8(ascii: "}"))
        case .array:
            add(byte: UInt8(ascii: "["))
            for element in value.elements { add(element) }
            add(byte: UInt8(ascii: "]"))
        case .string, .number, .true, .false, .null:
            value.written.withUnsafeBufferPointer { written in
                for byte in written { add(byte: byte) }
            }
            add(byte: UInt8(ascii: ","))
        }
    }

    private mutating func add(byte: UInt8) {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }

    var description: String {
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
