/// A table, or those of its columns that fit beside its labels, as lines of
/// monospaced text.
///
/// Two passes: everything is measured first, and then written part by part.
struct TextTableLayout {
    private static let gap = 2
    private static let indent = 2
    /// How narrow headers and labels are made, in this order, until the table
    /// fits: at most so many columns of a header on one line, at least so many
    /// of a label.
    private static let attempts = [(header: 20, label: 60), (header: 16, label: 36), (header: 12, label: 26)]

    private let table: TableText
    /// One for each row of the table.
    private let labels: [Label]
    private let labelWidth: Int
    private let columns: [TextColumn]
    /// Of the page, which a heading of a group has to itself.
    private let pageWidth: Int

    /// A row's label, and how far it is indented.
    private struct Label {
        let line: TextLines.Line
        let indent: Int

        var width: Int { indent + line.width }
    }

    /// The table in as few parts as its columns allow.
    static func parts(of table: TableText, width: Int) -> [TextTableLayout] {
        let labels = labels(of: table)
        let natural = labels.reduce(0) { max($0, $1.width) }
        let columns = TextColumn.all(of: table)
        func layout(_ columns: [TextColumn], labelWidth: Int) -> TextTableLayout {
            TextTableLayout(
                table: table, labels: labels, labelWidth: labelWidth, columns: columns, pageWidth: width)
        }
        for attempt in attempts {
            let columns = columns.map { $0.headed(attempt.header) }
            let label = min(natural, width - used(by: columns))
            if label >= min(natural, attempt.label) { return [layout(columns, labelWidth: label)] }
        }
        let narrowest = attempts.last!
        // In a narrow text a label takes no more than its half.
        let label = min(natural, narrowest.label, width / 2)
        return divided(columns.map { $0.headed(narrowest.header) }, room: width - label).map { columns in
            layout(columns, labelWidth: max(label, min(natural, width - used(by: columns))))
        }
    }

    /// As many columns in each part as its room allows.
    private static func divided(_ columns: [TextColumn], room: Int) -> [[TextColumn]] {
        var parts: [[TextColumn]] = []
        var used = room
        for column in columns {
            let column = column.narrowed(to: room - gap)
            if used + gap + column.width > room {
                parts.append([])
                used = 0
            }
            parts[parts.count - 1].append(column)
            used += gap + column.width
        }
        return parts
    }

    private static func used(by columns: [TextColumn]) -> Int {
        columns.reduce(0) { $0 + gap + $1.width }
    }

    /// Rows are indented below the heading of their group, and once more to be
    /// set off from the others, as printed tables do with totals and parts.
    private static func labels(of table: TableText) -> [Label] {
        table.groups.flatMap { group in
            group.rows.map { row in
                Label(
                    line: .init(row.markedLabel),
                    indent: (group.label == nil ? 0 : indent) + (row.isSetOff ? indent : 0))
            }
        }
    }

    // MARK: - Lines

    func write(to text: inout TextBuffer) {
        write(nil, indent: 0, row: nil, to: &text)
        writeRule(to: &text)
        var row = 0
        for (index, group) in table.groups.enumerated() {
            if index > 0 { text.append("\n") }
            if let heading = group.label { write(heading: heading, to: &text) }
            for _ in group.rows {
                write(lines(of: labels[row]), indent: labels[row].indent, row: row, to: &text)
                row += 1
            }
        }
        writeRule(to: &text)
    }

    private func writeRule(to text: inout TextBuffer) {
        text.append("─", times: labelWidth + Self.used(by: columns))
        text.endLine()
    }

    private func write(heading: String, to text: inout TextBuffer) {
        let lines = TextLines(heading, wrappedTo: pageWidth)
        for index in 0..<lines.count {
            text.append(lines[index].text)
            text.endLine()
        }
    }

    /// A label and its cells, which end on the same line.
    ///
    /// - Parameter row: nil for the header.
    private func write(_ label: TextLines?, indent: Int, row: Int?, to text: inout TextBuffer) {
        let height = columns.reduce(label?.count ?? 1) { max($0, $1.lines(ofRow: row).count) }
        for line in 0..<height {
            if let part = label?.line(line, of: height) {
                text.append(spaces: indent)
                text.append(part.text)
                text.append(spaces: labelWidth - indent - part.width)
            } else {
                text.append(spaces: labelWidth)
            }
            for column in columns {
                let part = column.lines(ofRow: row).line(line, of: height)
                text.append(spaces: Self.gap + column.width - (part?.width ?? 0))
                if let part { text.append(part.text) }
            }
            text.endLine()
        }
    }

    private func lines(of label: Label) -> TextLines {
        if label.width <= labelWidth { return TextLines(label.line) }
        let room = labelWidth - label.indent - Self.indent
        return TextLines(label.line.text, wrappedTo: max(1, room)).hanging(by: Self.indent)
    }
}
