import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Files and folders under way, which are removed when the user or the system
/// ends the process: Ctrl-C, `kill`, a terminal that is closed.
///
/// What they hold is secret and nobody would find it, since their names begin
/// with a dot. (A file without a name until it is complete, `O_TMPFILE`, is
/// Linux alone, and cannot take the place of a file that exists.)
///
/// A signal handler may call little and allocate nothing. It goes through a
/// table of C strings of a fixed size; the table is allocated, and the way
/// through it walked once, before the handler is set.
public enum UnfinishedFiles {
    /// The place of a path in the table.
    typealias Slot = Int

    private static let capacity = 32
    /// Written under the lock, read without it by the handler: one word each.
    nonisolated(unsafe) private static let paths = {
        let table = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: capacity)
        table.initialize(repeating: nil, count: capacity)
        return table
    }()
    private static let lock = Mutex(())

    /// From here on a signal that ends the process removes what is under way.
    /// A signal that is ignored, as under `nohup`, stays ignored.
    public static func removeWhenInterrupted() {
        removeUnfinishedFiles()
        for number in [SIGINT, SIGTERM, SIGHUP] {
            let previous = signal(number) { number in
                UnfinishedFiles.removeUnfinishedFiles()
                // Whoever waits for the process must see what ended it.
                signal(number, SIG_DFL)
                raise(number)
            }
            if isIgnored(previous) { signal(number, SIG_IGN) }
        }
    }

    /// Remembers a path; nil when there are too many.
    static func add(_ path: String) -> Slot? {
        lock.withLock { _ in
            guard let slot = (0..<capacity).first(where: { paths[$0] == nil }) else { return nil }
            paths[slot] = strdup(path)
            return slot
        }
    }

    /// Forgets a path that is complete, or gone.
    static func forget(_ slot: Slot?) {
        guard let slot else { return }
        lock.withLock { _ in
            let path = paths[slot]
            paths[slot] = nil
            free(path)
        }
    }

    /// Runs `body`, which makes a file and adds it, with no signal in between.
    static func withSignalsHeld<Result>(
        _ body: () throws(OutputFault) -> Result
    ) throws(OutputFault) -> Result {
        var held = sigset_t()
        var before = sigset_t()
        sigemptyset(&held)
        for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&held, number) }
        pthread_sigmask(SIG_BLOCK, &held, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        return try body()
    }

    /// Last added first, so that a folder is empty when its turn comes.
    private static func removeUnfinishedFiles() {
        var slot = capacity
        while slot > 0 {
            slot -= 1
            if let path = paths[slot], unlink(path) != 0 { rmdir(path) }
        }
    }

    private static func isIgnored(_ handler: (@convention(c) (Int32) -> Void)?) -> Bool {
        unsafeBitCast(handler, to: Int.self)
            == unsafeBitCast(SIG_IGN as (@convention(c) (Int32) -> Void)?, to: Int.self)
    }
}
