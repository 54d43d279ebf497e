#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension FileSystem {
    /// The bytes of a file, a pipe, or of standard input when the path is `-`.
    ///
    /// - Throws: `read.missing`, `read.permission`, `read.not-a-file`,
    ///   `read.changed`, `read.failed`.
    public static func read(_ path: String) throws(InputFault) -> [UInt8] {
        try ByteStream(path).rest()
    }
}

/// A file, a pipe or standard input that is read from its beginning to its end.
final class ByteStream {
    let path: String
    private let descriptor: Int32
    private let status: FileSystem.Status?
    /// How many bytes have been read.
    private(set) var count = 0
    /// Whether there is nothing more to read.
    private(set) var isAtEnd = false

    /// - Parameter path: `-` is standard input.
    init(_ path: String) throws(InputFault) {
        self.path = path
        descriptor =
            path == FileSystem.standardInput ? 0 : retrying { open(path, O_RDONLY | O_CLOEXEC) }
        guard descriptor >= 0 else { throw FileSystem.fault(.latest, at: path) }
        status = FileSystem.status(ofDescriptor: descriptor)
        if status?.kind == .folder { throw FileSystem.fault(SystemError(code: EISDIR), at: path) }
    }

    deinit { if descriptor > 0 { close(descriptor) } }

    /// Whether it may never end, as `/dev/zero` does not.
    var isCharacterDevice: Bool { status?.isCharacterDevice == true }

    /// In bytes, where the file is one that has a size.
    var size: Int? { status?.kind == .file ? status?.size : nil }

    /// `carry` and the bytes that come next: up to `limit` of them, and fewer
    /// only at the end.
    ///
    /// - Throws: `read.failed`; `read.changed` where a file ends earlier than its
    ///   size said.
    func next(_ limit: Int, after carry: some Collection<UInt8> = []) throws(InputFault) -> [UInt8] {
        var error: SystemError?
        var count = 0
        let block = [UInt8](unsafeUninitializedCapacity: carry.count + limit) { buffer, filled in
            _ = buffer.initialize(from: carry)
            while count < limit {
                let got = systemRead(descriptor, buffer.baseAddress! + carry.count + count, limit - count)
                if got < 0 { error = .latest }
                if got <= 0 {
                    isAtEnd = true
                    break
                }
                count += got
            }
            filled = carry.count + count
        }
        self.count += count
        if let error { throw FileSystem.fault(error, at: path) }
        if isAtEnd, let size, self.count < size { throw FileSystem.changed(path) }
        return block
    }

    /// `beginning` and all that is left.
    func rest(after beginning: [UInt8] = []) throws(InputFault) -> [UInt8] {
        var bytes = beginning
        while !isAtEnd {
            // One byte more than the file has, so that its end shows at once.
            let expected = max((size ?? 0) - count + 1, 1 << 16)
            // The first block is usually all there is, and is not copied.
            if bytes.isEmpty { bytes = try next(expected) } else { bytes += try next(expected) }
            // Its first block shows that it is no text.
            if isCharacterDevice && bytes.contains(0) { return bytes }
        }
        return bytes
    }
}

extension FileSystem {
    fileprivate static func changed(_ path: String) -> InputFault {
        InputFault(
            id: "read.changed", location: SourceLocation(file: Masked(fileName: path)), message: .changed)
    }
}

extension Bilingual {
    fileprivate static let changed = Bilingual(
        sv: "blev kortare medan den lästes; vänta tills inget annat program skriver i filen, och kör igen",
        en: "became shorter while it was read; wait until no other program writes to it, and run again")
}
