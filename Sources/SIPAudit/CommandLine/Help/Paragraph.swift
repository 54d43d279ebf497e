/// Breaks a text into lines of at most `width` characters, between words.
///
/// A word longer than the width stands on a line of its own. No-break spaces
/// hold together what stands on both sides of them.
func wrapped(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
        if let last = lines.last, last.count + 1 + word.count <= width {
            lines[lines.count - 1] += " " + word
        } else {
            lines.append(String(word))
        }
    }
    return lines
}

/// A two-column list as the help prints it: names to the left, texts to the right.
struct HelpList {
    struct Row {
        let name: String
        /// Each paragraph begins on a line of its own.
        let paragraphs: [String]
        /// A list of its own below the paragraphs.
        var details: [Row] = []
    }

    let rows: [Row]
    /// How far in the names begin.
    var indent = 2
    /// A name longer than this has its text begin on the next line.
    var widestName = 22

    func lines(width: Int) -> [String] {
        let names = rows.map(\.name.count).filter { $0 <= widestName }
        let column = indent + (names.max() ?? 0) + 2
        return rows.flatMap { row -> [String] in
            let texts =
                row.paragraphs.flatMap { wrapped($0, width: width - column) }
                + HelpList(rows: row.details).lines(width: width - column)
            let margin = String(repeating: " ", count: column)
            let name = String(repeating: " ", count: indent) + row.name
            guard let first = texts.first else { return [name] }
            let rest = texts.dropFirst().map { margin + $0 }
            if row.name.count > widestName { return [name, margin + first] + rest }
            let gap = String(repeating: " ", count: column - name.count)
            return [name + gap + first] + rest
        }
    }
}
