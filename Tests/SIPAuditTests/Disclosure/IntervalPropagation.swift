@testable import SIPAudit

/// What somebody reads off suppressed tables with pencil and paper: bounds of
/// every counter of a tally, from those that are shown and the sums that tables
/// declare.
///
/// - The columns that part all cases by the separator add up to the column of
///   all, in counts, bases and what is outside them.
/// - What the rows of one question count, no two of them the same cases, is not
///   more than its base.
/// - The same question in two tables has one answer.
struct IntervalPropagation {
    private(set) var bounds: [ClosedRange<Int>]
    private let sums: [(parts: [Int], whole: Int)]
    private let shares: [(parts: [Int], whole: Int)]
    private let equal: [[Int]]

    /// - Parameter isShown: nil: as the material is suppressed.
    init(_ material: SuppressedMaterial, showing isShown: ((Int) -> Bool)? = nil) {
        let counts = material.tally.counts
        bounds = counts.indices.map { slot in
            isShown?(counts[slot]) ?? material.suppression.shows(slot: slot)
                ? counts[slot]...counts[slot] : 0...10_000
        }
        let separator = material.layout.components!.separator!
        let kinds = material.layout.codebook.variables[separator].values.values.count
        var sums: [(parts: [Int], whole: Int)] = []
        var shares: [(parts: [Int], whole: Int)] = []
        for index in material.layout.codebook.tables.indices {
            let table = material.layout.table(at: index)
            var parts: [Int] = []
            var whole: Int?
            for (column, definition) in table.definition.columns.enumerated() {
                guard case .group(let condition) = definition.content else { continue }
                if let condition {
                    if condition.variables == [separator] { parts.append(column) }
                } else {
                    whole = column
                }
            }
            for row in table.rows {
                guard parts.count == kinds, let whole, (parts + [whole]).allSatisfy({ row.cells[$0] != nil })
                else { continue }
                for part in 0..<4 {
                    sums.append((parts.map { row.slot(of: $0) + part }, row.slot(of: whole) + part))
                }
            }
            for column in table.definition.columns.indices {
                shares += Self.exclusive(table.rows, in: column, of: material.layout.codebook)
            }
        }
        self.sums = sums
        self.shares = shares
        equal = material.slotsOfCounters.filter { $0.count > 1 }
    }

    /// The counts of one question in a column, with its base: rows that ask for
    /// different values of a variable that has one.
    private static func exclusive(
        _ rows: [RowLayout], in column: Int, of codebook: Codebook
    ) -> [(parts: [Int], whole: Int)] {
        var byVariable: [Int: [(selection: CodeSelection?, slot: Int)]] = [:]
        for row in rows {
            guard case .cases(let condition)? = row.cells[column] else { continue }
            switch condition {
            case .isAny(let variable, let selection):
                byVariable[variable, default: []].append((selection, row.slot(of: column)))
            case .isNotEvident(let variable):
                byVariable[variable, default: []].append((nil, row.slot(of: column)))
            default: break
            }
        }
        return byVariable.keys.sorted().compactMap { variable in
            guard codebook.variables[variable].kind == .single else { return nil }
            var taken: [(selection: CodeSelection?, slot: Int)] = []
            for one in byVariable[variable]! {
                let isApart = taken.allSatisfy { other in
                    guard let selection = one.selection, let otherSelection = other.selection else {
                        return (one.selection == nil) != (other.selection == nil)
                    }
                    return selection.isDisjoint(with: otherSelection)
                }
                if isApart { taken.append(one) }
            }
            return taken.first.map { first in (taken.map(\.slot), first.slot + 1) }
        }
    }

    /// Until nothing more follows.
    mutating func propagate() {
        var old: [ClosedRange<Int>] = []
        while old != bounds {
            old = bounds
            for (parts, whole) in sums { narrow(parts, whole, isAll: true) }
            for (parts, whole) in shares { narrow(parts, whole, isAll: false) }
            for slots in equal {
                let lower = slots.map { bounds[$0].lowerBound }.max()!
                let upper = slots.map { bounds[$0].upperBound }.min()!
                for slot in slots { bounds[slot] = lower...upper }
            }
        }
    }

    private mutating func narrow(_ parts: [Int], _ whole: Int, isAll: Bool) {
        let least = parts.reduce(0) { $0 + bounds[$1].lowerBound }
        let most = parts.reduce(0) { $0 + bounds[$1].upperBound }
        let upper = isAll ? min(bounds[whole].upperBound, most) : bounds[whole].upperBound
        bounds[whole] = max(bounds[whole].lowerBound, least)...upper
        for part in parts {
            let own = bounds[part]
            let highest = min(own.upperBound, bounds[whole].upperBound - (least - own.lowerBound))
            let lowest =
                isAll
                ? max(own.lowerBound, bounds[whole].lowerBound - (most - own.upperBound)) : own.lowerBound
            bounds[part] = lowest...highest
        }
    }
}
