/// Conditions on the elements of one list, asked of all elements at once: what
/// each comparison says of them are the bits of one word, and a condition is
/// made of comparisons by *and* and *or* of such words.
///
/// Many checks ask the same few lists of a plan: `CheckConditions` has the
/// measurement. `ConditionProgram` asks where this cannot: longer lists, and
/// conditions on more than the element's own fields.
struct ElementColumns: Sendable {
    /// Elements, and comparisons, that fit in a word.
    static let most = UInt64.bitWidth

    /// For which elements something is certain, a bit for each.
    struct Rows {
        var yes: UInt64
        var no: UInt64
    }

    private enum Node {
        case comparison(Int32)
        // The parts follow, up to the node at `end`.
        case all(end: Int32)
        case any(end: Int32)
        case not
    }

    /// What all comparisons with a field say of a value: a bit for each.
    private struct Answer {
        var yes: UInt64 = 0
        /// Neither yes nor no.
        var open: UInt64 = 0
    }

    /// A field that is compared, and where the answers to its values begin.
    private struct Field {
        let index: Int
        let firstAnswer: Int
        let answerCount: Int
        /// The comparisons with it.
        var comparisons: UInt64
    }

    let scope: Scope
    private var nodes: [Node] = []
    private var comparisons: [Condition] = []
    /// The same in a program, which knows what they say of a value.
    private var programNodes: [Int] = []
    private var fields: [Field] = []
    private var answers: [Answer] = []

    // Of the rows that were asked last.
    private var rows: Range<Int>?
    private var all: UInt64 = 0
    private var columns: [Rows] = []

    init(_ scope: Scope) { self.scope = scope }
}

// MARK: - Laying out

extension ElementColumns {
    /// Adds a condition on elements, and returns the node that it begins with; nil
    /// where it asks more than their own fields, or too much.
    mutating func add(_ condition: Condition, in program: inout ConditionProgram) -> Int? {
        var all = comparisons
        guard add(condition, to: &all), all.count <= Self.most else { return nil }
        for comparison in all[comparisons.count...] { programNodes.append(program.add(comparison)) }
        comparisons = all
        let start = nodes.count
        append(condition)
        // They are made anew when rows are asked.
        fields = []
        return start
    }

    /// Adds the comparisons of a condition to all, each once; false where something
    /// else is asked, too.
    private func add(_ condition: Condition, to all: inout [Condition]) -> Bool {
        switch condition {
        case .comparison(let path, _):
            guard path.isOfElement else { return false }
            if !all.contains(condition) { all.append(condition) }
            return true
        case .all(let parts), .any(let parts): return parts.allSatisfy { add($0, to: &all) }
        case .not(let part): return add(part, to: &all)
        case .days, .order, .exists, .some, .every, .count, .distinct, .group, .meetings, .core, .coded,
            .firstPlan:
            return false
        }
    }

    private mutating func append(_ condition: Condition) {
        let start = nodes.count
        nodes.append(.not)
        switch condition {
        case .all(let parts):
            for part in parts { append(part) }
            nodes[start] = .all(end: Int32(nodes.count))
        case .any(let parts):
            for part in parts { append(part) }
            nodes[start] = .any(end: Int32(nodes.count))
        case .not(let part): append(part)
        default: nodes[start] = .comparison(Int32(comparisons.firstIndex(of: condition)!))
        }
    }

    /// - Parameter valueCounts: how many values the lists of fields have.
    private mutating func layOutFields(_ program: ConditionProgram, _ valueCounts: [Int]) {
        answers = []
        columns = Array(repeating: Rows(yes: 0, no: 0), count: comparisons.count)
        for (index, comparison) in comparisons.enumerated() {
            guard case .comparison(let path, _) = comparison else { continue }
            if let known = fields.firstIndex(where: { $0.index == path.field }) {
                fields[known].comparisons |= 1 << UInt64(index)
            } else {
                let count = Self.firstCode + (path.type.list.map { valueCounts[$0.rawValue] } ?? 0)
                fields.append(
                    Field(
                        index: path.field, firstAnswer: answers.count, answerCount: count,
                        comparisons: 1 << UInt64(index)))
                answers += Array(repeating: Answer(), count: count)
            }
        }
        for field in fields {
            for place in 0..<field.answerCount {
                answers[field.firstAnswer + place] = answer(of: field, to: Self.cell(at: place), program)
            }
        }
    }

    private static let firstCode = 4

    /// The place of what a field holds among the answers; nil: it has none.
    private static func place(of cell: FieldCell) -> Int? {
        switch cell {
        case .missing: 0
        case .notEvident: 1
        case .empty: 2
        case .filled: 3
        case .code(let code): firstCode + code
        case .codes, .number, .date, .text: nil
        }
    }

    private static func cell(at place: Int) -> FieldCell {
        switch place {
        case 0: .missing
        case 1: .notEvident
        case 2: .empty
        case 3: .filled
        default: .code(place - firstCode)
        }
    }

    private func answer(of field: Field, to cell: FieldCell, _ program: ConditionProgram) -> Answer {
        var answer = Answer()
        for index in comparisons.indices where field.comparisons >> UInt64(index) & 1 == 1 {
            switch program.truth(at: programNodes[index], of: cell) {
            case .yes: answer.yes |= 1 << UInt64(index)
            case .no: break
            case .notEvident, .missing: answer.open |= 1 << UInt64(index)
            }
        }
        return answer
    }
}

// MARK: - Asking

extension ElementColumns {
    /// All rows that were asked last.
    var everyRow: UInt64 { all }

    /// Forgets the rows that were asked last: another case has others there.
    mutating func forget() { rows = nil }

    /// For which rows the condition that begins at `node` is certainly true, and
    /// for which false; at most `most` of them.
    mutating func answer(
        at node: Int, of rows: Range<Int>, in view: CaseView, _ program: ConditionProgram,
        _ valueCounts: [Int]
    ) -> Rows {
        if fields.isEmpty { layOutFields(program, valueCounts) }
        if rows != self.rows { fillColumns(rows, in: view, program) }
        var node = node
        return answer(at: &node)
    }

    private func answer(at node: inout Int) -> Rows {
        let current = nodes[node]
        node += 1
        switch current {
        case .comparison(let index): return columns[Int(index)]
        case .not:
            let part = answer(at: &node)
            return Rows(yes: part.no, no: part.yes)
        case .all(let end):
            var result = Rows(yes: all, no: 0)
            while node < Int(end) {
                let part = answer(at: &node)
                result.yes &= part.yes
                result.no |= part.no
            }
            return result
        case .any(let end):
            var result = Rows(yes: 0, no: all)
            while node < Int(end) {
                let part = answer(at: &node)
                result.yes |= part.yes
                result.no &= part.no
            }
            return result
        }
    }

    private mutating func fillColumns(
        _ rows: Range<Int>, in view: CaseView, _ program: ConditionProgram
    ) {
        self.rows = rows
        all = rows.count == Self.most ? ~0 : 1 << UInt64(rows.count) - 1
        for index in columns.indices { columns[index] = Rows(yes: 0, no: all) }
        var row: UInt64 = 1
        for place in rows {
            let cells = view.row(at: place)
            for field in fields {
                let cell = view[cells, field.index]
                let known = Self.place(of: cell)
                var answer =
                    known.map { answers[field.firstAnswer + $0] } ?? answer(of: field, to: cell, program)
                while answer.yes != 0 {
                    let index = answer.yes.trailingZeroBitCount
                    columns[index].yes |= row
                    columns[index].no &= ~row
                    answer.yes &= answer.yes - 1
                }
                while answer.open != 0 {
                    columns[answer.open.trailingZeroBitCount].no &= ~row
                    answer.open &= answer.open - 1
                }
            }
            row <<= 1
        }
    }
}
