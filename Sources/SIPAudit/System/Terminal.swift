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

    /// Whether a line can be drawn over on a stream: a terminal that knows how to.
    static func redrawsLines(_ stream: Stream) -> Bool {
        guard isInteractive(stream), let kind = environment("TERM") else { return false }
        return !kind.isEmpty && kind != "dumb"
    }

    /// To the beginning of the line.
    static let lineStart = "\r"
    /// Erases from here to the end of the line (ECMA-48, EL).
    static let restErased = "\u{1B}[K"

    /// Whether no other process of the user's has the terminal, which this one was
    /// then put in the background of.
    static func isInForeground(_ stream: Stream) -> Bool {
        let group = tcgetpgrp(stream.rawValue)
        // Of no terminal that it did not begin on can a process be in the background.
        return group == -1 || group == getpgrp()
    }

    /// How many columns a terminal has; 80 where it does not say.
    static func width(_ stream: Stream) -> Int {
        var size = winsize()
        let isKnown = ioctl(stream.rawValue, UInt(TIOCGWINSZ), &size) == 0
        return isKnown && size.ws_col > 0 ? Int(size.ws_col) : 80
    }

    /// The value of an environment variable, or nil when it is not set.
    public static func environment(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }
}
