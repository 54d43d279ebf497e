/// What one field of a case file holds.
///
/// Three ways of holding nothing are kept apart, because every base follows
/// from them: `missing` (*ej kodat*: nobody coded the field), `notEvident`
/// (*framgår ej*: the coder read the whole file and it does not say) and
/// `empty` (*tom*: a box of the form was read, and nothing stands in it).
public enum FieldValue: Hashable, Sendable {
    case missing
    case notEvident
    case empty
    /// A box with content that is not held (*ifylld*).
    case filled
    /// An index into the values of the field's list.
    case code(Int)
    /// Several values of the field's list; none at all is a statement too.
    case codes(CodeSet)
    case number(Int)
    case date(PartialDate)
    /// Free text, an id or a name, as it stood in the input.
    case text(String)
}

/// A set of indices into a list of at most 64 values.
public struct CodeSet: Hashable, Sendable {
    /// The largest number of values a list may have whose values can be
    /// chosen several at a time.
    public static let capacity = 64

    public private(set) var bits: UInt64

    public init(bits: UInt64 = 0) { self.bits = bits }

    public var isEmpty: Bool { bits == 0 }
    public var count: Int { bits.nonzeroBitCount }

    public func contains(_ index: Int) -> Bool {
        index < Self.capacity && bits >> UInt64(index) & 1 == 1
    }

    public mutating func insert(_ index: Int) {
        precondition(index < Self.capacity, "a multiple list holds at most 64 values")
        bits |= 1 << UInt64(index)
    }

    public func intersection(_ other: CodeSet) -> CodeSet { CodeSet(bits: bits & other.bits) }

    /// The indices in rising order.
    public var indices: [Int] {
        var indices: [Int] = []
        var rest = bits
        while rest != 0 {
            indices.append(rest.trailingZeroBitCount)
            rest &= rest - 1
        }
        return indices
    }
}
