/// A place in a case file that a rule read.
struct Place: Hashable, Comparable {
    let scope: Scope
    /// Which element of a list; nil: the list, or the thing, as a whole.
    var row: Int?
    /// Which field of it; nil: the whole of it.
    var field: Int?

    static func < (left: Place, right: Place) -> Bool { left.order.lexicographicallyPrecedes(right.order) }

    private var order: [Int] { [scope.rawValue, row ?? -1, field ?? -1] }

    /// As a path, elements counted from 1: `contacts[2].actor`.
    var path: String {
        let part = scope.path + (scope.isList ? row.map { "[\($0 + 1)]" } ?? "" : "")
        return part + (field.map { "." + scope.fields[$0].name } ?? "")
    }
}

/// What the outcome of a condition or a rule rests on.
struct Trace {
    /// The places that decided.
    private(set) var read: Set<Place> = []
    /// Those of them that were not coded.
    private(set) var missing: Set<Place> = []
    /// Those of them that say *framgår ej*, or dates too coarse to decide.
    private(set) var notEvident: Set<Place> = []

    static func reading(_ place: Place) -> Trace {
        var trace = Trace()
        trace.read = [place]
        return trace
    }

    static func lacking(_ place: Place) -> Trace {
        var trace = Trace()
        trace.missing = [place]
        return trace
    }

    static func notSaying(_ place: Place) -> Trace {
        var trace = reading(place)
        trace.notEvident = [place]
        return trace
    }

    mutating func formUnion(_ other: Trace) {
        read.formUnion(other.read)
        missing.formUnion(other.missing)
        notEvident.formUnion(other.notEvident)
    }

    static func union(_ traces: some Sequence<Trace>) -> Trace {
        traces.reduce(into: Trace()) { $0.formUnion($1) }
    }
}
