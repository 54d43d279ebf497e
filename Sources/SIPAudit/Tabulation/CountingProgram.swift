/// How cases are counted into the cells of tables: the cells, sorted by what is
/// asked of a case, and asked of 64 cases at once.
///
/// What several cells ask is asked once: the group of a column once for all
/// tables, the condition of a row once for all its columns, and the two cells of
/// a tested row once for themselves and their pair. MEASUREMENT
/// That stands in the tests, to compare with.
struct CountingProgram: Sendable {
    /// What some cells of one row count.
    private struct Question {
        /// In `variables`: those that decide whether a case is in the base.
        let variables: Range<Int>
        let content: Content
        /// In `cells`: those that count the answer.
        var cells: Range<Int>
    }

    private enum Content {
        /// The node where the condition begins.
        case condition(Int)
        /// The numbers that are summed, and those that the base sums; nil: the
        /// base is the number of cases.
        case sum(numberList: Int, base: Int?)
    }

    private struct Cell {
        /// In `groups`: which cases its column has.
        let group: Int
        /// Its first counter.
        let slot: Int
    }

    /// The two questions of a tested row, and the first counter of their pair.
    private struct Pair {
        let first: Int
        let second: Int
        let slot: Int
    }

    private var layout: CaseBlockLayout
    private var conditions = CodedConditionProgram()
    /// The groups of all columns, each once: the node where its condition
    /// begins. Group 0 has every case.
    private var groups: [Int] = []
    private var variables: [CaseBlock.Status] = []
    private var cells: [Cell] = []
    private var questions: [Question] = []
    private var pairs: [Pair] = []

    init(_ tables: [TableLayout], variables: [Variable]) {
        self.init(tables.map { ($0, $0.rows) }, variables: variables)
    }

    /// Counts only some rows of each table.
    init(_ tables: [(table: TableLayout, rows: [RowLayout])], variables: [Variable]) {
        layout = CaseBlockLayout(variables)
        var known: [CodedCondition] = []
        for (table, rows) in tables where !rows.isEmpty {
            let groups = table.definition.columns.map { group(of: $0, among: &known) }
            for row in rows { add(row, groups: groups) }
        }
    }

    /// The group of a column; a column of a value has all cases in its base.
    private mutating func group(
        of column: TableDefinition.Column, among known: inout [CodedCondition]
    ) -> Int {
        guard case .group(let condition?) = column.content else { return 0 }
        // A study has a handful of groups, which most of its tables share.
        if let index = known.firstIndex(of: condition) { return index + 1 }
        known.append(condition)
        groups.append(conditions.add(condition, to: &layout))
        return known.count
    }

    private mutating func add(_ row: RowLayout, groups: [Int]) {
        let first = questions.count
        var questionOfColumn: [Int?] = Array(repeating: nil, count: groups.count)
        for (column, measure) in row.cells.enumerated() {
            guard let measure else { continue }
            if !row.asksTheSameInAllColumns || questions.count == first { ask(measure) }
            cells.append(Cell(group: groups[column], slot: row.slot(of: column)))
            questions[questions.count - 1].cells =
                questions[questions.count - 1].cells.lowerBound..<cells.count
            questionOfColumn[column] = questions.count - 1
        }
        guard let test = row.test, let first = questionOfColumn[test.first],
            let second = questionOfColumn[test.second]
        else { return }
        pairs.append(Pair(first: first, second: second, slot: row.slotOfPair))
    }

    private mutating func ask(_ measure: RowLayout.Measure) {
        let firstVariable = variables.count
        for variable in measure.variables { variables.append(layout.status(of: variable)) }
        let content: Content =
            switch measure {
            case .cases(let condition): .condition(conditions.add(condition, to: &layout))
            case .sum(let variable, let base):
                .sum(
                    numberList: layout.numberList(of: variable), base: base.map { layout.numberList(of: $0) })
            }
        questions.append(
            Question(
                variables: firstVariable..<variables.count, content: content,
                cells: cells.count..<cells.count))
    }
}

// MARK: - Counting

extension CountingProgram {
    /// What the cases of a block answer to a question.
    private struct Answer {
        /// The cases to which all variables of the question apply and for which
        /// they were coded.
        var base: UInt64
        var missing: UInt64
        /// The cases that a sum leaves out of its base.
        var notEvident: UInt64 = 0
        /// The cases in the base that count.
        var yes: UInt64
        /// The cases in the base that *framgår ej* leaves open: they do not
        /// count.
        var open: UInt64 = 0
    }

    private typealias Counters = UnsafeMutableBufferPointer<Int>

    /// A block that holds what is asked, of no case yet.
    var emptyBlock: CaseBlock { CaseBlock(layout) }

    /// Counts the cases of a block into the counters of all tables. O(cells).
    func count(_ block: CaseBlock, into counts: inout [Int]) {
        let groups = [block.cases] + groups.map { block.cases & conditions.outcome(at: $0, in: block).yes }
        counts.withUnsafeMutableBufferPointer { counts in
            var answers: [Answer] = []
            answers.reserveCapacity(questions.count)
            for question in questions {
                let answer = answer(to: question, in: block)
                for index in question.cells {
                    let (group, slot) = (groups[cells[index].group], cells[index].slot)
                    switch question.content {
                    case .condition: count(answer, of: group, at: slot, &counts)
                    case .sum(let list, let base):
                        sum(list, base: base, answer, of: group, in: block, at: slot, &counts)
                    }
                }
                answers.append(answer)
            }
            for pair in pairs { count(answers[pair.first], answers[pair.second], at: pair.slot, &counts) }
        }
    }

    /// Who is in the base, and what they answer.
    ///
    /// What does not apply is outside, whatever else is missing. What is not
    /// evident is a value of a condition, but adds to no sum.
    private func answer(to question: Question, in block: CaseBlock) -> Answer {
        var (notApplicable, missing, notEvident) = (UInt64(0), UInt64(0), UInt64(0))
        for status in variables[question.variables] {
            notApplicable |= block.isNotApplicable(status)
            missing |= block.isMissing(status)
            notEvident |= block.isNotEvident(status)
        }
        let applies = block.cases & ~notApplicable
        let base = applies & ~missing
        switch question.content {
        case .condition(let node):
            let outcome = conditions.outcome(at: node, in: block)
            return Answer(
                base: base, missing: applies & missing, yes: base & outcome.yes,
                open: base & ~(outcome.yes | outcome.no))
        case .sum(let list, _):
            return Answer(
                base: base & ~notEvident, missing: applies & missing, notEvident: base & notEvident,
                yes: base & ~notEvident & block.isIn(1, .max, numberList: list))
        }
    }

    /// Counts the answers of a group to a condition.
    private func count(_ answer: Answer, of group: UInt64, at slot: Int, _ counts: inout Counters) {
        counts[slot] += (answer.yes & group).nonzeroBitCount
        counts[slot + 1] += (answer.base & group).nonzeroBitCount
        // Mostly everything was coded.
        if answer.missing != 0 { counts[slot + 2] += (answer.missing & group).nonzeroBitCount }
    }

    /// Sums the numbers of a group.
    private func sum(
        _ list: Int, base: Int?, _ answer: Answer, of group: UInt64, in block: CaseBlock, at slot: Int,
        _ counts: inout Counters
    ) {
        let cases = answer.base & group
        counts[slot] += block.sum(ofNumberList: list, over: cases)
        counts[slot + 1] += base.map { block.sum(ofNumberList: $0, over: cases) } ?? cases.nonzeroBitCount
        counts[slot + 2] += (answer.missing & group).nonzeroBitCount
        counts[slot + 3] += (answer.notEvident & group).nonzeroBitCount
    }

    /// Counts how two answers pair.
    private func count(_ first: Answer, _ second: Answer, at slot: Int, _ counts: inout Counters) {
        let base = first.base & second.base
        counts[slot] += (base & first.yes & second.yes).nonzeroBitCount
        counts[slot + 1] += (base & first.yes & ~second.yes).nonzeroBitCount
        counts[slot + 2] += (base & ~first.yes & second.yes).nonzeroBitCount
        counts[slot + 3] += (base & ~(first.yes | second.yes)).nonzeroBitCount
        counts[slot + 4] += (base & (first.open | second.open)).nonzeroBitCount
    }
}
