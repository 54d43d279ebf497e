/// Up to 64 coded cases side by side, for asking something of all of them at
/// once: for each value of a variable a *plane*, a word with a bit for each case
/// that has the value.
///
/// Every value must be of its variable's kind.
struct CaseBlock: Sendable {
    static let capacity = 64

    /// The planes of *framgår ej*, *ej tillämpligt* and *ej kodat*, by the first.
    struct Status: Sendable {
        static let planeCount = 3
        let plane: Int32
    }

    private let columns: [CaseBlockLayout.Column]
    private(set) var caseCount = 0
    /// The cases that it holds.
    private(set) var cases: UInt64 = 0
    private var planes: [UInt64]
    /// A number for each place of the block, list by list. What stands there for
    /// a case that has none means nothing.
    private var numbers: [Int]

    init(_ layout: CaseBlockLayout) {
        columns = layout.columns
        planes = Array(repeating: 0, count: layout.planeCount)
        numbers = Array(repeating: 0, count: layout.numberListCount * Self.capacity)
    }

    var isFull: Bool { caseCount == Self.capacity }

    /// Takes in a case. O(variables of the layout).
    ///
    /// All of its values pass here, which is half of what counting costs: 2 700
    /// instructions for the 152 variables of the study, so that the loop has no
    /// check but those of the debug build.
    /// - Precondition: there is room.
    mutating func add(_ values: [CodedValue]) {
        precondition(!isFull, "the block is full")
        let place = caseCount
        values.withUnsafeBufferPointer { values in
            planes.withUnsafeMutableBufferPointer { planes in
                numbers.withUnsafeMutableBufferPointer { numbers in
                    for column in columns {
                        Self.add(values[Int(column.variable)], at: place, of: column, &planes, &numbers)
                    }
                }
            }
        }
        cases |= 1 << UInt64(place)
        caseCount += 1
    }

    @inline(__always)
    private static func add(
        _ value: CodedValue, at place: Int, of column: CaseBlockLayout.Column,
        _ planes: inout UnsafeMutableBufferPointer<UInt64>, _ numbers: inout UnsafeMutableBufferPointer<Int>
    ) {
        let bit: UInt64 = 1 << UInt64(place)
        // Nearly all are single values: asked first, and not by a table of jumps.
        if case .value(let index) = value {
            planes[Int(column.firstValue) &+ index] |= bit
            return
        }
        let status = Int(column.status.plane)
        switch value {
        case .value: break
        case .values(let set):
            var rest = set.bits
            while rest != 0 {
                planes[Int(column.firstValue) + rest.trailingZeroBitCount] |= bit
                rest &= rest - 1
            }
            if let list = column.numberList { numbers[list * capacity + place] = set.count }
        case .number(let number):
            if let list = column.numberList { numbers[list * capacity + place] = number }
        case .notEvident: planes[status] |= bit
        case .notApplicable: planes[status + 1] |= bit
        case .missing: planes[status + 2] |= bit
        }
    }

    mutating func removeAll() {
        caseCount = 0
        cases = 0
        for plane in planes.indices { planes[plane] = 0 }
    }
}

// MARK: - Asking

extension CaseBlock {
    subscript(plane: Int) -> UInt64 { planes[plane] }

    func isNotEvident(_ status: Status) -> UInt64 { planes[Int(status.plane)] }
    func isNotApplicable(_ status: Status) -> UInt64 { planes[Int(status.plane) + 1] }
    func isMissing(_ status: Status) -> UInt64 { planes[Int(status.plane) + 2] }

    /// The cases in which the variable has none of the three.
    func hasValue(_ status: Status) -> UInt64 {
        ~(isNotEvident(status) | isNotApplicable(status) | isMissing(status))
    }

    /// The cases whose number lies within two bounds; says nothing of those that
    /// have none.
    func isIn(_ atLeast: Int, _ atMost: Int, numberList list: Int) -> UInt64 {
        var cases: UInt64 = 0
        for place in 0..<caseCount {
            let number = numbers[list * Self.capacity + place]
            if number >= atLeast && number <= atMost { cases |= 1 << UInt64(place) }
        }
        return cases
    }

    /// The sum over some cases, all of which have a number.
    func sum(ofNumberList list: Int, over cases: UInt64) -> Int {
        var sum = 0
        var rest = cases
        while rest != 0 {
            sum += numbers[list * Self.capacity + rest.trailingZeroBitCount]
            rest &= rest - 1
        }
        return sum
    }
}
