/// How the text of a file that is read in blocks is encoded, as far as its
/// beginning tells.
enum BlockEncoding: Sendable {
    case utf8
    /// Windows-1252 if it turns out that it is no UTF-8: see `TextDecoding`.
    case utf8OrWindows1252
    case windows1252, latin1
}

/// A block of a file as text, and what it tells of the file's encoding.
///
/// A block whose bytes are no UTF-8 is read as Windows-1252 where the file may be
/// that. No block before it needs to be read again: one of ASCII reads the same
/// either way, and one of UTF-8 rules out Windows-1252 for the whole file, as one
/// after it does, whichever comes first: see `EncodingEvidence`.
struct BlockText {
    /// nil where the block cannot be read.
    private(set) var source: SourceFile?
    /// How many bytes of the text are the block's own.
    private(set) var count = 0
    private(set) var evidence = EncodingEvidence()

    /// - Parameters:
    ///   - bytes: the block's, and what follows it in the file.
    ///   - count: how many of them are the block's own; nil: all.
    init(
        of bytes: [UInt8], count: Int? = nil, name: String, firstLine: Int = 1, encoding: BlockEncoding
    ) {
        let raw = SourceFile(name: name, bytes: bytes, firstLine: firstLine)
        let count = count ?? bytes.count
        switch encoding {
        case .windows1252: decode(raw, count, Windows1252.decode)
        case .latin1: decode(raw, count, TextDecoding.decodeLatin1)
        case .utf8, .utf8OrWindows1252:
            let scan = UTF8Scan(of: bytes, count: count)
            evidence.hasMultibyteSequence = scan.hasMultibyteSequence
            evidence.nul = scan.firstNUL.map { TextDecoding.nulCharacter(in: raw, at: $0) }
            evidence.notUTF8 = scan.firstBroken.map { TextDecoding.brokenUTF8(in: raw, at: $0) }
            guard scan.firstNUL == nil else { return }
            let mayBeWindows1252 = encoding == .utf8OrWindows1252 && !scan.hasMultibyteSequence
            if mayBeWindows1252, scan.firstBroken != nil || Self.isBroken(bytes[count...]) {
                decode(raw, count, TextDecoding.windows1252InsteadOfUTF8)
            } else if scan.firstBroken == nil {
                source = raw
                self.count = count
            }
        }
    }

    /// Whether what follows a block is no UTF-8, but for a sequence that is cut off.
    private static func isBroken(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.contains(where: { $0 >= 0x80 }), let broken = UTF8Scan(of: Array(bytes)).firstBroken
        else { return false }
        return broken < bytes.count - 3
    }

    private mutating func decode(_ raw: SourceFile, _ count: Int, _ decoded: ([UInt8]) -> DecodedText) {
        let own = decoded(Array(raw.bytes[..<count]))
        self.count = own.bytes.count
        let following = own.fault == nil ? decoded(Array(raw.bytes[count...])).bytes : []
        let text = SourceFile(name: raw.name, bytes: own.bytes + following, firstLine: raw.firstLine)
        if let fault = TextDecoding.fault(of: own, in: text) {
            evidence.notDecoded = fault
        } else {
            source = text
        }
    }

    /// Says why the file's text ends with the block.
    mutating func end(with message: Bilingual) {
        guard let source else { return }
        evidence.notDecoded = InputFault(
            id: "read.encoding", location: source.location(at: count), message: message)
        self.source = nil
    }
}

/// What the blocks of a file tell of its encoding, in the order of the file.
struct EncodingEvidence: Sendable {
    /// The first NUL, which no text has.
    var nul: InputFault?
    /// The first byte that is not UTF-8.
    var notUTF8: InputFault?
    var hasMultibyteSequence = false
    /// The first byte that is no text in the encoding the file was read in instead.
    var notDecoded: InputFault?

    mutating func add(_ later: EncodingEvidence) {
        nul = nul ?? later.nul
        notUTF8 = notUTF8 ?? later.notUTF8
        hasMultibyteSequence = hasMultibyteSequence || later.hasMultibyteSequence
        notDecoded = notDecoded ?? later.notDecoded
    }

    /// Whether the file was read as Windows-1252 since it is no UTF-8.
    func isWindows1252(insteadOf encoding: BlockEncoding) -> Bool {
        encoding == .utf8OrWindows1252 && notUTF8 != nil && !hasMultibyteSequence && nul == nil
    }

    /// Why the file is no text, if all its blocks were seen.
    func fault(in encoding: BlockEncoding) -> InputFault? {
        if let nul { return nul }
        return isWindows1252(insteadOf: encoding) ? notDecoded : notUTF8 ?? notDecoded
    }
}
