extension TextBuffer {
    /// How many columns it takes: see `StringProtocol.displayWidth`.
    var displayWidth: Int {
        withBytes { plainWidth(ofUTF8: $0) ?? String(decoding: $0, as: UTF8.self).displayWidth }
    }

    /// Appends a paragraph in lines of at most `width` columns, as
    /// `StringProtocol.wrapped(to:)` says, and ends each of them.
    ///
    /// - Parameters:
    ///   - indent: how far the lines stand from the margin.
    ///   - isIndented: whether the first of them does, too.
    mutating func append(
        _ paragraph: borrowing TextBuffer, wrappedTo width: Int, indent: Int = 0,
        first isIndented: Bool = true
    ) {
        var isFirst = true
        paragraph.withBytes { bytes in
            if plainWidth(ofUTF8: bytes) != nil, let lines = plainLines(of: bytes, width: width) {
                for line in lines {
                    if !isFirst || isIndented { append(spaces: indent) }
                    isFirst = false
                    append(UnsafeBufferPointer(rebasing: bytes[line]))
                    append(byte: 0x0A)
                }
            } else {
                for line in String(decoding: bytes, as: UTF8.self).wrapped(to: width) {
                    if !isFirst || isIndented { append(spaces: indent) }
                    isFirst = false
                    append(line)
                    append(byte: 0x0A)
                }
            }
        }
    }
}
