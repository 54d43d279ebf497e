/// A text for people in blocks, which each style of printing lays out its own
/// way.
struct PrintedDocument: Hashable {
    var blocks: [Block] = []

    enum Block: Hashable {
        /// From 1, the title.
        case heading(level: Int, String)
        case paragraph(String)
        case entries([Entry])
        case table(header: [String], rows: [[String]])
    }

    /// A label, and what stands beside it.
    struct Entry: Hashable {
        let label: String
        let lines: [Line]
        /// Whether the lines are items of a list, not parts of one text.
        let isList: Bool

        init(_ label: String, _ lines: [Line]) {
            self.label = label
            self.lines = lines
            isList = false
        }

        init(_ label: String, list: [String]) {
            self.label = label
            lines = list.map { Line($0) }
            isList = true
        }

        init(_ label: String, _ text: String) { self.init(label, [Line(text)]) }
    }

    struct Line: Hashable {
        /// *1.* of a numbered line; empty for any other.
        let marker: String
        let text: String

        init(_ text: String, marker: String = "") {
            self.marker = marker
            self.text = text
        }

        /// Numbered from 1.
        static func numbered(_ texts: [String]) -> [Line] {
            texts.enumerated().map { Line($1, marker: "\($0 + 1).") }
        }
    }

    mutating func heading(_ level: Int, _ text: String) { blocks.append(.heading(level: level, text)) }

    mutating func paragraph(_ text: String) { blocks.append(.paragraph(text)) }

    mutating func entries(_ entries: [Entry]) {
        if !entries.isEmpty { blocks.append(.entries(entries)) }
    }

    mutating func table(header: [String], rows: [[String]]) {
        if !rows.isEmpty { blocks.append(.table(header: header, rows: rows)) }
    }
}

/// How a text for people is laid out.
public enum PrintStyle: Sendable, Hashable {
    /// For the terminal: no line is wider than `width` columns.
    case text(width: Int)
    case markdown

    public static let text = PrintStyle.text(width: 100)
}

extension PrintedDocument {
    /// The whole text, ending in a line break.
    func printed(_ style: PrintStyle) -> String {
        switch style {
        case .text(let width): PrintedText(width: width).text(of: self)
        case .markdown: PrintedMarkdown().text(of: self)
        }
    }
}
