/// A digest of what gives a codebook's counts their meaning: ids, codes, rules
/// and bases. Labels, sources and notes can change without changing it.
struct CodebookDigest: CustomStringConvertible {
    private var hash = FNV1a()

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
            hash.add(byte: UInt8(ascii: "{"))
            for member in value.members where member.name.withText({ Self.unread[utf8: $0] }) == .some(nil) {
                add(member.name)
                add(member.value)
            }
            hash.add(byte: UInt8(ascii: "}"))
        case .array:
            hash.add(byte: UInt8(ascii: "["))
            for element in value.elements { add(element) }
            hash.add(byte: UInt8(ascii: "]"))
        case .string, .number, .true, .false, .null:
            value.written.withUnsafeBufferPointer { written in
                for byte in written { hash.add(byte: byte) }
            }
            hash.add(byte: UInt8(ascii: ","))
        }
    }

    var description: String { hash.description }
}
