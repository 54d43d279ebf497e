@testable import SIPAudit

/// Tables that ask everything that a codebook's tables can ask, of any variable.
struct RandomTables {
    let variables: [Variable]
    var random: SeededGenerator

    /// Some tables with rows, one with none, and one with a row for each
    /// municipality, and each unit.
    mutating func tables() -> [TableDefinition] {
        let coded = indices { $0.kind == .single }
        let columns = [column(0), column(1)]
        return [
            table("empty", columns, .groups([])),
            table("places", columns, .municipalities(variable: coded[0], total: .total)),
        ] + (0..<6).map { tableOfRows("\($0)") } + [
            table("units", columns, .units(variable: coded[0])),
            table("more-units", columns, .units(variable: coded[1])),
        ]
    }

    private func table(
        _ id: String, _ columns: [TableDefinition.Column], _ body: TableDefinition.Body,
        test: TableDefinition.Test? = nil
    ) -> TableDefinition {
        TableDefinition(
            id: id, title: .total, source: "own", counted: "akter", statistic: .count, columns: columns,
            body: body, test: test, footnotes: [], position: 0)
    }

    private mutating func tableOfRows(_ id: String) -> TableDefinition {
        let columns = (0..<number(1...4)).map { column($0) }
        let groups = (0..<number(1...2)).map { group in
            TableDefinition.Group(
                id: "\(group)", label: nil, rows: (0..<number(0...5)).map { row($0, columns: columns.count) })
        }
        let test = TableDefinition.Test(
            first: number(0...columns.count - 1), second: number(0...columns.count - 1), marked: 0)
        return table(id, columns, .groups(groups), test: chance() ? test : nil)
    }

    private mutating func column(_ index: Int) -> TableDefinition.Column {
        let content: TableDefinition.Column.Content =
            switch number(0...3) {
            case 0: .group(nil)
            case 1: .value(value())
            default: .group(condition(depth: 2))
            }
        return TableDefinition.Column(id: "\(index)", label: .total, content: content)
    }

    /// A value of some variable, which others lack.
    private mutating func value() -> String {
        let values = variables.flatMap(\.values.values).map(\.id) + Array(repeating: "framgår ej", count: 20)
        return values[number(0...values.count - 1)]
    }

    private mutating func row(_ index: Int, columns: Int) -> TableDefinition.Row {
        let numbers = indices { $0.kind == .count }
        let content: TableDefinition.Row.Content =
            switch number(0...5) {
            case 0: .sum(any(of: numbers), of: chance() ? any(of: numbers) : nil)
            case 1: .variable(number(0...variables.count - 1))
            case 2: .cells((0..<columns).map { _ in condition(depth: 2) })
            default: .condition(condition(depth: 3))
            }
        return TableDefinition.Row(
            id: "\(index)", label: .total, content: content,
            columns: (0..<columns).filter { _ in number(0...9) > 0 }, footnote: nil, level: 0, position: 0)
    }

    private mutating func condition(depth: Int) -> CodedCondition {
        guard depth > 0, chance() else { return comparison() }
        let parts = (0..<number(0...3)).map { _ in condition(depth: depth - 1) }
        return switch number(0...2) {
        case 0: .all(parts)
        case 1: .any(parts)
        default: .not(condition(depth: depth - 1))
        }
    }

    private mutating func comparison() -> CodedCondition {
        let index = number(0...variables.count - 1)
        let variable = variables[index]
        if variable.allowsNotEvident, number(0...4) == 0 { return .isNotEvident(variable: index) }
        switch variable.kind {
        case .multiple where chance():
            return chance() ? .isEmpty(variable: index, chance()) : .isIn(variable: index, range(0...40))
        case .single, .multiple:
            return .isAny(variable: index, variable.values.selection { _ in chance() })
        case .count, .days, .year: return .isIn(variable: index, range(0...9))
        }
    }

    private mutating func range(_ bounds: ClosedRange<Int>) -> NumberRange {
        // Bounds that exclude each other are no fault of a codebook.
        NumberRange(
            atLeast: chance() ? number(bounds) : nil, atMost: chance() ? number(bounds) : nil)
    }

    private func indices(_ isWanted: (Variable) -> Bool) -> [Int] {
        variables.indices.filter { isWanted(variables[$0]) }
    }

    private mutating func any(of list: [Int]) -> Int { list[number(0...list.count - 1)] }
    private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    private mutating func chance() -> Bool { Bool.random(using: &random) }
}
