/// The cells of a case file while it is read.
///
/// Plain memory, as `JSONTapeEntries` is: an array asks at each cell whether the
/// memory is its own and whether the index lies inside.
struct CellBuffer: ~Copyable {
    private var memory: UnsafeMutablePointer<FieldCell>
    private var capacity: Int
    private(set) var count = 0

    init(capacity: Int) {
        memory = .allocate(capacity: capacity)
        self.capacity = capacity
    }

    // Cells hold no references: there is nothing to deinitialise.
    deinit { memory.deallocate() }

    subscript(index: Int) -> FieldCell {
        get { memory[index] }
        set { memory[index] = newValue }
    }

    /// Adds cells of which nothing is coded, and returns the first.
    mutating func appendMissing(_ more: Int) -> Int {
        if count + more > capacity { grow(by: more) }
        (memory + count).initialize(repeating: .missing, count: more)
        count += more
        return count - more
    }

    var array: [FieldCell] { Array(UnsafeBufferPointer(start: memory, count: count)) }

    private mutating func grow(by more: Int) {
        let larger = UnsafeMutablePointer<FieldCell>.allocate(capacity: 2 * capacity + more)
        larger.moveInitialize(from: memory, count: count)
        memory.deallocate()
        memory = larger
        capacity = 2 * capacity + more
    }
}
