/// Tables for reading in a terminal or any monospaced text: aligned by display
/// width, with no line wider than the options allow.
///
/// Where a table has more columns than fit, it is printed in parts below each
/// other, each with its row labels.
public struct TextRenderer: TableRenderer {
    public init() {}

    public func output(of report: TableReport, options: RenderingOptions) -> TextBuffer {
        let language = options.language
        var page = TextPage(width: options.width, usesColour: options.usesColour)
        page.add(report.study.title[language].withControlsVisible, style: .bold)
        page.add(RenderingStrings.heading(of: report)[language].withControlsVisible)
        for table in report.tables {
            page.addBlank()
            add(TableText(table, of: report, options: options), to: &page, language: language)
        }
        if report.isInvented {
            page.addBlank()
            for note in TableNote.invented(report, language: language) { page.add(note.text, style: .dim) }
        }
        return page.finished()
    }

    private func add(_ table: TableText, to page: inout TextPage, language: Language) {
        let number = table.number.map { $0 + ". " } ?? ""
        page.add(table.title, after: number, style: .bold)
        page.add(table.statement)
        let parts = TextTableLayout.parts(of: table, width: page.width)
        for (index, part) in parts.enumerated() {
            page.addBlank()
            if index > 0 {
                let name = table.number.map { $0 + ", " } ?? ""
                page.add("(" + name + RenderingStrings.continued[language] + ")")
            }
            page.add(part)
        }
        for note in table.notes {
            page.add(note.text, after: note.prefix, style: .dim)
        }
    }
}

/// Lines of at most a width.
struct TextPage: ~Copyable {
    enum Style: String {
        case plain = ""
        case bold = "\u{1B}[1m"
        case dim = "\u{1B}[2m"
    }

    private static let leastWidth = 40
    /// What a hanging indent leaves of a line at least.
    private static let leastRoom = 24
    private static let endOfStyle = "\u{1B}[0m"

    let width: Int
    let usesColour: Bool
    private var text = TextBuffer(capacity: 1 << 16)

    init(width: Int, usesColour: Bool) {
        self.width = max(Self.leastWidth, width)
        self.usesColour = usesColour
    }

    consuming func finished() -> TextBuffer { text }

    /// Wraps a paragraph; where something stands before it, the lines after the
    /// first are indented as far.
    mutating func add(_ paragraph: String, after prefix: String = "", style: Style = .plain) {
        let indent = prefix.displayWidth
        guard width - indent >= Self.leastRoom else {
            add(prefix + paragraph, style: style)
            return
        }
        let lines = TextLines(paragraph, wrappedTo: width - indent)
        for index in 0..<lines.count {
            add(line: (index == 0 ? prefix : String.spaces(indent)) + lines[index].text, style: style)
        }
    }

    private mutating func add(line: String, style: Style) {
        let isStyled = usesColour && style != .plain && line.utf8.contains { $0 != 0x20 }
        if isStyled { text.append(style.rawValue) }
        text.append(line)
        text.removeTrailingSpaces()
        if isStyled { text.append(Self.endOfStyle) }
        text.append("\n")
    }

    mutating func add(_ table: TextTableLayout) { table.write(to: &text) }

    mutating func addBlank() { text.append("\n") }
}
