extension CodebookDecoder {
    /// Resolves a path to a field of one thing: `person.gender`,
    /// `plan.meeting.date`, or `.actor` of the element under test.
    mutating func fieldPath(_ value: JSONValue?, element: Scope?) -> FieldPath? {
        guard let value, let text = string(value) else { return nil }
        if text.hasPrefix(".") {
            guard let element else {
                report("path", at: value, .elementPathOutside)
                return nil
            }
            return field(String(text.dropFirst()), of: element, isOfElement: true, written: text, at: value)
        }
        guard let scope = Scope.containing(text) else {
            reportUnknown(path: text, at: value)
            return nil
        }
        if scope.isList {
            report("path", at: value, .pathIsList(Masked(text)))
            return nil
        }
        let name = String(text.dropFirst(scope.path.count + 1))
        return field(name, of: scope, isOfElement: false, written: text, at: value)
    }

    private mutating func field(
        _ name: String, of scope: Scope, isOfElement: Bool, written: String, at value: JSONValue
    ) -> FieldPath? {
        if let index = scope.fields.firstIndex(where: { $0.name == name }) {
            return FieldPath(scope: scope, field: index, isOfElement: isOfElement)
        }
        if isOfElement {
            let known = scope.fields.map { "." + $0.name }
            report(
                "unknown-path", at: value,
                .unknownPath(Masked(written), nearest: nearestName(to: written, in: known)))
        } else {
            reportUnknown(path: written, at: value)
        }
        return nil
    }

    /// Resolves a path to a list, for some, every and count.
    mutating func listPath(_ value: JSONValue?) -> Scope? {
        guard let value, let text = string(value) else { return nil }
        guard let scope = Scope.allCases.first(where: { $0.path == text }) else {
            reportUnknown(path: text, at: value)
            return nil
        }
        guard scope.isList else {
            report("path", at: value, .pathIsNoList(Masked(text)))
            return nil
        }
        return scope
    }

    /// Resolves the path of a thing that may not exist.
    mutating func scope(_ value: JSONValue?) -> Scope? {
        guard let value, let text = string(value) else { return nil }
        if let scope = Scope.allCases.first(where: { $0.path == text && !$0.isList }) { return scope }
        reportUnknown(path: text, at: value)
        return nil
    }

    private mutating func reportUnknown(path: String, at value: JSONValue) {
        let known = Scope.allCases.flatMap { scope in
            scope.isList ? [scope.path] : scope.fields.map { scope.path + "." + $0.name }
        }
        report(
            "unknown-path", at: value, .unknownPath(Masked(path), nearest: nearestName(to: path, in: known)))
    }
}

extension Scope {
    /// The scope with the longest path that `path` begins with.
    fileprivate static func containing(_ path: String) -> Scope? {
        beginnings.first { path.hasPrefix($0.text) }?.scope
    }

    /// What paths into each scope begin with, longest first.
    private static let beginnings = allCases.map { (text: $0.path + ".", scope: $0) }
        .sorted { $0.text.utf8.count > $1.text.utf8.count }
}
