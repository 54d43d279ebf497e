#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The one way out of the program: every byte that leaves it is checked.
///
/// (`print` to a full disk loses its text and reports nothing.)
///
/// A file appears whole or not at all: it is written beside its destination as
/// `.NAME.tmp-PID`, readable by its owner only since results are secret, and
/// renamed when it is complete and on the disk. A writer that is dropped before
/// `finish()` removes it, and so does a signal (`UnfinishedFiles`). A destination
/// that exists and is not a regular file (`/dev/full`, a named pipe) is written to
/// directly.
///
/// The whole of an output is written with `OutputWriter.write(_:to:)`; output
/// that does not fit into memory with a writer of one's own:
///
///     var writer = try OutputWriter(to: destination)
///     while let part = next() { try writer.write(part) }
///     let outcome = try writer.finish()
public struct OutputWriter: ~Copyable {
    /// How writing ended when it did not fail.
    public enum Outcome: Hashable, Sendable {
        case complete
        /// The reader went away, as `head` does. Nobody is missing anything:
        /// the program ends quietly.
        case pipeClosed
    }

    private let destination: OutputDestination
    private let descriptor: Int32
    /// The temporary file and the name it will get; nil when writing directly.
    private let renaming: (from: String, to: String)?
    /// The temporary file among those that a signal removes.
    private let unfinished: UnfinishedFiles.Slot?
    private var isPipeClosed = false
    private var isPublished = false

    /// Opens a destination. From here on the process ignores `SIGPIPE`, so that
    /// a closed pipe is an outcome and not a sudden end, and `SIGXFSZ`, so that a
    /// limit on the size of files is an error of writing.
    public init(to destination: OutputDestination) throws(OutputFault) {
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
        self.destination = destination
        switch destination {
        case .standardOutput: (descriptor, renaming, unfinished) = (1, nil, nil)
        case .standardError: (descriptor, renaming, unfinished) = (2, nil, nil)
        case .file(let path):
            switch FileSystem.kind(of: path) {
            case .folder: throw .isFolder(path)
            case .other: (descriptor, renaming, unfinished) = (try Self.openDirectly(path), nil, nil)
            case .file where access(path, W_OK) != 0:
                // Renaming would replace even a file that was protected from it.
                throw OutputFault(.latest, destination: destination)
            case .file, .missing, .noPermission:
                let target = Self.resolved(path)
                (descriptor, renaming, unfinished) =
                    try UnfinishedFiles.withSignalsHeld { () throws(OutputFault) in
                        let temporary = try Self.openTemporary(beside: target, destination)
                        let slot = UnfinishedFiles.add(temporary.path)
                        return (temporary.descriptor, (temporary.path, target), slot)
                    }
            }
        }
    }

    deinit {
        // The standard streams stay open for what comes after.
        if descriptor > 2 { close(descriptor) }
        if let renaming, !isPublished { unlink(renaming.from) }
        UnfinishedFiles.forget(unfinished)
    }

    /// Writes all of the bytes; does nothing once the reader has gone.
    public mutating func write(_ bytes: some Collection<UInt8>) throws(OutputFault) {
        let error: SystemError? =
            bytes.withContiguousStorageIfAvailable { writeAll(UnsafeRawBufferPointer($0)) }
            ?? Array(bytes).withUnsafeBytes { writeAll($0) }
        if let error { throw OutputFault(error, destination: destination) }
    }

    /// Writes a text as UTF-8.
    public mutating func write(_ text: String) throws(OutputFault) {
        try write(text.utf8)
    }

    /// Whether nobody reads any more: what is written from here on is lost, and
    /// need not be made.
    public var isReaderGone: Bool { isPipeClosed }

    /// Makes the output final. Without this call a file never appears.
    public consuming func finish() throws(OutputFault) -> Outcome {
        if let error = publish() { throw OutputFault(error, destination: destination) }
        isPublished = true
        return isPipeClosed ? .pipeClosed : .complete
    }

    /// Writes the whole of an output.
    @discardableResult
    public static func write(
        _ bytes: some Collection<UInt8>, to destination: OutputDestination
    ) throws(OutputFault) -> Outcome {
        var writer = try OutputWriter(to: destination)
        try writer.write(bytes)
        return try writer.finish()
    }

    /// Writes the whole of an output as UTF-8.
    @discardableResult
    public static func write(
        _ text: String, to destination: OutputDestination
    ) throws(OutputFault) -> Outcome {
        try write(text.utf8, to: destination)
    }
}

// MARK: - System calls

extension OutputWriter {
    private mutating func writeAll(_ bytes: UnsafeRawBufferPointer) -> SystemError? {
        var rest = bytes[...]
        while !rest.isEmpty && !isPipeClosed {
            let part = UnsafeRawBufferPointer(rebasing: rest)
            let count = systemWrite(descriptor, part.baseAddress!, part.count)
            if count >= 0 {
                rest = rest.dropFirst(count)
            } else if errno == EPIPE {
                isPipeClosed = true
            } else if errno == EAGAIN {
                waitUntilWritable()
            } else {
                return .latest
            }
        }
        return nil
    }

    /// A pipe that somebody else made non-blocking is full: wait for its reader.
    private func waitUntilWritable() {
        var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&request, 1, -1)
    }

    private static func openDirectly(_ path: String) throws(OutputFault) -> Int32 {
        let descriptor = retrying { open(path, O_WRONLY | O_CLOEXEC) }
        guard descriptor >= 0 else { throw OutputFault(.latest, destination: .file(path)) }
        return descriptor
    }

    /// The file behind a link, so that the link stays a link.
    private static func resolved(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }

    private static func openTemporary(
        beside target: String, _ destination: OutputDestination
    ) throws(OutputFault) -> (descriptor: Int32, path: String) {
        let folderEnd = target.utf8.lastIndex(of: UInt8(ascii: "/")).map { target.utf8.index(after: $0) }
        let folder = target[..<(folderEnd ?? target.startIndex)]
        var name = target[(folderEnd ?? target.startIndex)...]
        // The longest name on most systems is 255 bytes, and ours is longer.
        while name.utf8.count > 200 { name.removeLast() }
        // A crashed process may have left a file, and another writer may be at work.
        for attempt in 0..<100 {
            let path = "\(folder).\(name).tmp-\(getpid())" + (attempt == 0 ? "" : "-\(attempt)")
            let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
            let descriptor = retrying { open(path, flags, 0o600) }
            if descriptor >= 0 { return (descriptor, path) }
            if errno != EEXIST { break }
        }
        throw OutputFault(.latest, destination: destination)
    }

    /// Once the bytes have been through `fsync` there is nothing left that
    /// closing the file could still report.
    private func publish() -> SystemError? {
        guard let renaming else { return nil }
        if retrying({ fsync(descriptor) }) != 0 { return .latest }
        return rename(renaming.from, renaming.to) == 0 ? nil : .latest
    }
}
