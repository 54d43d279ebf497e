extension TallyLayout {
    /// What no cases can give; nil: nothing of the kind was found.
    ///
    /// Whoever changes a file by hand is not found out by it, but no count is more
    /// than its base, no base more than the cases, and every case is in one
    /// municipality and one unit.
    func contradiction(in tally: Tally) -> Bilingual? {
        for (index, definition) in codebook.tables.enumerated() {
            let table = table(at: index)
            for row in table.rows where row.isImpossible(in: tally) {
                return .impossible(table: definition.id, row: row.row.id)
            }
            let municipalities =
                table.municipalityOffset..<table.municipalityOffset + table.municipalityCounterCount
            let units = table.unitOffset..<table.unitOffset + table.unitCounterCount
            for (slots, counts) in [
                (municipalities, Array(tally.municipalities.values)), (units, Array(tally.units.values)),
            ] where !slots.isEmpty {
                let cases = counts.map { $0[slots].reduce(0, +) }
                if cases.contains(0) || cases.reduce(0, +) != tally.caseCount {
                    return .otherCases(table: definition.id)
                }
            }
        }
        // Such entries could not be told from places without cases.
        if municipalityCounterCount == 0 && !tally.municipalities.isEmpty
            || unitCounterCount == 0 && !tally.units.isEmpty
        {
            return .placesWithoutCounts
        }
        return contradictionOfPatterns(in: tally)
    }

    /// Patterns and counts are of the same cases.
    private func contradictionOfPatterns(in tally: Tally) -> Bilingual? {
        guard let components, let patterns = tally.patterns, tally.caseCount > 0 else { return nil }
        for (component, counts) in zip(components.components, patterns.counts) {
            let rows = component.rows.map {
                (table: table(at: $0.table), row: table(at: $0.table).rows[$0.row])
            }
            let counting = ComponentCounting(component, of: components, layout: self)
            var rest = tally.counts
            for (pattern, cases) in counts {
                let added = counting.counts(of: pattern)
                for (_, row) in rows { for slot in row.slots { rest[slot] -= cases * added[slot] } }
            }
            let different = rows.first { $0.row.slots.contains { rest[$0] != 0 } }
            if let different {
                return .impossible(table: different.table.definition.id, row: different.row.row.id)
            }
        }
        return nil
    }
}

extension RowLayout {
    fileprivate var slots: Range<Int> { offset..<offset + counterCount }

    fileprivate func isImpossible(in tally: Tally) -> Bool {
        let cases = tally.caseCount
        for (column, measure) in cells.enumerated() {
            let counted = counted(column, in: tally)
            let (base, missing) = (counted.base ?? 0, counted.missing)
            switch measure {
            case nil: if counted.count + base + missing + counted.notEvident > 0 { return true }
            case .cases:
                if counted.count > base || base + missing > cases || counted.notEvident > 0 { return true }
            case .sum(_, of: nil): if base + missing + counted.notEvident > cases { return true }
            case .sum:
                if missing + counted.notEvident > cases || cases == 0 && counted.count + base > 0 {
                    return true
                }
            }
        }
        guard let pairs = pairs(in: tally) else { return false }
        let count = pairs.both + pairs.onlyFirst + pairs.onlySecond + pairs.neither
        return count > cases || notEvidentPairs(in: tally) > count
    }
}

extension Bilingual {
    fileprivate static func impossible(table: String, row: String) -> Bilingual {
        Bilingual(
            sv: "Antalen går inte ihop: inga akter ger raden ”\(row)” i tabell \(table).",
            en: "The counts contradict one another: no case files give the row “\(row)” of table \(table).")
    }

    fileprivate static func otherCases(table: String) -> Bilingual {
        Bilingual(
            sv: "Antalen går inte ihop: platserna i tabell \(table) har ett annat antal akter än räkningen.",
            en: "The counts contradict one another: the places of table \(table) have another number of case "
                + "files than the tally.")
    }

    fileprivate static let placesWithoutCounts = Bilingual(
        sv: "Kodboken har ingen tabell med dessa platser.", en: "The codebook has no table of these places.")
}
