/// A table, or those of its columns that fit beside its labels, as lines of
/// monospaced text.
struct TextTableLayout {
    private static let gap = 2
    private static let indent = 2
    /// How narrow headers and labels are made, in this order, until the table
    /// fits: at most so many columns of a header on one line, at least so many
    /// of a label.
    private static let attempts = [(header: 20, label: 60), (header: 16, label: 36), (header: 12, label: 26)]

    private let table: TableText
    private let labelWidth: Int
    private let columns: [TextColumn]
    /// Of the page, which a heading of a group has to itself.
    private let pageWidth: Int

    /// The table in as few parts as its columns allow.
    static func parts(of table: TableText, width: Int) -> [TextTableLayout] {
        let natural = naturalLabelWidth(of: table)
        for attempt in attempts {
            let columns = TextColumn.all(of: table, headerWidth: attempt.header)
            let used = columns.reduce(0) { $0 + gap + $1.width }
            let label = min(natural, width - used)
            if label >= min(natural, attempt.label) {
                return [
                    TextTableLayout(table: table, labelWidth: label, columns: columns, pageWidth: width)
                ]
            }
        }
        return narrowParts(of: table, width: width, naturalLabelWidth: natural)
    }

    private static func narrowParts(
        of table: TableText, width: Int, naturalLabelWidth: Int
    ) -> [TextTableLayout] {
        let narrowest = attempts.last!
        // In a narrow text a label takes no more than its half.
        let label = min(naturalLabelWidth, narrowest.label, width / 2)
        let room = width - label
        var parts: [[TextColumn]] = []
        var used = room
        for column in TextColumn.all(of: table, headerWidth: narrowest.header) {
            let column = column.narrowed(to: room - gap)
            if used + gap + column.width > room {
                parts.append([])
                used = 0
            }
            parts[parts.count - 1].append(column)
            used += gap + column.width
        }
        return parts.map { part in
            let used = part.reduce(0) { $0 + gap + $1.width }
            let label = max(label, min(naturalLabelWidth, width - used))
            return TextTableLayout(table: table, labelWidth: label, columns: part, pageWidth: width)
        }
    }

    private static func naturalLabelWidth(of table: TableText) -> Int {
        table.groups.flatMap { group in
            group.rows.map { $0.markedLabel.displayWidth + indent(of: $0, in: group) }
        }.max() ?? 0
    }

    /// Rows are indented below the heading of their group, and once more to be
    /// set off from the others, as printed tables do with totals and parts.
    private static func indent(of row: TableText.Row, in group: TableText.Group) -> Int {
        (group.label == nil ? 0 : indent) + (row.isSetOff ? indent : 0)
    }

    private var width: Int { columns.reduce(labelWidth) { $0 + Self.gap + $1.width } }

    // MARK: - Lines

    var lines: [String] {
        let rule = String(repeating: "─", count: width)
        var lines = line([], columns.map(\.header)) + [rule]
        var number = 0
        for (index, group) in table.groups.enumerated() {
            if index > 0 { lines.append("") }
            if let label = group.label { lines += label.wrapped(to: pageWidth) }
            for row in group.rows {
                lines += line(label(of: row, in: group), columns.map { $0.cells[number] })
                number += 1
            }
        }
        return lines + [rule]
    }

    private func label(of row: TableText.Row, in group: TableText.Group) -> [String] {
        let indent = String.spaces(Self.indent(of: row, in: group))
        if (indent + row.markedLabel).displayWidth <= labelWidth { return [indent + row.markedLabel] }
        let room = labelWidth - indent.count - Self.indent
        return row.markedLabel.wrapped(to: max(1, room)).enumerated().map { index, line in
            indent + (index == 0 ? "" : String.spaces(Self.indent)) + line
        }
    }

    /// A label and its cells, ending on the same line.
    private func line(_ label: [String], _ cells: [[String]]) -> [String] {
        let height = max(1, label.count, cells.map(\.count).max() ?? 0)
        func part(_ lines: [String], _ index: Int) -> String {
            let own = index - (height - lines.count)
            return own < 0 ? "" : lines[own]
        }
        return (0..<height).map { index in
            var line = part(label, index).padded(to: labelWidth)
            for (column, cell) in zip(columns, cells) {
                line += String.spaces(Self.gap)
                line += part(cell, index).padded(to: column.width, alignment: .right)
            }
            return line
        }
    }
}

/// A column of numbers: its header and its cells, each as the lines it takes.
struct TextColumn {
    let header: [String]
    let cells: [[String]]
    let width: Int

    /// The columns of a table in their order, that of the bases first.
    ///
    /// - Parameter headerWidth: where headers are wrapped, unless the numbers
    ///   below need more room.
    static func all(of table: TableText, headerWidth: Int) -> [TextColumn] {
        let rows = table.groups.flatMap(\.rows)
        var columns: [TextColumn] = []
        if table.hasBaseColumn {
            columns.append(
                TextColumn(
                    label: RenderingStrings.baseHeader.swedish, base: nil, bodies: rows.map(\.base),
                    headerWidth: headerWidth))
        }
        for (index, column) in table.columns.enumerated() {
            let cells = rows.map { index < $0.cells.count ? $0.cells[index] : nil }
            columns.append(
                TextColumn(
                    label: column.label, base: column.base, bodies: aligned(cells), headerWidth: headerWidth))
        }
        return columns
    }

    private init(label: String, base: String?, bodies: [String], headerWidth: Int) {
        let body = max(bodies.map(\.displayWidth).max() ?? 0, base?.displayWidth ?? 0, 1)
        header = label.wrapped(to: max(headerWidth, body)) + (base.map { [$0] } ?? [])
        cells = bodies.map { [$0] }
        width = max(body, header.map(\.displayWidth).max() ?? 0)
    }

    private init(header: [String], cells: [[String]], width: Int) {
        self.header = header
        self.cells = cells
        self.width = width
    }

    /// Wrapped where it is wider.
    func narrowed(to limit: Int) -> TextColumn {
        guard width > limit else { return self }
        func narrowed(_ lines: [String]) -> [String] { lines.flatMap { $0.wrapped(to: limit) } }
        return TextColumn(header: narrowed(header), cells: cells.map(narrowed), width: limit)
    }

    /// Cells of one width, digits below digits, marks below marks. Words end
    /// where the widest cell ends.
    private static func aligned(_ cells: [CellText?]) -> [String] {
        let numbers = cells.compactMap { $0 }.filter { !$0.isWords }
        let number = numbers.map(\.number.displayWidth).max() ?? 0
        let mark = numbers.map(\.mark.displayWidth).max() ?? 0
        let detail = numbers.map(\.detail.displayWidth).max() ?? 0
        return cells.map { cell in
            guard let cell else { return "" }
            guard !cell.isWords else { return cell.number }
            let first = cell.number.padded(to: number, alignment: .right) + cell.mark.padded(to: mark)
            return detail == 0 ? first : first + " " + cell.detail.padded(to: detail, alignment: .right)
        }
    }
}
