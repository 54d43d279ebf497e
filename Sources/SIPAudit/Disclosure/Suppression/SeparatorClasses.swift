/// The groups of cases that columns part, and those among them whose numbers
/// must be hidden: what is too small is joined with the next smallest, until the
/// number together is not small.
///
/// Of a group that is joined, no table may show what tells it from the others
/// of its class; their sums stand.
struct SeparatorClasses {
    private var classes: [[CodedValue]] = []

    /// - Parameter counts: how many cases each value of the separator has.
    init(_ counts: [CodedValue: Int], below limit: Int) {
        let ordered = counts.filter { $0.value > 0 }.sorted { left, right in
            left.value == right.value ? left.key.sortKey < right.key.sortKey : left.value < right.value
        }
        var joined: [CodedValue] = []
        var sum = 0
        for (value, count) in ordered
        where count < limit || (!joined.isEmpty && (sum < limit || joined.count < 2)) {
            joined.append(value)
            sum += count
        }
        if joined.count > 1 { classes.append(joined) }
    }

    /// The other values of its class.
    func others(like separator: CodedValue) -> [CodedValue] {
        for members in classes where members.contains(separator) { return members.filter { $0 != separator } }
        return []
    }

    var isAnyJoined: Bool { !classes.isEmpty }
}
