/// Where the lines of the files begin in which findings stand: a file is gone
/// through once, however many findings it has and in whatever order.
struct LineIndices: Sendable {
    /// The parts of a CSV set are twelve, and all its cases lie in them; of
    /// other files one is read at a time.
    private static let mostFiles = CSVSetPart.allCases.count

    private var files: [String: File] = [:]

    private struct File {
        let name: Masked
        let starts: [Int]
    }

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
        let file = files[source.name] ?? add(source)
        let starts = file.starts
        var (low, high) = (0, starts.count - 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if starts[middle] <= offset { low = middle } else { high = middle - 1 }
        }
        var lines = LineCounter(in: source, lineStart: starts[low], line: low + 1)
        let place = lines.place(at: offset)
        return SourceLocation(file: file.name, line: place.line, column: place.column)
    }

    private mutating func add(_ source: SourceFile) -> File {
        var starts = [0]
        source.bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            while let found = ByteScan.first(of: ASCII.lineFeed, ASCII.carriageReturn, in: bytes, from: index)
            {
                let isPair =
                    bytes[found] == ASCII.carriageReturn && found + 1 < bytes.count
                    && bytes[found + 1] == ASCII.lineFeed
                index = found + (isPair ? 2 : 1)
                starts.append(index)
            }
        }
        if files.count == Self.mostFiles { files = [:] }
        let file = File(name: Masked(fileName: source.name), starts: starts)
        files[source.name] = file
        return file
    }
}
