import Dispatch
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Work that is done by all cores of the machine.
enum Cores {
    /// How many the machine has switched on.
    static var count: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

    /// Works on pieces with all cores, and takes the results in the order of the
    /// pieces.
    ///
    /// `next` and `take` are called by one thread at a time, though not always
    /// by the same one. At most a few pieces for each core are held at once,
    /// however much longer one of them takes than the others. A single piece is
    /// worked on where the caller stands.
    static func inOrder<Piece: Sendable, Result: Sendable>(
        _ next: () -> Piece?, work: @Sendable (Piece) -> Result, take: (Piece, Result) -> Void
    ) {
        guard let first = next() else { return }
        guard count > 1, let second = next() else {
            take(first, work(first))
            while let piece = next() { take(piece, work(piece)) }
            return
        }
        withoutActuallyEscaping(next) { next in
            withoutActuallyEscaping(take) { take in
                onAllCores([first, second], next, work, take)
            }
        }
    }

    private static func onAllCores<Piece: Sendable, Result: Sendable>(
        _ first: [Piece], _ next: @escaping () -> Piece?, _ work: @Sendable (Piece) -> Result,
        _ take: @escaping (Piece, Result) -> Void
    ) {
        // Safe, since each is called behind a lock of its own.
        nonisolated(unsafe) let (next, take) = (next, take)
        let queue = Mutex(Queue(pieces: first))
        let turns = Mutex(Turns<Piece, Result>())
        let places = DispatchSemaphore(value: piecesPerCore * count)
        DispatchQueue.concurrentPerform(iterations: count) { _ in
            while true {
                places.wait()
                guard let (number, piece) = queue.withLock({ $0.claim(next) }) else {
                    places.signal()
                    return
                }
                let result = work(piece)
                let taken = turns.withLock { $0.deliver(number, piece, result, take) }
                for _ in 0..<taken { places.signal() }
            }
        }
    }

    private static let piecesPerCore = 4

    /// The pieces that nobody works on yet.
    private struct Queue<Piece: Sendable>: Sendable {
        /// Those that have been asked for already.
        var pieces: [Piece]
        private var claimed = 0
        private var isAtEnd = false

        init(pieces: [Piece]) { self.pieces = pieces.reversed() }

        mutating func claim(_ next: () -> Piece?) -> (Int, Piece)? {
            guard !isAtEnd, let piece = pieces.popLast() ?? next() else {
                isAtEnd = true
                return nil
            }
            claimed += 1
            return (claimed - 1, piece)
        }
    }

    /// The results that wait for one before them.
    private struct Turns<Piece: Sendable, Result: Sendable>: Sendable {
        private var waiting: [Int: (Piece, Result)] = [:]
        private var next = 0

        /// Takes a result if it is its turn, and all that waited for it; returns
        /// how many were taken.
        mutating func deliver(
            _ number: Int, _ piece: Piece, _ result: Result, _ take: (Piece, Result) -> Void
        ) -> Int {
            waiting[number] = (piece, result)
            let before = next
            while let (piece, result) = waiting.removeValue(forKey: next) {
                take(piece, result)
                next += 1
            }
            return next - before
        }
    }
}
