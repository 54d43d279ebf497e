/// Conditions over coded values, laid out for asking them of 64 cases at once:
/// nodes in one array, the parts of a node after it.
///
/// Walking the trees of `CodedCondition` for one case after the other stands in
/// the tests, to compare with.
struct CodedConditionProgram: Sendable {
    /// The outcome of a condition in each case of a block: a bit in one of two
    /// words, or in neither where it is *framgår ej* or *ej kodat*.
    ///
    /// Which of these two it is need not be told: groups have the cases where
    /// their condition holds, and whatever else is asked counts only cases that
    /// were coded.
    struct Outcome {
        var yes: UInt64
        var no: UInt64

        static prefix func ! (outcome: Outcome) -> Outcome { Outcome(yes: outcome.no, no: outcome.yes) }
    }

    private enum Node {
        /// The values' planes stand in `planes`.
        case isAny(CaseBlock.Status, first: Int32, end: Int32)
        case isNotEvident(CaseBlock.Status)
        case isIn(CaseBlock.Status, numberList: Int32, atLeast: Int, atMost: Int)
        /// The parts reach to the node at `end`.
        case all(end: Int32)
        case any(end: Int32)
        case not
    }

    private var nodes: [Node] = []
    private var planes: [Int32] = []

    /// Adds a condition, and to the layout of blocks what it asks for. Returns
    /// the node that it begins with.
    mutating func add(_ condition: CodedCondition, to layout: inout CaseBlockLayout) -> Int {
        let start = nodes.count
        switch condition {
        case .isAny(let variable, let selection):
            let values = layout.values(of: variable)
            let planes = values.lazy.filter { selection.contains($0 - values.lowerBound) }
            nodes.append(isAny(layout.status(of: variable), planes))
        case .isNotEvident(let variable): nodes.append(.isNotEvident(layout.status(of: variable)))
        case .isEmpty(let variable, let expected):
            if expected { nodes.append(.not) }
            nodes.append(isAny(layout.status(of: variable), layout.values(of: variable)))
        case .isIn(let variable, let range):
            nodes.append(
                .isIn(
                    layout.status(of: variable),
                    numberList: Int32(layout.numberList(of: variable)), atLeast: range.atLeast ?? .min,
                    atMost: range.atMost ?? .max))
        case .all(let parts):
            nodes.append(.all(end: 0))
            for part in parts { _ = add(part, to: &layout) }
            nodes[start] = .all(end: Int32(nodes.count))
        case .any(let parts):
            nodes.append(.any(end: 0))
            for part in parts { _ = add(part, to: &layout) }
            nodes[start] = .any(end: Int32(nodes.count))
        case .not(let part):
            nodes.append(.not)
            _ = add(part, to: &layout)
        }
        return start
    }

    private mutating func isAny(_ status: CaseBlock.Status, _ planes: some Sequence<Int>) -> Node {
        let first = Int32(self.planes.count)
        for plane in planes { self.planes.append(Int32(plane)) }
        return .isAny(status, first: first, end: Int32(self.planes.count))
    }

    /// Asks the condition that begins at a node of all cases of a block. What is
    /// *framgår ej* meets no condition but the one that asks for it, and no
    /// `not` either; whether a case counts at all is decided by the base, not
    /// here.
    func outcome(at node: Int, in block: CaseBlock) -> Outcome {
        var node = node
        return outcome(at: &node, in: block)
    }

    /// Leaves `node` after the condition.
    private func outcome(at node: inout Int, in block: CaseBlock) -> Outcome {
        let current = nodes[node]
        node += 1
        switch current {
        case .isAny(let status, let first, let end):
            var yes: UInt64 = 0
            for index in Int(first)..<Int(end) { yes |= block[Int(planes[index])] }
            return Outcome(yes: yes, no: block.hasValue(status) & ~yes)
        case .isNotEvident(let status):
            return Outcome(yes: block.isNotEvident(status), no: block.hasValue(status))
        case .isIn(let status, let list, let atLeast, let atMost):
            let isIn = block.isIn(atLeast, atMost, numberList: Int(list))
            let hasValue = block.hasValue(status)
            return Outcome(yes: hasValue & isIn, no: hasValue & ~isIn)
        case .all(let end): return all(at: &node, to: Int(end), in: block, negated: false)
        case .any(let end): return !all(at: &node, to: Int(end), in: block, negated: true)
        case .not: return !outcome(at: &node, in: block)
        }
    }

    private func all(
        at node: inout Int, to end: Int, in block: CaseBlock, negated: Bool
    ) -> Outcome {
        var result = Outcome(yes: .max, no: 0)
        while node < end {
            let asked = outcome(at: &node, in: block)
            let part = negated ? !asked : asked
            result.yes &= part.yes
            result.no |= part.no
        }
        return result
    }
}
