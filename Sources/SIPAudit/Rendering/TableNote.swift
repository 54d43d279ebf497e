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
        let contents = Contents(of: table)
        var notes: [TableNote] = []
        if contents.hasMissing {
            notes += absent(from: table, RenderingStrings.missing[language], language, number: \.missing)
        }
        if contents.hasNotEvident {
            notes += absent(
                from: table, RenderingStrings.notEvidentInSum[language], language, number: \.notEvident)
        }
        if contents.isSuppressed, let limit = report.suppressedBelow {
            notes.append(TableNote(mark: "", text: RenderingStrings.suppression(below: limit)[language]))
        }
        if table.countsUnits, let limit = report.suppressedBelow {
            notes.append(TableNote(mark: "", text: RenderingStrings.shownUnits(below: limit)[language]))
        }
        if contents.hidesTests {
            notes.append(TableNote(mark: "", text: RenderingStrings.suppressedTest[language]))
        }
        let test = contents.isTested ? report.test : nil
        notes += footnotes(under: table, test: test, marks: contents.marks, language: language)
        if let test {
            notes += significance(
                in: table, test, marks: contents.marks, hidesTests: contents.hidesTests, language: language)
        }
        if contents.hasNotEvidentPairs { notes += notEvidentPairs(in: table, language: language) }
        return notes
    }

    /// What of its cells there are notes on.
    private struct Contents {
        var hasMissing = false
        var hasNotEvident = false
        var hasNotEvidentPairs = false
        var isTested = false
        var isSuppressed = false
        /// Whether a number stands without its test.
        var hidesTests = false
        /// Those of p-values, each once.
        var marks: [String] = []

        init(of table: Table) {
            for group in table.groups {
                for row in group.rows {
                    for cell in row.cells { add(cell) }
                }
            }
        }

        private mutating func add(_ cell: Table.Cell) {
            switch cell {
            case .counted(let counted): add(counted)
            case .suppressed(let suppressed): add(suppressed)
            case .dash, .didNotTakePart, .notEvident: break
            }
        }

        private mutating func add(_ suppressed: Table.Suppressed) {
            isSuppressed = true
            if suppressed.missing != .shown(0) { hasMissing = true }
            if suppressed.notEvident != .shown(0) { hasNotEvident = true }
            switch suppressed.test {
            case .shown(let test)?:
                isTested = true
                if !test.mark.isEmpty && !marks.contains(test.mark) { marks.append(test.mark) }
            case .hidden?: hidesTests = true
            case nil: break
            }
        }

        private mutating func add(_ counted: Table.Counted) {
            if counted.missing > 0 { hasMissing = true }
            if counted.notEvident > 0 { hasNotEvident = true }
            if counted.notEvidentPairs > 0 { hasNotEvidentPairs = true }
            if counted.p != nil { isTested = true }
            if !counted.mark.isEmpty && !marks.contains(counted.mark) { marks.append(counted.mark) }
        }
    }

    /// The footnote of every output made from invented material.
    static func invented(_ report: TableReport, language: Language) -> [TableNote] {
        report.isInvented ? [TableNote(mark: "", text: RenderingStrings.invented[language])] : []
    }

    // MARK: - Footnotes and tests

    /// The codebook's footnotes, but for those on levels of significance that
    /// no cell reached.
    private static func footnotes(
        under table: Table, test: TableReport.AppliedTest?, marks: [String], language: Language
    ) -> [TableNote] {
        table.footnotes.compactMap { footnote in
            if let test, test.levels.contains(where: { $0.mark == footnote.mark }),
                !marks.contains(footnote.mark),
                !isMark(footnote.mark, ofLabelIn: table, language: language)
            {
                return nil
            }
            return TableNote(
                mark: footnote.mark.withControlsVisible, text: footnote.text[language].withControlsVisible)
        }
    }

    /// What the marks in the cells mean, unless the codebook says it, or that
    /// there are none; and which test gave them.
    private static func significance(
        in table: Table, _ test: TableReport.AppliedTest, marks: [String], hidesTests: Bool,
        language: Language
    ) -> [TableNote] {
        func bound(_ level: StudyProtocol.TestChoice.Level) -> String {
            let decimal = Character(language.decimalSeparator.rawValue)
            return String(level.printedBound.map { $0 == "." ? decimal : $0 }).withControlsVisible
        }
        // A footnote that a label leads to says something else.
        func isExplained(_ mark: String) -> Bool {
            table.footnotes.contains { $0.mark == mark }
                && !isMark(mark, ofLabelIn: table, language: language)
        }
        var notes = test.levels
            .filter { marks.contains($0.mark) && !isExplained($0.mark) }
            .map {
                TableNote(
                    mark: $0.mark.withControlsVisible, text: RenderingStrings.level(bound($0))[language])
            }
        if marks.isEmpty, !hidesTests, let weakest = test.levels.max(by: { $0.bound < $1.bound }) {
            notes.append(
                TableNote(mark: "", text: RenderingStrings.noDifferences(bound(weakest))[language]))
        }
        let name = RenderingStrings.tested(by: test.test, test.alternative)[language]
        return notes + [TableNote(mark: "", text: name)]
    }

    /// How many pairs of which rows the test counts as not yes because a side
    /// of them is not evident.
    private static func notEvidentPairs(in table: Table, language: Language) -> [TableNote] {
        let parts = table.groups.flatMap { group in
            group.rows.compactMap { row -> String? in
                let pairs = row.cells.reduce(0) { $0 + ($1.counted?.notEvidentPairs ?? 0) }
                guard pairs > 0 else { return nil }
                return (group.label.map { $0[language] + ", " } ?? "") + row.label[language] + " \(pairs)"
            }
        }
        let text = RenderingStrings.notEvidentInTest[language] + parts.joined(separator: "; ") + "."
        return [TableNote(mark: "", text: text.withControlsVisible)]
    }

    /// Whether a row has the mark, or a title, a column, a group or a row ends
    /// in that of a footnote.
    private static func isMark(_ mark: String, ofLabelIn table: Table, language: Language) -> Bool {
        let rows = table.groups.lazy.flatMap(\.rows)
        if rows.contains(where: { $0.footnote == mark }) { return true }
        guard !mark.isEmpty, table.footnotes.contains(where: { $0.mark == mark }) else { return false }
        func endsInIt(_ label: Bilingual?) -> Bool { label?[language].hasSuffix(mark) ?? false }
        return endsInIt(table.title) || table.columns.contains { endsInIt($0.label) }
            || table.groups.contains { endsInIt($0.label) } || rows.contains { endsInIt($0.label) }
    }
}

extension Table.Cell {
    /// Cases that nobody coded; nil in a cell without a number.
    fileprivate var missing: TableNote.Number? {
        switch self {
        case .counted(let counted): .shown(counted.missing)
        case .suppressed(let suppressed): suppressed.missing
        case .dash, .didNotTakePart, .notEvident: nil
        }
    }

    /// Cases whose number is *framgår ej*.
    fileprivate var notEvident: TableNote.Number? {
        switch self {
        case .counted(let counted): .shown(counted.notEvident)
        case .suppressed(let suppressed): suppressed.notEvident
        case .dash, .didNotTakePart, .notEvident: nil
        }
    }
}
