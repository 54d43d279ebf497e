/// Tables as GitHub-flavoured Markdown: a heading, what is counted, a pipe
/// table with its numbers on the right, and the notes below it.
public struct MarkdownRenderer: TableRenderer {
    public init() {}

    public func output(of report: TableReport, options: RenderingOptions) -> TextBuffer {
        let language = options.language
        var page = MarkdownPage()
        page.heading(2, report.study.title[language].withControlsVisible)
        page.paragraph(RenderingStrings.heading(of: report)[language].withControlsVisible)
        for table in report.tables {
            write(TableText(table, of: report, options: options), to: &page)
        }
        for note in TableNote.invented(report, language: language) { page.paragraph(note.joined) }
        return page.finished()
    }

    private func write(_ table: TableText, to page: inout MarkdownPage) {
        page.heading(3, table.caption)
        page.paragraph(table.statement)
        write(rowsOf: table, to: &page)
        for note in table.notes { page.paragraph(note.joined) }
    }

    private func write(rowsOf table: TableText, to page: inout MarkdownPage) {
        let numbers = table.columns.count + (table.hasBaseColumn ? 1 : 0)
        page.beginTable()
        page.cell("")
        if table.hasBaseColumn { page.cell(RenderingStrings.baseHeader.swedish) }
        for column in table.columns { page.cell(column.label, base: column.base) }
        page.endHeader(numbers: numbers)
        for group in table.groups {
            if let label = group.label {
                page.cell(label, in: "**")
                for _ in 0..<numbers { page.cell("") }
                page.endRow()
            }
            for row in group.rows {
                page.cell(row.markedLabel, in: row.isSetOff ? "*" : "")
                if table.hasBaseColumn { page.cell(row.base) }
                for cell in row.cells { page.cell(cell.joined) }
                page.endRow()
            }
        }
    }
}

/// Blocks of Markdown, with an empty line between them. Escapes whatever it is
/// given.
private struct MarkdownPage: ~Copyable {
    private var text = TextBuffer(capacity: 1 << 16)
    private var isInRow = false

    consuming func finished() -> TextBuffer { text }

    mutating func heading(_ level: Int, _ title: String) {
        beginBlock()
        text.append("#", times: level)
        text.append(" ")
        text.append(title.markdown)
        text.append("\n")
    }

    mutating func paragraph(_ paragraph: String) {
        beginBlock()
        text.append(paragraph.markdownParagraph)
        text.append("\n")
    }

    mutating func beginTable() { beginBlock() }

    mutating func cell(_ content: String, in style: String = "", base: String? = nil) {
        text.append(isInRow ? " " : "| ")
        isInRow = true
        let content = content.markdown
        if !content.isEmpty {
            text.append(style)
            text.append(content)
            text.append(style)
        }
        if let base {
            text.append(" ")
            text.append(base)
        }
        text.append(content.isEmpty && base == nil ? "|" : " |")
    }

    mutating func endRow() {
        text.append("\n")
        isInRow = false
    }

    /// - Parameter numbers: how many columns stand after the labels.
    mutating func endHeader(numbers: Int) {
        endRow()
        text.append("| --- |")
        text.append(" ---: |", times: numbers)
        endRow()
    }

    private mutating func beginBlock() {
        if text.count > 0 { text.append("\n") }
    }
}
