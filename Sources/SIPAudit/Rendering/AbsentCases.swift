// What is in no base, in the notes under a table.

extension TableNote {
    /// How many cases are outside the base for one reason, by row and column,
    /// where there are any. Rows of a group that agree in every column are
    /// named as the group.
    ///
    /// - Parameter number: how many a cell says there are.
    static func absent(
        from table: Table, _ heading: String, _ language: Language, number: (Table.Counted) -> Int
    ) -> [TableNote] {
        let isOneGroup = table.groups.count == 1
        let parts = table.groups.flatMap { group -> [String] in
            let rows = group.rows.map { $0.cells.map { $0.counted.map(number) } }
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

    // A row's numbers stand by column; nil where its cell has none.

    private static func hasAny(_ row: [Int?]) -> Bool { row.contains { ($0 ?? 0) > 0 } }

    /// What is absent from each column, if no two rows with a number there differ.
    private static func shared(by rows: [[Int?]]) -> [Int?]? {
        var result: [Int?] = []
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

    private static func counts(_ row: [Int?], of table: Table, language: Language) -> String {
        zip(table.columns, row).compactMap { column, absent in
            guard let absent, absent > 0 else { return nil }
            return "\(column.label[language]) \(absent)"
        }.joined(separator: ", ")
    }
}
