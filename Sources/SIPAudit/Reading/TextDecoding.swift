/// Turns the bytes of a file into text, or says which byte is none.
enum TextDecoding {
    private static let markUTF8: [UInt8] = [0xEF, 0xBB, 0xBF]
    private static let markUTF16LE: [UInt8] = [0xFF, 0xFE]
    private static let markUTF16BE: [UInt8] = [0xFE, 0xFF]

    /// Decodes a file as `encoding`, or as its byte order mark says, or as UTF-8.
    ///
    /// With `fallbackToWindows1252` (for CSV, as older programs save it) a file
    /// without mark that is not UTF-8 is read as Windows-1252, but only when no
    /// sequence of it is valid multi-byte UTF-8: a file of both is damaged, and
    /// reading it either way would spoil some of its letters unseen.
    ///
    /// Throws `read.encoding` at the first byte that is no text, and `read.nul`
    /// where the file holds a NUL character.
    static func decode(
        _ raw: [UInt8], name: String, encoding: TextEncoding? = nil, fallbackToWindows1252: Bool = false
    ) throws(InputFault) -> SourceFile {
        guard let chosen = encoding ?? encodingOfMark(raw) else {
            return try decodeUnmarked(raw, name: name, fallback: fallbackToWindows1252)
        }
        switch chosen {
        case .utf8: return try decodeUTF8(raw, name: name)
        case .utf16:
            guard let marked = encodingOfMark(raw), marked != .utf8 else {
                let location = SourceLocation(file: Masked(fileName: name))
                throw InputFault(id: "read.encoding", location: location, message: .byteOrderUnknown)
            }
            return try finish(UTF16Decoder.decode(raw, as: marked), name: name, encoding: marked)
        case .utf16LE, .utf16BE:
            return try finish(UTF16Decoder.decode(raw, as: chosen), name: name, encoding: chosen)
        case .windows1252: return try finish(Windows1252.decode(raw), name: name, encoding: .windows1252)
        case .latin1: return try finish(decodeLatin1(raw), name: name, encoding: .latin1)
        }
    }

    /// Decodes some lines of a file of UTF-8. Throws as for a whole file.
    static func decode(_ block: LineBlocks.Block, name: String) throws(InputFault) -> SourceFile {
        let source = SourceFile(
            name: name, bytes: block.bytes, firstLine: block.firstLine, isEndOfFile: block.isLast)
        return try checkUTF8(source, UTF8Scan(of: block.bytes))
    }

    /// The beginning of a file without its mark, where it can be read line by
    /// line as it is: where it is UTF-8 as far as its mark or its name tells.
    static func withoutMark(_ beginning: [UInt8], encoding: TextEncoding?) -> [UInt8]? {
        switch (encoding, encodingOfMark(beginning)) {
        case (nil, nil), (.utf8, nil): beginning
        case (nil, .utf8), (.utf8, .utf8): Array(beginning.dropFirst(markUTF8.count))
        default: nil
        }
    }

    /// How the blocks of a table are to be decoded that begins so, and if it is
    /// UTF-16, in which order its bytes are; nil where that cannot be told.
    static func blockEncoding(
        _ beginning: [UInt8], encoding: TextEncoding?
    ) -> (encoding: BlockEncoding, utf16: TextEncoding?)? {
        let mark = encodingOfMark(beginning)
        guard let chosen = encoding ?? mark else { return (.utf8OrWindows1252, nil) }
        switch chosen {
        case .utf8: return (.utf8, nil)
        case .windows1252: return (.windows1252, nil)
        case .latin1: return (.latin1, nil)
        case .utf16LE, .utf16BE: return (.utf8, chosen)
        case .utf16: return mark.flatMap { $0 == .utf8 ? nil : (.utf8, $0) }
        }
    }

    private static func encodingOfMark(_ raw: [UInt8]) -> TextEncoding? {
        if raw.starts(with: markUTF8) { return .utf8 }
        if raw.starts(with: markUTF16LE) { return .utf16LE }
        if raw.starts(with: markUTF16BE) { return .utf16BE }
        return nil
    }

    private static func decodeUnmarked(
        _ raw: [UInt8], name: String, fallback: Bool
    ) throws(InputFault) -> SourceFile {
        let scan = UTF8Scan(of: raw)
        let isOneBytePerLetter = scan.firstBroken != nil && !scan.hasMultibyteSequence
        guard fallback, isOneBytePerLetter, scan.firstNUL == nil else {
            return try finishUTF8(raw, scan: scan, name: name)
        }
        return try finish(windows1252InsteadOfUTF8(raw), name: name, encoding: .windows1252)
    }

    /// Decodes what is no UTF-8.
    static func windows1252InsteadOfUTF8(_ raw: [UInt8]) -> DecodedText {
        var decoded = Windows1252.decode(raw)
        if let byte = decoded.brokenByte { decoded.fault = .neitherEncoding(byte: byte) }
        return decoded
    }

    private static func decodeUTF8(_ raw: [UInt8], name: String) throws(InputFault) -> SourceFile {
        let text = raw.starts(with: markUTF8) ? Array(raw.dropFirst(markUTF8.count)) : raw
        return try finishUTF8(text, scan: UTF8Scan(of: text), name: name)
    }

    private static func finishUTF8(
        _ bytes: [UInt8], scan: UTF8Scan, name: String
    ) throws(InputFault) -> SourceFile {
        try checkUTF8(SourceFile(name: name, bytes: bytes), scan)
    }

    private static func checkUTF8(_ source: SourceFile, _ scan: UTF8Scan) throws(InputFault) -> SourceFile {
        // NUL goes first: a picture or a spreadsheet has broken bytes as well,
        // and to suggest another encoding for one would lead nowhere.
        if let offset = scan.firstNUL { throw nulCharacter(in: source, at: offset) }
        if let offset = scan.firstBroken { throw brokenUTF8(in: source, at: offset) }
        return source
    }

    static func nulCharacter(in source: SourceFile, at offset: Int) -> InputFault {
        InputFault(id: "read.nul", location: source.location(at: offset), message: .nulCharacter)
    }

    static func brokenUTF8(in source: SourceFile, at offset: Int) -> InputFault {
        let message = Bilingual.brokenUTF8(byte: source.bytes[offset])
        return InputFault(id: "read.encoding", location: source.location(at: offset), message: message)
    }

    /// ISO 8859-1 gives every byte the scalar of its own number.
    static func decodeLatin1(_ raw: [UInt8]) -> DecodedText {
        var decoded = DecodedText(capacity: raw.count)
        var index = decoded.appendASCII(of: raw, from: 0)
        while index < raw.count {
            decoded.append(Unicode.Scalar(raw[index]))
            index = decoded.appendASCII(of: raw, from: index + 1)
        }
        return decoded
    }

    private static func finish(
        _ decoded: DecodedText, name: String, encoding: TextEncoding
    ) throws(InputFault) -> SourceFile {
        let source = SourceFile(name: name, bytes: decoded.bytes, encoding: encoding)
        if let fault = fault(of: decoded, in: source) { throw fault }
        return source
    }

    /// What is wrong with a text, of which `source` has what was decoded, and
    /// perhaps more after it.
    static func fault(of decoded: DecodedText, in source: SourceFile) -> InputFault? {
        if let offset = decoded.bytes.firstIndex(of: 0) { return nulCharacter(in: source, at: offset) }
        return decoded.fault.map { message in
            // What was decoded ends exactly where the fault begins.
            let location = source.location(at: decoded.bytes.count)
            return InputFault(id: "read.encoding", location: location, message: message)
        }
    }
}

/// Text as UTF-8, as far as it could be decoded.
struct DecodedText {
    private(set) var bytes: [UInt8] = []
    /// Why decoding stopped before the end.
    var fault: Bilingual?
    /// The byte it stopped at, where one byte is to blame.
    var brokenByte: UInt8?

    init(capacity: Int) {
        bytes.reserveCapacity(capacity + capacity / 8)
    }

    /// Appends the ASCII that begins at `start`, as it is in all encodings of one byte
    /// a letter, and returns where it ends.
    mutating func appendASCII(of raw: [UInt8], from start: Int) -> Int {
        raw.withUnsafeBufferPointer { raw in
            let end = ByteScan.endOfASCII(in: raw, from: start)
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: raw[start..<end]))
            return end
        }
    }

    mutating func append(_ scalar: Unicode.Scalar) {
        if scalar.isASCII {
            bytes.append(UInt8(truncatingIfNeeded: scalar.value))
        } else {
            bytes.append(contentsOf: scalar.utf8)
        }
    }
}

extension Bilingual {
    fileprivate static let byteOrderUnknown = Bilingual(
        sv: "filen saknar det märke (BOM) som visar byteordningen i UTF-16; "
            + "ange --encoding utf-16le eller --encoding utf-16be",
        en: "the file lacks the mark (BOM) that tells the byte order of UTF-16; "
            + "give --encoding utf-16le or --encoding utf-16be")

    fileprivate static let nulCharacter = Bilingual(
        sv: "filen innehåller ett nolltecken (NUL) och är knappast en textfil; "
            + "är det en Excelfil, spara den som CSV, och är det UTF-16, ange --encoding utf-16le",
        en: "the file contains a NUL character and is hardly a text file; "
            + "if it is an Excel file, save it as CSV, and if it is UTF-16, give --encoding utf-16le")

    fileprivate static func brokenUTF8(byte: UInt8) -> Bilingual {
        let byte = ASCII.hexadecimal(byte, digits: 2)
        return Bilingual(
            sv: "byten 0x\(byte) är inte giltig här; UTF-8 väntades; "
                + "är filen sparad av ett äldre program, ange --encoding windows-1252",
            en: "the byte 0x\(byte) is not valid here; expected UTF-8; "
                + "if an older program saved the file, give --encoding windows-1252")
    }

    fileprivate static func neitherEncoding(byte: UInt8) -> Bilingual {
        let byte = ASCII.hexadecimal(byte, digits: 2)
        return Bilingual(
            sv: "byten 0x\(byte) är varken giltig UTF-8 eller Windows-1252; "
                + "ange filens kodning med --encoding",
            en: "the byte 0x\(byte) is valid neither as UTF-8 nor as Windows-1252; "
                + "give the file's encoding with --encoding")
    }
}
