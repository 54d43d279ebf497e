/// Walks through the parts of a CSV text that no quotation marks enclose: only a
/// line break there ends a record.
///
/// Quotation marks mean what they mean to `CSVParser`, misplaced ones too, so that
/// the records are the same. Where there are none this is the system's search for
/// one, at several gigabytes a second.
struct UnquotedParts {
    /// Whether the text that was looked at ends inside quotation marks.
    private(set) var isQuoted = false
    /// How many line breaks lie inside quotation marks so far.
    private(set) var quotedLineBreaks = 0
    /// Where the walk goes on.
    private(set) var position = 0

    private let delimiter: UInt8

    init(delimiter: CSVDelimiter) { self.delimiter = delimiter.rawValue }

    /// The next part; nil at the end of the text.
    ///
    /// Who has more of the text goes on there: the bytes before `position` may be
    /// dropped, but for the last one.
    ///
    /// - Parameter bytes: begin with a cell the first time.
    mutating func next(in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        if isQuoted {
            let start = position
            isQuoted = !skipQuoted(in: bytes)
            quotedLineBreaks += lineBreaks(in: bytes, start..<position)
            if isQuoted { return nil }
        }
        let start = position
        while let quote = ByteScan.first(of: ASCII.quote, in: bytes, from: position) {
            position = quote + 1
            if quote == 0 || endsCell(bytes[quote - 1]) {
                isQuoted = true
                return start..<quote
            }
        }
        position = bytes.count
        return start < bytes.count ? start..<bytes.count : nil
    }

    /// Where the text goes on after `dropped` bytes at its beginning are gone.
    mutating func drop(_ dropped: Int) { position -= dropped }

    private func endsCell(_ byte: UInt8) -> Bool {
        byte == delimiter || byte == ASCII.lineFeed || byte == ASCII.carriageReturn
    }

    /// Goes on to the byte after the quotation mark that closes the cell; false
    /// where that is not in the text, or the byte after it, which may double it.
    private mutating func skipQuoted(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        while let quote = quote(in: bytes, from: position) {
            position = quote
            if quote + 1 == bytes.count { return false }
            position += bytes[quote + 1] == ASCII.quote ? 2 : 1
            if bytes[quote + 1] != ASCII.quote { return true }
        }
        // What follows tells whether it ends a line.
        position = max(position, bytes.count - (bytes.last == ASCII.carriageReturn ? 1 : 0))
        return false
    }

    /// Most quoted cells are short: no call for them.
    private func quote(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var index = start
        let near = min(start + 24, bytes.count)
        while index < near {
            if bytes[index] == ASCII.quote { return index }
            index += 1
        }
        return ByteScan.first(of: ASCII.quote, in: bytes, from: index)
    }

    private func lineBreaks(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
        guard range.count < 24 else { return ByteCount.lineBreaks(in: bytes, range) }
        var count = 0
        for index in range where bytes[index] < ASCII.space && ByteCount.isLineBreak(at: index, in: bytes) {
            count += 1
        }
        return count
    }
}
