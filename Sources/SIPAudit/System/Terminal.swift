#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What the program may ask about the place where it runs.
public enum Terminal {
    /// The three streams that every program is started with.
    public enum Stream: Int32, Sendable {
        case standardInput = 0
        case standardOutput = 1
        case standardError = 2
    }

    /// Whether a stream is a terminal with a person before it, and not a file
    /// or a pipe.
    public static func isInteractive(_ stream: Stream) -> Bool {
        isatty(stream.rawValue) == 1
    }

    /// The value of an environment variable, or nil when it is not set.
    public static func environment(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }
}
