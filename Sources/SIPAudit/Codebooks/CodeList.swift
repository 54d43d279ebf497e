/// A value of a list or of a variable: an id that users type, a numeric code
/// for SPSS, and a label for people.
public struct CodeValue: Hashable, Sendable {
    public let id: String
    public let code: Int
    public let label: Bilingual
    /// The coarser value it belongs to, as an index into the same list: a
    /// condition on the parent holds for its children.
    public let parent: Int?
    /// For actors only: the huvudman, the driftsform, and whether the unit
    /// decides or delivers, as indices into the lists of that name.
    public let actor: ActorProperties

    public init(
        id: String, code: Int, label: Bilingual, parent: Int? = nil,
        actor: ActorProperties = ActorProperties()
    ) {
        self.id = id
        self.code = code
        self.label = label
        self.parent = parent
        self.actor = actor
    }
}

/// Three properties of an actor that must not be mixed up: a clinic can be the
/// landsting's by principal and private by operation.
public struct ActorProperties: Hashable, Sendable {
    public var principal: Int?
    public var operation: Int?
    public var function: Int?

    public init(principal: Int? = nil, operation: Int? = nil, function: Int? = nil) {
        self.principal = principal
        self.operation = operation
        self.function = function
    }
}

/// The values of a coded field, or of a variable.
///
/// A class, since one is looked up for nearly every field of a case file, and a
/// structure would be copied part by part each time.
public final class CodeList: Sendable {
    /// The list's id, or the id of the variable whose values they are.
    public let id: String
    public let label: Bilingual
    public let values: [CodeValue]
    /// The list whose values they are, when they are not the variable's own.
    let sharedList: ListID?
    let indexByID: IDIndex
    /// Each value with everything below it, as far as sets reach.
    private let subtrees: [CodeSet]?

    /// Ids must be unique; a later one of the same name is not found.
    public convenience init(id: String, label: Bilingual, values: [CodeValue]) {
        let index = IDIndex(values.lazy.map(\.id))
        self.init(id: id, label: label, CodeValues(values: values, indexByID: index))
    }

    init(id: String, label: Bilingual, _ values: CodeValues) {
        self.id = id
        self.label = label
        self.values = values.values
        sharedList = nil
        indexByID = values.indexByID
        subtrees = Self.subtrees(of: values.values)
    }

    /// The values of a list for a variable.
    init(id: String, label: Bilingual, valuesOf list: CodeList, _ shared: ListID) {
        self.id = id
        self.label = label
        values = list.values
        sharedList = shared
        indexByID = list.indexByID
        subtrees = list.subtrees
    }

    public func index(of id: String) -> Int? { indexByID[id] }

    /// The same for an id as bytes, which must be valid UTF-8.
    func index(ofUTF8 id: UnsafeBufferPointer<UInt8>) -> Int? { indexByID[utf8: id] }

    /// Whether `index` is `ancestor` or lies below it.
    public func value(_ index: Int, isWithin ancestor: Int) -> Bool {
        var current: Int? = index
        while let value = current {
            if value == ancestor { return true }
            current = values[value].parent
        }
        return false
    }

    /// `ancestors` and everything below them, ready for comparisons.
    public func selection(of ancestors: [Int]) -> CodeSelection {
        selection { index in ancestors.contains { value(index, isWithin: $0) } }
    }

    /// One value and everything below it.
    func selection(of ancestor: Int) -> CodeSelection {
        if let subtrees { return CodeSelection(subtrees[ancestor]) }
        return selection { value($0, isWithin: ancestor) }
    }

    /// nil where a set cannot hold all values, or a value stands before its parent.
    private static func subtrees(of values: [CodeValue]) -> [CodeSet]? {
        guard values.count <= CodeSet.capacity else { return nil }
        var subtrees = values.indices.map { CodeSet(bits: 1 << UInt64($0)) }
        // From the last on, so that a value is whole before its parent takes it.
        for index in values.indices.reversed() {
            guard let parent = values[index].parent else { continue }
            guard parent < index else { return nil }
            subtrees[parent] = CodeSet(bits: subtrees[parent].bits | subtrees[index].bits)
        }
        return subtrees
    }

    /// The values below `ancestor`, without itself.
    public func selection(below ancestor: Int) -> CodeSelection {
        selection { $0 != ancestor && value($0, isWithin: ancestor) }
    }

    public func selection(where isIncluded: (Int) -> Bool) -> CodeSelection {
        CodeSelection(count: values.count, where: isIncluded)
    }
}
