/// A CSV file read in blocks of whole records, so that memory holds a few blocks
/// and never the file.
///
/// Where a record begins and which number it and its line have is the same as if
/// the file had been read at once, quotation marks that are misplaced included.
struct RecordBlocks {
    private var stream: TextStream
    private let delimiter: CSVDelimiter
    private let limit: Int
    private let longestRecord: Int
    /// What has been read and not yet given; it begins with a record. nil: all is
    /// given.
    private var carry: [UInt8]?
    private var line = 1
    private var record: Int
    private var isFirst = true

    /// Some records of the file.
    struct Block: Sendable {
        /// The text of the records, what follows in the file, as far as `lookahead`
        /// goes at least, and nothing else.
        let bytes: [UInt8]
        /// How many of the bytes are the block's own.
        let count: Int
        /// The numbers of its first line and its first record: the header is record 1,
        /// and what stands before it 0.
        let firstLine: Int
        let firstRecord: Int
        /// Whether the file ends with it.
        let isLast: Bool
        /// Whether it has nothing but delimiters and line breaks: the end of the
        /// file, unless something follows.
        let isBlank: Bool
        /// Whether it stands for a record that is too long to be read.
        var isCutOff = false
        /// Why the file's text ends with it.
        var fault: Bilingual?
    }

    /// How many bytes after a block may decide what its last bytes are: more than
    /// the longest identity number.
    static let lookahead = 96

    /// - Parameters:
    ///   - beginning: what has been read from the stream, without a byte order mark.
    ///   - hasDeclaration: whether the first line is no record: see `CSVLayout`.
    init(
        _ stream: TextStream, beginning: [UInt8], delimiter: CSVDelimiter, hasDeclaration: Bool,
        limit: Int = LineBlocks.usualSize, longestRecord: Int = CSVDocument.longestRecord
    ) {
        self.stream = stream
        self.delimiter = delimiter
        self.limit = limit
        self.longestRecord = longestRecord
        carry = beginning
        record = hasDeclaration ? 0 : 1
    }

    /// The next records; nil when all were given.
    ///
    /// - Throws: what `ByteStream.next` throws.
    mutating func next() throws(InputFault) -> Block? {
        guard var bytes = carry else { return nil }
        carry = nil
        if bytes.count < limit, !stream.isAtEnd { bytes = try stream.next(limit, after: bytes) }
        while !stream.isAtEnd {
            if let cut = Cut(of: bytes, delimiter: delimiter) {
                carry = Array(bytes[cut.end...])
                return block(bytes, cut, isLast: false)
            }
            if lengthOfContent(bytes) - Self.lookahead > longestRecord { return try skipRecord(after: bytes) }
            bytes = try stream.next(max(limit, bytes.count), after: bytes)
        }
        if bytes.isEmpty && !isFirst && stream.fault == nil { return nil }
        var last = block(bytes, Cut(all: bytes, delimiter: delimiter), isLast: true)
        last.fault = stream.fault
        return last
    }

    private mutating func block(_ bytes: [UInt8], _ cut: Cut, isLast: Bool) -> Block {
        let lineBreaks = bytes.withUnsafeBufferPointer {
            ByteScan.lineBreaks(in: UnsafeBufferPointer(rebasing: $0[..<cut.end]))
        }
        defer {
            line += lineBreaks
            record += lineBreaks - cut.quotedLineBreaks
            isFirst = false
        }
        return Block(
            bytes: bytes, count: cut.end, firstLine: line, firstRecord: record, isLast: isLast,
            isBlank: cut.isBlank)
    }

    /// How much of the bytes there is without what may be the end of the file.
    private func lengthOfContent(_ bytes: [UInt8]) -> Int {
        bytes.count <= longestRecord
            ? bytes.count : CSVLayout.endOfContent(in: bytes[...], from: 0, delimiter: delimiter)
    }

    /// Reads on to the end of a record of which enough has been seen. What else
    /// may be wrong with it is not looked for.
    private mutating func skipRecord(after bytes: [UInt8]) throws(InputFault) -> Block {
        var parts = UnquotedParts(delimiter: delimiter)
        var bytes = bytes
        var seen = 0
        var lineBreak: Int?
        while true {
            lineBreak = bytes.withUnsafeBufferPointer { Self.firstLineBreak(in: $0, &parts, seen: seen) }
            if lineBreak != nil || stream.isAtEnd { break }
            // The last byte may end a line, or not, by what follows.
            seen = min(bytes.count, max(1, bytes.count - parts.position + 1))
            parts.drop(bytes.count - seen)
            bytes = try stream.next(limit, after: Array(bytes.suffix(seen)))
        }
        defer {
            line += parts.quotedLineBreaks + 1
            record += 1
            isFirst = false
        }
        // The last byte tells whether the file's last line has an end.
        let last = lineBreak == nil ? Array(bytes.suffix(1)) : []
        if let lineBreak { carry = Array(bytes[(lineBreak + 1)...]) }
        return Block(
            bytes: last, count: last.count, firstLine: line, firstRecord: record,
            isLast: lineBreak == nil, isBlank: false, isCutOff: true,
            fault: lineBreak == nil ? stream.fault : nil)
    }

    /// The first line break outside quotation marks that is known to be one.
    ///
    /// - Parameter seen: how many bytes were looked at before.
    private static func firstLineBreak(
        in bytes: UnsafeBufferPointer<UInt8>, _ parts: inout UnquotedParts, seen: Int
    ) -> Int? {
        let known = bytes.count - 1
        if !parts.isQuoted, seen > 0, seen <= known, ByteCount.isLineBreak(at: seen - 1, in: bytes) {
            return seen - 1
        }
        while let part = parts.next(in: bytes) {
            if let found = part.first(where: { $0 < known && ByteCount.isLineBreak(at: $0, in: bytes) }) {
                return found
            }
        }
        return nil
    }
}

/// Where a text is cut between two records.
private struct Cut {
    let end: Int
    /// How many line breaks before it end no record.
    let quotedLineBreaks: Int
    let isBlank: Bool

    /// After the last record that certainly ends in the text, and as long before
    /// its end as somebody may look ahead; without the records at the end that
    /// have nothing but delimiters, unless there are no others.
    init?(of text: [UInt8], delimiter: CSVDelimiter) {
        let latest = text.count - RecordBlocks.lookahead
        var found: (end: Int, quotedLineBreaks: Int)?
        text.withUnsafeBufferPointer { bytes in
            var parts = UnquotedParts(delimiter: delimiter)
            while let part = parts.next(in: bytes), part.lowerBound < latest {
                var index = min(part.upperBound, latest) - 1
                while index >= part.lowerBound, !ByteCount.isLineBreak(at: index, in: bytes) { index -= 1 }
                if index >= part.lowerBound { found = (index + 1, parts.quotedLineBreaks) }
            }
        }
        guard let found else { return nil }
        let end = CSVLayout.endOfContent(in: text[..<found.end], from: 0, delimiter: delimiter)
        isBlank = end == 0
        quotedLineBreaks = found.quotedLineBreaks
        if isBlank {
            self.end = found.end
        } else {
            let isPair = text[end] == ASCII.carriageReturn && text[end + 1] == ASCII.lineFeed
            self.end = end + (isPair ? 2 : 1)
        }
    }

    /// After everything.
    init(all text: [UInt8], delimiter: CSVDelimiter) {
        end = text.count
        quotedLineBreaks = 0
        isBlank = CSVLayout.endOfContent(in: text[...], from: 0, delimiter: delimiter) == 0
    }
}
