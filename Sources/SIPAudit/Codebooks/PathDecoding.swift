extension CodebookDecoder {
    /// Resolves a path to a field of one thing: `person.gender`,
    /// `plan.meeting.date`, or `.actor` of the element under test.
    mutating func fieldPath(_ value: JSONValue?, element: Scope?) -> FieldPath? {
        guard let value else { return nil }
        if context != nil { return pathOfCheck(value, element: element) }
        if let path = value.withText({ FieldPath(utf8: $0, element: element) }) ?? nil, allows(path) {
            return path
        }
        return diagnosedPath(value, element: element)
    }

    private mutating func pathOfCheck(_ written: JSONValue, element: Scope?) -> FieldPath? {
        let value = bound(written)
        // Outside some, every and count it is the subject of a check that is an element.
        let element = element ?? context?.subject.element
        guard let path = value.withText({ FieldPath(utf8: $0, element: element) }) ?? nil else {
            return diagnosedPath(value, element: element)
        }
        guard allows(path.scope, at: value) else { return nil }
        name(written, path.noun)
        return path
    }

    /// Reports why a path cannot be resolved.
    private mutating func diagnosedPath(_ value: JSONValue, element: Scope?) -> FieldPath? {
        guard let text = string(value) else { return nil }
        if text.hasPrefix(".") {
            guard let element else {
                report("path", at: value, .elementPathOutside)
                return nil
            }
            return field(String(text.dropFirst()), of: element, isOfElement: true, written: text, at: value)
        }
        guard let scope = Scope.containing(text), allows(scope) else {
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
        if let index = scope.fields.firstIndex(where: { $0.name == name }),
            allows(FieldPath(scope: scope, field: index, isOfElement: isOfElement))
        {
            return FieldPath(scope: scope, field: index, isOfElement: isOfElement)
        }
        if isOfElement {
            let known = names(of: scope).map { "." + $0 }
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
        guard let value = value.map({ bound($0) }) else { return nil }
        guard let scope = value.withText({ Scope.named($0) }) ?? nil, allows(scope) else {
            if let text = string(value) { reportUnknown(path: text, at: value) }
            return nil
        }
        guard allows(scope, at: value) else { return nil }
        guard scope.isList else {
            report("path", at: value, .pathIsNoList(Masked(scope.path)))
            return nil
        }
        return scope
    }

    /// Resolves the path of a thing that may not exist.
    mutating func scope(_ value: JSONValue?) -> Scope? {
        guard let value else { return nil }
        if let scope = value.withText({ Scope.named($0) }) ?? nil, !scope.isList, allows(scope) {
            return allows(scope, at: value) ? scope : nil
        }
        if let text = string(value) { reportUnknown(path: text, at: value) }
        return nil
    }

    /// Resolves where a finding stands: a thing, a list, or a field of a thing.
    mutating func place(_ value: JSONValue) -> DataCheck.Place? {
        if let scope = bound(value).withText({ Scope.named($0) }) ?? nil, allows(scope) {
            return allows(scope, at: value) ? .part(scope) : nil
        }
        return fieldPath(value, element: nil).map { .field($0) }
    }

    private mutating func reportUnknown(path: String, at value: JSONValue) {
        let known = Scope.allCases.filter { allows($0) }.flatMap { scope in
            scope.isList ? [scope.path] : names(of: scope).map { scope.path + "." + $0 }
        }
        report(
            "unknown-path", at: value, .unknownPath(Masked(path), nearest: nearestName(to: path, in: known)))
    }

    // MARK: - What only checks may read

    /// Whether what is being decoded may know the scope at all.
    private func allows(_ scope: Scope) -> Bool { context != nil || !scope.isOfFollowUp }

    /// Rules know the date of the first plan, checks that of each.
    private func allows(_ path: FieldPath) -> Bool {
        guard context == nil else { return true }
        return !path.scope.isOfFollowUp
            && (path.scope != .plans || path.field < Plan.Field.catalogue.entries.count)
    }

    private func names(of scope: Scope) -> [String] {
        let names = scope.fields.map(\.name)
        return scope == .plans && context == nil ? names.dropLast() : names
    }

    /// Reports a scope that the subject of the check does not have.
    private mutating func allows(_ scope: Scope, at value: JSONValue) -> Bool {
        guard let subject = context?.subject, !subject.allows(scope) else { return true }
        report("subject", at: value, .notOfSubject(scope.path, subject.rawValue))
        return false
    }
}

extension FieldPath {
    /// A path that can be resolved, as UTF-8.
    fileprivate init?(utf8 path: UnsafeBufferPointer<UInt8>, element: Scope?) {
        guard let point = path.lastIndex(of: ASCII.point) else { return nil }
        let isOfElement = point == 0
        let found = isOfElement ? element : Scope.named(UnsafeBufferPointer(rebasing: path[..<point]))
        guard let scope = found, isOfElement || !scope.isList,
            let field = scope.fieldIndex[utf8: UnsafeBufferPointer(rebasing: path[(point + 1)...])]
        else { return nil }
        self.init(scope: scope, field: field, isOfElement: isOfElement)
    }
}

extension Scope {
    private static let indexByPath = IDIndex(allCases.map(\.path))

    fileprivate static func named(_ path: UnsafeBufferPointer<UInt8>) -> Scope? {
        indexByPath[utf8: path].map { allCases[$0] }
    }

    /// The fields of each scope by name.
    private static let fieldIndices = allCases.map { IDIndex($0.fields.lazy.map(\.name)) }

    fileprivate var fieldIndex: IDIndex { Self.fieldIndices[rawValue] }

    /// The scope with the longest path that `path` begins with.
    fileprivate static func containing(_ path: String) -> Scope? {
        allCases.filter { path.hasPrefix($0.path + ".") }.max { $0.path.utf8.count < $1.path.utf8.count }
    }
}
