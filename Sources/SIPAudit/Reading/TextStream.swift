/// A file of a known encoding that is read from its beginning to its end, as
/// text whose delimiters, quotation marks and line ends are those of ASCII.
///
/// UTF-16 becomes UTF-8 on the way; the other encodings have these characters as
/// they are, and are decoded block by block.
struct TextStream {
    private let stream: ByteStream
    private let utf16: TextEncoding?
    /// The half of a character that was read.
    private var rest: [UInt8] = []
    private var isAtBeginning = true
    /// Why the text ends before the file does.
    private(set) var fault: Bilingual?

    /// - Parameter utf16: the order of its bytes; nil: they are given as they are.
    init(_ stream: ByteStream, utf16: TextEncoding? = nil) {
        self.stream = stream
        self.utf16 = utf16
    }

    var isAtEnd: Bool { fault != nil || stream.isAtEnd }

    /// `carry` and the text that comes next, of about `limit` bytes.
    ///
    /// - Throws: what `ByteStream.next` throws.
    mutating func next(_ limit: Int, after carry: [UInt8]) throws(InputFault) -> [UInt8] {
        guard utf16 != nil else { return try stream.next(limit, after: carry) }
        return carry + text(of: try stream.next(limit, after: rest))
    }

    /// The text of bytes that were read from the stream before.
    mutating func text(of raw: [UInt8]) -> [UInt8] {
        guard let utf16 else { return raw }
        var whole = raw.count
        if !stream.isAtEnd {
            whole -= whole % 2
            let high = utf16 == .utf16BE ? whole - 2 : whole - 1
            if whole >= 2, raw[high] & 0xFC == 0xD8 { whole -= 2 }
        }
        rest = Array(raw[whole...])
        let decoded = UTF16Decoder.decode(Array(raw[..<whole]), as: utf16, dropsMark: isAtBeginning)
        isAtBeginning = isAtBeginning && whole == 0
        fault = decoded.fault
        return decoded.bytes
    }
}
