#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

// System calls whose names our own methods would shadow, and the loop that
// every interruptible call needs.

/// Repeats a system call for as long as a signal interrupts it.
func retrying<Result: SignedInteger>(_ call: () -> Result) -> Result {
    while true {
        let result = call()
        if result != -1 || errno != EINTR { return result }
    }
}

/// macOS refuses to read or write more than 2 GB in one call.
private let mostBytes = 1 << 30

/// `read(2)`: the number of bytes read, 0 at the end, -1 after an error.
func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int {
    retrying { read(descriptor, buffer, min(count, mostBytes)) }
}

/// `write(2)`: the number of bytes written, which may be fewer than `count`,
/// -1 after an error.
func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer, _ count: Int) -> Int {
    retrying { write(descriptor, buffer, min(count, mostBytes)) }
}
