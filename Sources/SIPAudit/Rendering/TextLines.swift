/// A text in the lines that it takes, each with its width, which is measured
/// once. Nearly always it is one line, which then needs no array.
struct TextLines: Sendable {
    struct Line: Sendable {
        let text: String
        let width: Int

        static let empty = Line("", width: 0)

        init(_ text: String) { self.init(text, width: text.displayWidth) }

        /// - Parameter width: its width, where that is known.
        init(_ text: String, width: Int) {
            self.text = text
            self.width = width
        }
    }

    private let first: Line
    private var others: [Line] = []

    init(_ line: Line) { first = line }

    /// - Parameter limit: how wide a line may be.
    init(_ text: String, wrappedTo limit: Int) {
        if let width = text.widthAsLine(of: limit) {
            first = Line(text, width: width)
        } else {
            let lines = text.wrapped(to: limit)
            first = Line(lines[0])
            others = lines.dropFirst().map { Line($0) }
        }
    }

    /// At least 1.
    var count: Int { 1 + others.count }

    /// Of the widest line.
    var width: Int { others.reduce(first.width) { max($0, $1.width) } }

    /// What stands on a line of several that all end with the last, nil above
    /// its first.
    func line(_ index: Int, of height: Int) -> Line? {
        let own = index - (height - count)
        return own < 0 ? nil : self[own]
    }

    /// With the lines after the first indented.
    func hanging(by indent: Int) -> TextLines {
        var result = self
        result.others = others.map { Line(String.spaces(indent) + $0.text, width: indent + $0.width) }
        return result
    }

    subscript(index: Int) -> Line { index == 0 ? first : others[index - 1] }

    mutating func append(_ lines: TextLines) {
        others.append(lines.first)
        others += lines.others
    }

    /// Every line wrapped in its turn.
    func wrapped(to limit: Int) -> TextLines {
        var result = TextLines(first.text, wrappedTo: limit)
        for line in others { result.append(TextLines(line.text, wrappedTo: limit)) }
        return result
    }
}
