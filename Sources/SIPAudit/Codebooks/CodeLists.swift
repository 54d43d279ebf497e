/// The lists of a codebook by their ids: a place for each, since nearly every
/// field of a case file is looked up in one.
public struct CodeLists: Sendable {
    private var lists: [CodeList?] = Array(repeating: nil, count: ListID.allCases.count)

    init() {}

    public internal(set) subscript(id: ListID) -> CodeList? {
        get { lists[id.place] }
        set { lists[id.place] = newValue }
    }

    /// Those that are there, in the order of their ids.
    public var all: [CodeList] { lists.compactMap(\.self) }

    /// Whether every one is there.
    var isWhole: Bool { !lists.contains { $0 == nil } }
}

extension ListID {
    private static let indexByName = IDIndex(allCases.map(\.rawValue))

    /// The list of that name, as UTF-8.
    static func named(_ name: UnsafeBufferPointer<UInt8>) -> ListID? {
        indexByName[utf8: name].map { allCases[$0] }
    }

    /// Its place among all cases. Swift numbers the cases of such an enumeration
    /// so (a test holds it to that), and asking `allCases` takes a search.
    var place: Int { Int(unsafeBitCast(self, to: UInt8.self)) }
}
