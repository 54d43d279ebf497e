/// Conditions over coded values, laid out for asking them of a million cases:
/// nodes in one array, the parts of a node after it, and the values that a
/// node accepts as bits.
///
/// Walking the trees of `CodedCondition` themselves counts a reference at every
/// step. That walk stands in the tests, to compare with.
struct CodedConditionProgram: Sendable {
    private enum Node {
        /// `selection` is where the bits of the values begin.
        case isAny(variable: Int32, selection: Int32)
        case isNotEvident(variable: Int32)
        case isEmpty(variable: Int32, Bool)
        case isIn(variable: Int32, atLeast: Int, atMost: Int)
        /// The parts reach to the node at `end`.
        case all(end: Int32)
        case any(end: Int32)
        case not
    }

    private var nodes: [Node] = []
    /// 64 values of a list in each.
    private var selections: [UInt64] = []

    /// Adds a condition, and returns the node that it begins with.
    mutating func add(_ condition: CodedCondition) -> Int {
        let start = nodes.count
        switch condition {
        case .isAny(let variable, let selection):
            nodes.append(.isAny(variable: Int32(variable), selection: Int32(selections.count)))
            selection.appendWords(to: &selections)
        case .isNotEvident(let variable): nodes.append(.isNotEvident(variable: Int32(variable)))
        case .isEmpty(let variable, let expected):
            nodes.append(.isEmpty(variable: Int32(variable), expected))
        case .isIn(let variable, let range):
            nodes.append(
                .isIn(
                    variable: Int32(variable), atLeast: range.atLeast ?? .min, atMost: range.atMost ?? .max))
        case .all(let parts):
            nodes.append(.all(end: 0))
            for part in parts { _ = add(part) }
            nodes[start] = .all(end: Int32(nodes.count))
        case .any(let parts):
            nodes.append(.any(end: 0))
            for part in parts { _ = add(part) }
            nodes[start] = .any(end: Int32(nodes.count))
        case .not(let part):
            nodes.append(.not)
            _ = add(part)
        }
        return start
    }

    /// Whether the condition that begins at a node holds in a case. What is
    /// *framgår ej* meets no condition but the one that asks for it, and no
    /// `not` either; whether a case counts at all is decided by the base, not
    /// here.
    func holds(at node: Int, in values: UnsafeBufferPointer<CodedValue>) -> Bool {
        truth(at: node, in: values) == .yes
    }

    /// The truth of the condition that begins at a node.
    func truth(at node: Int, in values: UnsafeBufferPointer<CodedValue>) -> Truth {
        var node = node
        return truth(at: &node, in: values)
    }

    /// Leaves `node` after the condition, whose parts may not all be asked.
    private func truth(at node: inout Int, in values: UnsafeBufferPointer<CodedValue>) -> Truth {
        let current = nodes[node]
        node += 1
        switch current {
        case .isAny(let variable, let selection): return truth(of: values[Int(variable)], in: Int(selection))
        case .isNotEvident(let variable):
            switch values[Int(variable)] {
            case .notEvident: return .yes
            case .value, .values, .number: return .no
            case .notApplicable, .missing: return .missing
            }
        case .isEmpty(let variable, let expected):
            switch values[Int(variable)] {
            case .values(let set): return Truth(set.isEmpty == expected)
            case .value, .number: return .no
            case .notEvident: return .notEvident
            case .notApplicable, .missing: return .missing
            }
        case .isIn(let variable, let atLeast, let atMost):
            switch values[Int(variable)] {
            case .number(let number): return Truth(number >= atLeast && number <= atMost)
            case .values(let set): return Truth(set.count >= atLeast && set.count <= atMost)
            case .value: return .no
            case .notEvident: return .notEvident
            case .notApplicable, .missing: return .missing
            }
        case .all(let end): return all(at: &node, to: Int(end), in: values, negated: false)
        case .any(let end): return !all(at: &node, to: Int(end), in: values, negated: true)
        case .not: return !truth(at: &node, in: values)
        }
    }

    private func truth(of value: CodedValue, in selection: Int) -> Truth {
        switch value {
        case .value(let index): Truth(selections[selection + index >> 6] >> UInt64(index & 63) & 1 == 1)
        case .values(let set): Truth(set.bits & selections[selection] != 0)
        case .number: .no
        case .notEvident: .notEvident
        case .notApplicable, .missing: .missing
        }
    }

    /// False as soon as one part is; else *ej kodat* goes before *framgår ej*.
    private func all(
        at node: inout Int, to end: Int, in values: UnsafeBufferPointer<CodedValue>, negated: Bool
    ) -> Truth {
        var result = Truth.yes
        while node < end {
            let part = truth(at: &node, in: values)
            switch negated ? !part : part {
            case .no:
                node = end
                return .no
            case .missing: result = .missing
            case .notEvident: if result == .yes { result = .notEvident }
            case .yes: continue
            }
        }
        return result
    }
}
