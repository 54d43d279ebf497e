extension Suppression {
    /// The cell of a row, without what may not be shown of it.
    ///
    /// - Parameter isTested: whether rows that can be tested are.
    func cell(_ cell: Table.Cell, ofColumn column: Int, in row: RowLayout, isTested: Bool) -> Table.Cell {
        guard let counted = cell.counted else { return cell }
        let slot = row.slot(of: column)
        func part(_ value: Int, _ offset: Int) -> Table.Suppressed.Part<Int> {
            shows(slot: slot + offset) ? .shown(value) : .hidden
        }
        var test: Table.Suppressed.Part<Table.Suppressed.Test>?
        if let p = counted.p { test = .shown(Table.Suppressed.Test(p: p, mark: counted.mark)) }
        if isTested, row.test?.marked == column, !showsTest(of: row) { test = .hidden }
        return Table.Suppressed(
            count: part(counted.count, 0), base: counted.base.map { part($0, 1) },
            missing: part(counted.missing, 2),
            notEvident: part(counted.notEvident, 3), test: test
        ).cell
    }

    /// A cell of the table of municipalities.
    func cell(
        _ cell: Table.Cell, _ key: MunicipalityProblem.Key, missing: MunicipalityProblem.Key? = nil
    ) -> Table.Cell {
        guard let counted = cell.counted else { return cell }
        return Table.Suppressed(
            count: shows(key) ? .shown(counted.count) : .hidden, base: nil,
            missing: missing.map { shows($0) } ?? true ? .shown(counted.missing) : .hidden
        ).cell
    }

    /// p and mark tell how many pairs changed each way.
    private func showsTest(of row: RowLayout) -> Bool {
        guard let test = row.test else { return true }
        let slots = [
            row.slotOfPair + 1, row.slotOfPair + 2, row.slot(of: test.first) + 1,
            row.slot(of: test.second) + 1,
        ]
        return slots.allSatisfy { shows(slot: $0) }
    }
}

extension Table.Suppressed {
    /// A plain cell where nothing is hidden.
    fileprivate var cell: Table.Cell {
        let isWhole =
            count != .hidden && base != .hidden && missing != .hidden && notEvident != .hidden
            && test != .hidden
        guard isWhole, let count = count.value, let missing = missing.value, let notEvident = notEvident.value
        else {
            return .suppressed(self)
        }
        return .counted(
            Table.Counted(
                count: count, base: base?.value, missing: missing, notEvident: notEvident, p: test?.value?.p,
                mark: test?.value?.mark ?? ""))
    }
}
