/// Which checks to ask: all, or those that somebody names, without those that
/// somebody does not want.
///
/// A check is named by its id, or with others by its group (`law`, `law.`) or by
/// what their ids begin with, up to a hyphen (`law.discharge-`).
public struct CheckSelection: Sendable {
    private let selected: [String]
    private let ignored: [String]

    /// - Parameter selected: none: all.
    public init(selected: [String] = [], ignored: [String] = []) {
        self.selected = selected
        self.ignored = ignored
    }

    public func contains(_ id: String) -> Bool {
        (selected.isEmpty || selected.contains { Self.name($0, covers: id) })
            && !ignored.contains { Self.name($0, covers: id) }
    }

    /// The first name that is of no check, and what may have been meant.
    public func unknown(among checks: StudyChecks) -> (name: String, nearest: String?)? {
        let ids = checks.checks.map(\.declaration.id)
        let unknown = (selected + ignored).first { name in !ids.contains { Self.name(name, covers: $0) } }
        guard let unknown else { return nil }
        var known = ids
        for group in checks.checks.map({ String($0.declaration.group) }) where !known.contains(group) {
            known.append(group)
        }
        return (unknown, nearestName(to: unknown, in: known))
    }

    private static func name(_ name: String, covers id: String) -> Bool {
        if name == id { return true }
        let prefix = name.hasSuffix(".") || name.hasSuffix("-") ? name : name + "."
        return id.hasPrefix(prefix)
    }
}
