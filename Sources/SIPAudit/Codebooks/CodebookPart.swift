import Synchronization

/// A part of a codebook that may be read only when somebody asks for it.
///
/// The parts of a user's codebook are read at once, so that all their faults
/// are found together; those of the embedded one, which a test proves to be
/// without faults, when a command needs them.
final class CodebookPart<Value: Sendable>: Sendable {
    private enum State {
        case unread(@Sendable () -> Value)
        case read(Value)
    }

    private let state: Mutex<State>

    /// A part that has been read.
    init(_ value: Value) { state = Mutex(.read(value)) }

    /// A part that is read by the first who asks, on whatever thread.
    init(reading: @escaping @Sendable () -> Value) { state = Mutex(.unread(reading)) }

    var value: Value {
        state.withLock { state in
            switch state {
            case .read(let value): return value
            case .unread(let read):
                let value = read()
                state = .read(value)
                return value
            }
        }
    }
}
