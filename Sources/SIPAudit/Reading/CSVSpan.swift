/// Where a cell's content lies in its file, and how to read it: 16 bytes.
struct CSVSpan: Sendable {
    /// The first byte of the content, after the quotation mark if any.
    let start: Int
    let length: UInt32
    let isQuoted: Bool
    let hasDoubledQuotes: Bool

    /// The byte where the cell begins, with its quotation mark.
    var offset: Int { isQuoted ? start - 1 : start }

    /// The content as it is written, without quotation marks around it.
    func written(in bytes: [UInt8]) -> ArraySlice<UInt8> { bytes[start..<start + Int(length)] }

    /// Whether nothing but spaces stands in the cell, quoted or not.
    func isEmpty(in bytes: [UInt8]) -> Bool { written(in: bytes).allSatisfy { $0 == ASCII.space } }

    /// The text of the cell, each doubled quotation mark made single.
    func text(in bytes: [UInt8]) -> String {
        let written = written(in: bytes)
        guard hasDoubledQuotes else { return String(decoding: written, as: UTF8.self) }
        var text: [UInt8] = []
        text.reserveCapacity(written.count)
        var index = written.startIndex
        while index < written.endIndex {
            text.append(written[index])
            index += written[index] == ASCII.quote ? 2 : 1
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The text without the spaces (U+0020) before and after it; that of a
    /// quoted cell as it stands, since somebody quoted the spaces too.
    func trimmed(in bytes: [UInt8]) -> String {
        if isQuoted { return text(in: bytes) }
        let written = written(in: bytes)
        guard let first = written.firstIndex(where: { $0 != ASCII.space }),
            let last = written.lastIndex(where: { $0 != ASCII.space })
        else { return "" }
        return String(decoding: written[first...last], as: UTF8.self)
    }

    /// Gives the bytes of `trimmed`; nil where quotation marks are doubled, so
    /// that its text does not stand in the file.
    func withTrimmedBytes<Result>(
        in bytes: [UInt8], _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result? {
        guard !hasDoubledQuotes else { return nil }
        return bytes.withUnsafeBufferPointer { bytes in
            var (first, end) = (start, start + Int(length))
            if !isQuoted {
                while first < end, bytes[first] == ASCII.space { first += 1 }
                while first < end, bytes[end - 1] == ASCII.space { end -= 1 }
            }
            return body(UnsafeBufferPointer(rebasing: bytes[first..<end]))
        }
    }
}
