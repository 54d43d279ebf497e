// What is in no base, in the notes under a table.

extension TableNote {
    /// How many cases are outside the base for one reason, by row and column,
    /// where there are any. Rows of a group that agree in every column are
    /// named as the group.
    ///
    /// - Parameter number: how many a cell says there are.
    static func absent(
        from table: Table, _ heading: String, _ language: Language, number: (Table.Cell) -> Number?
    ) -> [TableNote] {
        let isOneGroup = table.groups.count == 1
        let parts = table.groups.flatMap { group -> [String] in
            let rows = group.rows.map { $0.cells.map(number) }
            guard rows.contains(where: hasAny) else { return [] }
            let name = group.label?[language] ?? (isOneGroup ? RenderingStrings.allRows[language] : nil)
            if let name, rows.count > 1, let shared = shared(by: rows) {
                return [name + ": " + counts(shared, of: table, language: language)]
            }
            return zip(group.rows, rows).compactMap { row, absent in
                guard hasAny(absent) else { return nil }
                let label = (group.label.map { $0[language] + ", " } ?? "") + row.label[language]
                return label + ": " + counts(absent, of: table, language: language)
            }
        }
        guard !parts.isEmpty else { return [] }
        let text = heading + parts.joined(separator: "; ") + "."
        return [TableNote(mark: "", text: text.withControlsVisible)]
    }

    typealias Number = Table.Suppressed.Part<Int>

    // A row's numbers stand by column; nil where its cell has none. One that is
    // not shown may be any.

    private static func hasAny(_ row: [Number?]) -> Bool { row.contains { ($0 ?? .shown(0)) != .shown(0) } }

    /// What is absent from each column, if no two rows with a number there differ.
    private static func shared(by rows: [[Number?]]) -> [Number?]? {
        var result: [Number?] = []
        for row in rows {
            while result.count < row.count { result.append(nil) }
            for (column, absent) in row.enumerated() {
                guard let absent else { continue }
                if let other = result[column], other != absent { return nil }
                result[column] = absent
            }
        }
        return result
    }

    private static func counts(_ row: [Number?], of table: Table, language: Language) -> String {
        zip(table.columns, row).compactMap { column, absent in
            guard let absent, absent != .shown(0) else { return nil }
            return column.label[language] + " " + RenderingStrings.number(absent)
        }.joined(separator: ", ")
    }
}
