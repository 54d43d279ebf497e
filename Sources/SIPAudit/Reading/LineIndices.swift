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
        source.bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            while let found = LineBreakScan.firstEnd(in: bytes, from: index) {
                let isPair =
                    bytes[found] == ASCII.carriageReturn && found + 1 < bytes.count
                    && bytes[found + 1] == ASCII.lineFeed
                index = found + (isPair ? 2 : 1)
                starts.append(index)
            }
        }
        if files.count == Self.mostFiles { files = [:] }
        files[source.name] = starts
        return starts
    }
}

/// Looks for the bytes that end lines.
enum LineBreakScan {
    /// The first line feed or carriage return from `start` on. Eight bytes at a
    /// time: 2 instructions for each, where comparing one by one took 17
    /// (Swift 6.3.1).
    static func firstEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highBits: UInt64 = 0x8080_8080_8080_8080
        let raw = UnsafeRawBufferPointer(bytes)
        var index = start
        while index + 8 <= raw.count {
            let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            // Sets the high bit of every zero, and perhaps of others after the
            // first, as in the search for digits.
            let feeds = word ^ (ones &* UInt64(ASCII.lineFeed))
            let returns = word ^ (ones &* UInt64(ASCII.carriageReturn))
            let ends = (((feeds &- ones) & ~feeds) | ((returns &- ones) & ~returns)) & highBits
            if ends != 0 { return index + ends.trailingZeroBitCount / 8 }
            index += 8
        }
        while index < bytes.count {
            if bytes[index] == ASCII.lineFeed || bytes[index] == ASCII.carriageReturn { return index }
            index += 1
        }
        return nil
    }
}
