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
    /// A regular file is read into memory of its own size at once; what has no
    /// size, or grows meanwhile, is read in blocks to its end.
    ///
    /// - Throws: `read.missing`, `read.permission`, `read.not-a-file`, `read.failed`.
    public static func read(_ path: String) throws(InputFault) -> [UInt8] {
        if path == standardInput { return try readAll(from: 0, path: path) }
        let descriptor = retrying { open(path, O_RDONLY | O_CLOEXEC) }
        guard descriptor >= 0 else { throw fault(.latest, at: path) }
        defer { close(descriptor) }
        return try readAll(from: descriptor, path: path)
    }

    private static func readAll(from descriptor: Int32, path: String) throws(InputFault) -> [UInt8] {
        let status = status(ofDescriptor: descriptor)
        if status?.kind == .folder { throw fault(SystemError(code: EISDIR), at: path) }
        // One byte more than the file has, so that its end shows in one call.
        var expected = (status?.size ?? 0) + 1
        var bytes: [UInt8] = []
        while true {
            let block = try readBlock(from: descriptor, limit: max(expected, 1 << 16), path: path)
            if block.isEmpty { return bytes }
            // `/dev/zero` never ends; its first block shows that it is no text.
            if status?.isCharacterDevice == true && block.contains(0) { return block }
            // The first block is usually all there is, and is not copied.
            if bytes.isEmpty { bytes = block } else { bytes += block }
            expected -= block.count
        }
    }

    /// Up to `limit` bytes, and fewer only at the end of what there is for now;
    /// none at the end of the file.
    private static func readBlock(
        from descriptor: Int32, limit: Int, path: String
    ) throws(InputFault) -> [UInt8] {
        var error: SystemError?
        let block = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
            while count < limit {
                let got = systemRead(descriptor, buffer.baseAddress! + count, limit - count)
                if got < 0 { error = .latest }
                if got <= 0 { return }
                count += got
            }
        }
        if let error { throw fault(error, at: path) }
        return block
    }
}
