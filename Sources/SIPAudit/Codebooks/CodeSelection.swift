/// Some values of a list, as single and as multiple fields need them.
public struct CodeSelection: Hashable, Sendable {
    /// The selected indices below `CodeSet.capacity`: of most lists all.
    private var low = CodeSet()
    /// Whether each index from there on is selected.
    private var rest: [Bool] = []

    /// The indices below `count` that are included, asked in rising order.
    init(count: Int, where isIncluded: (Int) -> Bool) {
        for index in 0..<min(count, CodeSet.capacity) where isIncluded(index) { low.insert(index) }
        if count > CodeSet.capacity { rest = (CodeSet.capacity..<count).map(isIncluded) }
    }

    /// The indices of a set, of a list that is no longer than sets reach.
    init(_ set: CodeSet) { low = set }

    public func contains(_ index: Int) -> Bool {
        index < CodeSet.capacity ? low.contains(index) : rest[index - CodeSet.capacity]
    }

    /// The members of `codes` that are selected.
    public func members(of codes: CodeSet) -> CodeSet { codes.intersection(low) }

    public var isEmpty: Bool { low.isEmpty && !rest.contains(true) }

    /// After the last selected index; 0 where there is none.
    var end: Int {
        if let last = rest.lastIndex(of: true) { return CodeSet.capacity + last + 1 }
        return UInt64.bitWidth - low.bits.leadingZeroBitCount
    }

    public var indices: [Int] {
        low.indices + rest.indices.filter { rest[$0] }.map { $0 + CodeSet.capacity }
    }

    /// Appends a bit for each value of the list, 64 in each word.
    func appendWords(to words: inout [UInt64]) {
        words.append(low.bits)
        let first = words.count
        if rest.isEmpty { return }
        words += Array(repeating: 0, count: (rest.count + 63) / 64)
        for (index, isSelected) in rest.enumerated() where isSelected {
            words[first + index >> 6] |= 1 << UInt64(index & 63)
        }
    }

    /// Whether no value is selected in both; both are of one list.
    func isDisjoint(with other: CodeSelection) -> Bool {
        low.intersection(other.low).isEmpty && !zip(rest, other.rest).contains { $0 && $1 }
    }

    /// Adds what another selection of the same list holds.
    mutating func formUnion(_ other: CodeSelection) {
        low = CodeSet(bits: low.bits | other.low.bits)
        rest = zip(rest, other.rest).map { $0 || $1 }
    }

    /// Leaves out what another selection of the same list holds.
    mutating func subtract(_ other: CodeSelection) {
        low = CodeSet(bits: low.bits & ~other.low.bits)
        rest = zip(rest, other.rest).map { $0 && !$1 }
    }
}
