/// Lays out a `RowProgram`: gives each condition a column, if columns can answer
/// it.
struct RowProgramLayout {
    /// What a column asks of a field.
    struct Part {
        let column: UInt64
        let condition: Condition
    }

    /// A panel that still has room.
    struct Draft {
        let scope: Scope
        var columnCount = 0
        /// By field.
        var parts: [Int: [Part]] = [:]
        var exclusions: [RowProgram.Exclusion] = []
        var inverted: UInt64 = 0
        var trueOfNone: UInt64 = 0
        var counted: UInt64 = 0
    }

    private static let columnsOfPanel = 64

    private var drafts: [Draft] = []

    /// The column that answers a condition. nil: none does, since it asks more
    /// than the fields of the rows of one scope.
    mutating func add(_ condition: Condition) -> Int? {
        switch condition {
        case .some(let scope, let part):
            return RowTest(part, of: .element).flatMap { add($0, scope) }
        case .every(let scope, let part):
            return RowTest(.not(part), of: .element).flatMap { add($0, scope, isInverted: true) }
        case .exists(let scope, let expected): return add(RowTest(), scope, isInverted: !expected)
        case .comparison, .all, .any, .not:
            // A field of a scope's only row asks that there is one.
            guard let scope = condition.firstScope, !scope.isList,
                let test = RowTest(condition, of: .onlyRow(of: scope))
            else { return nil }
            return add(test, scope, isTrueOfNone: condition.isTrueWithoutRow)
        case .days, .order, .count, .distinct, .group, .meetings, .core, .coded, .firstPlan: return nil
        }
    }

    /// The column that counts the rows that meet a condition.
    mutating func add(counting condition: Condition, of scope: Scope) -> Int? {
        guard let column = RowTest(condition, of: .element).flatMap({ add($0, scope) }) else { return nil }
        drafts[column / Self.columnsOfPanel].counted |= 1 << UInt64(column % Self.columnsOfPanel)
        return column
    }

    private mutating func add(_ test: RowTest, _ scope: Scope, isInverted: Bool = false) -> Int? {
        guard let column = add(test, scope, isTrueOfNone: isInverted) else { return nil }
        if isInverted {
            drafts[column / Self.columnsOfPanel].inverted |= 1 << UInt64(column % Self.columnsOfPanel)
        }
        return column
    }

    private mutating func add(_ test: RowTest, _ scope: Scope, isTrueOfNone: Bool) -> Int? {
        guard test.columnCount <= Self.columnsOfPanel else { return nil }
        let open = drafts.lastIndex { $0.scope == scope }
        var index = open ?? drafts.count
        if open == nil || drafts[index].columnCount + test.columnCount > Self.columnsOfPanel {
            index = drafts.count
            drafts.append(Draft(scope: scope))
        }
        let column = drafts[index].add(test)
        if isTrueOfNone { drafts[index].trueOfNone |= column }
        return index * Self.columnsOfPanel + column.trailingZeroBitCount
    }

    var program: RowProgram {
        var words = RowProgramWords()
        for draft in drafts { words.add(draft) }
        return words.program
    }
}

extension RowProgramLayout.Draft {
    /// What a row must not meet comes before what asks it.
    fileprivate mutating func add(_ test: RowTest) -> UInt64 {
        let others = test.excluded.map { add($0) }
        let column: UInt64 = 1 << UInt64(columnCount)
        columnCount += 1
        for part in test.parts {
            parts[part.field, default: []].append(.init(column: column, condition: part.condition))
        }
        exclusions += others.map { RowProgram.Exclusion(column: column, other: $0) }
        return column
    }
}

/// A condition on a row, as what single fields must hold, and what the row must
/// not meet.
private struct RowTest {
    /// Which paths are those of the row.
    enum Paths {
        case element
        case onlyRow(of: Scope)

        func contain(_ path: FieldPath) -> Bool {
            switch self {
            case .element: path.isOfElement
            case .onlyRow(let scope): !path.isOfElement && path.scope == scope
            }
        }
    }

    private(set) var parts: [(field: Int, condition: Condition)] = []
    private(set) var excluded: [RowTest] = []

    var columnCount: Int { excluded.reduce(1) { $0 + $1.columnCount } }

    /// Holds of every row.
    init() {}

    init?(_ condition: Condition, of paths: Paths) {
        guard add(condition, isNegated: false, paths) else { return nil }
    }

    /// Whether it could be added.
    private mutating func add(_ condition: Condition, isNegated: Bool, _ paths: Paths) -> Bool {
        if let field = condition.onlyField(of: paths) {
            add(isNegated ? .not(condition) : condition, on: field)
            return true
        }
        switch condition {
        case .not(let part): return add(part, isNegated: !isNegated, paths)
        case .all(let parts) where !isNegated, .any(let parts) where isNegated:
            for part in parts where !add(part, isNegated: isNegated, paths) { return false }
            return true
        // One of several: not none of them.
        case .all(let parts), .any(let parts):
            var other = RowTest()
            for part in parts where !other.add(part, isNegated: !isNegated, paths) { return false }
            excluded.append(other)
            return true
        default: return false
        }
    }

    private mutating func add(_ condition: Condition, on field: Int) {
        if let index = parts.firstIndex(where: { $0.field == field }) {
            parts[index].condition = .all([parts[index].condition, condition])
        } else {
            parts.append((field, condition))
        }
    }
}

extension Condition {
    /// The scope of the first path.
    fileprivate var firstScope: Scope? {
        switch self {
        case .comparison(let path, _): path.isOfElement ? nil : path.scope
        case .not(let part): part.firstScope
        case .all(let parts), .any(let parts): parts.first?.firstScope
        default: nil
        }
    }

    /// Whether it is true where no field has a row to stand in, of which every
    /// comparison is false.
    fileprivate var isTrueWithoutRow: Bool {
        switch self {
        case .not(let part): !part.isTrueWithoutRow
        case .all(let parts): parts.allSatisfy(\.isTrueWithoutRow)
        case .any(let parts): parts.contains(where: \.isTrueWithoutRow)
        default: false
        }
    }

    /// The one field of the row that it asks; nil: none, several, or something
    /// else.
    fileprivate func onlyField(of paths: RowTest.Paths) -> Int? {
        var field: Int?
        return asksOnlyField(&field, of: paths) ? field : nil
    }

    private func asksOnlyField(_ field: inout Int?, of paths: RowTest.Paths) -> Bool {
        switch self {
        case .comparison(let path, _):
            guard paths.contain(path), field == nil || field == path.field else { return false }
            field = path.field
            return true
        case .not(let part): return part.asksOnlyField(&field, of: paths)
        case .all(let parts), .any(let parts):
            for part in parts where !part.asksOnlyField(&field, of: paths) { return false }
            return true
        default: return false
        }
    }
}
