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

    /// What stands between the quotation marks of a string.
    struct Text {
        let words: ShortText
        let first: Int
        let hasEscapes: Bool
    }

    /// Passes over a string. A short one is seen as the two words that it is
    /// looked up by.
    @inline(__always)
    mutating func scanString() throws(InputFault) -> Text {
        let first = position + 1
        guard first + 16 <= end, let address = UnsafeRawPointer(bytes.baseAddress) else {
            return try scanLongString(from: first)
        }
        let here = ByteVector(at: address, first)
        let (head, tail) = here.words
        let stops = Self.stops(in: here).words
        let words: ShortText
        if stops.head != 0 {
            let bits = UInt64(stops.head.trailingZeroBitCount)
            guard head >> bits & 0xFF == UInt64(ASCII.quote) else { return try scanLongString(from: first) }
            words = ShortText(head: head & ((1 << bits) &- 1), tail: 0, count: Int(bits / 8))
        } else {
            let bits = UInt64(stops.tail.trailingZeroBitCount)
            guard stops.tail != 0, tail >> bits & 0xFF == UInt64(ASCII.quote) else {
                return try scanLongString(from: first)
            }
            words = ShortText(head: head, tail: tail & ((1 << bits) &- 1), count: 8 + Int(bits / 8))
        }
        position = first + words.count + 1
        return Text(words: words, first: first, hasEscapes: false)
    }

    private mutating func scanLongString(from first: Int) throws(InputFault) -> Text {
        let stop = endOfPlainText(from: first).end
        let isPlain = stop < end && bytes[stop] == ASCII.quote
        if isPlain {
            position = stop + 1
        } else {
            try scanRest(ofStringAt: first - 1, from: stop)
        }
        let text = UnsafeBufferPointer(rebasing: bytes[first..<position - 1])
        return Text(words: ShortText(text), first: first, hasEscapes: !isPlain)
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
    @inline(__always)
    private func endOfPlainText(from index: Int) -> (end: Int, isASCII: Bool) {
        var index = index
        var isASCII = true
        while index + 16 <= end, let address = UnsafeRawPointer(bytes.baseAddress) {
            let here = ByteVector(at: address, index)
            let found = Self.stops(in: here).firstIndex
            if let other = here.isAtLeast(0x80).firstIndex, other < found ?? 16 { isASCII = false }
            if let found { return (index + found, isASCII) }
            index += 16
        }
        while index < end, isPlainText(bytes[index]) {
            if bytes[index] >= 0x80 { isASCII = false }
            index += 1
        }
        return (index, isASCII)
    }

    /// Which bytes are a quotation mark, a backslash or a control character.
    @inline(__always)
    private static func stops(in bytes: ByteVector) -> SIMDMask<SIMD16<Int8>> {
        bytes.isEqual(to: ASCII.quote) .| bytes.isEqual(to: ASCII.backslash) .| bytes.isBelow(ASCII.space)
    }

    /// Passes over a string where it is this text, and says whether it was.
    mutating func skipString(_ text: KeyText) -> Bool {
        guard current == ASCII.quote, position + 1 + KeyText.reach <= end,
            text.begins(UnsafeRawPointer(bytes.baseAddress! + position + 1))
        else { return false }
        position += text.length + 2
        return true
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
