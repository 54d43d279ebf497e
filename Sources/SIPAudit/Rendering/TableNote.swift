/// A line under a table: a footnote, or what no cell has room for.
struct TableNote: Sendable, Hashable {
    /// The mark that leads here; empty for a note on the whole table.
    let mark: String
    let text: String

    /// On one line.
    var joined: String { prefix + text }
    /// What stands before the text.
    var prefix: String { mark.isEmpty ? "" : Self.printed(mark) + " " }

    /// A letter or a digit in brackets, where it cannot be raised: it would be
    /// read as part of a word or of a number.
    static func printed(_ mark: String) -> String {
        guard let first = mark.first, first.isLetter || first.isNumber else { return mark }
        return "(" + mark + ")"
    }

    /// The notes of a table: internal missing, the codebook's footnotes, the
    /// levels of significance, the test, and what it counts as not yes.
    static func all(under table: Table, of report: TableReport, language: Language) -> [TableNote] {
        let isTested = table.rows.contains { $0.cells.contains { $0.counted?.p != nil } }
        let test = isTested ? report.test : nil
        return absent(in: table, \.missing, RenderingStrings.missing, language: language)
            + absent(in: table, \.notEvident, RenderingStrings.notEvidentInSum, language: language)
            + footnotes(under: table, test: test, language: language)
            + (test.map { significance(in: table, $0, language: language) } ?? [])
            + notEvidentPairs(in: table, language: language)
    }

    /// The footnote of every output made from invented material.
    static func invented(_ report: TableReport, language: Language) -> [TableNote] {
        report.isInvented ? [TableNote(mark: "", text: RenderingStrings.invented[language])] : []
    }

    // MARK: - Footnotes and tests

    /// The codebook's footnotes, but for those on levels of significance that
    /// no cell reached.
    private static func footnotes(
        under table: Table, test: TableReport.AppliedTest?, language: Language
    ) -> [TableNote] {
        let levels = Set(test?.levels.map(\.mark) ?? [])
        let used = marksOfCells(table).union(marksOfLabels(table, language: language))
        return table.footnotes
            .filter { !levels.contains($0.mark) || used.contains($0.mark) }
            .map {
                TableNote(
                    mark: $0.mark.withControlsVisible, text: $0.text[language].withControlsVisible)
            }
    }

    /// What the marks in the cells mean, unless the codebook says it, or that
    /// there are none; and which test gave them.
    private static func significance(
        in table: Table, _ test: TableReport.AppliedTest, language: Language
    ) -> [TableNote] {
        func bound(_ level: StudyProtocol.TestChoice.Level) -> String {
            String(level.printedBound.map { $0 == "." ? Character(language.decimalSeparator.rawValue) : $0 })
                .withControlsVisible
        }
        let marks = marksOfCells(table)
        // A footnote that a label leads to says something else.
        let explained = Set(table.footnotes.map(\.mark))
            .subtracting(marksOfLabels(table, language: language))
        var notes = test.levels
            .filter { marks.contains($0.mark) && !explained.contains($0.mark) }
            .map {
                TableNote(
                    mark: $0.mark.withControlsVisible, text: RenderingStrings.level(bound($0))[language])
            }
        if marks.isEmpty, let weakest = test.levels.max(by: { $0.bound < $1.bound }) {
            notes.append(
                TableNote(mark: "", text: RenderingStrings.noDifferences(bound(weakest))[language]))
        }
        let name = RenderingStrings.tested(by: test.test, test.alternative)[language]
        return notes + [TableNote(mark: "", text: name)]
    }

    /// How many pairs of which rows the test counts as not yes because a side
    /// of them is not evident; nothing where there are none.
    private static func notEvidentPairs(in table: Table, language: Language) -> [TableNote] {
        let parts = table.groups.flatMap { group in
            group.rows.compactMap { row -> String? in
                let pairs = row.cells.lazy.compactMap(\.counted).map(\.notEvidentPairs).reduce(0, +)
                guard pairs > 0 else { return nil }
                return (group.label.map { $0[language] + ", " } ?? "") + row.label[language] + " \(pairs)"
            }
        }
        guard !parts.isEmpty else { return [] }
        let text = RenderingStrings.notEvidentInTest[language] + parts.joined(separator: "; ") + "."
        return [TableNote(mark: "", text: text.withControlsVisible)]
    }

    private static func marksOfCells(_ table: Table) -> Set<String> {
        Set(table.rows.flatMap { $0.cells.compactMap(\.counted?.mark) }.filter { !$0.isEmpty })
    }

    /// The marks of rows, and those of the footnotes' that a title, a column or
    /// a group ends in.
    private static func marksOfLabels(_ table: Table, language: Language) -> Set<String> {
        let labels =
            [table.title[language]] + table.columns.map { $0.label[language] }
            + table.groups.compactMap { $0.label?[language] } + table.rows.map { $0.label[language] }
        let ends = table.footnotes.map(\.mark).filter { mark in
            !mark.isEmpty && labels.contains { $0.hasSuffix(mark) }
        }
        return Set(table.rows.compactMap(\.footnote) + ends)
    }
}

// MARK: - What is in no base

extension TableNote {
    /// How many cases are outside the base for one reason, by row and column,
    /// where there are any. Rows of a group that agree in every column are
    /// named as the group.
    fileprivate static func absent(
        in table: Table, _ reason: KeyPath<Table.Counted, Int>, _ heading: Bilingual, language: Language
    ) -> [TableNote] {
        let isOneGroup = table.groups.count == 1
        let parts = table.groups.flatMap { group -> [String] in
            let rows = group.rows.map { absent(in: $0, reason) }
            guard rows.contains(where: { $0.values.contains { $0 > 0 } }) else { return [] }
            let name = group.label?[language] ?? (isOneGroup ? RenderingStrings.allRows[language] : nil)
            if let name, rows.count > 1, let shared = shared(by: rows) {
                return [name + ": " + counts(shared, of: table, language: language)]
            }
            return zip(group.rows, rows).compactMap { row, absent in
                guard absent.values.contains(where: { $0 > 0 }) else { return nil }
                let label = (group.label.map { $0[language] + ", " } ?? "") + row.label[language]
                return label + ": " + counts(absent, of: table, language: language)
            }
        }
        guard !parts.isEmpty else { return [] }
        let text = heading[language] + parts.joined(separator: "; ") + "."
        return [TableNote(mark: "", text: text.withControlsVisible)]
    }

    /// By column, for the cells that have a number.
    private static func absent(in row: Table.Row, _ reason: KeyPath<Table.Counted, Int>) -> [Int: Int] {
        var result: [Int: Int] = [:]
        for (column, cell) in row.cells.enumerated() {
            if let counted = cell.counted { result[column] = counted[keyPath: reason] }
        }
        return result
    }

    /// What is absent from each column, if no two rows with a number there differ.
    private static func shared(by rows: [[Int: Int]]) -> [Int: Int]? {
        var result: [Int: Int] = [:]
        for row in rows {
            for (column, absent) in row {
                if let other = result[column], other != absent { return nil }
                result[column] = absent
            }
        }
        return result
    }

    private static func counts(_ absent: [Int: Int], of table: Table, language: Language) -> String {
        table.columns.enumerated().compactMap { index, column in
            absent[index].flatMap { $0 > 0 ? "\(column.label[language]) \($0)" : nil }
        }.joined(separator: ", ")
    }
}
