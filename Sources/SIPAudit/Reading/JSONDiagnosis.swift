// What is wrong where JSON could not be read on, in words that tell people
// what to do. Nothing here runs for a valid file.

extension JSONParser {
    /// What the grammar demands where something else stands.
    enum Missing {
        case value
        case name
    }

    func fault(_ id: String = "read.json", at offset: Int, _ message: JSONMessage) -> InputFault {
        var lines = lines
        return InputFault(id: id, location: lines.location(at: offset), message: message.text)
    }

    func faultOfMissing(_ missing: Missing, in container: Container?) -> InputFault {
        if let container, current == container.closingByte, let comma = commaBefore {
            return fault(at: comma, .trailingComma(in: container.kind))
        }
        if let fault = faultAnywhere(in: container) { return fault }
        switch missing {
        case .name:
            if isDecimalComma { return fault(at: position - 1, .decimalComma) }
            if startsWord || ASCII.isDigit(current) { return fault(at: position, .nameWithoutQuotes) }
            return fault(at: position, .nameExpected(found: scalar(at: position)))
        case .value:
            if startsWord { return fault(at: position, isNotANumber ? .notANumber : .bareWord) }
            if current == ASCII.plus { return fault(at: position, .plusSign) }
            if current == ASCII.point { return fault(at: position, .digitsBeforePoint) }
            return fault(at: position, .valueExpected(found: scalar(at: position)))
        }
    }

    func faultOfMissingColon(after endOfName: Int, in object: Container) -> InputFault {
        if position == end || startsComment, let fault = faultAnywhere(in: object) { return fault }
        return fault(at: endOfName, .missingColon)
    }

    func faultOfMissingComma(after endOfItem: Int, in container: Container) -> InputFault {
        if position == end || startsComment, let fault = faultAnywhere(in: container) { return fault }
        switch current {
        case ASCII.closingBrace, ASCII.closingBracket:
            var lines = lines
            let line = lines.location(at: container.opening).line ?? 1
            return fault(at: position, .wrongBracket(closing: container.kind, openedOnLine: line))
        case ASCII.quote, ASCII.minus, ASCII.openingBrace, ASCII.openingBracket:
            return fault(at: endOfItem, .missingComma(in: container.kind))
        default:
            if startsWord || startsWrongQuotes || ASCII.isDigit(current) {
                return fault(at: endOfItem, .missingComma(in: container.kind))
            }
            return fault(at: position, .separatorExpected(in: container.kind, found: scalar(at: position)))
        }
    }

    func faultOfTextAfterEnd() -> InputFault {
        if startsComment { return fault(at: position, .comment) }
        let startsAnother = current == ASCII.openingBrace || current == ASCII.openingBracket
        return fault(at: position, startsAnother ? .secondValue : .textAfterEnd)
    }

    func faultOfControlCharacter(_ byte: UInt8, at offset: Int) -> InputFault {
        if byte == ASCII.lineFeed || byte == ASCII.carriageReturn {
            return fault(at: offset, .lineEndsInString)
        }
        return fault(at: offset, .controlCharacter(byte))
    }

    /// The faults that can stand at any place between two tokens.
    private func faultAnywhere(in container: Container?) -> InputFault? {
        if position == end, let container {
            return fault(at: container.opening, .neverClosed(container.kind))
        }
        if startsComment { return fault(at: position, .comment) }
        if startsWrongQuotes { return fault(at: position, .wrongQuotes(scalar(at: position))) }
        return nil
    }
}

// MARK: - What stands at the position

extension JSONParser {
    var startsComment: Bool {
        if current == ASCII.numberSign { return true }
        guard current == ASCII.slash, position + 1 < end else { return false }
        return bytes[position + 1] == ASCII.slash || bytes[position + 1] == ASCII.asterisk
    }

    /// The comma that only white space divides from the position.
    private var commaBefore: Int? {
        let earlier = bytes[start..<position].lastIndex { byte in
            byte != ASCII.space && byte != ASCII.tab && byte != ASCII.lineFeed && byte != ASCII.carriageReturn
        }
        return earlier.flatMap { bytes[$0] == ASCII.comma ? $0 : nil }
    }

    /// Whether an apostrophe stands here, or quotation marks as Word sets them.
    private var startsWrongQuotes: Bool {
        guard position < end else { return false }
        return ["'", "`", "´", "’", "‘", "”", "“", "„", "»", "«"].contains(decodedScalar(at: position))
    }

    private var startsWord: Bool {
        guard position < end else { return false }
        return ASCII.isLetter(current) || current == ASCII.underscore
            || decodedScalar(at: position).properties.isAlphabetic
    }

    /// Whether one of the words for "no number" stands here that other programs write.
    private var isNotANumber: Bool {
        let rest = bytes[position..<end]
        return rest.starts(with: "NaN".utf8) || rest.starts(with: "Infinity".utf8)
    }

    /// Whether the comma just read stands between two digits, as in 1,5.
    private var isDecimalComma: Bool {
        guard position - 2 >= start, ASCII.isDigit(current) else { return false }
        return bytes[position - 1] == ASCII.comma && ASCII.isDigit(bytes[position - 2])
    }

    /// The character at an offset, fit for a message.
    func scalar(at offset: Int) -> Masked {
        Masked(String(decodedScalar(at: offset)))
    }

    private func decodedScalar(at offset: Int) -> Unicode.Scalar {
        let text = String(decoding: bytes[offset..<min(offset + 4, end)], as: UTF8.self)
        return text.unicodeScalars.first ?? "\u{FFFD}"
    }
}
