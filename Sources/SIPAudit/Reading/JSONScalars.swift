// The values of JSON that contain no others: strings, numbers and words.

extension JSONParser {
    /// Parses a string, and returns whether its bytes are ASCII and its text.
    @inline(__always)
    mutating func parseString() throws(InputFault) -> Bool {
        let opening = position
        let (stop, isASCII) = endOfPlainText(from: opening + 1)
        if stop < end, bytes[stop] == ASCII.quote {
            position = stop + 1
            append(.string, from: opening, to: stop + 1, isPlainASCII: isASCII)
            return isASCII
        }
        try scanRest(ofStringAt: opening, from: stop)
        append(.string, from: opening, to: position, hasEscapes: true)
        return false
    }

    /// Passes over a string, and returns whether it has escapes.
    @inline(__always)
    mutating func scanString() throws(InputFault) -> Bool {
        let opening = position
        let stop = endOfPlainText(from: opening + 1).end
        if stop < end, bytes[stop] == ASCII.quote {
            position = stop + 1
            return false
        }
        try scanRest(ofStringAt: opening, from: stop)
        return true
    }

    /// Goes on from a byte that plain text does not hold.
    private mutating func scanRest(ofStringAt opening: Int, from stop: Int) throws(InputFault) {
        var index = stop
        while true {
            guard index < end else { throw fault(at: opening, .unclosedString) }
            switch bytes[index] {
            case ASCII.quote:
                position = index + 1
                return
            case ASCII.backslash:
                index = endOfPlainText(from: try endOfEscape(at: index, inStringAt: opening)).end
            default:
                throw faultOfControlCharacter(bytes[index], at: index)
            }
        }
    }

    /// The first index from `index` on that holds a quotation mark, a backslash
    /// or a control character, or the end of the document; and whether all
    /// before it is ASCII.
    ///
    /// Eight bytes at a time: 3 instructions for each, where comparing one by one
    /// takes 13 (Swift 6.3.1).
    @inline(__always)
    private func endOfPlainText(from index: Int) -> (end: Int, isASCII: Bool) {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highBits: UInt64 = 0x8080_8080_8080_8080
        let raw = UnsafeRawBufferPointer(bytes)
        var index = index
        var union: UInt64 = 0
        while index + 8 <= end {
            let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            // Subtracting sets the high bit of a byte that is smaller than what
            // is taken from it, and had none before. A borrow may set one above
            // such a byte too, never below the first.
            let quotes = word ^ (ones &* UInt64(ASCII.quote))
            let backslashes = word ^ (ones &* UInt64(ASCII.backslash))
            let stops =
                (((word &- ones &* UInt64(ASCII.space)) & ~word)
                    | ((quotes &- ones) & ~quotes) | ((backslashes &- ones) & ~backslashes)) & highBits
            guard stops == 0 else {
                let bits = stops.trailingZeroBitCount & ~7
                union |= word & ((1 << UInt64(bits)) &- 1)
                return (index + bits / 8, union & highBits == 0)
            }
            union |= word
            index += 8
        }
        while index < end, isPlainText(bytes[index]) {
            union |= UInt64(bytes[index])
            index += 1
        }
        return (index, union & highBits == 0)
    }

    private func isPlainText(_ byte: UInt8) -> Bool {
        byte >= ASCII.space && byte != ASCII.quote && byte != ASCII.backslash
    }

    /// The first index from `index` on that holds no space. Lines of JSON begin
    /// with many: eight at a time.
    @inline(__always)
    func endOfSpaces(from index: Int) -> Int {
        let spaces: UInt64 = 0x2020_2020_2020_2020
        let raw = UnsafeRawBufferPointer(bytes)
        var index = index
        while index + 8 <= end {
            let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            guard word == spaces else { return index + (word ^ spaces).trailingZeroBitCount / 8 }
            index += 8
        }
        while index < end, bytes[index] == ASCII.space { index += 1 }
        return index
    }

    /// Checks the escape that a backslash begins, and returns the index after it.
    private func endOfEscape(at backslash: Int, inStringAt opening: Int) throws(InputFault) -> Int {
        guard backslash + 1 < end else { throw fault(at: opening, .unclosedString) }
        let letter = bytes[backslash + 1]
        guard letter == UInt8(ascii: "u") else {
            guard JSONEscapes.simple(letter) != nil else {
                throw fault(at: backslash, .unknownEscape(scalar(at: backslash + 1)))
            }
            return backslash + 2
        }
        guard let unit = unicodeUnit(at: backslash) else {
            throw fault(at: backslash, .unicodeEscapeWithoutDigits)
        }
        guard UTF16.isSurrogate(unit) else { return backslash + 6 }
        guard UTF16.isLeadSurrogate(unit), let second = unicodeUnit(at: backslash + 6),
            UTF16.isTrailSurrogate(second)
        else { throw fault(at: backslash, .halfCharacterEscaped(unit)) }
        return backslash + 12
    }

    /// The UTF-16 unit of `\uXXXX` at `index`, or `nil` where none stands there.
    private func unicodeUnit(at index: Int) -> UInt16? {
        guard index + 6 <= end, bytes[index] == ASCII.backslash, bytes[index + 1] == UInt8(ascii: "u")
        else { return nil }
        return JSONEscapes.unit(bytes[index + 2..<index + 6])
    }

    mutating func parseNumber() throws(InputFault) {
        let first = position
        if current == ASCII.minus { position += 1 }
        let firstDigit = position
        try skipDigits(orThrow: .minusWithoutDigits)
        if bytes[firstDigit] == ASCII.zero, position > firstDigit + 1 {
            throw fault(at: first, .leadingZero)
        }
        if current == ASCII.point {
            position += 1
            try skipDigits(orThrow: .pointWithoutDigits)
        }
        if current | 0x20 == UInt8(ascii: "e") {
            position += 1
            if current == ASCII.plus || current == ASCII.minus { position += 1 }
            try skipDigits(orThrow: .exponentWithoutDigits)
        }
        try refuseMoreAfterNumber()
        append(.number, from: first, to: position)
    }

    private mutating func skipDigits(orThrow message: JSONMessage) throws(InputFault) {
        let first = position
        while ASCII.isDigit(current) { position += 1 }
        if position > first { return }
        // The one word that may follow a minus sign, in files from Python or R.
        let isInfinity = current == UInt8(ascii: "I")
        throw fault(at: position, isInfinity ? .notANumber : message)
    }

    /// A date or a code without quotation marks begins like a number.
    private func refuseMoreAfterNumber() throws(InputFault) {
        switch current {
        case ASCII.minus, ASCII.plus, ASCII.point, ASCII.slash, ASCII.colon, ASCII.underscore,
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...:
            if startsComment { return }
            throw fault(at: position, .numberFollowed(by: scalar(at: position)))
        default: return
        }
    }

    mutating func parseWord(_ word: StaticString, _ kind: JSONKind) throws(InputFault) {
        let first = position
        while continuesWord(current) { position += 1 }
        let isWord = word.withUTF8Buffer { $0.elementsEqual(bytes[first..<position]) }
        guard isWord else { throw fault(at: first, .bareWord) }
        append(kind, from: first, to: position)
    }

    private func continuesWord(_ byte: UInt8) -> Bool {
        ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == ASCII.underscore || byte >= 0x80
    }
}
