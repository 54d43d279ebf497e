/// What every coded value of a case file is spelled like in one format, ready to
/// be copied: a case file holds some hundred of them.
struct SpelledValues: Sendable {
    /// All spellings, one after the other, and where each begins.
    private let bytes: [UInt8]
    private let starts: [Int]
    private let firstOfList: [Int]
    private let firstOfVariable: [Int]
    private let firstItem: Int
    private let firstReserved: Int

    enum Reserved: Int, CaseIterable {
        case notEvident, emptyBox, filledBox

        var word: String {
            switch self {
            case .notEvident: Spelling.notEvident
            case .emptyBox: Spelling.emptyBox
            case .filledBox: Spelling.filledBox
            }
        }
    }

    /// - Parameter spell: how an id is written in the format.
    init(_ codebook: Codebook, spell: (String) -> [UInt8]) {
        var bytes: [UInt8] = []
        var starts: [Int] = []
        func add(_ words: some Sequence<String>) -> Int {
            let first = starts.count
            for word in words {
                starts.append(bytes.count)
                bytes += spell(word)
            }
            return first
        }
        firstOfList = ListID.allCases.map { add(codebook.list($0).values.map(\.id)) }
        firstOfVariable = codebook.variables.map { add($0.values.values.map(\.id)) }
        firstItem = add(codebook.variables.map(\.id))
        firstReserved = add(Reserved.allCases.map(\.word))
        self.starts = starts + [bytes.count]
        self.bytes = bytes
    }

    /// Where the values of a field begin whose type names a list, or the items.
    func first(of type: FieldType) -> Int { type.list.map { firstOfList[$0.rawValue] } ?? firstItem }

    /// Where the values of the variable begin that an observation speaks of.
    func firstOfValue(in part: some CasePart) -> Int {
        guard let observation = part as? Observation, case .code(let item) = observation.cell(.item) else {
            return 0
        }
        return firstOfVariable[item]
    }

    func append(_ place: Int, to text: inout TextBuffer) {
        bytes.withUnsafeBufferPointer {
            text.append(UnsafeBufferPointer(rebasing: $0[starts[place]..<starts[place + 1]]))
        }
    }

    func append(_ word: Reserved, to text: inout TextBuffer) {
        append(firstReserved + word.rawValue, to: &text)
    }
}

extension TextBuffer {
    /// A date in the precision it has.
    mutating func append(_ date: PartialDate) {
        let (year, month, day) = date.firstDay
        append(year)
        if date.precision == .year { return }
        append(byte: ASCII.minus)
        append(twoDigits: month)
        if date.precision == .month { return }
        append(byte: ASCII.minus)
        append(twoDigits: day)
    }

    private mutating func append(twoDigits number: Int) {
        append(byte: ASCII.zero + UInt8(truncatingIfNeeded: number / 10))
        append(byte: ASCII.zero + UInt8(truncatingIfNeeded: number % 10))
    }
}
