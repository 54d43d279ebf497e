/// Tables as JSON, for other programs: `sip-audit/table-results/1`, whose
/// schema is `codebook/schema/table-results.schema.json`.
///
/// Ids are the same in every language, labels follow it. A cell has either a
/// `count` or a `note` that says why it has none. What does not exist, has no
/// key: no `base` where a count is of all there is, no `percent` of a base of 0.
///
/// `percent` is a number with exactly the study's decimals (`58.80` for two),
/// rounded by integer arithmetic as `rounding` says. It is what a reader sees;
/// whoever computes further has `count` and `base`, which are exact.
public struct JSONRenderer: TableRenderer {
    public static let format = "sip-audit/table-results/1"

    public init() {}

    public func output(of report: TableReport, options: RenderingOptions) -> TextBuffer {
        var json = JSONWriter()
        json.object { json in
            json.member("format", Self.format)
            json.member("language", options.language.rawValue)
            json.member("invented", report.isInvented)
            write(report.study, in: options.language, to: &json)
            json.object("codebook") {
                $0.member("id", report.codebook.id)
                $0.member("version", report.codebook.version)
                $0.member("digest", report.codebook.digest)
            }
            if let count = report.caseCount { json.member("caseCount", count) }
            if let limit = report.suppressedBelow { json.member("suppressedBelow", limit) }
            json.member("decimals", options.decimals ?? report.decimals)
            json.member("rounding", (options.rounding ?? report.rounding).rawValue)
            if let test = report.test { write(test, to: &json) }
            json.array("tables") {
                for table in report.tables { write(table, of: report, options, to: &$0) }
            }
        }
        return json.finishedBuffer()
    }

    private func write(
        _ study: TableReport.StudyHeading, in language: Language, to json: inout JSONWriter
    ) {
        json.object("study") {
            $0.member("id", study.id)
            $0.member("title", study.title[language])
            $0.member("source", study.source)
            $0.member("unitOfAnalysis", study.unitOfAnalysis[language])
        }
    }

    private func write(_ test: TableReport.AppliedTest, to json: inout JSONWriter) {
        json.object("test") {
            $0.member("id", test.test.rawValue)
            $0.member("alternative", test.alternative.rawValue)
            $0.array("levels") {
                for level in test.levels {
                    $0.object(.line) {
                        $0.member("mark", level.mark)
                        $0.member("below", level.printedBound)
                    }
                }
            }
        }
    }

    func write(
        _ table: Table, of report: TableReport, _ options: RenderingOptions, to json: inout JSONWriter
    ) {
        let language = options.language
        let formatting = TableFormatting(table, of: report, options: options)
        json.object {
            $0.member("id", table.id)
            $0.member("title", table.title[language])
            $0.member("source", table.source)
            $0.object("counted", .line) {
                $0.member("id", table.countedID)
                $0.member("label", table.counted[language])
            }
            $0.member("statistic", formatting.statistic.rawValue)
            $0.array("columns") {
                for column in table.columns {
                    $0.object(.line) {
                        $0.member("id", column.id)
                        $0.member("label", column.label[language])
                    }
                }
            }
            $0.array("groups") {
                for group in table.groups {
                    $0.object(.line) {
                        $0.member("id", group.id)
                        if let label = group.label { $0.member("label", label[language]) }
                    }
                }
            }
            $0.array("rows") {
                for group in table.groups {
                    for row in group.rows { write(row, of: group, table, formatting, to: &$0) }
                }
            }
            $0.array("footnotes") {
                for footnote in table.footnotes {
                    write(TableNote(mark: footnote.mark, text: footnote.text[language]), to: &$0)
                }
                if let limit = report.suppressedBelow {
                    write(
                        TableNote(mark: "", text: RenderingStrings.suppression(below: limit)[language]),
                        to: &$0)
                }
                for note in TableNote.invented(report, language: language) { write(note, to: &$0) }
            }
        }
    }

    private func write(
        _ row: Table.Row, of group: Table.Group, _ table: Table, _ formatting: TableFormatting,
        to json: inout JSONWriter
    ) {
        json.object {
            $0.member("group", group.id)
            $0.member("id", row.id)
            $0.member("label", row.label[formatting.language])
            $0.member("level", row.level)
            if let mark = row.footnote { $0.member("mark", mark) }
            $0.array("cells") {
                for (column, cell) in zip(table.columns, row.cells) {
                    write(cell, in: column, formatting, to: &$0)
                }
            }
        }
    }

    private func write(
        _ cell: Table.Cell, in column: Table.Column, _ formatting: TableFormatting,
        to json: inout JSONWriter
    ) {
        json.object(.line) {
            $0.member("column", column.id)
            if let note = cell.note { $0.member("note", note) }
            if case .suppressed(let suppressed) = cell { write(suppressed, formatting, to: &$0) }
            guard let counted = cell.counted else { return }
            $0.member("count", counted.count)
            if let base = counted.base { $0.member("base", base) }
            $0.member("missing", counted.missing)
            if counted.notEvident > 0 { $0.member("notEvident", counted.notEvident) }
            if let percent = formatting.machinePercent(counted) { $0.member("percent", number: percent) }
            if let p = counted.p { $0.member("p", number: p.machine) }
            if !counted.mark.isEmpty { $0.member("mark", counted.mark) }
        }
    }

    private func write(
        _ suppressed: Table.Suppressed, _ formatting: TableFormatting, to json: inout JSONWriter
    ) {
        if let count = suppressed.count.value { json.member("count", count) }
        if let base = suppressed.base?.value { json.member("base", base) }
        if let missing = suppressed.missing.value { json.member("missing", missing) }
        if let number = suppressed.notEvident.value, number > 0 { json.member("notEvident", number) }
        if let percent = formatting.machinePercent(suppressed) { json.member("percent", number: percent) }
        if let test = suppressed.test?.value {
            json.member("p", number: test.p.machine)
            if !test.mark.isEmpty { json.member("mark", test.mark) }
        }
        json.array("suppressed", .line) {
            for part in suppressed.hiddenParts { $0.value(part) }
        }
    }

    private func write(_ note: TableNote, to json: inout JSONWriter) {
        json.object(.line) {
            if !note.mark.isEmpty { $0.member("mark", note.mark) }
            $0.member("text", note.text)
        }
    }
}

extension Table.Suppressed {
    /// What is not shown, by the keys that it would have.
    fileprivate var hiddenParts: [String] {
        let parts = [
            ("count", count == .hidden), ("base", base == .hidden), ("missing", missing == .hidden),
            ("notEvident", notEvident == .hidden), ("p", test == .hidden),
        ]
        return parts.filter(\.1).map(\.0)
    }
}
