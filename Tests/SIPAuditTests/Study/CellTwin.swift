@testable import SIPAudit

/// What one case adds to one cell, worked out from the codebook's declaration
/// of the table alone: the slow and obvious twin of the tally.
struct CellTwin {
    let codebook: Codebook

    /// The table of `before` as it must be when one case of it is another.
    func table(
        _ old: Table, _ definition: TableDefinition, changing before: CodedCase, to after: CodedCase,
        among cases: [CodedCase]
    ) -> Table {
        var table = old
        let cases = cases.map { $0.id == before.id ? after : $0 }
        switch definition.body {
        case .flow, .units: break
        case .municipalities(let variable, _): fill(&table, cases: cases, kinds: variable)
        case .groups(let groups):
            for (group, declared) in groups.enumerated() {
                for (index, row) in declared.rows.enumerated() {
                    let cells = old.groups[group].rows[index].cells
                    table.groups[group].rows[index].cells = cells.enumerated().map { column, cell in
                        changed(cell, row, column, definition, before, after, among: cases)
                    }
                }
            }
        }
        return table
    }

    private func changed(
        _ cell: Table.Cell, _ row: TableDefinition.Row, _ column: Int, _ table: TableDefinition,
        _ before: CodedCase, _ after: CodedCase, among cases: [CodedCase]
    ) -> Table.Cell {
        guard case .counted(var counted) = cell,
            let old = addition(of: before.values, to: row, column, of: table),
            let new = addition(of: after.values, to: row, column, of: table)
        else { return cell }
        counted.count += new.count - old.count
        counted.base = counted.base.map { $0 + new.base - old.base }
        counted.missing += new.missing - old.missing
        counted.notEvident += new.notEvident - old.notEvident
        if table.test?.marked == column { test(&counted, cases, row, table) }
        return .counted(counted)
    }

    /// Counts all pairs of the row once more, and tests them.
    private func test(
        _ cell: inout Table.Counted, _ cases: [CodedCase], _ row: TableDefinition.Row,
        _ table: TableDefinition
    ) {
        let found = cases.compactMap { pair(of: $0.values, in: row, of: table) }
        var pairs = PairedCounts()
        for pair in found { pairs.record(first: pair.first, second: pair.second) }
        cell.p = nil
        cell.mark = ""
        cell.notEvidentPairs = 0
        guard let choice = codebook.studyProtocol.test,
            let p = choice.test.p(of: pairs, alternative: choice.alternative)
        else { return }
        cell.p = PValue(p)
        cell.mark = choice.levels.filter { p < $0.bound }.min { $0.bound < $1.bound }?.mark ?? ""
        cell.notEvidentPairs = found.filter(\.isNotEvident).count
    }

    /// A row for each municipality of the material and a total, a column for
    /// each kind of unit and a total. Where no file is left, the cell says what
    /// the material does: that is not checked here.
    private func fill(_ table: inout Table, cases: [CodedCase], kinds variable: Int) {
        let known = Set(table.rows.map(\.id))
        let columns = table.columns
        for (index, row) in table.groups[0].rows.enumerated() {
            let isTotal = index == table.groups[0].rows.count - 1
            for (column, cell) in row.cells.enumerated() {
                let kind = codebook.variables[variable].values.index(of: columns[column].id)
                let counted = cases.filter { codedCase in
                    let isHere = isTotal ? true : codedCase.municipality == row.id
                    // What is in no row is in no sum of rows, but a case.
                    guard let kind else { return isHere }
                    return isHere && known.contains(codedCase.municipality)
                        && codedCase.values[variable] == .value(kind)
                }
                let missing = cases.filter { $0.municipality == row.id && $0.values[variable] == .missing }
                var expected = Table.Counted(count: counted.count, base: nil)
                if kind == nil && !isTotal { expected.missing = missing.count }
                if expected.count > 0 || cell.counted?.count == 0 {
                    table.groups[0].rows[index].cells[column] = .counted(expected)
                }
            }
        }
    }

    struct Addition: Hashable {
        var count = 0
        var base = 0
        var missing = 0
        var notEvident = 0
    }

    /// What a cell asks of a case.
    private enum Question {
        case condition(CodedCondition)
        case sum(Int, of: Int?)
    }

    /// nil where the row has no cell.
    private func addition(
        of values: [CodedValue], to row: TableDefinition.Row, _ column: Int, of table: TableDefinition
    ) -> Addition? {
        guard row.columns.contains(column), let question = question(row, column, of: table) else {
            return nil
        }
        if case .group(let condition?) = table.columns[column].content, !condition.holds(in: values) {
            return Addition()
        }
        return addition(of: values, to: question)
    }

    /// How the two tested cells of a row answer in a case; nil: it is no pair.
    private func pair(of values: [CodedValue], in row: TableDefinition.Row, of table: TableDefinition)
        -> Pair?
    {
        guard let test = table.test, let first = question(row, test.first, of: table),
            let second = question(row, test.second, of: table)
        else { return nil }
        let sides = [addition(of: values, to: first), addition(of: values, to: second)]
        let isIn =
            !isAny(of: first, [.notApplicable, .missing], in: values)
            && !isAny(of: second, [.notApplicable, .missing], in: values)
        guard isIn, sides.allSatisfy({ $0.notEvident == 0 }) else { return nil }
        return Pair(
            first: sides[0].count > 0, second: sides[1].count > 0,
            isNotEvident: isOpen(first, in: values) || isOpen(second, in: values))
    }

    private struct Pair {
        let first: Bool
        let second: Bool
        /// Whether a side is neither yes nor no.
        let isNotEvident: Bool
    }

    /// Neither the condition nor its opposite holds.
    private func isOpen(_ question: Question, in values: [CodedValue]) -> Bool {
        guard case .condition(let condition) = question else { return false }
        return !condition.holds(in: values) && !CodedCondition.not(condition).holds(in: values)
    }

    private func isAny(of question: Question, _ kinds: Set<CodedValue>, in values: [CodedValue]) -> Bool {
        variables(of: question).contains { kinds.contains(values[$0]) }
    }

    private func variables(of question: Question) -> [Int] {
        switch question {
        case .condition(let condition): condition.variables
        case .sum(let variable, let base): [variable] + (base.map { [$0] } ?? [])
        }
    }

    private func question(_ row: TableDefinition.Row, _ column: Int, of table: TableDefinition) -> Question? {
        switch row.content {
        case .condition(let condition): return .condition(condition)
        case .cells(let conditions): return .condition(conditions[column])
        case .sum(let variable, let base): return .sum(variable, of: base)
        case .variable(let index):
            let variable = codebook.variables[index]
            guard case .value(let id) = table.columns[column].content else { return nil }
            if id == "framgår ej" {
                return variable.allowsNotEvident ? .condition(.isNotEvident(variable: index)) : nil
            }
            guard let value = variable.values.index(of: id) else { return nil }
            return .condition(.isAny(variable: index, variable.values.selection(of: [value])))
        }
    }

    private func addition(of values: [CodedValue], to question: Question) -> Addition {
        if isAny(of: question, [.notApplicable], in: values) { return Addition() }
        if isAny(of: question, [.missing], in: values) { return Addition(missing: 1) }
        func number(_ variable: Int) -> Int { if case .number(let n) = values[variable] { n } else { 0 } }
        switch question {
        case .condition(let condition): return Addition(count: condition.holds(in: values) ? 1 : 0, base: 1)
        case .sum(let variable, let base):
            if isAny(of: question, [.notEvident], in: values) { return Addition(notEvident: 1) }
            return Addition(count: number(variable), base: base.map(number) ?? 1)
        }
    }
}
