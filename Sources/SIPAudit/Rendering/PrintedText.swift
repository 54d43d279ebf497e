/// Lays a document out as monospaced text: headings underlined, labels in a
/// column of their own, everything wrapped by display width.
struct PrintedText {
    private static let indent = "  "
    private static let gap = 2
    /// The widest that a column of a table but the last is made.
    private static let widestColumn = 34
    /// How much the last column gets where the others would take it all.
    private static let narrowestColumn = 14

    let width: Int

    /// - Parameter width: columns that no line exceeds; below 40 it counts as 40.
    init(width: Int) { self.width = max(width, 40) }

    func text(of document: PrintedDocument) -> String {
        var lines: [String] = []
        var follows = false
        for block in document.blocks {
            // A small heading stands close to what it heads.
            if !lines.isEmpty && !follows { lines.append("") }
            lines += self.lines(of: block)
            if case .heading(let level, _) = block { follows = level > 2 } else { follows = false }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func lines(of block: PrintedDocument.Block) -> [String] {
        switch block {
        case .heading(let level, let text):
            let lines = text.withControlsVisible.wrapped(to: width)
            guard level <= 2 else { return lines }
            let length = lines.map(\.displayWidth).max() ?? 0
            return lines + [String(repeating: level == 1 ? "═" : "─", count: length)]
        case .paragraph(let text): return text.withControlsVisible.wrapped(to: width)
        case .entries(let entries): return lines(of: entries)
        case .table(let header, let rows): return lines(ofTable: [header] + rows)
        }
    }

    private func lines(of entries: [PrintedDocument.Entry]) -> [String] {
        let label = min(entries.map(\.label.displayWidth).max() ?? 0, width / 3)
        let room = width - Self.indent.count - label - Self.gap
        return entries.flatMap { entry in
            let labels = entry.label.withControlsVisible.wrapped(to: max(label, 1))
            let texts = entry.lines.flatMap { lines(of: $0, width: room, isItem: entry.isList) }
            return (0..<max(labels.count, texts.count)).map { index in
                let left = index < labels.count ? labels[index] : ""
                let right = index < texts.count ? texts[index] : ""
                return trimmed(Self.indent + left.padded(to: label + Self.gap) + right)
            }
        }
    }

    /// - Parameter isItem: an item without a marker hangs over its further lines.
    private func lines(of line: PrintedDocument.Line, width: Int, isItem: Bool) -> [String] {
        let marker = line.marker.isEmpty ? "" : line.marker + " "
        let hanging =
            marker.isEmpty && isItem ? Self.indent : String(repeating: " ", count: marker.displayWidth)
        let text = line.text.withControlsVisible
        if (marker + text).displayWidth <= width { return [marker + text] }
        return text.wrapped(to: max(1, width - hanging.count)).enumerated().map { index, text in
            (index == 0 ? marker : hanging) + text
        }
    }

    /// The last column takes what the others leave.
    private func lines(ofTable rows: [[String]]) -> [String] {
        guard let columns = rows.map(\.count).max(), columns > 0 else { return [] }
        var widths = (0..<columns).map { column in
            rows.map { column < $0.count ? $0[column].displayWidth : 0 }.max() ?? 0
        }
        for column in widths.indices.dropLast() { widths[column] = min(widths[column], Self.widestColumn) }
        func used() -> Int { widths.dropLast().reduce(Self.indent.count) { $0 + $1 + Self.gap } }
        let last = min(widths[columns - 1], Self.narrowestColumn)
        while used() + last > width, let widest = widths.dropLast().max(), widest > 1 {
            widths[widths.firstIndex(of: widest)!] -= 1
        }
        widths[columns - 1] = max(1, min(widths[columns - 1], width - used()))
        var lines = rows.map { line(of: $0, widths: widths) }
        let rule =
            Self.indent + String(repeating: "─", count: used() - Self.indent.count + widths[columns - 1])
        lines[0].append(rule)
        return lines.flatMap { $0 }
    }

    private func line(of row: [String], widths: [Int]) -> [String] {
        let cells = zip(row, widths).map { $0.withControlsVisible.wrapped(to: max($1, 1)) }
        return (0..<(cells.map(\.count).max() ?? 0)).map { index in
            let parts = zip(cells, widths).map { cell, width in
                (index < cell.count ? cell[index] : "").padded(to: width + Self.gap)
            }
            return trimmed(Self.indent + parts.joined())
        }
    }

    private func trimmed(_ line: String) -> String {
        var line = line
        while line.last == " " { line.removeLast() }
        return line
    }
}
