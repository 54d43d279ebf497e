/// How every case is counted: the cells of all tables, sorted by what is asked
/// of the case.
///
/// What several cells ask is asked once for each case: the group of a column
/// once for all tables, the condition of a row once for all its columns, and
/// the two cells of a tested row once for themselves and their pair. Counting
/// a case of the largest study so takes a tenth of the instructions that it
/// takes cell by cell, which stands in the tests, to compare with.
struct CountingProgram: Sendable {
    /// What some cells of one row count.
    private struct Question {
        let measure: Measure
        /// In `variables`: those that decide whether a case is in the base.
        let variables: Range<Int>
        /// In `cells`: the cells that count the answer.
        var cells: Range<Int>
    }

    private enum Measure {
        /// The node where a condition begins.
        case cases(Int)
        case sum(Int, of: Int?)
    }

    private struct Cell {
        /// In `groups`: which cases its column has.
        let group: Int
        /// Its first counter.
        let slot: Int
    }

    private struct Row {
        let questions: Range<Int>
        let pair: Pair?
    }

    /// The two questions of a tested row, and the first counter of their pair.
    private struct Pair {
        let first: Int
        let second: Int
        let slot: Int
    }

    /// A table with a row for each municipality.
    private struct MunicipalityTable {
        let variable: Int
        let offset: Int
        let kindCount: Int
    }

    private var conditions = CodedConditionProgram()
    /// The groups of all columns, each once: the node where its condition
    /// begins. Group 0 has every case.
    private var groups: [Int] = []
    private var variables: [Int] = []
    private var cells: [Cell] = []
    private var questions: [Question] = []
    private var rows: [Row] = []
    private var municipalityTables: [MunicipalityTable] = []

    init(_ tables: [TableLayout]) {
        var known: [CodedCondition] = []
        for table in tables {
            if case .municipalities(let variable, _) = table.definition.body {
                municipalityTables.append(
                    MunicipalityTable(
                        variable: variable, offset: table.municipalityOffset,
                        kindCount: table.municipalityCounterCount - 1))
            }
            guard !table.rows.isEmpty else { continue }
            let groups = table.definition.columns.map { group(of: $0, among: &known) }
            for row in table.rows { add(row, groups: groups) }
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
        groups.append(conditions.add(condition))
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
        var pair: Pair?
        if let test = row.test, let first = questionOfColumn[test.first],
            let second = questionOfColumn[test.second]
        {
            pair = Pair(first: first, second: second, slot: row.slotOfPair)
        }
        rows.append(Row(questions: first..<questions.count, pair: pair))
    }

    private mutating func ask(_ measure: RowLayout.Measure) {
        let start = variables.count
        variables += measure.variables
        let compiled: Measure =
            switch measure {
            case .cases(let condition): .cases(conditions.add(condition))
            case .sum(let variable, let base): .sum(variable, of: base)
            }
        questions.append(
            Question(measure: compiled, variables: start..<variables.count, cells: cells.count..<cells.count))
    }
}

// MARK: - Counting a case

extension CountingProgram {
    /// What a case answers to a question.
    private enum Answer {
        case inBase(count: Int, base: Int)
        case outside, missing, notEvident

        /// Whether it counts as a yes of a pair; nil outside the base.
        var isYes: Bool? {
            if case .inBase(let count, _) = self { count > 0 } else { nil }
        }
    }

    /// Counts one case into the counters of all tables. O(cells).
    func count(_ values: [CodedValue], into counts: inout [Int]) {
        values.withUnsafeBufferPointer { values in
            let isInGroup = [true] + groups.map { conditions.holds(at: $0, in: values) }
            counts.withUnsafeMutableBufferPointer { counts in
                for row in rows { count(row, values, isInGroup, &counts) }
            }
        }
    }

    private func count(
        _ row: Row, _ values: UnsafeBufferPointer<CodedValue>, _ isInGroup: [Bool],
        _ counts: inout UnsafeMutableBufferPointer<Int>
    ) {
        var first: Bool?
        var second: Bool?
        for index in row.questions {
            let question = questions[index]
            let isOfPair = row.pair.map { $0.first == index || $0.second == index } ?? false
            let isAsked = isOfPair || question.cells.contains { isInGroup[cells[$0].group] }
            guard isAsked else { continue }
            let answer = answer(to: question, values)
            if let pair = row.pair {
                if pair.first == index { first = answer.isYes }
                if pair.second == index { second = answer.isYes }
            }
            for cell in question.cells where isInGroup[cells[cell].group] {
                let slot = cells[cell].slot
                switch answer {
                case .inBase(let count, let base):
                    counts[slot] += count
                    counts[slot + 1] += base
                case .outside: break
                case .missing: counts[slot + 2] += 1
                case .notEvident: counts[slot + 3] += 1
                }
            }
        }
        guard let pair = row.pair, let first, let second else { return }
        counts[pair.slot + (first ? 0 : 2) + (second ? 0 : 1)] += 1
    }

    /// Whether a case is in the base, and what it adds there.
    ///
    /// In the base are the cases to which all variables of the question apply
    /// and for which they were coded. What does not apply is outside, whatever
    /// else is missing.
    private func answer(to question: Question, _ values: UnsafeBufferPointer<CodedValue>) -> Answer {
        var isMissing = false
        var isNotEvident = false
        for index in question.variables {
            switch values[variables[index]] {
            case .notApplicable: return .outside
            case .missing: isMissing = true
            case .notEvident: isNotEvident = true
            case .value, .values, .number: continue
            }
        }
        if isMissing { return .missing }
        switch question.measure {
        case .cases(let condition):
            return .inBase(count: conditions.holds(at: condition, in: values) ? 1 : 0, base: 1)
        case .sum(let variable, let base):
            // What is not evident is a value of a condition, but adds to no sum.
            if isNotEvident { return .notEvident }
            return .inBase(
                count: Self.number(values[variable]), base: base.map { Self.number(values[$0]) } ?? 1)
        }
    }

    private static func number(_ value: CodedValue) -> Int {
        if case .number(let number) = value { number } else { 0 }
    }

    /// Counts one case into the counters of its municipality.
    func countMunicipality(_ values: [CodedValue], into counts: inout [Int]) {
        for table in municipalityTables {
            let kind = if case .value(let index) = values[table.variable] { index } else { table.kindCount }
            counts[table.offset + kind] += 1
        }
    }
}
