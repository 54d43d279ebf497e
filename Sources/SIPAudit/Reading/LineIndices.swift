/// Where the lines of the files begin in which findings stand: a file is gone
/// through once, however many findings it has and in whatever order.
struct LineIndices: Sendable {
    /// The parts of a CSV set are twelve, and all its cases lie in them; of
    /// other files one is read at a time.
    private static let mostFiles = CSVSetPart.allCases.count

    private var files: [String: [Int]] = [:]

    /// The line and column of a byte.
    ///
    /// - Parameter record: in JSON Lines, the line that holds it.
    mutating func location(
        at offset: Int, in source: SourceFile, record: (start: Int, line: Int)?
    ) -> SourceLocation {
        if let record {
            var lines = LineCounter(in: source, lineStart: record.start, line: record.line)
            return lines.location(at: offset)
        }
        let starts = files[source.name] ?? add(source)
        var (low, high) = (0, starts.count - 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if starts[middle] <= offset { low = middle } else { high = middle - 1 }
        }
        var lines = LineCounter(in: source, lineStart: starts[low], line: low + 1)
        return lines.location(at: offset)
    }

    private mutating func add(_ source: SourceFile) -> [Int] {
        var starts = [0]
        let bytes = source.bytes
        for index in bytes.indices {
            let byte = bytes[index]
            let isPair =
                byte == ASCII.carriageReturn && index + 1 < bytes.count && bytes[index + 1] == ASCII.lineFeed
            if byte == ASCII.lineFeed || (byte == ASCII.carriageReturn && !isPair) {
                starts.append(index + 1)
            }
        }
        if files.count == Self.mostFiles { files = [:] }
        files[source.name] = starts
        return starts
    }
}
