extension CodebookPrinter {
    /// The study's tables: what they count, and every column and row with its
    /// condition in words.
    func addTables(to document: inout PrintedDocument) {
        document.heading(2, text("Tabeller", "Tables"))
        for table in codebook.tables { add(table, to: &document) }
    }

    private func add(_ table: TableDefinition, to document: inout PrintedDocument) {
        document.heading(3, "\(table.id): \(table.title[language])")
        let counted = codebook.studyProtocol.counted.first { $0.id == table.counted }
        var entries: [PrintedDocument.Entry] = [
            .init(text("Källa", "Source"), table.source),
            .init(
                text("Räknar", "Counts"),
                (counted?.label[language] ?? table.counted) + ", " + statistic(of: table)),
        ]
        if !table.columns.isEmpty {
            entries.append(.init(text("Kolumner", "Columns"), list: table.columns.map(words)))
        }
        switch table.body {
        case .groups(let groups):
            for group in groups {
                let label = group.label?[language] ?? text("Rader", "Rows")
                entries.append(.init(label, list: group.rows.map { words(for: $0, of: table) }))
            }
        case .municipalities(let variable, _):
            entries.append(
                .init(
                    text("Rader", "Rows"),
                    text(
                        "kommunerna i materialet, efter \(wording.name(variable))",
                        "the municipalities of the material, by \(wording.name(variable))")))
        case .units(let variable):
            entries.append(
                .init(
                    text("Rader", "Rows"),
                    text(
                        "enheterna i materialet, efter \(wording.name(variable))",
                        "the units of the material, by \(wording.name(variable))")))
        case .flow(let labels, _):
            let steps = FlowStep.allCases.compactMap { labels[$0] }
            entries.append(.init(text("Rader", "Rows"), list: steps.map { $0[language] }))
        }
        if let test = table.test { entries.append(.init(text("Test", "Test"), words(for: test, of: table))) }
        if !table.footnotes.isEmpty {
            entries.append(
                .init(
                    text("Noter", "Notes"),
                    list: table.footnotes.map { ($0.mark.isEmpty ? "" : $0.mark + " ") + $0.text[language] }))
        }
        document.entries(entries)
    }

    private func statistic(of table: TableDefinition) -> String {
        switch table.statistic {
        case .count: text("antal", "count")
        case .percent: text("procent", "per cent")
        }
    }

    private func words(for column: TableDefinition.Column) -> String {
        let label = column.label[language]
        switch column.content {
        case .group(nil): return text("\(label): alla", "\(label): all")
        case .group(let condition?): return "\(label): \(wording.words(for: condition))"
        case .value(let id):
            return text("\(label): radens variabel är \(id)", "\(label): the row's variable is \(id)")
        }
    }

    private func words(for row: TableDefinition.Row, of table: TableDefinition) -> String {
        let content: String
        switch row.content {
        case .condition(let condition): content = wording.words(for: condition)
        case .cells(let conditions):
            content = row.columns.map { column in
                "\(table.columns[column].label[language]): \(wording.words(for: conditions[column]))"
            }.joined(separator: "; ")
        case .variable(let variable): content = wording.name(variable)
        case .sum(let variable, of: let base):
            let sum = text("summan av \(wording.name(variable))", "the sum of \(wording.name(variable))")
            content = sum + (base.map { text(" av ", " of ") + wording.name($0) } ?? "")
        }
        let mark = row.footnote.map { " [\($0)]" } ?? ""
        return "\(row.label[language])\(mark): \(content)" + restriction(of: row, in: table)
    }

    /// The columns that a row has cells in, where it is not all of them.
    private func restriction(of row: TableDefinition.Row, in table: TableDefinition) -> String {
        guard row.columns.count < table.columns.count else { return "" }
        let names = row.columns.map { table.columns[$0].label[language] }
        let columns = wording.series(names, last: text("och", "and"))
        return names.count == 1
            ? text(" (bara kolumnen \(columns))", " (only the column \(columns))")
            : text(" (bara kolumnerna \(columns))", " (only the columns \(columns))")
    }

    private func words(for test: TableDefinition.Test, of table: TableDefinition) -> String {
        let labels = [test.first, test.second, test.marked].map { table.columns[$0].label[language] }
        return text(
            "parvis, \(labels[0]) mot \(labels[1]); märket står i \(labels[2])",
            "paired, \(labels[0]) against \(labels[1]); the mark stands in \(labels[2])")
    }
}
