/// Elements of a list by the value of one of their fields, and the values of
/// another that those with the same one have.
struct HeldTogether {
    /// What elements are put together by.
    enum Key: Hashable {
        case code(Int)
        case text(String)
    }

    private struct Element {
        /// nil: not known.
        let key: Key?
        let isSure: Bool
        let isMissing: Bool
        /// nil: not known.
        let value: Int?
    }

    private var elements: [Element] = []

    /// Adds an element, of which `isMet` says whether it counts.
    mutating func add(_ key: Known<Key>, _ cell: FieldCell, isMet: Truth) {
        if isMet == .no { return }
        var isMissing = isMet == .missing
        let value: Int?
        switch cell {
        case .code(let code): value = code
        case .missing, .notEvident:
            value = nil
            if cell.isMissing { isMissing = true }
        case .empty, .filled, .codes, .number, .date, .text: return
        }
        switch key {
        case .known(let key):
            elements.append(
                Element(key: key, isSure: isMet == .yes && value != nil, isMissing: isMissing, value: value))
        case .absent: return
        case .notEvident:
            elements.append(Element(key: nil, isSure: false, isMissing: isMissing, value: value))
        case .missing: elements.append(Element(key: nil, isSure: false, isMissing: true, value: value))
        }
    }

    /// Whether the elements of some key have at least so many different values.
    func truth(atLeast least: Int) -> Truth {
        var truth = Truth.no
        // A key that no element is known by may be that of all that have none.
        for key in Set(elements.map(\.key)).union([nil]) {
            let own = elements.filter { $0.key == nil || $0.key == key }
            let sure = Set(own.filter(\.isSure).compactMap(\.value))
            if sure.count >= least { return .yes }
            let open = own.filter { !$0.isSure }
            let possible = sure.union(open.compactMap(\.value)).count + open.count { $0.value == nil }
            guard possible >= least else { continue }
            let isMissing = open.contains { element in
                element.isMissing && !(element.value.map { sure.contains($0) } ?? false)
            }
            if isMissing { truth = .missing } else if truth == .no { truth = .notEvident }
        }
        return truth
    }
}
