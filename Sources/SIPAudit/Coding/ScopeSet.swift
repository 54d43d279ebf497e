/// Some scopes of paths.
struct ScopeSet: OptionSet {
    let rawValue: UInt32

    static let all = ScopeSet(rawValue: .max)

    init(rawValue: UInt32) { self.rawValue = rawValue }

    init(_ scopes: some Sequence<Scope>) {
        self.init(rawValue: scopes.reduce(0) { $0 | 1 << UInt32($1.rawValue) })
    }

    func contains(_ scope: Scope) -> Bool { rawValue >> UInt32(scope.rawValue) & 1 == 1 }
}
