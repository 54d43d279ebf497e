/// The lists of a codebook by their ids: a place for each, since nearly every
/// field of a case file is looked up in one.
public struct CodeLists: Sendable {
    private var lists: [CodeList?] = Array(repeating: nil, count: ListID.allCases.count)

    init() {}

    public internal(set) subscript(id: ListID) -> CodeList? {
        get { lists[id.rawValue] }
        set { lists[id.rawValue] = newValue }
    }

    /// Those that are there, in the order of their ids.
    public var all: [CodeList] { lists.compactMap(\.self) }

    /// Whether every one is there.
    var isWhole: Bool { !lists.contains { $0 == nil } }
}

extension ListID {
    private static let indexByName = IDIndex(allCases.map(\.name))

    /// The list of that name, as UTF-8.
    static func named(_ name: UnsafeBufferPointer<UInt8>) -> ListID? {
        indexByName[utf8: name].flatMap { ListID(rawValue: $0) }
    }
}
