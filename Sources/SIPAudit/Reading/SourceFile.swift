/// A file of input as decoded text, or some lines of one, which every reader
/// works on and every fault is located in.
///
/// One gets one from `TextDecoding.decode`, or directly from bytes that are
/// known to be valid UTF-8. Offsets everywhere in Reading are offsets into
/// `bytes`, so a byte order mark or another encoding shifts nothing.
struct SourceFile: Sendable {
    /// The file as the user named it; `-` is standard input.
    let name: String
    /// The text as valid UTF-8, without a byte order mark.
    let bytes: [UInt8]
    /// What the file was decoded from, so that a guess can be told to the user.
    let encoding: TextEncoding
    /// The number of the line that `bytes` begins with.
    let firstLine: Int
    /// Whether the file ends where `bytes` does.
    let isEndOfFile: Bool

    init(
        name: String, bytes: [UInt8], encoding: TextEncoding = .utf8, firstLine: Int = 1,
        isEndOfFile: Bool = true
    ) {
        self.name = name
        self.bytes = bytes
        self.encoding = encoding
        self.firstLine = firstLine
        self.isEndOfFile = isEndOfFile
    }

    /// Whether the last line has no end, which for formats of one record per
    /// line may mean that the file was cut off. An empty file has no last line.
    var endsWithoutLineBreak: Bool {
        guard let last = bytes.last else { return false }
        return last != ASCII.lineFeed && last != ASCII.carriageReturn
    }

    /// Whether it holds nothing but white space.
    var isBlank: Bool { bytes.allSatisfy { $0 == ASCII.space || (0x09...0x0D).contains($0) } }

    /// The location of the file as a whole, without line and column.
    var location: SourceLocation { SourceLocation(file: Masked(fileName: name)) }

    /// The line and column of a byte.
    ///
    /// Counts from the beginning of the file: O(offset). To locate many bytes
    /// in ascending order, keep a `LineCounter`.
    func location(at offset: Int) -> SourceLocation {
        var lines = LineCounter(in: self)
        return lines.location(at: offset)
    }
}

/// Counts lines and columns forward through a file, so that locating many
/// bytes in ascending order costs one pass over the file together.
///
/// Lines end with LF, CRLF or a lone CR, and the ending belongs to the line it
/// ends. Columns count Unicode scalars. Both begin at 1.
struct LineCounter: Sendable {
    let source: SourceFile
    private var offset: Int
    private var line: Int
    private var column = 1

    init(in source: SourceFile) {
        self.init(in: source, lineStart: 0, line: source.firstLine)
    }

    /// Begins at a line whose number is already known.
    init(in source: SourceFile, lineStart: Int, line: Int) {
        self.source = source
        self.offset = lineStart
        self.line = line
    }

    /// The location of the scalar that holds the byte at `target`, which may be
    /// the end of the file. Asking backwards is allowed, and counts anew.
    mutating func location(at target: Int) -> SourceLocation {
        let place = place(at: target)
        return SourceLocation(file: Masked(fileName: source.name), line: place.line, column: place.column)
    }

    /// The same without the file.
    mutating func place(at target: Int) -> (line: Int, column: Int) {
        let target = startOfScalar(at: target)
        if target < offset { self = LineCounter(in: source) }
        let bytes = source.bytes
        while offset < target {
            let byte = bytes[offset]
            offset += 1
            if byte == ASCII.lineFeed || (byte == ASCII.carriageReturn && !isLineFeed(bytes, at: offset)) {
                line += 1
                column = 1
            } else if !isContinuation(byte) {
                column += 1
            }
        }
        return (line, column)
    }

    private func startOfScalar(at target: Int) -> Int {
        let bytes = source.bytes
        var target = min(max(target, 0), bytes.count)
        // A byte that continues nothing begins its line, where it stands there: the
        // same place in a file and in a block of its lines.
        while target > 0, target < bytes.count, isContinuation(bytes[target]),
            bytes[target - 1] != ASCII.lineFeed, bytes[target - 1] != ASCII.carriageReturn
        {
            target -= 1
        }
        return target
    }

    private func isLineFeed(_ bytes: [UInt8], at index: Int) -> Bool {
        index < bytes.count && bytes[index] == ASCII.lineFeed
    }

    /// Whether a byte of UTF-8 continues a scalar that began before it.
    private func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
