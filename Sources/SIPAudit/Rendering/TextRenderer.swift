/// Tables for reading in a terminal or any monospaced text: aligned by display
/// width, with no line wider than the options allow.
///
/// Where a table has more columns than fit, it is printed in parts below each
/// other, each with its row labels.
public struct TextRenderer: TableRenderer {
    public init() {}

    public func render(_ report: TableReport, options: RenderingOptions) -> String {
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
        return page.text
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
            for line in part.lines { page.add(finished: line) }
        }
        for note in table.notes {
            page.add(note.text, after: note.prefix, style: .dim)
        }
    }
}

/// Lines of at most a width.
struct TextPage {
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
    private(set) var text = ""

    init(width: Int, usesColour: Bool) {
        self.width = max(Self.leastWidth, width)
        self.usesColour = usesColour
    }

    /// Wraps a paragraph; where something stands before it, the lines after the
    /// first are indented as far.
    mutating func add(_ paragraph: String, after prefix: String = "", style: Style = .plain) {
        let indent = prefix.displayWidth
        guard width - indent >= Self.leastRoom else {
            add(prefix + paragraph, style: style)
            return
        }
        for (index, line) in paragraph.wrapped(to: width - indent).enumerated() {
            add(finished: (index == 0 ? prefix : String.spaces(indent)) + line, style: style)
        }
    }

    /// A line that is already laid out.
    mutating func add(finished line: String, style: Style = .plain) {
        let trailing = line.utf8.reversed().prefix { $0 == 0x20 }.count
        let line = trailing == 0 ? line : String(decoding: line.utf8.dropLast(trailing), as: UTF8.self)
        let isStyled = usesColour && style != .plain && !line.isEmpty
        text += isStyled ? style.rawValue + line + Self.endOfStyle : line
        text += "\n"
    }

    mutating func addBlank() {
        text += "\n"
    }
}
