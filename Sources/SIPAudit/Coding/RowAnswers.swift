/// What the columns of a `RowProgram` came to in a case.
///
/// Its memory is kept from case to case.
struct RowAnswers: Sendable {
    /// By panel: the columns that are not false, the true ones, and those that
    /// are *ej kodat*.
    private var words: [UInt64] = []
    /// By counted column: how many rows meet it.
    private var counts: [Int] = []

    /// The same without asking at each reading who else has the arrays.
    struct Lent {
        fileprivate let words: UnsafePointer<UInt64>
        fileprivate let counts: UnsafePointer<Int>

        @inline(__always)
        func truth(ofColumn column: Int) -> Truth {
            let words = words + 3 * (column >> 6)
            let bit = UInt64(truncatingIfNeeded: column)
            if words[0] &>> bit & 1 == 0 { return .no }
            if words[1] &>> bit & 1 == 1 { return .yes }
            return words[2] &>> bit & 1 == 1 ? .missing : .notEvident
        }

        /// The columns of a panel that are not false.
        @inline(__always)
        func standing(ofPanel panel: Int) -> UInt64 { words[3 * panel] }

        /// How many rows meet a counted column, where that is known of all of them.
        func count(ofColumn column: Int, in program: RowProgram) -> Known<Int> {
            switch truth(ofColumn: column) {
            case .missing: .missing
            case .notEvident: .notEvident
            case .yes, .no:
                .known(counts[program.panels[column >> 6].count(of: 1 << UInt64(column & 63))])
            }
        }
    }

    @inline(__always)
    func lend<Result>(_ body: (Lent) -> Result) -> Result {
        words.withUnsafeBufferPointer { words in
            counts.withUnsafeBufferPointer { counts in
                // `begin` leaves neither empty.
                body(
                    Lent(
                        words: words.baseAddress.unsafelyUnwrapped,
                        counts: counts.baseAddress.unsafelyUnwrapped))
            }
        }
    }

    mutating func begin(panelCount: Int, countCount: Int) {
        if words.count != 3 * panelCount + 3 { words = Array(repeating: 0, count: 3 * panelCount + 3) }
        if counts.count != countCount + 1 { counts = Array(repeating: 0, count: countCount + 1) }
        for index in counts.indices { counts[index] = 0 }
    }

    @inline(__always)
    mutating func setPanel(_ panel: Int, standing: UInt64, isTrue: UInt64, missing: UInt64) {
        words[3 * panel] = standing
        words[3 * panel + 1] = isTrue
        words[3 * panel + 2] = missing
    }

    /// - Parameter truth: why there are no rows.
    mutating func setPanel(_ panel: Int, to truth: Truth) {
        setPanel(panel, standing: .max, isTrue: 0, missing: truth == .missing ? .max : 0)
    }

    /// Counts a row that meets some counted columns of a panel.
    mutating func count(_ columns: UInt64, in panel: UnsafePointer<RowProgram.Panel>) {
        var rest = columns
        while rest != 0 {
            counts[panel.pointee.count(of: rest & ~(rest &- 1))] += 1
            rest &= rest &- 1
        }
    }
}
