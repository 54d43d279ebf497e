/// Where the lines of the files begin in which findings stand: a file is gone
/// through once, however many findings it has and in whatever order.
///
/// Lines and columns are counted eight bytes at a time: see `ByteCount`.
struct LineIndices: Sendable {
    /// The parts of a CSV set are twelve, and all its cases lie in them; of
    /// other files one is read at a time.
    private static let mostFiles = CSVSetPart.allCases.count

    /// Few, so that looking through them is faster than hashing.
    private var files: [File] = []

    /// What is known of a file, or of one record of it in JSON Lines.
    fileprivate struct File {
        let path: String
        let name: Masked
        /// Where it begins, with which line.
        let start: Int
        let line: Int
        /// How many lines end before each block of it, as far as somebody asked.
        var linesBefore = [0]
        /// How many scalars begin before each block, where lines are that long.
        var scalarsBefore = [0]
    }

    /// The line and column of a byte.
    ///
    /// - Parameters:
    ///   - record: in JSON Lines, the line that holds it.
    ///   - isOneLine: whether it is known that no line ends before the byte, and so
    ///     none need be looked for: half the work.
    mutating func location(
        at offset: Int, in source: SourceFile, record: (start: Int, line: Int)?, isOneLine: Bool = false
    ) -> SourceLocation {
        let index = index(of: source, record: record)
        return source.bytes.withUnsafeBufferPointer {
            files[index].location(at: offset, in: $0, isOneLine: isOneLine)
        }
    }

    /// A file as a whole: its name, masked once.
    mutating func location(of source: SourceFile, record: (start: Int, line: Int)?) -> SourceLocation {
        SourceLocation(file: files[index(of: source, record: record)].name)
    }

    private mutating func index(of source: SourceFile, record: (start: Int, line: Int)?) -> Int {
        guard let index = files.indices.first(where: { ByteWords.equal(files[$0].path, source.name) }) else {
            if files.count == Self.mostFiles { files = [] }
            files.append(File(source, Masked(fileName: source.name), record))
            return files.count - 1
        }
        if files[index].start != record?.start ?? 0 || files[index].line != record?.line ?? source.firstLine {
            files[index] = File(source, files[index].name, record)
        }
        return index
    }
}

extension LineIndices.File {
    private typealias Bytes = UnsafeBufferPointer<UInt8>

    private static let block = 1024

    fileprivate init(_ source: SourceFile, _ name: Masked, _ record: (start: Int, line: Int)?) {
        self.init(
            path: source.name, name: name, start: record?.start ?? 0, line: record?.line ?? source.firstLine)
    }

    fileprivate mutating func location(
        at offset: Int, in bytes: UnsafeBufferPointer<UInt8>, isOneLine: Bool
    ) -> SourceLocation {
        let offset = Self.startOfScalar(at: offset, in: bytes)
        if isOneLine {
            return SourceLocation(
                file: name, line: line, column: 1 + scalars(from: start, to: offset, in: bytes))
        }
        let block = (offset - start) / Self.block
        while linesBefore.count <= block {
            let lines = ByteCount.lineBreaks(in: bytes, range(ofBlock: linesBefore.count - 1))
            linesBefore.append(linesBefore[linesBefore.count - 1] + lines)
        }
        let here = ByteCount.lineBreaks(in: bytes, start(ofBlock: block)..<offset)
        let lines = linesBefore[block] + here
        let lineStart =
            lines == 0 ? start : startOfLine(before: offset, in: bytes, isInBlock: here > 0, block: block)
        return SourceLocation(
            file: name, line: line + lines, column: 1 + scalars(from: lineStart, to: offset, in: bytes))
    }

    private func start(ofBlock block: Int) -> Int { start + block * Self.block }

    private func range(ofBlock block: Int) -> Range<Int> { start(ofBlock: block)..<start(ofBlock: block + 1) }

    /// Where the line begins that goes on before a byte; some line ends there.
    private func startOfLine(
        before offset: Int, in bytes: Bytes, isInBlock: Bool, block: Int
    ) -> Int {
        var end = offset
        if !isInBlock {
            // Whole blocks in which no line ends are passed over.
            var block = block
            while linesBefore[block] == linesBefore[block - 1] { block -= 1 }
            end = start(ofBlock: block)
        }
        while !ByteCount.isLineBreak(at: end - 1, in: bytes) { end -= 1 }
        return end
    }

    /// How many scalars begin in a part of a line.
    private mutating func scalars(from lineStart: Int, to offset: Int, in bytes: Bytes) -> Int {
        if offset - lineStart <= Self.block { return ByteCount.scalars(in: bytes, lineStart..<offset) }
        return scalars(before: offset, in: bytes) - scalars(before: lineStart, in: bytes)
    }

    private mutating func scalars(before offset: Int, in bytes: Bytes) -> Int {
        let block = (offset - start) / Self.block
        while scalarsBefore.count <= block {
            let scalars = ByteCount.scalars(in: bytes, range(ofBlock: scalarsBefore.count - 1))
            scalarsBefore.append(scalarsBefore[scalarsBefore.count - 1] + scalars)
        }
        return scalarsBefore[block] + ByteCount.scalars(in: bytes, start(ofBlock: block)..<offset)
    }

    private static func startOfScalar(at offset: Int, in bytes: Bytes) -> Int {
        var start = min(max(offset, 0), bytes.count)
        while start > 0, start < bytes.count, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return start
    }
}
