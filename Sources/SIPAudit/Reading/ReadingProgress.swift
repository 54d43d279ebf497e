import Synchronization

/// Shows how far reading has come to whoever waits at a terminal: one line that is
/// redrawn in its place, and erased at the end.
///
///     let progress = ReadingProgress.onTerminal(language: language) { size }
///     options.progress = progress
///     … read …
///     progress?.end()
///
/// Nothing is shown in the first second: short runs look as if it did not exist.
/// It costs a look at the clock for each piece of the input.
public final class ReadingProgress: Sendable {
    /// Where the line is drawn, and the clock by which it is.
    struct Screen: Sendable {
        /// How many columns it has.
        var width: @Sendable () -> Int
        /// Whether it may be drawn on just now.
        var isFree: @Sendable () -> Bool
        var draw: @Sendable (String) -> Void
        /// The time since the beginning.
        var elapsed: @Sendable () -> Duration
    }

    private struct State {
        var bytes = 0
        var cases = 0
        var pace = ProgressPace()
        var isShown = false
        /// nil: nobody has asked yet.
        var total: Int??
    }

    private let language: Language
    private let pass: ReadingPass?
    private let screen: Screen
    private let total: @Sendable () -> Int?
    private let state = Mutex(State())

    init(
        language: Language, pass: ReadingPass? = nil, screen: Screen, total: @escaping @Sendable () -> Int?
    ) {
        self.language = language
        self.pass = pass
        self.screen = screen
        self.total = total
    }

    /// nil where there is no terminal to show it on.
    ///
    /// - Parameters:
    ///   - pass: which one of several; nil: the input is read once.
    ///   - total: how many bytes there are to read; nil: nobody knows. Asked once,
    ///     when the line is first drawn.
    public static func onTerminal(
        language: Language, pass: ReadingPass? = nil, total: @escaping @Sendable () -> Int?
    ) -> ReadingProgress? {
        guard Terminal.redrawsLines(.standardError) else { return nil }
        let start = ContinuousClock.now
        let screen = Screen(
            width: { Terminal.width(.standardError) },
            isFree: { Terminal.isInForeground(.standardError) },
            draw: { text in _ = try? OutputWriter.write(text, to: .standardError) },
            elapsed: { ContinuousClock.now - start })
        return ReadingProgress(language: language, pass: pass, screen: screen, total: total)
    }

    /// Notes what has been read since the last time, and shows it when it is time.
    func add(bytes: Int, cases: Int) {
        state.withLock { state in
            state.bytes += bytes
            state.cases += cases
            let elapsed = screen.elapsed()
            guard state.pace.isDue(at: elapsed), screen.isFree() else { return }
            if state.total == nil { state.total = .some(total()) }
            let text = ProgressText(
                bytes: state.bytes, total: state.total ?? nil, cases: state.cases, elapsed: elapsed,
                pass: pass)
            screen.draw(
                Terminal.lineStart + text.line(in: language, width: screen.width()) + Terminal.restErased)
            state.isShown = true
        }
    }

    /// Erases the line; the terminal is as if it had never been there. To be called
    /// before anything else is written.
    public func end() {
        state.withLock { state in
            guard state.isShown else { return }
            state.isShown = false
            screen.draw(Terminal.lineStart + Terminal.restErased)
        }
    }
}

/// When the line of progress is drawn: after a second, and then a few times a
/// second, however fast reading goes.
struct ProgressPace {
    private static let interval = Duration.milliseconds(200)
    private var next = Duration.seconds(1)

    mutating func isDue(at elapsed: Duration) -> Bool {
        guard elapsed >= next else { return false }
        next = elapsed + Self.interval
        return true
    }
}
