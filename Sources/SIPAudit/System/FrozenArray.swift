/// Elements that are written once, and only read from then on.
///
/// Without what an array asks at each reading, whether the index lies in it and
/// who else has it: with this, and with values written where they stay, coding
/// the variables of a case of the largest study took 15 000 instructions instead
/// of 22 000 (Swift 6.3.1). Indices are those that laying out a program gave;
/// debug builds check them.
struct FrozenArray<Element: Sendable>: @unchecked Sendable {
    /// Frees the elements with the last of those that read them.
    private final class Owner {
        let elements: UnsafeMutableBufferPointer<Element>

        init(_ elements: [Element]) {
            self.elements = .allocate(capacity: elements.count)
            _ = self.elements.initialize(from: elements)
        }

        deinit {
            elements.deinitialize()
            elements.deallocate()
        }
    }

    private let owner: Owner
    private let elements: UnsafeBufferPointer<Element>

    init(_ elements: [Element]) {
        owner = Owner(elements)
        self.elements = UnsafeBufferPointer(owner.elements)
    }

    var count: Int { elements.count }
    var indices: Range<Int> { elements.indices }

    @inline(__always)
    subscript(index: Int) -> Element { elements[index] }

    /// Where an element lies, for elements that are long to copy.
    @inline(__always)
    func address(of index: Int) -> UnsafePointer<Element> { elements.baseAddress.unsafelyUnwrapped + index }
}
