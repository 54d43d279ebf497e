/// A file of one record a line, read in blocks of whole lines, so that memory
/// holds a few blocks and never the file.
///
/// Where a line begins and which number it has is the same as if the file had
/// been read at once: LF, CRLF and a lone CR end lines.
struct LineBlocks {
    /// Small enough to stay near the core that reads it, and large enough that
    /// passing it on costs nothing.
    static let usualSize = 1 << 20

    private let stream: ByteStream
    private let limit: Int
    private let longestLine: Int
    /// What has been read and not yet given; nil: all is given.
    private var carry: [UInt8]?
    private var line = 1

    /// Some lines of the file.
    struct Block: Sendable {
        let bytes: [UInt8]
        /// The number of its first line.
        let firstLine: Int
        /// Whether the file ends with it.
        let isLast: Bool
        /// Whether it stands for a line that is too long to be read.
        var isCutOff = false
    }

    /// - Parameter beginning: what has been read from the stream, without a byte
    ///   order mark.
    init(
        _ stream: ByteStream, beginning: [UInt8], limit: Int = Self.usualSize,
        longestLine: Int = JSONLines.longestRecord
    ) {
        self.stream = stream
        self.limit = limit
        self.longestLine = longestLine
        carry = beginning
    }

    /// The next lines; nil when all were given.
    ///
    /// - Throws: what `ByteStream.next` throws.
    mutating func next() throws(InputFault) -> Block? {
        guard var bytes = carry else { return nil }
        carry = nil
        while true {
            if let end = Self.endOfLines(in: bytes) {
                carry = Array(bytes[end...])
                bytes.removeSubrange(end...)
                return block(bytes, isLast: false)
            }
            if stream.isAtEnd { return bytes.isEmpty ? nil : block(bytes, isLast: true) }
            // Two of them may be what ends the line.
            if bytes.count > longestLine + 2 { return try skipLine(after: bytes) }
            bytes = try stream.next(max(limit, bytes.count), after: bytes)
        }
    }

    private mutating func block(_ bytes: [UInt8], isLast: Bool) -> Block {
        defer {
            line += bytes.withUnsafeBufferPointer { ByteScan.lineBreaks(in: $0) }
        }
        return Block(bytes: bytes, firstLine: line, isLast: isLast)
    }

    /// Where the last line ends that certainly ends in the bytes, and is not the
    /// last of the file: the byte after it is there.
    private static func endOfLines(in bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            var index = bytes.count - 1
            while index > 0 {
                if ByteCount.isLineBreak(at: index - 1, in: bytes) { return index }
                index -= 1
            }
            return nil
        }
    }

    /// Reads on to the end of a line of which enough has been seen.
    private mutating func skipLine(after bytes: [UInt8]) throws(InputFault) -> Block {
        // What ends the line may be the last byte that was seen.
        var rest = Array(bytes.suffix(1))
        var end: Int?
        while end == nil, !stream.isAtEnd {
            rest = try stream.next(limit, after: rest.suffix(1))
            end = rest.dropLast().firstIndex { $0 == ASCII.lineFeed || $0 == ASCII.carriageReturn }
        }
        defer { line += 1 }
        if let end {
            let isPair = rest[end] == ASCII.carriageReturn && rest[end + 1] == ASCII.lineFeed
            carry = Array(rest[(end + (isPair ? 2 : 1))...])
        }
        return Block(bytes: [], firstLine: line, isLast: carry == nil, isCutOff: true)
    }
}
