/// Lays a document out as GitHub-flavoured Markdown: entries are a list with
/// their labels in bold, tables are pipe tables.
struct PrintedMarkdown {
    func text(of document: PrintedDocument) -> String {
        document.blocks.map(text).joined(separator: "\n\n") + "\n"
    }

    private func text(of block: PrintedDocument.Block) -> String {
        switch block {
        case .heading(let level, let text): String(repeating: "#", count: level) + " " + escaped(text)
        case .paragraph(let text): paragraph(text)
        case .entries(let entries): entries.flatMap(lines).joined(separator: "\n")
        case .table(let header, let rows):
            ([line(header), line(header.map { _ in "---" }, isEscaped: true)] + rows.map { line($0) })
                .joined(separator: "\n")
        }
    }

    private func lines(of entry: PrintedDocument.Entry) -> [String] {
        let label = "- **\(escaped(entry.label)):**"
        guard let first = entry.lines.first else { return [label] }
        // A first line without a number stands beside the label.
        let isBeside = first.marker.isEmpty && !entry.isList
        let below = entry.lines.dropFirst(isBeside ? 1 : 0).map { line in
            "  \(line.marker.isEmpty ? "-" : line.marker) \(paragraph(line.text))"
        }
        return [isBeside ? label + " " + escaped(first.text) : label] + below
    }

    private func line(_ cells: [String], isEscaped: Bool = false) -> String {
        "|" + cells.map { " \(isEscaped ? $0 : escaped($0)) |" }.joined()
    }

    private func paragraph(_ text: String) -> String { text.withControlsVisible.markdownParagraph }

    private func escaped(_ text: String) -> String { text.withControlsVisible.markdown }
}
