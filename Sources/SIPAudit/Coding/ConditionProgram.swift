/// Conditions over case files, laid out for asking them of a million: nodes in
/// one array, the parts of a node after it, and the values that a comparison
/// accepts as bits.
///
/// Walking the trees of `Condition` themselves takes nearly twice the
/// instructions (217 000 for a case file of the largest study, against 120 000;
/// Swift 6.3.1). That walk stands in the tests, to compare with.
struct ConditionProgram: Sendable {
    private enum Node {
        case comparison(Path, Test)
        case days(from: Path, to: Path, range: Int32)
        case order(Path, DateOrder, Path)
        case exists(Scope, Bool)
        // The condition on an element follows, up to the node at `end`.
        case some(Scope, end: Int32)
        case every(Scope, end: Int32)
        case count(Scope, range: Int32, end: Int32)
        // What it asks of elements, if of any, follows, up to the node at `end`.
        case counting(test: Int32, end: Int32)
        // The parts follow, up to the node at `end`.
        case all(end: Int32)
        case any(end: Int32)
        case not
        case coded(variable: Int32, Test)
        case firstPlan(FirstPlanQuestion)
    }

    /// What a comparison asks; `Comparison` without its lists, ranges and dates.
    private enum Test {
        /// `selection` is where the bits of the values begin.
        case isAny(selection: Int32)
        case isEmptyBox(Bool)
        case isEmptySet(Bool)
        /// `selection`: those of several values that count; -1: all.
        case isIn(range: Int32, selection: Int32)
        case isWithin(window: Int32)
        case isNotEvident
        case isMissing
    }

    /// A field of a scope's only row, or of the element under test.
    struct Path: Sendable {
        let scope: Scope
        let isOfElement: Bool
        let field: Int16

        init(_ path: FieldPath) {
            scope = path.scope
            isOfElement = path.isOfElement
            field = Int16(path.field)
        }
    }

    private var nodes: [Node] = []
    /// 64 values of a list in each.
    private var selections: [UInt64] = []
    private var ranges: [NumberRange] = []
    private var windows: [(from: PartialDate?, to: PartialDate?)] = []
    private var countingTests: [CountingTest] = []
}

// MARK: - Laying out

extension ConditionProgram {
    /// Adds a condition, and returns the node that it begins with.
    mutating func add(_ condition: Condition) -> Int {
        let start = nodes.count
        switch condition {
        case .comparison(let path, let comparison): nodes.append(.comparison(Path(path), test(comparison)))
        case .days(let from, let to, let range):
            nodes.append(.days(from: Path(from), to: Path(to), range: add(range)))
        case .order(let left, let order, let right):
            nodes.append(.order(Path(left), order, Path(right)))
        case .exists(let scope, let expected): nodes.append(.exists(scope, expected))
        case .some(let scope, let part): add(part) { .some(scope, end: $0) }
        case .every(let scope, let part): add(part) { .every(scope, end: $0) }
        case .count(let scope, let part, let range):
            let range = add(range)
            add(part) { .count(scope, range: range, end: $0) }
        case .distinct(let scope, let part, let by, as: let grouping, let range):
            add(.distinct(scope, by: Path(by), ActorGroups(grouping), range), part)
        case .group(let scope, let part, let by, let field, let least):
            add(.group(scope, by: Path(by), distinct: Path(field), atLeast: least), part)
        case .meetings(let size, let range):
            add(.meetings(ActorGroups(size.grouping), atLeast: size.atLeast, range), nil)
        case .core(let team): add(.core(team, ActorGroups(team.grouping)), nil)
        case .all(let parts): add(parts) { .all(end: $0) }
        case .any(let parts): add(parts) { .any(end: $0) }
        case .not(let part): add(part) { _ in .not }
        case .coded(let variable, let comparison):
            nodes.append(.coded(variable: Int32(variable), test(comparison)))
        case .firstPlan(let question): nodes.append(.firstPlan(question))
        }
        return start
    }

    private mutating func add(_ part: Condition, under node: (Int32) -> Node) {
        let start = nodes.count
        nodes.append(.not)
        _ = add(part)
        nodes[start] = node(Int32(nodes.count))
    }

    private mutating func add(_ parts: [Condition], under node: (Int32) -> Node) {
        let start = nodes.count
        nodes.append(.not)
        for part in parts { _ = add(part) }
        nodes[start] = node(Int32(nodes.count))
    }

    /// - Parameter part: what it asks of elements.
    private mutating func add(_ test: CountingTest, _ part: Condition?) {
        let index = Int32(countingTests.count)
        countingTests.append(test)
        let start = nodes.count
        nodes.append(.not)
        if let part { _ = add(part) }
        nodes[start] = .counting(test: index, end: Int32(nodes.count))
    }

    /// Where the bits of a selection begin.
    mutating func add(_ selection: CodeSelection) -> Int {
        let start = selections.count
        selection.appendWords(to: &selections)
        return start
    }

    private mutating func add(_ range: NumberRange) -> Int32 {
        ranges.append(range)
        return Int32(ranges.count - 1)
    }

    private mutating func test(_ comparison: Comparison) -> Test {
        switch comparison {
        case .isAny(let selection): return .isAny(selection: Int32(add(selection)))
        case .isEmptyBox(let expected): return .isEmptyBox(expected)
        case .isEmptySet(let expected): return .isEmptySet(expected)
        case .isIn(let range, let selection):
            return .isIn(range: add(range), selection: selection.map { Int32(add($0)) } ?? -1)
        case .isWithin(let from, let to):
            windows.append((from, to))
            return .isWithin(window: Int32(windows.count - 1))
        case .isNotEvident: return .isNotEvident
        case .isMissing: return .isMissing
        }
    }
}

// MARK: - Asking

extension ConditionProgram {
    /// The truth in a case of the condition that begins at `node`.
    ///
    /// `element` is the row that an enclosing `some`, `every` or `count` is
    /// testing.
    func truth(at node: Int, in view: CaseView, element: CaseRow? = nil) -> Truth {
        var node = node
        return truth(at: &node, in: view, element: element)
    }

    /// Leaves `node` after the condition, whose parts may not all be asked.
    @inline(__always)
    private func truth(at node: inout Int, in view: CaseView, element: CaseRow?) -> Truth {
        // Half of all nodes: asked without a call.
        guard case .comparison(let path, let test) = nodes[node] else {
            return truth(ofCompoundAt: &node, in: view, element: element)
        }
        node += 1
        return cell(path, in: view, element).truth { truth(of: $0, test) }
    }

    private func truth(ofCompoundAt node: inout Int, in view: CaseView, element: CaseRow?) -> Truth {
        let current = nodes[node]
        node += 1
        switch current {
        case .comparison: preconditionFailure("a comparison is not compound")
        case .days(let from, let to, let range):
            return dates(from, to, in: view, element).truth { ranges[Int(range)].truth(of: $0.days(to: $1)) }
        case .order(let left, let order, let right):
            return dates(left, right, in: view, element).truth { order.truth(of: $0, to: $1) }
        case .exists(let scope, let expected):
            guard let rows = view.range(of: scope) else { return view.absence(of: scope) }
            return Truth(rows.isEmpty != expected)
        case .some(let scope, let end): return some(scope, &node, end: Int(end), in: view)
        case .every(let scope, let end): return every(scope, &node, end: Int(end), in: view)
        case .count(let scope, let range, let end):
            let part = node
            node = Int(end)
            guard let rows = view.range(of: scope) else { return view.absence(of: scope) }
            return count(rows, part, in: view).truth(in: ranges[Int(range)])
        case .counting(let test, let end):
            let part = node
            node = Int(end)
            return truth(of: countingTests[Int(test)], part, in: view)
        case .all(let end): return all(&node, end: Int(end), in: view, element)
        case .any(let end): return any(&node, end: Int(end), in: view, element)
        case .not: return !truth(at: &node, in: view, element: element)
        case .coded(let variable, let test):
            guard let value = view.codedValues?[Int(variable)], value != .notApplicable else {
                return .missing
            }
            return truth(of: FieldCell(value), test)
        case .firstPlan(let question): return view.truth(of: question)
        }
    }

    /// False as soon as one part is; else *ej kodat* goes before *framgår ej*.
    private func all(_ node: inout Int, end: Int, in view: CaseView, _ element: CaseRow?) -> Truth {
        var result = Truth.yes
        while node < end {
            result.formAnd(truth(at: &node, in: view, element: element))
            if result == .no { node = end }
        }
        return result
    }

    /// True as soon as one part is; else *ej kodat* goes before *framgår ej*.
    private func any(_ node: inout Int, end: Int, in view: CaseView, _ element: CaseRow?) -> Truth {
        var isNone = Truth.yes
        while node < end {
            isNone.formAnd(!truth(at: &node, in: view, element: element))
            if isNone == .no { node = end }
        }
        return !isNone
    }

    private func some(_ scope: Scope, _ node: inout Int, end: Int, in view: CaseView) -> Truth {
        let part = node
        node = end
        guard let rows = view.range(of: scope) else { return view.absence(of: scope) }
        var isNone = Truth.yes
        for place in rows {
            isNone.formAnd(!truth(at: part, in: view, element: view.row(at: place)))
            if isNone == .no { break }
        }
        return !isNone
    }

    private func every(_ scope: Scope, _ node: inout Int, end: Int, in view: CaseView) -> Truth {
        let part = node
        node = end
        guard let rows = view.range(of: scope) else { return view.absence(of: scope) }
        var result = Truth.yes
        for place in rows {
            result.formAnd(truth(at: part, in: view, element: view.row(at: place)))
            if result == .no { break }
        }
        return result
    }

    /// How many rows meet the condition that begins at `node`.
    func count(_ rows: Range<Int>, _ node: Int, in view: CaseView) -> ElementCount {
        var count = ElementCount()
        for place in rows { count.add(truth(at: node, in: view, element: view.row(at: place))) }
        return count
    }

    /// The truth of a condition that asks one field, of what that may hold.
    func truth(at node: Int, of cell: FieldCell) -> Truth {
        if case .comparison(_, let test) = nodes[node] { return truth(of: cell, test) }
        var node = node
        return truth(at: &node, of: cell)
    }

    private func truth(at node: inout Int, of cell: FieldCell) -> Truth {
        let current = nodes[node]
        node += 1
        switch current {
        case .comparison(_, let test): return truth(of: cell, test)
        case .not: return !truth(at: &node, of: cell)
        case .all(let end):
            var result = Truth.yes
            while node < end { result.formAnd(truth(at: &node, of: cell)) }
            return result
        case .any(let end):
            var isNone = Truth.yes
            while node < end { isNone.formAnd(!truth(at: &node, of: cell)) }
            return !isNone
        default: preconditionFailure("asked of one field")
        }
    }

    private func truth(of cell: FieldCell, _ test: Test) -> Truth {
        switch test {
        case .isNotEvident: return Truth(cell.isNotEvident)
        case .isMissing: return Truth(cell.isMissing)
        case .isAny, .isEmptyBox, .isEmptySet, .isIn, .isWithin: break
        }
        switch (test, cell) {
        case (_, .missing): return .missing
        case (_, .notEvident): return .notEvident
        case (.isEmptyBox(let expected), _): return Truth(cell.isEmptyBox == expected)
        case (.isAny(let selection), .code(let index)):
            return Truth(selections[Int(selection) + index >> 6] >> UInt64(index & 63) & 1 == 1)
        case (.isAny(let selection), .codes(let set)):
            return Truth(set.bits & selections[Int(selection)] != 0)
        case (.isEmptySet(let expected), .codes(let set)): return Truth(set.isEmpty == expected)
        // An empty box for several values holds none of them.
        case (.isEmptySet(let expected), .empty): return Truth(expected)
        case (.isIn(let range, _), .empty): return Truth(ranges[Int(range)].contains(0))
        case (.isIn(let range, selection: -1), .number(let number)):
            return Truth(ranges[Int(range)].contains(number))
        case (.isIn(let range, let selection), .codes(let set)):
            return Truth(ranges[Int(range)].contains(members(of: set, in: Int(selection)).count))
        case (.isWithin(let window), .date(let date)):
            return date.truth(from: windows[Int(window)].from, to: windows[Int(window)].to)
        default: return .no
        }
    }

    /// The members of a set that are selected; -1 selects all.
    func members(of set: CodeSet, in selection: Int) -> CodeSet {
        selection < 0 ? set : CodeSet(bits: set.bits & selections[selection])
    }

    /// The cell that a path names: of the element under test, or of its
    /// scope's only row.
    func cell(_ path: Path, in view: CaseView, _ element: CaseRow? = nil) -> Known<FieldCell> {
        if path.isOfElement {
            guard let element else { preconditionFailure("an element path outside some, every or count") }
            return .known(view[element, Int(path.field)])
        }
        guard let rows = view.range(of: path.scope) else {
            return view.absence(of: path.scope) == .notEvident ? .notEvident : .missing
        }
        return rows.isEmpty ? .absent : .known(view[view.row(at: rows.lowerBound), Int(path.field)])
    }

    /// Two dates, as far as both are known.
    func dates(
        _ left: Path, _ right: Path, in view: CaseView, _ element: CaseRow? = nil
    ) -> Known<(PartialDate, PartialDate)> {
        switch (cell(left, in: view, element).date, cell(right, in: view, element).date) {
        case (.known(let left), .known(let right)): .known((left, right))
        case (.missing, _), (_, .missing): .missing
        case (.absent, _), (_, .absent): .absent
        case (.notEvident, _), (_, .notEvident): .notEvident
        }
    }
}
