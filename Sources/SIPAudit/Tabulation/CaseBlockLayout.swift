/// Where a `CaseBlock` holds what of which variable. A variable that nobody asks
/// for has no place.
struct CaseBlockLayout: Sendable {
    /// The place of one variable. In few bytes, since every case goes through
    /// all of them.
    struct Column: Sendable {
        let variable: Int32
        let status: CaseBlock.Status
        /// The planes of the values of its list begin here.
        let firstValue: Int32
        fileprivate var numberListOrMinus1: Int32 = -1

        /// Where its numbers stand, or how many values it has of several; nil:
        /// nobody asks.
        var numberList: Int? { numberListOrMinus1 < 0 ? nil : Int(numberListOrMinus1) }
    }

    private let variables: [Variable]
    private var columnOfVariable: [Int?]
    private(set) var columns: [Column] = []
    private(set) var planeCount = 0
    private(set) var numberListCount = 0

    /// A layout without any place.
    init(_ variables: [Variable]) {
        self.variables = variables
        columnOfVariable = Array(repeating: nil, count: variables.count)
    }

    /// Which planes tell whether a variable has a value.
    mutating func status(of variable: Int) -> CaseBlock.Status {
        columns[index(of: variable)].status
    }

    /// The planes of a variable's values, in the order of its list.
    mutating func values(of variable: Int) -> Range<Int> {
        let first = Int(columns[index(of: variable)].firstValue)
        return first..<first + variables[variable].values.values.count
    }

    /// Which list has the numbers of a variable, or of one that can have several
    /// values how many it has.
    mutating func numberList(of variable: Int) -> Int {
        precondition(variables[variable].kind != .single, "a single value is no number")
        let index = index(of: variable)
        if let list = columns[index].numberList { return list }
        columns[index].numberListOrMinus1 = Int32(numberListCount)
        numberListCount += 1
        return numberListCount - 1
    }

    /// The place that a variable has in `columns`, or gets.
    private mutating func index(of variable: Int) -> Int {
        if let index = columnOfVariable[variable] { return index }
        let firstValue = planeCount + CaseBlock.Status.planeCount
        let column = Column(
            variable: Int32(variable), status: CaseBlock.Status(plane: Int32(planeCount)),
            firstValue: Int32(firstValue))
        planeCount = firstValue + variables[variable].values.values.count
        columnOfVariable[variable] = columns.count
        columns.append(column)
        return columns.count - 1
    }
}
