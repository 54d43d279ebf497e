/// The conditions of a study's checks, laid out for asking all of them of one
/// subject after another.
///
/// A check reports what is certainly true, so of a truth nothing else is asked,
/// and nothing is asked once that is decided; what costs little is asked first.
/// What elements of lists are asked, `ElementColumns` asks of all at once. One
/// truth after the other from a `ConditionProgram` took 84 000 instructions for a
/// case of 15 kB; so it takes 64 000 (Swift 6.3.1).
struct CheckConditions: Sendable {
    private enum Node {
        // The parts follow, up to the node at `end`.
        case all(end: Int32)
        case any(end: Int32)
        case not
        // What is asked of elements begins at `part` of a list's columns; `node` is
        // the whole in the program.
        case some(list: Int32, part: Int32, node: Int32)
        case every(list: Int32, part: Int32, node: Int32)
        /// What the program asks.
        case other(node: Int32)
    }

    private(set) var program = ConditionProgram()
    private var nodes: [Node] = []
    private var lists: [ElementColumns] = []
    /// How many values each list of the codebook has.
    private let valueCounts: [Int]

    init(_ codebook: Codebook) {
        valueCounts = ListID.allCases.map { codebook.list($0).values.count }
    }
}

// MARK: - Laying out

extension CheckConditions {
    /// Adds a condition, and returns the node that it begins with.
    mutating func add(_ condition: Condition) -> Int {
        let start = nodes.count
        switch condition {
        case .all(let parts): add(parts) { .all(end: $0) }
        case .any(let parts): add(parts) { .any(end: $0) }
        case .not(let part):
            nodes.append(.not)
            _ = add(part)
        case .some(let scope, let part):
            add(condition, scope, part) { .some(list: $0, part: $1, node: $2) }
        case .every(let scope, let part):
            add(condition, scope, part) { .every(list: $0, part: $1, node: $2) }
        case .comparison, .days, .order, .exists, .count, .distinct, .group, .meetings, .core, .coded,
            .firstPlan:
            nodes.append(.other(node: Int32(program.add(condition))))
        }
        return start
    }

    /// Adds a condition whose truth is asked as it is, and returns its node in
    /// `program`.
    mutating func addToProgram(_ condition: Condition) -> Int { program.add(condition) }

    private mutating func add(_ parts: [Condition], under node: (Int32) -> Node) {
        let start = nodes.count
        nodes.append(.not)
        // The order of parts makes no difference to what is certain.
        for cost in 0...2 {
            for part in parts where Self.cost(of: part) == cost { _ = add(part) }
        }
        nodes[start] = node(Int32(nodes.count))
    }

    /// - Parameter part: what the condition asks of elements.
    private mutating func add(
        _ condition: Condition, _ scope: Scope, _ part: Condition,
        _ node: (_ list: Int32, _ part: Int32, _ node: Int32) -> Node
    ) {
        let list = lists.firstIndex { $0.scope == scope } ?? lists.count
        if list == lists.count { lists.append(ElementColumns(scope)) }
        let place = lists[list].add(part, in: &program)
        let whole = Int32(program.add(condition))
        nodes.append(place.map { node(Int32(list), Int32($0), whole) } ?? .other(node: whole))
    }

    private static func cost(of condition: Condition) -> Int {
        switch condition {
        case .comparison, .coded, .firstPlan, .exists, .order, .days: 0
        case .some, .every: 1
        case .not(let part): cost(of: part)
        case .all(let parts), .any(let parts): parts.map(cost).max() ?? 0
        case .count, .distinct, .group, .meetings, .core: 2
        }
    }
}

// MARK: - Asking

extension CheckConditions {
    /// Before another case is asked.
    mutating func beginCase() {
        for list in lists.indices { lists[list].forget() }
    }

    /// Whether the condition that begins at `node` is certainly true in a case.
    mutating func holds(at node: Int, in view: CaseView, element: CaseRow?) -> Bool {
        var node = node
        return isCertainly(true, at: &node, in: view, element)
    }

    /// Whether the condition is certainly true, or certainly false. Leaves `node`
    /// after it.
    private mutating func isCertainly(
        _ expected: Bool, at node: inout Int, in view: CaseView, _ element: CaseRow?
    ) -> Bool {
        let current = nodes[node]
        node += 1
        switch current {
        case .all(let end):
            return isCertainly(expected, ofEach: expected, at: &node, end: Int(end), in: view, element)
        case .any(let end):
            return isCertainly(expected, ofEach: !expected, at: &node, end: Int(end), in: view, element)
        case .not: return isCertainly(!expected, at: &node, in: view, element)
        case .some(let list, let part, let node):
            guard let found = answer(list, part, in: view) else {
                return isCertainly(expected, asking: node, in: view, element)
            }
            return expected ? found.yes != 0 : found.no == lists[Int(list)].everyRow
        case .every(let list, let part, let node):
            guard let found = answer(list, part, in: view) else {
                return isCertainly(expected, asking: node, in: view, element)
            }
            return expected ? found.yes == lists[Int(list)].everyRow : found.no != 0
        case .other(let node): return isCertainly(expected, asking: node, in: view, element)
        }
    }

    /// - Parameter all: whether it must be certain of each part, or of one.
    private mutating func isCertainly(
        _ expected: Bool, ofEach all: Bool, at node: inout Int, end: Int, in view: CaseView,
        _ element: CaseRow?
    ) -> Bool {
        while node < end {
            if isCertainly(expected, at: &node, in: view, element) != all {
                node = end
                return !all
            }
        }
        return all
    }

    private func isCertainly(
        _ expected: Bool, asking node: Int32, in view: CaseView, _ element: CaseRow?
    ) -> Bool {
        program.truth(at: Int(node), in: view, element: element) == (expected ? .yes : .no)
    }

    /// nil where the list was not coded, or is too long.
    private mutating func answer(
        _ list: Int32, _ part: Int32, in view: CaseView
    ) -> ElementColumns.Rows? {
        let list = Int(list)
        guard let rows = view.range(of: lists[list].scope), rows.count <= ElementColumns.most else {
            return nil
        }
        return lists[list].answer(at: Int(part), of: rows, in: view, program, valueCounts)
    }
}
