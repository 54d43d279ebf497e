// The values of JSON that contain no others: strings, numbers and words.

extension JSONParser {
    mutating func parseString() throws(InputFault) {
        let opening = position
        var index = position + 1
        var hasEscapes = false
        var union: UInt8 = 0
        while true {
            guard index < end else { throw fault(at: opening, .unclosedString) }
            let byte = bytes[index]
            if byte == ASCII.quote { break }
            if byte == ASCII.backslash {
                hasEscapes = true
                index = try endOfEscape(at: index, inStringAt: opening)
                continue
            }
            if byte < ASCII.space { throw faultOfControlCharacter(byte, at: index) }
            union |= byte
            index += 1
        }
        position = index + 1
        append(.string, from: opening, to: position, hasEscapes: hasEscapes, isASCII: union < 0x80)
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
