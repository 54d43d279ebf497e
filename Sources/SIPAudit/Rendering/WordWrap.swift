extension StringProtocol {
    /// The text in lines of at most `width` columns, at least one line.
    ///
    /// Lines break at spaces, of which a run counts as one; a no-break space is
    /// part of its word. Line breaks of the text stay. A word is broken only
    /// when no line can hold it: after a hyphen between two letters if there is
    /// one, otherwise between grapheme clusters. No hyphen is ever added, so the
    /// pieces of a broken code or term put together are the term. A cluster
    /// wider than the line stands alone on one.
    ///
    /// - Precondition: `width` is at least 1.
    /// - Complexity: O(length).
    public func wrapped(to width: Int) -> [String] {
        precondition(width >= 1, "a line has at least one column")
        if widthAsLine(of: width) != nil { return [String(self)] }
        // Plain text has no line breaks.
        if plainWidth != nil {
            let lines = utf8.withContiguousStorageIfAvailable { bytes in
                plainLines(of: bytes, width: width)?.map { String(decoding: bytes[$0], as: UTF8.self) }
            }
            return (lines ?? nil) ?? wrapParagraph(Substring(self), to: width)
        }
        return split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .flatMap { wrapParagraph(Substring($0), to: width) }
    }

    /// Its width if it is plainly one line already, as most labels are.
    func widthAsLine(of limit: Int) -> Int? {
        guard let width = plainWidth, width <= limit else { return nil }
        var previous: UInt8 = 0x20
        let hasSpareSpace = hasByte { byte in
            defer { previous = byte }
            return byte == 0x20 && previous == 0x20
        }
        return hasSpareSpace || (width > 0 && previous == 0x20) ? nil : width
    }
}

extension Substring {
    /// What stands between spaces. A space with a mark over it is another
    /// character and separates nothing; plain text has none.
    fileprivate var words: [Substring] {
        plainWidth == nil ? split(separator: " ") : utf8.split(separator: 0x20).map { Substring($0) }
    }
}

/// Where the lines of a paragraph lie in which every scalar is one column, as in
/// nearly all that is printed; nil where it takes more than to leave out a space.
///
/// Between words that have one space between them, lines are pieces of the
/// paragraph. Two spaces, one at either end, and a word that is wider than a
/// line are left to `wrapParagraph`, which says the same of the others.
///
/// - Precondition: the bytes are a text that has a `plainWidth`.
func plainLines(of bytes: UnsafeBufferPointer<UInt8>, width: Int) -> [Range<Int>]? {
    var lines: [Range<Int>] = []
    // Where the line begins, its last space, and their columns.
    var (start, space) = (0, -1)
    var (column, columnAfterSpace) = (0, 0)
    for index in bytes.indices {
        let byte = bytes[index]
        if byte & 0xC0 != 0x80 { column += 1 }
        if byte == 0x20 {
            // At the beginning, or two of them.
            if space == index - 1 { return nil }
            if column <= width + 1 { (space, columnAfterSpace) = (index, column) }
        } else if column > width {
            guard space > start else { return nil }
            lines.append(start..<space)
            start = space + 1
            column -= columnAfterSpace
            columnAfterSpace = 0
        }
    }
    if bytes.last == 0x20 { return nil }
    lines.append(start..<bytes.count)
    return lines
}

private func wrapParagraph(_ paragraph: Substring, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in paragraph.words {
        let wordWidth = word.displayWidth
        if !line.isEmpty, used + 1 + wordWidth <= width {
            line += " "
            line += String(word)
            used += 1 + wordWidth
            continue
        }
        if !line.isEmpty { lines.append(line) }
        let pieces = wordWidth <= width ? [String(word)] : breakWord(word, to: width)
        lines += pieces.dropLast()
        line = pieces.last!
        used = line.displayWidth
    }
    lines.append(line)
    return lines
}

/// The pieces of a word that is wider than a line.
private func breakWord(_ word: Substring, to width: Int) -> [String] {
    var pieces: [String] = []
    var rest = Array(word)[...]
    while !rest.isEmpty {
        let piece = rest.prefix(pieceLength(rest, width: width))
        pieces.append(String(piece))
        rest = rest[piece.endIndex...]
    }
    return pieces
}

/// How many clusters of `rest` the next line takes, at least one.
private func pieceLength(_ rest: ArraySlice<Character>, width: Int) -> Int {
    var used = 0
    var end = rest.startIndex
    var afterHyphen: Int?
    while end < rest.endIndex {
        used += rest[end].displayWidth
        if used > width && end > rest.startIndex { return (afterHyphen ?? end) - rest.startIndex }
        end += 1
        if isHyphenBetweenLetters(at: end - 1, in: rest) { afterHyphen = end }
    }
    return rest.count
}

private func isHyphenBetweenLetters(at index: Int, in text: ArraySlice<Character>) -> Bool {
    guard text[index] == "-", index > text.startIndex, index + 1 < text.endIndex else { return false }
    return text[index - 1].isLetter && text[index + 1].isLetter
}
