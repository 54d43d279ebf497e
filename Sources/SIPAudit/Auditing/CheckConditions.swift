/// The conditions of a study's checks of one kind of subject, laid out for
/// asking all of them of one subject after another.
///
/// A check reports what is certainly true, so of a truth nothing else is asked,
/// and nothing is asked once that is decided. What the rows of one list are
/// asked, or the only row of a scope, a `RowProgram` answers for all checks at
/// once. One truth after the other from a `ConditionProgram` took 84 000
/// instructions for a case of 15 kB; so it takes 36 000 (Swift 6.3.1).
///
/// A class, so that handing it on counts one reference.
final class CheckConditions: Sendable {
    fileprivate enum Node {
        // The parts follow, up to the node at `end`.
        case all(end: Int32)
        case any(end: Int32)
        case not
        /// What a column of the rows answers, or its contrary.
        case column(Int32, isNegated: Bool)
        /// What the program answers, by its node.
        case other(Int32)
    }

    let program: ConditionProgram
    private let nodes: [Node]
    private let rows: RowProgram

    init(_ layout: CheckConditionsLayout) {
        program = layout.program
        nodes = layout.nodes
        rows = layout.rows.program
    }

    /// Answers what is asked of the rows of a subject, on which `view` was laid
    /// out: before any condition is asked of it.
    func answer(_ view: CaseView, into answers: inout RowAnswers) { rows.answer(view, into: &answers) }

    /// Whether the condition that begins at `node` is certainly true of the
    /// subject.
    func holds(at node: Int, _ answers: RowAnswers.Lent, in view: CaseView, _ element: CaseRow?) -> Bool {
        // Most ask several things, of which mostly the first is false.
        if case .all(let end) = nodes[node], node + 1 < end,
            case .column(let column, let isNegated) = nodes[node + 1],
            answers.truth(ofColumn: Int(column)) != (isNegated ? .no : .yes)
        {
            return false
        }
        var node = node
        return isCertainly(true, at: &node, answers, in: view, element)
    }

    /// Whether the condition is certainly true, or certainly false. Leaves `node`
    /// after it.
    @inline(__always)
    private func isCertainly(
        _ expected: Bool, at node: inout Int, _ answers: RowAnswers.Lent, in view: CaseView,
        _ element: CaseRow?
    ) -> Bool {
        // Most nodes: asked without a call.
        guard case .column(let column, let isNegated) = nodes[node] else {
            return isCertainly(expected, ofCompoundAt: &node, answers, in: view, element)
        }
        node += 1
        return answers.truth(ofColumn: Int(column)) == (expected != isNegated ? .yes : .no)
    }

    private func isCertainly(
        _ expected: Bool, ofCompoundAt node: inout Int, _ answers: RowAnswers.Lent, in view: CaseView,
        _ element: CaseRow?
    ) -> Bool {
        let current = nodes[node]
        node += 1
        switch current {
        case .column: preconditionFailure("a column is not compound")
        case .all(let end):
            return isCertainly(
                expected, ofEach: expected, at: &node, end: Int(end), answers, in: view, element)
        case .any(let end):
            return isCertainly(
                expected, ofEach: !expected, at: &node, end: Int(end), answers, in: view, element)
        case .not: return isCertainly(!expected, ofCompoundAt: &node, answers, in: view, element)
        case .other(let node):
            return program.truth(at: Int(node), in: view, element: element) == (expected ? .yes : .no)
        }
    }

    /// - Parameter all: whether it must be certain of each part, or of one.
    private func isCertainly(
        _ expected: Bool, ofEach all: Bool, at node: inout Int, end: Int, _ answers: RowAnswers.Lent,
        in view: CaseView, _ element: CaseRow?
    ) -> Bool {
        while node < end {
            if isCertainly(expected, at: &node, answers, in: view, element) != all {
                node = end
                return !all
            }
        }
        return all
    }
}

/// Lays out `CheckConditions`.
struct CheckConditionsLayout {
    fileprivate private(set) var program = ConditionProgram()
    fileprivate private(set) var nodes: [CheckConditions.Node] = []
    fileprivate private(set) var rows = RowProgramLayout()
    /// Many checks ask the same few things of a list.
    private var columns: [(condition: Condition, node: CheckConditions.Node)] = []

    /// Adds a condition, and returns the node that it begins with.
    mutating func add(_ condition: Condition) -> Int {
        let start = nodes.count
        if let column = column(of: condition) { nodes.append(column) } else { addCompound(condition) }
        return start
    }

    /// Adds a condition that no column answers.
    private mutating func addCompound(_ condition: Condition) {
        switch condition {
        case .all(let parts): add(parts) { .all(end: $0) }
        case .any(let parts): add(parts) { .any(end: $0) }
        case .not(let part):
            nodes.append(.not)
            addCompound(part)
        default: nodes.append(.other(Int32(program.add(condition))))
        }
    }

    /// Adds a condition whose truth is asked as it is, and returns its node in
    /// `program`.
    mutating func addToProgram(_ condition: Condition) -> Int { program.add(condition) }

    private mutating func column(of condition: Condition) -> CheckConditions.Node? {
        if let known = columns.first(where: { $0.condition == condition }) { return known.node }
        var node = rows.add(condition).map { CheckConditions.Node.column(Int32($0), isNegated: false) }
        if node == nil, case .not(let part) = condition,
            case .column(let column, let isNegated)? = self.column(of: part)
        {
            node = .column(column, isNegated: !isNegated)
        }
        if let node { columns.append((condition, node)) }
        return node
    }

    /// What columns answer comes first, since it costs least; the order of parts
    /// makes no difference to what is certain.
    private mutating func add(_ parts: [Condition], under node: (Int32) -> CheckConditions.Node) {
        let start = nodes.count
        nodes.append(.not)
        let others = parts.filter { part in
            guard let column = column(of: part) else { return true }
            nodes.append(column)
            return false
        }
        for part in others { addCompound(part) }
        nodes[start] = node(Int32(nodes.count))
    }
}
