/// What one field holds, as `FieldValue`, but without its text: where that
/// lies among the bytes that its case file was read from.
///
/// Plain data of 16 bytes: rules are asked of cells, and never count a
/// reference for one.
enum FieldCell: Sendable {
    case missing
    case notEvident
    case empty
    case filled
    case code(Int)
    case codes(CodeSet)
    case number(Int)
    case date(PartialDate)
    case text(TextSpan)

    var isMissing: Bool { if case .missing = self { true } else { false } }
    var isNotEvident: Bool { if case .notEvident = self { true } else { false } }
    var isEmptyBox: Bool { if case .empty = self { true } else { false } }
}

/// Where a text lies among the bytes of its `CaseCells`, and how it is written.
struct TextSpan: Sendable {
    /// A record holds at most 64 MB, far below the bit that tells escapes.
    static let longest = 1 << 31

    let start: UInt32
    private let lengthAndForm: UInt32

    init(start: Int, length: Int, hasEscapes: Bool = false) {
        precondition(length < Self.longest, "a text of a record that is not too long")
        self.start = UInt32(start)
        lengthAndForm = UInt32(length) | (hasEscapes ? 1 << 31 : 0)
    }

    var length: Int { Int(lengthAndForm & ~(1 << 31)) }
    /// Whether it is a string of JSON with escapes.
    var hasEscapes: Bool { lengthAndForm >> 31 == 1 }
}
