/// Works out the words of a `RowProgram`: what each value of a field makes of the
/// columns that ask it.
struct RowProgramWords {
    private var panels: [RowProgram.Panel] = []
    private var fields: [RowProgram.Field] = []
    private var words: [UInt64] = []
    private var tests: [RowProgram.Test] = []
    private var exclusions: [RowProgram.Exclusion] = []
    private var conditions = ConditionProgram()
    private var countCount = 0

    var program: RowProgram {
        RowProgram(
            panels: FrozenArray(panels), fields: FrozenArray(fields), words: FrozenArray(words), tests: tests,
            exclusions: exclusions, conditions: conditions, countCount: countCount)
    }

    mutating func add(_ draft: RowProgramLayout.Draft) {
        let firstField = fields.count
        for (field, asked) in draft.parts.sorted(by: { $0.key < $1.key }) {
            add(field, asked, holdsSets: draft.scope.fields[field].type.holdsSets)
        }
        exclusions += draft.exclusions
        panels.append(
            RowProgram.Panel(
                scope: draft.scope, fields: firstField..<fields.count,
                exclusions: exclusions.count - draft.exclusions.count..<exclusions.count,
                inverted: draft.inverted, trueOfNone: draft.trueOfNone, counted: draft.counted,
                firstCount: countCount))
        countCount += draft.counted.nonzeroBitCount
    }

    /// - Parameters:
    ///   - asked: what each column asks of the field.
    ///   - holdsSets: whether it can have several values at a time.
    private mutating func add(_ field: Int, _ asked: [RowProgramLayout.Part], holdsSets: Bool) {
        var all = FieldWords(
            valueCount: asked.reduce(0) { max($0, $1.condition.endOfSelections) }, holdsSets: holdsSets)
        let firstTest = tests.count
        for part in asked {
            let column = part.column
            if case .comparison(_, .isAny(let selection)) = part.condition {
                all.add(selection, column)
                if holdsSets { continue }
                // For a cell that has several values against the type of its field.
                tests.append(.init(column: column, node: conditions.add(part.condition), kinds: .sets))
            } else {
                let kinds = part.condition.kindsLeftOpen(holdsSets: holdsSets)
                let node = conditions.add(part.condition)
                tests.append(.init(column: column, node: node, kinds: kinds))
                all.add(part.condition, column, leavingOpen: kinds) { conditions.truth(at: node, of: $0) }
            }
        }
        fields.append(all.field(field, tests: firstTest..<tests.count, tests[firstTest...], &words))
    }
}

/// The words of one field.
private struct FieldWords {
    private let holdsSets: Bool
    private var values: [UInt64]
    private var members: [UInt64]
    private var other: UInt64 = .max
    private var empty: UInt64 = .max
    private var number: UInt64 = .max
    private var date: UInt64 = .max
    private var noValues: UInt64 = .max
    private var someValues: UInt64 = .max
    private var missing = RowProgram.Columns()
    private var notEvident = RowProgram.Columns()

    init(valueCount: Int, holdsSets: Bool) {
        self.holdsSets = holdsSets
        values = Array(repeating: .max, count: valueCount)
        members = Array(repeating: 0, count: holdsSets ? min(valueCount, CodeSet.capacity) : 0)
    }

    /// A column that asks for one of some values.
    mutating func add(_ selection: CodeSelection, _ column: UInt64) {
        for code in values.indices where !selection.contains(code) { values[code] &= ~column }
        for code in members.indices where selection.contains(code) { members[code] |= column }
        other &= ~column
        empty &= ~column
        number &= ~column
        date &= ~column
        // Of several values against the type of the field, tests tell.
        if holdsSets {
            noValues &= ~column
            someValues &= ~column
        }
        missing.missing |= column
        notEvident.notEvident |= column
    }

    /// A column that asks anything else.
    ///
    /// - Parameters:
    ///   - kinds: those that no word answers.
    ///   - truth: its truth of a cell.
    mutating func add(
        _ condition: Condition, _ column: UInt64, leavingOpen kinds: RowProgram.CellKinds,
        _ truth: (FieldCell) -> Truth
    ) {
        if truth(.filled) == .no { other &= ~column }
        if condition.endOfSelections == 0 {
            // Every value is as good as what has none that is asked for.
            if other & column == 0 { for code in values.indices { values[code] &= ~column } }
        } else {
            for code in values.indices where truth(.code(code)) == .no { values[code] &= ~column }
        }
        if truth(.empty) == .no { empty &= ~column }
        if !kinds.contains(.numbers), truth(.number(0)) == .no { number &= ~column }
        if !kinds.contains(.dates), other & column == 0 { date &= ~column }
        if !kinds.contains(.sets) {
            if truth(.codes(CodeSet())) == .no { noValues &= ~column }
            if truth(.codes(CodeSet(bits: 1))) == .no { someValues &= ~column }
        }
        missing.formAnd(truth(.missing), column: column)
        notEvident.formAnd(truth(.notEvident), column: column)
    }

    func field(
        _ field: Int, tests range: Range<Int>, _ tests: ArraySlice<RowProgram.Test>, _ words: inout [UInt64]
    ) -> RowProgram.Field {
        let firstValue = words.count
        words += values
        let firstMember = words.count
        words += members
        return RowProgram.Field(
            field: field, firstValue: firstValue, valueCount: values.count, whenOther: other,
            whenEmpty: empty, whenMissing: missing, whenNotEvident: notEvident, whenNumber: number,
            whenDate: date, whenNoValues: noValues, whenValues: someValues, firstMember: firstMember,
            memberCount: members.count, tests: range,
            tested: tests.reduce(into: []) { $0.formUnion($1.kinds) })
    }
}

extension FieldType {
    fileprivate var holdsSets: Bool { if case .multiple = content { true } else { false } }
}

extension Condition {
    /// After the last value that a comparison selects.
    fileprivate var endOfSelections: Int {
        switch self {
        case .comparison(_, .isAny(let selection)): selection.end
        case .not(let part): part.endOfSelections
        case .all(let parts), .any(let parts): parts.reduce(0) { max($0, $1.endOfSelections) }
        default: 0
        }
    }

    /// The kinds of cells of which it asks more than that they are such.
    fileprivate func kindsLeftOpen(holdsSets: Bool) -> RowProgram.CellKinds {
        switch self {
        case .comparison(_, let comparison):
            var kinds: RowProgram.CellKinds = holdsSets ? [] : .sets
            switch comparison {
            case .isAny: kinds.insert(.sets)
            case .isIn: kinds.formUnion([.numbers, .sets])
            case .isWithin: kinds.insert(.dates)
            case .isEmptyBox, .isEmptySet, .isNotEvident, .isMissing: break
            }
            return kinds
        case .not(let part): return part.kindsLeftOpen(holdsSets: holdsSets)
        case .all(let parts), .any(let parts):
            return parts.reduce(into: []) { $0.formUnion($1.kindsLeftOpen(holdsSets: holdsSets)) }
        default: return []
        }
    }
}
