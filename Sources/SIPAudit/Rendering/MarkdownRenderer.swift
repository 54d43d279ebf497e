/// Tables as GitHub-flavoured Markdown: a heading, what is counted, a pipe
/// table with its numbers on the right, and the notes below it.
public struct MarkdownRenderer: TableRenderer {
    public init() {}

    public func render(_ report: TableReport, options: RenderingOptions) -> String {
        let language = options.language
        var blocks = [
            "## " + report.study.title[language].withControlsVisible.markdown,
            RenderingStrings.heading(of: report)[language].withControlsVisible.markdownParagraph,
        ]
        for table in report.tables {
            blocks += self.blocks(of: TableText(table, of: report, options: options), language: language)
        }
        blocks += TableNote.invented(report, language: language).map(\.joined.markdownParagraph)
        return blocks.joined(separator: "\n\n") + "\n"
    }

    private func blocks(of table: TableText, language: Language) -> [String] {
        ["### " + table.caption.markdown, table.statement.markdownParagraph]
            + [lines(of: table).joined(separator: "\n")] + table.notes.map(\.joined.markdownParagraph)
    }

    private func lines(of table: TableText) -> [String] {
        var header = [""]
        if table.hasBaseColumn { header.append(RenderingStrings.baseHeader.swedish) }
        header += table.columns.map { column in
            column.label.markdown + (column.base.map { " " + $0 } ?? "")
        }
        var lines = [line(header), "| --- |" + String(repeating: " ---: |", count: header.count - 1)]
        for group in table.groups {
            if let label = group.label {
                lines.append(line([set(label, in: "**")] + Array(repeating: "", count: header.count - 1)))
            }
            for row in group.rows {
                let label = set(row.markedLabel, in: row.isSetOff ? "*" : "")
                lines.append(
                    line([label] + (table.hasBaseColumn ? [row.base] : []) + row.cells.map(\.joined.markdown))
                )
            }
        }
        return lines
    }

    private func line(_ cells: [String]) -> String {
        "|" + cells.map { $0.isEmpty ? " |" : " " + $0 + " |" }.joined()
    }

    private func set(_ text: String, in style: String) -> String {
        let text = text.markdown
        return text.isEmpty ? "" : style + text + style
    }
}
